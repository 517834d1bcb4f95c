/** Offers as people look through them. */
import { type Command, type Procedure, sayOutcome } from '@motcua/engine'
import { type Locale, say } from '@motcua/rules'
import type { SimulatorWords } from '../messages/simulator-words.ts'
import type { CastMember } from '../rehearsal/cast.ts'
import { isFillable } from '../rehearsal/offers.ts'
import type { Offer } from '../rehearsal/scene.ts'

/** Offers that are said alike: one button, and a choice between them. */
export interface OfferGroup {
  readonly key: string
  readonly offers: readonly Offer[]
}

/** What is filled in beside a command is no part of which one it is. */
const beside: ReadonlySet<string> = new Set(['facts', 'documents', 'note', 'reason', 'content', 'items'])

/** Which command it is, whatever is filled in beside it. */
export const offerKey = (command: Command): string =>
  Object.entries(command)
    .filter(([name, value]) => !beside.has(name) && value !== undefined)
    .map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(':')

/** Acts by which a dossier goes on its way: who may do one of them is who comes next. */
export const onTheWay: ReadonlySet<string> = new Set([
  'receive',
  'advance',
  'supply',
  'pay',
  'consult',
  'answer',
  'decideWithdrawal',
  'returnResult',
  'acceptHandoff',
  'reportChild',
])

/** Ids of those who bring the dossier on, now or once they have filled something in; those who only pay where nobody else does. */
export const nextOf = (offers: readonly Offer[]): readonly string[] => {
  const mayDo = (of: 'may' | 'mayOnceFilled', isWanted: (type: Command['type']) => boolean) => [
    ...new Set(offers.filter(({ command }) => isWanted(command.type)).flatMap(offer => offer[of])),
  ]
  const isWay = (type: Command['type']) => onTheWay.has(type) && type !== 'pay'
  for (const next of [mayDo('may', isWay), mayDo('mayOnceFilled', isWay)]) if (next.length > 0) return next
  return mayDo('may', type => type === 'pay')
}

export const isToFill = ({ allowed, reasons }: Offer): boolean => !allowed && isFillable(reasons)

/** The facts and documents that offers want filled in. */
export const wantedOf = (offers: readonly Offer[]): { readonly facts: string[]; readonly documents: string[] } => {
  const reasons = offers.filter(isToFill).flatMap(offer => offer.reasons)
  return {
    facts: reasons.flatMap(it => (it.code === 'fact_needed' ? it.data.facts : [])),
    documents: reasons.flatMap(it =>
      it.code === 'document_missing' || it.code === 'document_undated' || it.code === 'supplement_incomplete'
        ? it.data.documents
        : it.code === 'document_expired'
          ? [it.data.document]
          : [],
    ),
  }
}

/** Offers in groups that are said alike, in the order of the first of each. */
export const groupsOf = (offers: readonly Offer[]): readonly OfferGroup[] => {
  const groups = new Map<string, Offer[]>()
  for (const offer of offers) {
    const key = `${offer.command.type} ${offer.said.vi}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [offer])
    else group.push(offer)
  }
  return [...groups].map(([key, these]) => ({ key, offers: these }))
}

/** What tells a command from those that are said alike. */
export const choiceText = (
  command: Command,
  {
    words,
    locale,
    cast,
    procedure,
  }: {
    readonly words: SimulatorWords
    readonly locale: Locale
    readonly cast: readonly CastMember[]
    readonly procedure: Procedure | undefined
  },
): string => {
  const person = (id: string) => {
    const member = cast.find(({ actor }) => actor.id === id)
    return member === undefined ? id : say(member.name, locale)
  }
  const stepName = (id: string) => {
    const name = procedure?.graph.steps.get(id)?.step.name
    return name === undefined ? id : say(name, locale)
  }
  if (command.type === 'returnResult') return words.hows[command.how]
  if (command.type === 'answer') return words.answers[command.answer]
  if (command.type === 'assign') return person(command.main ?? '')
  if (command.type === 'reassign') return person(command.to)
  if (command.type === 'reportChild') return sayOutcome(command.outcome, locale)
  if (command.type === 'extend' && command.consultation !== undefined) return stepName(command.consultation.step)
  return 'step' in command && command.step !== undefined ? stepName(command.step) : offerKey(command)
}
