import type { FeeSentences } from './fee.ts'
import { kindEn } from './feel-en.ts'
import { grouped } from './grouped.ts'

const number = (text: string | number): string => grouped(String(text), ',', '.')

/** A number, or the kind of a value that is none. */
const shown = (found: string): string => (/^-?\d/u.test(found) ? number(found) : kindEn(found))

/** The sentences of fees in English. */
export const feeEn: FeeSentences = {
  issue: {
    fee_currency_unknown: ({ value, known }) =>
      `There is no currency “${value}” here; write one of ${known.map(it => `“${it}”`).join(', ')}, or its ISO 4217 code with the number of its decimals.`,
    fee_price_wrong: ({ value }) =>
      `“${value}” is no price: write a number that is not negative, a fraction as "1/3", or an expression; a share as "0.5%" only multiplies a quantity.`,
    fee_units_wrong: ({ value, currency, digits }) =>
      `${number(value)} will not do: it must be ${currency} above 0 ${digits === 0 ? 'without decimals' : `with at most ${digits} decimals`}.`,
    fee_share_wrong: ({ value }) => `“${value}” is no reduction: write a share as "50%", at most "100%".`,
    fee_bands_order: ({ bound, before }) =>
      before === undefined
        ? 'Each band has one upper bound, each above the one before; only the last has none.'
        : `Bands must go up: ${bound === undefined ? 'this one' : number(bound)} comes after ${number(before)}.`,
    fee_min_above_max: ({ min, max }) => `The least amount ${number(min)} is above the most, ${number(max)}.`,
    fee_line_unknown: ({ line, suggestion }) =>
      `No line is called “${line}”.${suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`}`,
    fee_rounding_missing: ({ line, currency }) =>
      `The line “${line}” can leave a fraction of the smallest unit of ${currency}: name a rounding.`,
    fee_together_missing: ({ reductions }) =>
      `There are ${reductions} reductions, and nothing says what they come to together.`,
    fee_table_output: ({ outputs }) =>
      `The decision table must answer with one number; name one output that is a number, of ${outputs.map(it => `“${it}”`).join(', ')}.`,
    fee_currency_mixed: ({ currency, unit }) => `The fee is in ${currency}, but this comes in ${unit}.`,
  },
  error: {
    fee_quantity_wrong: ({ source, found }) =>
      `“${source}” must be a number that is not negative, not ${shown(found)}.`,
    fee_price_no_number: ({ source, found }) =>
      `The price “${source}” must be a number that is not negative, not ${shown(found)}.`,
    fee_not_set: ({ quantity }) => `The law sets no amount for ${number(quantity)}.`,
    fee_fraction: ({ amount }) => `The amount ${number(amount)} leaves a fraction, and no rounding is named.`,
    fee_too_large: () => 'The amount is too large.',
    fee_no_row: () => 'No row of the table of prices applies.',
    fee_rows_conflict: ({ rows }) =>
      `Rows of the table of prices apply together: ${rows.map(it => `“${it}”`).join(', ')}.`,
  },
  signs: [',', '.'],
  dong: 'VND',
  above: quantity => `the part above ${quantity}`,
  bound: { min: limit => `at least ${limit}`, max: limit => `at most ${limit}` },
  off: (share, reasons) => `${share} off (${reasons})`,
  rounded: (from, how) => `rounded from ${from} (${how})`,
  rounding: {
    'half up': 'half and more up',
    'half down': 'more than half up',
    'half even': 'half to even',
    up: 'up',
    down: 'down',
    ceiling: 'up',
    floor: 'down',
  },
  roundedTo: step => `to ${step}`,
  exempt: reasons => `exempt – ${reasons}`,
  notDue: because => `not due – not the case: ${because}`,
  cap: (limit, cut) => `No dossier pays more than ${limit}: ${cut} less`,
  total: amount => `Total: ${amount}`,
}
