import { StoreFault } from '../store/fault.ts'
import { DossierWorker, type WorkerSpec } from './worker.ts'

/** Waits, and no longer than until the signal. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(finish, ms)
    function finish(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    signal.addEventListener('abort', finish, { once: true })
  })

/**
 * Works until the signal says stop: fires the timers that have come due and delivers the effects that wait, at least once
 * each, under stable ids. Work that fails is tried again, at longer and longer distances; in the end its dossier is parked
 * as an incident, and all others go on. Dates far away are rows of the store: nothing here waits for longer than `idle`.
 *
 * @example
 * const stop = new AbortController()
 * const stopped = runWorker({ engine, name: 'desk-1', signal: stop.signal, deliver: effect => post('/effects', effect) })
 * process.once('SIGTERM', () => stop.abort())
 * await stopped
 */
export const runWorker = async (spec: WorkerSpec): Promise<void> => {
  const worker = new DossierWorker(spec)
  const idle = spec.idle ?? 1000
  while (!spec.signal.aborted) {
    try {
      const { timers, effects, failed } = await worker.pass()
      if (timers + effects + failed === 0) await pause(idle, spec.signal)
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      spec.onFault?.(error)
      if (error.code === 'closed') return
      await pause(idle, spec.signal)
    }
  }
}
