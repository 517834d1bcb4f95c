import { suggestName } from '../suggest.ts'
import { type DmnIssue, dmnIssue } from './issue.ts'
import { aggregations, hitPolicies } from './logic.ts'
import { childrenOf, type XmlElement } from './xml.ts'

type Words = Readonly<Record<string, readonly string[]>>

const functions: Words = { kind: ['FEEL', 'Java', 'PMML'] }
const types: Words = { isCollection: ['true', 'false'] }

/** The attributes that hold one of a few words, by element: another word would be read as the word that stands where none does. */
const wordsOf = new Map<string, Words>([
  ['decisionTable', { hitPolicy: hitPolicies, aggregation: aggregations }],
  ['encapsulatedLogic', functions],
  ['functionDefinition', functions],
  ['itemDefinition', types],
  ['itemComponent', types],
])

const language = ['feel']

/** FEEL has a name for every version of DMN: `feel`, `https://www.omg.org/spec/DMN/20230324/FEEL/`. */
const isKnown = (value: string, known: readonly string[]): boolean =>
  known === language ? /(?:^|[^a-z])feel(?:[^a-z]|$)/iu.test(value) : known.includes(value)

const issuesAt = (element: XmlElement): readonly DmnIssue[] => {
  const words: Words = { ...wordsOf.get(element.local), expressionLanguage: language }
  return element.attributes.flatMap(({ name, value }) => {
    const known = Object.hasOwn(words, name) ? words[name] : undefined
    if (known === undefined || isKnown(value, known)) return []
    const said = value.slice(0, 200)
    const data = { element: element.local, attribute: name, value: said, known, suggestion: suggestName(said, known) }
    return [dmnIssue('dmn_value_unknown', { ...data, ...element.at })]
  })
}

/** Every attribute of a file whose word DMN does not have. */
export const unknownWords = (root: XmlElement): readonly DmnIssue[] => {
  const issues: DmnIssue[] = []
  const waiting: XmlElement[] = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.namespace === root.namespace) issues.push(...issuesAt(element))
    for (const child of childrenOf(element).toReversed()) waiting.push(child)
  }
  return issues
}
