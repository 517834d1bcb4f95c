import { parseArgs } from 'node:util'
import { fail, ok, type Result, suggestName } from '@motcua/rules'
import { type CommandName, commands, everywhere, optionsOf } from './spec.ts'
import { meaning, type Trouble, trouble } from './trouble.ts'

/** What was typed, understood. */
export interface Arguments {
  readonly command: CommandName | undefined
  readonly operands: readonly string[]
  has(option: string): boolean
  /** The value of an option that may stand once. */
  value(option: string): string | undefined
  values(option: string): readonly string[]
}

/** Whether a word is the name of a command. */
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** The first operand names the command; options may stand before it and after it. */
const commandIn = (argv: readonly string[]): Result<{ command?: CommandName; rest: string[] }, Trouble> => {
  const { tokens } = parseArgs({ args: [...argv], options: everywhere, strict: false, tokens: true })
  const first = tokens.find(token => token.kind === 'positional')
  if (first === undefined) return ok({ rest: [...argv] })
  const name = first.value
  if (!isCommand(name))
    return fail(trouble('command_unknown', { command: name, ...meaning(suggestName(name, Object.keys(commands))) }))
  return ok({ command: name, rest: argv.toSpliced(first.index, 1) })
}

/** What was typed after `motcua`, or everything that is wrong with it. */
export const readArguments = (argv: readonly string[]): Result<Arguments, Trouble> => {
  const found = commandIn(argv)
  if (!found.ok) return found
  const { command, rest } = found.value
  const options = optionsOf(command)
  const { tokens } = parseArgs({ args: rest, options, strict: false, tokens: true })
  const values = new Map<string, string[]>()
  const operands: string[] = []
  const wrong: Trouble[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName: option, value, inlineValue } = token
    const spec = Object.hasOwn(options, name) ? options[name] : undefined
    const before = values.get(name) ?? []
    if (spec === undefined) {
      const meant = suggestName(name, Object.keys(options))
      wrong.push(trouble('option_unknown', { option, ...meaning(meant && `--${meant}`) }))
    } else if (spec.type === 'boolean') {
      if (value === undefined) values.set(name, [...before, ''])
      else wrong.push(trouble('option_takes_no_value', { option }))
    } else if (value === undefined || (!inlineValue && value.startsWith('-')))
      wrong.push(trouble('option_without_value', { option }))
    else if (before.length > 0 && spec.multiple !== true) wrong.push(trouble('option_repeated', { option }))
    else values.set(name, [...before, value])
  }
  if (wrong.length > 0) return fail(...wrong)
  return ok({
    command,
    operands,
    has: option => values.has(option),
    value: option => values.get(option)?.[0],
    values: option => values.get(option) ?? [],
  })
}

/** The operands, where there are as many as the command takes. */
export const operandsOf = (
  { command, operands }: Arguments,
  most: number,
): Result<readonly [string, ...string[]], Trouble> => {
  const [first, ...rest] = operands
  if (first === undefined)
    return fail(trouble('operand_missing', { operands: command === undefined ? '' : commands[command].operands }))
  const over = operands[most]
  return over === undefined ? ok([first, ...rest]) : fail(trouble('operand_unwanted', { operand: over }))
}
