import { statSync } from 'node:fs'
import { sayFault } from '../messages/fault.ts'
import { StoreFault } from '../store/fault.ts'
import type { Verification } from '../store/store.ts'
import { type Arguments, operandsOf } from './arguments.ts'
import { troubleJson } from './issue.ts'
import { type ExitCode, inBoth, type Terminal } from './terminal.ts'
import { type Trouble, trouble } from './trouble.ts'

/** What is no file, or an empty one, which SQLite takes for a new database. */
const unfit = (file: string): Trouble | StoreFault | undefined => {
  try {
    const found = statSync(file)
    if (found.isDirectory()) return trouble('file_is_folder', { file })
    return found.size === 0 ? new StoreFault('foreign', file) : undefined
  } catch {
    return trouble('file_missing', { file })
  }
}

const withoutSqlite = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_BUILTIN_MODULE'

const tried = async (file: string): Promise<Verification | Trouble | StoreFault> => {
  const found = unfit(file)
  if (found) return found
  try {
    const { verifyFile } = await import('../store/sqlite/verify.ts')
    return await verifyFile(file)
  } catch (error) {
    if (error instanceof StoreFault) return error
    if (withoutSqlite(error)) return trouble('sqlite_missing', { node: process.versions.node })
    throw error
  }
}

/** `motcua verify`: whether a data file is whole, every hash chain in it holds, and every dossier is what its events make. */
export const verify = async (args: Arguments, out: Terminal): Promise<ExitCode> => {
  const operands = operandsOf(args, 1)
  if (!operands.ok) {
    out.complain(...operands.issues)
    return 2
  }
  const [file] = operands.value
  const found = await tried(file)
  const json = args.has('json')
  if (found instanceof StoreFault) {
    if (json)
      out.json({ file, ok: false, trouble: { code: found.code, message: inBoth(locale => sayFault(found, locale)) } })
    else out.warn(sayFault(found, out.locale))
    return 2
  }
  if ('code' in found) {
    if (json) out.json({ file, ok: false, trouble: troubleJson(found) })
    else out.complain(found)
    return 2
  }
  const { dossiers, events, broken } = found
  if (json) out.json({ file, ok: broken.length === 0, dossiers, events, broken })
  else {
    for (const { tenant, dossier, seq, why } of broken)
      out.line(`${tenant}/${dossier}: ${out.sentences.chain[why](seq)}`, 'red')
    out.line(out.sentences.verified(dossiers, events, broken.length), broken.length === 0 ? 'green' : 'bold')
  }
  return broken.length === 0 ? 0 : 1
}
