/** The way a dossier has gone, on the drawing of its procedure. */
import type { DossierEvent } from '@motcua/engine'
import type { Layout } from '../graph/layout.ts'
import type { Trail } from '../graph/project.ts'
import type { Scene, Visit } from '../rehearsal/scene.ts'

/** The exits that come together at a join, for each of them. */
const exitsOf = ({ cards, ways }: Layout): ReadonlyMap<string, readonly string[]> =>
  new Map(
    cards
      .filter(({ kind }) => kind === 'join')
      .map(({ id }) => [id, ways.filter(({ to }) => to === id).map(({ from }) => from)] as const),
  )

const movesOf = (history: Scene['history']): readonly Extract<DossierEvent, { type: 'moved' }>[] =>
  history.flatMap(({ event }) => (event.type === 'moved' ? [event] : []))

/** Where a dossier is, what it has left, and along which ways. */
export const trailMarks = (
  layout: Layout,
  { history, trail }: { readonly history: Scene['history']; readonly trail: readonly Visit[] },
): Trail => {
  const here = new Set(trail.filter(({ to }) => to === undefined).map(({ step }) => step))
  const passed = new Set(trail.filter(({ to }) => to !== undefined).map(({ step }) => step))
  const taken = new Set<string>()
  const joins = exitsOf(layout)
  for (const { data } of movesOf(history)) {
    const left = data.from.filter(step => !data.to.includes(step) && !data.cancelled.includes(step))
    const direct = new Set([...left, ...data.entered])
    // An exit with an outcome is on the drawing only: the dossier goes through it to where the outcome leads.
    const through = layout.ways.filter(
      ({ via, from, to }) =>
        via === 'outcome' &&
        data.entered.includes(to) &&
        layout.ways.some(way => way.to === from && direct.has(way.from)),
    )
    const exits = through.map(({ from }) => from)
    for (const exit of exits) passed.add(exit)
    const over = new Set([...direct, ...exits])
    const joined = [...joins].filter(([, its]) => its.some(exit => over.has(exit))).map(([join]) => join)
    for (const join of joined) passed.add(join)
    for (const step of data.entered) if (!here.has(step)) passed.add(step)
    const [sources, ends] = [new Set([...over, ...joined]), new Set([...data.entered, ...exits, ...joined])]
    for (const { id, from, to } of layout.ways) if (sources.has(from) && ends.has(to)) taken.add(id)
  }
  return { here, passed, taken }
}
