import { afterAll, describe, expect, it } from 'vitest'
import { temporaryCopy } from './temporary-copy.ts'
import { measureTypeCost, overBudget } from './type-cost.ts'

const copy = temporaryCopy(['package.json'])
afterAll(() => copy.remove())

describe('measureTypeCost', () => {
  it('a folder without programs costs nothing', () => {
    expect(measureTypeCost(`${copy.folder}/none`)).toEqual({})
  })

  it('counts each program by itself, and the same twice', () => {
    copy.write('few/small.ts', 'export const one: number = 1\n')
    copy.write(
      'few/large.ts',
      "type Repeat<N extends number, L extends 0[] = []> = L['length'] extends N ? L : Repeat<N, [...L, 0]>\n" +
        'export const length: Repeat<200>["length"] = 200\n',
    )
    const cost = measureTypeCost(`${copy.folder}/few`)
    expect(Object.keys(cost)).toEqual(['large.ts', 'small.ts'])
    expect(cost['large.ts']).toBeGreaterThan((cost['small.ts'] ?? 0) + 200)
    expect(measureTypeCost(`${copy.folder}/few`)).toEqual(cost)
  })

  it('a program that does not type-check has no cost', () => {
    copy.write('wrong/program.ts', "export const one: number = 'one'\n")
    expect(() => measureTypeCost(`${copy.folder}/wrong`)).toThrow(/not assignable/)
  })
})

describe('overBudget', () => {
  it('5 % over is let through, more is not', () => {
    expect(overBudget({ 'a.ts': 1000 }, { 'a.ts': 1050 })).toEqual([])
    expect(overBudget({ 'a.ts': 1000 }, { 'a.ts': 1051 })).toHaveLength(1)
  })

  it('a program without a budget and a budget without a program are named', () => {
    expect(overBudget({ 'a.ts': 1 }, { 'b.ts': 1 })).toEqual([
      'b.ts costs 1 type instantiations and has no budget',
      'a.ts has a budget and no program',
    ])
  })
})
