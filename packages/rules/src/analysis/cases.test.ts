import { describe, expect, it } from 'vitest'
import { analysisEn } from '../messages/analysis-en.ts'
import { analysisVi } from '../messages/analysis-vi.ts'
import { readTable } from '../table/read.ts'
import type { Table } from '../table/table.ts'
import { analyseTable } from './analyse.ts'
import type { Box } from './box.ts'
import { compareTables } from './compare.ts'
import { proveComplete } from './complete.ts'
import { explainDifference, explainFinding } from './explain.ts'
import { findingSeverity } from './finding.ts'
import { findGaps } from './gap.ts'
import { replayTest, witnessTest } from './replay.ts'

const read = (definition: object): Table => {
  const table = readTable(definition)
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

type Row = readonly [id: string, when: Readonly<Record<string, string>>, fee: unknown, more?: object]
const inputs = {
  age: { type: { type: 'number', whole: true }, name: { vi: 'Tuổi', en: 'Age' } },
  poor: { type: { type: 'boolean' }, name: { vi: 'Hộ nghèo', en: 'Poor household' } },
}
const fees = (hit: string, rows: readonly Row[], more: object = {}): Table =>
  read({
    hit,
    inputs,
    outputs: { fee: { type: { type: 'number', unit: 'VND' }, name: { vi: 'Lệ phí', en: 'Fee' } } },
    rows: rows.map(([id, when, fee, rest]) => ({ id, when, then: { fee }, ...rest })),
    ...more,
  })

const said = (table: Table): readonly string[] =>
  analyseTable(table).findings.map(it => explainFinding(it, 'en', table.definition))

describe('a fee table', () => {
  const table = fees('unique', [
    ['child', { age: '< 18' }, 0],
    ['old', { age: '> 60' }, 0],
    ['poor', { age: '[18..60)', poor: 'true' }, 0],
    ['others', { age: '[18..60]', poor: 'false' }, 8000],
  ])

  it('has a gap at sixty, with facts that show it', () => {
    const { findings, complete } = analyseTable(table)
    expect(findings).toEqual([
      {
        code: 'table_gap',
        severity: 'warning',
        rows: [],
        columns: ['age', 'poor'],
        witness: { facts: { age: 60, poor: true }, decision: { kind: 'none' } },
        data: { where: { age: '60', poor: 'true' } },
      },
    ])
    expect(complete).toBe(false)
    expect(findings.map(it => explainFinding(it, 'vi', table.definition))).toEqual([
      'Chưa có dòng nào quy định cho trường hợp: Tuổi = 60 và Hộ nghèo = true.',
    ])
    expect(findings.map(it => explainFinding(it, 'en'))).toEqual(['No row answers: age = 60 and poor = true.'])
    const [gap] = findings
    const test = gap === undefined ? undefined : witnessTest(gap)
    expect(JSON.stringify(test)).toBe('{"facts":{"age":60,"poor":true},"expect":{"kind":"none"}}')
    const wanted = { facts: { age: 60, poor: true }, expect: { kind: 'decided', output: { fee: 0 } } } as const
    expect(replayTest(table, wanted)).toEqual({ passes: false, decision: { kind: 'none' } })
    const closed = fees('unique', [
      ['child', { age: '< 18' }, 0],
      ['old', { age: '> 60' }, 0],
      ['poor', { age: '[18..60]', poor: 'true' }, 0],
      ['others', { age: '[18..60]', poor: 'false' }, 8000],
    ])
    expect(replayTest(closed, wanted).passes).toBe(true)
    expect(analyseTable(closed)).toEqual({ findings: [], complete: true, more: 0 })
    expect(proveComplete(closed)).toEqual({ kind: 'complete' })
    expect(proveComplete(table)).toMatchObject({ kind: 'gap', finding: { data: { where: { age: '60' } } } })
    expect(compareTables(table, closed).differences.map(it => explainDifference(it, 'en', closed.definition))).toEqual([
      'Before: no row answers; after: Fee = 0. Where: Age = 60 and Poor household = true.',
    ])
    expect(compareTables(table, closed).differences.map(it => explainDifference(it, 'vi', closed.definition))).toEqual([
      'Trước: không dòng nào quy định; sau: Lệ phí = 0. Trường hợp: Tuổi = 60 và Hộ nghèo = true.',
    ])
  })
})

describe('each policy', () => {
  it('unique: two rows at once', () => {
    expect(
      said(
        fees('unique', [
          ['a', { age: '<= 18' }, 0],
          ['b', { age: '>= 18' }, 1],
          ['c', { poor: 'true', age: '5' }, 1],
        ]),
      ),
    ).toEqual([
      'Rows “a” and “b” both apply, and only one may (hit policy “unique”): Age = 18.',
      'Rows “a” and “c” both apply, and only one may (hit policy “unique”): Age = 5 and Poor household = true.',
    ])
  })

  it('any: only different answers contradict; a narrower row with the same answer is of no use', () => {
    expect(
      said(
        fees('any', [
          ['a', { age: '<= 18' }, 0],
          ['b', { age: '>= 18' }, 0],
          ['c', { age: '[3..5]', poor: 'true' }, 0],
        ]),
      ),
    ).toEqual(['Row “c” could be left out: “a” gives the same answer under wider conditions.'])
    expect(
      said(
        fees('any', [
          ['a', { age: '<= 18' }, 0],
          ['b', { age: '>= 18' }, 1],
        ]),
      )[0],
    ).toContain('answer differently')
  })

  it('first: rows above hide a row, alone or together; the order decides', () => {
    const table = fees('first', [
      ['child', { age: '< 18' }, 0],
      ['adult', { age: '>= 18' }, 8000],
      ['poor', { poor: 'true' }, 0],
      ['baby', { age: '< 1' }, 0],
    ])
    expect(said(table)).toEqual([
      'Row “poor” never answers: wherever it applies, the answer is that of “child” and “adult”.',
      'Row “baby” never answers: wherever it applies, the answer is that of “child”.',
      'Only the order of the rows says that “adult” answers and not “poor”: Age >= 18 and Poor household = true.',
    ])
  })

  it('priority: the value that comes first wins, whatever the order', () => {
    const table = read({
      hit: 'priority',
      inputs,
      outputs: { fee: { type: { type: 'number' }, values: [0, 4000, 8000] } },
      rows: [
        { id: 'others', when: {}, then: { fee: 8000 } },
        { id: 'child', when: { age: '< 18' }, then: { fee: 0 } },
        { id: 'boy', when: { age: '< 10' }, then: { fee: 8000 } },
      ],
    })
    expect(said(table)).toEqual([
      'Row “boy” never answers: wherever it applies, the answer is that of “child”.',
      'No row ever gives “fee” the value “4000”.',
      'Row “others” stands above “child”, but does not answer, because “child” has the higher priority: Age < 18.',
      'The column “Poor household” changes nothing: every row takes any value of it.',
    ])
  })

  it('exceptions: two that both override, and neither the other, contradict', () => {
    const table = fees('exceptions', [
      ['all', {}, 8000],
      ['poor', { poor: 'true' }, 0, { overrides: ['all'] }],
      ['old', { age: '> 60' }, 4000, { overrides: ['all'] }],
    ])
    expect(said(table)).toEqual([
      'Rows “poor” and “old” both apply, answer differently, and neither goes before the other: Age > 60 and Poor household = true.',
    ])
  })

  it.each(['collect', 'rule order'])('%s: no gap and no overlap, but the same twice', hit => {
    const table = fees(hit, [
      ['a', { age: '< 18' }, 0],
      ['b', { age: '< 20' }, 1],
      ['c', { age: '< 18' }, 0],
    ])
    expect(said(table)).toEqual([
      'Row “c” says the same as “a”, under the same conditions.',
      'The column “Poor household” changes nothing: every row takes any value of it.',
    ])
    expect(proveComplete(table)).toEqual({ kind: 'not-asked' })
  })
})

describe('what never comes', () => {
  it('a cell without values, a default that nothing is left for, a name that no row gives', () => {
    const table = read({
      hit: 'unique',
      inputs: { age: inputs.age, kind: { type: { type: 'enum', values: ['birth', 'death'] } } },
      outputs: { to: { type: { type: 'string' }, names: 'department' } },
      rows: [
        { id: 'a', when: { age: '< 18' }, then: { to: 'justice' } },
        { id: 'b', when: { age: '>= 18' }, then: { to: 'justice' } },
        { id: 'c', when: { age: '(17..18)' }, then: { to: 'land' } },
      ],
      otherwise: { to: 'hall' },
    })
    const { findings, complete } = analyseTable(table, { names: { department: ['hall', 'justice', 'land', 'health'] } })
    expect(complete).toBe(true)
    expect(findings.map(it => explainFinding(it, 'en'))).toEqual([
      'Row “c” never applies: no value of “age” satisfies “(17..18)”.',
      'No row ever gives “to” the value “land”.',
      'No row ever gives “to” the value “health”.',
      'The answer for all other cases is never given: the rows answer every input.',
      'The column “kind” changes nothing: every row takes any value of it.',
    ])
    expect(findings.some(it => it.witness !== undefined)).toBe(false)
  })
})

describe('what is not known', () => {
  const general = (rows: readonly Row[]): Table => fees('unique', rows)

  it('a cell that asks for another fact is told, and tried', () => {
    const { findings, complete } = analyseTable(
      general([
        ['a', { age: '< limit' }, 0],
        ['b', { age: '>= 18' }, 8000],
      ]),
      {
        facts: { age: { type: 'number' }, poor: { type: 'boolean' }, limit: { type: 'number' } },
      },
    )
    expect(findings.map(it => it.code)).toContain('cell_not_verifiable')
    expect(complete).not.toBe(true)
    for (const it of findings) {
      const test = witnessTest(it)
      if (test !== undefined && it.code === 'table_gap') expect(test.facts).toHaveProperty('limit')
    }
  })

  it('of an input that is computed no gap is told, and no overlap: no facts show them', () => {
    const table = read({
      hit: 'unique',
      inputs: { ages: { type: { type: 'number', whole: true }, from: 'age + 1' } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [
        { id: 'a', when: { ages: '< 18' }, then: { fee: 0 } },
        { id: 'b', when: { ages: '[10..20]' }, then: { fee: 1 } },
      ],
    })
    const { findings, complete } = analyseTable(table)
    expect(findings.map(it => [it.code, it.rows])).toEqual([
      ['rows_overlap_possible', ['a', 'b']],
      ['table_gap_possible', []],
      ['input_not_verifiable', []],
    ])
    expect(complete).toBeUndefined()
    expect(proveComplete(table)).toEqual({ kind: 'not-verifiable', because: 'cells' })
  })

  it('a fact that two inputs ask for has one value: what is told of them is shown by facts', () => {
    const of = (from: string, until: string) =>
      read({
        hit: 'unique',
        inputs: {
          since: { type: { type: 'number', whole: true }, from: 'age' },
          before: { type: { type: 'number', whole: true }, from: 'age' },
        },
        outputs: { fee: { type: { type: 'number' } } },
        rows: [
          { id: 'young', when: { before: until }, then: { fee: 0 } },
          { id: 'old', when: { since: from }, then: { fee: 1 } },
        ],
      })
    const told = (from: string, until: string) =>
      analyseTable(of(from, until)).findings.filter(it => it.code === 'table_gap' || it.code === 'rows_overlap')
    expect(told('>= 18', '< 18')).toEqual([])
    expect(told('>= 18', '< 17').map(it => [it.code, it.witness?.facts])).toEqual([['table_gap', { age: 17 }]])
    expect(told('>= 17', '< 18').map(it => [it.code, it.witness?.facts])).toEqual([['rows_overlap', { age: 17 }]])
    expect(proveComplete(of('>= 18', '< 17'))).toMatchObject({ kind: 'gap' })
    expect(compareTables(of('>= 18', '< 18'), of('>= 18', '< 18')).differences).toEqual([])
    const { differences } = compareTables(of('>= 18', '< 18'), of('>= 18', '< 17'))
    expect(differences.filter(it => it.certain)).toMatchObject([{ witness: { facts: { age: 17 } } }])
    for (const it of differences) expect(it.certain).toBe(it.witness !== undefined)
  })

  it('what two inputs of one fact say against each other is no gap', () => {
    const twice = read({
      hit: 'unique',
      inputs: { age: { type: { type: 'number' } }, again: { type: { type: 'number' }, from: 'age' } },
      outputs: { fee: { type: { type: 'number' } } },
      rows: [
        { id: 'a', when: { age: '< 18', again: '< 18' }, then: { fee: 0 } },
        { id: 'b', when: { age: '>= 18', again: '>= 18' }, then: { fee: 1 } },
      ],
    })
    const codes = analyseTable(twice).findings.map(it => it.code)
    expect(codes).toContain('input_not_verifiable')
    expect(codes).not.toContain('table_gap')
  })

  it('answers that are computed may agree', () => {
    const any = fees('any', [
      ['a', { age: '< 18' }, { feel: 'copies * 8000' }],
      ['b', { age: '< 20' }, { feel: '8000 * copies' }],
      ['c', { age: '>= 20' }, 0],
    ])
    expect(analyseTable(any).findings.map(it => it.code)).toEqual(['input_unused'])
  })
})

describe('tables that are too much', () => {
  const numbers = (seed: number) => {
    let state = seed
    return (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
  }
  const many = (rows: number, columns: number, ranges: number): readonly Box[] => {
    const next = numbers(rows * columns)
    return Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => {
        const start = next(10)
        return Array.from({ length: ranges }, (_, at) => [start + at * 20, start + at * 20 + 9 + next(9)] as const)
      }),
    )
  }

  it.each([
    [300, 20, 1],
    [300, 12, 20],
    [2000, 6, 3],
  ])('%i rows, %i columns, %i ranges in a cell: the end comes with the effort', (rows, columns, ranges) => {
    const boxes = many(rows, columns, ranges)
    const region: Box = Array.from({ length: columns }, () => [[0, 20 * ranges + 20]])
    const effort = 2_000_000
    const search = findGaps(region, boxes, 20, effort)
    // What it was doing when the effort ran out is finished: one step over one axis.
    expect(search.spent).toBeLessThan(effort * 1.5)
    expect(search.gaps.length).toBeGreaterThan(0)
    expect(findGaps(region, boxes, 20, effort)).toEqual(search)
  })

  it('says which part was not finished', () => {
    const rows = Array.from({ length: 40 }, (_, at): Row => [`r${at}`, { age: `[${at}..${at + 20}]` }, at])
    const { findings } = analyseTable(fees('first', rows), { effort: 30 })
    expect(findings.filter(it => it.code === 'analysis_unfinished').map(it => it.data)).toEqual([
      { part: 'gaps' },
      { part: 'rows' },
    ])
    expect(proveComplete(fees('first', rows), 30)).toEqual({ kind: 'not-verifiable', because: 'effort' })
  })

  it('tells so many pairs and no more', () => {
    const rows = Array.from({ length: 30 }, (_, at): Row => [`r${at}`, {}, at])
    const { findings, more } = analyseTable(fees('unique', rows), { pairs: 5 })
    expect([findings.filter(it => it.code === 'rows_overlap').length, more]).toEqual([5, (30 * 29) / 2 - 5])
  })
})

it('both languages have a sentence for every code', () => {
  for (const sentences of [analysisEn, analysisVi])
    expect(Object.keys(sentences.finding)).toEqual(Object.keys(findingSeverity))
})
