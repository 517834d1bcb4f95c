/** Every dossier that was opened on this screen, recorded, so that its run can be saved as a script. */
import type { Outcome, Script } from '@motcua/engine'
import type { Text } from '@motcua/rules'
import type { SimulatorPort } from '../rehearsal/port.ts'
import { type RecordedRun, recording } from '../rehearsal/script.ts'

/**
 * One recording around the other: each notes what is done with the dossier that was opened through it, and all of them hear of
 * every move of the clock.
 */
export class Runs {
  #port: SimulatorPort
  readonly #runs = new Map<string, RecordedRun>()

  constructor(port: SimulatorPort) {
    this.#port = port
  }

  /** What everything is to be done through. */
  get port(): SimulatorPort {
    return this.#port
  }

  /** A port whose next opening is recorded; it is the port of everything once something was opened. */
  begin(): { readonly port: SimulatorPort; readonly kept: (dossier: string) => void } {
    const run = recording(this.#port)
    return {
      port: run.port,
      kept: dossier => {
        this.#port = run.port
        this.#runs.set(dossier, run)
      },
    }
  }

  async open(order: unknown): Promise<Outcome> {
    const { port, kept } = this.begin()
    const outcome = await port.open(order)
    if (outcome.ok) kept(outcome.dossier.id)
    return outcome
  }

  has(dossier: string): boolean {
    return this.#runs.has(dossier)
  }

  /** The run of a dossier as a script; nothing where it was opened elsewhere. */
  save(dossier: string, name: Text): Promise<Script | undefined> {
    return this.#runs.get(dossier)?.save(name) ?? Promise.resolve(undefined)
  }
}
