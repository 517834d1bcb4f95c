import { closeSync, existsSync, openSync, unlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { type FaultCode, StoreFault } from '../fault.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html) that are a fault of the file, the disk or the moment. */
const faults: Readonly<Record<number, FaultCode>> = {
  5: 'busy',
  6: 'busy',
  7: 'io',
  8: 'read_only',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  15: 'busy',
  22: 'io',
  26: 'corrupt',
}
const cannotOpen = 14
/** SQLITE_READONLY_DBMOVED: the file was moved or deleted while open. */
const moved = 1032

const systemFaults: Readonly<Record<string, FaultCode>> = {
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  ENOSPC: 'full',
  EDQUOT: 'full',
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** SQLite only says “unable to open database file”; the system knows why. */
const whyNotOpened = (file: string): FaultCode => {
  if (!existsSync(dirname(file))) return 'folder_missing'
  const wasThere = existsSync(file)
  try {
    closeSync(openSync(file, 'a'))
    if (!wasThere) unlinkSync(file)
    return 'io'
  } catch (error) {
    // In a folder that is there, some file systems that take no files (/proc) say “no such file”.
    return (codeOf(error) === 'ENOENT' ? 'read_only' : systemFaults[codeOf(error) ?? '']) ?? 'io'
  }
}

/** SQLite's result code of an error, if it is one of SQLite's. */
export const resultCodeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined

/** The fault an error stands for; nothing when it is a bug, which is to be seen as it is. */
export const faultOf = (error: unknown, file: string): StoreFault | undefined => {
  if (error instanceof StoreFault) return error
  if (error instanceof SyntaxError) return new StoreFault('corrupt', file, error)
  const result = resultCodeOf(error)
  if (result === undefined) return undefined
  const code = result === moved ? 'io' : (result & 0xff) === cannotOpen ? whyNotOpened(file) : faults[result & 0xff]
  return code && new StoreFault(code, file, error)
}

/** What `run` gives; a fault of the store as such, a bug as it is. */
export const faulting = <T>(file: string, run: () => T): T => {
  try {
    return run()
  } catch (error) {
    throw faultOf(error, file) ?? error
  }
}
