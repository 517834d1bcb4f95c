import { StoreFault } from '../store/fault.ts'
import type { ClaimedWork } from '../store/work.ts'
import { pause } from './within.ts'
import { DossierWorker, type WorkerSpec } from './worker.ts'

/** The first of these that is settled, or the end of the pause. */
const rest = async (ms: number, stop: AbortSignal, inHand: ReadonlySet<Promise<void>>): Promise<void> => {
  const awake = new AbortController()
  await Promise.race([pause(ms, AbortSignal.any([stop, awake.signal])), ...inHand])
  awake.abort()
}

/**
 * Works until the signal says stop: fires the timers that have come due and delivers the effects that wait, at least once
 * each, under stable ids. Work that fails is tried again, at longer and longer distances; in the end its dossier is parked
 * as an incident, and all others go on. Timers do not wait for effects, nor an effect for one of another dossier whose
 * receiver is slow, while fewer than a batch are under way. Dates far away are rows of the store: nothing here waits for
 * longer than `idle`.
 *
 * Resolves when all that had begun is finished: at the signal, or when the store was closed. Rejects with what
 * `onFailure` or `onFault` threw, and with nothing else.
 *
 * @example
 * const stop = new AbortController()
 * const stopped = runWorker({ engine, name: 'desk-1', signal: stop.signal, deliver: effect => post('/effects', effect) })
 * process.once('SIGTERM', () => stop.abort())
 * await stopped
 */
export const runWorker = async (spec: WorkerSpec): Promise<void> => {
  const worker = new DossierWorker(spec)
  const { idle } = worker
  const end = new AbortController()
  const stop = AbortSignal.any([spec.signal, end.signal])
  const bugs: unknown[] = []

  const trouble = (error: unknown): void => {
    try {
      if (!(error instanceof StoreFault)) throw error
      spec.onFault?.(error)
      if (error.code === 'closed') end.abort()
    } catch (bug) {
      bugs.push(bug)
      end.abort()
    }
  }

  const lane = async (kind: ClaimedWork['kind']): Promise<void> => {
    const inHand = new Set<Promise<void>>()
    while (!stop.aborted) {
      const free = worker.batch - inHand.size
      let begun = 0
      try {
        const claimed = free === 0 ? [] : await worker.claim(kind, free)
        begun = claimed.length
        for (const one of claimed) {
          const done: Promise<void> = worker
            .work(one)
            .then(() => undefined, trouble)
            .finally(() => inHand.delete(done))
          inHand.add(done)
        }
      } catch (error) {
        trouble(error)
      }
      if (begun === 0) await rest(idle, stop, inHand)
    }
    await Promise.all(inHand)
  }

  await Promise.all([lane('timer'), lane('effect')])
  if (bugs.length > 0) throw bugs[0]
}
