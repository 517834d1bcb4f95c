import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference } from './difference.ts'

const text = fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 8 }).map(lines => lines.join('\n'))

it('is silent for equal texts only', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(difference(before, after) === undefined).toBe(before === after)
    }),
  )
})

it('its lines turn the one text into the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [place = '', ...changed] = difference(before, after)?.split('\n') ?? []
      fc.pre(place !== '')
      const line = Number(place.replace('@ line ', '')) - 1
      const went = changed.filter(it => it.startsWith('- ')).length
      const came = changed.filter(it => it.startsWith('+ ')).map(it => it.slice(2))
      expect(
        before
          .split('\n')
          .toSpliced(line, went, ...came)
          .join('\n'),
      ).toBe(after)
    }),
  )
})

it('says where, and no more than twenty lines', () => {
  expect(difference('a\nb\nc', 'a\nx\nc')).toBe('@ line 2\n- b\n+ x')
  expect(difference('', 'line\n'.repeat(100))?.split('\n')).toHaveLength(22)
})
