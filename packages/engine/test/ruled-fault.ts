/** What is found in the procedure that goes by rules, with one or the other of them spoilt. */
import { vietnamStateCalendar } from '@motcua/rules'
import { expect } from 'vitest'
import { check } from '../src/definition/check/check.ts'
import type { ProcedureDefinition } from '../src/definition/format.ts'
import type { DefinitionIssue } from '../src/definition/issue.ts'
import { parse } from '../src/definition/parse.ts'
import { sayIssue } from '../src/messages/definition.ts'
import { ruledDefinition } from './ruled.ts'
import { change } from './sample.ts'
import { type Change, shown } from './sample-fault.ts'

export const changed = (changes: readonly Change[]): ProcedureDefinition => {
  const procedure = changes.reduce<unknown>((value, [path, to]) => change(value, path, to), ruledDefinition())
  const parsed = parse({ format: 1, procedure })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value.procedure
}

export const found = (...changes: readonly Change[]): readonly DefinitionIssue[] =>
  check(changed(changes), { calendar: vietnamStateCalendar(), asOf: '2026-06-01' }).issues

export const ofRules = (issues: readonly DefinitionIssue[]): readonly DefinitionIssue[] =>
  issues.filter(({ code }) => code !== 'text_english_missing' && code !== 'name_unused')

/** A defect, the issue that tells of it and where, and what of its data matters. */
export type RuleFault = readonly [rule: string, changes: readonly Change[], shown: string, data: object]

/** The defect is told of at its place, in both languages. */
export const expectFault = ([, changes, place, data]: RuleFault): void => {
  const issues = ofRules(found(...changes))
  const issue = issues.find(it => shown(it) === place)
  expect(issues.map(shown), JSON.stringify(issues)).toContain(place)
  expect(issue?.data).toMatchObject(data)
  for (const it of issues)
    for (const locale of ['vi', 'en'] as const) expect(sayIssue(it, locale, changed(changes))).not.toBe('')
}

export const routing = ['tables', 'routing'] as const
export const basis = [{ act: '61/2018/NĐ-CP' }]
export const name = { vi: 'Tên', en: 'Name' }
