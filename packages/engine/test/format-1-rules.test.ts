/**
 * Rules as format 1 was released with them: what a table, a dated value, a fee or a checklist said of a dossier is an act of an
 * authority, and every later release says the same of it. These files are never written anew; where a mended rule has to say
 * something else, that is another meaning of a signed document, and another format.
 */
import { describe, expect, it } from 'vitest'
import type { Procedure } from '../src/definition/procedure.ts'
import { nationalStatus } from '../src/dossier/status.ts'
import { parseScript, type Script } from '../src/simulate/script.ts'
import { type EventJson, eventToJson } from '../src/store/event-json.ts'
import { bordering, borderingScripts } from './bordering.ts'
import { ruled, ruledScripts } from './every-field/ruled.ts'
import { examples, soundly, stories } from './example.ts'
import {
  decidedOf,
  eventsOf,
  folded,
  headOf,
  json,
  keptIn,
  linesOf,
  played,
  type RuledLife,
  release,
  ruledLifeOf,
} from './released.ts'

const folder = new URL('./golden/format-1-rules/', import.meta.url).pathname

const scriptOf = (value: unknown): Script => {
  const read = parseScript(value)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

// Run once, when rules were released: RELEASE_RULES=1 vitest run packages/engine/test/format-1-rules.test.ts
if (process.env.RELEASE_RULES === '1') {
  const all: Readonly<Record<string, readonly [Procedure, readonly Script[]]>> = {
    bordering: [soundly({ format: 1, procedure: bordering }), borderingScripts.map(scriptOf)],
    'every-rule': [soundly(ruled), ruledScripts.map(scriptOf)],
    ...Object.fromEntries(
      ['certified-copy', 'permanent-residence'].flatMap(name => {
        const procedure = examples[name]
        return procedure === undefined ? [] : [[name, [procedure, stories(name)] as const]]
      }),
    ),
  }
  for (const [name, [procedure, scripts]] of Object.entries(all))
    release(
      folder,
      name,
      procedure,
      scripts.map(script => ruledLifeOf(procedure, script)),
    )
}

const released = keptIn<RuledLife>(folder)

/** Which calendar a date was counted on, and whether its year was settled, may be known better by now. */
const asDecided = (events: readonly EventJson[]): unknown =>
  json(events.map(event => ({ ...event, data: { ...event.data, calendar: undefined, provisional: undefined } })))

describe('rules of format 1, as released', () => {
  it('say everything in rules that the format could say', () => {
    const said = (key: string): boolean => released.some(([, kept]) => JSON.stringify(kept.file).includes(`"${key}":`))
    for (const key of [
      ...['parameters', 'computed', 'tables', 'documentGroups', 'fees', 'requiredWhen', 'validFor', 'unexpired'],
      ...['knownSince', 'transitional', 'repealed', 'overrides', 'otherwise', 'by', 'reliefs', 'slices', 'brackets'],
    ])
      expect(said(key), key).toBe(true)
    expect(released.map(([file]) => file)).toEqual([
      'bordering.json',
      'certified-copy.json',
      'every-rule.json',
      'permanent-residence.json',
    ])
  })

  it.each(released)('load, and are the procedure they were: %s', (file, kept) => {
    expect(soundly(kept.file, file).hash).toBe(kept.hash)
  })

  it.each(released)('replay their dossiers, link by link: %s', (file, kept) => {
    const procedure = soundly(kept.file, file)
    for (const life of kept.stories) {
      const events = eventsOf(life)
      expect(json(events.map(eventToJson)), life.name).toEqual(life.events)
      expect(headOf(events), life.name).toBe(life.head)
      expect(json(folded(events)), life.name).toMatchObject(life.dossier as object)
      expect(nationalStatus(procedure, folded(events)), life.name).toBe(life.status)
    }
  })

  it.each(released)('say of every kept dossier what they said: %s', (file, kept) => {
    const procedure = soundly(kept.file, file)
    for (const life of kept.stories)
      for (const { seq, ...said } of life.decided)
        expect(json(decidedOf(procedure, folded(eventsOf(life).slice(0, seq)))), `${life.name}, ${seq}`).toEqual(said)
  })

  it.each(released)('decide every command as they did, and turn down what they did: %s', (file, kept) => {
    const procedure = soundly(kept.file, file)
    for (const life of kept.stories) {
      const again = played(procedure, life.script)
      expect(json(linesOf(again)), life.name).toEqual(life.lines)
      expect(asDecided(again.events.map(eventToJson)), life.name).toEqual(asDecided(life.events))
    }
  })
})
