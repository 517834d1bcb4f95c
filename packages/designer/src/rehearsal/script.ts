/** A run as data: what was done in a simulator as a script, and a script played line by line in one. */
import {
  type Actor,
  type Command,
  type Difference,
  type Dossier,
  type DossierEvent,
  type Facts,
  momentOf,
  type Outcome,
  type Procedure,
  parseScript,
  type Script,
  type ScriptLine,
  summaryOf,
} from '@motcua/engine'
import type { DefinitionIssue } from '@motcua/engine/definition'
import { dayAt, ok, printDay, printInstant, type Result, type Text } from '@motcua/rules'
import { moveTo } from './moment.ts'
import type { FiredTimer, SimulatorPort } from './port.ts'

/** A port that remembers what was done with one dossier through it. */
export interface RecordedRun {
  /** To be used in place of the port that is recorded. */
  readonly port: SimulatorPort
  /** The dossier that was opened first; nothing before. */
  dossier(): string | undefined
  /**
   * Everything so far as a script, up to now, with what came of it as its expectation: `simulate` plays it to the same end.
   * Nothing before a dossier was opened.
   */
  save(name: Text): Promise<Script | undefined>
}

type Line = ScriptLine

/** The names of a script’s actors: their ids, with a number where one id stood for several posts. */
class Actors {
  readonly #known = new Map<string, string>()
  readonly byName: Record<string, Actor> = {}

  nameOf(actor: Actor): string {
    const written = JSON.stringify(actor)
    const known = this.#known.get(written)
    if (known !== undefined) return known
    let name = actor.id
    for (let n = 2; Object.hasOwn(this.byName, name); n++) name = `${actor.id} ${n}`
    this.#known.set(written, name)
    // `__proto__` is a name like any other.
    Object.defineProperty(this.byName, name, { value: actor, enumerable: true, configurable: true, writable: true })
    return name
  }
}

interface Entry {
  readonly by: Actor
  readonly command: Command
  readonly on?: number | undefined
}

class Recorder implements RecordedRun {
  readonly port: SimulatorPort
  readonly #inner: SimulatorPort
  readonly #actors = new Actors()
  readonly #lines: Line[] = []
  #dossier: string | undefined
  /** The last event that a line accounts for. */
  #seen = 0

  constructor(inner: SimulatorPort) {
    this.#inner = inner
    this.port = {
      // They may grow.
      get procedures() {
        return inner.procedures
      },
      now: () => inner.now(),
      subscribe: heard => inner.subscribe(heard),
      dossiers: () => inner.dossiers(),
      dossier: id => inner.dossier(id),
      events: id => inner.events(id),
      history: id => inner.history(id),
      timers: id => inner.timers(id),
      effects: id => inner.effects(id),
      incident: id => inner.incident(id),
      can: (id, questions) => inner.can(id, questions),
      inbox: whose => inner.inbox(whose),
      inboxCounts: by => inner.inboxCounts(by),
      open: order => this.#given(order, () => inner.open(order)),
      dispatch: order => this.#given(order, () => inner.dispatch(order)),
      move: move => this.#moved(move),
    }
  }

  dossier(): string | undefined {
    return this.#dossier
  }

  async save(name: Text): Promise<Script | undefined> {
    const id = this.#dossier
    const dossier = id === undefined ? undefined : await this.#inner.dossier(id)
    const procedure = this.#inner.procedures.find(({ hash }) => hash === dossier?.procedure.hash)
    if (dossier === undefined || procedure === undefined) return undefined
    const play = [...this.#lines, { until: printInstant(await this.#inner.now()) }]
    return {
      script: 1,
      name,
      actors: { ...this.#actors.byName },
      play,
      expect: expectationOf(procedure, dossier, await this.#inner.events(dossier.id)),
    }
  }

  async #given(order: unknown, give: () => Promise<Outcome>): Promise<Outcome> {
    const at = printInstant(await this.#inner.now())
    const outcome = await give()
    const { dossier, by, command, on } = Object(order) as Entry & { dossier?: string }
    if (outcome.ok && this.#dossier === undefined) this.#dossier = outcome.dossier.id
    const mine = outcome.ok ? outcome.dossier.id === this.#dossier : dossier === this.#dossier
    if (this.#dossier === undefined) return outcome
    // What was said before, or is not even an order, is no line of a script.
    const counts = outcome.ok ? !outcome.replayed : outcome.refusal.code !== 'command_invalid'
    if (mine && counts) {
      this.#lines.push({
        at,
        by: this.#actors.nameOf(by),
        do: command,
        ...(on === undefined ? {} : { on: printInstant(on) }),
        ...(outcome.ok ? {} : { refused: outcome.refusal.code }),
      })
      if (outcome.ok) this.#seen = outcome.revision
    }
    await this.#reports()
    return outcome
  }

  async #moved(move: unknown): ReturnType<SimulatorPort['move']> {
    const moved = await this.#inner.move(move)
    if (!moved.ok || this.#dossier === undefined) return moved
    await this.#reports()
    this.#lines.push({ until: printInstant(moved.value.now) })
    return moved
  }

  /** Children that ended by themselves: played alone, the dossier has to be told. */
  async #reports(): Promise<void> {
    const id = this.#dossier ?? ''
    const [dossier, events] = [await this.#inner.dossier(id), await this.#inner.events(id)]
    const procedure = this.#inner.procedures.find(({ hash }) => hash === dossier?.procedure.hash)
    for (const event of events.slice(this.#seen)) {
      if (event.type !== 'childEnded') continue
      const { step, child, outcome, results, facts } = event.data
      const told = toldBeside(procedure, step, child, facts)
      this.#lines.push({
        at: printInstant(event.at),
        by: this.#actors.nameOf(event.by),
        do: { type: 'reportChild', step, child, outcome, results, ...(told === undefined ? {} : { facts: told }) },
      })
    }
    this.#seen = events.length
  }
}

/** What a report said beside the outcome, which the rule adds itself. */
const toldBeside = (procedure: Procedure | undefined, step: string, child: string, facts: Facts): Facts | undefined => {
  const drawn = procedure?.graph.steps.get(step)?.step
  const spec = drawn?.kind === 'children' ? drawn.children[child] : undefined
  const rest = Object.entries(facts).filter(([fact]) => fact !== spec?.outcome)
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}

/** What came of a run, as a script expects it; only what there is. */
const expectationOf = (procedure: Procedure, dossier: Dossier, events: readonly DossierEvent[]): Script['expect'] =>
  Object.fromEntries(Object.entries(summaryOf(procedure, dossier, events)).filter(([, value]) => value !== undefined))

/**
 * Records everything that is done with a dossier through the port it gives: orders, refused ones included, moves of the
 * clock, and what its children reported. The dossier is the first that is opened through it.
 *
 * @example
 * const run = recording(port)
 * const command = { type: 'submit', case: 'ordinary', channel: 'counter', applicant: applicant.id }
 * await run.port.open({ by: applicant, command })
 * const script = await run.save({ vi: 'Trả kết quả đúng hẹn' })
 */
export const recording = (port: SimulatorPort): RecordedRun => new Recorder(port)

/** One line of a script as it came out: the timers on the way, what was said to it, and how it differs from the script. */
export interface PlayedLine {
  /** Its number in `play`. */
  readonly line: number
  readonly fired: readonly FiredTimer[]
  /** Absent for a line that only lets time go by, and for one that could not be given. */
  readonly outcome?: Outcome | undefined
  readonly difference?: Difference | undefined
}

/** The lines of one day. */
export interface ScriptDay {
  /** ISO date. */
  readonly day: string
  readonly lines: readonly { readonly line: number; readonly play: ScriptLine }[]
}

/** A script that is being played, one line at a time. */
export interface Playing {
  readonly script: Script
  readonly days: readonly ScriptDay[]
  /** The dossier it is about. */
  readonly dossier: string
  /** The number of the line that comes next; the number of lines at the end. */
  next(): number
  /** Plays the next line; nothing at the end. */
  step(port: SimulatorPort): Promise<PlayedLine | undefined>
}

const momentOfLine = (line: ScriptLine): string => ('until' in line ? line.until : line.at)

/** A script’s lines by their days, in order; a line whose moment is none stands with the line before it. */
const daysOf = (script: Script): readonly ScriptDay[] => {
  const days: { day: string; lines: { line: number; play: ScriptLine }[] }[] = []
  for (const [line, play] of script.play.entries()) {
    const at = momentOf(momentOfLine(play))
    const day = at === undefined ? (days.at(-1)?.day ?? '') : printDay(dayAt(at))
    const last = days.at(-1)
    if (last?.day === day) last.lines.push({ line, play })
    else days.push({ day, lines: [{ line, play }] })
  }
  return days
}

class Player implements Playing {
  readonly script: Script
  readonly days: readonly ScriptDay[]
  readonly dossier: string
  #next = 0

  constructor(script: Script, dossier: string) {
    this.script = script
    this.dossier = dossier
    this.days = daysOf(script)
  }

  next(): number {
    return this.#next
  }

  async step(port: SimulatorPort): Promise<PlayedLine | undefined> {
    const line = this.#next
    const play = this.script.play[line]
    if (play === undefined) return undefined
    this.#next += 1
    const moment = momentOfLine(play)
    const at = momentOf(moment)
    const wrong = (difference: Difference, fired: readonly FiredTimer[] = []) => ({ line, fired, difference })
    if (at === undefined) return wrong({ code: 'moment_wrong', line, found: moment })
    const moved = await port.move(moveTo(at))
    if (!moved.ok)
      return moved.issues[0]?.code === 'clock_backwards'
        ? wrong({ code: 'time_backwards', line })
        : wrong({ code: 'moment_wrong', line, found: moment })
    const { fired } = moved.value
    if ('until' in play) return { line, fired }
    const by = Object.hasOwn(this.script.actors, play.by) ? this.script.actors[play.by] : undefined
    const known = Object.keys(this.script.actors)
    if (by === undefined) return wrong({ code: 'actor_unknown', line, actor: play.by, known }, fired)
    const on = play.on === undefined ? undefined : momentOf(play.on)
    if (play.on !== undefined && on === undefined) return wrong({ code: 'moment_wrong', line, found: play.on }, fired)
    const order = { dossier: this.dossier, by, command: play.do, ...(on === undefined ? {} : { on }) }
    const opens = play.do.type === 'submit' || play.do.type === 'adopt'
    const outcome = opens ? await port.open(order) : await port.dispatch(order)
    const difference = differenceOf(line, play.refused, outcome)
    return { line, fired, outcome, ...(difference === undefined ? {} : { difference }) }
  }
}

const differenceOf = (line: number, expected: string | undefined, outcome: Outcome): Difference | undefined => {
  if (outcome.ok) return expected === undefined ? undefined : { code: 'not_refused', line, expected }
  const { refusal } = outcome
  if (expected === undefined) return { code: 'refused', line, refusal }
  return expected === refusal.code ? undefined : { code: 'refused_otherwise', line, expected, refusal }
}

/**
 * A script, read from JSON, to be played line by line through a port: its dossier is opened under the id given. What is no
 * script is an issue of its reader.
 *
 * @example
 * const found = playing(json, 'dossier-1')
 * if (found.ok) while ((await found.value.step(port)) !== undefined) await port.dossier('dossier-1')
 */
export const playing = (script: unknown, dossier: string): Result<Playing, DefinitionIssue> => {
  const parsed = parseScript(script)
  return parsed.ok ? ok(new Player(parsed.value, dossier)) : parsed
}
