import { own } from '../definition/own.ts'
import type { CommandType } from '../dossier/command.ts'
import type { AdoptionProblem, MigrationProblem, RefusalData } from '../dossier/refusal.ts'
import { quoted, sayDay, sayMoment, sayMoney, sayTerm } from './naming.ts'
import { sayOrderIssues } from './order.ts'
import type { RefusalSentences } from './sentence.ts'

const situations: Record<RefusalData['situation_wrong']['situation'], string> = {
  submitted: 'has only been submitted, not received',
  open: 'is in hand',
  finished: 'has its result',
  ended: 'has ended',
}

/** Why a rule could not be worked out; anything else is told by its code. */
const problems: Readonly<Record<string, string>> = {
  table_no_row: 'no row of the table applies',
  table_conflict: 'several rows of the table apply at once',
  table_input_wrong: 'a fact lies outside of the values that the table takes',
  law_none_in_force: 'no law is in force on its day',
  law_several_in_force: 'several laws are in force on its day',
  law_day_wrong: 'a day is written that there is not',
  fee_fraction: 'a fraction is left and no rounding is named',
  notApplicable: 'it does not arise for this dossier',
}

const acts: Record<CommandType, string> = {
  submit: 'be submitted',
  receive: 'be received',
  refuseAcceptance: 'be turned away at reception',
  advance: 'go on',
  requestSupplement: 'be sent back for papers',
  supply: 'take papers in',
  pay: 'take payments',
  consult: 'be sent to an agency',
  answer: 'take an agency’s answer',
  extend: 'be extended',
  withdraw: 'be withdrawn',
  decideWithdrawal: 'have its withdrawal decided',
  returnResult: 'have its result handed over',
  assign: 'be assigned',
  claim: 'be claimed',
  reassign: 'be reassigned',
  recall: 'be recalled',
  sendBack: 'be sent back to an earlier step',
  urge: 'be urged',
  answerUrge: 'have an urge answered',
  acceptHandoff: 'be taken over',
  returnHandoff: 'be given back by an agency',
  rerouteHandoff: 'be handed to another agency',
  reportChild: 'hear how an interlinked dossier ended',
  reappoint: 'be given a new appointment',
  apologise: 'be apologised for',
  stop: 'be stopped',
  refund: 'have money paid back',
  succeedAgency: 'pass to another agency’s successor',
  correct: 'be corrected',
  migrate: 'be put under another version',
  adopt: 'be taken over from another system',
  recount: 'have its appointment counted anew',
  skip: 'have automatic work given up',
  erase: 'have its personal data erased',
  expire: 'run out of time',
}

const waits: Record<RefusalData['not_due']['what'], string> = {
  supplement: 'The time to supply papers',
  wait: 'The wait',
  consultation: 'The agency’s time to answer',
  rung: 'The time before that warning',
}

const recalls: Record<RefusalData['recall_impossible']['why'], string> = {
  nothing: 'It cannot be recalled: the receiver has begun, or it was never passed on.',
  not_yours: 'Only who has just passed it on may recall it.',
  went_out: 'It cannot be recalled: passing it on sent something out, paused the clock or consulted agencies.',
}

const lacks: Record<MigrationProblem['why'], string> = {
  step: 'the step',
  kind: 'a step of the same kind as',
  block: 'the branch of',
  position: 'a place for the steps',
  case: 'the case',
  channel: 'the channel',
  variant: 'the variant',
  fact: 'a fact of the same type as',
  consultation: 'the consulted agency',
  child: 'the interlinked dossier',
  stage: 'the stage',
  supplement: 'a rule for the pending supplement, round',
  withdrawal: 'a rule for the withdrawal asked for on',
}

const faults: Record<AdoptionProblem['why'], string> = {
  step: 'it cannot begin at',
  position: 'these steps cannot be open together:',
  stage: 'there is no stage',
  received: 'the day of reception is wrong:',
  pause: 'a pause is wrong:',
  appointment: 'the appointment is wrong:',
  consumed: 'the time used up is wrong:',
  history: 'the history lies in the future:',
}

const one = (names: readonly string[]): string => (names.length === 0 ? '' : `; there are: ${names.join(', ')}`)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** The sentences of refusals in English. */
export const refusalEn: RefusalSentences = {
  command_invalid: ({ issues }) => `The request is not valid. ${sayOrderIssues(issues, 'en')}`,
  dossier_unknown: ({ dossier }) => `There is no dossier “${dossier}”.`,
  dossier_exists: ({ dossier }) => `The dossier “${dossier}” was submitted before.`,
  procedure_unknown: ({ code, version }) =>
    version === 0
      ? `There is no procedure “${code}” here.`
      : `The dossier runs under version ${version} of procedure “${code}”, which is not here; load that version again.`,
  procedure_mismatch: ({ pinned, given }) =>
    `The dossier runs under another version of the procedure: it says ${pinned.slice(0, 12)}, given was ${given.slice(0, 12)}.`,
  key_reused: ({ key }) => `The idempotency key “${key}” was used for another request.`,
  stale_revision: ({ expected, actual }) =>
    `The dossier has changed: the request was made on revision ${expected}, it is now at ${actual}; load it again.`,
  on_in_future: ({ on, now }) => `${sayMoment(on)}, when this is to take effect, lies after now (${sayMoment(now)}).`,
  on_before_last: ({ on, last }) =>
    `${sayMoment(on)}, when this is to take effect, lies before the dossier last went on (${sayMoment(last)}).`,
  situation_wrong: ({ command, situation }) => `The dossier cannot ${acts[command]}: it ${situations[situation]}.`,
  role_missing: ({ role, agency, department }, name) =>
    role === ''
      ? 'Nobody may do this at the present step.'
      : `Only “${name('role', role)}”${department === undefined ? '' : ` of “${name('department', department, agency)}”`}${agency === undefined ? '' : ` at “${name('agency', agency)}”`} may do this.`,
  delegation_over: ({ of, from, until }) =>
    `The delegation by ${of} lasts from ${sayDay(from)} to ${sayDay(until)} only.`,
  assigned_elsewhere: ({ step, main }, name) => `“${name('step', step)}” is assigned to ${main}.`,
  duty_conflict: ({ step, other }, name) =>
    `Who has worked on “${name('step', other)}” may not work on “${name('step', step)}”.`,
  variant_unknown: ({ variant, known }) => `The procedure has no variant “${variant}”${one(known)}.`,
  agency_unknown: ({ agency, known }) => `The agency “${agency}” cannot be used here${one(known)}.`,
  result_unknown: ({ results, known }, name) =>
    `There is no ${quoted(results.map(result => name('result', result)))} to hand over${known.length === 0 ? '' : `; there is ${quoted(known.map(result => name('result', result)))}`}.`,
  date_not_after: ({ date, after }) => `${sayDay(date)} must lie after ${sayDay(after)}.`,
  already_open: ({ dossier }) => `The dossier “${dossier}” about the same thing is still open; end that one first.`,
  code_taken: ({ code, dossier }) => `Dossier “${dossier}” has the code “${code}”, and no code is given twice.`,
  not_assignable: ({ step }, name) => `“${name('step', step)}” is no step that waits for somebody to work on it.`,
  recall_impossible: ({ why }) => recalls[why],
  send_back_impossible: ({ step, known }, name) =>
    `It cannot be sent back to “${name('step', step)}”${known.length === 0 ? ': no earlier step was done' : `, only to ${quoted(known.map(id => name('step', id)))}`}.`,
  urge_unknown: ({ number }) => `There is no urge ${number}.`,
  urge_answered: ({ number }) => `Urge ${number} was answered already.`,
  handoff_unknown: ({ step }, name) =>
    step === ''
      ? 'Which handover is meant cannot be told; name the step.'
      : `Nothing is offered at “${name('step', step)}”.`,
  child_unknown: ({ step, child }, name) =>
    `“${name('step', step)}” has not asked for “${name('child', child, step)}”.`,
  child_ended: ({ step, child }, name) => `How “${name('child', child, step)}” ended is known already.`,
  reappointment_not_allowed: () => 'This procedure does not provide for a new appointment.',
  reappointment_exhausted: ({ times: count }) => `A new appointment may be given ${times(count)}, and has been.`,
  reappointment_too_far: ({ until, latest }) => `${sayDay(until)} is too far: ${sayDay(latest)} at the latest.`,
  reappointment_pointless: () => 'The dossier has no appointment that could be moved.',
  stop_not_allowed: () => 'This procedure does not provide for stopping a dossier.',
  refund_not_allowed: ({ fee }, name) => `Nothing of “${name('fee', fee)}” is to be paid back.`,
  refund_amount_wrong: ({ fee, amount, open, currency }, name) =>
    `${sayMoney(amount, currency, 'en')} cannot be paid back: ${sayMoney(open, currency, 'en')} of “${name('fee', fee)}” can.`,
  correction_unknown: ({ event }) => `Entry ${event} did not say what is to be corrected.`,
  correction_empty: ({ event }) => `Nothing is given to correct entry ${event} with.`,
  migration_target_missing: () => 'The version to go to is not here, or the dossier is under it already.',
  migration_impossible: ({ problems }) =>
    `The dossier cannot go to the new version, which lacks ${problems.map(({ why, name: it }) => `${lacks[why]} “${it}”`).join(', ')}.`,
  adoption_impossible: ({ problems }) =>
    `The dossier cannot be taken over: ${problems.map(({ why, name: it }) => `${faults[why]} “${it}”`).join(', ')}.`,
  row_repeated: ({ what, name: it, line }) => `The ${what} “${it}” already stands on line ${line} of the same list.`,
  calendar_unchanged: () => 'The appointment was counted on the present calendar.',
  timer_unknown: ({ id, known }) => `The dossier does not wait for “${id}”${one(known)}.`,
  nothing_personal: ({ known }, name) =>
    known.length === 0
      ? 'The dossier has no personal data to erase.'
      : `Only this is personal data: ${quoted(known.map(fact => name('fact', fact)))}.`,
  case_unknown: ({ case: given, known }) => `The procedure has no case “${given}”${one(known)}.`,
  channel_unknown: ({ channel, known }) => `The procedure has no channel “${channel}”${one(known)}.`,
  action_unknown: ({ action, known }) =>
    known.length === 0
      ? `There is no action “${action}”: no step of the dossier waits for one.`
      : `The present steps have no action “${action}”${one(known)}.`,
  step_unknown: ({ step, known }, name) =>
    known.length === 0
      ? `The dossier is not at “${name('step', step)}”.`
      : `The dossier is not at “${name('step', step)}” but at ${quoted(known.map(id => name('step', id)))}.`,
  step_ambiguous: ({ action, steps }, name) =>
    `Several steps have an action “${action}”: ${quoted(steps.map(id => name('step', id)))}; say which step.`,
  fact_unknown: ({ fact, known }) => `The procedure knows no fact “${fact}”${one(known)}.`,
  fact_invalid: ({ fact, path, expected }, name) =>
    `The fact “${name('fact', fact)}” has the wrong type${path.length === 0 ? '' : ` at ${path.join('.')}`}: ${expected} is needed.`,
  fact_not_yours: ({ fact }, name) => `“${name('fact', fact)}” is for the authority to state, not for the applicant.`,
  fact_needed: ({ facts }, name) => `Still to be told: ${quoted(facts.map(fact => name('fact', fact)))}.`,
  guard_false: ({ action, when }, name) => `“${name('action', action)}” is not open: it needs ${when}.`,
  no_way_on: ({ step }, name) => `No path leads on from “${name('step', step)}”.`,
  expression_failed: ({ source, problem }, name) =>
    `“${name('rule', source)}” could not be worked out: ${own(problems, problem) ?? problem}.`,
  document_unknown: ({ document, known }) => `The procedure has no document “${document}”${one(known)}.`,
  document_expired: ({ document, validUntil }, name) =>
    `“${name('document', document)}” was good until ${sayDay(validUntil)} only.`,
  document_undated: ({ documents }, name) =>
    `The day of issue or of expiry has to be known of: ${quoted(documents.map(document => name('document', document)))}.`,
  document_choice: ({ more, documents }, name) =>
    `${more} more of these papers: ${quoted(documents.map(document => name('document', document)))}.`,
  document_missing: ({ documents }, name) =>
    `Papers are missing: ${quoted(documents.map(document => name('document', document)))}.`,
  fee_unknown: ({ fee, known }) => `The procedure has no fee “${fee}”${one(known)}.`,
  fee_unpaid: ({ fee, due, paid, currency }, name) =>
    `“${name('fee', fee)}” is not paid: ${sayMoney(due, currency, 'en')} due, ${sayMoney(paid, currency, 'en')} paid.`,
  fee_amount_wrong: ({ fee, amount, open, currency }, name) =>
    `${sayMoney(amount, currency, 'en')} is not right: ${sayMoney(open, currency, 'en')} of “${name('fee', fee)}” is open.`,
  currency_wrong: ({ fee, currency, expected }, name) =>
    `“${name('fee', fee)}” is paid in ${expected}, not in ${currency}.`,
  supplement_pending: ({ round }) => `The applicant is still to supply papers (request ${round}).`,
  supplement_not_pending: () => 'No papers have been asked for.',
  supplement_not_allowed: () => 'This procedure does not let anybody ask for more papers.',
  supplement_exhausted: ({ times: count }) => `Papers may be asked for ${times(count)}, and have been.`,
  supplement_over: ({ expires }) => `The last day to supply (${sayDay(expires)}) has passed.`,
  supplement_incomplete: ({ documents }, name) =>
    `Still missing of what was asked for: ${quoted(documents.map(document => name('document', document)))}.`,
  consultation_unknown: ({ step, agency }, name) =>
    `“${name('step', step)}” does not consult “${name('agency', agency)}”.`,
  consultation_sent: ({ agency }, name) => `“${name('agency', agency)}” has been asked already.`,
  consultation_not_sent: ({ agency }, name) => `“${name('agency', agency)}” has not been asked yet.`,
  consultation_answered: ({ agency }, name) => `No answer of “${name('agency', agency)}” is awaited any more.`,
  extension_not_allowed: () => 'This procedure cannot be extended.',
  extension_exhausted: ({ times: count }) => `The term may be extended ${times(count)}, and has been.`,
  extension_too_long: ({ by, atMost }) =>
    `An extension of ${sayTerm(by, 'en')} is too long: at most ${sayTerm(atMost, 'en')}.`,
  term_over: ({ at }) => `The term ran out at ${sayMoment(at)}; it cannot be extended any more.`,
  term_invalid: ({ term }) => `“${term}” is not a term, as “5 working days” is.`,
  withdrawal_not_allowed: () => 'This procedure does not provide for a withdrawal.',
  withdrawal_pending: () => 'The applicant has asked to withdraw; that must be decided first.',
  withdrawal_not_pending: () => 'Nobody has asked to withdraw.',
  not_due: ({ what, at, now }) =>
    `${waits[what]} is not over: it lasts until ${sayMoment(at)}, and it is ${sayMoment(now)}.`,
  calendar_not_covered: ({ from, to }) =>
    `No date can be counted: the working calendar covers ${sayDay(from)} to ${sayDay(to)}; load another pack.`,
}
