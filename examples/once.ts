/**
 * `npm start -- --once`: plays every script of `examples/procedures` through the engine, on one SQLite file, and shows what became
 * of the dossiers. Run it again on the same file, or after having stopped it midway: what was answered is not done twice.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Engine, openEngine, StoreFault, sayFault, sayRefusal } from '@motcua/engine'
import { type RehearsalStore, sqlite } from '@motcua/engine/sqlite'
import type { Locale } from '@motcua/rules'
import type { Folder } from './folder.ts'
import { words } from './once-words.ts'
import { playAll, Stuck, type Tally } from './play.ts'
import { report } from './report.ts'
import { soundFolder } from './sound-folder.ts'
import { Trouble } from './trouble.ts'

interface Options {
  readonly locale: Locale
  readonly file: string
  readonly procedures: string
  readonly maxPages: number | undefined
}

const defaultFile = join('.motcua', 'start.db')

const localeOf = (text: string | undefined): Locale | undefined => (text === 'vi' || text === 'en' ? text : undefined)

const readOptions = (argv: string[]): Options | undefined => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        lang: { type: 'string', default: localeOf(process.env.MOTCUA_LANG) ?? 'vi' },
        file: { type: 'string' },
        procedures: { type: 'string', default: join(import.meta.dirname, 'procedures') },
        'max-pages': { type: 'string' },
        once: { type: 'boolean' },
      },
    })
    const locale = localeOf(values.lang)
    const pages = values['max-pages']
    if (locale === undefined || (pages !== undefined && !/^[1-9]\d{0,8}$/.test(pages))) return undefined
    if (values.file === undefined) mkdirSync(dirname(defaultFile), { recursive: true })
    const file = resolve(values.file ?? defaultFile)
    return { locale, file, procedures: values.procedures, maxPages: pages === undefined ? undefined : Number(pages) }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw new StoreFault('read_only', resolve(defaultFile), error)
  }
}

const printTally = ({ fresh, before, refused, timers, effects, wrong }: Tally, locale: Locale): void => {
  const { tally, worked, wrong: differs, notRefused } = words[locale]
  console.log(tally(fresh, before, refused))
  console.log(worked(timers, effects))
  for (const { play, line, refusal } of wrong)
    console.error(differs(play.id, line + 1, refusal ? sayRefusal(refusal, locale, play.procedure) : notRefused))
}

/** Whether every hash chain in the file holds. */
const printChains = async (store: RehearsalStore, locale: Locale): Promise<boolean> => {
  const { dossiers, events, broken } = await store.verify()
  if (broken.length === 0) console.log(words[locale].chains(dossiers, events))
  for (const { dossier, seq } of broken) console.error(words[locale].broken(dossier, seq))
  return broken.length === 0
}

const play = async (options: Options, folder: Folder, store: RehearsalStore, engine: Engine): Promise<number> => {
  const { locale } = options
  let stop = false
  process.once('SIGINT', () => {
    stop = true
  })
  const tally = await playAll(store, engine, folder.plays, () => stop)
  if (tally.interrupted) {
    console.error(words[locale].interrupted)
    return 130
  }
  for (const line of await report(engine, folder.plays, locale, process.stdout.columns ?? 160)) console.log(line)
  console.log()
  printTally(tally, locale)
  const whole = await printChains(store, locale)
  return whole && tally.wrong.length === 0 ? 0 : 1
}

const start = async (options: Options): Promise<number> => {
  const { locale, file, maxPages } = options
  const folder = soundFolder(options.procedures, words[locale], locale)
  console.log(words[locale].begin(folder.plays.length, folder.procedures.length))
  console.log(words[locale].file(file))
  console.log()
  const store = await sqlite(file, { testClock: true, ...(maxPages === undefined ? {} : { maxPages }) })
  const engine = openEngine({ store, procedures: folder.procedures })
  try {
    return await play(options, folder, store, engine)
  } finally {
    await engine.close()
    console.log(words[locale].size(file, statSync(file).size))
  }
}

// A reader that has seen enough (`| head -2`) ends the program quietly; what was decided until then is kept.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

let locale: Locale = localeOf(process.env.MOTCUA_LANG) ?? 'vi'
try {
  const options = readOptions(process.argv.slice(2))
  locale = options?.locale ?? locale
  if (options === undefined) {
    console.error(words[locale].usage)
    process.exitCode = 2
  } else process.exitCode = await start(options)
} catch (error) {
  const sentence =
    error instanceof StoreFault
      ? sayFault(error, locale)
      : error instanceof Stuck
        ? words[locale].stuck(error.dossier, sayRefusal(error.refusal, locale))
        : error instanceof Trouble
          ? error.message
          : undefined
  if (sentence === undefined) throw error
  console.error(sentence)
  process.exitCode = 2
}
