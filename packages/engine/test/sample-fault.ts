import { type Path, vietnamStateCalendar } from '@motcua/rules'
import { check } from '../src/definition/check/check.ts'
import type { DefinitionCode, DefinitionIssue } from '../src/definition/issue.ts'
import type { Vocabulary } from '../src/definition/vocabulary.ts'
import { change, defined, sample } from './sample.ts'

/** One place of the sample and what stands there instead. */
export type Change = readonly [path: Path, to: unknown]

/** A defect and where it is found: the sample with it has this issue only, and none once it is repaired. */
export interface Fault {
  readonly rule: string
  readonly code: DefinitionCode
  readonly at: string
  readonly defect: readonly Change[]
  readonly repair: readonly Change[]
  readonly data: object | undefined
}

export const fault = (
  rule: string,
  code: DefinitionCode,
  at: string,
  defect: readonly Change[],
  repair: readonly Change[],
  data?: object,
): Fault => ({ rule, code, at, defect, repair, data })

/** What is found in the sample after some changes. */
export const issuesAfter = (changes: readonly Change[], vocabulary?: Vocabulary): readonly DefinitionIssue[] => {
  const definition = defined(changes.reduce<unknown>((value, [path, to]) => change(value, path, to), sample))
  return check(definition, { calendar: vietnamStateCalendar(), ...(vocabulary ? { vocabulary } : {}) }).issues
}

export const shown = ({ code, path }: DefinitionIssue): string => `${code} ${path.join('.')}`

export const text = (both: string) => ({ vi: both, en: both })
export const action = (to: string, more: object = {}) => ({ name: text('Làm'), to, ...more })
export const step = (kind: string, more: object) => ({ kind, name: text('Bước'), agency: 'commune', ...more })
export const task = (to: string, more: object = {}) =>
  step('task', { role: 'expert', budget: 'none', actions: { go: action(to) }, ...more })
export const draft: Path = ['steps', 'both', 'branches', 'draft', 'steps']
