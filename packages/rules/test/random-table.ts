/** Small tables as chance draws them, with what their cells mean beside how they are written. */
import fc from 'fast-check'
import type { Fact } from '../src/feel/value.ts'
import type { Aggregate, HitPolicy, OutputEntry, TableDefinition } from '../src/table/definition.ts'

/** What a value is told apart by in cells: numbers and ISO days are ordered. */
type Point = number | string | boolean

interface Test {
  readonly text: string
  readonly holds: (value: Point, facts: Facts) => boolean
}

export interface DrawnCell {
  readonly text: string
  readonly holds: (value: Point, facts: Facts) => boolean
}

/** By input; an input that is not here is missing. */
export type Facts = Readonly<Record<string, Point>>

export interface DrawnInput {
  readonly definition: TableDefinition['inputs'][string]
  /** At least one value of every slot that cells drawn here can cut. */
  readonly values: readonly Point[]
  readonly test: fc.Arbitrary<Test>
}

const ordered = (points: readonly Point[], write: (point: Point) => string): fc.Arbitrary<Test> => {
  const point = fc.constantFrom(...points)
  const operator = fc.constantFrom('<', '<=', '>', '>=', '=', '!=')
  return fc.oneof(
    point.map((end): Test => ({ text: write(end), holds: value => value === end })),
    fc.tuple(operator, point).map(
      ([sign, end]): Test => ({
        text: `${sign} ${write(end)}`,
        holds: value =>
          sign === '<'
            ? value < end
            : sign === '<='
              ? value <= end
              : sign === '>'
                ? value > end
                : sign === '>='
                  ? value >= end
                  : (value === end) === (sign === '='),
      }),
    ),
    fc.tuple(point, point, fc.boolean(), fc.boolean()).map(
      ([low, high, from, to]): Test => ({
        text: `${from ? '[' : '('}${write(low)}..${write(high)}${to ? ']' : ')'}`,
        holds: value => (from ? value >= low : value > low) && (to ? value <= high : value < high),
      }),
    ),
  )
}

const named = (points: readonly Point[], write: (point: Point) => string): fc.Arbitrary<Test> =>
  fc.tuple(fc.constantFrom('', '= ', '!= '), fc.constantFrom(...points)).map(
    ([sign, end]): Test => ({
      text: `${sign}${write(end)}`,
      holds: value => (value === end) === (sign !== '!= '),
    }),
  )

const quoted = (point: Point): string => JSON.stringify(point)
/** How days are written in cells. */
export const dayLiteral = (point: Point): string => `date("${point}")`

export const drawnInputs: Readonly<Record<string, DrawnInput>> = {
  age: {
    definition: { type: { type: 'number' } },
    values: [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4],
    test: ordered([0, 1, 2, 3], String),
  },
  children: {
    definition: { type: { type: 'number', whole: true }, within: '[0..3]' },
    values: [0, 1, 2, 3],
    test: ordered([0, 1, 2, 3], String),
  },
  kind: {
    definition: { type: { type: 'enum', values: ['birth', 'death', 'marriage'] } },
    values: ['birth', 'death', 'marriage'],
    test: named(['birth', 'death', 'marriage'], quoted),
  },
  poor: { definition: { type: { type: 'boolean' } }, values: [true, false], test: named([true, false], String) },
  ward: {
    definition: { type: { type: 'string' } },
    values: ['Hòa Hải', 'Hòa Quý', 'elsewhere'],
    test: named(['Hòa Hải', 'Hòa Quý'], quoted),
  },
  day: {
    definition: { type: { type: 'date' } },
    values: ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02'],
    test: ordered(['2026-06-30', '2026-07-01'], dayLiteral),
  },
}

const cell = (input: string): fc.Arbitrary<DrawnCell | undefined> => {
  const test = drawnInputs[input]?.test ?? fc.constant<Test>({ text: '-', holds: () => true })
  const tests = fc.array(test, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(undefined, { text: '-', holds: () => true }) },
    {
      weight: 4,
      arbitrary: tests.map(all => ({
        text: all.map(it => it.text).join(', '),
        holds: (value: Point, facts: Facts) => all.some(it => it.holds(value, facts)),
      })),
    },
    {
      weight: 1,
      arbitrary: tests.map(all => ({
        text: `not(${all.map(it => it.text).join(', ')})`,
        holds: (value: Point, facts: Facts) => !all.some(it => it.holds(value, facts)),
      })),
    },
  )
}

/** A cell that asks for another fact. */
const general: DrawnCell = { text: '>= children', holds: (value, facts) => value >= (facts.children ?? 0) }

export interface DrawnTable {
  readonly definition: TableDefinition
  readonly cells: readonly Readonly<Record<string, DrawnCell | undefined>>[]
  readonly inputs: readonly string[]
}

const outputs: TableDefinition['outputs'] = {
  fee: { type: { type: 'number' }, values: [3, 1, 2, 0] },
  to: { type: { type: 'enum', values: ['hall', 'ward'] }, values: ['ward', 'hall'] },
}

export const policies: readonly (readonly [HitPolicy, Aggregate?])[] = [
  ['unique'],
  ['any'],
  ['priority'],
  ['first'],
  ['collect'],
  ['collect', 'sum'],
  ['collect', 'min'],
  ['collect', 'max'],
  ['collect', 'count'],
  ['rule order'],
  ['output order'],
  ['exceptions'],
]

export interface Taste {
  readonly most?: number
  readonly rows?: { readonly minLength: number; readonly maxLength: number }
  /** Some cells ask for other facts. */
  readonly general?: boolean
  readonly policy?: readonly [HitPolicy, Aggregate?]
}

export const drawnTable = ({ most = 4, rows, general: mixed, policy }: Taste = {}): fc.Arbitrary<DrawnTable> =>
  fc
    .record({
      inputs: fc.subarray(Object.keys(drawnInputs), { minLength: 1, maxLength: most }),
      policy: policy === undefined ? fc.constantFrom(...policies) : fc.constant(policy),
      otherwise: fc.boolean(),
    })
    .chain(({ inputs: some, policy: [hit, aggregate], otherwise }) => {
      const inputs = mixed === true ? [...new Set([...some, 'age', 'children'])] : some
      const entry = fc.record({
        fee: fc.constantFrom<OutputEntry>(0, 1, 2, 3),
        to: fc.constantFrom<OutputEntry>('hall', 'ward'),
      })
      const row = fc.record({
        cells: fc.record(Object.fromEntries(inputs.map(it => [it, cell(it)]))),
        asks: fc.boolean(),
        then: entry,
        overrides: fc.array(fc.nat(30), { maxLength: 2 }),
      })
      return fc.array(row, rows ?? { minLength: 1, maxLength: 8 }).map((all): DrawnTable => {
        const cells = all.map(it => (mixed === true && it.asks ? { ...it.cells, age: general } : it.cells))
        const one = aggregate !== undefined
        const then = (entries: { readonly fee: OutputEntry; readonly to: OutputEntry }) =>
          one ? { fee: entries.fee } : entries
        return {
          inputs,
          cells,
          definition: {
            hit,
            ...(aggregate === undefined ? {} : { aggregate }),
            ...(hit === 'priority' || hit === 'output order' ? { priority: ['to', 'fee'] } : {}),
            inputs: Object.fromEntries(inputs.map(it => [it, drawnInputs[it]!.definition])),
            outputs: one ? { fee: { type: { type: 'number' } } } : outputs,
            rows: all.map((it, i) => ({
              id: `r${i}`,
              when: Object.fromEntries(
                Object.entries(cells[i] ?? {}).flatMap(([name, drawn]) =>
                  drawn === undefined ? [] : [[name, drawn.text]],
                ),
              ),
              then: then(it.then),
              // Only of rows before, so that none goes in a circle.
              ...(hit === 'exceptions' && i > 0
                ? { overrides: [...new Set(it.overrides)].filter(n => n < i).map(n => `r${n}`) }
                : {}),
            })),
            ...(otherwise ? { otherwise: then({ fee: 0, to: 'hall' }) } : {}),
          },
        }
      })
    })

/** Facts for some inputs. */
export const drawnFacts = (inputs: readonly string[], all = false): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        inputs.map(it => {
          const value = fc.constantFrom(...drawnInputs[it]!.values)
          return [it, all ? value : fc.option(value, { nil: undefined })]
        }),
      ),
    )
    .map(given => Object.fromEntries(Object.entries(given).filter((it): it is [string, Point] => it[1] !== undefined)))

/** Every way in which what is missing could turn out. */
export const completions = (inputs: readonly string[], facts: Facts): readonly Facts[] =>
  inputs.reduce<readonly Facts[]>(
    (all, it) =>
      Object.hasOwn(facts, it)
        ? all
        : all.flatMap(one => drawnInputs[it]!.values.map(value => ({ ...one, [it]: value }))),
    [facts],
  )

const fact = (entry: OutputEntry | undefined): Fact => (entry === undefined ? '' : (entry as Fact))

const ranks = (definition: TableDefinition, then: Readonly<Record<string, OutputEntry>>): readonly number[] =>
  (definition.priority ?? []).map(name => definition.outputs[name]?.values?.indexOf(fact(then[name])) ?? 0)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The decision, row by row and word for word as DMN 1.5 (8.3.4) has it. All facts are known. */
export const decideNaively = ({ definition, cells, inputs }: DrawnTable, facts: Facts): unknown => {
  const hits = definition.rows.filter((_, i) =>
    inputs.every(it => cells[i]?.[it]?.holds(facts[it] ?? '', facts) !== false),
  )
  const rows = (all: typeof hits): readonly string[] => all.map(it => it.id)
  const [first] = hits
  if (first === undefined)
    return definition.otherwise === undefined
      ? { kind: 'none' }
      : { kind: 'decided', output: definition.otherwise, rows: [] }
  const agreed = (all: typeof hits): unknown =>
    all.every(it => same(it.then, all[0]?.then))
      ? { kind: 'decided', output: all[0]?.then, rows: rows(all) }
      : { kind: 'conflict', rows: rows(all) }
  const byRank = (a: (typeof hits)[number], b: (typeof hits)[number]): number => {
    const [left, right] = [ranks(definition, a.then), ranks(definition, b.then)]
    for (const [i, place] of left.entries()) if (place !== right[i]) return place - (right[i] ?? 0)
    return 0
  }
  const fees = hits.map(it => Number(it.then.fee))
  switch (definition.hit) {
    case 'unique':
      return hits.length === 1 ? agreed(hits) : { kind: 'conflict', rows: rows(hits) }
    case 'first':
      return agreed([first])
    case 'any':
      return agreed(hits)
    case 'priority': {
      const best = [...hits].sort(byRank)[0] ?? first
      return agreed(hits.filter(it => byRank(it, best) === 0))
    }
    case 'exceptions': {
      const below = (id: string): readonly string[] => {
        const direct = definition.rows.find(it => it.id === id)?.overrides ?? []
        return [...direct, ...direct.flatMap(below)]
      }
      const overridden = new Set(hits.flatMap(it => below(it.id)))
      return agreed(hits.filter(it => !overridden.has(it.id)))
    }
    case 'output order': {
      const all = [...hits].sort(byRank)
      return { kind: 'decided', output: all.map(it => it.then), rows: rows(all) }
    }
    case 'rule order':
      return { kind: 'decided', output: hits.map(it => it.then), rows: rows(hits) }
    case 'collect': {
      const output =
        definition.aggregate === undefined
          ? hits.map(it => it.then)
          : definition.aggregate === 'count'
            ? { fee: hits.length }
            : definition.aggregate === 'sum'
              ? { fee: fees.reduce((a, b) => a + b, 0) }
              : { fee: definition.aggregate === 'min' ? Math.min(...fees) : Math.max(...fees) }
      return { kind: 'decided', output, rows: rows(hits) }
    }
  }
}
