import { machineEvent } from '../machine/compile.ts'
import { appoint } from './arrive.ts'
import { applicantOrDesk, mayAct, needs, type Post, timekeeperOnly } from './authority.ts'
import { lastDayOf, uncounted } from './clock.ts'
import type { Command } from './command.ts'
import { move } from './move.ts'
import { badDocuments, badFacts } from './reception.ts'
import { type Refusal, refusal } from './refusal.ts'
import { supplementTimer } from './timer.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const pauseOf = (round: number): string => `supplement:${round}`

/** Whoever works on an active step may find that papers are missing. */
const holders = ({ procedure, dossier }: Turn): readonly Post[] =>
  dossier.position.flatMap(id => {
    const step = procedure.graph.steps.get(id)?.step
    return step !== undefined && 'role' in step
      ? [{ role: step.role, agency: step.agency, department: step.department }]
      : []
  })

const holdsAStep = (turn: Turn): Refusal | undefined => {
  const posts = holders(turn)
  return posts.some(post => mayAct(turn, post))
    ? undefined
    : needs(turn, ...(posts.length > 0 ? posts : [{ role: '' }]))
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
    turn.record('supplementRequested', { round, items, reason, ...(expires === undefined ? {} : { expires }) })
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
