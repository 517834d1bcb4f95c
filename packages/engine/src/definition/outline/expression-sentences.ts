/** The words of what an expression works out; what comes in is Markdown already. */
export interface ExpressionSentences {
  readonly submittedOn: string
  readonly receivedOn: string
  /** The parts of a day, an hour or a duration that FEEL reads below it. */
  readonly parts: Readonly<Record<string, string>>
  readonly of: (part: string, whole: string) => string
  /** What stands for one item of a list, one after the other. */
  readonly item: string
  /** What a cell of a table is asked about. */
  readonly input: string
  readonly signs: Readonly<Record<'+' | '-' | '*' | '/', string>>
  readonly power: (base: string, exponent: string) => string
  readonly minus: (value: string) => string
  readonly choice: (condition: string, then: string, otherwise: string) => string
  readonly each: (list: string, value: string) => string
  readonly some: (list: string, condition: string) => string
  readonly every: (list: string, condition: string) => string
  readonly filter: (list: string, condition: string) => string
  /** Counted from 1, and from the end with a negative number. */
  readonly nth: (list: string, at: number) => string
  /** An ISO date. */
  readonly day: (iso: string) => string
  /** An ISO instant with its offset. */
  readonly instant: (iso: string) => string
  /** Each part of a duration with its unit. */
  readonly lasting: Readonly<Record<'Y' | 'M' | 'D' | 'H' | 'm' | 'S', (amount: string) => string>>
  /** FEEL functions by their names; the others are shown by the names they have. */
  readonly call: Readonly<Record<string, (...values: readonly string[]) => string>>
  /** A cell that takes anything but these. */
  readonly noneOf: (tests: string) => string
}
