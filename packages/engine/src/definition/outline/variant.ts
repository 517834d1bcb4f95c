import { lines, table } from './markdown.ts'
import type { Wording } from './wording.ts'

/** The same procedure done in another way: what is done on the spot, and what of the steps differs. */
export const variants = (wording: Wording): readonly (readonly string[])[] => {
  const { definition, words, graph } = wording
  return Object.values(definition.variants ?? {}).flatMap(({ name, acts, steps, basis }) => {
    const rows = Object.entries(steps).map(([id, { to = {}, budget, ...office }]) => {
      const step = graph.steps.get(id)?.step
      const agency = office.agency ?? (step !== undefined && 'agency' in step ? step.agency : undefined)
      const actions = step !== undefined && 'actions' in step ? step.actions : undefined
      const elsewhere = Object.keys(office).length > 0
      return [
        wording.step(id),
        elsewhere ? wording.office({ ...office, agency }) : '',
        budget === undefined ? '' : wording.term(budget),
        lines(
          Object.entries(to).map(([action, target]) => `${wording.name(actions, action)} ${wording.target(target)}`),
        ),
      ]
    })
    const cited = wording.basis(basis)
    return [
      [`### ${words.variant(wording.text(name))}`],
      [...acts.map(act => `- ${wording.text(act)}`), ...(cited === '' ? [] : [`- ${words.basis}: ${cited}.`])],
      table([words.variantStep, words.who, words.variantTime, words.variantNext], rows),
    ]
  })
}
