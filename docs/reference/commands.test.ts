import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusalEn } from '../../packages/engine/src/messages/refusal-en.ts'
import { commandTypes } from '../../packages/engine/test/command-types.ts'

const page = readFileSync(new URL('commands.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` +\|(?:[^|\n]*\|){4}$/gm)].map(([, name]) => name)

describe('docs/reference/commands.md', () => {
  it('has a row for every command, and for nothing else', () => {
    expect(rows.toSorted()).toEqual(commandTypes.toSorted())
  })

  it('names every refusal, and none that is not there', () => {
    const told = new Set([...page.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code]) => code))
    expect([...told].toSorted()).toEqual(Object.keys(refusalEn).toSorted())
  })
})
