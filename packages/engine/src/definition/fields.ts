import type { Path } from '@motcua/rules'
import * as z from 'zod/mini'

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

const schemas = new WeakMap<z.core.$ZodType, Schema>()

const schemaOf = (format: z.core.$ZodType): Schema => {
  let schema = schemas.get(format)
  if (schema === undefined) {
    schema = z.toJSONSchema(format, { io: 'input' }) as Schema
    schemas.set(format, schema)
  }
  return schema
}

const follow = (root: Schema, at: Schema): Schema =>
  at.$ref === undefined ? at : follow(root, root.$defs?.[at.$ref.replace('#/$defs/', '')] ?? {})

const fits = (option: Schema, value: unknown): boolean =>
  Object.entries(option.properties ?? {}).every(([name, property]) => {
    const given = (value as Record<string, unknown> | null)?.[name]
    if (property.const !== undefined) return property.const === given
    return name !== 'type' || property.enum === undefined || property.enum.includes(given)
  })

const choose = (root: Schema, at: Schema, value: unknown): Schema => {
  const schema = follow(root, at)
  const options = (schema.oneOf ?? schema.anyOf)?.map(option => follow(root, option))
  return options?.find(option => option.properties && fits(option, value)) ?? schema
}

/** The fields that a format knows at a place of a document: for "did you mean". */
export const fieldsAt = (format: z.core.$ZodType, path: Path, document: unknown): readonly string[] => {
  const root = schemaOf(format)
  let at = choose(root, root, document)
  let value = document
  for (const key of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[key]
    const rest = typeof at.additionalProperties === 'object' ? at.additionalProperties : {}
    at = choose(root, at.properties?.[key] ?? at.items ?? rest, value)
  }
  return Object.keys(at.properties ?? {})
}
