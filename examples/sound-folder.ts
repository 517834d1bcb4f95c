/** The example procedures for a program that needs them all. */
import { sayIssue } from '@motcua/engine'
import type { Locale } from '@motcua/rules'
import { type Folder, readFolder } from './folder.ts'
import { Trouble } from './trouble.ts'

interface Words {
  readonly folder: (folder: string, reason: string) => string
  readonly faulty: (files: number) => string
}

/** A folder without faults. Throws the `Trouble` of one that cannot be read, or of every fault in its files, with its place. */
export const soundFolder = (root: string, words: Words, locale: Locale): Folder => {
  let folder: Folder
  try {
    folder = readFolder(root)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Trouble(words.folder(root, reason))
  }
  const sentences = folder.faulty.flatMap(({ file, issues }) =>
    issues.map(issue => `${file}:${issue.line}:${issue.column} ${issue.code} ${sayIssue(issue, locale)}`),
  )
  if (sentences.length > 0) throw new Trouble([...sentences, words.faulty(folder.faulty.length)].join('\n'))
  return folder
}
