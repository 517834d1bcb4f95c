/** A dossier's life told line by line: who does what, when. */
import type { Procedure } from '../src/definition/procedure.ts'
import { type Command, timekeeper } from '../src/dossier/command.ts'
import { decide } from '../src/dossier/decide.ts'
import { type Dossier, emptyDossier } from '../src/dossier/dossier.ts'
import type { Actor, DossierEvent, EventData, EventType, Facts } from '../src/dossier/event.ts'
import type { Refusal } from '../src/dossier/refusal.ts'
import type { Timer } from '../src/dossier/timer.ts'
import { momentOf } from '../src/simulate/script.ts'
import { citizen } from './play.ts'

/** A moment of a tale: `2026-04-24T10:00` in Vietnamese time. */
export const at = (text: string): number => {
  const moment = momentOf(text)
  if (moment === undefined) throw new Error(`${text} is no moment`)
  return moment
}

export const official = (role: string, agency: string, department?: string): Actor => ({
  id: `u:${role}`,
  roles: [role],
  agency,
  ...(department === undefined ? {} : { department }),
})

export class Tale {
  readonly procedure: Procedure
  readonly events: DossierEvent[] = []
  dossier: Dossier = emptyDossier('d', 'ward')
  timers: readonly Timer[] = []

  constructor(procedure: Procedure) {
    this.procedure = procedure
  }

  /** Tries a command; what is refused changes nothing. */
  try(when: string, by: Actor, command: Command, on?: string): Refusal | undefined {
    const decision = decide(this.procedure, this.dossier, command, {
      by,
      now: at(when),
      ...(on === undefined ? {} : { on: at(on) }),
    })
    if (!decision.ok) return decision.refusal
    this.dossier = decision.dossier
    this.timers = decision.timers
    this.events.push(...decision.events)
    return undefined
  }

  /** Does what must be accepted. */
  do(when: string, by: Actor, command: Command, on?: string): this {
    const refusal = this.try(when, by, command, on)
    if (refusal) throw new Error(`${when} ${command.type}: ${JSON.stringify(refusal)}`)
    return this
  }

  /** Lets time go by until the moment: timers ring at their instant. */
  until(when: string): this {
    for (let next = this.timers[0]; next !== undefined && next.at <= at(when); next = this.timers[0]) {
      const decision = decide(this.procedure, this.dossier, next.command, { by: timekeeper, now: next.at })
      if (!decision.ok) throw new Error(`${next.id}: ${JSON.stringify(decision.refusal)}`)
      this.dossier = decision.dossier
      this.timers = decision.timers
      this.events.push(...decision.events)
    }
    return this
  }

  /** The same dossier once more, to go another way with. */
  fork(): Tale {
    const other = new Tale(this.procedure)
    other.events.push(...this.events)
    other.dossier = this.dossier
    other.timers = this.timers
    return other
  }

  data<T extends EventType>(type: T): readonly Readonly<EventData[T]>[] {
    return this.events.flatMap(event => (event.type === type ? [event.data as Readonly<EventData[T]>] : []))
  }
}

/** What is said of a plain dossier of an example, so that nobody asks for a paper more. */
const plain: Facts = {
  issuer: 'vietnamese',
  situations: [],
  leased: false,
  adjoining: false,
  restoresMonument: false,
  withOthers: false,
  exemption: 'none',
  homeOnRecord: true,
}

/** Those of the plain facts that a procedure knows. */
export const plainFacts = ({ definition }: Procedure): Facts =>
  Object.fromEntries(Object.entries(plain).filter(([name]) => Object.hasOwn(definition.facts ?? {}, name)))

/** Submitted by the citizen with every paper there is, and received at the desk a quarter of an hour later. */
export const received = (procedure: Procedure, procedureCase: string, when: string, facts = {}): Tale => {
  const { documents, channels, reception } = procedure.definition
  const tale = new Tale(procedure)
  tale.do(when, citizen, {
    type: 'submit',
    case: procedureCase,
    channel: Object.keys(channels)[0] ?? '',
    applicant: citizen.id,
    documents: Object.fromEntries(Object.keys(documents ?? {}).map(name => [name, {}])),
  })
  return tale.do(when, official(reception.role, reception.agency), {
    type: 'receive',
    facts: { ...plainFacts(procedure), ...facts },
  })
}
