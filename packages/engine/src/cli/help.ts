import type { CliSentences } from '../messages/cli.ts'
import { type CommandName, commands, everywhere, type OptionName, type OptionSpec, ownOptions } from './spec.ts'

const width = 100

const examples: Readonly<Record<CommandName, readonly string[]>> = {
  check: [
    'motcua check procedure.json',
    'motcua check --as-of 2026-01-02 procedure.json',
    'motcua check --json --lang en examples/procedures/*/procedure.json',
  ],
  schema: ['motcua schema > procedure.schema.json'],
  outline: ['motcua outline procedure.json > procedure.md', 'motcua outline procedure.json --lang en'],
  run: ['motcua run procedure.json --script happy.script.json'],
  verify: ['motcua verify mot-cua.db'],
  deadline: [
    'motcua deadline --term "5 ngày làm việc" --from 2026-04-24T10:00',
    'motcua deadline --term "15 ngày" --from 2026-03-02T09:00 --pause 2026-03-05T09:00/2026-03-10T08:00:resume',
    'motcua deadline --term "17 working days" --from 2026-03-02 --pause 2026-03-05T09:00/:restart --lang en',
    'motcua deadline --batch < questions.jsonl > answers.jsonl',
  ],
}

/** A text in lines no longer than the page, the first after `head`, the others below it. */
const wrap = (head: string, text: string): string[] => {
  const indent = ' '.repeat(head.length)
  const lines: string[] = []
  let line = head
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${line.length > indent.length || (lines.length === 0 && line !== head) ? ' ' : ''}${word}`
  }
  return [...lines, line.trimEnd()]
}

interface Row {
  readonly name: string
  readonly text: string
}

const table = (rows: readonly Row[]): string[] => {
  const widest = Math.max(...rows.map(({ name }) => name.length))
  return rows.flatMap(({ name, text }) => wrap(`  ${name.padEnd(widest)}  `, text))
}

const optionRow = (name: string, spec: OptionSpec, text: string): Row => {
  const short = spec.short === undefined ? '' : `-${spec.short}, `
  return { name: `${short}--${name}${spec.value === undefined ? '' : ` ${spec.value}`}`, text }
}

const commonRows = ({ help }: CliSentences): readonly Row[] =>
  (Object.keys(everywhere) as (keyof typeof everywhere)[]).map(name =>
    optionRow(name, everywhere[name], help.common[name]),
  )

const exitRows = ({ help }: CliSentences, [well, not]: readonly [string, string]): readonly Row[] => [
  { name: '0', text: well },
  { name: '1', text: not },
  { name: '2', text: help.exitUsage },
  { name: '70', text: help.exitBug },
]

/** `motcua --help`. */
export const overview = (sentences: CliSentences): readonly string[] => {
  const { help } = sentences
  const names = Object.keys(commands) as CommandName[]
  return [
    `motcua – ${help.tagline}`,
    '',
    `${help.commands}:`,
    ...table(names.map(name => ({ name: `${name} ${commands[name].operands}`, text: help.of[name].summary }))),
    '',
    `${help.options}:`,
    ...table(commonRows(sentences)),
    '',
    `${help.examples}:`,
    ...names.map(name => `  ${examples[name][0]}`),
    '',
    help.more,
  ]
}

/** `motcua COMMAND --help`. */
export const helpOf = <C extends CommandName>(command: C, sentences: CliSentences): readonly string[] => {
  const { help } = sentences
  const { summary, about, options, exit } = help.of[command]
  const own = Object.entries(ownOptions(command)).map(([name, spec]) =>
    optionRow(name, spec, options[name as OptionName<C>]),
  )
  return [
    `motcua ${command} – ${summary}`,
    '',
    `${help.usage}: motcua ${[command, commands[command].operands].filter(Boolean).join(' ')} [--…]`,
    '',
    ...about,
    '',
    `${help.options}:`,
    ...table([...own, ...commonRows(sentences)]),
    '',
    `${help.examples}:`,
    ...examples[command].map(line => `  ${line}`),
    '',
    `${help.exit}:`,
    ...table(exitRows(sentences, exit)),
  ]
}
