/**
 * What an analysis costs: findings of tables that are partitions of their inputs, some with rows taken out and some with
 * rows made wider, against the methods one would write first; and the difference of two versions.
 * Run: node --conditions=@motcua/source packages/rules/bench/analysis.ts
 */

import { analyseTable } from '../src/analysis/analyse.ts'
import { type Box, intersectBoxes, isEmpty } from '../src/analysis/box.ts'
import { compareTables } from '../src/analysis/compare.ts'
import { findGaps } from '../src/analysis/gap.ts'
import { findOverlaps } from '../src/analysis/overlap.ts'
import type { TableDefinition, TableRow } from '../src/table/definition.ts'
import { readTable } from '../src/table/read.ts'
import type { Table } from '../src/table/table.ts'
import { partition, type Range } from './analysis/partition.ts'
import { overlapsBySweepLine, subtracted } from './analysis/peers.ts'

const most = 999

const cell = ([low, high]: Range): string => {
  if (low === 0 && high === most) return '-'
  if (low === 0) return `<= ${high}`
  return high === most ? `>= ${low}` : `[${low}..${high}]`
}

const tableOf = (boxes: readonly (readonly Range[])[], fee: (row: number) => number = row => row * 1000): Table => {
  const names = (boxes[0] ?? []).map((_, axis) => `input${axis}`)
  const input = { type: { type: 'number', whole: true }, within: `[0..${most}]` } as const
  const definition: TableDefinition = {
    hit: 'unique',
    inputs: Object.fromEntries(names.map(name => [name, input])),
    outputs: { fee: { type: { type: 'number' } } },
    rows: boxes.map(
      (box, row): TableRow => ({
        id: `r${row}`,
        when: Object.fromEntries(box.map((range, axis) => [names[axis]!, cell(range)])),
        then: { fee: fee(row) },
      }),
    ),
  }
  const table = readTable(definition)
  if (!table.ok) throw new Error(JSON.stringify(table.issues.slice(0, 3)))
  return table.value
}

const some = (boxes: readonly unknown[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * boxes.length) / count))

const withGaps = (boxes: readonly (readonly Range[])[], count: number) => {
  const gone = some(boxes, count)
  return boxes.filter((_, row) => !gone.includes(row))
}

/** Some rows take a hundredth of all values more on either side of every input. */
const withOverlaps = (boxes: readonly (readonly Range[])[], count: number) => {
  const wider = some(boxes, count)
  return boxes.map((box, row) =>
    wider.includes(row) ? box.map(([low, high]): Range => [Math.max(0, low - 10), Math.min(most, high + 10)]) : box,
  )
}

const cpu = (run: () => unknown): number => {
  const begin = process.cpuUsage()
  const found = run()
  const { user, system } = process.cpuUsage(begin)
  if (found === undefined) throw new Error('nothing was found')
  return (user + system) / 1000
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Everybody in turn, so that a busy neighbour is everybody’s; the first round warms up. */
const measure = (rounds: number, contestants: Readonly<Record<string, () => unknown>>): ReadonlyMap<string, number> => {
  const times = new Map(Object.keys(contestants).map(name => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, run] of Object.entries(contestants)) {
      const time = cpu(run)
      if (round > 0) times.get(name)?.push(time)
    }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

const boxesOf = (boxes: readonly (readonly Range[])[]): readonly Box[] => boxes.map(box => box.map(range => [range]))
const enough = 1e10

for (const [rows, inputs] of [
  [100, 5],
  [1000, 5],
] as const) {
  const whole = partition(rows, inputs, most)
  const region: Box = Array.from({ length: inputs }, () => [[0, most]])
  const [gapped, overlapping] = [withGaps(whole, 10), withOverlaps(whole, 10)]
  const tables = { whole: tableOf(whole), gapped: tableOf(gapped), overlapping: tableOf(overlapping) }

  // Equal answers first: what is left over, and which rows meet.
  const left = subtracted(region, boxesOf(gapped))
  const gaps = findGaps(region, boxesOf(gapped), 64, enough)
  const spill = subtracted(region, [...boxesOf(gapped), ...gaps.gaps])
  const bare = gaps.gaps.every(gap => boxesOf(gapped).every(box => isEmpty(intersectBoxes(box, gap))))
  if (!gaps.finished || spill.length > 0 || !bare || left.length === 0) throw new Error('other gaps')
  const pairs = JSON.stringify(findOverlaps(boxesOf(overlapping), enough).pairs)
  if (rows === 100 && pairs !== JSON.stringify(overlapsBySweepLine(boxesOf(overlapping))))
    throw new Error('other overlaps')

  const revised = tableOf(whole, row => row * 1000 + (row % Math.floor(rows / 5) === 1 ? 500 : 0))
  const rounds = rows > 500 ? 5 : 51
  const found = measure(rounds, {
    'analyseTable, a partition': () => analyseTable(tables.whole).complete,
    'analyseTable, 10 rows taken out': () => analyseTable(tables.gapped).findings[0],
    'analyseTable, 10 rows made wider': () => analyseTable(tables.overlapping).findings[0],
    'first gap': () => findGaps(region, boxesOf(gapped), 1, enough).gaps[0],
    'every gap': () => findGaps(region, boxesOf(gapped), 64, enough).gaps[0],
    'every gap, by subtracting boxes': () => subtracted(region, boxesOf(gapped))[0],
    'every overlap': () => findOverlaps(boxesOf(overlapping), enough).pairs[0],
    ...(rows > 500
      ? {}
      : { 'every overlap, by recursive sweep-line': () => overlapsBySweepLine(boxesOf(overlapping))[0] }),
    'compareTables, 5 answers changed': () => compareTables(tables.whole, revised).differences[0],
  })
  const { findings } = analyseTable(tables.gapped)
  console.log(`\n${rows} rows × ${inputs} inputs, ${rounds} rounds, medians of CPU time; Node ${process.version}`)
  console.log(
    `gaps told ${findings.filter(it => it.code === 'table_gap').length}, boxes left by subtracting ${left.length}`,
  )
  console.log(
    `overlaps ${JSON.parse(pairs).length}, differences ${compareTables(tables.whole, revised).differences.length}`,
  )
  for (const [name, time] of found) console.log(`${name.padEnd(44)} ${time.toFixed(1).padStart(8)} ms`)
}
