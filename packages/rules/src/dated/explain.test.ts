import { describe, expect, it } from 'vitest'
import { fail, ok } from '../result.ts'
import { checkDated } from './check.ts'
import { type Dated, readDated } from './dated.ts'
import { explainDated, explainLaw } from './explain.ts'
import type { LawIssue } from './issue.ts'
import { valueFor } from './resolve.ts'

const number = (value: unknown) =>
  typeof value === 'number' ? ok(value) : fail({ code: 'not_a_number', path: [], data: {} } as const)
const read = (json: unknown): Dated<number> => {
  const got = readDated(json, number, { facts: {} })
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const unconfirmed = { vi: 'Chưa đối chiếu.' }

const civilStatus = read({
  anchor: 'decided',
  versions: [
    { id: 'Luật Hộ tịch 2014', value: 1, from: '2016-01-01', to: '2027-02-28', basis: { act: '60/2014/QH13' } },
    { id: 'Luật Hộ tịch 2026', value: 2, from: '2027-03-01', basis: { act: '03/2026/QH16', unconfirmed } },
  ],
  transitional: [
    {
      when: 'receivedOn < date("2027-03-01")',
      use: 'Luật Hộ tịch 2014',
      basis: { act: '03/2026/QH16', article: 'chuyển tiếp', unconfirmed },
    },
  ],
})

describe('explainDated', () => {
  it('says which version applies, why, and by which act', () => {
    const found = valueFor(civilStatus, {}, { on: { received: '2027-02-28', decided: '2027-03-05' } })
    expect(explainDated(found, 'vi')).toBe(
      'áp dụng quy định có hiệu lực từ ngày 01/01/2016 đến hết ngày 28/02/2027, theo ngày 05/03/2027, theo điều khoản chuyển tiếp [Điều chuyển tiếp, 03/2026/QH16 – chưa đối chiếu văn bản] [60/2014/QH13]',
    )
    const after = valueFor(civilStatus, {}, { on: '2027-03-01' })
    expect(explainDated(after, 'en')).toBe(
      'under the version in force from 01/03/2027 on, as of 01/03/2027 [03/2026/QH16 – not checked against the act]',
    )
  })

  it('says why none does', () => {
    const say = (on: string | object, locale: 'vi' | 'en') =>
      explainDated(valueFor(civilStatus, {}, { on } as never), locale)
    expect(say({}, 'vi')).toBe('Chưa xác định được; cần biết: receivedOn.')
    expect(say({ received: '2027-03-01', decided: 'mai' }, 'vi')).toBe(
      'Thông tin “decidedOn” có giá trị không hợp lệ (mai).',
    )
    const gap = read({
      anchor: 'received',
      versions: [
        { id: 'a', value: 1, from: '2026-01-01', to: '2026-01-31', basis: { act: '1' } },
        { id: 'b', value: 1, from: '2026-03-01', basis: { act: '2' } },
        { id: 'end', repealed: true, from: '2026-07-01', knownSince: '2026-06-01', basis: { act: '3' } },
      ],
    })
    const inGap = (on: string, locale: 'vi' | 'en') => explainDated(valueFor(gap, {}, { on }), locale)
    expect(inGap('2026-02-10', 'vi')).toBe(
      'Không có quy định nào có hiệu lực vào ngày 10/02/2026. Quy định “a” có hiệu lực đến hết ngày 31/01/2026. Quy định “b” có hiệu lực từ ngày 01/03/2026.',
    )
    expect(inGap('2026-07-01', 'en')).toContain('It was repealed by “end”.')
  })
})

describe('explainLaw', () => {
  it('says every finding', () => {
    const dated = read({
      anchor: 'received',
      versions: [
        { id: 'a', value: 1, from: '2026-01-01', to: '2026-01-31', basis: { act: '1' } },
        { id: 'b', value: 1, from: '2026-01-31', to: '2026-01-31', basis: { act: '2' } },
        { id: 'c', value: 1, from: '2026-03-01', to: '2026-03-31', basis: { act: '2' } },
        { id: 'd', value: 1, from: '2026-03-01', to: '2026-03-31', knownSince: '2026-02-20', basis: { act: '2' } },
      ],
    })
    const findings = checkDated(dated, { asOf: '2026-04-01' })
    expect(findings.map(it => explainLaw(it, 'vi'))).toEqual([
      'Quy định “c” chỉ có hiệu lực đến hết ngày 31/03/2026; đến ngày 01/04/2026 chưa có quy định thay thế.',
      'Quy định “d” chỉ có hiệu lực đến hết ngày 31/03/2026; đến ngày 01/04/2026 chưa có quy định thay thế.',
      'Có 2 quy định cùng có hiệu lực ngày 31/01/2026: “a”, “b”.',
      'Không có quy định nào có hiệu lực từ ngày 01/02/2026 đến hết ngày 28/02/2026, sau “a”, trước “d”.',
      'Quy định “c” không được áp dụng ngày nào: đã có “d” công bố sau.',
    ])
    expect(findings.map(it => explainLaw(it, 'en')).join(' ')).toContain(
      '2 versions are in force at once on 31/01/2026',
    )
  })

  it('says every issue, in both languages, with what was meant', () => {
    const got = readDated(
      {
        anchor: 'recieved',
        versions: [{ value: 1, from: '2026-02-30', basis: [], vaule: 1 }],
        transitional: [{ when: 'receivedOn + ', use: 'x', basis: { act: '' } }],
      },
      number,
      { facts: {} },
    )
    const issues = got.ok ? [] : (got.issues as readonly LawIssue[])
    expect(issues.map(it => explainLaw(it, 'vi'))).toEqual([
      'Không có mục nào tên là “vaule”. Có phải là “value”?',
      '“2026-02-30” không phải là một ngày viết dạng NNNN-TT-NN.',
      'Ở đây phải là một danh sách có ít nhất một mục.',
      '“recieved” không hợp lệ; có thể ghi: “submitted”, “received”, “accepted”, “decided”. Có phải là “received”?',
      expect.stringMatching(/^Biểu thức “receivedOn \+ ”: .+\.$/),
      'Ở đây phải là một đoạn chữ.',
    ])
    for (const issue of issues) expect(explainLaw(issue, 'en')).toMatch(/^\S.*[.?]$/)
  })
})
