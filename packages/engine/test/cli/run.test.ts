import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examples, motcua, workplace } from './program.ts'

const procedure = `${examples}certified-copy/procedure.json`
const story = `${examples}certified-copy/paused-and-resumed.script.json`

const told = (change: (text: string) => string): string => {
  const text = readFileSync(story, 'utf8')
  const other = change(text)
  expect(other).not.toBe(text)
  return workplace().file('other.script.json', other)
}

describe.concurrent('motcua run', () => {
  it('plays a script: who, what, what came of it, what was turned down, and why the date is what it is', async () => {
    const { code, out, err } = await motcua(['run', procedure, '--script', story])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const sentence of [
      '08:30 08/01/2026  lan tiếp nhận hồ sơ',
      'Tạm ngừng tính thời hạn (sau đó mới bắt đầu tính): Bản chính chưa được hợp pháp hóa lãnh sự.',
      '✗ Đang chờ người nộp bổ sung hồ sơ lần 1. (supplement_pending) – đúng như kịch bản',
      'Ngày hẹn trả kết quả: 10/01/2026, sau khi hết tạm ngừng',
      'thứ Bảy 10/01/2026: tính 1 ngày (đã tính 1/1)',
      'Ngày kết thúc giải quyết: 10/01/2026 – đúng hạn',
      'Trạng thái trên Cổng Dịch vụ công quốc gia: 10 Đã trả kết quả',
      'Kết quả đúng như kịch bản.',
    ])
      expect(out).toContain(sentence)
    const english = await motcua(['run', procedure, '--script', story, '--lang', 'en'])
    expect(english.out).toContain('All as the script says.')
  })

  it('calls an action as its step does, where several steps have one of that name', async () => {
    const folder = `${examples}youth-volunteers/`
    const { out } = await motcua(['run', `${folder}procedure.json`, '--script', `${folder}not-eligible.script.json`])
    expect(out).toContain('cultureHead xử lý “Ký nháy, trình lãnh đạo”')
    // Turned down: which of the two was meant nobody can know.
    expect(out).toContain('cultureOfficer xử lý “Ký nháy, trình lãnh đạo / Ký nháy, trình lãnh đạo Sở”')
    const granted = await motcua(['run', `${folder}procedure.json`, '--script', `${folder}granted.script.json`])
    expect(granted.out).toContain('meritHead xử lý “Ký nháy, trình lãnh đạo Sở”')
  })

  it('lets timers fire, and accounts for every stage of a staged term', async () => {
    const folder = `${examples}abtc-card/`
    const { code, out } = await motcua([
      'run',
      `${folder}procedure.json`,
      '--script',
      `${folder}silence-is-consent.script.json`,
    ])
    expect(code).toBe(0)
    expect(out).toContain('“Cơ quan công an” không trả lời trong thời hạn: được coi là đồng ý')
    expect(out).toContain('(sau khi hết thời hạn trả lời)')
    expect(out.match(/^ {4}Thời hạn .*, tính từ lúc/gm)).toHaveLength(4)
  })

  it('exits 1 and names what came out otherwise than the script expects', async () => {
    const file = told(text => text.replace('"appointment": "2026-01-10"', '"appointment": "2026-01-12"'))
    const { code, out } = await motcua(['run', procedure, '--script', file, '--lang', 'en'])
    expect(code).toBe(1)
    expect(out).toContain('1 difference from the script:')
    expect(out).toContain('appointment: the script says 2026-01-12, it is 2026-01-10.')
  })

  it('exits 1 with a sentence for lines in a wrong order, actors nobody knows, and refusals that do not come', async () => {
    const wrong = told(text =>
      text
        .replace('"at": "2026-01-08T09:00"', '"at": "2026-01-07T09:00"')
        .replace('"by": "thanh"', '"by": "thahn"')
        .replace('"action": "ready" }', '"action": "ready" }, "refused": "fee_unpaid"'),
    )
    const { code, out } = await motcua(['run', procedure, '--script', wrong])
    expect(code).toBe(1)
    expect(out).toContain('Dòng 3: thời điểm sớm hơn dòng trước.')
    expect(out).toContain('kịch bản không có người tên “thahn”; có: citizen, lan, minh, thanh.')
    expect(out).toMatch(
      /Dòng \d+ chưa thực hiện được, nhưng vì lý do khác với kịch bản \(fee_unpaid\): Các bước hiện tại không có thao tác/,
    )
  })

  it('exits 1 when the script is for another procedure', async () => {
    const { code, out } = await motcua(['run', `${examples}abtc-card/procedure.json`, '--script', story])
    expect(code).toBe(1)
    expect(out).toContain('Thủ tục không có trường hợp “ordinary”; dùng một trong: stateOwned, enterprise.')
  })

  it('exits 1 with places when the script, or the procedure, is not one', async () => {
    const script = told(text => text.replace('"play"', '"pley"'))
    const { code, out } = await motcua(['run', procedure, '--script', script])
    expect(code).toBe(1)
    expect(out).toMatch(new RegExp(`^${script}:\\d+:\\d+ lỗi field_unknown .*“pley”.*“play”`, 'm'))
    const swapped = await motcua(['run', story, '--script', procedure])
    expect(swapped.code).toBe(1)
    expect(swapped.out).toContain(`${story}:`)
    expect(swapped.out).toContain(`${procedure}:`)
    const json = await motcua(['run', procedure, '--script', script, '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, files: [{ file: script }] })
  })

  it('exits 2 when a file is not there', async () => {
    const { code, err } = await motcua(['run', 'no.json', '--script', 'nor.json'])
    expect(code).toBe(2)
    expect(err).toBe('Không có tệp “no.json”.\nKhông có tệp “nor.json”.\n')
  })

  it('answers in JSON with events, refusals and the account in both languages', async () => {
    const { code, out } = await motcua(['run', procedure, '--script', story, '--json'])
    expect(code).toBe(0)
    const played = JSON.parse(out)
    expect(played).toMatchObject({
      ok: true,
      procedure: { code: '2.000815' },
      summary: { appointment: '2026-01-10', punctuality: 'on-time', outcome: 'granted' },
      differences: [],
    })
    expect(played.lines[0]).toMatchObject({ at: '2026-01-08T08:20:00+07:00', events: [{ type: 'submitted' }] })
    expect(played.lines[3].refusal).toMatchObject({
      code: 'supplement_pending',
      message: { vi: expect.any(String), en: expect.any(String) },
    })
    expect(played.account.vi).toHaveLength(played.account.en.length)
  })
})
