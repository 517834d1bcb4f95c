import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'

export interface TrackedFile {
  /** Relative to the repository, with slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Every file that is in git or would be: new files count before they are added. */
export const trackedPaths = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter(path => lstatSync(path, { throwIfNoEntry: false })?.isFile())

export const trackedFiles = (): readonly TrackedFile[] =>
  trackedPaths().map(path => ({ path, bytes: readFileSync(path) }))

/** Prints what a check found and sets the exit code: the end of every check that is a script of its own. */
export const conclude = (problems: readonly string[]): void => {
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}
