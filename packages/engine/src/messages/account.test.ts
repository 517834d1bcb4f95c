import { describe, expect, it } from 'vitest'
import { abtc, copies, story } from '../../test/example.ts'
import { simulate } from '../simulate/simulate.ts'
import { sayAccount } from './account.ts'

const last = (procedure: typeof abtc, example: string, name: string): string => {
  const { events } = simulate(procedure, story(example, name))
  return sayAccount(procedure, events, 'vi').at(-1) ?? ''
}

describe('the account of a dossier’s dates', () => {
  it('says why the appointment is another day than the last stage’s, where it is', () => {
    expect(last(abtc, 'abtc-card', 'agency-extended')).toBe(
      'Ngày hẹn 24/09/2026: mỗi giai đoạn tính từ ngày giai đoạn trước hết hạn; làm xong sớm hay muộn không làm đổi ngày hẹn.',
    )
    expect(last(copies, 'certified-copy', 'same-day')).toMatch(/^Hết thời hạn: /)
  })
})
