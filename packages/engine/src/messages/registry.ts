import type { Locale } from '@motcua/rules'
import type { RegistryIssue } from '../definition/registry.ts'
import { sayDay } from './naming.ts'

type Sentences = {
  readonly [C in RegistryIssue['code']]: (data: Extract<RegistryIssue, { readonly code: C }>['data']) => string
}

const vi: Sentences = {
  publication_date_wrong: ({ code, version, date }) =>
    `Phiên bản ${version} của thủ tục ${code}: “${date}” không phải là ngày hợp lệ, hoặc sớm hơn ngày có hiệu lực.`,
  publication_overlap: ({ code, versions, day }) =>
    `Ngày ${sayDay(day)} có hai phiên bản của thủ tục ${code} cùng có hiệu lực: ${versions.join(' và ')}.`,
  version_twice: ({ code, version }) => `Phiên bản ${version} của thủ tục ${code} được công bố hai lần.`,
}

const en: Sentences = {
  publication_date_wrong: ({ code, version, date }) =>
    `Version ${version} of procedure ${code}: “${date}” is no date, or earlier than the first day in force.`,
  publication_overlap: ({ code, versions, day }) =>
    `On ${sayDay(day)} two versions of procedure ${code} are in force: ${versions.join(' and ')}.`,
  version_twice: ({ code, version }) => `Version ${version} of procedure ${code} is published twice.`,
}

/**
 * What is wrong with the dates of versions, in words.
 * @example
 * const law = registry([{ procedure, from: '2027-02-29' }])
 * if (!law.ok) for (const issue of law.issues) console.error(sayRegistryIssue(issue, 'vi'))
 */
export const sayRegistryIssue = ({ code, data }: RegistryIssue, locale: Locale): string => {
  // The table pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never) => string = (locale === 'en' ? en : vi)[code]
  return sentence(data as never)
}
