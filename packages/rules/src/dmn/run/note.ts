import type { Path } from '../../result.ts'
import { type FeelValue, weightOf } from './value.ts'

/** A name and where it stands in an expression. */
interface NamePlace {
  readonly name: string
  readonly expression: string
  readonly from: number
  readonly to: number
}

/** What happened while a model ran, code by code, and the data its sentence needs. */
export interface DmnNoteData {
  /** The text is no FEEL that feelin can parse. */
  dmn_feel_malformed: {
    readonly expression: string
    readonly message: string
    readonly from: number
    readonly to: number
  }
  /** feelin's own warning: why a part of an expression came to null. */
  dmn_feel_warning: {
    readonly expression: string
    readonly kind: string
    readonly message: string
    readonly from: number
    readonly to: number
  }
  dmn_feel_failed: { readonly expression: string; readonly message: string }
  /** A FEEL function refused its arguments. */
  dmn_arguments_refused: { readonly function: string; readonly why: string }
  dmn_pattern_refused: { readonly pattern: string; readonly why: string }
  dmn_type_mismatch: { readonly expected: string; readonly found: string }
  dmn_value_not_allowed: { readonly allowed: string; readonly found: string }
  dmn_not_supported: { readonly what: string }
  dmn_reference_unknown: { readonly reference: string }
  dmn_requirement_circle: { readonly name: string }
  dmn_logic_missing: object
  dmn_no_rule: object
  dmn_many_rules: { readonly rules: readonly number[] }
  dmn_rules_differ: { readonly rules: readonly number[] }
  dmn_too_many_steps: { readonly limit: number }
  dmn_input_missing: { readonly name: string }
  /** Asked for, and neither declared by the model nor given. */
  dmn_name_unknown: NamePlace & { readonly suggestion?: string | undefined }
  /** Declared by the model, but not required where it is asked for, so DMN does not see it there. */
  dmn_name_not_required: NamePlace
  /** The logic says null itself, without any of the above. */
  dmn_null: object
}

export type DmnNoteCode = keyof DmnNoteData

/** Why a decision came to null, or what it passed over; `path` leads to the place in the model. */
export type DmnNote = {
  [Code in DmnNoteCode]: { readonly code: Code; readonly path: Path; readonly data: DmnNoteData[Code] }
}[DmnNoteCode]

/** A run that is past its budget; caught where the run was started. */
export class TooManySteps {}

/** The model calls itself deeper than the engine's stack goes. */
export const isStackOverflow = (error: unknown): boolean =>
  error instanceof Error && /call stack|too much recursion/iu.test(error.message)

const mostNotes = 200

/** How much one value may be: a million items, or 16 million characters. */
const mostWeight = 1_000_000

/** One run: what it noted, and how many steps it has left. */
export class Run {
  readonly notes: DmnNote[] = []
  readonly limit: number
  /** An expression could not be evaluated at all, so a null is the engine's, not the model's. */
  failed = false
  /** A name was asked for that is neither declared nor given, so whatever comes out rests on nothing. */
  unknown = false
  /** Where in the model the run is. */
  path: Path = []
  #left: number

  /** feelin as it is. */
  readonly pure: boolean
  constructor(limit: number, pure = false) {
    this.limit = limit
    this.pure = pure
    this.#left = limit
  }

  note<Code extends DmnNoteCode>(code: Code, data: DmnNoteData[Code], path: Path): void {
    if (this.notes.length < mostNotes) this.notes.push({ code, path, data } as DmnNote)
  }

  /** As `note`, before what was noted since: causes come before what they cause. */
  noteBefore<Code extends DmnNoteCode>(since: number, code: Code, data: DmnNoteData[Code], path: Path): void {
    if (this.notes.length < mostNotes) this.notes.splice(since, 0, { code, path, data } as DmnNote)
  }

  step(count = 1): void {
    this.#left -= count
    if (this.#left < 0) throw new TooManySteps()
  }

  /** A step for every 64 items of a value that was made or is gone through; one that is too much for memory ends the run. */
  weigh<T extends FeelValue>(value: T): T {
    const weight = weightOf(value)
    if (weight > mostWeight) throw new TooManySteps()
    if (weight >= 64) this.step(weight >> 6)
    return value
  }
}
