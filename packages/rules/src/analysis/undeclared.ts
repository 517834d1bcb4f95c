import { parseCellTree } from '../feel/parser.ts'
import { nodesOfTest } from '../feel/syntax.ts'
import type { FeelType, FeelTypes } from '../feel/type.ts'
import { suggestName } from '../suggest.ts'
import type { Asked } from '../table/cell.ts'
import { compiledOf, type Table } from '../table/table.ts'
import { type Finding, finding } from './finding.ts'

/** A cell or an answer that asks for facts beside its column. */
interface Place {
  readonly rows: readonly string[]
  readonly column: string
  readonly asked: Asked
  /** Of a cell the type of its column. */
  readonly type?: FeelType | undefined
}

const placesOf = (table: Table): readonly Place[] => {
  const { inputs, outputs, rows, otherwise = [] } = compiledOf(table).table
  const answers = (ids: readonly string[], all: typeof otherwise): readonly Place[] =>
    all.flatMap((it, at) => (it.kind === 'computed' ? [{ rows: ids, column: outputs[at]!.name, asked: it }] : []))
  return [
    ...rows.flatMap(({ row, cells, answers: then }) => [
      ...cells.flatMap((it, at): readonly Place[] => {
        const { name, input } = inputs[at]!
        return it.kind === 'general' ? [{ rows: [row.id], column: name, asked: it, type: input.type }] : []
      }),
      ...answers([row.id], then),
    ]),
    ...answers([], otherwise),
  ]
}

/** The fact is all that a test is held against, so that it may be a value without its quotes. */
const standsAlone = (cell: string, fact: string): boolean => {
  const tree = parseCellTree(cell)
  if (!tree.ok || tree.value.kind === 'any') return false
  const nodes = tree.value.tests.flatMap(nodesOfTest)
  return nodes.some(node => node.kind === 'path' && node.names.join('.') === fact)
}

/** The value of a column of texts that may be meant, with its quotes. */
const valueMeant = (fact: string, { asked, type }: Place): string | undefined => {
  if (!(type?.type === 'enum' || type?.type === 'string') || fact.includes('.') || !standsAlone(asked.text, fact))
    return undefined
  const value = type.type === 'enum' ? suggestName(fact, type.values) : fact
  return value && JSON.stringify(value)
}

const isBelow = (path: string, other: string): boolean => path === other || path.startsWith(`${other}.`)

/**
 * Facts that one place alone asks for, no column takes and nobody has declared: where `readTable` is not given the facts there
 * are, a misspelt name is one. Answers are computed from more facts than the columns, so that of theirs only those are told that
 * are near to a name there is.
 */
export const undeclaredFacts = (table: Table, facts: FeelTypes = {}): readonly Finding[] => {
  const places = placesOf(table)
  if (places.length === 0) return []
  const { inputs } = compiledOf(table).table
  const taken = inputs.flatMap(({ source }) => source.reads)
  const times = new Map<string, number>()
  for (const fact of places.flatMap(({ asked }) => asked.reads)) times.set(fact, (times.get(fact) ?? 0) + 1)
  const isKnown = (fact: string): boolean =>
    Object.hasOwn(facts, fact.split('.', 1)[0] ?? '') ||
    taken.some(it => isBelow(it, fact) || isBelow(fact, it)) ||
    times.get(fact) !== 1
  const factMeant = (fact: string): string | undefined =>
    inputs.find(it => it.name === fact)?.source.text ?? suggestName(fact, [...taken, ...Object.keys(facts)])
  const meant = (place: Place, fact: string): string | undefined =>
    place.type?.type === 'enum'
      ? (valueMeant(fact, place) ?? factMeant(fact))
      : (factMeant(fact) ?? valueMeant(fact, place))
  return places.flatMap(place =>
    place.asked.reads
      .filter(fact => !isKnown(fact))
      .map(fact => ({ fact, suggestion: meant(place, fact) }))
      .filter(({ suggestion }) => place.type !== undefined || suggestion !== undefined)
      .map(({ fact, suggestion }) =>
        finding('cell_fact_undeclared', place.rows, [place.column], {
          cell: place.asked.text,
          fact,
          ...(suggestion === undefined ? {} : { suggestion }),
        }),
      ),
  )
}
