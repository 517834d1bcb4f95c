import fc from 'fast-check'
import { expect, it, vi } from 'vitest'

vi.stubGlobal('location', { hash: '' })
vi.stubGlobal('addEventListener', () => undefined)
const { linkTo, routeOf } = await import('./route.ts')

it('leads every link to where it was made for', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(name, name, (dossier, procedure) => {
      const route = { view: 'trial', dossier, procedure } as const
      expect(routeOf(linkTo(route))).toEqual(route)
    }),
  )
})

it('is somewhere for every address somebody may type', () => {
  expect(routeOf('#/trial/%E0%A4%A')).toEqual({ view: 'nowhere' })
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'#/%?=aF0é') }), text => routeOf(text) !== undefined))
})
