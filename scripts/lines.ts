import { conclude, type TrackedFile, trackedFiles } from './tracked.ts'

/** A file that needs more lines holds two ideas. */
const MOST_LINES = 400

const handWritten = /^(packages\/[^/]+\/(src|test|bench)|examples|scripts)\/(?!(.*\/)?generated\/).*\.[cm]?[jt]sx?$/
const NEWLINE = 10

/** Hand-written source files over 400 lines. */
export const longFiles = (files: readonly TrackedFile[]): readonly string[] =>
  files
    .filter(file => handWritten.test(file.path))
    .map(file => ({ path: file.path, lines: file.bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0) }))
    .filter(file => file.lines > MOST_LINES)
    .map(file => `${file.path} has ${file.lines} lines; ${MOST_LINES} is the most`)

if (import.meta.main) conclude(longFiles(trackedFiles()))
