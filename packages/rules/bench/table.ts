/**
 * What the index over slots buys: decisions by a table against the engines people use instead, and against generated code.
 * Run: node --conditions=@motcua/source packages/rules/bench/table.ts
 */

import type { Outputs } from '../src/table/decision.ts'
import { explanationOf } from '../src/table/explain.ts'
import { readTable } from '../src/table/read.ts'
import type { Table } from '../src/table/table.ts'
import { type Case, definitionOf, large, small } from './table/cases.ts'
import {
  type Ask,
  type AskLater,
  feelinCells,
  generatedFirst,
  generatedUnique,
  jsonLogicEngine,
  jsonLogicJs,
  jsonRulesEngine,
  zenEngine,
} from './table/peers.ts'

type Facts = Case['facts'][number]

const rounds = 9
/** CPU microseconds that a round lasts at least. */
const least = 120_000

/** Whole and small, so that nobody pays for a sum that no register holds. */
let sink = 1

const tableOf = (of: Case): Table => {
  const read = readTable(definitionOf(of))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const feeOf = (decision: ReturnType<Table['decide']>): number => {
  if (decision.kind !== 'decided') return decision.kind === 'conflict' ? -2 : -1
  return Number((decision.output as Outputs).fee)
}

/** How often something can be asked in a CPU second: wall time would measure the neighbours. */
type Round = () => Promise<number>

const rate = (calls: number, begin: NodeJS.CpuUsage): number | undefined => {
  const { user, system } = process.cpuUsage(begin)
  return user + system > least ? (calls * 1e6) / (user + system) : undefined
}

/** Each has its own loop, so that nobody pays for the harness calling it; slow ones read the clock more often. */
const now =
  (ask: (some: readonly Facts[]) => void, facts: readonly Facts[], batch: number): Round =>
  async () => {
    const batches = Array.from({ length: facts.length / batch }, (_, i) => facts.slice(i * batch, (i + 1) * batch))
    const begin = process.cpuUsage()
    for (let calls = 0, i = 0; ; i += 1) {
      ask(batches[i % batches.length]!)
      calls += batch
      const found = rate(calls, begin)
      if (found !== undefined) return found
    }
  }

const later =
  (ask: AskLater, facts: readonly Facts[], batch: number): Round =>
  async () => {
    const begin = process.cpuUsage()
    for (let calls = 0, i = 0; ; ) {
      for (let n = 0; n < batch; n += 1, i += 1) sink ^= await ask(facts[i % facts.length]!)
      calls += batch
      const found = rate(calls, begin)
      if (found !== undefined) return found
    }
  }

const contestants = (of: Case): readonly (readonly [name: string, check: Ask | AskLater, round: Round])[] => {
  const { facts } = of
  const table = tableOf(of)
  const [unique, first, logic, built, feelin] = [
    generatedUnique(of),
    generatedFirst(of),
    jsonLogicJs(of),
    jsonLogicEngine(of),
    feelinCells(of),
  ]
  const [rules, zen] = [jsonRulesEngine(of), zenEngine(of)]
  return [
    [
      'this table',
      it => feeOf(table.decide(it)),
      now(
        some => {
          for (const it of some) sink ^= feeOf(table.decide(it))
        },
        facts,
        1024,
      ),
    ],
    [
      'this table, with a trace',
      it => feeOf(table.trace(it).decision),
      now(
        some => {
          for (const it of some) sink ^= feeOf(table.trace(it).decision)
        },
        facts,
        1024,
      ),
    ],
    [
      'this table, explained',
      it => feeOf(explanationOf(table, it).decision),
      now(
        some => {
          for (const it of some) sink ^= explanationOf(table, it).hits.length
        },
        facts,
        64,
      ),
    ],
    [
      'generated code, every row',
      unique,
      now(
        some => {
          for (const it of some) sink ^= unique(it)
        },
        facts,
        1024,
      ),
    ],
    [
      'generated code, first row',
      first,
      now(
        some => {
          for (const it of some) sink ^= first(it)
        },
        facts,
        1024,
      ),
    ],
    [
      'json-logic-engine, built',
      built,
      now(
        some => {
          for (const it of some) sink ^= built(it)
        },
        facts,
        256,
      ),
    ],
    [
      'json-logic-js',
      logic,
      now(
        some => {
          for (const it of some) sink ^= logic(it)
        },
        facts,
        64,
      ),
    ],
    ['zen-engine, one after another', zen, later(zen, facts, 16)],
    ['json-rules-engine', rules, later(rules, facts, 8)],
    [
      'feelin, cell by cell',
      feelin,
      now(
        some => {
          for (const it of some) sink ^= feelin(it)
        },
        facts,
        4,
      ),
    ],
  ]
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

for (const one of [small(), large()]) {
  const all = contestants(one)
  // The slow ones answer a part of the facts: with 200 rows feelin alone would take minutes.
  for (const [name, ask] of all) {
    const some = one.rows.length > 10 && name.startsWith('feelin') ? one.facts.slice(0, 16) : one.facts
    for (const it of some) {
      const [expected, found] = [generatedUnique(one)(it), await ask(it)]
      if (expected !== found) throw new Error(`${name}: ${found} for ${JSON.stringify(it)}, not ${expected}`)
    }
  }
  const rates = new Map(all.map(([name]) => [name, [] as number[]]))
  for (let i = 0; i < rounds; i += 1) for (const [name, , round] of all) rates.get(name)?.push(await round())
  console.log(
    `\n${one.name}: ${one.facts.length} inputs, equal answers; ${rounds} rounds, medians; Node ${process.version}`,
  )
  for (const [name, values] of rates) {
    // Ratios within a round: the clock of a shared machine changes between rounds.
    const ratio = median(values.map((it, i) => (rates.get('this table')?.[i] ?? Number.NaN) / it))
    const perSecond = Math.round(median(values)).toLocaleString('en')
    console.log(
      `${name.padEnd(32)} ${perSecond.padStart(12)} decisions per CPU second   this table is × ${ratio.toFixed(2)}`,
    )
  }
}
if (sink === 1) console.log('nothing was measured')
process.exit()
