import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruledProcedure, service } from '../../test/ruled.ts'
import { at } from '../../test/tale.ts'
import { load } from '../definition/load.ts'
import { emptyDossier } from '../dossier/dossier.ts'
import type { Facts } from '../dossier/event.ts'
import { assess } from '../dossier/fee.ts'
import { papersOf } from '../dossier/papers.ts'
import { explainDecision, explainParameter } from '../dossier/reason.ts'
import { sayDecision, sayFee, sayPapers, sayParameter } from './reason.ts'

const named = (vi: string, en: string) => ({ vi, en })
const procedure = ruledProcedure({
  facts: {
    age: { name: named('Tuổi', 'Age'), type: 'integer' },
    poor: { name: named('Hộ nghèo', 'Poor'), type: 'boolean' },
    pages: { name: named('Số trang', 'Pages'), type: 'integer' },
    kind: {
      name: named('Loại_giấy', 'Kind'),
      type: 'enum',
      values: { a: { name: named('Bằng *A*', 'Class A') }, b: { name: named('Bằng B', 'Class B') } },
    },
    born: { name: named('Ngày sinh', 'Born on'), type: 'date' },
  },
  documents: {
    form: { name: named('Đơn', 'Form'), required: true, originals: 1, copies: 0 },
    proof: { name: named('Giấy xác nhận', 'Proof'), required: false, originals: 1, copies: 0, requiredWhen: 'poor' },
  },
  fees: {
    service: {
      ...service,
      amount: {
        lines: {
          normal: { name: named('Mức thường', 'Normal'), when: 'kind = "a"', charge: { amount: 1000 } },
          other: { name: named('Mức khác', 'Other'), when: 'kind != "a"', charge: { amount: 2000 } },
        },
        when: 'pages > 1',
      },
    },
  },
  tables: {
    routing: {
      name: named('Phân luồng', 'Routing'),
      hit: 'unique',
      inputs: { kind: {}, old: { from: 'age >= 60', name: named('Cao tuổi', 'Elder') }, born: {} },
      outputs: {
        to: { name: named('Bước', 'Step'), type: 'step' },
        term: { name: named('Thời hạn', 'Term'), type: 'term' },
        amount: { name: named('Mức', 'Amount'), type: 'money' },
      },
      rows: [
        {
          id: 'r1',
          when: { kind: '"a"', old: 'true' },
          then: { to: 'quick', term: '3 working days', amount: 500000 },
          basis: [{ act: '61/2018/NĐ-CP', article: '4' }],
        },
        {
          id: 'r2',
          when: { kind: '"a", "b"', old: 'false', born: '< date("2008-01-01")' },
          then: { to: 'slow', term: '8 working days', amount: 0 },
        },
        {
          id: 'r3',
          when: { kind: 'not("a")', old: 'true' },
          then: { to: 'slow', term: '8 working days', amount: 0 },
        },
      ],
    },
  },
})
const dossier = (facts: Facts) => ({
  ...emptyDossier('an', 'xa'),
  case: 'only',
  channel: 'counter',
  facts,
  submittedOn: at('2026-04-20T08:00'),
})
const why = (facts: Facts, locale: 'vi' | 'en' = 'vi') => {
  const found = explainDecision(procedure, dossier(facts), 'routing')
  return found && sayDecision(found, locale, procedure, 'routing')
}
const owed = (facts: Facts, locale: 'vi' | 'en' = 'vi') => {
  const found = assess(procedure, dossier(facts), 'service')
  return found && sayFee(found, locale, procedure, 'service')
}

describe('the reasons of a rule, in the names of the definition', () => {
  it('say what a table decided: steps, terms, money, choices and days as people write them', () => {
    expect(why({ kind: 'a', age: 70 })).toEqual([
      'Kết quả: Bước: “Bước”, Thời hạn: “3 ngày làm việc”, Mức: “500.000 đồng”.',
      'Áp dụng dòng “r1”: Loại_giấy là “Bằng *A*” (hiện là “Bằng *A*”); Cao tuổi là có (hiện là có).',
      'Lý do: điều 4, 61/2018/NĐ-CP',
      'Dòng “r2” sẽ được áp dụng nếu: Cao tuổi là không (hiện là có).',
      'Dòng “r3” sẽ được áp dụng nếu: Loại_giấy khác: “Bằng *A*” (hiện là “Bằng *A*”).',
    ])
    expect(why({ kind: 'b', age: 20, born: '2009-02-03' }, 'en')).toEqual([
      'No row applies.',
      'Row “r2” would apply if Born on is before 01/01/2008 (it is 03/02/2009).',
      'Row “r3” would apply if Elder is yes (it is no).',
    ])
  })

  it('ask for facts by their names, also for those that only an expression reads', () => {
    expect(why({ kind: 'a' })?.[0]).toBe('Chưa đủ thông tin để xác định kết quả; còn thiếu: Tuổi, Ngày sinh.')
    expect(why({}, 'en')?.[0]).toBe('Not decided yet; still to be known: Age, Born on, Kind.')
    expect(owed({})).toEqual(['Chưa xác định được; cần biết: Số trang.'])
    expect(sayPapers(papersOf(procedure, dossier({})), 'vi', procedure)[0]).toBe(
      'Chưa xác định được thành phần còn thiếu; cần biết: Hộ nghèo.',
    )
  })

  it('say in words which conditions a fee goes by', () => {
    expect(owed({ pages: 2, kind: 'b' })).toEqual([
      'Mức thường: không phải nộp – không thuộc trường hợp: “Loại_giấy” là “Bằng *A*”',
      'Mức khác: 2.000 đồng',
      'Tổng cộng: 2.000 đồng',
    ])
    expect(owed({ pages: 1 })).toEqual(['Không áp dụng: chỉ thu khi “Số trang” lớn hơn 1.'])
    expect(owed({ pages: 1 }, 'en')).toEqual(['Not applicable: due only if “Pages” is more than 1.'])
  })

  it('say which version of the law gives a value, and as of which day', () => {
    const base = (submittedOn: number | undefined, locale: 'vi' | 'en' = 'vi') => {
      const found = explainParameter(procedure, { ...dossier({}), submittedOn }, 'base')
      return found && sayParameter(found, locale, procedure, 'base')
    }
    expect(base(at('2026-04-19T08:00'))).toBe(
      '1.000 đồng – áp dụng quy định có hiệu lực từ ngày 01/01/2020 đến hết ngày 19/04/2026, theo ngày 19/04/2026 [61/2018/NĐ-CP]',
    )
    expect(base(at('2026-04-20T08:00'), 'en')).toBe(
      '2,000 VND – under the version in force from 20/04/2026 on, as of 20/04/2026 [61/2018/NĐ-CP]',
    )
    expect(base(at('2019-01-01T08:00'))).toContain('Không có quy định nào có hiệu lực vào ngày 01/01/2019.')
    expect(base(undefined)).toBe('Chưa xác định được; cần biết: ngày nộp hồ sơ.')
    expect(explainParameter(procedure, dossier({}), 'routing')).toBeUndefined()
  })

  it('are those of the rule: nothing is added, left out or decided anew', () => {
    const found = explainDecision(procedure, dossier({ kind: 'a', age: 70 }), 'routing')
    if (found === undefined) throw new Error('there is such a table')
    const before = structuredClone(found)
    sayDecision(found, 'vi', procedure, 'routing')
    expect(found).toEqual(before)
  })

  it('have no name of the definition left in the examples, whatever is known', () => {
    const file = new URL('../../../../examples/procedures/certified-copy/procedure.json', import.meta.url)
    const loaded = load(JSON.parse(readFileSync(file, 'utf8')))
    if (!loaded.ok) throw new Error('the example loads')
    const { definition } = loaded.value
    const names = Object.keys(definition.facts ?? {}).filter(name => /[a-z][A-Z]/.test(name))
    for (const facts of [
      {},
      { issuer: 'foreign' },
      { issuer: 'foreign', paperKind: 'passport', pages: 3, copies: 2 },
    ]) {
      const asked = { ...dossier(facts), case: Object.keys(definition.cases)[0] ?? '' }
      const lines = [
        ...Object.keys(definition.tables ?? {}).flatMap(table => {
          const found = explainDecision(loaded.value, asked, table)
          return found === undefined ? [] : sayDecision(found, 'vi', loaded.value, table)
        }),
        ...Object.keys(definition.fees ?? {}).flatMap(fee => {
          const found = assess(loaded.value, asked, fee)
          return found === undefined ? [] : sayFee(found, 'vi', loaded.value, fee)
        }),
        ...sayPapers(papersOf(loaded.value, asked), 'vi', loaded.value),
      ].join('\n')
      expect(lines).not.toMatch(/\\/)
      for (const name of names) expect(lines).not.toContain(name)
    }
  })
})
