import {
  type CalendarIssue,
  type Ledger,
  type LedgerLine,
  type Locale,
  printCalendarIssue,
  printInstant,
  printLedger,
  type Result,
  say,
} from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { currentStage, stageLedger } from '../dossier/clock.ts'
import { type Dossier, emptyDossier } from '../dossier/dossier.ts'
import type { DossierEvent, EventType } from '../dossier/event.ts'
import { evolve } from '../dossier/evolve.ts'
import { stagesOf } from '../dossier/term.ts'
import { naming, sayDay, sayTerm } from './naming.ts'

/** The account of one stage of the legal term, as its date was settled last. */
export interface StageAccount {
  readonly stage: string
  readonly ledger: Result<Ledger, CalendarIssue>
  /** What another system had used up of it. */
  readonly consumed?: string | undefined
}

/** After these a stage's date may be another one. */
const settles: ReadonlySet<EventType> = new Set([
  'adopted',
  'stageStarted',
  'paused',
  'resumed',
  'extended',
  'consultationExtended',
])

/** Why the date of each stage of a dossier is what it is, in the order the stages ran. Empty before reception. */
export const accountOf = (procedure: Procedure, events: readonly DossierEvent[]): readonly StageAccount[] => {
  const settled = new Map<string, Dossier>()
  let dossier = emptyDossier(events[0]?.dossier ?? '', '')
  for (const event of events) {
    dossier = evolve(dossier, event)
    const stage = currentStage(dossier)
    if (stage !== undefined && settles.has(event.type)) settled.set(stage.stage, dossier)
  }
  return [...settled].flatMap(([stage, at]) => {
    const ledger = stageLedger(procedure, at)
    return ledger === undefined ? [] : [{ stage, ledger, consumed: currentStage(at)?.consumed }]
  })
}

const promise: { readonly [L in Locale]: (day: string) => string } = {
  vi: day =>
    `Ngày hẹn ${day}: mỗi giai đoạn tính từ ngày giai đoạn trước hết hạn; làm xong sớm hay muộn không làm đổi ngày hẹn.`,
  en: day =>
    `Appointment ${day}: each stage is counted from the day the one before it was due; being early or late does not move it.`,
}

const setBack: { readonly [L in Locale]: (used: string) => string } = {
  vi: used => `Hệ thống trước đã sử dụng ${used} của thời hạn này; mốc bắt đầu dưới đây được lùi lại cho khớp.`,
  en: used => `The other system had used up ${used} of this term; the start below is set back to match.`,
}

/** Why the promise is another day than the last stage's, where it is. */
const sayPromise = (accounts: readonly StageAccount[], events: readonly DossierEvent[], locale: Locale) => {
  const promised = events.flatMap(event => (event.type === 'appointed' ? [event.data.appointment] : [])).at(-1)
  const last = accounts.at(-1)?.ledger
  if (promised?.kind !== 'date' || !last?.ok || last.value.due.kind !== 'date') return []
  return last.value.due.date === promised.date ? [] : [promise[locale](sayDay(promised.date))]
}

/**
 * The account of a dossier's dates, one sentence per line: for each stage what was counted, what was not, and why; at the
 * end why the appointment is another day, where it is.
 *
 * @example sayAccount(procedure, events, 'vi')[0] // 'Thời hạn 5 ngày làm việc, tính từ lúc 10:00 thứ Sáu 24/04/2026'
 */
export const sayAccount = (
  procedure: Procedure,
  events: readonly DossierEvent[],
  locale: Locale,
): readonly string[] => {
  const accounts = accountOf(procedure, events)
  const name = naming(procedure, locale)
  return [
    ...accounts.flatMap(({ stage, ledger, consumed }) => [
      ...(accounts.length === 1 ? [] : [`${name('stage', stage)}:`]),
      ...(consumed === undefined ? [] : [setBack[locale](sayTerm(consumed, locale))]),
      ...(ledger.ok
        ? printLedger(ledger.value, locale)
        : ledger.issues.map(issue => printCalendarIssue(issue, locale))),
    ]),
    ...sayPromise(accounts, events, locale),
  ]
}

interface WhySentences {
  readonly term: (term: string, from: string) => string
  readonly stage: (number: number, of: number) => string
  readonly earlier: string
  readonly late: (days: string) => string
  readonly dayOff: (days: string) => string
  readonly paused: (days: string) => string
  readonly anew: (days: string) => string
  readonly makeup: (days: string) => string
  readonly rolled: (day: string) => string
  readonly extended: (by: string) => string
  readonly consumed: (used: string) => string
  readonly nothing: string
  readonly notReceived: string
}

const why: Readonly<Record<Locale, WhySentences>> = {
  vi: {
    term: (term, from) => `${term} từ ${from}`,
    stage: (number, of) => ` (giai đoạn ${number}/${of})`,
    earlier: 'trước đó',
    late: days => `nhận sau giờ quy định ngày ${days}`,
    dayOff: days => `nhận vào ngày nghỉ ${days}`,
    paused: days => `tạm ngừng tính thời hạn ${days}`,
    anew: days => `tính lại từ đầu, bỏ ${days}`,
    makeup: days => `làm bù ${days}`,
    rolled: day => `ngày cuối là ngày nghỉ, chuyển sang ${day}`,
    extended: by => `gia hạn ${by}`,
    consumed: used => `hệ thống trước đã sử dụng ${used}`,
    nothing: 'không có ngày nghỉ lễ, tạm ngừng hay gia hạn',
    notReceived: 'Chưa bắt đầu tính thời hạn',
  },
  en: {
    term: (term, from) => `${term} from ${from}`,
    stage: (number, of) => ` (stage ${number} of ${of})`,
    earlier: 'before that',
    late: days => `received after the cut-off on ${days}`,
    dayOff: days => `received on ${days}, a day off`,
    paused: days => `paused ${days}`,
    anew: days => `counted anew, without ${days}`,
    makeup: days => `make-up day ${days}`,
    rolled: day => `the last day is a day off, moved to ${day}`,
    extended: by => `extended by ${by}`,
    consumed: used => `the other system had used up ${used}`,
    nothing: 'no holiday, pause or extension on the way',
    notReceived: 'No term has begun',
  },
}

const dayAndMonth = (iso: string): string => sayDay(iso).slice(0, 5)

const daysOf = ({ from, to }: LedgerLine): string =>
  to === from ? dayAndMonth(from) : `${dayAndMonth(from)}–${to === undefined ? '…' : dayAndMonth(to)}`

const reasonOf = (line: LedgerLine, locale: Locale): string | undefined => {
  const words = why[locale]
  const days = daysOf(line)
  switch (line.why) {
    case 'holiday':
    case 'observed':
    case 'swap':
      return line.reason === undefined ? days : `${say(line.reason, locale)} (${days})`
    case 'after-cutoff':
      return words.late(days)
    case 'received-on-day-off':
      return words.dayOff(days)
    case 'paused':
      return words.paused(days)
    case 'anew':
      return words.anew(days)
    case 'makeup':
      return words.makeup(days)
    case 'rolled':
      return words.rolled(dayAndMonth(line.to ?? line.from))
    case 'counted':
    case 'first-day':
    case 'off-hours':
    case 'weekend':
      return undefined
  }
}

const reasonsOf = (
  { stage, ledger, consumed }: StageAccount,
  events: readonly DossierEvent[],
  locale: Locale,
): readonly string[] => [
  ...(consumed === undefined ? [] : [why[locale].consumed(sayTerm(consumed, locale))]),
  ...(ledger.ok
    ? ledger.value.lines.flatMap(line => reasonOf(line, locale) ?? [])
    : ledger.issues.map(issue => printCalendarIssue(issue, locale))),
  ...events.flatMap(event =>
    (event.type === 'extended' || event.type === 'consultationExtended') && event.data.stage === stage
      ? [why[locale].extended(sayTerm(event.data.by, locale))]
      : [],
  ),
]

/** The term that gives the date now and the day it began, and which stage of the legal term that is. */
const headOf = (procedure: Procedure, dossier: Dossier, locale: Locale): string => {
  const stage = currentStage(dossier)
  if (stage === undefined) return ''
  const words = why[locale]
  const ids = stagesOf(procedure, dossier).map(one => one.stage)
  const number = ids.indexOf(stage.stage) + 1
  const place = ids.length > 1 ? words.stage(number, ids.length) : ''
  return `${words.term(sayTerm(stage.term, locale), dayAndMonth(printInstant(stage.from)))}${place}: `
}

/**
 * Why a dossier's date is what it is, in one sentence: the term and the day it began, and what moved the date away from
 * the plain count of days: holidays, pauses, extensions. The whole account is {@link sayAccount}.
 *
 * @example sayWhy(procedure, events, 'en') // 'Same day from 29/04: Reunification Day (30/04); extended by 2 working days'
 */
export const sayWhy = (procedure: Procedure, events: readonly DossierEvent[], locale: Locale): string => {
  const accounts = accountOf(procedure, events)
  const words = why[locale]
  const last = accounts.at(-1)
  if (last === undefined) return words.notReceived
  const dossier = events.reduce(evolve, emptyDossier('', ''))
  const now = reasonsOf(last, events, locale)
  const before = new Set(accounts.slice(0, -1).flatMap(account => reasonsOf(account, events, locale)))
  const reasons = [
    [...new Set(now)].join('; '),
    before.size === 0 ? '' : `${words.earlier} ${[...before].join('; ')}`,
  ].filter(reason => reason !== '')
  const sentence = `${headOf(procedure, dossier, locale)}${reasons.join('; ') || words.nothing}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}
