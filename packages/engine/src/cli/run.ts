import { printInstant, type Result, say } from '@motcua/rules'
import { loadText } from '../definition/load.ts'
import type { Procedure } from '../definition/procedure.ts'
import { type Command, timekeeper } from '../dossier/command.ts'
import { sayAccount } from '../messages/account.ts'
import { sayDifference } from '../messages/cli.ts'
import { sayCommand } from '../messages/command.ts'
import { sayEvent } from '../messages/event.ts'
import { naming, sayDay, sayMoment } from '../messages/naming.ts'
import { sayRefusal } from '../messages/refusal.ts'
import { sayOutcome, sayPunctuality, sayStatus } from '../messages/word.ts'
import { parseScript, type Script } from '../simulate/script.ts'
import { type Difference, type SimulatedLine, type Simulation, simulate } from '../simulate/simulate.ts'
import { type Arguments, operandsOf } from './arguments.ts'
import { readText } from './file.ts'
import { definitionIn, type PlacedIssue, placed, printIssues, readAs } from './issue.ts'
import { type ExitCode, inBoth, sentencesIn, type Terminal } from './terminal.ts'
import { type Trouble, trouble } from './trouble.ts'

/** A file that was read and is wrong. */
interface Faulty {
  readonly file: string
  readonly issues: readonly PlacedIssue[]
}

interface Played {
  readonly procedure: Procedure
  readonly script: Script
  readonly simulation: Simulation
}

const actorOf = ({ procedure, script: { actors } }: Played, { by }: SimulatedLine, out: Terminal): string =>
  Object.keys(actors).find(name => actors[name]?.id === by.id) ??
  (by.id === timekeeper.id ? naming(procedure, out.locale)('role', 'timekeeper') : by.id)

const sentenceOf = (difference: Difference, out: Terminal, procedure: Procedure): string => {
  const refused = 'refusal' in difference ? sayRefusal(difference.refusal, out.locale, procedure) : ''
  return sayDifference(out.sentences, difference, refused)
}

/** The command with the step it was done at: which it leaves out where there is only one it can mean. */
const atItsStep = ({ command, events }: SimulatedLine): Command => {
  const acted = events.find(event => event.type === 'acted')
  return command.type === 'advance' && command.step === undefined && acted
    ? { ...command, step: acted.data.step }
    : command
}

const printLines = (played: Played, out: Terminal): void => {
  const { procedure, script, simulation } = played
  const { locale, sentences } = out
  for (const line of simulation.lines) {
    out.line(
      `${sayMoment(line.at)}  ${actorOf(played, line, out)} ${sayCommand(atItsStep(line), locale, procedure)}`,
      'bold',
    )
    for (const event of line.events) out.line(`    ${sayEvent(event, locale, procedure)}`)
    if (line.refusal === undefined) continue
    const step = script.play[line.line]
    const asSaid = step !== undefined && 'at' in step && step.refused === line.refusal.code
    const note = asSaid ? ` – ${sentences.run.asExpected}` : ''
    out.line(
      `    ✗ ${sayRefusal(line.refusal, locale, procedure)} (${line.refusal.code})${note}`,
      asSaid ? 'dim' : 'red',
    )
  }
}

const printOutcome = ({ procedure, simulation }: Played, out: Terminal): void => {
  const { summary, events, timers, dossier } = simulation
  const { locale, sentences } = out
  const { run } = sentences
  const name = naming(procedure, locale)
  const row = (head: string, value: string | undefined): void => out.line(`${head}: ${value ?? run.none}`)
  const { appointment, finished, punctuality } = summary
  out.line()
  row(
    run.appointment,
    appointment && (appointment.length > 10 ? sayMoment(Date.parse(appointment)) : sayDay(appointment)),
  )
  const account = sayAccount(procedure, events, locale)
  if (account.length > 0) out.line(`${run.why}:`)
  for (const line of account) out.line(`    ${line}`)
  row(run.path, summary.path?.map(step => name('step', step)).join(' → '))
  const early = punctuality === undefined ? '' : ` – ${sayPunctuality(punctuality, locale)}`
  row(run.finished, finished && `${sayDay(finished)}${early}`)
  row(run.outcome, dossier.outcome && sayOutcome(dossier.outcome, locale))
  row(run.status, summary.status === undefined ? undefined : `${summary.status} ${statusIn(summary.status, out)}`)
  for (const { at } of timers) row(run.waiting, sayMoment(at))
}

const statusIn = (status: number, { locale }: Terminal): string =>
  sayStatus(status as Parameters<typeof sayStatus>[0], locale)

const printDifferences = ({ procedure, simulation }: Played, out: Terminal): void => {
  const { differences } = simulation
  out.line()
  if (differences.length === 0) out.line(out.sentences.run.same, 'green')
  else out.line(out.sentences.run.differs(differences.length), 'red')
  for (const difference of differences) out.line(`  ${sentenceOf(difference, out, procedure)}`, 'red')
}

const printPlay = (played: Played, out: Terminal): void => {
  const { procedure, script } = played
  const { run } = out.sentences
  const { code, version, name } = procedure.definition
  out.line(`${run.procedure}: ${code} v${version} – ${say(name, out.locale)}`)
  out.line(`${run.script}: ${say(script.name, out.locale)}`)
  out.line()
  printLines(played, out)
  printOutcome(played, out)
  printDifferences(played, out)
}

const playJson = ({ procedure, simulation }: Played): object => {
  const { lines, summary, differences, timers } = simulation
  return {
    ok: differences.length === 0,
    procedure: { code: procedure.definition.code, version: procedure.definition.version, hash: procedure.hash },
    lines: lines.map(({ at, refusal, ...line }) => ({
      ...line,
      at: printInstant(at),
      events: line.events.map(event => ({ ...event, at: printInstant(event.at), on: printInstant(event.on) })),
      ...(refusal && { refusal: { ...refusal, message: inBoth(locale => sayRefusal(refusal, locale, procedure)) } }),
    })),
    summary,
    account: inBoth(locale => sayAccount(procedure, simulation.events, locale)),
    timers: timers.map(timer => ({ ...timer, at: printInstant(timer.at) })),
    differences: differences.map(difference => ({
      ...difference,
      message: inBoth(locale =>
        sayDifference(
          sentencesIn(locale),
          difference,
          'refusal' in difference ? sayRefusal(difference.refusal, locale, procedure) : '',
        ),
      ),
    })),
  }
}

const readBoth = async (
  file: string,
  scriptFile: string,
): Promise<{ readonly troubles: readonly Trouble[] } | { readonly faulty: readonly Faulty[] } | Played> => {
  const [text, scriptText] = [await readText(file), await readText(scriptFile)]
  if (!text.ok || !scriptText.ok)
    return { troubles: [text, scriptText].flatMap((read: Result<string, Trouble>) => (read.ok ? [] : read.issues)) }
  const { result, locate } = loadText(text.value)
  const script = readAs(scriptText.value, parseScript)
  if (result.ok && script.ok)
    return { procedure: result.value, script: script.value, simulation: simulate(result.value, script.value) }
  return {
    faulty: [
      ...(result.ok ? [] : [{ file, issues: placed(result.issues, locate, definitionIn(text.value)) }]),
      ...(script.ok ? [] : [{ file: scriptFile, issues: script.issues }]),
    ],
  }
}

/** `motcua run`: one dossier played through a procedure. */
export const run = async (args: Arguments, out: Terminal): Promise<ExitCode> => {
  const operands = operandsOf(args, 1)
  const scriptFile = args.value('script')
  if (!operands.ok || scriptFile === undefined) {
    if (!operands.ok) out.complain(...operands.issues)
    if (scriptFile === undefined) out.complain(trouble('option_missing', { option: '--script' }))
    return 2
  }
  const played = await readBoth(operands.value[0], scriptFile)
  if ('troubles' in played) {
    out.complain(...played.troubles)
    return 2
  }
  if ('faulty' in played) {
    if (args.has('json')) out.json({ ok: false, files: played.faulty })
    else for (const { file, issues } of played.faulty) printIssues(out, file, issues)
    return 1
  }
  if (args.has('json')) out.json(playJson(played))
  else printPlay(played, out)
  return played.simulation.differences.length === 0 ? 0 : 1
}
