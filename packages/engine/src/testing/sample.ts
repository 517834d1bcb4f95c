import { type Dossier, emptyDossier } from '../dossier/dossier.ts'
import type { DossierEvent, Effect, Instant } from '../dossier/event.ts'
import { evolve } from '../dossier/evolve.ts'
import type { Timer } from '../dossier/timer.ts'
import type { Append } from '../store/store.ts'

/** 24/4/2026 16:00 in Việt Nam, when every sample dossier begins. */
export const sampleStart: Instant = 1777021200000

const officer = { id: 'officer.binh', roles: ['officer'], agency: 'xa-tan-binh', department: 'dia-chinh' }
const citizen = { id: 'citizen.an', roles: ['citizen'] }

const effectOf = (dossier: string, seq: number): Effect => ({
  id: `${dossier}:${seq}:0`,
  effect: 'sms',
  step: 'review',
})

/** What happens to a sample dossier, event by event; a ninth ends it, and should more be asked for they are notes. */
const sampleEvent = (tenant: string, dossier: string, seq: number, code: string | null): DossierEvent => {
  const at = sampleStart + seq * 3_600_000
  const envelope = { dossier, seq, v: 1, at, on: at, by: officer } as const
  switch (seq) {
    case 1:
      return {
        ...envelope,
        by: citizen,
        type: 'submitted',
        data: {
          tenant,
          procedure: { code: '1.013225', version: 3, hash: 'f'.repeat(64), format: 1 },
          case: 'detached-house',
          channel: 'online',
          applicant: 'citizen.an',
          ...(code === null ? {} : { code }),
          facts: { area: 120, floors: 2, ward: 'Phường Thủy Xuân' },
          documents: { drawing: { uri: `urn:mot-cua:${dossier}`, hash: 'a'.repeat(64) } },
        },
      }
    case 2:
      return { ...envelope, type: 'received', data: { facts: {}, documents: {}, cutoff: '17:00' } }
    case 3:
      return { ...envelope, type: 'stageStarted', data: { stage: 'main', term: '15 working days' } }
    case 4:
      return {
        ...envelope,
        type: 'appointed',
        data: {
          appointment: { kind: 'date', date: '2026-05-18' },
          why: 'received',
          calendar: 'c'.repeat(64),
          provisional: false,
        },
      }
    case 5:
      return {
        ...envelope,
        type: 'moved',
        data: {
          from: ['intake'],
          to: ['review'],
          entered: ['review'],
          cancelled: [],
          effects: [effectOf(dossier, seq)],
        },
      }
    case 7:
      return { ...envelope, type: 'paid', data: { fee: 'permit', amount: 75_000, currency: 'VND' } }
    case 8:
      return { ...envelope, type: 'finished', data: {} }
    case 9:
      return { ...envelope, type: 'ended', data: { outcome: 'granted' } }
    default:
      return {
        ...envelope,
        type: 'acted',
        data: { step: 'review', action: 'propose', facts: {}, documents: {}, note: 'Hồ sơ đầy đủ, hợp lệ' },
      }
  }
}

/** Of the end of its id, in which ids differ: without zeros before, but four characters where there are as many. */
const codeOf = (dossier: string): string => `H57.28-260424-${dossier.slice(-12).replace(/^0+(?=.{4})/, '')}`

/** The timer of a sample dossier while it is open. */
const timerOf = (seq: number): Timer => ({
  id: 'wait:posting',
  at: sampleStart + (seq + 48) * 3_600_000,
  command: { type: 'expire', what: 'wait', step: 'posting' },
})

export interface SampleOptions {
  readonly tenant?: string
  /** How many events the append holds; 1 unless told. */
  readonly events?: number
  /** The code of a new dossier; one made of its id unless told, `null` for none. */
  readonly code?: string | null
  readonly timers?: readonly Timer[]
  readonly key?: Partial<Append['key']>
}

/**
 * An append that continues a dossier, or begins one where only its id is given: what an engine would send, for tests of
 * stores. A fifth event brings an effect along; a timer waits until the ninth.
 * @example await store.append(sampleAppend('0198f0a0-0000-7000-8000-000000000001'))
 */
export const sampleAppend = (from: string | Dossier, options: SampleOptions = {}): Append => {
  const tenant = options.tenant ?? (typeof from === 'string' ? 'hue' : from.tenant)
  const before = typeof from === 'string' ? emptyDossier(from, tenant) : from
  const { id, revision } = before
  const { code = codeOf(id) } = options
  const events = Array.from({ length: options.events ?? 1 }, (_, i) => sampleEvent(tenant, id, revision + i + 1, code))
  const dossier = events.reduce(evolve, before)
  return {
    tenant,
    dossier,
    expect: revision,
    events,
    timers: options.timers ?? (dossier.revision < 9 ? [timerOf(dossier.revision)] : []),
    effects: events.flatMap(event => (event.type === 'moved' ? event.data.effects : [])),
    key: { actor: officer.id, key: `${id}/${dossier.revision}`, body: 'b'.repeat(64), ...options.key },
  }
}
