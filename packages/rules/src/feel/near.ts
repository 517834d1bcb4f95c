import { suggestName } from '../suggest.ts'
import { builtins } from './functions.ts'
import type { FeelIssue } from './issue.ts'

// What other languages call them.
const foreign: Readonly<Record<string, string>> = {
  len: 'string length',
  length: 'string length',
  size: 'count',
  average: 'mean',
  avg: 'mean',
  mod: 'modulo',
  ceil: 'ceiling',
  round: 'round half up',
  substr: 'substring',
  includes: 'list contains',
  datetime: 'date and time',
}

const nearFunction = (name: string): string | undefined =>
  Object.hasOwn(foreign, name) ? foreign[name] : suggestName(name, [...Object.keys(builtins), 'not'])

/** With the function that was meant, where there is none of the name. */
export const withMeant = (issue: FeelIssue): FeelIssue =>
  issue.code === 'feel_unknown_function'
    ? { ...issue, data: { ...issue.data, suggestion: nearFunction(issue.data.name) } }
    : issue
