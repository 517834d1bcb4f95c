import { once } from 'node:events'
import { styleText } from 'node:util'
import type { Locale } from '@motcua/rules'
import { type CliSentences, sayTrouble } from '../messages/cli.ts'
import { cliEn } from '../messages/cli-en.ts'
import { cliVi } from '../messages/cli-vi.ts'
import { type Trouble, trouble } from './trouble.ts'

/** 0 well, 1 not as it should be, 2 typed wrongly or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2

type Style = 'red' | 'yellow' | 'green' | 'bold' | 'dim'

/** Where sentences go, in the reader's language. */
export interface Terminal {
  readonly locale: Locale
  readonly sentences: CliSentences
  line(text?: string, style?: Style): void
  json(value: unknown): void
  /** Writes on, and waits while the reader is slower. */
  write(text: string): Promise<void>
  /** Says what is wrong on standard error. */
  complain(...troubles: readonly Trouble[]): void
  /** A sentence that stands ready, on standard error. */
  warn(sentence: string): void
}

const sentencesOf: Readonly<Record<Locale, CliSentences>> = { vi: cliVi, en: cliEn }

/**
 * A text from a file as it may be shown: what would move the cursor, ring a bell or turn the writing round stands as an
 * escape.
 */
export const visible = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, found => {
      const code = found.charCodeAt(0).toString(16).padStart(4, '0')
      return `\\u${code}`
    })

/** A reader that has seen enough (`| head -1`) ends the program quietly; any other failure is said. */
const onBroken = (stream: NodeJS.WriteStream, report: (trouble: Trouble) => void): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') report(trouble('output_failed', { reason: error.code ?? error.message }))
    process.exit(error.code === 'EPIPE' ? 0 : 2)
  })
}

export const terminal = (locale: Locale): Terminal => {
  const sentences = sentencesOf[locale]
  const { stdout, stderr } = process
  const coloured = (stream: NodeJS.WriteStream): boolean =>
    stream.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb'
  const styled = (stream: NodeJS.WriteStream, text: string, style: Style | undefined): string =>
    style === undefined || !coloured(stream) ? text : styleText(style, text, { validateStream: false })
  const warn = (sentence: string): void => {
    stderr.write(`${styled(stderr, visible(sentence), 'red')}\n`)
  }
  onBroken(stdout, found => warn(sayTrouble(sentences, found)))
  stderr.on('error', () => process.exit(2))
  return {
    locale,
    sentences,
    line: (text = '', style) => void stdout.write(`${styled(stdout, visible(text), style)}\n`),
    json: value => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    async write(text) {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    complain: (...troubles) => {
      for (const found of troubles) warn(sayTrouble(sentences, found))
    },
    warn,
  }
}

/** What is said, in both languages, as JSON carries it. */
export const inBoth = <T>(say: (locale: Locale) => T): { readonly vi: T; readonly en: T } => ({
  vi: say('vi'),
  en: say('en'),
})

export const sentencesIn = (locale: Locale): CliSentences => sentencesOf[locale]
