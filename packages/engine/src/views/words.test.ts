import { foldText } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { opened } from '../../test/office.ts'
import { lookUp } from './look-up.ts'
import { memoryViews } from './memory.ts'
import { rowsOf } from './row.ts'
import { wordsOf } from './words.ts'

describe('a folded text', () => {
  it('has no accents, no capitals, and d for đ, composed or not', () => {
    const name = 'Đặng Thị Ngọc Ánh ƯƠNG Ỡ'
    expect(foldText(name)).toBe('dang thi ngoc anh uong o')
    expect(foldText(name.normalize('NFD'))).toBe(foldText(name.normalize('NFC')))
    // Every vowel with every tone.
    expect(foldText('ăằắẳẵặâầấẩẫậêềếểễệôồốổỗộơờớởỡợưừứửữựỳýỷỹỵ')).toBe('aaaaaaaaaaaaeeeeeeoooooooooooouuuuuuyyyyy')
  })

  it('is words without what stands between them, each once', () => {
    expect(wordsOf('  Nguyễn  Thị-Mai, (Mai) ')).toEqual(['nguyen', 'thi', 'mai'])
    expect(wordsOf('H’Hen Niê')).toEqual(['h', 'hen', 'nie'])
    expect(wordsOf('…')).toEqual([])
  })
})

describe('looking up', () => {
  it('finds by words of the name in any order, by the beginning of the code, by the id', async () => {
    const views = memoryViews()
    const names = { d1: 'Nguyễn Thị Mai', d2: 'Nguyễn Văn Đăng', d3: 'Đỗ Mai Nguyên', d4: '' }
    const dossiers = Object.entries(names).map(([dossier, subject], n) => {
      const { procedure, dossier: open } = opened(subject === '' ? {} : { subject })
      const code = `H15.50-261008-097${n}`
      return { tenant: 'ward', dossier, rows: rowsOf(procedure, { ...open, id: dossier, tenant: 'ward', code }) }
    })
    await views.apply({ from: undefined, cursor: '1', dossiers })
    const found = async (text: string) =>
      (await lookUp(views, { tenant: 'ward', text })).dossiers.map(it => it.dossier).sort()
    expect(await found('nguyen mai')).toEqual(['d1', 'd3'])
    expect(await found('MAI Nguyễn')).toEqual(['d1', 'd3'])
    expect(await found('mai thi nguyen')).toEqual(['d1'])
    expect(await found('dang')).toEqual(['d2'])
    expect(await found('đ')).toEqual(['d2', 'd3'].sort())
    expect(await found('guyen')).toEqual([])
    expect(await found('h15.50-261008-0973')).toEqual(['d4'])
    expect(await found('H15.50')).toEqual(['d1', 'd2', 'd3', 'd4'])
    expect(await found('d4')).toEqual(['d4'])
    expect(await found('')).toEqual([])
    // Whoever is given the next page begins where the last one ended, also after the exact one.
    const one = await lookUp(views, { tenant: 'ward', text: 'nguyen', limit: 1 })
    const two = await lookUp(views, { tenant: 'ward', text: 'nguyen', limit: 5, after: one.next })
    expect([...one.dossiers, ...two.dossiers].map(it => it.dossier).sort()).toEqual(['d1', 'd2', 'd3'])
    const exact = await lookUp(views, { tenant: 'ward', text: 'd4', limit: 1 })
    expect((await lookUp(views, { tenant: 'ward', text: 'd4', after: exact.next })).dossiers).toEqual([])
    expect((await lookUp(views, { tenant: 'ward', text: 'nguyen', after: 'no cursor' })).dossiers).toHaveLength(3)
  })
})
