/** Who is asked in a situation, and what must come of it: every command, by everybody, held against `places.ts`. */
import { dayAt, printDay } from '@motcua/rules'
import { expect } from 'vitest'
import type { Command, CommandType } from '../src/dossier/command.ts'
import { decide } from '../src/dossier/decide.ts'
import type { Actor } from '../src/dossier/event.ts'
import type { Refusal } from '../src/dossier/refusal.ts'
import { deputiesOf, type Place, placesOf, whoMay } from './places.ts'
import { everybody, officials } from './play.ts'
import { type Situation, triedIn, type World } from './situations.ts'

/** Whether a refusal says that it is not for this one to do. */
const isAboutWho = ({ code, data }: Refusal): boolean =>
  code === 'role_missing' ||
  code === 'delegation_over' ||
  code === 'assigned_elsewhere' ||
  code === 'duty_conflict' ||
  (code === 'recall_impossible' && data.why === 'not_yours')

/** Those a dossier knows by name: who has worked on it, has it in hand, helps, watches or was urged. */
const knownTo = ({ dossier }: Situation): readonly string[] => [
  ...new Set([
    ...Object.values(dossier.acted ?? {}).flat(),
    ...Object.values(dossier.work ?? {}).flatMap(({ main, cooperators = [], watchers = [] }) => [
      ...(main === undefined ? [] : [main]),
      ...cooperators,
      ...watchers,
    ]),
    ...(dossier.lastActs ?? []).map(({ by }) => by),
    ...(dossier.urges ?? []).flatMap(({ to }) => (to.person === undefined ? [] : [to.person])),
  ]),
]

/** Somebody in the very post of a place, be it theirs or not; without a role where it is none of officials. */
const inPost = (id: string, { role, agency, department }: Place): Actor => ({
  id,
  roles: role === undefined || role === 'applicant' ? [] : [role],
  agency,
  department,
})

const deputyOf = (absent: Actor, day: string): Actor => deputiesOf(absent, day)[0] ?? absent

const once = (people: readonly Actor[]): readonly Actor[] => [
  ...new Map(people.map(person => [JSON.stringify(person), person])).values(),
]

export interface Tally {
  asked: number
  readonly accepted: Set<CommandType>
  /** Refused to somebody on the ground of who they are, while another may. */
  readonly refused: Set<CommandType>
  /** Separation of duties, delegations and assignments that made a difference. */
  readonly met: Set<string>
}

export const newTally = (): Tally => ({ asked: 0, accepted: new Set(), refused: new Set(), met: new Set() })

/** Commands that differ in nothing but what is said, brought or paid: who may give the one may give the other. */
const byShape = (commands: readonly Command[]): readonly (readonly Command[])[] => {
  const said = [
    'facts',
    'documents',
    'items',
    'amount',
    'granted',
    'answer',
    'outcome',
    'until',
    'channel',
    'cooperators',
  ]
  const shapes = new Map<string, Command[]>()
  for (const command of commands) {
    const unsaid = command.type === 'urge' ? { type: command.type } : command
    const shape = JSON.stringify(unsaid, (name, value) => (said.includes(name) ? undefined : value))
    shapes.set(shape, [...(shapes.get(shape) ?? []), command])
  }
  return [...shapes.values()]
}

/** Asks everybody for one command. */
const askFor = (world: World, situation: Situation, command: Command, crowd: Crowd, tally: Tally): void => {
  const { dossier, now } = situation
  const { themselves, deputies, known } = crowd
  const day = printDay(dayAt(now))
  const posts = [...new Set(placesOf(world.procedure, dossier, command).map(it => JSON.stringify(it)))].map(
    (it): Place => JSON.parse(it),
  )
  const named = known.flatMap(id => posts.map(post => inPost(id, post)))
  const absent = posts.map(post => deputyOf(inPost('u:absent', post), day))
  // Who has worked on it stands in for somebody who has not.
  const standing = known.flatMap(id => absent.map(it => ({ ...it, id })))
  const ask = asking(world, situation, command)
  const outcomes = once([...themselves, ...named, ...absent, ...standing]).map(ask)
  // What nobody may do as things are, not even who stands in for the right one, is nobody's on another day either.
  const possible = outcomes.some(({ refusal }) => refusal === undefined)
  if (possible) outcomes.push(...[...deputies, ...once(named).flatMap(it => deputiesOf(it, day))].map(ask))
  tally.asked += outcomes.length
  if (possible) tally.accepted.add(command.type)
  const may = whoMay(world.procedure, dossier, command, now)
  for (const { by, refusal } of outcomes) {
    const found = refusal === undefined ? 'accepted' : isAboutWho(refusal) ? 'not theirs' : 'not as things are'
    if (possible) note(tally, command, by, refusal)
    // Where nobody may, whoever could not anyhow may be told either.
    if (!possible && found !== 'accepted' && !may(by)) continue
    const expected = may(by) ? (possible ? 'accepted' : 'not as things are') : 'not theirs'
    if (found === expected) continue
    const { position, work, acted } = dossier
    expect({ command, by, position, work, acted, refusal, found }).toEqual({ found: expected })
  }
}

const asking = ({ procedure, next, recalendared }: World, { dossier, now, events }: Situation, command: Command) => {
  const event = command.type === 'correct' ? events.find(({ seq }) => seq === command.event) : undefined
  const given = command.type === 'recount' ? recalendared : procedure
  return (by: Actor) => {
    const decision = decide(given, dossier, command, { by, now, target: next, event })
    return { by, refusal: decision.ok ? undefined : decision.refusal }
  }
}

const note = ({ refused, met }: Tally, { type }: Command, { roles, delegations }: Actor, refusal?: Refusal): void => {
  if (refusal) {
    refused.add(type)
    met.add(refusal.code)
  } else if (roles.length === 0 && delegations) met.add('delegated')
}

/** Who is asked whatever the command. */
interface Crowd {
  readonly themselves: readonly Actor[]
  readonly deputies: readonly Actor[]
  /** Ids that are tried in every post the command can be given from, and in the place of everybody there. */
  readonly known: readonly string[]
}

/**
 * Asks everybody for everything in a situation. Whoever may by `places.ts` is never refused on the ground of who they are;
 * nobody else is let in; and where one who may is let in, all are.
 */
export const askAll = (world: World, situation: Situation, storied: readonly Actor[], tally: Tally): void => {
  const { procedure } = world
  const { dossier, now } = situation
  const day = printDay(dayAt(now))
  const known = knownTo(situation)
  const themselves = once([...everybody(procedure), ...storied, ...known.map(id => ({ id, roles: [] }))])
  // Whom a dossier does not know is no other than an official of the same post.
  const standIn = [...officials(procedure), ...storied.filter(({ id }) => known.includes(id))]
  const deputies = once(standIn).flatMap(it => deputiesOf(it, day))
  for (const commands of byShape(triedIn(world, situation))) {
    // Of those that say something else the first that can be given as things are; where none can, all of them.
    const possible = commands.find(command => {
      const ask = asking(world, situation, command)
      const may = whoMay(procedure, dossier, command, now)
      return themselves.some(by => may(by) && ask(by).refusal === undefined)
    })
    const crowd = { themselves, deputies, known }
    for (const command of possible ? [possible] : commands) askFor(world, situation, command, crowd, tally)
  }
}
