import { describe, expect, it } from 'vitest'
import { examples } from '../../test/example.ts'
import { fieldsAt } from './fields.ts'
import { fileFormat } from './format.ts'

type Place = readonly [path: readonly (string | number)[], value: object]

/** Every object of a document that is no list. */
const objects = (value: unknown, path: readonly (string | number)[] = []): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, it]) =>
    objects(it, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return Array.isArray(value) ? inner : [[path, value], ...inner]
}

describe('the fields of a place', () => {
  it.each(Object.entries(examples))('are all that is written there, and more: %s', (_, { definition }) => {
    const file = { format: 1, procedure: definition }
    let records = 0
    let forms = 0
    for (const [path, value] of objects(file)) {
      const known = fieldsAt(fileFormat, path, file)
      // Where people choose the names there are no fields.
      if (known.length === 0) records++
      else {
        forms++
        expect(known, path.join('.')).toEqual(expect.arrayContaining(Object.keys(value)))
      }
    }
    expect(records).toBeGreaterThan(5)
    expect(forms).toBeGreaterThan(50)
  })

  it('are those of the form that is meant, and none where there is nothing', () => {
    const step = (kind: string) => ({ format: 1, procedure: { steps: { one: { kind } } } })
    const at = ['procedure', 'steps', 'one']
    expect(fieldsAt(fileFormat, at, step('decision'))).toEqual(expect.arrayContaining(['routes', 'else']))
    expect(fieldsAt(fileFormat, at, step('decision'))).not.toContain('actions')
    expect(fieldsAt(fileFormat, at, step('wait'))).toEqual(expect.arrayContaining(['expiry', 'pause']))
    expect(fieldsAt(fileFormat, at, step('dream'))).toEqual([])
    expect(fieldsAt(fileFormat, ['nothing', 'of', 'the', 'kind'], {})).toEqual([])
    expect(fieldsAt(fileFormat, [], {})).toEqual(expect.arrayContaining(['format', 'procedure', 'layout']))
  })
})
