/**
 * Format 1 as it was released: definitions that were published and events that were kept stay readable for good. These
 * files are never written anew; a change that breaks one of them breaks dossiers that are running.
 */
import { describe, expect, it } from 'vitest'
import { load } from '../src/definition/load.ts'
import { nationalStatus } from '../src/dossier/status.ts'
import { eventToJson } from '../src/store/event-json.ts'
import { examples, soundly, stories } from './example.ts'
import { eventsOf, folded, headOf, json, type KeptLife, keptIn, lifeOf, release } from './released.ts'

const folder = new URL('./golden/format-1/', import.meta.url).pathname

// Run once, when a format is released: RELEASE_FORMAT=1 vitest run packages/engine/test/format-1.test.ts
if (process.env.RELEASE_FORMAT === '1')
  for (const [name, procedure] of Object.entries(examples))
    release(
      folder,
      name,
      procedure,
      stories(name).map(story => lifeOf(procedure, story)),
    )

const released = keptIn<KeptLife>(folder)

describe('format 1, as released', () => {
  it('has three procedures, which are still among the examples', () => {
    expect(released).toHaveLength(3)
    expect(Object.keys(examples)).toEqual(expect.arrayContaining(released.map(([file]) => file.replace('.json', ''))))
  })

  it.each(released)('loads, and is the procedure it was: %s', (_, { file, hash }) => {
    const loaded = load(file)
    expect(loaded.ok && loaded.value.hash).toBe(hash)
  })

  it.each(released)('replays its dossiers, link by link: %s', (file, { file: document, stories: told }) => {
    const procedure = soundly(document, file)
    for (const life of told) {
      const { name, events, head, dossier, status } = life
      const read = eventsOf(life)
      expect(
        read.map(event => json(eventToJson(event))),
        name,
      ).toEqual(events)
      const replayed = folded(read)
      // A later release may fold more out of the same events; what was there stays as it was.
      expect(json(replayed), name).toMatchObject(dossier as object)
      expect(headOf(read), name).toBe(head)
      expect(nationalStatus(procedure, replayed), name).toBe(status)
    }
  })
})
