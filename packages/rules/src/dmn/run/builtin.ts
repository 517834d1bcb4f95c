import { FeelDate, FeelDateTime, FeelDuration, FeelFunction, FeelRange } from 'feelin'
import type { Run } from './note.ts'
import { type FeelValue, isRecord } from './value.ts'

/** What a parameter takes. A list of one stands for its item, and an item for a list of one (DMN 1.5, 10.3.2.9.4). */
export type ParameterKind =
  | 'any'
  | 'number'
  | 'string'
  | 'boolean'
  | 'list'
  | 'context'
  | 'function'
  | 'range'
  | 'date'
  | 'duration'

export interface Parameter {
  readonly name: string
  readonly kind: ParameterKind
  readonly optional?: boolean
  /** Takes all the arguments that follow. */
  readonly many?: boolean
}

/** `'list: list'`, `'length?: number'`, `'...list: any'` */
const parameterOf = (text: string): Parameter => {
  const [name = '', kind = 'any'] = text.split(': ')
  const many = name.startsWith('...')
  const optional = name.endsWith('?')
  return { name: name.replace('...', '').replace('?', ''), kind: kind as ParameterKind, optional, many }
}

/** An argument that is none of what the parameter takes. */
const refused = Symbol('refused')

const fits = (value: FeelValue, kind: ParameterKind): boolean => {
  switch (kind) {
    case 'any':
      return true
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === kind
    case 'list':
      return Array.isArray(value)
    case 'context':
      return isRecord(value)
    case 'function':
      return value instanceof FeelFunction
    case 'range':
      return value instanceof FeelRange
    case 'date':
      return value instanceof FeelDate || value instanceof FeelDateTime
    case 'duration':
      return value instanceof FeelDuration
  }
}

const argumentFor = (value: FeelValue, { kind, optional }: Parameter): FeelValue => {
  if (value === undefined) return optional === true ? undefined : refused
  if (kind === 'any') return value
  if (value === null) return optional === true ? null : refused
  if (fits(value, kind)) return value
  if (kind === 'list') return [value]
  return Array.isArray(value) && value.length === 1 && fits(value[0], kind) ? value[0] : refused
}

/** Says why a function gives null. */
export type Refuse = (why: string) => null

// biome-ignore lint/suspicious/noExplicitAny: what the signature takes is what the body gets.
type Body = (refuse: Refuse, ...values: any[]) => FeelValue

export interface Builtin {
  readonly name: string
  /** What people call it, where that is another name. */
  readonly title?: string
  readonly parameters: readonly Parameter[]
  readonly body: Body
}

export const builtin = (name: string, parameters: readonly string[], body: Body): Builtin => ({
  name,
  parameters: parameters.map(parameterOf),
  body,
})

/** A built-in as FEEL calls it in a run: arguments checked, every null with its reason. */
export const callable = ({ name, title, parameters, body }: Builtin, run: Run): FeelFunction => {
  const refuse: Refuse = why => {
    run.note('dmn_arguments_refused', { function: title ?? name, why }, run.path)
    return null
  }
  const last = parameters.at(-1)
  return new FeelFunction(
    (...given: readonly FeelValue[]) => {
      run.step()
      for (const value of given) run.weigh(value)
      const values: FeelValue[] = []
      for (const [index, parameter] of parameters.entries()) {
        if (parameter.many === true) break
        const value = argumentFor(given[index], parameter)
        if (value === refused) return refuse(parameter.name)
        values.push(value)
      }
      if (last?.many === true) {
        for (const value of given.slice(parameters.length - 1)) {
          const found = argumentFor(value, last)
          if (found === refused) return refuse(last.name)
          values.push(found)
        }
      } else if (given.length > parameters.length) return refuse(`${parameters.length}`)
      return run.weigh(body(refuse, ...values) ?? null)
    },
    parameters.map(it => (it.many === true ? `...${it.name}` : it.name)),
  )
}

/** `min([1, 2])` and `min(1, 2)` are the same. */
export const listed = (values: readonly FeelValue[]): readonly FeelValue[] =>
  values.length === 1 && Array.isArray(values[0]) ? values[0] : values
