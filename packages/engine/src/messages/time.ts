import { type Locale, parseDay, parseTerm, printTerm } from '@motcua/rules'

/** A canonical term or an ISO day, as people write it. */
export const sayTime = (source: string, locale: Locale): string => {
  const term = parseTerm(source)
  if (term.ok) return printTerm(term.value, locale)
  return locale === 'vi' && parseDay(source) !== undefined ? source.split('-').reverse().join('/') : source
}
