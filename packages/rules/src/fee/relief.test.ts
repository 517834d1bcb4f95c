import { describe, expect, it } from 'vitest'
import type { Asked } from '../dated/resolve.ts'
import type { Scope } from '../feel/run.ts'
import { type Assessment, assessFee } from './assess.ts'
import type { Fee } from './fee.ts'
import { readFee } from './read.ts'

const read = (json: unknown): Fee => {
  const got = readFee(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const owe = (fee: Fee, scope: Scope, on: Asked['on'] = '2026-04-24'): Assessment => assessFee(fee, scope, { on })
const known = (amount: number) => ({ kind: 'known', amount })

describe('2.000513, a civil status matter', () => {
  // “Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật”; the amount is the province’s
  const basis = { act: '85/2019/TT-BTC' }
  const relief = (vi: string, when: string) => ({ name: { vi }, when, basis })
  const fee = read({
    currency: 'VND',
    lines: {
      marriage: {
        name: { vi: 'Lệ phí hộ tịch' },
        charge: { rate: 15000, of: 'copies' },
        basis: { act: 'Nghị quyết của HĐND tỉnh (ví dụ)' },
      },
    },
    reliefs: [
      relief('Người thuộc gia đình có công với cách mạng', 'applicant.meritorious'),
      relief('Người thuộc hộ nghèo', 'applicant.poor'),
      relief('Người khuyết tật', 'applicant.disabled'),
    ],
  })

  it('asks nothing further of who is exempt, and cites why', () => {
    expect(owe(fee, { applicant: { poor: true } })).toMatchObject({
      ...known(0),
      account: {
        lines: [{ state: 'exempt', reliefs: [{ index: 1, name: { vi: 'Người thuộc hộ nghèo' }, basis: [basis] }] }],
      },
    })
    expect(owe(fee, { applicant: { poor: false } })).toEqual({
      kind: 'missing',
      paths: ['applicant.disabled', 'applicant.meritorious', 'copies'],
    })
    const facts = { applicant: { poor: false, disabled: false, meritorious: false }, copies: 2 }
    expect(owe(fee, facts)).toMatchObject(known(30_000))
  })

  it('takes what does not apply for no ground of exemption, and what does not apply is not charged', () => {
    const company: Scope = ([first = '', second]) =>
      first === 'applicant' ? { kind: 'notApplicable', paths: [`${first}.${second}`] } : { kind: 'known', value: 1 }
    expect(owe(fee, company)).toMatchObject(known(15_000))
    const nothing: Scope = ([first = '']) => ({ kind: 'notApplicable', paths: [first] })
    expect(owe(fee, nothing)).toMatchObject({
      ...known(0),
      account: { lines: [{ state: 'not due', because: ['copies'] }] },
    })
  })
})
