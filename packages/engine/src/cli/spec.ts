/** What can be typed after `motcua`: read by the parser of arguments, by `--help`, and by the sentences that explain it. */

export interface OptionSpec {
  readonly type: 'boolean' | 'string'
  readonly multiple?: true
  readonly short?: string
  /** What stands for the value in `--help`. */
  readonly value?: string
}

interface CommandSpec {
  readonly operands: string
  readonly options: Readonly<Record<string, OptionSpec>>
}

const json = { type: 'boolean' } as const

/** Every command, with its own options. */
export const commands = {
  check: { operands: 'FILE…', options: { 'as-of': { type: 'string', value: 'DATE' }, json } },
  schema: { operands: '', options: {} },
  outline: { operands: 'FILE', options: {} },
  run: { operands: 'FILE', options: { script: { type: 'string', value: 'SCRIPT' }, json } },
  verify: { operands: 'DB', options: { json } },
  deadline: {
    operands: '',
    options: {
      term: { type: 'string', value: 'TERM' },
      from: { type: 'string', value: 'TIME' },
      cutoff: { type: 'string', value: 'HH:MM' },
      pause: { type: 'string', value: 'FROM/TO:THEN', multiple: true },
      extension: { type: 'string', value: 'TERM', multiple: true },
      policy: { type: 'string', value: 'NAME=VALUE', multiple: true },
      'known-at': { type: 'string', value: 'DATE' },
      pack: { type: 'string', value: 'FILE', multiple: true },
      batch: { type: 'boolean' },
      json,
    },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

/** Options that every command has. */
export const everywhere = {
  lang: { type: 'string', value: 'vi|en' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSpec>>

export type CommandName = keyof typeof commands
export type OptionName<C extends CommandName> = keyof (typeof commands)[C]['options']
export type CommonOption = keyof typeof everywhere

/** The options of one command alone. */
export const ownOptions = (command: CommandName): Readonly<Record<string, OptionSpec>> => commands[command].options

/** The options of a command together with those of all. */
export const optionsOf = (command: CommandName | undefined): Readonly<Record<string, OptionSpec>> => ({
  ...(command === undefined ? {} : ownOptions(command)),
  ...everywhere,
})
