import { type CalendarIssue, formatTerm, ledger, type Pause, printCalendarIssue, printLedger } from '@motcua/rules'
import type { Arguments } from './arguments.ts'
import { batch } from './batch.ts'
import { printIssues } from './issue.ts'
import { answerJson, issueJson, readAgainst, readPause, timeOf } from './question.ts'
import type { OptionName } from './spec.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { type Trouble, trouble } from './trouble.ts'

/** What asks one question, and so has no place beside a batch of them. */
const ofOne: readonly OptionName<'deadline'>[] = ['term', 'from', 'cutoff', 'pause', 'extension']

const wronglyTyped = (args: Arguments): readonly Trouble[] => {
  const [operand] = args.operands
  const over = operand === undefined ? [] : [trouble('operand_unwanted', { operand })]
  const missing = args.has('batch') ? [] : (['term', 'from'] as const).filter(option => !args.has(option))
  const alien = args.has('batch') ? ofOne.filter(option => args.has(option)) : []
  return [
    ...over,
    ...missing.map(option => trouble('option_missing', { option: `--${option}` })),
    ...alien.map(option => trouble('option_not_with', { option: `--${option}`, other: '--batch' })),
  ]
}

const noAnswer = (args: Arguments, out: Terminal, issues: readonly CalendarIssue[]): ExitCode => {
  if (args.has('json')) out.json({ issues: issues.map(issueJson) })
  else for (const issue of issues) out.warn(`${printCalendarIssue(issue, out.locale)} (${issue.code})`)
  return 1
}

const typedWrongly = (out: Terminal, troubles: readonly Trouble[]): ExitCode => {
  out.complain(...troubles)
  out.warn(out.sentences.seeHelp('motcua deadline'))
  return 2
}

/** `motcua deadline`: when a term is due, and why. */
export const deadline = async (args: Arguments, out: Terminal): Promise<ExitCode> => {
  const wrong = wronglyTyped(args)
  if (wrong.length > 0) return typedWrongly(out, wrong)
  const against = await readAgainst(args)
  if ('troubles' in against) return typedWrongly(out, against.troubles)
  if ('issues' in against) return noAnswer(args, out, against.issues)
  if ('pack' in against) {
    printIssues(out, against.pack, against.placed)
    return 1
  }
  if (args.has('batch')) return batch(against, out)

  const pauses: Pause[] = []
  for (const text of args.values('pause')) {
    const pause = readPause(text)
    if (!pause.ok) return typedWrongly(out, pause.issues)
    pauses.push(pause.value)
  }
  const cutoff = args.value('cutoff')
  const extensions = args.values('extension')
  const account = ledger({
    ...against,
    term: args.value('term') ?? '',
    from: timeOf(args.value('from') ?? ''),
    pauses,
    extensions,
    ...(cutoff === undefined ? {} : { cutoff }),
  })
  if (!account.ok) return noAnswer(args, out, account.issues)
  const { due, terms, lines } = account.value
  if (args.has('json')) out.json({ ...answerJson(due), terms: terms.map(formatTerm), lines })
  else for (const line of printLedger(account.value, out.locale)) out.line(line)
  return 0
}
