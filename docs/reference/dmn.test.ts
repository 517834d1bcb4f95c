import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dmnEn } from '../../packages/rules/src/messages/dmn-en.ts'

it('the page about DMN has every code once, and no other', () => {
  const page = readFileSync(new URL('./dmn.md', import.meta.url), 'utf8')
  const codes = [...page.matchAll(/^\| `(dmn_\w+)`/gmu)].map(it => it[1])
  expect(codes.toSorted()).toEqual(Object.keys(dmnEn).sort())
})
