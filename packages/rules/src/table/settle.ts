import { nfc } from '../feel/compare.ts'
import { parseMoment } from '../feel/moment.ts'
import { addExact, type Exact, exactOf, numberOf } from '../feel/number.ts'
import type { Scope } from '../feel/run.ts'
import { type Fact, graver, type Unknown } from '../feel/value.ts'
import { hasBit } from './bits.ts'
import type { Answer } from './cell.ts'
import type { Compiled } from './compile.ts'
import type { Decision, Outputs, TableError, TableErrorCode, TableErrors } from './decision.ts'
import type { Aggregate } from './definition.ts'
import { canonical, isOfType, told } from './of-type.ts'

export const tableError = <Code extends TableErrorCode>(code: Code, data: TableErrors[Code]): TableError =>
  ({ kind: 'error', code, data }) as TableError

/** What a row answers, or why it cannot. */
type Said = { readonly kind: 'said'; readonly outputs: Outputs } | TableError | Unknown

/** Of two reasons the graver: something wrong, or else what is to be asked for. */
export const worse = (left: Unknown | TableError, right: Unknown | TableError): Unknown | TableError => {
  if (left.kind === 'error') return left
  return right.kind === 'error' ? right : graver(left, right)
}

const say = (compiled: Compiled, answers: readonly Answer[], row: string, scope: Scope): Said => {
  const outputs: [string, Fact][] = []
  let unknown: Unknown | TableError | undefined
  for (const [i, { name, output }] of compiled.table.outputs.entries()) {
    const answer = answers[i]
    if (answer === undefined) continue
    const value = answer.kind === 'literal' ? answer : answer.evaluate(scope)
    if (value.kind !== 'literal' && value.kind !== 'known') {
      unknown = worse(unknown ?? value, value)
      continue
    }
    const said = typeof value.value === 'string' ? nfc(value.value) : value.value
    if (
      value.kind === 'literal' ||
      (isOfType(said, output.type) && output.values?.some(it => canonical(it) === canonical(said)) !== false)
    )
      outputs.push([name, said])
    else unknown = tableError('table_answer_wrong', { row, output: name, found: told(said) })
  }
  return unknown ?? { kind: 'said', outputs: Object.fromEntries(outputs) }
}

interface Hit {
  readonly row: number
  readonly outputs: Outputs
}

/** Everything that these rows answer, or the gravest reason why not. */
const answersOf = (
  compiled: Compiled,
  rows: readonly number[],
  scope: Scope,
): readonly Hit[] | Unknown | TableError => {
  const hits: Hit[] = []
  let unknown: Unknown | TableError | undefined
  for (const row of rows) {
    const literal = compiled.literals[row]
    const said: Said =
      literal === undefined
        ? say(compiled, compiled.table.rows[row]!.answers, compiled.ids[row]!, scope)
        : { kind: 'said', outputs: literal }
    if (said.kind === 'said') hits.push({ row, outputs: said.outputs })
    else unknown = worse(unknown ?? said, said)
  }
  return unknown ?? hits
}

const isHits = (value: readonly Hit[] | Unknown | TableError): value is readonly Hit[] => Array.isArray(value)

/** By output that counts, the place of its value among `values`. */
const rankOf = (compiled: Compiled): ((outputs: Outputs) => readonly number[]) => {
  const { definition, outputs } = compiled.table
  const ranked = definition.priority ?? outputs.filter(it => it.output.values !== undefined).map(it => it.name)
  const places = ranked.map(name => {
    const values = outputs.find(it => it.name === name)?.output.values ?? []
    return { name, places: new Map(values.map((value, place) => [canonical(value), place])) }
  })
  return given => places.map(it => it.places.get(canonical(given[it.name])) ?? it.places.size)
}

const byRank = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((place, i) => place !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

const aggregated = (aggregate: Aggregate, output: string, values: readonly Fact[]): Fact | TableError => {
  if (aggregate === 'count') return values.length
  if (aggregate === 'sum') {
    const sum = values.reduce<Exact | undefined>((total, value) => {
      const next = typeof value === 'number' ? exactOf(value) : undefined
      return total === undefined || next === undefined ? undefined : addExact(total, next)
    }, 0)
    return (sum === undefined ? undefined : numberOf(sum)) ?? tableError('table_sum_too_large', { output })
  }
  const order = values.map(value => (typeof value === 'string' ? (parseMoment(value)?.at ?? 0) : Number(value)))
  const best = aggregate === 'min' ? Math.min(...order) : Math.max(...order)
  return values[order.indexOf(best)] ?? 0
}

const isError = (value: Fact | TableError): value is TableError =>
  typeof value === 'object' && 'kind' in value && value.kind === 'error' && 'code' in value

/** What the table comes to where exactly these rows apply, in the order of the table. */
export type Settle = (rows: readonly number[], scope: Scope) => Decision

/** The policies (DMN 1.5, 8.3.4 and 8.3.5, and `exceptions`) over rows that surely apply. */
export const settler = (compiled: Compiled): Settle => {
  const { table, ids, sameAs, overridden } = compiled
  const { hit, aggregate } = table.definition
  const rank = rankOf(compiled)
  const named = (rows: readonly number[]): readonly string[] => rows.map(row => ids[row]!)

  const decided = (hits: readonly Hit[]): Decision => ({
    kind: 'decided',
    output: hits[0]?.outputs ?? {},
    rows: named(hits.map(it => it.row)),
  })
  const listed = (hits: readonly Hit[]): Decision => ({
    kind: 'decided',
    output: hits.map(it => it.outputs),
    rows: named(hits.map(it => it.row)),
  })
  const conflict = (rows: readonly number[]): Decision => ({ kind: 'conflict', rows: named(rows) })
  const alike = (hits: readonly Hit[]): Decision =>
    new Set(hits.map(it => canonical(it.outputs))).size === 1 ? decided(hits) : conflict(hits.map(it => it.row))
  const each = (rows: readonly number[], scope: Scope, of: (hits: readonly Hit[]) => Decision): Decision => {
    const hits = answersOf(compiled, rows, scope)
    return isHits(hits) ? of(hits) : hits
  }
  /** They must agree: literal answers are compared by number, computed ones by what they come to. */
  const agreed = (rows: readonly number[], scope: Scope): Decision => {
    const first = rows[0]!
    const number = sameAs[first]!
    const literal = compiled.literals[first]
    if (literal !== undefined && rows.every(row => sameAs[row] === number))
      return { kind: 'decided', output: literal, rows: named(rows) }
    if (number >= 0 && rows.some(row => sameAs[row] !== number && sameAs[row] !== -1)) return conflict(rows)
    return each(rows, scope, alike)
  }
  const otherwise = (scope: Scope): Decision => {
    if (table.otherwise === undefined) return { kind: 'none' }
    const said = say(compiled, table.otherwise, '', scope)
    return said.kind === 'said' ? { kind: 'decided', output: said.outputs, rows: [] } : said
  }
  const collected = (rows: readonly number[], scope: Scope): Decision => {
    const output = table.outputs[0]?.name ?? ''
    if (aggregate === 'count') return { kind: 'decided', output: { [output]: rows.length }, rows: named(rows) }
    return each(rows, scope, hits => {
      if (aggregate === undefined) return listed(hits)
      const value = aggregated(
        aggregate,
        output,
        hits.map(it => it.outputs[output] ?? 0),
      )
      return isError(value) ? value : { kind: 'decided', output: { [output]: value }, rows: named(rows) }
    })
  }

  return (rows, scope) => {
    if (rows.length === 0) return otherwise(scope)
    switch (hit) {
      case 'unique':
        return rows.length === 1 ? each(rows, scope, decided) : conflict(rows)
      case 'first':
        return each(rows.slice(0, 1), scope, decided)
      case 'any':
        return agreed(rows, scope)
      case 'exceptions':
        return agreed(
          rows.filter(row => !rows.some(other => hasBit(overridden[other]!, row))),
          scope,
        )
      case 'priority':
        return each(rows, scope, hits => {
          const [best] = hits.map(it => rank(it.outputs)).sort(byRank)
          return alike(hits.filter(it => best !== undefined && byRank(rank(it.outputs), best) === 0))
        })
      case 'output order':
        return each(rows, scope, hits => listed(hits.toSorted((a, b) => byRank(rank(a.outputs), rank(b.outputs)))))
      case 'rule order':
        return each(rows, scope, listed)
      case 'collect':
        return collected(rows, scope)
    }
  }
}
