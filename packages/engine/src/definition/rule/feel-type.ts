import type { FeelType, FeelTypes } from '@motcua/rules'
import type { FactType, ProcedureDefinition } from '../format.ts'
import type { DecisionTable, Parameter } from './shape.ts'

/** What every expression can read of the dossier itself: no fact may be called so. */
export const dossierFacts: readonly string[] = ['case', 'channel']

/**
 * The day a dossier was handed in and the day it was received: every expression can read them, unless a fact is called so,
 * which none is that the law goes by.
 */
export const dayFacts = ['submittedOn', 'receivedOn'] as const

const number = (whole: boolean, unit?: string): FeelType => ({
  type: 'number',
  whole,
  ...(unit === undefined ? {} : { unit }),
})

const plainType = (type: Parameter['type'] | 'instant', unit?: string): FeelType => {
  switch (type) {
    case 'integer':
    case 'decimal':
      return number(type === 'integer', unit)
    case 'money':
      return number(true, 'VND')
    default:
      return { type }
  }
}

const each = <T, U>(record: Readonly<Record<string, T>> | undefined, of: (it: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record ?? {}).map(([name, it]) => [name, of(it)]))

/** A declared type as FEEL knows it. */
export const feelType = (fact: FactType): FeelType => {
  switch (fact.type) {
    case 'enum':
      return { type: 'enum', values: Object.keys(fact.values) }
    case 'list':
      return { type: 'list', of: feelType(fact.of), atMost: fact.atMost }
    case 'record':
      return { type: 'record', fields: each(fact.fields, feelType) }
    case 'integer':
    case 'decimal':
      return plainType(fact.type, fact.unit)
    default:
      return plainType(fact.type)
  }
}

/** What one output of a table says. */
export const outputType = (output: DecisionTable['outputs'][string]): FeelType => {
  switch (output.type) {
    case 'enum':
      return { type: 'enum', values: Object.keys(output.values) }
    case 'step':
    case 'role':
    case 'agency':
    case 'document':
    case 'term':
      return { type: 'string' }
    default:
      return plainType(output.type, output.unit)
  }
}

/** What FEEL reads under the name of a table: its outputs; lists of them where several rows may answer. */
const tableType = ({ hit, aggregate, outputs }: DecisionTable): FeelType => {
  const several = hit === 'rule order' || hit === 'output order' || (hit === 'collect' && aggregate === undefined)
  return {
    type: 'record',
    fields: each(outputs, (output): FeelType => {
      if (aggregate === 'count') return { type: 'number', whole: true }
      return several ? { type: 'list', of: outputType(output) } : outputType(output)
    }),
  }
}

/** Everything that an expression of a definition can read, by its first name. */
export const feelTypes = (definition: ProcedureDefinition): FeelTypes => ({
  ...Object.fromEntries(dayFacts.map(name => [name, { type: 'date' } as const])),
  ...each(definition.tables, tableType),
  ...each(definition.parameters, ({ type, unit }) => plainType(type, unit)),
  ...each(definition.computed, ({ type, unit }) => plainType(type, unit)),
  ...each(definition.facts, feelType),
  case: { type: 'enum', values: Object.keys(definition.cases) },
  channel: { type: 'enum', values: Object.keys(definition.channels) },
})
