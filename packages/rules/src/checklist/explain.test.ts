import { describe, expect, it } from 'vitest'
import { type Checklist, readChecklist } from './checklist.ts'
import { explainChecklistIssue, explainPapers } from './explain.ts'
import { type AskedPapers, checkPapers, type GivenPaper } from './papers.ts'

const read = (json: unknown): Checklist => {
  const got = readChecklist(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const list = read({
  anchor: 'submitted',
  documents: {
    request: {
      name: { vi: 'Đơn xin nhận con nuôi', en: 'Request' },
      basis: { act: 'Luật Nuôi con nuôi', article: '17' },
    },
    health: { name: { vi: 'Giấy khám sức khỏe', en: 'Health certificate' }, validFor: '6 months' },
    passport: { name: { vi: 'Hộ chiếu', en: 'Passport' }, copies: { plain: 2 } },
    substitute: {
      name: { vi: 'Giấy tờ có giá trị thay thế hộ chiếu', en: 'Substitute' },
      copies: [{ certified: 1 }, { plain: 1, presented: 1 }],
    },
    house: { name: { vi: 'Giấy tờ về chỗ ở' }, when: 'foreign' },
  },
  groups: {
    identity: { name: { vi: 'Giấy tờ tùy thân', en: 'Identity' }, atLeast: 1, of: ['passport', 'substitute'] },
  },
})
const say = (
  papers: readonly GivenPaper[],
  locale: 'vi' | 'en' = 'vi',
  asked: AskedPapers = { on: '2026-04-24' },
  facts: object = { foreign: false },
) => explainPapers(checkPapers(list, facts as Record<string, unknown>, papers, asked), locale)

describe('explainPapers', () => {
  it('is the list of a request for supplements', () => {
    const old = [{ document: 'health', original: 1, issuedOn: '2025-10-01' }]
    expect(say(old)).toEqual([
      'Hồ sơ cần bổ sung 03 thành phần:',
      '1. Đơn xin nhận con nuôi: 01 bản chính [Điều 17, Luật Nuôi con nuôi]',
      '2. Giấy khám sức khỏe: 01 bản chính (bản đã nộp hết thời hạn sử dụng ngày 01/04/2026)',
      '3. Giấy tờ tùy thân: 01 trong các giấy tờ sau: Hộ chiếu: 02 bản sao; Giấy tờ có giá trị thay thế hộ chiếu: 01 bản sao có chứng thực hoặc 01 bản sao, xuất trình bản chính để đối chiếu',
    ])
    expect(say(old, 'en')).toEqual([
      '3 papers are to be supplied:',
      '1. Request: 1 original [art. 17, Luật Nuôi con nuôi]',
      '2. Health certificate: 1 original (the one given was valid until 01/04/2026)',
      '3. Identity: 1 of these: Passport: 2 copies; Substitute: 1 certified copy or 1 copy, the original shown for comparison',
    ])
  })

  it('says that all are there, and which will not last', () => {
    const papers = [
      { document: 'request', original: 1 },
      { document: 'passport', certified: 1, plain: 1 },
      { document: 'health', original: 1, issuedOn: '2025-11-01' },
    ]
    expect(say(papers)).toEqual(['Thành phần hồ sơ đã đầy đủ.'])
    expect(say(papers, 'vi', { on: '2026-04-24', until: '2026-05-15' })).toEqual([
      'Thành phần hồ sơ đã đầy đủ.',
      'Lưu ý: Giấy khám sức khỏe chỉ còn thời hạn sử dụng đến ngày 01/05/2026.',
    ])
  })

  it('says what has to be known first, and what is wrong', () => {
    const undated = [{ document: 'health', original: 1 }]
    expect(say(undated, 'vi', { on: '2026-04-24' }, {})[0]).toBe(
      'Chưa xác định được thành phần còn thiếu; cần biết: foreign, ngày cấp của Giấy khám sức khỏe.',
    )
    expect(say([{ document: 'health', original: 1, issuedOn: 'xuân' }])).toEqual([
      '“ngày cấp của Giấy khám sức khỏe” không phải là một ngày: “xuân”.',
    ])
  })

  it('says where a case leaves too few papers to choose from', () => {
    const two = read({
      documents: { a: { name: { vi: 'Giấy A' } }, b: { name: { vi: 'Giấy B' }, when: 'foreign' } },
      groups: { both: { name: { vi: 'Hai giấy' }, atLeast: 2, of: ['a', 'b'] } },
    })
    expect(explainPapers(checkPapers(two, { foreign: false }, [], { on: '2026-04-24' }), 'vi')[1]).toBe(
      '1. Hai giấy: còn thiếu 02, nhưng trường hợp này không có đủ giấy tờ để chọn',
    )
  })
})

describe('explainChecklistIssue', () => {
  it('says issues of checklists and of law alike', () => {
    const got = readChecklist({
      documents: {
        a: { name: { vi: 'Giấy' }, copies: { original: 0 } },
        b: { name: { vi: 'Giấy' }, validFor: '2 weeks' },
      },
      groups: { c: { atLeast: 1, of: ['d'], nmae: 1 } },
    })
    expect(got.ok ? [] : got.issues.map(it => explainChecklistIssue(it, 'vi'))).toEqual([
      '“a” không cần bản nào: đây là ghi chú, không phải thành phần hồ sơ.',
      '“2 weeks” không phải là thời hạn sử dụng: hãy ghi số ngày hoặc số tháng, ví dụ 90 days, 6 months.',
      'Không có mục nào tên là “nmae”. Có phải là “name”?',
    ])
    const other = readChecklist({
      documents: { a: { name: { vi: 'Giấy' } } },
      groups: { c: { atLeast: 2, of: ['A1', 'a'] }, e: { atLeast: 2, of: ['aa'] } },
    })
    for (const issue of other.ok ? [] : other.issues)
      for (const locale of ['vi', 'en'] as const) expect(explainChecklistIssue(issue, locale)).toMatch(/^\S.*[.?]$/)
    expect(other.ok).toBe(false)
  })
})
