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
  adopted: ', as the other system’s slip says',
  recounted: ', on the changed calendar',
  migrated: ', under the new version',
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

const hows: Record<EventData['assigned']['how'], string> = {
  assigned: 'assigned',
  claimed: 'claimed',
  reassigned: 'reassigned',
}

const rungs: Record<EventData['rungReached']['rung'], string> = {
  warn: 'Warning: the appointment comes nearer',
  near: 'Warning: the appointment is near',
  apology: 'An apology and a new date are owed now if the result will be late',
  overdue: 'Overdue',
}

const policies: Record<EventData['recounted']['policy'], string> = {
  freeze: 'the promised date stays',
  favour: 'the date better for the applicant is taken',
  recompute: 'the new date is taken',
}

/** A note or reason, where there is one: what is not for the reader is empty. */
const note = (text: string | undefined): string => (text ? `: ${text}` : '')

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
  supplementRequested: ({ round, items, reason, expires, late }) =>
    `Supplement requested (${round}): ${items.map(({ what }) => what).join('; ')} (reason: ${reason})${expires === undefined ? '' : `; until ${sayDay(expires)}`}${late ? ' (asked after the time for asking)' : ''}`,
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
    `“${name('agency', agency)}” given ${sayTerm(by, 'en')} more${note(reason)}`,
  consultationClosed: ({ step }, name) => `Consultation at “${name('step', step)}” closed`,
  consultationAdded: ({ agency }, name) => `“${name('agency', agency)}” is to be consulted too`,
  replyKept: ({ step, agency, action }, name) =>
    agency === undefined
      ? `“${name('action', action ?? '', step)}” came before “${name('step', step)}”; kept until it is needed`
      : `“${name('agency', agency)}” answered before it was asked at “${name('step', step)}”; kept until it is needed`,
  handoffRequested: ({ from, to }, name) =>
    `Handed from “${name('agency', from)}” to “${name('agency', to)}”, to be accepted`,
  handoffAccepted: ({ agency }, name) => `“${name('agency', agency)}” has taken the dossier over`,
  handoffReturned: ({ agency, reason }, name) => `“${name('agency', agency)}” gave the dossier back${note(reason)}`,
  handoffRerouted: ({ to, reason }, name) => `Handed to “${name('agency', to)}” instead${note(reason)}`,
  agencySucceeded: ({ agency, successor, basis }, name) =>
    `“${name('agency', successor)}” acts in the place of “${name('agency', agency)}” (${basis.act})`,
  childOpened: ({ step, child, procedure }, name) =>
    `Interlinked dossier “${name('child', child, step)}” asked for, procedure ${procedure}`,
  childEnded: ({ step, child, outcome }, name) =>
    `Interlinked dossier “${name('child', child, step)}”: ${sayOutcome(outcome, 'en')}`,
  childrenClosed: ({ step, stopped }, name) =>
    stopped.length === 0
      ? `Interlinked dossiers of “${name('step', step)}” no longer awaited`
      : `Interlinked dossiers of “${name('step', step)}” no longer awaited; ${quoted(stopped.map(child => name('child', child, step)))} stopped`,
  waitExpired: ({ step }, name) => `The wait at “${name('step', step)}” is over`,
  extended: ({ by, reason }) => `Term extended by ${sayTerm(by, 'en')}: ${reason}`,
  withdrawalRequested: ({ reason }) => `Withdrawal requested: ${reason}`,
  withdrawalDecided: ({ granted, reason }) => `Withdrawal ${granted ? 'granted' : 'not granted'}: ${reason}`,
  adopted: ({ source, reference, receivedOn, steps }, name) =>
    `Running dossier taken over from “${source}” (${reference}), received on ${sayDay(receivedOn)}, at ${quoted(steps.map(step => name('step', step)))}`,
  recalled: ({ step, reason }, name) => `Recalled to “${name('step', step)}”: ${reason}`,
  sentBack: ({ to, reason }, name) => `Sent back to “${name('step', to)}”: ${reason}`,
  assigned: ({ step, how, main, cooperators = [], watchers = [], reason }, name) =>
    [
      `“${name('step', step)}” ${hows[how]}${main === undefined ? '' : `: handler ${main}`}`,
      ...(cooperators.length === 0 ? [] : [`with ${cooperators.join(', ')}`]),
      ...(watchers.length === 0 ? [] : [`watched by ${watchers.join(', ')}`]),
      ...(reason === undefined ? [] : [`reason: ${reason}`]),
    ].join('; '),
  urged: ({ number, to, content, replyBy }, name) =>
    `Urge ${number} to “${name('agency', to.agency)}”${to.person === undefined ? '' : ` (${to.person})`}, reply by ${sayDay(replyBy)}: ${content}`,
  urgeAnswered: ({ number, content }) => `Urge ${number} answered: ${content}`,
  rungReached: ({ rung }) => rungs[rung],
  apologised: ({ reason, atFault }, name) =>
    `Apology to the applicant for the delay, by “${name('agency', atFault)}”: ${reason}`,
  reappointed: ({ number, appointment }) => `New appointment (${number}). ${promised(appointment)}`,
  stopped: ({ reason, basis }) => `Dossier stopped: ${reason} (${basis.act})`,
  refunded: ({ fee, amount, currency, reason }, name) =>
    `“${name('fee', fee)}” paid back: ${sayMoney(amount, currency, 'en')} (${reason})`,
  corrected: ({ event, reason, basis }) => `Entry ${event} corrected${note(reason)} (${basis.act})`,
  migrated: ({ from, to, basis }) => `Put from version ${from.version} under version ${to.version} (${basis.act})`,
  recounted: ({ policy, before, after, basis }) =>
    `The calendar changed (${basis.act}): ${promised(before)}; counted anew: ${promised(after)}; ${policies[policy]}`,
  skipped: ({ what, reason }) => `${what === 'timer' ? 'A date' : 'An effect'} was given up: ${reason}`,
  erased: ({ facts, basis }, name) =>
    `Personal data erased: ${quoted(facts.map(fact => name('fact', fact)))} (${basis.act})`,
  finished: () => 'The handling has ended',
  resultReturned: ({ results, how }, name) =>
    `Result returned ${ways[how]}: ${quoted(results.map(result => name('result', result)))}`,
  ended: ({ outcome }) => `Dossier closed: ${sayOutcome(outcome, 'en')}`,
}
