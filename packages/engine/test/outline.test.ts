/** `UPDATE_GOLDEN=1 vitest run packages/engine/test/outline.test.ts` writes the golden files anew. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outline } from '../src/definition/outline/outline.ts'
import { parse } from '../src/definition/parse.ts'
import { joint } from './every-field/joint.ts'
import { ruled } from './every-field/ruled.ts'
import { synthetic } from './every-field/synthetic.ts'

const golden = join(import.meta.dirname, 'golden/outline')
const examples = globSync(join(import.meta.dirname, '../../../examples/procedures/*/procedure.json')).sort()

const files: readonly (readonly [name: string, file: unknown])[] = [
  ...examples.map(path => [basename(dirname(path)), JSON.parse(readFileSync(path, 'utf8'))] as const),
  ['every-field', synthetic],
  ['every-field-joint', joint],
  ['every-field-ruled', ruled],
]

describe('the published document', () => {
  it('there are examples to publish', () => {
    expect(examples.length).toBeGreaterThan(2)
  })

  it.each(files.flatMap(([name, file]) => (['vi', 'en'] as const).map(locale => ({ name, file, locale }))))(
    '$name in $locale reads as it was approved',
    ({ name, file, locale }) => {
      const parsed = parse(file)
      const found = parsed.ok ? outline(parsed.value.procedure, locale) : JSON.stringify(parsed.issues)
      const path = join(golden, `${name}.${locale}.md`)
      if (process.env.UPDATE_GOLDEN === '1') {
        mkdirSync(golden, { recursive: true })
        writeFileSync(path, found)
      }
      expect(found).toBe(readFileSync(path, 'utf8'))
      expect(found).toBe(found.normalize('NFC'))
    },
  )
})
