import type { Locale } from '@motcua/rules'
import type { StoreFault } from '../store/fault.ts'
import { faultEn } from './fault-en.ts'
import { faultVi } from './fault-vi.ts'

/**
 * A fault in words: what is wrong with which file, and what to do.
 * @example sayFault(new StoreFault('busy', 'mot-cua.sqlite'), 'vi')
 * // 'Một chương trình khác đang ghi vào tệp dữ liệu “mot-cua.sqlite”; hãy thực hiện lại sau ít giây.'
 */
export const sayFault = (fault: StoreFault, locale: Locale): string =>
  ({ vi: faultVi, en: faultEn })[locale][fault.code](fault.file)
