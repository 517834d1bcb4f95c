import type { Locale } from '@motcua/rules'
import type { SimulatorPort } from '../rehearsal/port.ts'

export interface DossierSimulatorProps {
  /** The engine that is acted on: `rehearse`, or one on a server. What others do through it is shown as well. */
  readonly port: SimulatorPort
  /** The dossier on the stage; where it is left out people open one, or choose among those there are. */
  readonly dossier?: string | undefined
  readonly onDossierChange?: ((dossier: string) => void) | undefined
  /** The id, within the cast, of who acts at first. */
  readonly actor?: string | undefined
  /** The language at first, and whenever it changes; people may choose another on screen. */
  readonly locale?: Locale | undefined
  readonly onLocaleChange?: ((locale: Locale) => void) | undefined
  readonly colorMode?: 'light' | 'dark' | 'system' | undefined
}

/** Tries a procedure out: a dossier on the drawing of its procedure, and everybody who may act on it. */
export const DossierSimulator = ({ port }: DossierSimulatorProps) => <section>{port.procedures.length}</section>
