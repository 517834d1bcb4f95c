import fc from 'fast-check'
import { expect, it } from 'vitest'
import { uuidv7 } from './id.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })

it('gives UUIDs of version 7 that sort by their time and keep it', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), random, random, (a, b, left, right) => {
      const base = 1_780_000_000_000
      const ids = [uuidv7(base + a, left), uuidv7(base + b, right)] as const
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(Number.parseInt(ids[0].slice(0, 13).replace('-', ''), 16)).toBe(base + a)
      if (a < b) expect(ids[0] < ids[1]).toBe(true)
    }),
  )
})

it('gives other ids for other randomness', () => {
  fc.assert(
    fc.property(random, random, (left, right) => {
      const masked = (bytes: Uint8Array) => [
        (bytes[0] ?? 0) & 0x0f,
        bytes[1],
        (bytes[2] ?? 0) & 0x3f,
        ...bytes.slice(3, 10),
      ]
      const same = JSON.stringify(masked(left).slice(0, 10)) === JSON.stringify(masked(right).slice(0, 10))
      expect(uuidv7(1, left) === uuidv7(1, right)).toBe(same)
    }),
  )
})
