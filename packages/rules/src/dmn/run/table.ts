import type { Path } from '../../result.ts'
import type { DmnTable, DmnTableRule } from '../model.ts'
import { equal } from './compare.ts'
import { evaluateFeel, type Place, passesTests } from './feel.ts'
import { type FeelRecord, type FeelValue, recordOf, toJson } from './value.ts'

interface Hit {
  readonly index: number
  readonly outputs: readonly FeelValue[]
}

type Fit = (value: FeelValue, typeRef: string | undefined, path: Path) => FeelValue

const same = (left: FeelValue, right: FeelValue): boolean => equal(left, right) === true

/** A table of one output decides a value, one of several a record (DMN 1.5, 8.3.3). */
const shaped = (table: DmnTable, outputs: readonly FeelValue[]): FeelValue =>
  table.outputs.length === 1
    ? outputs[0]
    : recordOf(table.outputs.map((it, index) => [it.name ?? `output ${index + 1}`, outputs[index] ?? null]))

/** Smaller is higher; an output that its values do not list comes after all that are. */
const priorities = (
  table: DmnTable,
  scope: FeelRecord,
  place: Place,
  path: Path,
): ((hit: Hit) => readonly number[]) => {
  const lists = table.outputs.map((output, column) => {
    if (output.values === undefined) return []
    const values = evaluateFeel(`[${output.values}]`, scope, place, [...path, 'outputs', column, 'values'])
    return Array.isArray(values) ? values : []
  })
  return hit =>
    hit.outputs.map((output, column) => {
      const index = lists[column]?.findIndex(it => same(it, output)) ?? -1
      return index < 0 ? Number.MAX_SAFE_INTEGER : index
    })
}

const byPriority = (
  table: DmnTable,
  hits: readonly Hit[],
  scope: FeelRecord,
  place: Place,
  path: Path,
): readonly Hit[] => {
  const priority = priorities(table, scope, place, path)
  const ranked = hits.map(hit => ({ hit, rank: priority(hit) }))
  return ranked
    .sort((left, right) => {
      for (const [column, rank] of left.rank.entries()) {
        const difference = rank - (right.rank[column] ?? 0)
        if (difference !== 0) return difference
      }
      return left.hit.index - right.hit.index
    })
    .map(it => it.hit)
}

const aggregated = (table: DmnTable, values: readonly FeelValue[], place: Place, path: Path): FeelValue => {
  if (table.aggregation === 'COUNT') return values.length
  const name = table.aggregation?.toLowerCase() ?? ''
  return evaluateFeel(`${name}(values)`, { values }, place, path)
}

const otherwise = (table: DmnTable, scope: FeelRecord, fit: Fit, place: Place, path: Path): FeelValue => {
  if (table.outputs.every(it => it.otherwise === undefined)) {
    if (table.hitPolicy === 'COLLECT' && table.aggregation === 'COUNT') return 0
    place.run.note('dmn_no_rule', {}, path)
    return null
  }
  return shaped(
    table,
    table.outputs.map((output, column) => {
      const at = [...path, 'outputs', column, 'otherwise']
      return output.otherwise === undefined
        ? null
        : fit(evaluateFeel(output.otherwise, scope, place, at), output.typeRef, at)
    }),
  )
}

/** What a decision table decides (DMN 1.5, ch. 8): inputs, hits, and what the hit policy makes of them. */
export const decideTable = (table: DmnTable, scope: FeelRecord, fit: Fit, place: Place, path: Path): FeelValue => {
  const inputs: FeelValue[] = []
  for (const [column, input] of table.inputs.entries()) {
    const at = [...path, 'inputs', column]
    const value = fit(evaluateFeel(input.expression, scope, place, at), input.typeRef, at)
    if (input.values !== undefined && value !== null && !passesTests(input.values, value, scope, place, at)) {
      place.run.note('dmn_value_not_allowed', { allowed: input.values, found: JSON.stringify(toJson(value)) }, at)
      return null
    }
    inputs.push(value)
  }
  const matches = (rule: DmnTableRule, index: number): boolean =>
    inputs.every((value, column) =>
      passesTests(rule.tests[column] ?? '', value, scope, place, [...path, 'rules', index, 'tests', column]),
    )
  const hitOf = (rule: DmnTableRule, index: number): Hit => ({
    index,
    outputs: table.outputs.map((output, column) => {
      const at = [...path, 'rules', index, 'outputs', column]
      const text = rule.outputs[column] ?? ''
      return text === '' ? null : fit(evaluateFeel(text, scope, place, at), output.typeRef, at)
    }),
  })

  const hits: Hit[] = []
  for (const [index, rule] of table.rules.entries()) {
    if (!matches(rule, index)) continue
    hits.push(hitOf(rule, index))
    if (table.hitPolicy === 'FIRST') break
  }
  const [first, second] = hits
  if (first === undefined) return otherwise(table, scope, fit, place, path)
  const numbers = hits.map(it => it.index + 1)
  switch (table.hitPolicy) {
    case 'UNIQUE':
      if (second !== undefined) {
        place.run.note('dmn_many_rules', { rules: numbers }, path)
        return null
      }
      return shaped(table, first.outputs)
    case 'ANY':
      if (hits.some(it => !same(it.outputs, first.outputs))) {
        place.run.note('dmn_rules_differ', { rules: numbers }, path)
        return null
      }
      return shaped(table, first.outputs)
    case 'FIRST':
      return shaped(table, first.outputs)
    case 'PRIORITY':
      return shaped(table, byPriority(table, hits, scope, place, path)[0]?.outputs ?? [])
    case 'OUTPUT ORDER':
      return byPriority(table, hits, scope, place, path).map(it => shaped(table, it.outputs))
    case 'RULE ORDER':
      return hits.map(it => shaped(table, it.outputs))
    case 'COLLECT': {
      const values = hits.map(it => shaped(table, it.outputs))
      return table.aggregation === undefined ? values : aggregated(table, values, place, path)
    }
  }
}
