import type { ProcedureDefinition } from '../format.ts'
import { own } from '../own.ts'
import { conditionInWords } from './condition.ts'
import { lines, table } from './markdown.ts'
import type { Wording } from './wording.ts'

type Paper = NonNullable<ProcedureDefinition['documents']>[string]
type Pieces = NonNullable<Paper['instead']>[number]

const kinds = ['originals', 'copies', 'certified', 'presented'] as const

const piecesText = ({ words }: Wording, pieces: Pieces): string =>
  kinds
    .flatMap(kind => {
      const count = pieces[kind]
      return count === undefined || count === 0 ? [] : [words.rule.pieces[kind](count)]
    })
    .join('; ')

const nameText = (wording: Wording, paper: Paper): string => {
  const { rule } = wording.words
  const { certified, presented, instead = [], validFor, unexpired } = paper
  return lines([
    wording.text(paper.name),
    piecesText(wording, { certified, presented }),
    ...instead.map(set => rule.instead(piecesText(wording, set))),
    validFor === undefined ? '' : rule.validFor(wording.term(validFor)),
    unexpired === true ? rule.unexpired : '',
  ])
}

const requiredText = (wording: Wording, { required, requiredWhen }: Paper): string => {
  const { requiredOf, rule } = wording.words
  if (requiredWhen === undefined) return requiredOf(required)
  const condition = rule.requiredWhen(conditionInWords(requiredWhen, wording))
  return required ? lines([requiredOf(true), condition]) : condition
}

/** The papers of a dossier: a row for each. */
export const paperTable = (wording: Wording): readonly string[] => {
  const { definition, words } = wording
  const rows = Object.values(definition.documents ?? {}).map(it => [
    nameText(wording, it),
    String(it.originals),
    String(it.copies),
    requiredText(wording, it),
    it.cases === undefined ? words.everyCase : wording.names(definition.cases, it.cases),
    wording.basis(it.basis),
  ])
  return table([words.document, words.originals, words.copies, words.required, words.case, words.basis], rows)
}

/** The papers of which some will do. */
export const paperGroups = (wording: Wording): readonly string[] => {
  const { definition, words } = wording
  const { documents, documentGroups = {} } = definition
  const called = (id: string): string => {
    const group = own(documents, id) === undefined ? own(documentGroups, id)?.name : undefined
    return group === undefined ? wording.name(documents, id) : wording.text(group)
  }
  const groups = Object.values(documentGroups).map(({ name, atLeast, of, when, basis }) => {
    const rule = words.rule.group(atLeast, of.map(called).join('; '))
    const named = name === undefined ? rule : words.rule.line(wording.text(name), rule)
    const condition = when === undefined ? '' : `; ${words.when(conditionInWords(when, wording))}`
    return `- ${wording.cited(`${named}${condition}`, basis)}`
  })
  return groups.length === 0 ? [] : [words.rule.groups, '', ...groups]
}
