import type { Appointment, EventData } from '../dossier/event.ts'
import { quoted, sayDay, sayMoney, sayTerm } from './naming.ts'
import type { EventSentences } from './sentence.ts'
import { sayOutcome } from './word.ts'

const answers: Record<EventData['answered']['answer'], string> = {
  agree: 'agrees',
  disagree: 'disagrees',
  noOpinion: 'has no opinion',
}

const ways: Record<EventData['resultReturned']['how'], string> = {
  counter: 'at the counter',
  post: 'by post',
  electronic: 'electronically',
}

const causes: Record<EventData['appointed']['why'], string> = {
  received: '',
  resumed: ', now that the clock runs again',
  extended: ', after the extension',
}

const promised = (appointment: Appointment): string => {
  if (appointment.kind === 'none') return 'No appointment: no term is set'
  const day =
    appointment.kind === 'date' ? sayDay(appointment.date) : `${appointment.at.slice(11, 16)} ${sayDay(appointment.at)}`
  return `Appointment: ${day}`
}

const paused = (then: string): string => {
  if (then === 'not-started') return 'Clock paused (it starts after that)'
  if (then === 'restart') return 'Clock paused (then counted anew)'
  return then.startsWith('resume+')
    ? `Clock paused (then on, with ${sayTerm(then.slice(7), 'en')} more)`
    : 'Clock paused'
}

const note = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`)

/** The sentences of events in English. */
export const eventEn: EventSentences = {
  submitted: ({ case: given, channel, code }, name) =>
    `Dossier${code === undefined ? '' : ` ${code}`} submitted: ${name('case', given)}, ${name('channel', channel)}`,
  received: () => 'Dossier received',
  acceptanceRefused: ({ reason }) => `Not accepted: ${reason}`,
  acted: ({ step, action, note: added }, name) =>
    `“${name('step', step)}”: ${name('action', action, step)}${note(added)}`,
  moved: ({ entered, cancelled, effects }, name) =>
    [
      `On to ${quoted(entered.map(step => name('step', step)))}`,
      ...(cancelled.length === 0 ? [] : [`${quoted(cancelled.map(step => name('step', step)))} given up`]),
      ...(effects.length === 0 ? [] : [`${quoted(effects.map(({ effect }) => name('effect', effect)))} sent out`]),
    ].join('; '),
  stageStarted: ({ stage, term }, name) =>
    stage === 'whole'
      ? `The term begins: ${sayTerm(term, 'en')}`
      : `The term of “${name('stage', stage)}” begins: ${sayTerm(term, 'en')}`,
  stageEnded: ({ stage }, name) => (stage === 'whole' ? 'The term ends' : `“${name('stage', stage)}” ends`),
  paused: ({ reason, then }) => `${paused(then)}: ${reason}`,
  resumed: () => 'The pause of the clock ends',
  appointed: ({ appointment, why, provisional }) =>
    `${promised(appointment)}${causes[why]}${provisional ? ' (on predicted days)' : ''}`,
  supplementRequested: ({ round, items, reason, expires }) =>
    `Supplement requested (${round}): ${items.map(({ what }) => what).join('; ')} (reason: ${reason})${expires === undefined ? '' : `; until ${sayDay(expires)}`}`,
  supplied: ({ round }) => `Supplement received (${round})`,
  supplementExpired: ({ round }) => `The time to supply papers is over (${round})`,
  paid: ({ fee, amount, currency }, name) => `“${name('fee', fee)}” paid: ${sayMoney(amount, currency, 'en')}`,
  consultationOpened: ({ agencies }, name) =>
    `To be consulted: ${quoted(agencies.map(agency => name('agency', agency)))}`,
  consulted: ({ agency, term }, name) =>
    `“${name('agency', agency)}” has the request and ${sayTerm(term, 'en')} to answer`,
  answered: ({ agency, answer, late, note: added }, name) =>
    `“${name('agency', agency)}” ${answers[answer]}${late ? ' (after its time)' : ''}${note(added)}`,
  silent: ({ agency, treatedAs }, name) =>
    `“${name('agency', agency)}” has not answered in time: ${treatedAs === 'consent' ? 'taken as consent' : 'raised to those in charge'}`,
  consultationExtended: ({ agency, by, reason }, name) =>
    `“${name('agency', agency)}” given ${sayTerm(by, 'en')} more: ${reason}`,
  consultationClosed: ({ step }, name) => `Consultation at “${name('step', step)}” closed`,
  waitExpired: ({ step }, name) => `The wait at “${name('step', step)}” is over`,
  extended: ({ by, reason }) => `Term extended by ${sayTerm(by, 'en')}: ${reason}`,
  withdrawalRequested: ({ reason }) => `Withdrawal requested: ${reason}`,
  withdrawalDecided: ({ granted, reason }) => `Withdrawal ${granted ? 'granted' : 'not granted'}: ${reason}`,
  finished: () => 'The handling has ended',
  resultReturned: ({ results, how }, name) =>
    `Result returned ${ways[how]}: ${quoted(results.map(result => name('result', result)))}`,
  ended: ({ outcome }) => `Dossier closed: ${sayOutcome(outcome, 'en')}`,
}
