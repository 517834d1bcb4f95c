import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { vietnamStateCalendar } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { procedureSchema } from '../src/definition/format.ts'
import { load } from '../src/definition/load.ts'
import { parseScript, type Script } from '../src/simulate/script.ts'
import { joint, jointScripts } from './every-field/joint.ts'
import { behaviour, definitionOf, document, type Observation, type Sample } from './every-field/observe.ts'
import { ruled, ruledScripts } from './every-field/ruled.ts'
import {
  asObject,
  changed,
  type Field,
  Fields,
  type Json,
  type Occurrence,
  otherValues,
} from './every-field/schema-field.ts'
import { countingOtherwise, scripts, synthetic } from './every-field/synthetic.ts'

const calendar = vietnamStateCalendar()

const scriptOf = (value: unknown): Script => {
  const parsed = parseScript(value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

const readJson = (path: string): Json => JSON.parse(readFileSync(path, 'utf8'))

const examples: readonly Sample[] = globSync(join(import.meta.dirname, '../../../examples/procedures/*/procedure.json'))
  .sort()
  .map(path => ({
    file: readJson(path),
    scripts: globSync(join(dirname(path), '*.script.json'))
      .sort()
      .map(readJson)
      .map(scriptOf),
  }))

const played = scripts.map(scriptOf)
const whole: Sample = { file: synthetic, scripts: played }
/** Differs from the other one in its way of counting, and only that is looked at. */
const counting: Sample = { file: countingOtherwise, scripts: played }
/** Between agencies and dossiers, among people, by the law. */
const together: Sample = { file: joint, scripts: jointScripts.map(scriptOf) }
/** By tables, dated law, fees and papers. */
const byRules: Sample = { file: ruled, scripts: ruledScripts.map(scriptOf) }
const samples: readonly Sample[] = [whole, counting, together, byRules, ...examples]

const schema = procedureSchema()
const fields = new Fields(schema)

/** The envelope of the definition; each of the two has a test of its own below. */
const envelope: readonly string[] = ['format', 'layout']

const everyField: readonly Field[] = [...fields.all.values()].filter(({ name }) => !envelope.includes(name))

/** A text in Vietnamese, and the sources of rules: nothing computes with them. A missing English text is a hint. */
const isText = (name: string): boolean => name.endsWith('.vi') || /\.basis(\[\]|\.|$)/.test(name)

interface Placed extends Occurrence {
  readonly sample: Sample
}

const placesOf = new Map<string, Placed[]>()
for (const sample of samples)
  for (const occurrence of fields.occurrencesIn(sample.file)) {
    const { name } = occurrence.field
    if (sample === counting && !name.startsWith('procedure.clock.')) continue
    placesOf.set(name, [...(placesOf.get(name) ?? []), { ...occurrence, sample }])
  }

/** The same sample with one place left out, or holding another value of its shape. */
const variantsOf = ({ sample, ...occurrence }: Placed): readonly Sample[] => {
  const { procedure = null } = asObject(sample.file)
  const values: readonly (Json | undefined)[] = [
    ...(occurrence.field.optional ? [undefined] : []),
    ...otherValues(procedure, occurrence),
  ]
  return values.map(value => ({ ...sample, file: changed(sample.file, occurrence.path, value) }))
}

const seen = new Map<Sample, Map<Observation, string>>()

const asWritten = (sample: Sample, observe: Observation): string => {
  const known = seen.get(sample) ?? new Map<Observation, string>()
  seen.set(sample, known)
  const found = known.get(observe) ?? observe(sample, calendar)
  known.set(observe, found)
  return found
}

const differs = (sample: Sample, variant: Sample, observations: readonly Observation[]): boolean =>
  observations.some(observe => observe(variant, calendar) !== asWritten(sample, observe))

const where = ({ field, path }: Occurrence): string => `${field.name} at ${path.join('.')}`

describe('no field without a consumer', () => {
  it('the samples are procedures, each with something played through it', () => {
    for (const { file, scripts: stories } of samples) {
      const loaded = load(file, { calendar })
      expect(loaded.ok ? [] : loaded.issues).toEqual([])
      expect(stories.length).toBeGreaterThan(3)
    }
  })

  it('every field of the schema stands in a sample', () => {
    expect(everyField.map(({ name }) => name).filter(name => !placesOf.has(name))).toEqual([])
  })

  it('every place, left out or changed, keeps the shape and makes a difference that somebody can see', () => {
    const shapeless: string[] = []
    const unseen: string[] = []
    for (const { name } of everyField)
      for (const place of placesOf.get(name) ?? [])
        for (const variant of variantsOf(place)) {
          if (definitionOf(variant) === 'shapeless') shapeless.push(where(place))
          else if (!differs(place.sample, variant, [...document, ...behaviour])) unseen.push(where(place))
        }
    expect(shapeless).toEqual([])
    expect(unseen).toEqual([])
  })

  it('what only a reader of the document sees is texts, sources of rules and eight fields more', () => {
    const onlyRead: string[] = []
    for (const { name } of everyField) {
      if (isText(name)) continue
      const places = (placesOf.get(name) ?? []).filter(place => variantsOf(place).length > 0)
      const some = samples.flatMap(sample => places.filter(place => place.sample === sample).slice(0, 2))
      const acts = some.some(place => variantsOf(place).some(variant => differs(place.sample, variant, behaviour)))
      if (some.length > 0 && !acts) onlyRead.push(name)
    }
    expect(onlyRead).toEqual([
      'procedure.level',
      // When a rule was made known: the engine decides by the law as the definition knows it.
      'procedure.parameters.*.transitional[].knownSince',
      'procedure.tables.*.inputs.*.name',
      'procedure.tables.*.rows[].why',
      'procedure.fees.*.amount(object).lines.*.charge(object).transitional[].knownSince',
      'procedure.fees.*.amount(object).reliefs[].knownSince',
      'procedure.results.*.code',
      // By which people look dossiers up.
      'procedure.applicant',
      'procedure.variants.*.acts[]',
    ])
  })

  it('the layout is for the drawing: loading ignores it', () => {
    for (const { file } of samples) {
      const [plain, drawn] = [file, { ...asObject(file), layout: { steps: { route: [1, 2] } } }].map(one =>
        load(one, { calendar }),
      )
      expect(plain?.ok).toBe(true)
      expect(JSON.stringify(drawn)).toBe(JSON.stringify(plain))
    }
  })

  it('the format is the door: a file of another one, or of none, is not read', () => {
    const codes = (file: unknown): readonly string[] => {
      const loaded = load(file, { calendar })
      return loaded.ok ? [] : loaded.issues.map(({ code }) => code)
    }
    for (const { file } of samples) {
      expect(codes({ ...asObject(file), format: 2 })).toEqual(['format_unknown'])
      expect(codes({ ...asObject(file), format: undefined })).toEqual(['field_missing'])
    }
  })
})
