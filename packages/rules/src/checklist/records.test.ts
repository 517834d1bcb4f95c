import { describe, expect, it } from 'vitest'
import { type Checklist, readChecklist } from './checklist.ts'
import { type AskedPapers, checkPapers, type GivenPaper } from './papers.ts'

/* Papers as records of the national database of administrative procedures (mid-2026) ask for them, by the code of the procedure. */

const read = (json: unknown): Checklist => {
  const got = readChecklist(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const check = (
  list: Checklist,
  facts: object,
  papers: readonly GivenPaper[],
  asked: AskedPapers = { on: '2026-04-24' },
) => checkPapers(list, facts as Record<string, unknown>, papers, asked)

describe('1.003160, adoption: papers that grow old', () => {
  // “có giá trị sử dụng nếu được cấp chưa quá 06 tháng, tính đến ngày nộp hồ sơ”; the criminal record 12 months; not for relatives
  const basis = { act: 'Bản ghi 1.003160' }
  const list = read({
    anchor: 'submitted',
    documents: {
      request: { name: { vi: 'Đơn xin nhận con nuôi' }, basis },
      health: { name: { vi: 'Giấy khám sức khỏe' }, validFor: '6 months', when: 'not(relative)', basis },
      record: { name: { vi: 'Phiếu lý lịch tư pháp' }, validFor: '12 months', basis },
      passport: { name: { vi: 'Bản sao hộ chiếu' }, copies: { plain: 1 }, basis },
      substitute: { name: { vi: 'Giấy tờ có giá trị thay thế hộ chiếu' }, copies: { plain: 1 }, basis },
    },
    groups: {
      identity: {
        name: { vi: 'Hộ chiếu hoặc giấy tờ có giá trị thay thế' },
        atLeast: 1,
        of: ['passport', 'substitute'],
      },
    },
  })
  const given = (health: string, record = '2025-12-01'): readonly GivenPaper[] => [
    { document: 'request', original: 1 },
    { document: 'health', original: 1, issuedOn: health },
    { document: 'record', original: 1, issuedOn: record },
    { document: 'substitute', certified: 1 },
  ]

  it.each([
    // The corresponding day, its end included; and the last day of a month that has no such day.
    ['2025-10-24', '2026-04-24', 'complete', '2026-04-24'],
    ['2025-10-23', '2026-04-24', 'lacking', '2026-04-23'],
    ['2025-08-31', '2026-02-28', 'complete', '2026-02-28'],
    ['2025-08-31', '2026-03-01', 'lacking', '2026-02-28'],
    ['2023-08-31', '2024-02-29', 'complete', '2024-02-29'],
    // 30/04 and 01/05 are holidays: a paper does not grow younger for it.
    ['2025-10-30', '2026-05-04', 'lacking', '2026-04-30'],
  ])('a health certificate of %s on %s: %s', (issued, on, kind, validUntil) => {
    const got = check(list, { relative: false }, given(issued, on), { on })
    expect(got.kind).toBe(kind)
    expect(got.documents.find(it => it.document === 'health')?.papers).toEqual([
      { index: 1, state: kind === 'complete' ? 'valid' : 'expired', validUntil },
    ])
  })

  it('judges on the day of its anchor, however late it is asked', () => {
    const asked = { on: { submitted: '2026-04-24T16:59:00+07:00', received: '2026-04-27' } }
    expect(check(list, { relative: false }, given('2025-10-24'), asked).kind).toBe('complete')
    expect(check(list, { relative: false }, given('2025-10-24'), { on: { received: '2026-04-27' } })).toMatchObject({
      kind: 'unknown',
      paths: ['submittedOn'],
    })
  })

  it('asks for the day of issue, and for the fact that decides', () => {
    const undated = given('2025-10-24').map(({ issuedOn, ...paper }) => paper)
    expect(check(list, { relative: false }, undated)).toMatchObject({
      kind: 'unknown',
      paths: ['papers.1.issuedOn', 'papers.2.issuedOn'],
    })
    expect(check(list, {}, given('2025-10-24')).kind).toBe('complete')
    expect(check(list, {}, given('2025-01-01'))).toMatchObject({ kind: 'unknown', paths: ['relative'], lacking: [] })
    expect(check(list, { relative: true }, given('2025-01-01'))).toMatchObject({ kind: 'complete' })
  })

  it('tells what will have expired when the result is due', () => {
    const got = check(list, { relative: false }, given('2025-10-24'), { on: '2026-04-24', until: '2026-04-25' })
    expect(got.kind).toBe('complete')
    expect(got.documents.flatMap(it => it.papers.flatMap(paper => (paper.expiring ? [it.document] : [])))).toEqual([
      'health',
    ])
  })

  it('says which day is none', () => {
    const got = check(list, { relative: false }, given('24/10/2025'), { on: '2026-04-24', until: 'soon' })
    expect(got).toMatchObject({
      kind: 'error',
      errors: [
        { code: 'law_day_wrong', data: { name: 'until', value: 'soon' } },
        { code: 'law_day_wrong', data: { name: 'papers.1.issuedOn', value: '24/10/2025' } },
      ],
    })
  })
})

describe('3.000242, the APEC card: a certified copy, or a plain one and the original to compare', () => {
  const list = read({
    anchor: 'submitted',
    documents: {
      request: { name: { vi: 'Văn bản đề nghị (CV01)' } },
      appointment: {
        name: { vi: 'Quyết định bổ nhiệm chức vụ' },
        copies: [{ certified: 1 }, { plain: 1, presented: 1 }],
      },
      passport: {
        name: { vi: 'Hộ chiếu còn giá trị sử dụng' },
        copies: [{ certified: 1 }, { plain: 1, presented: 1 }],
        unexpired: true,
      },
    },
  })
  const request = { document: 'request', original: 1 }
  const passport = { document: 'passport', certified: 1, expiresOn: '2026-04-24' }

  it('takes either', () => {
    const plain = { document: 'appointment', plain: 1 }
    expect(check(list, {}, [request, passport, { document: 'appointment', certified: 1 }]).kind).toBe('complete')
    expect(check(list, {}, [request, passport, plain, { document: 'appointment', presented: 1 }]).kind).toBe('complete')
    const got = check(list, {}, [request, passport, plain])
    expect(got).toMatchObject({ kind: 'lacking', lacking: ['appointment'] })
    expect(got.documents[1]?.lacks).toEqual([{ certified: 1 }, { presented: 1 }])
  })

  it('takes a passport on its last day, not after, and asks until when it is valid', () => {
    const rest = [request, { document: 'appointment', certified: 1 }]
    expect(check(list, {}, [...rest, passport]).kind).toBe('complete')
    expect(check(list, {}, [...rest, passport], { on: '2026-04-25' })).toMatchObject({ lacking: ['passport'] })
    expect(check(list, {}, [...rest, { document: 'passport', certified: 1 }])).toMatchObject({
      kind: 'unknown',
      paths: ['papers.2.expiresOn'],
    })
  })
})

describe('1.001193, registration of a birth', () => {
  // “Giấy chứng sinh; trường hợp không có … văn bản của người làm chứng; nếu không có người làm chứng thì … giấy cam đoan”
  const list = read({
    documents: {
      form: { name: { vi: 'Tờ khai đăng ký khai sinh' } },
      certificate: { name: { vi: 'Giấy chứng sinh' } },
      witness: { name: { vi: 'Văn bản của người làm chứng xác nhận về việc sinh' } },
      pledge: { name: { vi: 'Giấy cam đoan về việc sinh' } },
      foundling: { name: { vi: 'Biên bản về việc trẻ bị bỏ rơi' }, when: 'abandoned' },
      surrogacy: { name: { vi: 'Văn bản xác nhận của cơ sở y tế về việc mang thai hộ' }, when: 'surrogate' },
      mandate: { name: { vi: 'Văn bản ủy quyền' }, when: 'byProxy' },
      residence: {
        name: { vi: 'Giấy tờ chứng minh nơi cư trú' },
        copies: [{ presented: 1 }, { certified: 1 }],
        when: 'not(residenceKnown)',
      },
      other: { name: { vi: 'Giấy tờ khác (nếu có)' }, requiredWhen: 'false' },
    },
    groups: {
      birth: {
        name: { vi: 'Giấy tờ về việc sinh' },
        atLeast: 1,
        of: ['certificate', 'witness', 'pledge'],
        when: 'not(abandoned)',
      },
    },
  })
  const facts = { abandoned: false, surrogate: false, byProxy: false, residenceKnown: true }

  it('wants one of three papers, and those of the case', () => {
    const form = { document: 'form', original: 1 }
    expect(check(list, facts, [form, { document: 'pledge', original: 1 }]).kind).toBe('complete')
    const got = check(list, { ...facts, byProxy: true }, [form])
    expect(got).toMatchObject({ kind: 'lacking', lacking: ['mandate', 'birth'] })
    expect(got.groups).toMatchObject([{ group: 'birth', more: 1, of: ['certificate', 'witness', 'pledge'] }])
    expect(check(list, { ...facts, abandoned: true }, [form])).toMatchObject({ lacking: ['foundling'] })
    const needs = Object.fromEntries(got.documents.map(it => [it.document, it.need]))
    expect(needs).toMatchObject({
      form: 'required',
      pledge: 'optional',
      mandate: 'required',
      surrogacy: 'not applicable',
      other: 'optional',
    })
  })

  it('asks everything that decides at once', () => {
    expect(check(list, {}, [{ document: 'form', original: 1 }])).toMatchObject({
      kind: 'unknown',
      paths: ['abandoned', 'byProxy', 'residenceKnown', 'surrogate'],
    })
  })

  it('tells an error of a condition', () => {
    expect(check(list, { ...facts, byProxy: 'có' }, [])).toMatchObject({
      kind: 'error',
      errors: [{ code: 'feel_not_boolean' }],
    })
  })
})

describe('papers and counts at the border', () => {
  it('a validity that ends beyond the year 9999 has not ended', () => {
    const list = read({ anchor: 'submitted', documents: { a: { name: { vi: 'Giấy' }, validFor: '9999 months' } } })
    const asked = { on: '9500-02-01', until: '9600-01-01' }
    expect(
      check(list, {}, [{ document: 'a', original: 1, issuedOn: '9500-01-01' }], asked).documents[0]?.papers,
    ).toEqual([{ index: 0, state: 'valid', validUntil: '10333-04-01' }])
  })

  it('half a paper, and a count that is none, are no papers and take none away', () => {
    const list = read({ documents: { a: { name: { vi: 'Giấy' } } } })
    const kind = (...counts: readonly number[]) =>
      check(
        list,
        {},
        counts.map(original => ({ document: 'a', original })),
      ).kind
    expect(kind(0.5, 0.5)).toBe('lacking')
    expect(kind(Number.NaN, 1)).toBe('complete')
    expect(kind(-1, 1)).toBe('complete')
  })
})

describe('readChecklist', () => {
  const codes = (json: unknown): readonly unknown[] => {
    const got = readChecklist(json)
    return got.ok ? [] : got.issues.map(({ code, path }) => [code, path.join('.')])
  }
  const name = { vi: 'Giấy tờ' }

  it('names everything wrong, each at its place', () => {
    expect(
      codes({
        documents: {
          // 233 entries in 540 records say “0 bản chính” and nothing else: they are remarks.
          remark: { name, copies: { original: 0 } },
          old: { name, validFor: '2 weeks' },
          odd: { name, when: 'a >', copies: { orginal: 1 }, unexpired: false },
        },
      }),
    ).toEqual([
      ['checklist_nothing_wanted', 'documents.remark.copies'],
      ['checklist_valid_for', 'documents.old.validFor'],
      ['law_key_unknown', 'documents.odd.copies.0.orginal'],
      ['law_expression_wrong', 'documents.odd.when'],
      ['law_value_unknown', 'documents.odd.unexpired'],
    ])
    expect(
      codes({
        documents: { a: { name, validFor: '6 months' }, b: { name } },
        groups: {
          a: { atLeast: 0, of: ['b', 'b', 'c'] },
          x: { atLeast: 3, of: ['y', 'b'] },
          y: { atLeast: 1, of: ['x'] },
          z: { atLeast: 1, of: ['z'] },
          over: { atLeast: 1, of: ['x', 'a'] },
        },
      }),
    ).toEqual([
      ['checklist_name_twice', 'groups.a'],
      ['checklist_member_twice', 'groups.a.of.1'],
      ['checklist_member_unknown', 'groups.a.of.2'],
      ['checklist_at_least', 'groups.a.atLeast'],
      ['checklist_at_least', 'groups.x.atLeast'],
      ['checklist_circle', 'groups.x'],
      ['checklist_circle', 'groups.y'],
      ['checklist_circle', 'groups.z'],
      ['dated_anchor_missing', ''],
    ])
  })

  it('takes a long chain of groups, and refuses more than it says', () => {
    const documents = { a: { name } }
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [`g${index}`, { atLeast: 1, of: [index === 0 ? 'a' : `g${index - 1}`] }]),
      )
    const got = read({ documents, groups: chain(500) })
    expect(check(got, {}, []).lacking).toEqual(['g499'])
    expect(check(got, {}, [{ document: 'a', original: 1 }]).kind).toBe('complete')
    expect(codes({ documents, groups: chain(501) })).toEqual([['law_too_many', 'groups']])
  })
})
