/** What must be true when every fault is healed and nothing is left to do. */
import { own } from '../../src/definition/own.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openEngine } from '../../src/engine.ts'
import { auditFired } from '../fired.ts'
import { commandsFor } from '../play.ts'
import { type Office, tenant } from './office.ts'
import { holderOf } from './workload.ts'
import type { World } from './world.ts'

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

export const audit = async (office: Office, world: World): Promise<void> => {
  const { plain, ledger, name, partner } = office
  const { counts } = world
  const wrong = (what: string) => world.wrong(`${name} ${what}`)
  counts.acknowledged += office.acknowledged.length

  // Whoever was told that an order is kept finds it kept, once, as it was told.
  for (const { order, revision } of office.acknowledged) {
    const kept = ledger.byKey.get(`${order.by.id} ${order.key}`)
    const answered = await plain.answered(tenant, order.by.id, order.key)
    if (kept?.revision !== revision) wrong(`${order.key} was acknowledged at ${revision} and kept at ${kept?.revision}`)
    else if (answered?.revision !== revision || answered.dossier !== order.dossier) wrong(`${order.key} is not known`)
  }

  const { broken, events } = await plain.verify()
  counts.events += events
  for (const it of broken) wrong(`${it.dossier}/${it.seq} is broken: ${it.why}`)

  const dossiers = await plain.dossiers(tenant, undefined, Number.MAX_SAFE_INTEGER)
  if (dossiers.length !== ledger.events.size) wrong(`${ledger.events.size} dossiers were kept, ${dossiers.length} are`)
  const due = await plain.dueTimers(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const waiting = new Set(due.map(timer => timer.dossier))
  for (const dossier of dossiers) {
    const history = (await plain.history(tenant, dossier.id)).map(({ event }) => event)
    const booked = ledger.events.get(dossier.id) ?? []
    if (history.length !== booked.length || history.some((event, i) => !same(event, booked[i])))
      wrong(`${dossier.id} is not what was kept`)
    const { fired, wrong: found } = auditFired(office.procedure, tenant, history)
    counts.fired += fired
    for (const it of found) wrong(it)
    if (dossier.situation === 'ended') counts.ended += 1
    else if (!waiting.has(dossier.id) && !(await hasOwner(office, dossier)))
      wrong(`${dossier.id} is stuck at ${dossier.position}`)
    counts.children += await children(office, dossier, wrong)
  }

  for (const { id, effect } of ledger.effects.values()) {
    if (effect.startsWith('$')) continue
    counts.effects += 1
    const times = partner.received.get(id) ?? 0
    if (times !== 1) wrong(`the effect ${id} was received ${times} times`)
  }
  for (const id of partner.received.keys()) if (!ledger.effects.has(id)) wrong(`the effect ${id} is nobody’s`)
}

/** Somebody may do something. */
const hasOwner = async (office: Office, dossier: Dossier): Promise<boolean> => {
  const engine = openEngine({ store: office.plain, procedures: [office.procedure] })
  for (const n of [1, 2, 3])
    for (const command of commandsFor(office.procedure, dossier, n)) {
      const by = holderOf(office.procedure, dossier, command)
      if (by && (await engine.can(tenant, dossier.id, command, by)).allowed) return true
    }
  return false
}

/** Parent and children know the same of each other, in two systems. */
const children = async (office: Office, parent: Dossier, wrong: (what: string) => void): Promise<number> => {
  let found = 0
  for (const [step, all] of Object.entries(parent.children ?? {})) {
    for (const known of Object.values(all)) {
      found += 1
      const there = await office.partner.plain.load(tenant, known.dossier)
      if (there === undefined) wrong(`${known.dossier} was asked for and never opened`)
      else if (there.situation === 'ended' && known.outcome !== there.outcome)
        wrong(`${there.id} ended ${there.outcome}, its parent knows ${known.outcome}`)
      else if (there.situation !== 'ended' && known.outcome !== undefined)
        wrong(`${there.id} has not ended, its parent knows ${known.outcome}`)
    }
    if (!parent.position.includes(step)) continue
    // One is enough here.
    if (Object.values(all).some(it => it.outcome !== undefined && it.closed !== true))
      wrong(`${parent.id} waits at ${step} for a child that has ended`)
  }
  if (own(office.procedure.definition.steps, 'spread') && parent.position.includes('spread') && found === 0)
    wrong(`${parent.id} waits for children it has not asked for`)
  for (const dossier of stopped(office, parent.id)) {
    const there = await office.partner.plain.load(tenant, dossier)
    if (there === undefined || there.situation === 'submitted' || there.situation === 'open')
      wrong(`${dossier} was to be stopped, and is ${there?.situation}`)
  }
  return found
}

/** The children that were to be stopped: those asked for last when it was said so. */
const stopped = ({ ledger }: Office, parent: string): readonly string[] => {
  const last = new Map<string, string>()
  return (ledger.events.get(parent) ?? []).flatMap(event => {
    if (event.type === 'childOpened') last.set(event.data.child, event.data.dossier)
    return event.type === 'childrenClosed' ? event.data.stopped.flatMap(child => last.get(child) ?? []) : []
  })
}
