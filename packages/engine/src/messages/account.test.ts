import { describe, expect, it } from 'vitest'
import { adopt } from '../../test/adopt.ts'
import { abtc, copies, story } from '../../test/example.ts'
import { administrator, office } from '../../test/office.ts'
import { Tale } from '../../test/tale.ts'
import { simulate } from '../simulate/simulate.ts'
import { sayAccount, sayWhy } from './account.ts'

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
  it('says of an adopted dossier what it counts from, and what another system had used up', () => {
    const adopted = (consumed?: string) =>
      new Tale(office).do('2026-05-05T09:00', administrator, adopt({ consumed })).events
    const plain = sayAccount(office, adopted(), 'vi')
    expect(plain[0]).toBe('Thời hạn 10 ngày làm việc, tính từ lúc 08:00 thứ Hai 20/04/2026')
    expect(plain.at(-1)).toMatch(/^Hết thời hạn: thứ Năm 07\/05\/2026/)
    const used = adopted('4 working days')
    expect(sayAccount(office, used, 'vi')[0]).toBe(
      'Hệ thống trước đã sử dụng 4 ngày làm việc của thời hạn này; mốc bắt đầu dưới đây được lùi lại cho khớp.',
    )
    expect(sayAccount(office, used, 'vi').at(-1)).toMatch(/^Hết thời hạn: thứ Ba 12\/05\/2026/)
    expect(sayAccount(office, used, 'en')[0]).toBe(
      'The other system had used up 4 working days of this term; the start below is set back to match.',
    )
    expect(sayWhy(office, used, 'vi')).toMatch(/hệ thống trước đã sử dụng 4 ngày làm việc/)
    expect(sayWhy(office, used, 'en')).toMatch(/the other system had used up 4 working days/)
  })
})
