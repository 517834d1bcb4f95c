/** Plays scripts through an engine on a store, all at once, under one clock that only runs forward. */
import { DossierWorker, type Engine, momentOf, openEngine, type Refusal, simulate } from '@motcua/engine'
import type { RehearsalStore } from '@motcua/engine/sqlite'
import type { Play } from './folder.ts'

export const tenant = 'examples'

/** How the commands fared. */
export interface Tally {
  /** Decided and kept in this run; those of timers, which no script tells, are not counted. */
  fresh: number
  /** Decided in an earlier run on the same file. */
  before: number
  /** Turned down as the script says, in this run or in an earlier one. */
  refused: number
  /** What the worker did in this run: timers that came due, effects that went out. */
  timers: number
  effects: number
  readonly wrong: { readonly play: Play; readonly line: number; readonly refusal: Refusal | undefined }[]
  /** Somebody wanted to stop before the end. */
  interrupted: boolean
}

interface Line {
  readonly play: Play
  readonly line: number
  readonly at: number
  /** The revision the line comes at. */
  readonly expect: number
}

/**
 * The revision at which each line of a script comes: the simulation, which is the engine's own decisions, knows it. A
 * line that was played in an earlier run then finds its dossier further on, and nothing is decided a second time: what
 * was kept is answered by its key, what was refused stays refused.
 */
const revisions = ({ procedure, script }: Play): ReadonlyMap<number, number> => {
  const at = new Map<number, number>()
  let revision = 0
  for (const { line, events } of simulate(procedure, script).lines) {
    at.set(line, revision)
    revision += events.length
  }
  return at
}

const linesOf = (play: Play): readonly Line[] => {
  const before = revisions(play)
  return play.script.play.map((step, line) => {
    const at = momentOf('until' in step ? step.until : step.at) ?? Number.NaN
    return { play, line, at, expect: before.get(line) ?? 0 }
  })
}

/** A timer's command that was turned down: its dossier was begun under a procedure that is no longer here. */
export class Stuck extends Error {
  readonly dossier: string
  readonly refusal: Refusal

  constructor(dossier: string, refusal: Refusal) {
    super(`${dossier}: ${refusal.code}`)
    this.dossier = dossier
    this.refusal = refusal
  }
}

/**
 * The engine as the worker has it. How the dossiers of other procedures end is for the scripts to say: whoever is asked for one is
 * told as another system would be, and opens none here.
 */
const withoutChildren = (engine: Engine, plays: readonly Play[]): Engine => {
  const asked = new Set(
    plays.flatMap(({ procedure }) =>
      [...procedure.graph.steps.values()].flatMap(({ step }) =>
        step.kind === 'children' ? Object.values(step.children).map(child => child.procedure) : [],
      ),
    ),
  )
  const { registry } = engine
  const versions = (code: string) => (asked.has(code) ? [] : registry.versions(code))
  return openEngine({ store: engine.store, procedures: { ...registry, versions } })
}

/** A worker that is watched: what it could not do ends the program. */
const workerFor = (engine: Engine): DossierWorker =>
  new DossierWorker({
    engine,
    name: 'examples',
    // There is no other one, and what one that was killed had in hand is not waited for.
    lease: 1,
    signal: new AbortController().signal,
    // Messages and letters of made-up people go nowhere.
    deliver: async () => {},
    onFailure: ({ dossier }, { code, data }) => {
      throw new Stuck(dossier, { code, data } as Refusal)
    },
  })

/** Lets the worker do once what is due. */
const work = async (worker: DossierWorker, tally: Tally): Promise<boolean> => {
  const { timers, effects } = await worker.pass()
  tally.timers += timers
  tally.effects += effects
  return timers + effects > 0
}

/** Lets the timers that come due until then fire, each at its instant. */
const letTimePass = async (
  store: RehearsalStore,
  worker: DossierWorker,
  until: number,
  tally: Tally,
): Promise<void> => {
  for (;;) {
    const [next] = await store.dueTimers(until, 1)
    if (next === undefined) break
    await store.setClock(next.at)
    await work(worker, tally)
  }
  await store.setClock(until)
}

const playLine = async (engine: Engine, { play, line, at, expect }: Line, tally: Tally): Promise<void> => {
  const { id, procedure, script } = play
  const step = script.play[line]
  if (step === undefined || 'until' in step) return
  const by = script.actors[step.by]
  if (by === undefined) {
    tally.wrong.push({ play, line, refusal: undefined })
    return
  }
  const on = (step.on === undefined ? undefined : momentOf(step.on)) ?? at
  const key = `${id}:${line}`
  const { code } = procedure.definition
  const outcome = await engine.dispatch({ tenant, dossier: id, by, key, expect, on, procedure: code, command: step.do })
  if (outcome.ok) {
    if (outcome.replayed) tally.before += 1
    else if (step.refused === undefined) tally.fresh += 1
    else tally.wrong.push({ play, line, refusal: undefined })
    return
  }
  const { refusal } = outcome
  if (refusal.code === step.refused) tally.refused += 1
  else if (step.refused !== undefined && refusal.code === 'stale_revision' && refusal.data.actual > expect)
    tally.refused += 1
  else tally.wrong.push({ play, line, refusal })
}

/** Plays every line of every script in the order of time. A run on a file that was used before goes on where it ended. */
export const playAll = async (
  store: RehearsalStore,
  engine: Engine,
  plays: readonly Play[],
  stopped: () => boolean = () => false,
): Promise<Tally> => {
  const tally: Tally = { fresh: 0, before: 0, refused: 0, timers: 0, effects: 0, wrong: [], interrupted: false }
  const worker = workerFor(withoutChildren(engine, plays))
  const lines = plays.flatMap(linesOf).sort((a, b) => a.at - b.at)
  for (const line of lines) {
    if (stopped()) return { ...tally, interrupted: true }
    await letTimePass(store, worker, line.at, tally)
    await playLine(engine, line, tally)
  }
  while (await work(worker, tally)) if (stopped()) return { ...tally, interrupted: true }
  return tally
}
