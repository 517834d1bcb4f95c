/** Lives of dossiers by chance: what people think of doing, one wish after another, and what came of each. */
import type { Procedure } from '../src/definition/procedure.ts'
import { type Command, timekeeper } from '../src/dossier/command.ts'
import { can, type Decision, decide } from '../src/dossier/decide.ts'
import { type Dossier, emptyDossier } from '../src/dossier/dossier.ts'
import type { Actor, DossierEvent } from '../src/dossier/event.ts'
import type { Timer } from '../src/dossier/timer.ts'
import type { Context } from '../src/dossier/turn.ts'
import { type Chance, chance } from './chance.ts'
import { whoMay } from './places.ts'
import { commandsFor, everybody, stranger } from './play.ts'

const hour = 3_600_000
/** 5 January 2026, 08:00 in Việt Nam. */
const start = 1_767_574_800_000

export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** One decision of a life: what was before it, what was wanted, and what came of it. */
export interface Moment {
  readonly before: Dossier
  readonly command: Command
  readonly context: Context
  readonly decision: Decision
}

export interface Life {
  readonly procedure: Procedure
  readonly moments: readonly Moment[]
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
}

/** What does not bring a dossier on, and so is done now and then only. */
const aside: ReadonlySet<string> = new Set([
  'assign',
  'claim',
  'reassign',
  'recall',
  'sendBack',
  'urge',
  'answerUrge',
  'reappoint',
  'apologise',
  'stop',
  'returnHandoff',
  'rerouteHandoff',
])
const unusual: ReadonlySet<string> = new Set(['withdraw', 'refuseAcceptance', 'requestSupplement'])

/** What somebody thinks of doing: mostly something that is allowed, by somebody who may. */
const wish = (
  procedure: Procedure,
  dossier: Dossier,
  now: number,
  luck: Chance,
  rarity: number,
): readonly [Command, Actor] => {
  const people = everybody(procedure)
  const commands = commandsFor(procedure, dossier, luck.below(1000))
  const holderOf = (command: Command): Actor | undefined =>
    luck.of(people.filter(whoMay(procedure, dossier, command, now)))
  if (luck.below(5) > 0) {
    // Of what can be done, a kind first: there are many answers to give and only one withdrawal.
    const allowed = commands.flatMap(command => {
      const by = holderOf(command)
      const rare =
        (aside.has(command.type) && luck.below(rarity) > 0) || (unusual.has(command.type) && luck.below(4) > 0)
      return by !== undefined && !rare && can(procedure, dossier, command, { by, now }).allowed
        ? [[command, by] as const]
        : []
    })
    const kind = luck.of([...new Set(allowed.map(([{ type }]) => type))])
    const chosen = luck.of(allowed.filter(([{ type }]) => type === kind))
    if (chosen !== undefined) return chosen
  }
  const command = luck.of(commands) ?? { type: 'receive' }
  return [command, (luck.below(2) > 0 ? holderOf(command) : undefined) ?? luck.of(people) ?? stranger]
}

/**
 * Lives a dossier through: each number is the seed of one wish and of the time until it. `rarity`: of so many chances to do
 * what does not bring it on, one is taken.
 */
export const live = (procedure: Procedure, seeds: readonly number[], rarity = 30): Life => {
  const moments: Moment[] = []
  const events: DossierEvent[] = []
  let dossier = emptyDossier('d', 'ward')
  let timers: readonly Timer[] = []
  let now = start + (((seeds[0] ?? 0) >>> 0) % (300 * 24)) * hour

  const give = (command: Command, context: Context): void => {
    const before = deepFreeze(dossier)
    const decision = decide(procedure, before, deepFreeze(command), deepFreeze(context))
    moments.push({ before, command, context, decision })
    if (!decision.ok) return
    events.push(...decision.events)
    dossier = decision.dossier
    timers = decision.timers
  }

  let after = 0
  for (const seed of seeds) {
    if (dossier.situation === 'ended' && ++after > 4) break
    const luck = chance(seed)
    now = luck.below(4) === 0 && timers[0] && timers[0].at > now ? timers[0].at : now + luck.below(60) * hour
    // Time that goes by rings its bells, but for one time in eight, when nobody is there to hear.
    for (let next = timers[0]; next !== undefined && next.at <= now && luck.below(8) > 0; next = timers[0]) {
      const rung = moments.length
      give(next.command, { by: timekeeper, now })
      if (!moments[rung]?.decision.ok) break
    }
    const [command, by] = wish(procedure, dossier, now, luck, rarity)
    const earlier = now - luck.below(50) * hour
    // Told late, mostly of what may be: the dossier has not gone on since.
    const on = luck.below(3) > 0 ? Math.max(earlier, dossier.movedOn ?? earlier) : earlier
    give(command, { by, now, ...(luck.below(6) === 0 ? { on } : {}) })
  }
  return { procedure, moments, dossier, events }
}
