/**
 * An office that works until it is killed at a named point: people give the next command of their dossiers, a worker fires
 * what has come due and sends what is to go out. Begun again on the same files, it goes on where it was.
 *
 * `office-forever FOLDER PROCEDURE [POINT NTH [BROKEN]]`; without a point it ends after a round. In the folder are `store.sqlite`, `acknowledged` (one line for each
 * command that was acknowledged), `received` (what the receiver has, a line for each time it was sent) and `reached`.
 */
import { openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { vietnamStateCalendar } from '@motcua/rules'
import { readMeaning } from '../../src/definition/check/meaning.ts'
import { stepGraph } from '../../src/definition/graph.ts'
import { contentHash } from '../../src/definition/hash.ts'
import { parseFile } from '../../src/definition/load.ts'
import type { Procedure } from '../../src/definition/procedure.ts'
import { openEngine } from '../../src/engine.ts'
import { openFile } from '../../src/store/sqlite/open.ts'
import { storeOver } from '../../src/store/sqlite/store.ts'
import { DossierWorker } from '../../src/worker/worker.ts'
import { mortal, mortalDelivery, mortalInside, type Reach } from './mortal.ts'
import { dossierOf, orderOf, storyOf, tenant } from './script.ts'

const [folder = '', definition = '', point, nth = '1', broken] = process.argv.slice(2)

/** Read and not checked again, which takes a third of the time of a thousand beginnings: the test did, before it began the first office. */
const trusted = (path: string): Procedure => {
  const parsed = parseFile(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.ok) throw new Error(path)
  const { procedure: it } = parsed.value.file
  const graph = stepGraph(it)
  const { issues: _, ...read } = readMeaning(it, graph)
  return {
    definition: it,
    hash: contentHash(it),
    calendar: vietnamStateCalendar(),
    graph,
    ...read,
    issues: [],
  }
}

const procedure = trusted(definition)
const procedures = [procedure]

/** Appends lines to a file of the folder. What a process has written outlives its being killed. */
const write = (name: string): ((line: string) => void) => {
  const file = openSync(join(folder, name), 'a')
  return line => void writeSync(file, `${line}\n`)
}

let left = Number(nth)
const reached = write('reached')
const reach: Reach = here => {
  if (here !== point || --left > 0) return
  reached(here)
  process.kill(process.pid, 'SIGKILL')
}

const db = openFile(join(folder, 'store.sqlite'), {})
mortalInside(db, reach)
const plain = storeOver(db, join(folder, 'store.sqlite'), true)
const store = mortal(plain, reach)
const engine = openEngine({ store, procedures })
const received = write('received')
const deliver = mortalDelivery(async ({ id }) => received(id), reach)
/** Broken on purpose, to see that the audit finds it: an effect is marked as delivered, and then sent. */
const forgetful = mortal({ ...plain, delivered: async () => {} }, reach)
const lease = 60_000
const worker = new DossierWorker({
  engine: broken === 'delivered-first' ? openEngine({ store: forgetful, procedures }) : engine,
  name: `pid-${process.pid}`,
  signal: new AbortController().signal,
  lease,
  deliver: async (effect, signal) => {
    if (broken === 'delivered-first') await plain.delivered([effect])
    await deliver(effect, signal)
  },
  onFailure: ({ dossier, id }, { code, data }) => {
    throw new Error(`${dossier} ${id}: ${code} ${JSON.stringify(data)}`)
  },
})

const storyFor = storyOf(procedure)
const acknowledged = write('acknowledged')
/** How many lines of each dossier were acknowledged, and to which revision the last one led. */
const told = new Map<number, { lines: number; revision: number }>()
for (const line of readFileSync(join(folder, 'acknowledged'), 'utf8').split('\n')) {
  const [n, at, revision] = line.split(' ').map(Number)
  if (n !== undefined && at !== undefined && revision !== undefined) told.set(n, { lines: at + 1, revision })
}

const isOver = (n: number): boolean => (told.get(n)?.lines ?? 0) >= storyFor(n).lines.length

/** Gives a line; `undefined` where the dossier is not there yet. */
const give = async (n: number, line: number): Promise<number | undefined> => {
  const story = storyFor(n)
  const order = orderOf(story, n, line)
  const place = story.lines[line]?.at
  if (order === undefined) return undefined
  if (place !== undefined && !(await plain.load(tenant, dossierOf(n)))?.position.includes(place)) {
    // What came of it is known by its key even when the dossier has gone on since.
    if ((await plain.answered(tenant, order.by.id, order.key)) === undefined) return undefined
  }
  if (broken === 'acknowledged-first') {
    const before = await engine.preview(order)
    if (before.ok) acknowledged(`${n} ${line} ${before.revision}`)
  }
  const outcome = await engine.dispatch(order)
  if (!outcome.ok) throw new Error(`${order.key}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.revision
}

/** Whoever heard no answer asks again, and so may one who did: the answer is the one given before. */
const askAgain = async (n: number): Promise<void> => {
  const last = told.get(n)
  if (last === undefined || broken !== undefined) return
  const revision = await give(n, last.lines - 1)
  if (revision !== last.revision) throw new Error(`dossier ${n}: ${revision} after ${last.revision} was acknowledged`)
}

const goOn = async (n: number): Promise<boolean> => {
  const line = told.get(n)?.lines ?? 0
  const revision = await give(n, line)
  if (revision === undefined) return false
  if (broken !== 'acknowledged-first') acknowledged(`${n} ${line} ${revision}`)
  reach('acknowledge.after')
  told.set(n, { lines: line + 1, revision })
  return true
}

/** Four dossiers are in hand at a time, each at another place of its story. */
const inHand = (): readonly number[] => {
  const found: number[] = []
  for (let n = 0; found.length < 4; n++) if (!isOver(n)) found.push(n)
  return found
}

// Begun in 2018, for each timer is gone to at once: a hundred deaths take some years of the office's life.
const [anything] = await plain.dossiers(tenant, undefined, 1)
await plain.setClock(anything ? plain.now() + lease : Date.parse('2018-01-02T08:00:00+07:00'))
await Promise.all(inHand().map(askAgain))
for (let round = 0; ; round++) {
  const went = await Promise.all(inHand().map(goOn))
  if (round % 3 === 0 || went.includes(false)) {
    const [next] = await plain.dueTimers(Number.MAX_SAFE_INTEGER, 1)
    if (next) await plain.setClock(Math.max(plain.now(), next.at))
  }
  await worker.pass()
  if (point === undefined) break
}
