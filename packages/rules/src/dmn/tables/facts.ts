import { parseCell, parseFeel } from '../../feel/expression.ts'
import type { FeelType, FeelTypes } from '../../feel/type.ts'
import type { TableDefinition } from '../../table/definition.ts'
import { nameOf } from '../logic.ts'
import type { DmnDecision, DmnModel, DmnTable } from '../model.ts'
import { declaredBy, isOpenName } from '../run/outside.ts'
import { anyType, type FindItem, typeNamed, type ValueType } from '../run/type.ts'
import { feelTypeOf } from './feel-type.ts'
import type { AsciiNames } from './name.ts'

/** What a decision is declared to come to; where its variable does not say it, its logic may. */
const declaredType = ({ variable, logic }: DmnDecision): string | undefined => {
  const said = variable.typeRef ?? logic.typeRef
  if (said !== undefined || logic.kind !== 'table') return said
  const { hitPolicy, aggregation, outputs } = logic
  const several = hitPolicy === 'RULE ORDER' || hitPolicy === 'OUTPUT ORDER' || hitPolicy === 'COLLECT'
  if (aggregation === 'COUNT') return 'number'
  return outputs.length === 1 && (!several || aggregation !== undefined) ? outputs[0]?.typeRef : undefined
}

/** Below a name, what a path of fields leads to. */
const below = (there: ValueType | undefined, fields: readonly string[], type: ValueType): ValueType => {
  const [field, ...rest] = fields
  if (field === undefined) return there ?? type
  const known = there?.kind === 'record' ? there.fields : new Map<string, ValueType>()
  return { kind: 'record', name: 'context', fields: new Map([...known, [field, below(known.get(field), rest, type)]]) }
}

/**
 * The facts a table may ask for, by the names of the file: what its decision requires, and what its columns ask for though the model
 * declares it nowhere, as files of bpmn.io have it.
 */
export const factsFor = (
  model: DmnModel,
  decision: DmnDecision,
  table: DmnTable,
  find: FindItem,
): ReadonlyMap<string, ValueType> => {
  const facts = new Map<string, ValueType>()
  for (const { id, namespace } of decision.requires) {
    if (namespace !== undefined) continue
    const input = model.inputs.find(it => it.id === id)
    const required = model.decisions.find(it => it.id === id)
    if (input !== undefined) facts.set(input.name, typeNamed(input.variable.typeRef, find))
    else if (required !== undefined) facts.set(required.name, typeNamed(declaredType(required), find))
  }
  const taken = new Set([...declaredBy(model), ...facts.keys()])
  for (const { expression, typeRef } of table.inputs) {
    const [head = '', ...fields] = expression.split('.').map(nameOf)
    if (taken.has(head) || ![head, ...fields].every(isOpenName)) continue
    const type = typeRef === undefined ? anyType : typeNamed(typeRef, find)
    facts.set(head, below(facts.get(head), fields, type))
  }
  return facts
}

const pathsIn = (table: TableDefinition): readonly string[] => {
  const sources = [...table.rows.map(it => it.then), table.otherwise ?? {}].flatMap(it =>
    Object.values(it).flatMap(entry =>
      typeof entry === 'object' && entry !== null && 'feel' in entry ? [String(entry.feel)] : [],
    ),
  )
  const columns = Object.entries(table.inputs).map(([name, { from }]) => from ?? name)
  const cells = table.rows.flatMap(it => Object.values(it.when ?? {}))
  const read = [...[...sources, ...columns].map(it => parseFeel(it)), ...cells.map(it => parseCell(it))]
  return [...new Set(read.flatMap(it => (it.ok ? it.value.reads : [])))]
}

/** What a path leads to in a type, by the ASCII names of the fields. */
const typeAt = (type: ValueType, path: readonly string[], fields: AsciiNames): ValueType | undefined => {
  const [head, ...rest] = path
  if (head === undefined) return type
  if (type.kind !== 'record') return undefined
  const found = [...type.fields].find(([name]) => fields.of(name) === head)
  return found && typeAt(found[1], rest, fields)
}

const put = (types: FeelTypes, path: readonly string[], type: FeelType, over: boolean): FeelTypes => {
  const [head = '', ...rest] = path
  const there = Object.hasOwn(types, head) ? types[head] : undefined
  if (rest.length === 0) return there === undefined || over ? { ...types, [head]: type } : types
  if (there !== undefined && there.type !== 'record') return types
  return { ...types, [head]: { type: 'record', fields: put(there?.fields ?? {}, rest, type, over) } }
}

/**
 * The types of the facts of a table: as the model declares them; of a record that has no form here as a whole, those parts that the
 * table asks for; what nothing declares as its column does. `over`: the columns know better, they may have units.
 */
export const feelTypesOf = (
  facts: ReadonlyMap<string, ValueType>,
  table: TableDefinition,
  names: AsciiNames,
  fields: AsciiNames,
  over: boolean,
): FeelTypes => {
  let types: FeelTypes = {}
  const paths = pathsIn(table).map(it => it.split('.'))
  for (const [name, type] of facts) {
    const head = names.of(name)
    const whole = feelTypeOf(type, fields)
    if (whole !== undefined) types = put(types, [head], whole, false)
    else
      for (const path of paths.filter(it => it[0] === head)) {
        const part = typeAt(type, path.slice(1), fields)
        const found = part && feelTypeOf(part, fields)
        if (found !== undefined) types = put(types, path, found, false)
      }
  }
  const told = new Set<string>()
  for (const [name, { type, from = name }] of Object.entries(table.inputs)) {
    if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/u.test(from)) continue
    types = put(types, from.split('.'), type, over && !told.has(from))
    told.add(from)
  }
  return types
}
