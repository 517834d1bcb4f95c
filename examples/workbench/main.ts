/** `npm start`: builds the page, opens the file, listens, and says where. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportText } from '@motcua/designer/drawing'
import { momentOf, StoreFault, sayFault } from '@motcua/engine'
import { type Calendar, dayAt, type Locale, printDay, vietnamStateCalendar } from '@motcua/rules'
import { soundFolder } from '../sound-folder.ts'
import { Trouble } from '../trouble.ts'
import { builtPage } from './build-page.ts'
import { mainWords } from './main-words.ts'
import { isLoopback } from './server/guard.ts'
import { openWorkbench } from './server/workbench.ts'

interface Options {
  readonly locale: Locale
  readonly file: string
  readonly host: string
  readonly port: number
  readonly at: number
}

const defaultFile = join('.motcua', 'workbench.db')
const procedures = join(import.meta.dirname, '../procedures')

const localeOf = (text: string | undefined): Locale | undefined => (text === 'vi' || text === 'en' ? text : undefined)

const dayMs = 86_400_000

/** Eight in the morning of today, or of the next day that is worked; where the calendar has ended, of its last year’s first. */
const morningOf = (calendar: Calendar, now: number): number => {
  for (let at = now; ; at += dayMs) {
    const day = calendar.day(printDay(dayAt(at)))
    if (day === undefined) return momentOf(`${calendar.to.slice(0, 4)}-01-05T08:00`) ?? now
    if (day.working) return momentOf(`${printDay(dayAt(at))}T08:00`) ?? now
  }
}

const readOptions = (argv: string[]): Options | undefined => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        lang: { type: 'string', default: localeOf(process.env.MOTCUA_LANG) ?? 'vi' },
        file: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8260' },
        at: { type: 'string' },
      },
    })
    const locale = localeOf(values.lang)
    const at = values.at === undefined ? morningOf(vietnamStateCalendar(), Date.now()) : momentOf(values.at)
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    if (locale === undefined || at === undefined || !(port <= 65_535) || values.host === '') return undefined
    if (values.file === undefined) mkdirSync(dirname(defaultFile), { recursive: true })
    return { locale, file: resolve(values.file ?? defaultFile), host: values.host, port, at }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw new StoreFault('read_only', resolve(defaultFile), error)
  }
}

const examples = (locale: Locale): readonly string[] =>
  soundFolder(procedures, mainWords[locale], locale).procedures.map(({ definition }) =>
    exportText({ procedure: definition }),
  )

const addressTrouble = (error: unknown, { host, port, locale }: Options): Trouble | undefined => {
  const words = mainWords[locale]
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new Trouble(words.portTaken(port))
    case 'EACCES':
      return new Trouble(words.portForbidden(port))
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Trouble(words.hostUnknown(host))
    default:
      return undefined
  }
}

const run = async (options: Options): Promise<void> => {
  const { locale, file, host } = options
  const words = mainWords[locale]
  const calendar = vietnamStateCalendar()
  if (calendar.day(printDay(dayAt(options.at))) === undefined)
    throw new Trouble(words.beyond(calendar.from, calendar.to))
  const page = await builtPage(() => console.log(words.building))
  const workbench = await openWorkbench({
    ...options,
    page,
    first: () => examples(locale),
    firstFrom: `${printDay(dayAt(options.at)).slice(0, 4)}-01-01`,
    onFailure: error => console.error(error),
  }).catch((error: unknown) => {
    throw addressTrouble(error, options) ?? error
  })
  // Before anybody is told that it runs: whoever stops it at once must not kill it.
  const stopped = new Promise(stop => {
    // A second time it ends at once, by what the signal does by itself.
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop)
  })
  if (!isLoopback(host)) console.warn(words.open(host))
  console.log(words.file(file))
  console.log(words.ready(workbench.url))
  console.log(words.stop)
  await stopped
  await workbench.close()
  console.log(words.closing)
}

let locale: Locale = localeOf(process.env.MOTCUA_LANG) ?? 'vi'
try {
  const options = readOptions(process.argv.slice(2))
  locale = options?.locale ?? locale
  if (options === undefined) {
    console.error(mainWords[locale].usage)
    process.exitCode = 2
  } else await run(options)
} catch (error) {
  const sentence =
    error instanceof StoreFault ? sayFault(error, locale) : error instanceof Trouble ? error.message : undefined
  if (sentence === undefined) throw error
  console.error(sentence)
  process.exitCode = 2
}
