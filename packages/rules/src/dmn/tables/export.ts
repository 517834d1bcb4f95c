import type { Basis } from '../../basis.ts'
import { parseCell, parseFeel } from '../../feel/expression.ts'
import type { FeelType } from '../../feel/type.ts'
import { ok, type Result } from '../../result.ts'
import type { OutputEntry, TableDefinition, TableInput, TableOutput, TableRow } from '../../table/definition.ts'
import { type DmnTableIssue, dmnTableIssue } from '../issue.ts'
import { ownPrefix } from '../logic.ts'
import { modelNamespace } from '../metamodel.ts'
import { typeRefOf } from './feel-type.ts'
import { printLiteral } from './literal.ts'
import { type Markup, printMarkup } from './markup.ts'

/** How the file that is written calls itself. */
export interface ExportDmnOptions {
  /** What the model is called. */
  readonly name?: string
  /** Its own namespace, by which others import it. */
  readonly namespace?: string
}

const own = (name: string): string => `${ownPrefix}${name}`
const ownNamespace = 'https://motcua.dev/dmn/1'

/** A name as an XML id: letters, digits, `_`, `-` and `.`, and no digit first. */
const idOf = (...parts: readonly string[]): string =>
  `_${parts.join('.').replace(/[^A-Za-z0-9_.-]/gu, it => `-${(it.codePointAt(0) ?? 0).toString(16)}-`)}`

/** The facts a table asks for as a tree of names: `applicant.age` is a field of `applicant`. */
interface Known {
  type: FeelType | undefined
  readonly fields: Map<string, Known>
}

const nothing = (): Known => ({ type: undefined, fields: new Map() })

const learn = (facts: Map<string, Known>, path: string, type: FeelType | undefined): void => {
  const [head = '', ...rest] = path.split('.')
  let known = facts.get(head) ?? nothing()
  facts.set(head, known)
  for (const name of rest) {
    const field = known.fields.get(name) ?? nothing()
    known.fields.set(name, field)
    known = field
  }
  known.type ??= type
}

const isPath = (text: string): boolean => /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/u.test(text)

const expressionReads = (text: string): readonly string[] => {
  const parsed = parseFeel(text)
  return parsed.ok ? parsed.value.reads : []
}

const cellReads = (text: string): readonly string[] => {
  const parsed = parseCell(text)
  return parsed.ok ? parsed.value.reads : []
}

const entryReads = (entry: OutputEntry | undefined): readonly string[] =>
  typeof entry === 'object' && !Array.isArray(entry) && 'feel' in entry ? expressionReads(String(entry.feel)) : []

/** Every fact a table asks for, with its type where a column says it. */
const factsOf = (table: TableDefinition): ReadonlyMap<string, Known> => {
  const facts = new Map<string, Known>()
  for (const [name, input] of Object.entries(table.inputs)) {
    const from = input.from ?? name
    if (isPath(from)) learn(facts, from, input.type)
    else for (const path of expressionReads(from)) learn(facts, path, undefined)
    if (input.within !== undefined) for (const path of cellReads(input.within)) learn(facts, path, undefined)
  }
  for (const row of table.rows) {
    for (const cell of Object.values(row.when ?? {})) for (const path of cellReads(cell)) learn(facts, path, undefined)
    for (const entry of Object.values(row.then)) for (const path of entryReads(entry)) learn(facts, path, undefined)
  }
  for (const entry of Object.values(table.otherwise ?? {}))
    for (const path of entryReads(entry)) learn(facts, path, undefined)
  return facts
}

/** Item definitions on their way: lists and records need names. */
class Types {
  readonly items: Markup[] = []

  /** What to call a type; its definition is added where it needs one. */
  reference(type: FeelType | undefined, name: string): string | undefined {
    if (type === undefined) return undefined
    if (type.type !== 'list' && type.type !== 'record') return typeRefOf(type)
    this.items.push(this.#item('itemDefinition', name, type))
    return name
  }

  /** The type of a fact of which only some fields are known. */
  known(known: Known, name: string): string | undefined {
    if (known.fields.size === 0) return this.reference(known.type, name)
    this.items.push(this.#record('itemDefinition', name, known))
    return name
  }

  #record(element: string, name: string, known: Known): Markup {
    return {
      name: element,
      attributes: { name },
      children: [...known.fields].map(([field, it]) =>
        it.fields.size > 0 ? this.#record('itemComponent', field, it) : this.#item('itemComponent', field, it.type),
      ),
    }
  }

  #item(element: string, name: string, type: FeelType | undefined): Markup {
    const list = type?.type === 'list'
    const one = list ? type.of : type
    const attributes = { name, isCollection: list ? 'true' : undefined }
    if (one?.type === 'record')
      return {
        name: element,
        attributes,
        children: Object.entries(one.fields).map(([field, it]) => this.#item('itemComponent', field, it)),
      }
    const typeRef =
      one === undefined ? 'Any' : one.type === 'list' ? this.reference(one, `${name}_item`) : typeRefOf(one)
    const values = one?.type === 'enum' ? one.values.map(it => printLiteral(it, one)).join(', ') : undefined
    return {
      name: element,
      attributes,
      children: [
        { name: 'typeRef', text: typeRef ?? 'Any' },
        values === undefined ? undefined : { name: 'allowedValues', children: [{ name: 'text', text: values }] },
      ],
    }
  }
}

const text = (name: string, value: string, attributes: Markup['attributes'] = {}): Markup => ({
  name,
  attributes,
  children: [{ name: 'text', text: value }],
})

const unitOf = (type: FeelType) =>
  type.type === 'number' ? { [own('unit')]: type.unit, [own('whole')]: type.whole === true ? 'true' : undefined } : {}

const inputMarkup = (key: string, name: string, input: TableInput, types: Types): Markup => {
  const values =
    input.type.type === 'enum' ? input.type.values.map(it => printLiteral(it, input.type)).join(', ') : input.within
  return {
    name: 'input',
    attributes: {
      id: idOf(key, 'input', name),
      label: input.name?.vi,
      [own('name')]: name,
      [own('en')]: input.name?.en,
      // The values of an enum stand where DMN has those allowed; those of texts would be read as an enum.
      [own('within')]: input.type.type === 'enum' || input.type.type === 'string' ? input.within : undefined,
      ...unitOf(input.type),
    },
    children: [
      text('inputExpression', input.from ?? name, { typeRef: types.reference(input.type, `${key}_${name}`) }),
      values === undefined ? undefined : text('inputValues', values),
    ],
  }
}

const entryText = (entry: OutputEntry | undefined, type: FeelType): string =>
  typeof entry === 'object' && !Array.isArray(entry) && 'feel' in entry && Object.keys(entry).length === 1
    ? String(entry.feel)
    : printLiteral(entry, type)

const outputMarkup = (key: string, name: string, output: TableOutput, table: TableDefinition, types: Types): Markup => {
  const { type, values } = output
  // Values that do not count in the order of rows would count in DMN.
  const ranked = table.priority === undefined || table.priority.includes(name)
  return {
    name: 'output',
    attributes: {
      id: idOf(key, 'output', name),
      name,
      label: output.name?.vi,
      typeRef: types.reference(type, `${key}_${name}`),
      [own('en')]: output.name?.en,
      [own('names')]: output.names,
      [own('values')]: ranked ? undefined : jsonIn(values),
      [own('enum')]: type.type === 'enum' ? JSON.stringify(type.values) : undefined,
      ...unitOf(type),
    },
    children: [
      values === undefined || !ranked
        ? undefined
        : text('outputValues', values.map(it => printLiteral(it, type)).join(', ')),
      table.otherwise === undefined ? undefined : text('defaultOutputEntry', entryText(table.otherwise[name], type)),
    ],
  }
}

const printBasis = (basis: readonly Basis[] | undefined): string =>
  (basis ?? []).map(it => (it.article === undefined ? it.act : `${it.act}, ${it.article}`)).join('; ')

const jsonIn = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value))

const ruleMarkup = (
  key: string,
  row: TableRow,
  inputs: readonly string[],
  outputs: readonly (readonly [string, TableOutput])[],
): Markup => ({
  name: 'rule',
  attributes: {
    id: idOf(key, 'rule', row.id),
    [own('id')]: row.id,
    [own('why')]: jsonIn(row.why),
    [own('basis')]: jsonIn(row.basis),
  },
  children: [
    ...inputs.map(name => text('inputEntry', row.when?.[name] ?? '-')),
    ...outputs.map(([name, output]) => text('outputEntry', entryText(row.then[name], output.type))),
    text('annotationEntry', row.why?.vi ?? ''),
    text('annotationEntry', printBasis(row.basis)),
  ],
})

/** The outputs in the order in which they count. */
const outputsOf = (table: TableDefinition): readonly (readonly [string, TableOutput])[] => {
  const ranked = table.priority ?? []
  const place = (name: string) => (ranked.includes(name) ? ranked.indexOf(name) : ranked.length)
  return Object.entries(table.outputs).sort(([a], [b]) => place(a) - place(b))
}

const decisionMarkup = (key: string, table: TableDefinition, facts: readonly string[], types: Types): Markup => {
  const outputs = outputsOf(table)
  const inputs = Object.keys(table.inputs)
  return {
    name: 'decision',
    attributes: { id: idOf(key), name: key, label: table.name?.vi },
    children: [
      { name: 'variable', attributes: { name: key } },
      ...facts.map(fact => ({
        name: 'informationRequirement',
        attributes: { id: idOf(key, 'needs', fact) },
        children: [{ name: 'requiredInput', attributes: { href: `#${idOf('fact', fact)}` } }],
      })),
      {
        name: 'decisionTable',
        attributes: {
          id: idOf(key, 'table'),
          hitPolicy: table.hit.toUpperCase(),
          aggregation: table.aggregate?.toUpperCase(),
          outputLabel: table.name?.vi,
          [own('title')]: jsonIn(table.name),
          [own('basis')]: jsonIn(table.basis),
        },
        children: [
          ...Object.entries(table.inputs).map(([name, input]) => inputMarkup(key, name, input, types)),
          ...outputs.map(([name, output]) => outputMarkup(key, name, output, table, types)),
          { name: 'annotation', attributes: { name: 'Giải thích' } },
          { name: 'annotation', attributes: { name: 'Căn cứ' } },
          ...table.rows.map(row => ruleMarkup(key, row, inputs, outputs)),
        ],
      },
    ],
  }
}

/**
 * Tables as a DMN 1.5 file that other tools open: ids that stay, labels, hit policies, reasons and sources as annotations. What DMN has no
 * place for (units, English names, addresses of sources) is beside it in attributes of our own, so that `importTables` gives
 * tables back that say the same.
 *
 * `exceptions` has no form in DMN: `FIRST` would decide where two rows contradict each other, so such a table is refused.
 *
 * @param tables by the name their decisions are to have
 *
 * @example
 * const written = exportTables({
 *   fee: {
 *     hit: 'unique',
 *     inputs: { age: { type: { type: 'number' } } },
 *     outputs: { fee: { type: { type: 'number', unit: 'VND' } } },
 *     rows: [{ id: 'adult', when: { age: '>= 18' }, then: { fee: 8000 } }],
 *   },
 * })
 * written.ok && written.value // '<?xml version="1.0" …'
 */
export const exportTables = (
  tables: Readonly<Record<string, TableDefinition>>,
  options: ExportDmnOptions = {},
): Result<string, DmnTableIssue> => {
  const entries = Object.entries(tables)
  const facts = new Map<string, Known>()
  const needs = new Map<string, readonly string[]>()
  const merge = (into: Map<string, Known>, from: ReadonlyMap<string, Known>): void => {
    for (const [name, known] of from) {
      const there = into.get(name) ?? nothing()
      there.type ??= known.type
      merge(there.fields, known.fields)
      into.set(name, there)
    }
  }
  for (const [key, table] of entries) {
    const asked = factsOf(table)
    needs.set(key, [...asked.keys()])
    merge(facts, asked)
  }
  const issues: DmnTableIssue[] = []
  for (const [key, table] of entries) {
    if (table.hit === 'exceptions')
      issues.push(dmnTableIssue('dmn_policy_unwritable', { table: key, hit: table.hit }, [key]))
    if (facts.has(key)) issues.push(dmnTableIssue('dmn_name_taken', { table: key, name: key }, [key]))
  }
  if (issues.length > 0) return { ok: false, issues }
  const types = new Types()
  const inputs = [...facts].map(
    ([name, known]): Markup => ({
      name: 'inputData',
      attributes: { id: idOf('fact', name), name },
      children: [{ name: 'variable', attributes: { name, typeRef: types.known(known, `t_${name}`) } }],
    }),
  )
  const decisions = entries.map(([key, table]) => decisionMarkup(key, table, needs.get(key) ?? [], types))
  const root: Markup = {
    name: 'definitions',
    attributes: {
      xmlns: modelNamespace('1.5'),
      'xmlns:motcua': ownNamespace,
      id: idOf(options.name ?? 'tables'),
      name: options.name ?? 'tables',
      namespace: options.namespace ?? `${ownNamespace}/tables`,
    },
    children: [...types.items, ...inputs, ...decisions],
  }
  return ok(`<?xml version="1.0" encoding="UTF-8"?>\n${printMarkup(root)}`)
}
