import type { Procedure } from '../../definition/procedure.ts'
import type { DossierEvent } from '../../dossier/event.ts'
import type { PassingRow } from './sheet.ts'

type Post = PassingRow['from']

const same = (a: Post, b: Post): boolean => a.agency === b.agency && a.department === b.department

const distinct = (posts: readonly Post[]): readonly Post[] =>
  posts.filter((post, index) => posts.findIndex(other => same(other, post)) === index)

/** Where a step is worked on. */
const postOf = ({ graph }: Procedure, id: string): Post | undefined => {
  const step = graph.steps.get(id)?.step
  if (step === undefined || !('agency' in step)) return undefined
  return { agency: step.agency, ...(step.department === undefined ? {} : { department: step.department }) }
}

/**
 * Who passed the dossier to whom, from reception on: each time a step of another agency or department was come to. What goes
 * to another agency by a handoff is pending until that one has taken it over or given it back.
 */
export const passingsOf = (procedure: Procedure, events: readonly DossierEvent[]): readonly PassingRow[] => {
  const rows: PassingRow[] = []
  const offered = new Map<number, number>()
  let holders: readonly Post[] = []

  const answer = (request: number, result: Pick<PassingRow, 'result' | 'confirmedOn' | 'reason'>): void => {
    const row = offered.get(request)
    const before = row === undefined ? undefined : rows[row]
    if (row !== undefined && before !== undefined) rows[row] = { ...before, ...result }
  }

  for (const event of events) {
    switch (event.type) {
      case 'received':
        holders = [{ agency: procedure.definition.reception.agency }]
        break
      case 'handoffRequested':
        offered.set(event.seq, rows.length)
        rows.push({ from: { agency: event.data.from }, to: { agency: event.data.to }, on: event.on, result: 'pending' })
        break
      case 'handoffRerouted': {
        const { request, to, reason } = event.data
        const row = offered.get(request)
        const before = row === undefined ? undefined : rows[row]
        if (row !== undefined && before !== undefined) rows[row] = { ...before, to: { agency: to }, reason }
        break
      }
      case 'handoffAccepted':
        answer(event.data.request, { result: 'accepted', confirmedOn: event.on })
        holders = [{ agency: event.data.agency }]
        break
      case 'handoffReturned':
        answer(event.data.request, { result: 'returned', confirmedOn: event.on, reason: event.data.reason })
        break
      case 'moved': {
        const offers = event.data.to.some(id => procedure.graph.steps.get(id)?.step.kind === 'handoff')
        if (offers) break
        const next = distinct(event.data.to.flatMap(id => postOf(procedure, id) ?? []))
        const from = holders[0]
        if (from !== undefined)
          for (const to of next)
            if (!holders.some(held => same(held, to)))
              rows.push({ from, to, on: event.on, confirmedOn: event.on, result: 'passed' })
        if (next.length > 0) holders = next
        break
      }
      default:
        break
    }
  }
  return rows
}
