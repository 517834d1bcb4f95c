import { formatTerm, parseTerm } from '@motcua/rules'

/** The part of JSON Schema that the format uses. */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minItems?: number
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly maxLength?: number
}

/** A place of the schema: `procedure.steps.*(task).actions.*.to`; `*` is any name, `[]` any item, `(…)` an alternative. */
export interface Field {
  readonly name: string
  readonly schema: Schema
  /** It may be left out. */
  readonly optional: boolean
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** A field where it stands in a document. */
export interface Occurrence {
  readonly field: Field
  readonly path: readonly (string | number)[]
  readonly value: Json
}

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a value; none where it has none. */
export const asObject = (value: Json): { readonly [name: string]: Json } => (isRecord(value) ? value : {})

const labelOf = (option: Schema): string => {
  const mark = option.properties?.kind ?? option.properties?.type
  if (mark?.const !== undefined) return String(mark.const)
  // One alternative has the plain types; what else shares an alternative is told apart by all its names.
  if (mark?.enum !== undefined) return mark.enum.includes('string') ? 'plain' : mark.enum.join('|')
  return option.enum?.join('|') ?? option.type ?? ''
}

const fits = (option: Schema, value: Json): boolean => {
  const inner = option.oneOf ?? option.anyOf
  if (inner !== undefined) return inner.some(one => fits(one, value))
  if (!isRecord(value))
    return option.enum?.includes(value) ?? typeof value === option.type?.replace('integer', 'number')
  return (
    option.properties !== undefined &&
    Object.keys(value).every(name => Object.hasOwn(option.properties ?? {}, name)) &&
    (option.required ?? []).every(name => Object.hasOwn(value, name)) &&
    Object.entries(option.properties).every(([name, { const: only, enum: some }]) => {
      if (name !== 'kind' && name !== 'type') return true
      return only === undefined ? (some?.includes(value[name] ?? null) ?? true) : only === value[name]
    })
  )
}

/** Every field of a schema, and where each of them stands in a document. A `$ref` is followed once, under its first name. */
export class Fields {
  readonly all = new Map<string, Field>()
  readonly #root: Schema
  readonly #named = new Map<string, string>()

  constructor(root: Schema) {
    this.#root = root
    this.#inside(root, '')
  }

  occurrencesIn(document: Json): readonly Occurrence[] {
    const found: Occurrence[] = []
    this.#walk(this.#root, '', document, [], found)
    return found
  }

  #follow(schema: Schema, name: string): { schema: Schema; name: string; known: boolean } {
    if (schema.$ref === undefined) return { schema, name, known: false }
    const first = this.#named.get(schema.$ref)
    if (first === undefined) this.#named.set(schema.$ref, name)
    const target = this.#root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}
    return { schema: target, name: first ?? name, known: first !== undefined }
  }

  /** The places right below one: with the key that leads there, `*` for any. */
  #below(schema: Schema, name: string): readonly (Field & { readonly key: string })[] {
    const inside = name === '' ? '' : `${name}.`
    const entry = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
    return [
      ...Object.entries(schema.properties ?? {}).map(([key, property]) => ({
        key,
        name: `${inside}${key}`,
        schema: property,
        optional: schema.required?.includes(key) !== true,
      })),
      ...(entry === undefined ? [] : [{ key: '*', name: `${inside}*`, schema: entry, optional: true }]),
      ...(schema.items === undefined ? [] : [{ key: '*', name: `${name}[]`, schema: schema.items, optional: true }]),
    ]
  }

  #alternatives(schema: Schema, name: string): readonly Field[] {
    return (schema.oneOf ?? schema.anyOf ?? []).map(option => ({
      name: `${name}(${labelOf(option)})`,
      schema: option,
      optional: false,
    }))
  }

  #inside(given: Schema, at: string): void {
    const { schema, name, known } = this.#follow(given, at)
    if (known) return
    for (const field of [...this.#below(schema, name), ...this.#alternatives(schema, name)]) {
      this.all.set(field.name, field)
      this.#inside(field.schema, field.name)
    }
  }

  #walk(given: Schema, at: string, value: Json, path: Occurrence['path'], found: Occurrence[]): void {
    const { schema, name } = this.#follow(given, at)
    const visit = (field: Field, inner: Json, where: Occurrence['path']): void => {
      found.push({ field, path: where, value: inner })
      this.#walk(field.schema, field.name, inner, where, found)
    }
    const chosen = this.#alternatives(schema, name).find(option => fits(option.schema, value))
    if (chosen) visit(chosen, value, path)
    const below = this.#below(schema, name)
    const known = new Set(below.map(({ key }) => key))
    const rest = below.find(({ key }) => key === '*')
    if (Array.isArray(value)) {
      // Of a list no longer than it must be, no item can be left out.
      for (const [index, item] of value.entries())
        if (rest) visit({ ...rest, optional: value.length > (schema.minItems ?? 0) }, item, [...path, index])
    } else if (isRecord(value))
      for (const [key, inner] of Object.entries(value)) {
        const field = known.has(key) ? below.find(one => one.key === key) : rest
        if (field) visit(field, inner, [...path, key])
      }
  }
}

/** The names a definition declares that a reference of this name could mean. */
const declared = (procedure: Json, property: string): readonly string[] => {
  const tables: Readonly<Record<string, string>> = {
    agency: 'agencies',
    role: 'roles',
    asks: 'facts',
    paid: 'fees',
    documents: 'documents',
    effects: 'effects',
    results: 'results',
    cases: 'cases',
    steps: 'steps',
    to: 'steps',
    start: 'steps',
    else: 'steps',
    refused: 'steps',
    expired: 'steps',
    outcomes: 'steps',
    successor: 'agencies',
    others: 'agencies',
    agencies: 'agencies',
    assigners: 'roles',
    apart: 'steps',
    returned: 'steps',
    answer: 'facts',
    outcome: 'facts',
    facts: 'facts',
    fact: 'facts',
    table: 'tables',
    of: 'documents',
  }
  const table = isRecord(procedure) ? procedure[tables[property] ?? ''] : undefined
  return isRecord(table) ? Object.keys(table) : []
}

/** Terms a little and much longer; none where the text is no term. */
const longer = (source: string): readonly string[] => {
  const term = parseTerm(source)
  if (!term.ok) return []
  const { value } = term
  return 'amount' in value
    ? [1, 100].map(more => formatTerm({ ...value, amount: value.amount + more }))
    : ['1 working day']
}

const otherText = (procedure: Json, { field: { schema }, path }: Occurrence, value: string): readonly string[] => {
  const property = String(path.findLast(key => typeof key === 'string') ?? '')
  const record = String(path.at(-2) ?? '')
  if (property === 'when') return [`not(${value})`]
  if (property === 'then') return [value === 'restart' ? 'resume' : 'restart', 'resume+3 working days']
  if (schema.pattern === undefined) {
    const terms = schema.maxLength === 100 ? longer(value) : []
    return terms.length > 0 ? terms : [`${value} +`]
  }
  const names = [...declared(procedure, property), ...(record === 'outcomes' ? declared(procedure, record) : [])]
  const shape = new RegExp(schema.pattern)
  const others = names.filter(name => name !== value && shape.test(name))
  if (others.length > 0) return others.slice(0, 3)
  // A digit more where there is one (`15:00`, `2.000815`, `0.5%`), else another name.
  const last = /\d(?=%?$)/
  return [last.test(value) ? value.replace(last, digit => String((Number(digit) + 1) % 10)) : `${value}x`]
}

/** Other values that a place could hold by its schema alone. */
export const otherValues = (procedure: Json, occurrence: Occurrence): readonly Json[] => {
  const { value, field } = occurrence
  const { schema } = field
  if (schema.const !== undefined || schema.oneOf !== undefined || schema.anyOf !== undefined) return []
  if (schema.enum !== undefined) return schema.enum.filter((one): one is string | number => one !== value)
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1]
  return typeof value === 'string' ? otherText(procedure, occurrence, value) : []
}

/** A copy of a document with another value at a path, or without it. */
export const changed = (document: Json, path: Occurrence['path'], value: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return value ?? null
  if (Array.isArray(document)) {
    const inner = rest.length === 0 ? value : changed(document[Number(key)] ?? null, rest, value)
    return document.flatMap((item, index) => (index !== key ? [item] : inner === undefined ? [] : [inner]))
  }
  if (!isRecord(document)) return document
  const inner = rest.length === 0 ? value : changed(document[key] ?? null, rest, value)
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, old]) =>
      name !== key ? [[name, old]] : inner === undefined ? [] : [[name, inner]],
    ),
  )
}
