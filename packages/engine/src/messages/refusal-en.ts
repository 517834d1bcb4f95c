import type { CommandType } from '../dossier/command.ts'
import type { RefusalData } from '../dossier/refusal.ts'
import { quoted, sayDay, sayMoment, sayMoney, sayTerm } from './naming.ts'
import type { RefusalSentences } from './sentence.ts'

const situations: Record<RefusalData['situation_wrong']['situation'], string> = {
  submitted: 'has only been submitted, not received',
  open: 'is in hand',
  finished: 'has its result',
  ended: 'has ended',
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
  expire: 'run out of time',
}

const waits: Record<RefusalData['not_due']['what'], string> = {
  supplement: 'The time to supply papers',
  wait: 'The wait',
  consultation: 'The agency’s time to answer',
}

const one = (names: readonly string[]): string => (names.length === 0 ? '' : `; there are: ${names.join(', ')}`)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** The sentences of refusals in English. */
export const refusalEn: RefusalSentences = {
  command_invalid: ({ issues }) =>
    `The request is not valid: ${issues.map(({ code, path }) => `${path.join('.') || '(root)'} – ${code}`).join('; ')}.`,
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
  expression_failed: ({ source, problem }) => `The condition “${source}” could not be evaluated (${problem}).`,
  document_unknown: ({ document, known }) => `The procedure has no document “${document}”${one(known)}.`,
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
