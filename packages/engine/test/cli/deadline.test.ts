import { describe, expect, it } from 'vitest'
import { motcua, workplace } from './program.ts'

const asked = (...args: string[]) => motcua(['deadline', ...args])

describe.concurrent('motcua deadline', () => {
  it('gives the date and the account of every day', async () => {
    const { code, out, err } = await asked('--term', '5 ngày làm việc', '--from', '2026-04-24T10:00')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toBe('Thời hạn 5 ngày làm việc, tính từ lúc 10:00 thứ Sáu 24/04/2026')
    expect(lines.at(-1)).toContain('Hết thời hạn: thứ Tư 06/05/2026')
    expect(out).toContain('thứ Hai 27/04/2026: không tính: nghỉ bù – Giỗ Tổ Hùng Vương')
  })

  it('takes a time without a zone as Vietnamese', async () => {
    const json = async (from: string) => (await asked('--term', '2 working hours', '--from', from, '--json')).out
    expect(await json('2026-04-24T10:00')).toBe(await json('2026-04-24T03:00:00Z'))
    expect(JSON.parse(await json('2026-04-24T10:00'))).toMatchObject({
      kind: 'instant',
      due: '2026-04-24T13:30:00+07:00',
    })
  })

  it('counts around a pause, and gives no date while one lasts', async () => {
    const term = ['--term', '15 ngày', '--from', '2026-03-02T09:00']
    const ended = await asked(...term, '--pause', '2026-03-05T09:00/2026-03-10T08:00:resume', '--json')
    expect(JSON.parse(ended.out)).toMatchObject({ due: '2026-03-23', kind: 'date' })
    const open = await asked(...term, '--pause', '2026-03-05T09:00/:resume', '--json')
    expect(open.code).toBe(0)
    expect(JSON.parse(open.out)).toMatchObject({
      due: null,
      kind: 'paused',
      since: '2026-03-05T09:00:00+07:00',
      remaining: [{ unit: 'days', amount: 13 }],
    })
    const words = await asked(...term, '--pause', '2026-03-05T09:00/:resume', '--lang', 'en')
    expect(words.out).toContain('Paused since 09:00 Thursday 05/03/2026; 13 days left')
  })

  it('takes several pauses, extensions, a cut-off, policies and the calendar of an earlier day', async () => {
    const several = await asked(
      ...['--term', '3 working days', '--from', '2026-01-05T15:01', '--cutoff', '15:00', '--json'],
      ...['--pause', '2026-01-07/2026-01-08:resume+2 ngày làm việc', '--pause', '2026-01-12/2026-01-13:resume'],
      ...['--extension', '1 working day'],
    )
    // Received on the 6th; 8, 9, and 10 (a make-up Saturday) count, 12 is paused, then 13, 14 and 15.
    expect(JSON.parse(several.out)).toMatchObject({ due: '2026-01-15' })
    const policy = ['--term', '5 days', '--from', '2026-03-02', '--json', '--policy']
    expect(JSON.parse((await asked(...policy, 'lastDay=rolls')).out)).toMatchObject({ due: '2026-03-09' })
    expect(JSON.parse((await asked(...policy, 'lastDay=stays')).out)).toMatchObject({ due: '2026-03-07' })
    const known = ['--term', '6 working days', '--from', '2025-12-31', '--json']
    expect(JSON.parse((await asked(...known, '--known-at', '2025-12-24')).out)).toMatchObject({ due: '2026-01-09' })
    expect(JSON.parse((await asked(...known)).out)).toMatchObject({ due: '2026-01-10' })
  })

  it('lays a calendar file over its own, and says where one is wrong', async () => {
    const at = workplace()
    const days = { date: '2026-03-04', kind: 'off', because: 'observed', knownSince: '2026-03-01' }
    const [reason, basis] = [{ vi: 'Ngày ví dụ' }, { act: 'Thông báo (ví dụ)' }]
    const pack = at.file('pack.json', JSON.stringify({ id: 'p', year: 2026, days: [{ ...days, reason, basis }] }))
    const question = ['--term', '2 working days', '--from', '2026-03-02', '--pack']
    const { code, out } = await asked(...question, pack)
    expect(code).toBe(0)
    expect(out).toContain('thứ Tư 04/03/2026: không tính: nghỉ bù – Ngày ví dụ')
    const wrong = at.file('wrong.json', '{\n "id": "p", "year": 2026,\n "dyas": [] }')
    const faulty = await asked(...question, wrong)
    expect(faulty.code).toBe(1)
    expect(faulty.out).toMatch(new RegExp(`^${wrong}:3:\\d+ lỗi pack_key_unknown`, 'm'))
    expect((await asked(...question, `${at.folder}/none.json`)).code).toBe(2)
  })

  it.each([
    ['P1D', '2026-04-24', 'term_iso_duration'],
    ['5', '2026-04-24', 'term_without_unit'],
    ['5 giờ', '2026-04-24', 'term_hours_ambiguous'],
    ['5 ngày', '2026-02-29', 'instant_wrong'],
    ['5 ngày', '24/04/2026', 'instant_wrong'],
    ['5 ngày', '2035-01-01', 'calendar_not_covered'],
    ['1000 days', '2026-01-01', 'calendar_not_covered'],
  ])('has no answer to %j from %s: %s', async (term, from, issue) => {
    const { code, out, err } = await asked(`--term=${term}`, `--from=${from}`)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`(${issue})`)
  })

  it.each([
    ['2026-03-10T09:00/2026-03-05T09:00:resume', 1, 'pause_reversed'],
    ['2026-03-10/2026-03-12:resum', 1, 'pause_end_wrong'],
    ['2026-03-10/soon:resume', 1, 'instant_wrong'],
    ['2026-03-10T09:00/2026-03-12T09:00', 2, 'không đúng dạng TỪ/ĐẾN:SAU-ĐÓ'],
    ['/2026-03-12T09:00:resume', 2, 'không đúng dạng TỪ/ĐẾN:SAU-ĐÓ'],
  ])('turns down the pause %j with exit code %i', async (pause, expected, sentence) => {
    const { code, out, err } = await asked('--term', '5 ngày', '--from', '2026-03-09', '--pause', pause)
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toContain(sentence)
  })

  it('turns down policies it does not know', async () => {
    const policy = async (text: string) => {
      const { code, err } = await asked('--term', '5 ngày', '--from', '2026-03-09', '--policy', text)
      expect(code).toBe(2)
      return err
    }
    expect(await policy('lastDay')).toContain('TÊN=GIÁ-TRỊ')
    expect(await policy('lastday=stays')).toContain('Có phải là “lastDay”?')
    expect(await policy('lastDay=stay')).toContain('Có phải là “stays”?')
    expect(await policy('toString=x')).toContain('firstDay, lastDay')
  })

  it('gives the reasons in JSON too', async () => {
    const { code, out } = await asked('--term', 'P1D', '--from', '2026-03-09', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      issues: [
        { code: 'term_iso_duration', path: ['term'], message: { vi: expect.any(String), en: expect.any(String) } },
      ],
    })
  })
})
