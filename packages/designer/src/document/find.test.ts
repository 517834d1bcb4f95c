import { describe, expect, it } from 'vitest'
import { drawn, names } from '../../test/procedures.ts'
import { stepsOf } from './document.ts'
import { findSteps } from './find.ts'

const permit = drawn('construction-permit')

describe('a search', () => {
  it.each(names)('of %s finds each step by its name without accents, before all others, and by its code', name => {
    const document = drawn(name)
    for (const { id, step } of stepsOf(document.procedure)) {
      const plain = step.name.vi.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
      for (const typed of [step.name.vi, plain.toUpperCase(), step.name.vi.normalize('NFD'), `  ${plain} `]) {
        const found = findSteps(document, typed)
        const same = stepsOf(document.procedure).filter(it => it.step.name.vi === step.name.vi)
        expect(found.slice(0, same.length)).toContain(id)
      }
      expect(findSteps(document, id)).toContain(id)
    }
  })

  it('finds the steps of an agency, behind those that are called so', () => {
    const { agencies } = permit.procedure
    for (const [agency, { name }] of Object.entries(agencies)) {
      const its = stepsOf(permit.procedure).filter(({ step }) => 'agency' in step && step.agency === agency)
      expect(findSteps(permit, name.vi)).toEqual(expect.arrayContaining(its.map(({ id }) => id)))
    }
  })

  it('puts a name that begins so before one that has it in it', () => {
    const ranks = findSteps(permit, 'th').map(id => {
      const name =
        stepsOf(permit.procedure)
          .find(it => it.id === id)
          ?.step.name.vi.toLowerCase() ?? ''
      return name.startsWith('th') ? 0 : 1
    })
    expect(ranks).toEqual([...ranks].sort())
  })

  it.each(['', '   ', 'không có bước nào như thế này'])('of “%s” finds nothing', text => {
    expect(findSteps(permit, text)).toEqual([])
  })
})
