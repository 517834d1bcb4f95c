import type { Text } from '@motcua/rules'
import type { FactType } from '../format.ts'
import { own } from '../own.ts'
import { dayFacts } from '../rule/feel-type.ts'
import type { DecisionTable } from '../rule/shape.ts'
import { plain } from './markdown.ts'
import type { Named, Wording } from './wording.ts'

/** What a path of names is called, what it is, and the values it may take where they are declared. */
export interface Subject {
  readonly called: string
  readonly values?: Named | undefined
  readonly type?: FactType | undefined
}

/** Names that stand for an item of a list while a part of an expression is read. */
export type Items = ReadonlyMap<string, FactType | undefined>

type Output = DecisionTable['outputs'][string]

const stepsOf = (wording: Wording): Named =>
  Object.fromEntries([...wording.graph.steps].map(([id, { step }]) => [id, step]))

/** The things whose names an output of a table gives; nothing where it gives none. */
export const answersNamed = (wording: Wording, output: Output): Named | undefined => {
  const { definition } = wording
  switch (output.type) {
    case 'enum':
      return output.values
    case 'step':
      return stepsOf(wording)
    case 'role':
      return definition.roles
    case 'agency':
      return definition.agencies
    case 'document':
      return definition.documents
    default:
      return undefined
  }
}

const fieldOf = (type: FactType | undefined, name: string): (FactType & { readonly name: Text }) | undefined =>
  type?.type === 'record' ? own(type.fields, name) : undefined

const isMoment = (type: FactType | undefined): boolean =>
  type === undefined || type.type === 'date' || type.type === 'instant'

/** The names below one that is called something, each read of the one before. */
const below = (wording: Wording, start: Subject, names: readonly string[], quote: boolean): Subject => {
  const { words } = wording
  const { parts, of } = words.expression
  let type = start.type
  const called = [start.called]
  const read: string[] = []
  for (const name of names) {
    const field = fieldOf(type, name)
    const part = field === undefined && isMoment(type) ? own(parts, name) : undefined
    if (part === undefined) called.push(field === undefined ? plain(name) : wording.text(field.name))
    else read.push(part)
    type = field
  }
  const joined = called.join(' – ')
  const whole = quote ? words.quoted(joined) : joined
  return {
    called: read.reduce((said, part) => of(part, said), whole),
    type,
    values: type?.type === 'enum' ? type.values : undefined,
  }
}

const ofTable = (wording: Wording, table: DecisionTable, [name, ...rest]: readonly string[]): Subject => {
  const output = own(table.outputs, name ?? '')
  const called = wording.text(table.name)
  if (output === undefined) return below(wording, { called }, name === undefined ? [] : [name, ...rest], true)
  return {
    ...below(wording, { called: `${called} – ${wording.text(output.name)}` }, rest, true),
    values: answersNamed(wording, output),
  }
}

/** What a path of an expression is called: a fact with its fields, a rule, an item of a list, the case or the channel. */
export const subjectOf = (wording: Wording, names: readonly string[], items: Items = new Map()): Subject => {
  const { definition, words } = wording
  const [first = '', ...rest] = names
  if (items.has(first)) {
    const item = { called: words.expression.item, type: items.get(first) }
    const [field, ...deeper] = rest
    const found = field === undefined ? undefined : fieldOf(item.type, field)
    if (field === undefined || found === undefined) return below(wording, item, rest, false)
    const inner = below(wording, { called: wording.text(found.name), type: found }, deeper, true)
    return { ...inner, called: words.expression.of(inner.called, item.called) }
  }
  if (names.length === 1 && first === 'case') return { called: words.condition.case, values: definition.cases }
  if (names.length === 1 && first === 'channel') return { called: words.condition.channel, values: definition.channels }
  const fact = own(definition.facts, first)
  if (fact !== undefined) return below(wording, { called: wording.text(fact.name), type: fact }, rest, true)
  const table = own(definition.tables, first)
  if (table !== undefined) return ofTable(wording, table, rest)
  const rule = own(definition.parameters, first) ?? own(definition.computed, first)
  if (rule !== undefined) return below(wording, { called: wording.text(rule.name) }, rest, true)
  const day = dayFacts.find(it => it === first)
  if (day !== undefined) return below(wording, { called: words.expression[day], type: { type: 'date' } }, rest, false)
  return below(wording, { called: plain(first) }, rest, true)
}
