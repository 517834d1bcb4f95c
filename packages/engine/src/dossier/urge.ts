import { dayAt, parseDay, printDay } from '@motcua/rules'
import { actsAs, assignersAt, desk, needs, type Post, standInFor, standsAt } from './authority.ts'
import type { Command } from './command.ts'
import type { Urge } from './dossier.ts'
import { type Refusal, refusal } from './refusal.ts'
import { inHand } from './situation.ts'
import { holders } from './step.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const unknownAgency = ({ procedure }: Turn, agency: string): Refusal | undefined => {
  const known = Object.keys(procedure.definition.agencies)
  return known.includes(agency) ? undefined : refusal('agency_unknown', { agency, known })
}

const urgers = (turn: Turn): readonly Post[] => [
  desk(turn),
  ...Object.keys(turn.procedure.definition.agencies).flatMap(agency => assignersAt(turn, agency)),
  ...holders(turn),
]

/** Urging (đôn đốc) is an act of somebody, numbered and answered; what a timer says by itself is a warning. */
export const urge: Rule<Of<'urge'>> = {
  against: (turn, { step, to, replyBy }) => {
    const wrong = inHand(turn.dossier, 'urge')
    if (wrong) return [wrong]
    const day = parseDay(replyBy)
    const { position } = turn.dossier
    return reasons(
      needs(turn, ...urgers(turn)),
      unknownAgency(turn, to.agency),
      step !== undefined && !position.includes(step) && refusal('step_unknown', { step, known: position }),
      (day === undefined || day < dayAt(turn.on)) &&
        refusal('date_not_after', { date: replyBy, after: printDay(dayAt(turn.on) - 1) }),
    )
  },
  apply: (turn, { step, to, content, replyBy }) => {
    const number = (turn.dossier.urges?.length ?? 0) + 1
    turn.record('urged', { number, ...(step === undefined ? {} : { step }), to, content, replyBy })
    return undefined
  },
}

/** Anybody of the agency that was urged, in the department and person it named. */
const notAddressed = (turn: Turn, { to }: Urge): Refusal | undefined => {
  const { dossier, on, procedure } = turn
  const agency = standInFor(procedure.definition, dossier, to.agency, on)
  const theirs =
    standsAt(turn).some(
      at =>
        at.agency === agency &&
        (to.department === undefined || at.department === to.department || agency !== to.agency),
    ) &&
    (to.person === undefined || actsAs(turn).includes(to.person))
  if (theirs) return undefined
  return refusal('role_missing', {
    role: to.person ?? '',
    agency: to.agency,
    ...(to.department === undefined ? {} : { department: to.department }),
  })
}

export const answerUrge: Rule<Of<'answerUrge'>> = {
  against: (turn, { number }) => {
    const found = turn.dossier.urges?.find(it => it.number === number)
    if (found === undefined) return [refusal('urge_unknown', { number })]
    return reasons(notAddressed(turn, found), found.answeredOn !== undefined && refusal('urge_answered', { number }))
  },
  apply: (turn, { number, content }) => {
    turn.record('urgeAnswered', { number, content })
    return undefined
  },
}
