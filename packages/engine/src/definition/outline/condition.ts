import { type FeelNode, type FeelTest, parseFeel } from '@motcua/rules'
import type { FactType } from '../format.ts'
import { own } from '../own.ts'
import { plain } from './markdown.ts'
import { type Items, type Subject, subjectOf } from './subject.ts'
import type { Named, Wording } from './wording.ts'

type NodeOf<K extends FeelNode['kind']> = Extract<FeelNode, { readonly kind: K }>

const isLoose = ({ kind }: FeelNode): boolean =>
  kind === 'sum' || kind === 'if' || kind === 'for' || kind === 'some' || kind === 'every' || kind === 'filter'

/** The names of an expression and the words it is said in; a loop goes on with one name more. */
class Reading {
  readonly #wording: Wording
  readonly #items: Items

  constructor(wording: Wording, items: Items = new Map()) {
    this.#wording = wording
    this.#items = items
  }

  subject(names: readonly string[]): Subject {
    return subjectOf(this.#wording, names, this.#items)
  }

  #valuesOf(node: FeelNode): Named | undefined {
    return node.kind === 'path' ? this.subject(node.names).values : undefined
  }

  #withItem(list: FeelNode, name: string): Reading {
    const type: FactType | undefined = list.kind === 'path' ? this.subject(list.names).type : undefined
    return new Reading(this.#wording, new Map([...this.#items, [name, type?.type === 'list' ? type.of : undefined]]))
  }

  #literal(value: string | number | boolean, values: Named | undefined): string {
    const { words } = this.#wording
    if (typeof value === 'boolean') return words.condition.boolean(value)
    if (typeof value === 'number') return words.condition.number(value)
    const chosen = own(values, value)
    return words.quoted(chosen === undefined ? plain(value) : this.#wording.text(chosen.name))
  }

  #moment(text: string): string {
    const { day, instant, lasting } = this.#wording.words.expression
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
    if (/^\d{4}-/.test(text)) return instant(text)
    const [date = '', time = ''] = text.replace(/^-?P/, '').split('T')
    const parts = [...date.matchAll(/(\d+)([YMD])/g), ...time.replaceAll('M', 'm').matchAll(/([\d.]+)([HmS])/g)]
    const said = parts.map(([, amount = '', unit]) => lasting[unit as keyof typeof lasting](amount)).join(' ')
    return text.startsWith('-') ? this.#wording.words.expression.minus(said) : said
  }

  #isDay(node: FeelNode): boolean {
    if (node.kind === 'moment') return /^\d{4}-\d{2}-\d{2}$/.test(node.text)
    if (node.kind === 'call') return node.name === 'date'
    return node.kind === 'path' && this.subject(node.names).type?.type === 'date'
  }

  /** The words for comparing these: of two days one is before the other, not less. */
  #tests(...nodes: readonly FeelNode[]) {
    const { test, dayTest } = this.#wording.words.condition
    return nodes.some(node => this.#isDay(node)) ? dayTest : test
  }

  /** A part of a row of operands, in brackets where it would run into them. */
  #apart(node: FeelNode): string {
    return isLoose(node) || node.kind === 'product' ? `(${this.value(node)})` : this.value(node)
  }

  #row({ kind, first, rest }: NodeOf<'sum' | 'product'>): string {
    const { signs } = this.#wording.words.expression
    const part = (node: FeelNode): string =>
      kind === 'sum' && node.kind === 'product' ? this.value(node) : this.#apart(node)
    return [part(first), ...rest.flatMap(({ operator, operand }) => [signs[operator], part(operand)])].join(' ')
  }

  #call({ name, items }: NodeOf<'call'>): string {
    const [only] = items
    if (name === 'date' && items.length === 1 && only?.kind === 'literal') return this.#moment(String(only.value))
    const values = items.map(item => this.value(item))
    const said = own(this.#wording.words.expression.call, name)
    return said === undefined ? `${plain(name)}(${values.join('; ')})` : said(...values)
  }

  /** What is worked out; a condition in brackets. */
  value(node: FeelNode, values?: Named): string {
    const words = this.#wording.words.expression
    switch (node.kind) {
      case 'path':
        return this.subject(node.names).called
      case 'list':
        return `(${node.items.map(item => this.value(item, values)).join('; ')})`
      case 'literal':
        return this.#literal(node.value, values)
      case 'moment':
        return this.#moment(node.text)
      case 'input':
        return words.input
      case 'sum':
      case 'product':
        return this.#row(node)
      case 'power':
        return words.power(this.#apart(node.base), this.#apart(node.exponent))
      case 'minus':
        return words.minus(this.#apart(node.operand))
      case 'if':
        return words.choice(this.say(node.condition), this.value(node.then, values), this.value(node.otherwise, values))
      case 'for':
        return words.each(this.value(node.list), this.#withItem(node.list, node.name).value(node.body))
      case 'filter':
        return words.filter(this.value(node.list), this.#withItem(node.list, 'item').say(node.condition))
      case 'index':
        return words.nth(this.value(node.list), node.at)
      case 'member':
        return words.of(own(words.parts, node.name) ?? plain(node.name), this.value(node.of))
      case 'call':
        return this.#call(node)
      default:
        return `(${this.say(node)})`
    }
  }

  test(it: FeelTest, values: Named | undefined, bare = false): string {
    const { interval, or } = this.#wording.words.condition
    const equal = (node: FeelNode): string =>
      bare ? this.value(node, values) : this.#tests(node)['='](this.value(node, values))
    switch (it.kind) {
      case 'value':
        return it.value.kind === 'list' ? it.value.items.map(equal).join(or) : equal(it.value)
      case 'bound':
        return this.#tests(it.value)[it.operator](this.value(it.value, values))
      case 'interval':
        return interval(this.value(it.low), it.lowIncluded, this.value(it.high), it.highIncluded)
    }
  }

  #part(node: FeelNode): string {
    return node.kind === 'and' || node.kind === 'or' || node.kind === 'if' ? `(${this.say(node)})` : this.say(node)
  }

  /** A condition. */
  say(node: FeelNode): string {
    const { condition: words, expression } = this.#wording.words
    switch (node.kind) {
      case 'and':
      case 'or':
        return node.parts.map(part => this.#part(part)).join(node.kind === 'and' ? words.and : words.or)
      case 'not':
        return words.not(this.say(node.operand))
      case 'comparison':
        return words.is(
          this.value(node.left, this.#valuesOf(node.right)),
          this.#tests(node.left, node.right)[node.operator](this.value(node.right, this.#valuesOf(node.left))),
        )
      case 'in': {
        const values = this.#valuesOf(node.subject)
        return words.is(this.value(node.subject), node.tests.map(it => this.test(it, values)).join(words.or))
      }
      case 'path':
        return words.is(this.value(node), words.test['='](words.boolean(true)))
      case 'if':
        return expression.choice(this.say(node.condition), this.say(node.then), this.say(node.otherwise))
      case 'some':
      case 'every':
        return expression[node.kind](this.value(node.list), this.#withItem(node.list, node.name).say(node.body))
      default:
        return this.value(node)
    }
  }
}

/**
 * A FEEL condition in words, with facts, rules, cases, channels and the values of enumerations by their names. What cannot be
 * read stands as it was written.
 */
export const conditionInWords = (source: string, wording: Wording): string => {
  const read = parseFeel(source)
  return read.ok ? new Reading(wording).say(read.value.tree) : plain(source)
}

const isCondition = ({ kind }: FeelNode): boolean =>
  ['and', 'or', 'not', 'comparison', 'in', 'some', 'every'].includes(kind)

/** What a FEEL expression works out, in words. */
export const valueInWords = (source: string, wording: Wording, values?: Named): string => {
  const read = parseFeel(source)
  if (!read.ok) return plain(source)
  const { tree } = read.value
  const reading = new Reading(wording)
  return isCondition(tree) ? reading.say(tree) : reading.value(tree, values)
}

/** What a column of a table asks: the subject of its expression, which other expressions have no name for. */
export const askedInWords = (source: string, wording: Wording): Subject => {
  const read = parseFeel(source)
  if (!read.ok) return { called: plain(source) }
  const { tree } = read.value
  return tree.kind === 'path' ? subjectOf(wording, tree.names) : { called: valueInWords(source, wording) }
}

/**
 * A cell of a table in words: `[18..60)` is “from 18 up to below 60”; nothing where it takes anything. A cell that asks about
 * other things than its column stands as it was written.
 *
 * @param after whether it follows the name of its column, in a sentence (“is 18”), or stands in a column of its own (“18”)
 */
export const cellInWords = (
  cell: string,
  wording: Wording,
  values?: Named,
  after: 'name' | 'column' = 'column',
): string => {
  const source = cell.trim()
  if (source === '-') return ''
  const negated = /^not\s*\(([\s\S]*)\)$/.exec(source)?.[1]
  const read = parseFeel(`column in (${negated ?? source})`)
  if (!read.ok || read.value.tree.kind !== 'in') return plain(source)
  const reading = new Reading(wording)
  const said = read.value.tree.tests
    .map(it => reading.test(it, values, after === 'column' || negated !== undefined))
    .join(wording.words.condition.or)
  return negated === undefined ? said : wording.words.expression.noneOf(said)
}
