import type { RuleSentences, Stretch } from '../definition/outline/rule-sentences.ts'
import { sayDay } from './naming.ts'

const number = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

const ordinal = (count: number): string => {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[count % 10] ?? 'th'
  return `${count}${count % 100 > 10 && count % 100 < 14 ? 'th' : ending}`
}

const pieces =
  (one: string, many: string) =>
  (count: number): string =>
    count === 1 ? `1 ${one}` : `${count} ${many}`

const stretched = ({ from, fromIncluded, to, toIncluded }: Stretch): string => {
  const begins = from === undefined ? '' : `${fromIncluded ? 'from' : 'above'} ${from}`
  const ends = to === undefined ? '' : `${toIncluded ? 'up to' : from === undefined ? 'below' : 'to below'} ${to}`
  return [begins, ends].filter(it => it !== '').join(' ')
}

/** The rules of a published procedure in English. */
export const ruleEn: RuleSentences = {
  part: 'Part III. The rules that are applied',

  anchor: { submitted: 'by the day of submission', received: 'by the day of receipt' },
  anchorFact: fact => `by “${fact}”`,
  inForce: (from, to) => `from ${sayDay(from)}${to === undefined ? '' : ` until ${sayDay(to)}`}`,
  until: to => `until ${sayDay(to)}`,
  knownSince: day => `known since ${sayDay(day)}`,
  repealed: 'repealed',
  version: (said, id) => `${said} (“${id}”)`,
  transition: (condition, version) => `Transitional: where ${condition}, “${version}” is applied`,

  parameters: 'What the law sets',
  parameter: 'What',
  value: 'Value',
  days: 'In force',
  computed: 'Facts worked out from others',
  workedOut: 'Fact',
  howWorkedOut: 'How it is worked out',

  table: name => `Table: ${name}`,
  hit: {
    unique: 'One row applies to a dossier.',
    any: 'Several rows may apply to a dossier; they give the same answer.',
    priority: 'Where several rows apply, the answer that comes first in the order of priority is taken.',
    first: 'The first row that applies is taken, from top to bottom.',
    collect: 'All rows that apply are taken.',
    'rule order': 'All rows that apply are taken, in their order.',
    'output order': 'All rows that apply are taken, in the order of priority of their answers.',
    exceptions:
      'An exception replaces the general row; two rows neither of which replaces the other give the same answer.',
  },
  aggregate: {
    sum: 'The answer is the sum of the rows.',
    min: 'The answer is the least of the rows.',
    max: 'The answer is the greatest of the rows.',
    count: 'The answer is the number of rows.',
  },
  priority: outputs => `Answers are compared by the columns: ${outputs}.`,
  asked: (column, asked) => `The column “${column}” asks: ${asked}`,
  within: values => `which can only be: ${values}`,
  answer: (column, kind) => `The answer “${column}”: ${kind}`,
  answerOf: { step: 'a step', role: 'a role', agency: 'an agency', document: 'a document', term: 'a term' },
  order: values => `in order of priority: ${values}`,
  row: 'Row',
  rowOf: (index, id) => `${index} (${id})`,
  remark: 'Remark',
  overrides: rows => `An exception that replaces the rows: ${rows}`,
  otherwise: 'Where no row applies',
  unit: (type, unit) => `${type} (unit: ${unit})`,
  atMost: (list, count) => `${list} (${number(count)} items at most)`,

  feeWhen: condition => `due only if ${condition}`,
  feeDay: anchor => `the amount is chosen ${anchor}`,
  line: (name, charge) => `${name}: ${charge}`,
  priced: (value, currency) => `${value} (${currency})`,
  each: (price, unit) => (unit === undefined ? price : `${price} per ${unit}`),
  share: share => share,
  ofQuantity: quantity => `of ${quantity}`,
  counted: (quantity, unit) => `number of ${unit ?? 'items'}: ${quantity}`,
  size: (amount, unit) => (unit === undefined ? number(amount) : `${number(amount)} ${unit}`),
  slice: stretch => `the part ${stretched(stretch) || 'that is left'}`,
  slicePieces: (unit, from, to) => {
    if (to === undefined) return from === 1 ? `every ${unit}` : `from the ${ordinal(from)} ${unit} on`
    return from === 1 ? `up to the ${ordinal(to)} ${unit}` : `from the ${ordinal(from)} to the ${ordinal(to)} ${unit}`
  },
  bracket: stretch => stretched(stretch) || 'any',
  banded: (band, price) => `${band}: ${price}`,
  excess: (price, above) => `${price} of what exceeds ${above}`,
  atLeast: limit => `at least ${limit}`,
  upTo: limit => `at most ${limit}`,
  times: (quantity, unit) => `times the number of ${unit ?? 'items'}: ${quantity}`,
  exempt: (name, condition) => `Exempt: ${name}, if ${condition}`,
  reduced: (share, name, condition) => `Reduced by ${share}: ${name}, if ${condition}`,
  reliefLines: lines => `of: ${lines}`,
  together: {
    greatest: 'Of several reductions the greatest is applied',
    sum: 'Several reductions are added up',
    'in turn': 'Of several reductions each is taken from what the other left',
  },
  rounding: {
    'half up': 'Rounded, a half up',
    'half down': 'Rounded, a half down',
    'half even': 'Rounded, a half to even',
    up: 'Rounded up',
    down: 'Cut off',
    ceiling: 'Rounded to the greater number',
    floor: 'Rounded to the lesser number',
  },
  rounded: (how, to) => (to === undefined ? how : `${how}, to a multiple of ${to}`),
  feeMax: limit => `No dossier pays more than ${limit}`,

  pieces: {
    originals: pieces('original', 'originals'),
    copies: pieces('copy', 'copies'),
    certified: pieces('certified copy', 'certified copies'),
    presented: pieces('original shown for comparison', 'originals shown for comparison'),
  },
  instead: set => `or: ${set}`,
  requiredWhen: condition => `If ${condition}`,
  validFor: term => `good for ${term} after it was issued`,
  unexpired: 'still valid by its own date',
  groups: 'Documents of which some will do:',
  group: (atLeast, of) => `at least ${atLeast} of: ${of}`,
}
