import { type Locale, say, type Text } from '@motcua/rules'
import type { Outcome } from '../definition/format.ts'
import type { Punctuality } from '../dossier/punctuality.ts'
import type { NationalStatus } from '../dossier/status.ts'

const outcomes: Readonly<Record<Outcome, Text>> = {
  granted: { vi: 'đã giải quyết', en: 'granted' },
  refused: { vi: 'từ chối giải quyết', en: 'refused' },
  notAccepted: { vi: 'từ chối tiếp nhận', en: 'not accepted' },
  withdrawn: { vi: 'rút hồ sơ', en: 'withdrawn' },
  expired: { vi: 'không bổ sung đúng thời hạn', en: 'not supplied in time' },
  stopped: { vi: 'dừng giải quyết', en: 'stopped' },
}

const punctualities: Readonly<Record<Punctuality, Text>> = {
  early: { vi: 'trước hạn', en: 'early' },
  'on-time': { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'quá hạn', en: 'late' },
}

/** The portal's own words for its codes. */
const statuses: Readonly<Record<NationalStatus, Text>> = {
  1: { vi: 'Mới đăng ký', en: 'Newly registered' },
  2: { vi: 'Được tiếp nhận', en: 'Received' },
  3: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  4: { vi: 'Đang xử lý', en: 'In process' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement required' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Financial obligation' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  8: { vi: 'Dừng xử lý', en: 'Stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Processed' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
}

/** How a dossier ended, in words.
 * @example sayOutcome('withdrawn', 'vi') // 'rút hồ sơ'
 */
export const sayOutcome = (outcome: Outcome, locale: Locale): string => say(outcomes[outcome], locale)

/** Early, on time or late, in the words of the reports.
 * @example sayPunctuality('on-time', 'vi') // 'đúng hạn'
 */
export const sayPunctuality = (punctuality: Punctuality, locale: Locale): string =>
  say(punctualities[punctuality], locale)

/** What the national portal calls a status code.
 * @example sayStatus(5, 'vi') // 'Yêu cầu bổ sung giấy tờ'
 */
export const sayStatus = (status: NationalStatus, locale: Locale): string => say(statuses[status], locale)
