/**
 * What a durable command costs beside two engines of the field that leave keeping to their user: bpmn-engine, recovered,
 * signalled and saved, and XState, restored from its persisted snapshot, sent an event and saved.
 * Run: node --conditions=@motcua/source packages/engine/bench/bpmn.ts
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Engine as BpmnEngine } from 'bpmn-engine'
import { createActor, createMachine, type Snapshot } from 'xstate'
import type { Order } from '../src/dossier/command.ts'
import { openEngine } from '../src/engine.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { copies, story } from '../test/example.ts'
import { median } from '../test/measure.ts'

/** How many times as fast as bpmn-engine, or the benchmark fails. */
const leastFactor = 100
const rounds = 3
/** Seconds of CPU time for each before anything is measured. */
const warmUp = 8
const together = 32

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'))
let files = 0
const newFile = (): string => join(folder, `${files++}.sqlite`)

/** A real procedure and one of its stories: certified copies, compared twice, in nine commands. */
const told = story('certified-copy', 'after-three-before-tet')
const commands = told.play.flatMap(line => ('do' in line ? [{ by: told.actors[line.by]!, command: line.do }] : []))

/** The same nine for the others, one waiting place after the other; the second time at a step is a place of its own. */
const path = commands.map(({ command }, i) => `${command.type === 'advance' ? command.action : command.type}-${i + 1}`)
if (path.length !== 9) throw new Error(`nine commands expected, not ${path.length}`)

/** An engine under test. */
interface Contender {
  readonly begin: (dossiers: readonly string[]) => Promise<void>
  /** Takes each of a group of dossiers one command further, all kept on return: how many events that were. */
  readonly advance: (dossiers: readonly string[], command: number) => Promise<number>
  /** Where every dossier has come to. */
  readonly places: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const ours = async (): Promise<Contender> => {
  const engine = openEngine({ store: await sqlite(newFile()), procedures: [copies] })
  const order = (dossier: string, command: number): Order => {
    const { by, command: told } = commands[command]!
    // A code is one dossier’s for good.
    const given = told.type === 'submit' ? { ...told, code: dossier } : told
    const procedure = copies.definition.code
    return { tenant: 'hue', dossier, key: `${dossier}/${command}`, by, procedure, command: given }
  }
  return {
    begin: async () => undefined,
    async advance(dossiers, command) {
      const outcomes = await Promise.all(dossiers.map(dossier => engine.dispatch(order(dossier, command))))
      return outcomes.reduce((sum, outcome) => {
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
        return sum + outcome.events.length
      }, 0)
    },
    async places() {
      const all = await engine.dossiers('hue', undefined, 1000)
      return all.map(({ outcome, position }) => outcome ?? position.join())
    },
    close: () => engine.close(),
  }
}

/** One row a dossier in a file that waits for the disk as ours does; what comes together is committed together. */
const rowsOfState = () => {
  const db = new DatabaseSync(newFile())
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE states (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID')
  const find = db.prepare('SELECT state FROM states WHERE id = ?')
  const save = db.prepare('INSERT OR REPLACE INTO states (id, state) VALUES (?, ?)')
  const [begin, commit] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')]
  return {
    load: (id: string) => JSON.parse(String(find.get(id)?.state)),
    save(states: ReadonlyMap<string, unknown>) {
      begin.run()
      for (const [id, state] of states) save.run(id, JSON.stringify(state))
      commit.run()
    },
    all: () =>
      db
        .prepare('SELECT state FROM states ORDER BY id')
        .all()
        .map(({ state }) => JSON.parse(String(state))),
    close: async () => db.close(),
  }
}

const source = `<definitions id="d" targetNamespace="urn:d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="p" isExecutable="true"><startEvent id="start"/>
  ${path.map(id => `<userTask id="${id}"/>`).join('')}<endEvent id="granted"/>
  ${['start', ...path].map((id, i) => `<sequenceFlow id="f${i}" sourceRef="${id}" targetRef="${path[i] ?? 'granted'}"/>`).join('')}
  </process></definitions>`

const bpmn = async (): Promise<Contender> => {
  const rows = rowsOfState()
  const recovered = async (state: never) => {
    const engine = new BpmnEngine()
    const execution = await engine.recover(state).resume()
    return { engine, execution }
  }
  return {
    async begin(dossiers) {
      const engine = new BpmnEngine({ name: 'certified-copy', source })
      await engine.execute()
      const state = await engine.getState()
      engine.stop()
      rows.save(new Map(dossiers.map(id => [id, state])))
    },
    async advance(dossiers, command) {
      const states = new Map<string, unknown>()
      for (const id of dossiers) {
        const { engine, execution } = await recovered(rows.load(id) as never)
        execution.signal({ id: path[command]! })
        states.set(id, await engine.getState())
        engine.stop()
      }
      rows.save(states)
      return dossiers.length
    },
    places: async () =>
      Promise.all(
        rows.all().map(async state => {
          if (state.state === 'idle') return 'granted'
          const { engine, execution } = await recovered(state as never)
          const waiting = execution.getPostponed().map(({ id }) => id)
          engine.stop()
          return waiting.join()
        }),
      ),
    close: rows.close,
  }
}

const machine = createMachine({
  initial: path[0]!,
  states: {
    ...Object.fromEntries(path.map((id, i) => [id, { on: { [id]: path[i + 1] ?? 'granted' } }])),
    granted: { type: 'final' },
  },
})

const xstate = async (): Promise<Contender> => {
  const rows = rowsOfState()
  return {
    async begin(dossiers) {
      const state = createActor(machine).start().getPersistedSnapshot()
      rows.save(new Map(dossiers.map(id => [id, state])))
    },
    async advance(dossiers, command) {
      const states = new Map<string, unknown>()
      for (const id of dossiers) {
        const actor = createActor(machine, { snapshot: rows.load(id) as Snapshot<unknown> }).start()
        actor.send({ type: path[command]! })
        states.set(id, actor.getPersistedSnapshot())
        actor.stop()
      }
      rows.save(states)
      return dossiers.length
    },
    places: async () => rows.all().map(({ value }) => value),
    close: rows.close,
  }
}
const contenders = { ours, bpmn, xstate }
type Name = keyof typeof contenders

/** Where each must be after each event, before any time is taken: the story's path here, the next waiting place there. */
const [, compare, sign, ...rest] = ['', 'compare', 'sign', 'compare', 'sign', 'seal', 'seal', 'collect', 'granted']
const expected: Readonly<Record<Name, readonly (string | undefined)[]>> = {
  ours: ['', compare, sign, ...rest],
  bpmn: [...path.slice(1), 'granted'],
  xstate: [...path.slice(1), 'granted'],
}
for (const name of Object.keys(contenders) as Name[]) {
  const contender = await contenders[name]()
  await contender.begin(['a', 'b'])
  for (const event of path.keys()) {
    await contender.advance(['a', 'b'], event)
    const places = await contender.places()
    if (places.join(' ') !== `${expected[name][event]} ${expected[name][event]}`)
      throw new Error(`${name} is at ${places.join(' and ')} after ${path[event]}`)
  }
  await contender.close()
}

interface Cost {
  /** Milliseconds a command takes, by the clock and of the processor. */
  readonly wall: number
  readonly cpu: number
  /** Events kept a command. */
  readonly events: number
}

/** What a command costs, from the first of so many dossiers to the last, in groups. */
const costOf = async (name: Name, group: number, groups: number): Promise<Cost> => {
  const contender = await contenders[name]()
  const ids = Array.from({ length: group * groups }, (_, i) => `0198f0a0-0000-7000-8000-${String(i).padStart(12, '0')}`)
  await contender.begin(ids)
  let events = 0
  const [start, begun] = [performance.now(), process.cpuUsage()]
  for (let first = 0; first < ids.length; first += group)
    for (const command of path.keys()) events += await contender.advance(ids.slice(first, first + group), command)
  const [took, { user, system }] = [performance.now() - start, process.cpuUsage(begun)]
  await contender.close()
  const given = ids.length * path.length
  return { wall: took / given, cpu: (user + system) / 1000 / given, events: events / given }
}

// A server runs for months; its many small functions take tens of thousands of commands to be compiled as they will stay.
for (const name of Object.keys(contenders) as Name[])
  for (const begun = process.cpuUsage(); ; ) {
    await costOf(name, together, name === 'bpmn' ? 1 : 16)
    const { user, system } = process.cpuUsage(begun)
    if (user + system > warmUp * 1e6) break
  }

const failures: string[] = []
const labels: Readonly<Record<Name, string>> = {
  ours: 'Một Cửa, dispatch',
  bpmn: 'bpmn-engine, recover and signal',
  xstate: 'XState, persisted snapshot',
}
const shown = (rate: number): string => Math.round(rate).toLocaleString('en').padStart(6)
for (const [way, group, groups] of [
  [`${together} side by side`, together, { ours: 16, bpmn: 1, xstate: 16 }],
  ['one by one', 1, { ours: 20, bpmn: 2, xstate: 20 }],
] as const) {
  const costs: Readonly<Record<Name, Cost>>[] = []
  for (let round = 0; round < rounds; round++) {
    costs.push({
      ours: await costOf('ours', group, groups.ours),
      bpmn: await costOf('bpmn', group, groups.bpmn),
      xstate: await costOf('xstate', group, groups.xstate),
    })
  }
  const of = (name: Name, part: (cost: Cost) => number): number => median(costs.map(cost => part(cost[name])))
  console.log(`${way}: commands / s, by CPU time, events / s by CPU time`)
  for (const name of Object.keys(labels) as Name[]) {
    const rates = [
      of(name, it => 1000 / it.wall),
      of(name, it => 1000 / it.cpu),
      of(name, it => (1000 * it.events) / it.cpu),
    ]
    console.log(`  ${labels[name].padEnd(32)} ${rates.map(shown).join('  ')}`)
  }
  const factor = (part: (cost: Cost) => number): number => median(costs.map(it => part(it.bpmn) / part(it.ours)))
  const byEvent = factor(it => it.cpu / it.events)
  const [byClock, byCommand] = [factor(it => it.wall), factor(it => it.cpu)]
  console.log(
    `  × bpmn-engine: ${byClock.toFixed(1)} a command, ${byCommand.toFixed(1)} by CPU time, ${byEvent.toFixed(1)} an event`,
  )
  if (group > 1 && byEvent < leastFactor)
    failures.push(`${way}, an event is kept only ${byEvent.toFixed(1)} times as fast as by bpmn-engine`)
}
rmSync(folder, { recursive: true })

for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1
