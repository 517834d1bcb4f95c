import { type Locale, printInstant } from '@motcua/rules'
import type { ClockCode, ClockIssue, ClockIssueData } from '../rehearsal/moment.ts'

type ClockSentences = { readonly [Code in ClockCode]: (data: ClockIssueData[Code]) => string }

const dayOf = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')

const moment = (at: number): string => `${printInstant(at).slice(11, 16)} ${dayOf(printInstant(at))}`

const sentences: Readonly<Record<Locale, ClockSentences>> = {
  vi: {
    move_invalid: () =>
      'Không đọc được thời điểm hoặc khoảng thời gian cần chuyển đến; số giờ, số ngày là số nguyên từ 1.',
    clock_backwards: ({ now, to }) => `Không thể quay lại ${moment(to)}: đang là ${moment(now)}.`,
    no_timer: () => 'Không có mốc thời gian nào đang chờ.',
    calendar_ends: ({ from, to }) => `Lịch làm việc chỉ có từ ${dayOf(from)} đến ${dayOf(to)}.`,
  },
  en: {
    move_invalid: () => 'Not a moment or a length of time: hours and days are whole numbers from 1.',
    clock_backwards: ({ now, to }) => `The clock does not go back to ${moment(to)}: it is ${moment(now)}.`,
    no_timer: () => 'No timer is waiting.',
    calendar_ends: ({ from, to }) => `The working calendar only covers ${dayOf(from)} to ${dayOf(to)}.`,
  },
}

/** Why the clock of a rehearsal cannot be moved so, as a sentence. */
export const sayClockIssue = ({ code, data }: ClockIssue, locale: Locale): string =>
  (sentences[locale][code] as (data: object) => string)(data)
