import type { Basis } from '@motcua/rules'
import type { Parameter } from '../rule/shape.ts'
import { conditionInWords } from './condition.ts'
import { plain } from './markdown.ts'
import type { Wording } from './wording.ts'

/** What every version of the law has, whatever it says. */
interface Version {
  readonly id?: string | undefined
  readonly repealed?: true | undefined
  readonly from: string
  readonly to?: string | undefined
  readonly knownSince?: string | undefined
  readonly basis: readonly Basis[]
}

/** Which day chooses among versions. */
export const anchorText = (wording: Wording, anchor: Parameter['anchor']): string =>
  typeof anchor === 'string'
    ? wording.words.rule.anchor[anchor]
    : wording.words.rule.anchorFact(wording.name(wording.definition.facts, anchor.fact))

/** The days a version is in force, since when it has been known, and what it is called. */
export const daysText = ({ words }: Wording, { id, from, to, knownSince }: Version): string => {
  const { inForce, knownSince: known, version } = words.rule
  const days = [inForce(from, to), ...(knownSince === undefined ? [] : [known(knownSince)])].join('; ')
  return id === undefined ? days : version(days, plain(id))
}

/** What a version says, or that there is no law from that day on. */
export const versionText = <T>(
  { words }: Wording,
  { value, repealed }: Version & { readonly value?: T | undefined },
  text: (value: T) => string,
): string =>
  [...(value === undefined ? [] : [text(value)]), ...(repealed === true ? [words.rule.repealed] : [])].join('; ')

type Transitions = Parameter['transitional']

/** What is said of dossiers between two versions. */
export const transitionTexts = (wording: Wording, transitional: Transitions = []): readonly string[] =>
  transitional.map(({ when, use, knownSince, basis }) => {
    const { transition, knownSince: known } = wording.words.rule
    const said = transition(conditionInWords(when, wording), plain(use))
    return wording.cited([said, ...(knownSince === undefined ? [] : [known(knownSince)])].join('; '), basis)
  })
