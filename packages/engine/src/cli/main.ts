#!/usr/bin/env node
import { existsSync } from 'node:fs'
import type { Locale } from '@motcua/rules'
import engine from '../../package.json' with { type: 'json' }
import { type Arguments, isCommand, readArguments } from './arguments.ts'
import { helpOf, overview } from './help.ts'
import type { CommandName } from './spec.ts'
import { type ExitCode, type Terminal, terminal } from './terminal.ts'
import { trouble } from './trouble.ts'

type Program = (args: Arguments, out: Terminal) => Promise<ExitCode>

/** Each is loaded when it is asked for: what counts a deadline does not wait for what runs dossiers. */
const programs: { readonly [C in CommandName]: () => Promise<Program> } = {
  check: async () => (await import('./check.ts')).check,
  schema: async () => (await import('./schema.ts')).schema,
  outline: async () => (await import('./outline.ts')).outline,
  run: async () => (await import('./run.ts')).run,
  verify: async () => (await import('./verify.ts')).verify,
  deadline: async () => (await import('./deadline.ts')).deadline,
}

const isLocale = (text: string | undefined): text is Locale => text === 'vi' || text === 'en'

/** The language has to be known before anything can be said, what is typed wrongly included. */
const localeIn = (argv: readonly string[]): Locale => {
  const place = argv.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const given = place === -1 ? process.env.MOTCUA_LANG : (argv[place]?.split('=')[1] ?? argv[place + 1])
  return isLocale(given) ? given : 'vi'
}

/** npm and pnpm run a script in its package’s folder and keep in `INIT_CWD` where it was typed: paths are meant from there. */
const goWhereTyped = (): void => {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  if (script === 'motcua' && typedIn !== undefined && existsSync(typedIn)) process.chdir(typedIn)
}

const main = async (argv: readonly string[]): Promise<ExitCode> => {
  const out = terminal(localeIn(argv))
  const read = readArguments(argv)
  if (!read.ok) {
    out.complain(...read.issues)
    out.warn(out.sentences.seeHelp(['motcua', ...argv.filter(isCommand).slice(0, 1)].join(' ')))
    return 2
  }
  const args = read.value
  const { command } = args
  const lang = args.value('lang')
  if (lang !== undefined && !isLocale(lang)) {
    out.complain(trouble('value_wrong', { option: '--lang', found: lang, allowed: ['vi', 'en'] }))
    return 2
  }
  if (args.has('version')) {
    out.line(engine.version)
    return 0
  }
  if (args.has('help')) {
    for (const line of command === undefined ? overview(out.sentences) : helpOf(command, out.sentences)) out.line(line)
    return 0
  }
  if (command !== undefined) return (await programs[command]())(args, out)
  out.complain(trouble('command_missing', {}))
  for (const line of overview(out.sentences)) out.warn(line)
  return 2
}

try {
  goWhereTyped()
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 70
}
