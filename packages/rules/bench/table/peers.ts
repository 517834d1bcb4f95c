/** The same table for everybody else, as each library’s own documentation would have it. */
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import { unaryTest } from 'feelin'
import { LogicEngine } from 'json-logic-engine'
// @ts-expect-error It has no types.
import logic from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import { type Case, feelCells, type PlainRow } from './cases.ts'

type Facts = Case['facts'][number]
/** No row: −1. Two rows, for those who look at all: −2. */
export type Ask = (facts: Facts) => number
export type AskLater = (facts: Facts) => Promise<number>

interface Condition {
  readonly name: string
  readonly is: 'one of' | 'from' | 'below' | 'equal'
  readonly value: string | number | boolean | readonly string[]
}

const conditionsOf = ({ texts, ranges, flags }: PlainRow): readonly Condition[] => [
  ...Object.entries(texts).flatMap(([name, value]): readonly Condition[] =>
    value === undefined ? [] : [{ name, is: 'one of', value }],
  ),
  ...Object.entries(ranges).flatMap(([name, range]): readonly Condition[] => {
    const [from, to] = range ?? []
    return [
      ...(from === undefined ? [] : [{ name, is: 'from', value: from } as const]),
      ...(to === undefined ? [] : [{ name, is: 'below', value: to } as const]),
    ]
  }),
  ...Object.entries(flags).flatMap(([name, value]): readonly Condition[] =>
    value === undefined ? [] : [{ name, is: 'equal', value }],
  ),
]

const javascript = ({ name, is, value }: Condition): string => {
  if (is === 'one of' && Array.isArray(value))
    return `(${value.map(it => `f.${name} === ${JSON.stringify(it)}`).join(' || ')})`
  return `f.${name} ${is === 'from' ? '>=' : is === 'below' ? '<' : '==='} ${JSON.stringify(value)}`
}

/** What a compiler would make of the table: the ceiling. Every row is looked at, as `unique` asks. */
export const generatedUnique = ({ rows }: Case): Ask => {
  const lines = rows.map(
    row => `if (${conditionsOf(row).map(javascript).join(' && ')}) { if (hit !== -1) return -2; hit = ${row.fee} }`,
  )
  return new Function('f', `'use strict'; let hit = -1; ${lines.join('\n')}\nreturn hit`) as Ask
}

/** The same where the first row that applies is enough. */
export const generatedFirst = ({ rows }: Case): Ask => {
  const lines = rows.map(row => `if (${conditionsOf(row).map(javascript).join(' && ')}) return ${row.fee}`)
  return new Function('f', `'use strict'; ${lines.join('\n')}\nreturn -1`) as Ask
}

const logicOf = ({ rows }: Case): object => {
  const one = ({ name, is, value }: Condition): object => {
    const asked = { var: name }
    if (is === 'one of')
      return Array.isArray(value) && value.length === 1 ? { '===': [asked, value[0]] } : { in: [asked, value] }
    return { [is === 'from' ? '>=' : is === 'below' ? '<' : '===']: [asked, value] }
  }
  return { if: [...rows.flatMap(row => [{ and: conditionsOf(row).map(one) }, row.fee]), -1] }
}

export const jsonLogicJs = (of: Case): Ask => {
  const apply: (rule: object, data: object) => unknown = logic.apply
  const rule = logicOf(of)
  return facts => Number(apply(rule, facts))
}

export const jsonLogicEngine = (of: Case): Ask => {
  const built = new LogicEngine().build(logicOf(of))
  return facts => Number(built(facts))
}

export const jsonRulesEngine = ({ rows }: Case): AskLater => {
  const operators = { 'one of': 'in', from: 'greaterThanInclusive', below: 'lessThan', equal: 'equal' } as const
  const engine = new Engine(
    rows.map(row => ({
      conditions: {
        all: conditionsOf(row).map(({ name, is, value }) => ({ fact: name, operator: operators[is], value })),
      },
      event: { type: 'fee', params: { fee: row.fee } },
    })),
  )
  return async facts => {
    const { events } = await engine.run(facts)
    return events.length > 1 ? -2 : Number(events[0]?.params?.fee ?? -1)
  }
}

export const zenEngine = ({ inputs, rows }: Case): AskLater => {
  const fields = Object.keys(inputs)
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: fields.map(it => ({ id: it, name: it, field: it })),
          outputs: [{ id: 'out', name: 'fee', field: 'fee' }],
          rules: rows.map(row => {
            const cells = feelCells(row)
            return { _id: row.id, out: String(row.fee), ...Object.fromEntries(fields.map(it => [it, cells[it] ?? ''])) }
          }),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  }
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content))
  return async facts => Number((await decision.evaluate(facts)).result.fee ?? -1)
}

/** feelin reads a cell anew whenever it is asked: it has no way to keep one. */
export const feelinCells = ({ rows }: Case): Ask => {
  const table = rows.map(row => ({ cells: Object.entries(feelCells(row)), fee: row.fee }))
  return facts => {
    let hit = -1
    for (const { cells, fee } of table) {
      if (!cells.every(([name, cell]) => unaryTest(cell, { ...facts, '?': facts[name] }).value === true)) continue
      if (hit !== -1) return -2
      hit = fee
    }
    return hit
  }
}
