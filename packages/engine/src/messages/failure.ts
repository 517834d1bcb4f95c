import type { Locale } from '@motcua/rules'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Refusal, RefusalCode } from '../dossier/refusal.ts'
import type { WorkFailure } from '../store/work.ts'
import type { FailureCode } from '../worker/worker.ts'
import { sayRefusal } from './refusal.ts'
import { refusalVi } from './refusal-vi.ts'

/** What the program or the other side said, where it said something. */
type Sentences = Readonly<Record<Exclude<FailureCode, RefusalCode>, (said: string) => string>>

const vi: Sentences = {
  delivery_failed: said => `Không gửi được thông tin đến nơi nhận${said}; hãy kiểm tra nơi nhận rồi gửi lại.`,
  corrupt: said => `Không đọc được hồ sơ, hoặc tệp dữ liệu bị hỏng${said}; hãy kiểm tra bằng lệnh motcua verify.`,
  unreadable: () => 'Không đọc được mốc thời gian đã lưu của hồ sơ; xử lý bước tiếp theo thì mốc này được lập lại.',
  fired_before: () => 'Mốc thời gian đã được xử lý mà vẫn còn chờ: đây là lỗi phần mềm, hãy báo cho nhà cung cấp.',
  exception: said => `Phần mềm gặp lỗi khi xử lý tự động${said}; hãy báo cho nhà cung cấp.`,
}

const en: Sentences = {
  delivery_failed: said =>
    `The receiver could not be reached or did not take it${said}; look after it, then try again.`,
  corrupt: said => `The dossier cannot be read, or the data file is damaged${said}; check it with motcua verify.`,
  unreadable: () => 'A date that the dossier waits for cannot be read; any further step of the dossier writes it anew.',
  fired_before: () => 'A date was dealt with and is waited for all the same: this is a bug of the software, report it.',
  exception: said => `The software failed while it worked by itself${said}; report it.`,
}

const others: Readonly<Record<Locale, (code: string) => string>> = {
  vi: code => `Việc xử lý tự động không thực hiện được vì một lý do khác, mã “${code}”.`,
  en: code => `Automatic work could not be done for another reason, code “${code}”.`,
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * Why automatic work could not be done, in words: of what `onFailure` is told, and of an incident. A code that is not the
 * engine’s own is named as it is.
 *
 * @example
 * sayFailure({ code: 'delivery_failed', data: { message: '503 Service Unavailable' } }, 'en')
 * // 'The receiver could not be reached or did not take it (503 Service Unavailable); look after it, then try again.'
 */
export const sayFailure = ({ code, data }: WorkFailure, locale: Locale, procedure?: Procedure): string => {
  if (Object.hasOwn(refusalVi, code) && isRecord(data)) return sayRefusal({ code, data } as Refusal, locale, procedure)
  const sentence = own(locale === 'en' ? en : vi, code)
  if (sentence === undefined) return others[locale](code)
  const said = isRecord(data) && typeof data.message === 'string' && data.message !== '' ? ` (${data.message})` : ''
  return sentence(said)
}
