import { existsSync, readFileSync } from 'node:fs'

/** Which of these texts stand anywhere in a database file, or in the log beside it. */
export const traces = (file: string, texts: readonly string[]): readonly string[] => {
  const bytes = [file, `${file}-wal`].filter(existsSync).map(name => readFileSync(name))
  return texts.filter(text => bytes.some(it => it.includes(Buffer.from(text))))
}
