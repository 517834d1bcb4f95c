/** The two tables that everybody gets, and the facts that they are asked of. */
import type { TableDefinition } from '../../src/table/definition.ts'

/** A row with its cells as FEEL has them, and as a program would write them. */
export interface PlainRow {
  readonly id: string
  /** The values that the column may have; all where absent. */
  readonly texts: Readonly<Record<string, readonly string[] | undefined>>
  readonly flags: Readonly<Record<string, boolean | undefined>>
  /** From, up to but without to. */
  readonly ranges: Readonly<Record<string, readonly [from: number | undefined, to: number | undefined] | undefined>>
  readonly fee: number
}

export interface Case {
  readonly name: string
  readonly inputs: TableDefinition['inputs']
  readonly rows: readonly PlainRow[]
  readonly facts: readonly Readonly<Record<string, string | number | boolean>>[]
}

/** Numbers from a seed (mulberry32): every run asks the same. */
export const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) % 1_000_003) % below
  }
}

const kinds = ['birth', 'death', 'marriage', 'adoption', 'residence']
const wards = ['hoa-hai', 'hoa-quy', 'hai-chau', 'thanh-khe', 'son-tra']

const row = (
  id: string,
  texts: PlainRow['texts'],
  ranges: PlainRow['ranges'],
  flags: PlainRow['flags'],
  fee: number,
): PlainRow => ({ id, texts, ranges, flags, fee })

/** 6 rows × 3 columns, whole and without overlap. */
export const small = (): Case => {
  const next = chance(6_3)
  const kind = kinds.slice(0, 3)
  return {
    name: '6 × 3',
    inputs: {
      kind: { type: { type: 'enum', values: kind } },
      age: { type: { type: 'number' } },
      poor: { type: { type: 'boolean' } },
    },
    rows: [
      row('child', { kind: ['birth'] }, { age: [undefined, 18] }, {}, 0),
      row('poor', { kind: ['birth'] }, { age: [18, 60] }, { poor: true }, 2000),
      row('adult', { kind: ['birth'] }, { age: [18, 60] }, { poor: false }, 8000),
      row('old', { kind: ['birth'] }, { age: [60, undefined] }, {}, 1000),
      row('other-poor', { kind: ['death', 'marriage'] }, {}, { poor: true }, 3000),
      row('other', { kind: ['death', 'marriage'] }, {}, { poor: false }, 5000),
    ],
    facts: Array.from({ length: 1024 }, () => ({ kind: kind[next(3)]!, age: next(100), poor: next(2) === 0 })),
  }
}

/** 200 rows × 4 columns, whole and without overlap, in an order of chance. */
export const large = (): Case => {
  const next = chance(200_4)
  const ends = [undefined, 50, 200, 1000, undefined]
  const rows = kinds.flatMap(kind =>
    wards.flatMap(ward =>
      [0, 1, 2, 3].flatMap(bracket =>
        [true, false].map(online =>
          row(
            `${kind}-${ward}-${bracket}-${online}`,
            { kind: [kind], ward: [ward] },
            { area: [ends[bracket], ends[bracket + 1]] },
            { online },
            1000 * (1 + next(200)),
          ),
        ),
      ),
    ),
  )
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = next(i + 1)
    ;[rows[i], rows[j]] = [rows[j]!, rows[i]!]
  }
  return {
    name: '200 × 4',
    inputs: {
      kind: { type: { type: 'enum', values: kinds } },
      ward: { type: { type: 'enum', values: wards } },
      area: { type: { type: 'number' } },
      online: { type: { type: 'boolean' } },
    },
    rows,
    facts: Array.from({ length: 1024 }, () => ({
      kind: kinds[next(5)]!,
      ward: wards[next(5)]!,
      area: next(1500),
      online: next(2) === 0,
    })),
  }
}

/** The cells of a row in FEEL. */
export const feelCells = ({ texts, flags, ranges }: PlainRow): Readonly<Record<string, string>> => {
  const cells: Record<string, string> = {}
  for (const [name, values] of Object.entries(texts))
    if (values !== undefined) cells[name] = values.map(it => `"${it}"`).join(', ')
  for (const [name, value] of Object.entries(flags)) if (value !== undefined) cells[name] = String(value)
  for (const [name, range] of Object.entries(ranges)) {
    const [from, to] = range ?? []
    if (from !== undefined && to !== undefined) cells[name] = `[${from}..${to})`
    else if (from !== undefined) cells[name] = `>= ${from}`
    else if (to !== undefined) cells[name] = `< ${to}`
  }
  return cells
}

export const definitionOf = ({ inputs, rows }: Case): TableDefinition => ({
  hit: 'unique',
  inputs,
  outputs: { fee: { type: { type: 'number', unit: 'VND', whole: true } } },
  rows: rows.map(it => ({ id: it.id, when: feelCells(it), then: { fee: it.fee } })),
})
