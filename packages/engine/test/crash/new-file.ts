import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A place for a store's file, in a folder of its own that is removed when the test has finished. */
export const newFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'store.sqlite')
}
