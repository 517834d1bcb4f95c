import { machineEvent } from '../machine/compile.ts'
import { appoint } from './arrive.ts'
import { applicantOrDesk, assignedElsewhere, mayAct, needs, timekeeperOnly } from './authority.ts'
import { endOf, lastDayOf, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import { badDocuments, badFacts } from './given.ts'
import { move } from './move.ts'
import { type Refusal, refusal } from './refusal.ts'
import { holders } from './step.ts'
import { supplementTimer } from './timer.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const pauseOf = (round: number): string => `supplement:${round}`

const holdsAStep = (turn: Turn): Refusal | undefined => {
  const posts = holders(turn)
  const mine = posts.filter(post => mayAct(turn, post))
  if (mine.length === 0) return needs(turn, ...(posts.length > 0 ? posts : [{ role: '' }]))
  const elsewhere = mine.map(({ step }) => assignedElsewhere(turn, step))
  return elsewhere.includes(undefined) ? undefined : elsewhere[0]
}

/** Whether the authority asks after the time it had for asking, counted from when papers last came in. */
const askedLate = ({ procedure, dossier, on }: Turn, round: number): boolean | Refusal => {
  const term = procedure.definition.supplement?.ask?.[round - 1]
  const from = dossier.papersOn ?? dossier.clock?.receivedOn
  if (term === undefined || from === undefined) return false
  const end = endOf(procedure, term, from)
  return end.ok ? end.value !== undefined && on >= end.value : uncounted(end.issues)
}

export const requestSupplement: Rule<Of<'requestSupplement'>> = {
  against: (turn, { items }) => {
    const { situation, supplement, supplementRounds, withdrawalRequestedOn } = turn.dossier
    const rule = turn.procedure.definition.supplement
    if (situation !== 'open') return [refusal('situation_wrong', { command: 'requestSupplement', situation })]
    if (rule === undefined) return [refusal('supplement_not_allowed', {})]
    const named = Object.fromEntries(items.flatMap(item => (item.document === undefined ? [] : [[item.document, {}]])))
    return reasons(
      holdsAStep(turn),
      supplement && refusal('supplement_pending', { round: supplement.round }),
      supplementRounds >= rule.times && refusal('supplement_exhausted', { times: rule.times }),
      withdrawalRequestedOn !== undefined && refusal('withdrawal_pending', {}),
      badDocuments(turn, named),
    )
  },
  apply: (turn, { items, reason }) => {
    const rule = turn.procedure.definition.supplement
    if (rule === undefined) return refusal('supplement_not_allowed', {})
    const round = turn.dossier.supplementRounds + 1
    let expires: string | undefined
    if (rule.within !== undefined) {
      const last = lastDayOf(turn.procedure, rule.within, turn.on)
      if (!last.ok) return uncounted(last.issues)
      expires = last.value
    }
    const late = askedLate(turn, round)
    if (typeof late !== 'boolean') return late
    turn.record('supplementRequested', {
      round,
      items,
      reason,
      ...(expires === undefined ? {} : { expires }),
      ...(late ? { late } : {}),
    })
    turn.record('paused', { pause: pauseOf(round), cause: 'supplement', then: rule.then, reason })
    return undefined
  },
}

export const supply: Rule<Of<'supply'>> = {
  against: (turn, { facts, documents }) => {
    const { supplement, situation } = turn.dossier
    if (situation !== 'open') return [refusal('situation_wrong', { command: 'supply', situation })]
    if (supplement === undefined) return [refusal('supplement_not_pending', {})]
    const missing = supplement.items
      .flatMap(({ document }) => (document === undefined ? [] : [document]))
      .filter(document => !Object.hasOwn(documents ?? {}, document))
    const timer = supplementTimer(turn.procedure, turn.dossier)
    return reasons(
      applicantOrDesk(turn),
      timer && turn.on >= timer.at && refusal('supplement_over', { expires: supplement.expires ?? '' }),
      badFacts(turn, facts),
      badDocuments(turn, documents),
      missing.length > 0 && refusal('supplement_incomplete', { documents: missing }),
    )
  },
  apply: (turn, { facts, documents }) => {
    const round = turn.dossier.supplement?.round ?? 0
    turn.record('supplied', { round, facts: facts ?? {}, documents: documents ?? {} })
    turn.record('resumed', { pause: pauseOf(round) })
    return appoint(turn, 'resumed')
  },
}

/** The applicant did not supply in time: the dossier is closed. */
export const expireSupplement: Rule<Extract<Of<'expire'>, { what: 'supplement' }>> = {
  against: turn => {
    const timer = supplementTimer(turn.procedure, turn.dossier)
    if (timer === undefined) return [refusal('supplement_not_pending', {})]
    return reasons(
      timekeeperOnly(turn),
      turn.now < timer.at && refusal('not_due', { what: 'supplement', at: timer.at, now: turn.now }),
    )
  },
  apply: turn => {
    turn.record('supplementExpired', { round: turn.dossier.supplement?.round ?? 0 })
    return move(turn, machineEvent.supplementExpired)
  },
}
