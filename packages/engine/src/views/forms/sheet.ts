import type { Basis, Text } from '@motcua/rules'
import type { Instant, PaperCount } from '../../dossier/event.ts'
import type { FormField, FormKind } from './catalogue.ts'

/** A paper as a form lists it. */
export interface PaperRow {
  /** A name of the definition; absent for what was asked for in words alone. */
  readonly document?: string | undefined
  readonly what?: string | undefined
  /** How many the law asks for. */
  readonly originals?: number | undefined
  readonly copies?: number | undefined
  /** How many the desk was given, where it counted them. */
  readonly count?: PaperCount | undefined
  /** Whether the dossier has it. */
  readonly given: boolean
}

/** One passing of the dossier from one post to another, as a control sheet lists it. */
export interface PassingRow {
  readonly from: { readonly agency: string; readonly department?: string | undefined }
  readonly to: { readonly agency: string; readonly department?: string | undefined }
  /** When it was given. */
  readonly on: Instant
  /** When the receiving agency took it over or gave it back; the same moment inside one agency. */
  readonly confirmedOn?: Instant | undefined
  readonly result: 'passed' | 'accepted' | 'returned' | 'pending'
  readonly reason?: string | undefined
}

/**
 * What a form prints, by field. Names are those of the definition (agencies, documents, cases), terms are canonical strings,
 * days ISO dates, moments epoch milliseconds: the layout is the embedder’s.
 */
export type FormValue = string | number | readonly PaperRow[] | readonly PassingRow[] | Basis | Text

/** One printed form: everything that its fields can be filled with from the dossier’s events. */
export interface FormSheet {
  readonly kind: FormKind
  /** Its number and name in the circular, and the circular. */
  readonly number: string
  readonly name: Text
  readonly act: Basis
  /** The event it is printed for, and when. */
  readonly seq: number
  readonly on: Instant
  readonly values: { readonly [F in FormField]?: FormValue }
  /** Fields that the form prints and nobody says: neither the events nor, by `FormOptions`, facts or the office. */
  readonly missing: readonly FormField[]
  /** Why the form’s fields are to be confirmed first, where they are. */
  readonly unconfirmed?: Text | undefined
}
