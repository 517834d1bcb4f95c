import { type FeelNode, type FeelTest, parseFeel, printFeel, type Text } from '@motcua/rules'
import type { FactType } from '../format.ts'
import { own } from '../own.ts'
import { plain } from './markdown.ts'
import type { Named, Wording } from './wording.ts'

/** What a path of names is called, and the values it may take where they are declared. */
interface Subject {
  readonly called: string
  readonly values?: Named
}

const subjectOf = (wording: Wording, names: readonly string[]): Subject => {
  const { definition, words } = wording
  const { condition, quoted } = words
  const [first = '', ...rest] = names
  if (names.length === 1 && first === 'case') return { called: condition.case, values: definition.cases }
  if (names.length === 1 && first === 'channel') return { called: condition.channel, values: definition.channels }
  const fact = own(definition.facts, first)
  const called = [fact === undefined ? plain(first) : wording.text(fact.name)]
  let type: FactType | undefined = fact
  for (const name of rest) {
    const field: (FactType & { readonly name: Text }) | undefined =
      type?.type === 'record' ? own(type.fields, name) : undefined
    called.push(field === undefined ? plain(name) : wording.text(field.name))
    type = field
  }
  return { called: quoted(called.join(' – ')), ...(type?.type === 'enum' ? { values: type.values } : {}) }
}

/**
 * A FEEL condition in words, with facts, cases, channels and the values of enumerations by their names. What cannot be
 * read stands as it was written.
 */
export const conditionInWords = (source: string, wording: Wording): string => {
  const read = parseFeel(source)
  if (!read.ok) return plain(source)
  const words = wording.words.condition

  const valuesOf = (node: FeelNode): Named | undefined =>
    node.kind === 'path' ? subjectOf(wording, node.names).values : undefined

  const operand = (node: FeelNode, values?: Named): string => {
    switch (node.kind) {
      case 'path':
        return subjectOf(wording, node.names).called
      case 'list':
        return `(${node.items.map(item => operand(item, values)).join('; ')})`
      case 'literal': {
        if (typeof node.value === 'boolean') return words.boolean(node.value)
        if (typeof node.value === 'number') return words.number(node.value)
        const chosen = own(values, node.value)
        return wording.words.quoted(chosen === undefined ? plain(node.value) : wording.text(chosen.name))
      }
      case 'moment':
        return plain(node.text)
      case 'sum':
      case 'product':
        return [factor(node.first), ...node.rest.map(one => `${plain(one.operator)} ${factor(one.operand)}`)].join(' ')
      case 'and':
      case 'or':
      case 'not':
      case 'comparison':
      case 'in':
        return `(${say(node)})`
      // What is calculated in another way stands as it was written.
      default:
        return plain(printFeel(node))
    }
  }

  const factor = (node: FeelNode): string => (node.kind === 'sum' ? `(${operand(node)})` : operand(node))

  const test = (it: FeelTest, values: Named | undefined): string => {
    switch (it.kind) {
      case 'value':
        return it.value.kind === 'list'
          ? it.value.items.map(item => words.test['='](operand(item, values))).join(words.or)
          : words.test['='](operand(it.value, values))
      case 'bound':
        return words.test[it.operator](operand(it.value, values))
      case 'interval':
        return words.interval(operand(it.low), it.lowIncluded, operand(it.high), it.highIncluded)
    }
  }

  const part = (node: FeelNode): string => (node.kind === 'and' || node.kind === 'or' ? `(${say(node)})` : say(node))

  const say = (node: FeelNode): string => {
    switch (node.kind) {
      case 'and':
      case 'or':
        return node.parts.map(part).join(node.kind === 'and' ? words.and : words.or)
      case 'not':
        return words.not(say(node.operand))
      case 'comparison':
        return words.is(
          operand(node.left, valuesOf(node.right)),
          words.test[node.operator](operand(node.right, valuesOf(node.left))),
        )
      case 'in':
        return words.is(operand(node.subject), node.tests.map(it => test(it, valuesOf(node.subject))).join(words.or))
      case 'path':
        return words.is(operand(node), words.test['='](words.boolean(true)))
      default:
        return operand(node)
    }
  }
  return say(read.value.tree)
}
