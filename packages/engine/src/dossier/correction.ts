import { own } from '../definition/own.ts'
import { administratorOnly } from './authority.ts'
import type { Command } from './command.ts'
import type { EventData } from './event.ts'
import { badDocuments, badFacts } from './given.ts'
import { type Refusal, refusal } from './refusal.ts'
import { personalFacts } from './seal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

interface Brought {
  readonly facts: readonly string[]
  readonly documents: readonly string[]
  /** The payment it was, with the amount it stands at: as it was entered, or as it was put right since. */
  readonly paid?: EventData['paid'] | undefined
}

/** Facts, documents or money that an event brought. */
const broughtBy = ({ event, dossier }: Turn): Brought => {
  if (event?.type === 'paid') {
    const amount = event.data.amount + (own(dossier.corrected, String(event.seq)) ?? 0)
    return { facts: [], documents: [], paid: { ...event.data, amount } }
  }
  const data = event?.data ?? {}
  return {
    facts: 'facts' in data ? Object.keys(data.facts ?? {}) : [],
    documents: 'documents' in data ? Object.keys(data.documents ?? {}) : [],
  }
}

const names = (record: object | undefined): readonly string[] => Object.keys(record ?? {})

/** Only what the event said itself can be put right in it. */
const beyond = (turn: Turn, { event, facts, documents, amount }: Of<'correct'>): Refusal | undefined => {
  const brought = broughtBy(turn)
  const others = [
    ...names(facts).filter(fact => !brought.facts.includes(fact)),
    ...names(documents).filter(document => !brought.documents.includes(document)),
  ]
  if (turn.event?.seq !== event || others.length > 0) return refusal('correction_unknown', { event })
  if (amount !== undefined && brought.paid === undefined) return refusal('correction_unknown', { event })
  const nothing = names(facts).length + names(documents).length === 0 && amount === undefined
  return nothing ? refusal('correction_empty', { event }) : undefined
}

/** No more can be unsaid of a payment than has not been paid back. */
const tooMuch = (turn: Turn, { amount }: Of<'correct'>): Refusal | undefined => {
  const { paid } = broughtBy(turn)
  if (paid === undefined || amount === undefined) return undefined
  const { fee, currency } = paid
  const kept = (own(turn.dossier.paid, fee) ?? 0) - (own(turn.dossier.refunded, fee) ?? 0)
  const left = kept + amount - paid.amount
  return !Number.isSafeInteger(amount) || amount < 0 || left < 0
    ? refusal('fee_amount_wrong', { fee, amount, open: Math.max(0, paid.amount - kept), currency })
    : undefined
}

/**
 * Puts a wrong entry right by another event that says what it should have been, with who, why and by which act. Nothing is
 * ever edited; the dossier does not move, and the day it was received stays.
 */
export const correct: Rule<Of<'correct'>> = {
  against: (turn, command) =>
    reasons(
      administratorOnly(turn),
      beyond(turn, command),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
      tooMuch(turn, command),
    ),
  apply: (turn, { event, facts, documents, amount, reason, basis }) => {
    const { paid } = broughtBy(turn)
    const difference: Pick<EventData['corrected'], 'paid'> =
      paid === undefined || amount === undefined ? {} : { paid: { fee: paid.fee, amount: amount - paid.amount } }
    turn.record('corrected', { event, facts: facts ?? {}, documents: documents ?? {}, ...difference, reason, basis })
    return undefined
  },
}

/** The personal facts a dossier still has. */
const erasable = ({ procedure, dossier }: Turn): readonly string[] =>
  personalFacts(procedure.definition).filter(fact => Object.hasOwn(dossier.facts, fact))

/**
 * Takes the values of personal facts away for good, once the dossier has ended. What happened stays, and so does its chain of
 * hashes. Words are part of what happened: notes, reasons, what an urge says, what is to be supplied, and the applicant’s id
 * stand in the chain itself and cannot be taken out of it.
 */
export const erase: Rule<Of<'erase'>> = {
  against: (turn, { facts }) => {
    const { situation } = turn.dossier
    if (situation !== 'ended') return [refusal('situation_wrong', { command: 'erase', situation })]
    const known = erasable(turn)
    const wanted = facts ?? known
    const nothing = wanted.length === 0 || wanted.some(fact => !known.includes(fact))
    return reasons(administratorOnly(turn), nothing && refusal('nothing_personal', { known }))
  },
  apply: (turn, { facts, basis }) => {
    turn.record('erased', { facts: facts ?? erasable(turn), basis })
    return undefined
  },
}
