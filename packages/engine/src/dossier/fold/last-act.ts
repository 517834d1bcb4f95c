import type { Dossier, LastAct } from '../dossier.ts'
import type { DossierEvent, EventOf, EventType } from '../event.ts'

/** What a move brings with it, told right after it. An offer goes back with what is taken back; nothing else does. */
const follows: ReadonlySet<EventType> = new Set<EventType>([
  'stageStarted',
  'stageEnded',
  'paused',
  'resumed',
  'appointed',
  'consultationOpened',
  'consultationClosed',
  'childOpened',
  'childrenClosed',
  'handoffRequested',
])

/** What was passed on and where it has not been moved since; with it, what was moved just now. */
const afterMove = (acts: readonly LastAct[], { seq, data }: EventOf<'moved'>): readonly LastAct[] => {
  const { from, to, entered, effects } = data
  const gone = (id: string): boolean => entered.includes(id) || (from.includes(id) && !to.includes(id))
  return acts.flatMap(act => {
    if (act.seq === seq - 1) return [{ ...act, seq, entered, effects: effects.length }]
    return act.entered?.some(gone) ? [] : [act]
  })
}

const untouched = (acts: readonly LastAct[], step: string): readonly LastAct[] =>
  acts.filter(({ entered }) => !entered?.includes(step))

/**
 * What can still be taken back after one more event: an act for each branch, until somebody does something at a step it led
 * to. What is `apart` from the dossier’s way ends it only where it is about such a step, and an urge never; what befalls the
 * whole dossier, such as a supplement or an end, ends it in every branch.
 */
const stillRecallable = (acts: readonly LastAct[], event: DossierEvent, apart: boolean): readonly LastAct[] => {
  const { type, seq, data } = event
  if (type === 'acted') {
    const others = untouched(acts, data.step)
    // A reply that was kept acts by itself when it is awaited: whoever brought that about has not.
    return data.kept === undefined ? [...others, { seq, by: event.by.id, step: data.step }] : others
  }
  if (type === 'moved') return afterMove(acts, event)
  if (type === 'urged' || acts.length === 0) return acts
  if (follows.has(type)) return type !== 'handoffRequested' && acts.at(-1)?.seq === seq - 1 ? acts.slice(0, -1) : acts
  if ('step' in data) return untouched(acts, data.step)
  return apart ? acts : []
}

export const lastActsAfter = (acts: Dossier['lastActs'], event: DossierEvent, apart: boolean): Dossier['lastActs'] => {
  if (acts === undefined && event.type !== 'acted') return undefined
  const left = stillRecallable(acts ?? [], event, apart)
  return left.length > 0 ? left : undefined
}
