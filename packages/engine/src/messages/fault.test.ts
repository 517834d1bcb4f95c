import { describe, expect, it } from 'vitest'
import { StoreFault } from '../store/fault.ts'
import { sayFault } from './fault.ts'
import { faultEn } from './fault-en.ts'
import { faultVi } from './fault-vi.ts'

const file = '/srv/mot-cua.sqlite'

describe('the sentences of faults', () => {
  it.each([
    ['vi', faultVi],
    ['en', faultEn],
  ] as const)('in %s name the file, end as sentences do and are all different', (locale, sentences) => {
    const codes = Object.keys(sentences) as (keyof typeof sentences)[]
    const said = codes.map(code => sayFault(new StoreFault(code, file), locale))
    for (const sentence of said) {
      expect(sentence).toContain(file)
      expect(sentence).toMatch(/^(?=[“\p{Lu}]).*\.$/u)
      expect(sentence).toBe(sentence.normalize('NFC'))
    }
    expect(new Set(said).size).toBe(codes.length)
  })

  it('are in the language asked for', () => {
    const fault = new StoreFault('busy', file)
    expect(sayFault(fault, 'vi')).toBe(
      'Một chương trình khác đang ghi vào tệp dữ liệu “/srv/mot-cua.sqlite”; hãy thực hiện lại sau ít giây.',
    )
    expect(sayFault(fault, 'en')).toBe(
      'Another program is writing to the data file “/srv/mot-cua.sqlite”; repeat the command in a few seconds.',
    )
  })
})
