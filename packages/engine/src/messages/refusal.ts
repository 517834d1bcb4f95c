import type { Locale } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { Refusal } from '../dossier/refusal.ts'
import { type Naming, naming } from './naming.ts'
import { refusalEn } from './refusal-en.ts'
import { refusalVi } from './refusal-vi.ts'

/**
 * Why a command was turned down, in words. With the dossier's procedure people read what its steps, roles and papers are
 * called, without it the names they have in the definition.
 *
 * @example
 * sayRefusal({ code: 'fee_unpaid', data: { fee: 'copyFee', due: 21000, paid: 0, currency: 'VND' } }, 'vi', procedure)
 * // 'Chưa nộp đủ “Phí chứng thực bản sao”: phải nộp 21.000 đồng, đã nộp 0 đồng.'
 */
export const sayRefusal = ({ code, data }: Refusal, locale: Locale, procedure?: Procedure): string => {
  // The table pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never, name: Naming) => string = (locale === 'en' ? refusalEn : refusalVi)[code]
  return sentence(data as never, naming(procedure, locale))
}
