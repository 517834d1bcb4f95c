import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

/** Any text, halves of characters among it, and names that sort otherwise as numbers or in another encoding. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '\\', '\u2028', '\ud800', '\udc00x', '💠', 'ﬀ', '10', '9', '__proto__', 'toJSON'),
)
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, undefined, -0, 1e21, 5e-324, Number.NaN, Number.POSITIVE_INFINITY),
    fc.double(),
    fc.integer(),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 30 }),
  ),
}))

const answer = (run: () => unknown): unknown => {
  try {
    return run()
  } catch {
    return 'no canonical form'
  }
}

describe('canonical JSON', () => {
  it('is what the library makes of the same data, or nothing where the library makes nothing', () => {
    const seen = { same: 0, none: 0 }
    fc.assert(
      fc.property(value, data => {
        const expected = answer(() => canonicalize(data) ?? 'null')
        expect(answer(() => canonicalJson(data))).toBe(expected)
        seen[expected === 'no canonical form' ? 'none' : 'same'] += 1
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(seen.same, seen.none)).toBeGreaterThan(50)
  })
})
