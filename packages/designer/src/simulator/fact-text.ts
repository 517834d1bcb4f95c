import type { FactValue } from '@motcua/engine'
import type { FactType } from '@motcua/engine/definition'
import { type Locale, parseInstant, say } from '@motcua/rules'
import { sayDate, sayMoment } from '../messages/moment.ts'
import type { SimulatorWords } from '../messages/simulator-words.ts'

/** Whole numbers in groups of three. */
const digits = (value: number, locale: Locale): string => {
  const [whole = '', part] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',')
  return part === undefined ? grouped : `${grouped}${locale === 'vi' ? ',' : '.'}${part}`
}

/** An amount of money with its currency. */
export const moneyText = (amount: number, currency: string, locale: Locale): string =>
  `${digits(amount, locale)} ${currency === 'VND' && locale === 'vi' ? 'đồng' : currency}`

/** A value of a declared type as people read it. */
export const factText = (type: FactType, value: FactValue, words: SimulatorWords, locale: Locale): string => {
  switch (type.type) {
    case 'boolean':
      return value === true ? words.yes : words.no
    case 'money':
      return moneyText(Number(value), 'VND', locale)
    case 'integer':
    case 'decimal':
      return digits(Number(value), locale)
    case 'date':
      return sayDate(String(value), locale)
    case 'instant':
      return sayMoment(parseInstant(String(value)) ?? Number.NaN, locale)
    case 'enum': {
      const its = Object.hasOwn(type.values, String(value)) ? type.values[String(value)] : undefined
      return its === undefined ? String(value) : say(its.name, locale)
    }
    case 'list':
      return (Array.isArray(value) ? value : []).map(it => factText(type.of, it, words, locale)).join('; ')
    case 'record':
      return Object.entries(value as Readonly<Record<string, FactValue>>)
        .map(([name, it]) => {
          const field = type.fields[name]
          return field === undefined
            ? `${name}: ${String(it)}`
            : `${say(field.name, locale)}: ${factText(field, it, words, locale)}`
        })
        .join('; ')
    default:
      return String(value)
  }
}
