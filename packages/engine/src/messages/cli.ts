import type { CommandName, CommonOption, OptionName } from '../cli/spec.ts'
import type { Trouble, TroubleCode, TroubleData } from '../cli/trouble.ts'
import type { Severity } from '../definition/issue.ts'
import type { Difference } from '../simulate/simulate.ts'
import type { ChainBreak } from '../store/store.ts'

interface CommandHelp<C extends CommandName> {
  readonly summary: string
  readonly about: readonly string[]
  readonly options: { readonly [O in OptionName<C>]: string }
  /** What exit codes 0 and 1 mean. */
  readonly exit: readonly [string, string]
}

/** Every sentence of the command line in one language. */
export interface CliSentences {
  readonly trouble: { readonly [C in TroubleCode]: (data: Readonly<TroubleData[C]>) => string }
  readonly help: {
    readonly tagline: string
    readonly usage: string
    readonly commands: string
    readonly options: string
    readonly examples: string
    readonly exit: string
    readonly exitUsage: string
    readonly exitBug: string
    readonly more: string
    readonly common: { readonly [O in CommonOption]: string }
    readonly of: { readonly [C in CommandName]: CommandHelp<C> }
  }
  readonly seeHelp: (command: string) => string
  readonly severity: Readonly<Record<Severity, string>>
  readonly checkedOk: (hash: string) => string
  /** `unchecked`: files that cannot be read, or are no procedures. */
  readonly checkedSum: (files: number, counts: Readonly<Record<Severity, number>>, unchecked: number) => string
  readonly run: {
    readonly script: string
    readonly procedure: string
    readonly asExpected: string
    readonly appointment: string
    readonly none: string
    readonly path: string
    readonly finished: string
    readonly outcome: string
    readonly status: string
    readonly waiting: string
    readonly why: string
    readonly same: string
    readonly differs: (count: number) => string
    readonly line: (line: number) => string
  }
  /** What differs from the script; refusals come in already as sentences. */
  readonly difference: {
    readonly [C in Difference['code']]: (
      data: Omit<Extract<Difference, { code: C }>, 'refusal'> & { readonly sentence: string },
    ) => string
  }
  readonly chain: Readonly<Record<ChainBreak['why'], (seq: number) => string>>
  readonly verified: (dossiers: number, events: number, broken: number) => string
}

/** What is wrong with what was typed, a file, or a line of a batch, in words. */
export const sayTrouble = (sentences: CliSentences, { code, data }: Trouble): string => {
  // The table pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never) => string = sentences.trouble[code]
  return sentence(data as never)
}

/** How a played script differs from what it expects, in words. */
export const sayDifference = (sentences: CliSentences, difference: Difference, sentence: string): string => {
  const say: (data: never) => string = sentences.difference[difference.code]
  return say({ ...difference, sentence } as never)
}
