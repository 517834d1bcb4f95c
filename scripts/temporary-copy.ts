import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A folder outside the repository with some of its files, so that a test can break a rule without breaking the tree. */
export interface TemporaryCopy {
  readonly folder: string
  write(path: string, content: string): void
  /** Makes a package of the repository's `node_modules` importable. */
  link(from: string, to: string): void
  remove(): void
}

export const temporaryCopy = (paths: readonly string[]): TemporaryCopy => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'motcua-'))
  for (const path of paths) cpSync(path, join(folder, path), { recursive: true })
  return {
    folder,
    write(path, content) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    },
    link(from, to) {
      mkdirSync(join(folder, dirname(to)), { recursive: true })
      symlinkSync(resolve(folder, from), join(folder, to), 'dir')
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
