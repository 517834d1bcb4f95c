import { describe, expect, it } from 'vitest'
import { ledger } from './ledger.ts'
import type { Pause } from './pause.ts'
import type { DueInput } from './plan.ts'
import { printLedger } from './print.ts'
import { vietnamStateCalendar } from './vietnam.ts'

const calendar = vietnamStateCalendar()
const account = (term: string, from: string, more: Partial<DueInput> = {}) => {
  const asked = ledger({ term, from: `${from.replace(' ', 'T')}:00+07:00`, calendar, ...more })
  if (!asked.ok) throw new Error(JSON.stringify(asked.issues))
  return asked.value
}
const whys = (term: string, from: string, more: Partial<DueInput> = {}): string[] =>
  account(term, from, more).lines.map(
    it => `${it.from.slice(5)} ${it.to?.slice(5) ?? '…'} ${it.why} ${it.running}/${it.need}`,
  )
const pause = (then: Pause['then'], to?: string): { pauses: Pause[] } => ({
  pauses: [
    {
      from: '2026-03-05T10:00:00+07:00',
      ...(to === undefined ? {} : { to }),
      then,
      reason: { vi: 'Chờ bổ sung hồ sơ', en: 'Awaiting papers' },
      basis: { act: 'Quyết định (ví dụ)', article: '3' },
    },
  ],
})

describe('the ledger', () => {
  it('accounts for every day in Vietnamese, with its act (V1)', () => {
    expect(printLedger(account('5 working days', '2026-04-24 10:00'), 'vi')).toEqual([
      'Thời hạn 5 ngày làm việc, tính từ lúc 10:00 thứ Sáu 24/04/2026',
      'thứ Sáu 24/04/2026: không tính: ngày đầu tiên của thời hạn [Điều 147(2) Bộ luật Dân sự 2015]',
      'thứ Bảy 25/04/2026: không tính: nghỉ hằng tuần [Quyết định 188/1999/QĐ-TTg – chưa đối chiếu văn bản]',
      'Chủ nhật 26/04/2026: không tính: nghỉ lễ, tết – Giỗ Tổ Hùng Vương [Điều 112(1)(e) Bộ luật Lao động 2019]',
      'thứ Hai 27/04/2026: không tính: nghỉ bù – Giỗ Tổ Hùng Vương [Điều 111(3) Bộ luật Lao động 2019]',
      'thứ Ba 28/04/2026 – thứ Tư 29/04/2026: tính 2 ngày làm việc (đã tính 2/5)',
      'thứ Năm 30/04/2026: không tính: nghỉ lễ, tết – Ngày Chiến thắng [Điều 112(1)(c) Bộ luật Lao động 2019]',
      'thứ Sáu 01/05/2026: không tính: nghỉ lễ, tết – Ngày Quốc tế lao động [Điều 112(1)(d) Bộ luật Lao động 2019]',
      'thứ Bảy 02/05/2026 – Chủ nhật 03/05/2026: không tính: nghỉ hằng tuần [Quyết định 188/1999/QĐ-TTg – chưa đối chiếu văn bản]',
      'thứ Hai 04/05/2026 – thứ Tư 06/05/2026: tính 3 ngày làm việc (đã tính 5/5)',
      'Hết thời hạn: thứ Tư 06/05/2026 (quá hạn kể từ 17:00 thứ Tư 06/05/2026)',
    ])
  })

  it('says it in English', () => {
    const lines = printLedger(
      account('10 working days', '2026-03-02 10:00', pause('resume', '2026-03-10T09:00:00+07:00')),
      'en',
    )
    expect(lines).toContain(
      'Thursday 05/03/2026 – Monday 09/03/2026: not counted: the clock is paused – Awaiting papers [art. 3, Quyết định (ví dụ)]',
    )
    expect(lines[0]).toBe('Term 10 working days, from 10:00 Monday 02/03/2026')
    expect(lines.at(-1)).toBe('Due: Thursday 19/03/2026 (overdue from 17:00 Thursday 19/03/2026)')
  })

  it('names the swap and the make-up day that was worked', () => {
    expect(whys('5 working days', '2026-08-20 10:00')).toEqual([
      '08-20 08-20 first-day 0/5',
      '08-21 08-21 counted 1/5',
      '08-22 08-22 makeup 2/5',
      '08-23 08-23 weekend 2/5',
      '08-24 08-26 counted 5/5',
    ])
    const swap = account('3 working days', '2026-08-27 10:00').lines.find(it => it.why === 'swap')
    expect(swap).toMatchObject({ from: '2026-08-31', basis: { act: 'Thông báo 9441/TB-BNV' } })
  })

  it('names the day off that made the last day roll', () => {
    expect(account('15 days', '2026-02-02 10:00').lines.at(-1)).toMatchObject({
      from: '2026-02-18',
      to: '2026-02-23',
      why: 'rolled',
      reason: { vi: 'Tết Nguyên đán' },
      basis: { article: '148(5)' },
    })
  })

  it('shows what moved the start', () => {
    expect(whys('1 working day', '2026-03-06 15:30', { cutoff: '15:00' })).toEqual([
      '03-06 03-06 after-cutoff 0/1',
      '03-07 03-08 weekend 0/1',
      '03-09 03-09 first-day 0/1',
      '03-10 03-10 counted 1/1',
    ])
    expect(whys('1 working day', '2026-03-07 09:00')[0]).toBe('03-07 03-07 received-on-day-off 0/1')
  })

  it('shows what a restart threw away', () => {
    const lines = whys('2 working days', '2026-03-04 10:00', pause('restart', '2026-03-10T09:00:00+07:00'))
    expect(lines).toEqual(['03-04 03-09 anew 0/2', '03-10 03-10 first-day 0/2', '03-11 03-12 counted 2/2'])
  })

  it('stays open while the pause lasts', () => {
    expect(whys('10 working days', '2026-03-02 10:00', pause('resume'))).toEqual([
      '03-02 03-02 first-day 0/10',
      '03-03 03-04 counted 2/10',
      '03-05 … paused 2/10',
    ])
    expect(whys('10 working days', '2026-03-02 10:00', pause('restart'))).toEqual([
      '03-02 03-04 anew 0/10',
      '03-05 … paused 0/10',
    ])
    expect(printLedger(account('10 working days', '2026-03-02 10:00', pause('resume')), 'vi').at(-1)).toBe(
      'Tạm ngừng tính thời hạn từ 10:00 thứ Năm 05/03/2026; còn 8 ngày làm việc',
    )
  })

  it('counts working hours in minutes, a pause within a day beside what was counted', () => {
    expect(whys('4 working hours', '2026-03-05 09:00', pause('resume', '2026-03-05T14:00:00+07:00'))).toEqual([
      '03-05 03-05 paused 0/240',
      '03-05 03-05 counted 240/240',
    ])
    expect(whys('2 working hours', '2026-03-06 18:00')).toEqual([
      '03-06 03-06 off-hours 0/120',
      '03-07 03-08 weekend 0/120',
      '03-09 03-09 counted 120/120',
    ])
    expect(printLedger(account('12 working hours', '2026-03-06 16:30'), 'vi')[1]).toBe(
      'thứ Sáu 06/03/2026: tính 30 phút làm việc (đã tính 30 phút làm việc/12 giờ làm việc)',
    )
  })

  it('keeps the legs of a mixed term apart', () => {
    const mixed = account('2 working days', '2026-03-02 10:00', { extensions: ['3 days'] })
    expect(mixed.lines.map(it => `${it.running}/${it.need} ${it.unit}`)).toEqual([
      '0/2 working days',
      '2/2 working days',
      '3/3 days',
      '3/3 days',
    ])
    expect(printLedger(mixed, 'vi')[0]).toBe(
      'Thời hạn 2 ngày làm việc, gia hạn 3 ngày, tính từ lúc 10:00 thứ Hai 02/03/2026',
    )
  })

  it('names the make-up day a term of the same day ends on, also after a pause it starts anew from', () => {
    const reason = { vi: 'Làm bù cho ngày 02/01/2026' }
    expect(account('same day', '2026-01-10 08:15').lines).toMatchObject([{ why: 'makeup', reason }])
    for (const then of ['restart', 'not-started'] as const) {
      const pauses = [{ from: '2026-01-08T10:00:00+07:00', to: '2026-01-10T08:15:00+07:00', then }]
      expect(account('same day', '2026-01-08 09:00', { pauses }).lines.at(-1)).toMatchObject({ why: 'makeup', reason })
    }
    expect(account('3 days', '2026-01-08 09:00').lines.map(it => it.why)).not.toContain('makeup')
  })

  it('says which last day was off, and where the term moved', () => {
    expect(printLedger(account('10 days', '2026-04-01 10:00'), 'vi').at(-2)).toBe(
      'thứ Bảy 11/04/2026: ngày cuối của thời hạn là ngày nghỉ, chuyển sang thứ Hai 13/04/2026 [Điều 148(5) Bộ luật Dân sự 2015]',
    )
    expect(printLedger(account('15 days', '2026-02-02 10:00'), 'en').at(-2)).toBe(
      'Tuesday 17/02/2026: the last day of the term is a day off, moved to Monday 23/02/2026 – Lunar New Year [art. 148(5), Bộ luật Dân sự 2015]',
    )
  })

  it('explains a month by its corresponding day, or by the last of its month', () => {
    expect(printLedger(account('1 month', '2026-02-10 10:00'), 'vi')).toContain(
      'thứ Tư 11/02/2026 – thứ Ba 10/03/2026: tính 28 ngày (đã tính 28/28); 1 tháng: đến ngày tương ứng thứ Ba 10/03/2026, là 28 ngày',
    )
    expect(account('1 month', '2026-01-30 10:00').lines.find(it => it.months !== undefined)?.months).toEqual({
      amount: 1,
      until: '2026-02-28',
      corresponds: false,
    })
    const included = account('1 month', '2026-02-10 10:00', { policies: { firstDay: 'included' } })
    expect(included.lines[0]?.months).toEqual({ amount: 1, until: '2026-03-10', corresponds: true })
    expect(account('20 days', '2026-02-10 10:00').lines.some(it => it.months !== undefined)).toBe(false)
  })

  it('tells of a pause that moved nothing', () => {
    const pauses: Pause[] = [
      { from: '2026-03-20', to: '2026-03-23', then: 'restart', reason: { vi: 'Chờ bổ sung hồ sơ' } },
      { from: '2026-02-26', to: '2026-02-27', then: 'resume' },
    ]
    const idle = account('2 working days', '2026-03-02 10:00', { pauses })
    expect(idle.due).toEqual(account('2 working days', '2026-03-02 10:00').due)
    expect(idle.idle.map(it => it.why)).toEqual(['before-term', 'after-term'])
    expect(printLedger(idle, 'vi').slice(-3, -1)).toEqual([
      '00:00 thứ Năm 26/02/2026 – 00:00 thứ Sáu 27/02/2026: không ảnh hưởng: tạm ngừng kết thúc trước khi thời hạn bắt đầu',
      '00:00 thứ Sáu 20/03/2026 – 00:00 thứ Hai 23/03/2026: không ảnh hưởng: tạm ngừng bắt đầu khi thời hạn đã hết – Chờ bổ sung hồ sơ',
    ])
    expect(account('10 working days', '2026-03-02 10:00', pause('resume')).idle).toEqual([])
  })

  it('cites no act for a start that only a policy moved', () => {
    const [dayOff] = account('1 working day', '2026-03-07 09:00').lines
    expect(dayOff).toMatchObject({ why: 'received-on-day-off', policy: 'offDayStart' })
    expect(dayOff?.basis).toBeUndefined()
    expect(printLedger(account('1 working day', '2026-03-07 09:00'), 'vi')[1]).toMatch(
      /\[cách tính được chọn, chưa đối chiếu văn bản\]$/,
    )
    const late = (term: string) => account(term, '2026-03-06 15:30', { cutoff: '15:00' }).lines[0]?.policy
    expect(['5 days', '4 working hours', 'same day'].map(late)).toEqual(['cutoff', 'cutoff', undefined])
  })

  it('shows in its head what was granted and what a pause added', () => {
    const head = (more: Partial<DueInput>): string | undefined =>
      printLedger(account('20 days', '2026-03-02 10:00', more), 'vi')[0]?.split(', tính')[0]
    expect(head({ extensions: ['15 days'] })).toBe('Thời hạn 20 ngày, gia hạn 15 ngày')
    expect(head(pause('resume+3 days', '2026-03-10'))).toBe('Thời hạn 20 ngày, cộng thêm 3 ngày')
    expect(account('20 days', '2026-03-02 10:00', { extensions: ['15 days'] }).terms).toEqual([
      { unit: 'days', amount: 35 },
    ])
  })

  it('says once that a day is off in lieu', () => {
    const lines = printLedger(account('2 working days', '2026-08-27 10:00'), 'vi').join('\n')
    expect(lines).toContain('thứ Hai 31/08/2026: không tính: nghỉ hoán đổi – làm bù ngày 22/08/2026')
    expect(printLedger(account('5 working days', '2026-04-24 10:00'), 'en').join('\n')).toContain(
      "not counted: day off in lieu – Hùng Kings' Commemoration Day",
    )
  })

  it('warns when a day was only predicted, and is brief where there is no term', () => {
    expect(printLedger(account('5 working days', '2027-02-03 10:00'), 'vi').at(-1)).toMatch(/dự kiến/)
    expect(printLedger(account('none', '2027-02-03 10:00'), 'vi')).toEqual(['Không quy định thời hạn'])
  })
})
