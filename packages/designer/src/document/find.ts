/** Looking for steps by whatever people call them. */
import type { Step } from '@motcua/engine/definition'
import { foldText, type Text } from '@motcua/rules'
import { type ProcedureDocument, stepsOf } from './document.ts'

const both = (text: Text | undefined): readonly string[] => (text === undefined ? [] : [text.vi, text.en ?? ''])

/** The agencies a step names: its own first, then those that it asks, hands over to, or waits for. */
const agenciesOf = (step: Step): readonly string[] => {
  const own = 'agency' in step ? [step.agency] : []
  switch (step.kind) {
    case 'consult':
      return [...own, ...Object.keys(step.agencies)]
    case 'handoff':
      return [...own, step.from.agency, ...(step.others ?? [])]
    case 'children':
      return [...own, ...Object.values(step.children).map(({ agency }) => agency)]
    default:
      return own
  }
}

/** How well a text answers: 0 it is what is looked for, 1 it begins so, 2 a word of it does, 3 it has it; else not at all. */
const rankIn = (text: string, wanted: string): number | undefined => {
  const folded = foldText(text)
  const at = folded.indexOf(wanted)
  if (at < 0) return undefined
  if (at === 0) return folded.length === wanted.length ? 0 : 1
  return folded.includes(` ${wanted}`) ? 2 : 3
}

/** Behind every hit in a name or a code: an agency, a department or a role has many steps. */
const behind = 4

/**
 * The steps that answer a search, the best first: by name in either language, code, agency, department or role, without accents
 * or capitals. An empty search finds none.
 *
 * @example findSteps(document, 'tham dinh') // ['thamDinhHoSo', 'thamDinhThucDia']
 */
export const findSteps = ({ procedure }: ProcedureDocument, text: string): readonly string[] => {
  const wanted = foldText(text).replace(/\s+/g, ' ')
  if (wanted === '') return []
  const best = (texts: readonly string[]): number | undefined =>
    texts.reduce<number | undefined>((least, it) => {
      const rank = rankIn(it, wanted)
      return rank === undefined || (least !== undefined && least <= rank) ? least : rank
    }, undefined)
  const found = stepsOf(procedure).flatMap(({ id, step }) => {
    const own = best([...both(step.name), id])
    if (own !== undefined) return [{ id, rank: own }]
    const role = 'role' in step && step.role !== undefined ? procedure.roles[step.role] : undefined
    const places = agenciesOf(step).flatMap(agency => [agency, ...both(procedure.agencies[agency]?.name)])
    const department =
      'department' in step && step.department !== undefined
        ? procedure.agencies[step.agency]?.departments?.[step.department]
        : undefined
    const other = best([...places, ...both(department?.name), ...both(role?.name)])
    return other === undefined ? [] : [{ id, rank: behind + other }]
  })
  return found.sort((one, next) => one.rank - next.rank).map(({ id }) => id)
}
