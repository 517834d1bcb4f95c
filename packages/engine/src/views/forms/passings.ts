import type { Procedure } from '../../definition/procedure.ts'
import { procedureFor } from '../../definition/variant.ts'
import { standInFor } from '../../dossier/authority.ts'
import { type Dossier, emptyDossier } from '../../dossier/dossier.ts'
import type { DossierEvent } from '../../dossier/event.ts'
import { evolve } from '../../dossier/evolve.ts'
import type { PassingRow } from './sheet.ts'

type Post = PassingRow['from']

const same = (a: Post, b: Post): boolean => a.agency === b.agency && a.department === b.department

const distinct = (posts: readonly Post[]): readonly Post[] =>
  posts.filter((post, index) => posts.findIndex(other => same(other, post)) === index)

/** Where a step is worked on, by the definition. */
const postOf = ({ graph }: Procedure, id: string): Post | undefined => {
  const step = graph.steps.get(id)?.step
  if (step === undefined || !('agency' in step)) return undefined
  return { agency: step.agency, ...(step.department === undefined ? {} : { department: step.department }) }
}

/** Who acts at a post once an event has happened. An agency that stands in for another has departments of its own. */
const actingAt =
  (procedure: Procedure, dossier: Dossier, { on }: DossierEvent) =>
  (post: Post): Post => {
    const agency = standInFor(procedure.definition, dossier, post.agency, on)
    return agency === post.agency ? post : { agency }
  }

/**
 * Who passed the dossier to whom, from reception on, or from where it stood when it was adopted: each time a step of another
 * agency or department was come to. What goes to another agency by a handoff is pending until that one has taken it over or
 * given it back. An agency is the one that acted then: where an offer was sent elsewhere or an agency was merged, its
 * stand-in. A merger alone passes nothing.
 */
export const passingsOf = (given: Procedure, events: readonly DossierEvent[]): readonly PassingRow[] => {
  const rows: PassingRow[] = []
  const offered = new Map<number, number>()
  let dossier = emptyDossier('', '')
  let holders: readonly Post[] = []
  let acting = (post: Post): Post => post

  const amend = (request: number, change: Partial<PassingRow>): void => {
    const row = offered.get(request)
    const before = row === undefined ? undefined : rows[row]
    if (row !== undefined && before !== undefined) rows[row] = { ...before, ...change }
  }

  for (const event of events) {
    dossier = evolve(dossier, event)
    const procedure = procedureFor(given, dossier)
    acting = actingAt(procedure, dossier, event)
    const worked = (steps: readonly string[]): readonly Post[] =>
      distinct(steps.flatMap(id => postOf(procedure, id) ?? []).map(acting))
    // Whoever held it is known by the name of today.
    holders = distinct(holders.map(acting))
    switch (event.type) {
      case 'received':
        holders = [acting({ agency: procedure.definition.reception.agency })]
        break
      case 'adopted':
        holders = worked(event.data.steps)
        break
      case 'handoffRequested':
        offered.set(event.seq, rows.length)
        rows.push({ from: { agency: event.data.from }, to: { agency: event.data.to }, on: event.on, result: 'pending' })
        break
      case 'handoffRerouted': {
        const { request, to, reason } = event.data
        amend(request, { to: { agency: to }, reason })
        break
      }
      case 'handoffAccepted': {
        const { request, agency } = event.data
        amend(request, { to: { agency }, result: 'accepted', confirmedOn: event.on })
        holders = [{ agency }]
        break
      }
      case 'handoffReturned': {
        const { request, agency, reason } = event.data
        amend(request, { to: { agency }, result: 'returned', confirmedOn: event.on, reason })
        break
      }
      case 'moved': {
        const offers = event.data.to.some(id => procedure.graph.steps.get(id)?.step.kind === 'handoff')
        if (offers) break
        const next = worked(event.data.to)
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
  return rows.map(row => (row.result === 'pending' ? { ...row, to: acting(row.to) } : row))
}
