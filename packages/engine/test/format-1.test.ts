/**
 * Format 1 as it was released: definitions that were published and events that were kept stay readable for good. These
 * files are never written anew; a change that breaks one of them breaks dossiers that are running.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { load } from '../src/definition/load.ts'
import { emptyDossier } from '../src/dossier/dossier.ts'
import type { DossierEvent } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { nationalStatus } from '../src/dossier/status.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { chainStart, linkHash } from '../src/store/chain.ts'
import { type EventJson, eventFromJson, eventToJson } from '../src/store/event-json.ts'
import { examples, stories } from './example.ts'

const folder = new URL('./golden/format-1/', import.meta.url).pathname

interface Released {
  readonly file: { readonly format: number; readonly procedure: unknown }
  readonly hash: string
  readonly stories: readonly {
    readonly name: string
    readonly events: readonly EventJson[]
    /** The hash at the end of the chain. */
    readonly head: string
    readonly dossier: unknown
    readonly status: number
  }[]
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const headOf = (events: readonly DossierEvent[]): string =>
  events.reduce((previous, event) => linkHash(previous, event), chainStart('golden', 'golden'))

// Run once, when a format is released: RELEASE_FORMAT=1 vitest run packages/engine/test/format-1.test.ts
if (process.env.RELEASE_FORMAT === '1')
  for (const [name, procedure] of Object.entries(examples)) {
    const released: Released = {
      file: { format: 1, procedure: procedure.definition },
      hash: procedure.hash,
      stories: stories(name).map(story => {
        const { events, dossier } = simulate(procedure, story, { dossier: 'golden', tenant: 'golden' })
        return {
          name: story.name.vi,
          events: events.map(eventToJson),
          head: headOf(events),
          dossier,
          status: nationalStatus(procedure, dossier),
        }
      }),
    }
    writeFileSync(`${folder}${name}.json`, `${JSON.stringify(released)}\n`)
  }

const released = globSync('*.json', { cwd: folder }).map((file): [string, Released] => [
  file,
  JSON.parse(readFileSync(folder + file, 'utf8')) as Released,
])

describe('format 1, as released', () => {
  it('has three procedures, which are still among the examples', () => {
    expect(released).toHaveLength(3)
    expect(Object.keys(examples)).toEqual(expect.arrayContaining(released.map(([file]) => file.replace('.json', ''))))
  })

  it.each(released)('loads, and is the procedure it was: %s', (_, { file, hash }) => {
    const loaded = load(file)
    expect(loaded.ok && loaded.value.hash).toBe(hash)
  })

  it.each(released)('replays its dossiers, link by link: %s', (_, { file, stories: told }) => {
    const loaded = load(file)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    for (const { name, events, head, dossier, status } of told) {
      const read = events.map(event => eventFromJson(event)).filter(event => event !== undefined)
      expect(
        read.map(event => json(eventToJson(event))),
        name,
      ).toEqual(events)
      const replayed = read.reduce(evolve, emptyDossier('golden', 'golden'))
      // A later release may fold more out of the same events; what was there stays as it was.
      expect(json(replayed), name).toMatchObject(dossier as object)
      expect(headOf(read), name).toBe(head)
      expect(nationalStatus(loaded.value, replayed), name).toBe(status)
    }
  })
})
