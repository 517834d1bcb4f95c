import { parseDay } from '@motcua/rules'
import type { Severity } from '../definition/issue.ts'
import { loadText } from '../definition/load.ts'
import { readJson } from '../definition/read.ts'
import { type Arguments, operandsOf } from './arguments.ts'
import { readText } from './file.ts'
import { definitionIn, type PlacedIssue, placed, printIssues, troubleJson } from './issue.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { type Trouble, trouble } from './trouble.ts'

interface CheckedFile {
  readonly file: string
  readonly ok: boolean
  readonly hash?: string
  readonly issues: readonly PlacedIssue[]
  /** Why the file could not be checked. */
  readonly trouble?: Trouble | undefined
}

/** A file of the other kind is not a procedure with mistakes. */
const isScript = (text: string): boolean => {
  const read = readJson(text)
  const value = read.ok ? read.value.value : undefined
  return (
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'script') && !Object.hasOwn(value, 'format')
  )
}

const checkFile = async (file: string, asOf: string | undefined): Promise<CheckedFile> => {
  const read = await readText(file)
  if (!read.ok) return { file, ok: false, issues: [], trouble: read.issues[0] }
  const { result, locate } = loadText(read.value, { asOf })
  if (!result.ok && isScript(read.value))
    return { file, ok: false, issues: [], trouble: trouble('file_is_script', { file }) }
  const issues = placed(result.ok ? result.value.issues : result.issues, locate, definitionIn(read.value))
  return result.ok ? { file, ok: true, hash: result.value.hash, issues } : { file, ok: false, issues }
}

const count = (files: readonly CheckedFile[], severity: Severity): number =>
  files.reduce((sum, { issues }) => sum + issues.filter(issue => issue.severity === severity).length, 0)

/** `motcua check`: everything that is wrong with procedure files. */
export const check = async (args: Arguments, out: Terminal): Promise<ExitCode> => {
  const operands = operandsOf(args, Number.POSITIVE_INFINITY)
  if (!operands.ok) {
    out.complain(...operands.issues)
    return 2
  }
  const asOf = args.value('as-of')
  if (asOf !== undefined && parseDay(asOf) === undefined) {
    out.complain(trouble('day_wrong', { option: '--as-of', found: asOf }))
    return 2
  }
  const files: CheckedFile[] = []
  for (const file of operands.value) files.push(await checkFile(file, asOf))
  if (args.has('json'))
    out.json(files.map(({ trouble: why, ...file }) => ({ ...file, ...(why && { trouble: troubleJson(why) }) })))
  else {
    for (const { file, hash, issues, trouble: why } of files) {
      if (why) out.complain(why)
      printIssues(out, file, issues)
      if (hash !== undefined) out.line(`${file}: ${out.sentences.checkedOk(hash)}`, 'green')
    }
    const counts = { error: count(files, 'error'), warning: count(files, 'warning'), hint: count(files, 'hint') }
    const unchecked = files.filter(({ trouble: why }) => why !== undefined).length
    out.line(out.sentences.checkedSum(files.length, counts, unchecked), 'bold')
  }
  if (files.some(({ trouble: why }) => why)) return 2
  return files.some(({ ok }) => !ok) ? 1 : 0
}
