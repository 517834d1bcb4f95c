import type { ProcedureDefinition } from '../format.ts'

type Paper = NonNullable<ProcedureDefinition['documents']>[string]
type Pieces = { readonly [K in 'originals' | 'copies' | 'certified' | 'presented']?: number | undefined }

const setOf = ({ originals, copies, certified, presented }: Pieces) => {
  const counts = { original: originals, plain: copies, certified, presented }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => (count ?? 0) > 0))
}

/** The sets of copies any of which will do; one original where a paper says no number: it is handed in as a file. */
export const setsOf = (paper: Paper): readonly Readonly<Record<string, number | undefined>>[] => {
  const own = setOf(paper)
  const instead = (paper.instead ?? []).map(setOf)
  if (Object.keys(own).length > 0) return [own, ...instead]
  return instead.length > 0 ? instead : [{ original: 1 }]
}

/** Whether a paper is judged by a day: that on which the dossier was handed in. */
export const isJudged = ({ validFor, unexpired }: Paper): boolean => validFor !== undefined || unexpired === true

const requiredWhen = ({ required, requiredWhen: when }: Paper, inGroup: boolean) => {
  if (when !== undefined && !required) return { requiredWhen: when }
  // A group asks for its members itself.
  if (required === !inGroup) return {}
  return { requiredWhen: String(required) }
}

/** The documents of a definition as the checklist that `@motcua/rules` reads. */
export const checklistOf = ({ cases: known, documents = {}, documentGroups = {} }: ProcedureDefinition): object => {
  const grouped = new Set(Object.values(documentGroups).flatMap(group => group.of))
  const judged = Object.values(documents).some(isJudged)
  const papers = Object.entries(documents).map(([id, paper]) => {
    const { name, validFor, unexpired, basis } = paper
    // One that is misspelt is told of where it stands.
    const cases = paper.cases?.filter(it => Object.hasOwn(known, it))
    return [
      id,
      {
        name,
        copies: setsOf(paper),
        ...(cases === undefined || cases.length === 0
          ? {}
          : { when: `case in (${cases.map(it => `"${it}"`).join(', ')})` }),
        ...requiredWhen(paper, grouped.has(id)),
        ...(validFor === undefined ? {} : { validFor }),
        ...(unexpired === undefined ? {} : { unexpired }),
        ...(basis === undefined ? {} : { basis }),
      },
    ]
  })
  return {
    ...(judged ? { anchor: 'submitted' } : {}),
    documents: Object.fromEntries(papers),
    groups: documentGroups,
  }
}
