/** The server’s engine behind the simulator’s port. */
import type { SimulatorPort } from '@motcua/designer/rehearsal'
import { type Dossier, loadText, type Outcome, type Procedure } from '@motcua/engine'
import { api } from './api.ts'
import { connection } from './connection.ts'

/** What was asked could not be answered, and asking again would not help. */
class PortFault extends Error {}

const key = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')

/** Asks once; nothing where nobody answered. */
const once = async <T>(method: string, given: readonly unknown[]): Promise<{ readonly value: T } | undefined> => {
  const called = await api.trial<T>(method, given)
  if (called.ok) return { value: called.value.value as T }
  if (called.refusal === undefined) return undefined
  throw new PortFault(`${called.refusal.code}: ${called.refusal.said.vi}`)
}

/** Asks until somebody answers: whoever waits sees that the server is away. */
const ask = async <T>(method: string, ...given: readonly unknown[]): Promise<T> => {
  for (;;) {
    const answer = await once<T>(method, given)
    if (answer !== undefined) return answer.value
    await connection.whenHere()
  }
}

/** With a key of its own: what the server did before it went away is not done again. */
const keyed = (order: unknown): unknown =>
  typeof order === 'object' && order !== null && !('key' in order) ? { ...order, key: key() } : order

const move: SimulatorPort['move'] = async asked => {
  const before = await ask<number>('now')
  for (;;) {
    const answer = await once<Awaited<ReturnType<SimulatorPort['move']>>>('move', [asked])
    if (answer !== undefined) return answer.value
    await connection.whenHere()
    const now = await ask<number>('now')
    // It went on before it went away: where it stands is the answer.
    if (now !== before) return { ok: true, value: { now, fired: [] } }
  }
}

export interface ServedPort extends SimulatorPort {
  /** Hears no news any more. */
  close(): void
}

/** Dossiers of one procedure, and those that were opened for them. What a dossier is of, and for, never changes. */
const ofProcedure = (code: string | undefined) => {
  const known = new Map<string, { readonly code: string; readonly parent: string | undefined }>()
  return async (ids: readonly string[]): Promise<readonly string[]> => {
    if (code === undefined) return ids
    for (const id of ids) {
      const dossier = known.has(id) ? undefined : await ask<Dossier | undefined>('dossier', id)
      if (dossier !== undefined) known.set(id, { code: dossier.procedure.code, parent: dossier.parent?.dossier })
    }
    const isOf = (id: string): boolean => {
      const found = known.get(id)
      return found !== undefined && (found.code === code || (found.parent !== undefined && isOf(found.parent)))
    }
    return ids.filter(isOf)
  }
}

/**
 * A port with its procedures read already. With the code of a procedure it shows dossiers of that one, and its newest version stands
 * first.
 */
export const portOver = async (first: string | undefined): Promise<ServedPort> => {
  const listed = ofProcedure(first)
  const known = new Map<string, Procedure>()
  let procedures: readonly Procedure[] = []
  const heard = new Set<() => void>()
  const tell = (): void => {
    for (const one of heard) one()
  }

  const refresh = async (): Promise<void> => {
    const files = await api.files()
    if (!files.ok) {
      if (files.refusal !== undefined) return
      await connection.whenHere()
      return refresh()
    }
    for (const text of files.value) {
      if (known.has(text)) continue
      const { result } = loadText(text)
      if (result.ok) known.set(text, result.value)
    }
    const all = files.value.flatMap(text => known.get(text) ?? [])
    // The newest version of the wanted one first: it is what is opened where nothing is said.
    const wanted = all.findLast(({ definition }) => definition.code === first)
    procedures = wanted === undefined ? all : [wanted, ...all.filter(it => it !== wanted)]
  }
  await refresh()

  const deaf = [connection.onNews('trial', tell), connection.onNews('library', () => void refresh().then(tell))]
  return {
    close: () => {
      for (const stop of deaf) stop()
    },
    get procedures() {
      return procedures
    },
    now: () => ask('now'),
    subscribe: callback => {
      heard.add(callback)
      return () => heard.delete(callback)
    },
    open: order => ask<Outcome>('open', keyed(withProcedure(order, procedures[0]))),
    dispatch: order => ask<Outcome>('dispatch', keyed(order)),
    dossiers: async () => listed(await ask('dossiers')),
    dossier: id => ask('dossier', id),
    events: id => ask('events', id),
    history: id => ask('history', id),
    timers: id => ask('timers', id),
    effects: id => ask('effects', id),
    incident: id => ask('incident', id),
    can: (id, questions) => ask('can', id, questions),
    inbox: whose => ask('inbox', whose),
    inboxCounts: by => ask('inboxCounts', by),
    move,
  }
}

/** Here the first procedure may be another than on the server. */
const withProcedure = (order: unknown, first: Procedure | undefined): unknown =>
  typeof order === 'object' && order !== null && !('procedure' in order && order.procedure !== undefined)
    ? { ...order, procedure: first?.definition.code }
    : order
