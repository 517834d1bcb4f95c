import { dayAt, printDay } from '@motcua/rules'
import { own } from '../../definition/own.ts'
import type { Procedure } from '../../definition/procedure.ts'
import { procedureFor } from '../../definition/variant.ts'
import { standInFor } from '../../dossier/authority.ts'
import { type Dossier, emptyDossier } from '../../dossier/dossier.ts'
import type { Appointment, DocumentReference, DossierEvent, EventOf } from '../../dossier/event.ts'
import { evolve } from '../../dossier/evolve.ts'
import { stagesOf } from '../../dossier/term.ts'
import { editionOn, type FormCatalogue, type FormField, type FormKind, formCatalogue } from './catalogue.ts'
import { passingsOf } from './passings.ts'
import type { FormSheet, FormValue, PaperRow } from './sheet.ts'

type Values = { readonly [F in FormField]?: FormValue | undefined }

const factFields = [
  'applicant',
  'identityNumber',
  'address',
  'phone',
  'email',
  'content',
  'owner',
  'ownerAddress',
  'sets',
  'officerPhone',
] as const

/**
 * Which facts of the definition say who brings the dossier (người nộp) and whose matter it is (chủ hồ sơ), how to reach them,
 * what they ask for, how many sets they hand in, and whom to call.
 */
export type FormFacts = { readonly [F in (typeof factFields)[number]]?: string | undefined }

const officeFields = [...factFields, 'place', 'subject', 'addressee', 'copiesTo'] as const

/** What an office may add to a form: what events need not say. A date, a term or a paper is never among it. */
export type OfficeFields = { readonly [F in (typeof officeFields)[number]]?: string | number | undefined }

/** How forms are filled. */
export interface FormOptions {
  /** `formCatalogue` unless told. */
  readonly catalogue?: FormCatalogue | undefined
  /** The applicant’s name is the fact the definition names under `applicant` unless told. */
  readonly facts?: FormFacts | undefined
  /**
   * What the office knows and the dossier does not say: the telephone of whoever acted, the town, who gets copies. Asked for
   * each form, with the event it is printed for; it fills in what is missing and changes nothing.
   */
  readonly office?: ((event: DossierEvent, kind: FormKind) => OfficeFields) | undefined
}

const dateOf = (appointment: Appointment | undefined): string | undefined => {
  if (appointment === undefined || appointment.kind === 'none') return undefined
  return appointment.kind === 'date' ? appointment.date : appointment.at
}

/** A moment of a dossier’s life: the event, and the dossier as it left it. */
interface Moment {
  readonly procedure: Procedure
  readonly event: DossierEvent
  readonly dossier: Dossier
}

const factOf = ({ dossier }: Moment, name: string | undefined): string | number | undefined => {
  const value = name === undefined ? undefined : own(dossier.facts, name)
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** The fields that facts were said to hold. */
const factsIn = (moment: Moment, facts: FormFacts): Values =>
  Object.fromEntries(factFields.map(field => [field, factOf(moment, facts[field])]))

/** What the office adds to what is said already. */
const addedTo = (said: Values, added: OfficeFields = {}): Values =>
  Object.fromEntries(officeFields.flatMap(field => (said[field] === undefined ? [[field, added[field]]] : [])))

const countOf = (reference: DocumentReference | undefined): Pick<PaperRow, 'count'> =>
  reference?.count === undefined ? {} : { count: reference.count }

const papersOf = ({ procedure, dossier }: Moment): readonly PaperRow[] =>
  Object.entries(procedure.definition.documents ?? {})
    .filter(([, { cases }]) => cases === undefined || cases.includes(dossier.case))
    .filter(([document, { required }]) => required || Object.hasOwn(dossier.documents, document))
    .map(([document, { originals, copies }]) => ({
      document,
      originals,
      copies,
      ...countOf(own(dossier.documents, document)),
      given: Object.hasOwn(dossier.documents, document),
    }))

/** The agency of the desk, or the one that acts in its place when the form is printed. */
const deskOf = ({ procedure: { definition }, dossier, event }: Moment): string =>
  standInFor(definition, dossier, definition.reception.agency, event.on)

/** What every form may print of the dossier and its applicant. */
const common = (moment: Moment, facts: FormFacts): Values => {
  const { definition } = moment.procedure
  const { dossier } = moment
  return {
    ...factsIn(moment, { ...facts, applicant: facts.applicant ?? definition.applicant?.name }),
    code: dossier.code,
    // What a scanner reads; an office that prints an address of its portal makes it of this.
    qr: dossier.code,
    procedure: definition.code,
    content: factOf(moment, facts.content) ?? dossier.case,
    channel: dossier.channel,
    agency: deskOf(moment),
    receivedOn: dossier.clock?.receivedOn,
    appointment: dateOf(dossier.appointment),
    term: dossier.clock?.stages.at(-1)?.term,
    officer: moment.event.by.id,
  }
}

const receiptOf = (moment: Moment, submittedOn: number | undefined): Values => {
  const { procedure, dossier } = moment
  const stages = stagesOf(procedure, dossier)
  const running = dossier.clock?.stages.at(-1)?.stage
  const phase = stages.findIndex(({ stage }) => stage === running) + 1
  return {
    submittedOn,
    papers: papersOf(moment),
    returnAt: deskOf(moment),
    phase: Math.max(1, phase),
  }
}

const supplementOf = ({ event: { data }, procedure }: Moment & { event: EventOf<'supplementRequested'> }): Values => ({
  round: data.round,
  reason: data.reason,
  expires: data.expires,
  deficiencies: data.items.map(({ document, what }): PaperRow => {
    const { originals, copies } = own(procedure.definition.documents, document ?? '') ?? {}
    return { document, what, originals, copies, given: false }
  }),
})

/** What earlier events said, and what the next one says. */
interface Told {
  submittedOn?: number
  asked?: string
  next?: DossierEvent | undefined
}

interface Occasion {
  readonly kind: FormKind
  readonly values: Values
}

/** The forms that an event is the occasion for. */
const occasionsOf = (moment: Moment, told: Told): readonly Occasion[] => {
  const { event } = moment
  switch (event.type) {
    case 'appointed':
      return [{ kind: 'receipt', values: receiptOf(moment, told.submittedOn) }]
    case 'stageStarted':
      // The slip of the second phase; the first one is printed with the appointment.
      return (moment.dossier.clock?.stages.length ?? 0) > 1
        ? [{ kind: 'receipt', values: receiptOf(moment, told.submittedOn) }]
        : []
    case 'supplementRequested':
      return [{ kind: 'supplementRequest', values: supplementOf({ ...moment, event }) }]
    case 'acceptanceRefused':
      return [{ kind: 'acceptanceRefusal', values: { reason: event.data.reason } }]
    case 'apologised':
      return [{ kind: 'apology', values: apologyOf(moment, event, told.next) }]
    case 'stopped':
      return [{ kind: 'stopNotice', values: { ...event.data, stoppedOn: event.on, signatory: event.by.id } }]
    case 'withdrawalDecided':
      if (!event.data.granted) return []
      return [{ kind: 'stopNotice', values: withdrawnBy(moment, event, told.asked) }]
    default:
      return []
  }
}

/** An apology comes with the new date, if it comes with one: the next event of the same act. */
const apologyOf = ({ dossier }: Moment, event: EventOf<'apologised'>, next: DossierEvent | undefined): Values => ({
  number: event.data.number,
  reason: event.data.reason,
  atFault: event.data.atFault,
  appointed: dateOf(dossier.appointment),
  ...(next?.type === 'reappointed' && next.at === event.at ? { newAppointment: dateOf(next.data.appointment) } : {}),
  signatory: event.by.id,
})

const withdrawnBy = (
  { procedure }: Moment,
  event: EventOf<'withdrawalDecided'>,
  asked: string | undefined,
): Values => ({
  reason: asked ?? event.data.reason,
  basis: procedure.definition.withdrawal?.basis[0],
  stoppedOn: event.on,
  signatory: event.by.id,
})

const registerOf = ({ dossier }: Moment): Values => ({
  finishedOn: dossier.clock?.finishedOn,
  returnedOn: dossier.returned?.on,
  returnedHow: dossier.returned?.how,
  outcome: dossier.outcome,
})

/**
 * The forms of a dossier, in the order they were printed: the slip at each appointment and at each later stage, each request
 * for papers, a refusal to accept, each apology, the notice of stopping (also of a withdrawal that was granted), and, as it
 * stands now, the control sheet and the line of the register. What number a form has, and what it prints, is said by the
 * edition of the catalogue that was in force on that day; a form that edition does not have is not made. Events with personal
 * values in place (`Engine.events`) give the applicant’s name.
 *
 * @example
 * const slip = formsOf(procedure, events).find(({ kind }) => kind === 'receipt')
 * slip?.number // '01'
 */
export const formsOf = (
  procedure: Procedure,
  events: readonly DossierEvent[],
  { catalogue = formCatalogue, facts = {}, office }: FormOptions = {},
): readonly FormSheet[] => {
  const sheets: FormSheet[] = []
  const told: Told = {}
  const print = (moment: Moment, { kind, values }: Occasion): void => {
    const edition = editionOn(catalogue, printDay(dayAt(moment.event.on)))
    const form = edition?.forms[kind]
    if (edition === undefined || form === undefined) return
    const said: Values = { ...common(moment, facts), ...values }
    const known: Values = { ...said, ...addedTo(said, office?.(moment.event, kind)) }
    // What nobody says otherwise: a letter goes to whose matter it is.
    const all: Values = {
      ...known,
      subject: known.subject ?? form.subject,
      addressee: known.addressee ?? known.owner ?? known.applicant,
    }
    const printed = form.fields.filter(field => all[field] !== undefined)
    sheets.push({
      kind,
      number: form.number,
      name: form.name,
      act: edition.basis,
      seq: moment.event.seq,
      on: moment.event.on,
      values: Object.fromEntries(printed.map(field => [field, all[field]])),
      missing: form.fields.filter(field => all[field] === undefined),
      ...(form.unconfirmed === undefined ? {} : { unconfirmed: form.unconfirmed }),
    })
  }
  let dossier = emptyDossier(events[0]?.dossier ?? '', '')
  let last: Moment | undefined
  for (const [index, event] of events.entries()) {
    dossier = evolve(dossier, event)
    if (event.type === 'submitted') told.submittedOn = event.on
    if (event.type === 'withdrawalRequested') told.asked = event.data.reason
    last = { procedure: procedureFor(procedure, dossier), event, dossier }
    // One act may change the date and begin a stage: one slip is printed for it.
    told.next = events[index + 1]
    for (const occasion of occasionsOf(last, told))
      if (occasion.kind !== 'receipt' || told.next === undefined || !printsAgain(told.next, event))
        print(last, occasion)
  }
  if (last === undefined || dossier.clock === undefined) return sheets
  print(last, {
    kind: 'controlSheet',
    values: { papers: papersOf(last), passings: passingsOf(last.procedure, events) },
  })
  print(last, { kind: 'register', values: registerOf(last) })
  return sheets
}

const printsAgain = (next: DossierEvent, event: DossierEvent): boolean =>
  (next.type === 'appointed' || next.type === 'stageStarted') && next.at === event.at && next.by.id === event.by.id
