/** What the example of Hà Tĩnh says against what the province published: the record of the national portal, as it was read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stepGraph } from '@motcua/engine'
import { describe, expect, it } from 'vitest'
import { readFolder } from './folder.ts'

interface Published {
  readonly code: string
  readonly column: string
  readonly term: string
  readonly channels: readonly string[]
  readonly result: string
  readonly steps: readonly string[]
}

const root = join(import.meta.dirname, 'procedures')
const published: Published = JSON.parse(readFileSync(join(root, 'youth-volunteers/record.json'), 'utf8'))
const found = readFolder(root).procedures.find(({ definition }) => definition.code === published.code)
if (found === undefined) throw new Error(`no example has the code ${published.code}`)
const { definition } = found

describe('Hà Tĩnh’s allowances for former youth volunteers, as published', () => {
  it('has fourteen steps: reception and thirteen in the definition, each with its number', () => {
    expect(published.steps).toHaveLength(14)
    const numbers = Object.values(definition.steps).flatMap(({ name }) => /^Bước (\d+)\./.exec(name.vi)?.[1] ?? [])
    expect([1, ...numbers.map(Number)]).toEqual(published.steps.map((_, index) => index + 1))
  })

  it('takes seven working days in every case, though a column says seven days', () => {
    expect(published.column).toBe('7 Ngày')
    const [, days] = /^0?(\d+) ngày làm việc/.exec(published.term) ?? []
    for (const { term } of Object.values(definition.cases)) expect(term).toBe(`${days} working days`)
  })

  it('gives four of them to the commune and three to the department, under one appointment', () => {
    const shares = [...published.term.matchAll(/(UBND cấp xã|Sở Nội vụ): 0?(\d+) ngày/g)].map(([, who, days]) => [
      who?.replace('UBND', 'Ủy ban nhân dân'),
      `${days} working days`,
    ])
    expect(shares).toHaveLength(2)
    for (const { agencyBudgets = [] } of Object.values(definition.cases)) {
      const given = agencyBudgets.map(({ agencies, budget }) => [
        definition.agencies[agencies[0] ?? '']?.name.vi,
        budget,
      ])
      expect(Object.fromEntries(given)).toEqual(Object.fromEntries(shares))
    }
  })

  it('leaves nobody’s work outside of a share: steps 1–7 and 14 are the commune’s, 8–13 the department’s', () => {
    const shareOf = (agency: string) =>
      definition.cases.monthly?.agencyBudgets?.find(({ agencies }) => agencies.includes(agency))?.agencies[0]
    const numbered = [...stepGraph(definition).steps.values()].flatMap(({ step }) => {
      const number = Number(/^Bước (\d+)\./.exec(step.name.vi)?.[1])
      return 'agency' in step && number > 0 ? [[number, shareOf(step.agency)] as const] : []
    })
    expect([[1, shareOf(definition.reception.agency)], ...numbered]).toEqual(
      published.steps.map((_, index) => [index + 1, index >= 7 && index < 13 ? 'homeAffairs' : 'commune']),
    )
  })

  it('comes in by three channels and has the published result', () => {
    expect(new Set(Object.values(definition.channels).map(({ name }) => name.vi))).toEqual(new Set(published.channels))
    expect(Object.values(definition.results).map(({ code }) => code)).toContain(published.result)
  })
})
