import { type Locale, say, type Text } from '@motcua/rules'
import type { DueState } from '../views/due-state.ts'
import type { StuckReason } from '../views/stuck.ts'
import type { WorkKind } from '../views/work.ts'

const dueStates: Readonly<Record<DueState, Text>> = {
  none: { vi: 'không có thời hạn', en: 'no date' },
  running: { vi: 'trong hạn', en: 'in time' },
  near: { vi: 'sắp đến hạn', en: 'soon due' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  paused: { vi: 'tạm ngừng tính thời hạn', en: 'clock paused' },
}

const work: Readonly<Record<WorkKind, Text>> = {
  receive: { vi: 'tiếp nhận hồ sơ', en: 'receive' },
  task: { vi: 'xử lý', en: 'process' },
  wait: { vi: 'theo dõi việc chờ', en: 'look after a wait' },
  consult: { vi: 'lấy ý kiến', en: 'consult' },
  answer: { vi: 'trả lời lấy ý kiến', en: 'answer a consultation' },
  handoff: { vi: 'tiếp nhận hồ sơ bàn giao', en: 'take over' },
  children: { vi: 'theo dõi hồ sơ liên thông', en: 'look after child dossiers' },
  return: { vi: 'trả kết quả', en: 'return the result' },
  withdrawal: { vi: 'xem xét đề nghị rút hồ sơ', en: 'decide a withdrawal' },
  urge: { vi: 'trả lời đôn đốc', en: 'answer an urge' },
}

const stuckReasons: Readonly<Record<StuckReason, Text>> = {
  no_way_on: {
    vi: 'Hồ sơ chưa có người xử lý: không ai có quyền xử lý bước hiện tại và không có mốc thời gian nào tiếp theo.',
    en: 'Stuck: nobody may act at the present step, and no date will come that changes it.',
  },
  endless: {
    vi: 'Hồ sơ chưa có người xử lý: đang chờ người nộp hồ sơ mà không có thời hạn chờ.',
    en: 'Stuck: it waits for the applicant, and nothing ends the wait.',
  },
  handler_barred: {
    vi: 'Hồ sơ chưa có người xử lý: người được phân công không được xử lý bước này vì đã xử lý bước phải do người khác thực hiện; cần phân công lại.',
    en: 'Stuck: its main handler has worked on a step that must be done by somebody else; it has to be reassigned.',
  },
  agency_gone: {
    vi: 'Hồ sơ chưa có người xử lý: cơ quan xử lý đã chấm dứt hoạt động mà chưa có cơ quan kế thừa.',
    en: 'Stuck: the agency that would act is no more and has no successor.',
  },
  uncounted: {
    vi: 'Hồ sơ chưa có mốc thời gian tiếp theo: lịch làm việc chưa có ngày cần tính.',
    en: 'Stuck: the working calendar does not cover its dates.',
  },
  procedure_unknown: {
    vi: 'Hồ sơ chưa có người xử lý: không có phiên bản quy trình mà hồ sơ áp dụng.',
    en: 'Stuck: the version of the procedure it runs under is not there.',
  },
  incident: {
    vi: 'Hồ sơ chưa có người xử lý: tác vụ tự động gặp sự cố, cần người kiểm tra.',
    en: 'Stuck: its automatic work was parked after failing; somebody has to look.',
  },
}

/** How something stands against its date, in words.
 * @example sayDueState('near', 'vi') // 'sắp đến hạn'
 */
export const sayDueState = (state: DueState, locale: Locale): string => say(dueStates[state], locale)

/** What there is to be done, in words.
 * @example sayWork('answer', 'vi') // 'trả lời lấy ý kiến'
 */
export const sayWork = (kind: WorkKind, locale: Locale): string => say(work[kind], locale)

/** Why a dossier hangs, as a sentence.
 * @example sayStuck('endless', 'vi') // 'Hồ sơ chưa có người xử lý: đang chờ người nộp hồ sơ mà không có thời hạn chờ.'
 */
export const sayStuck = (why: StuckReason, locale: Locale): string => say(stuckReasons[why], locale)
