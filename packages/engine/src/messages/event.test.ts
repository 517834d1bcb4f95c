import { describe, expect, it } from 'vitest'
import { examples, stories, story } from '../../test/example.ts'
import { simulate } from '../simulate/simulate.ts'
import { sayAccount, sayWhy } from './account.ts'
import { sayCommand } from './command.ts'
import { sayEvent } from './event.ts'

const locales = ['vi', 'en'] as const

const plays = Object.entries(examples).flatMap(([name, procedure]) =>
  stories(name).map(script => ({ procedure, ...simulate(procedure, script) })),
)

/** DESIGN's words that no screen may show. */
const never = /undefined|NaN|\[object|tạm dừng|đồng hồ dừng|ngân sách|sớm hạn/

describe('what happens to dossiers', () => {
  it('is said in both languages, whatever happens in the examples', () => {
    const types = new Set<string>()
    for (const { procedure, events, lines } of plays) {
      for (const event of events) {
        types.add(event.type)
        for (const locale of locales) expect(sayEvent(event, locale, procedure)).not.toMatch(never)
        expect(sayEvent(event, 'vi', procedure)).not.toBe(sayEvent(event, 'en', procedure))
      }
      for (const { command } of lines)
        for (const locale of locales) expect(sayCommand(command, locale, procedure)).not.toMatch(never)
    }
    expect(types.size).toBeGreaterThan(20)
  })

  it('says with a pause what becomes of the term after it, and never that a dossier given up has its result', () => {
    const type = 'certified-copy'
    const procedure = examples[type]
    if (procedure === undefined) throw new Error(type)
    const said = (name: string) =>
      simulate(procedure, story(type, name)).events.map(it => sayEvent(it, 'vi', procedure))
    expect(said('paused-and-resumed').join('\n')).toMatch(/Tạm ngừng tính thời hạn \(sau đó mới bắt đầu tính\): /)
    expect(said('paused-and-resumed')).toContain('Hết tạm ngừng tính thời hạn')
    expect(said('withdrawn')).toContain('Đã kết thúc việc giải quyết')
  })

  it('is said with the names of the definition where there is no procedure', () => {
    const [play] = plays
    const moved = play?.events.find(event => event.type === 'moved')
    expect(moved && sayEvent(moved, 'en')).toBe('On to “byCase”, “dispatch”')
  })
})

describe('why a date is what it is', () => {
  const told = (example: string, name: string, locale: 'vi' | 'en') => {
    const procedure = examples[example]
    if (procedure === undefined) throw new Error(example)
    const { events } = simulate(procedure, story(example, name))
    return { why: sayWhy(procedure, events, locale), account: sayAccount(procedure, events, locale) }
  }

  it('names holidays, the cut-off and extensions', () => {
    expect(told('certified-copy', 'after-three-before-tet', 'vi').why).toBe(
      'Trong ngày từ 13/02: nhận sau giờ quy định ngày 13/02; Tết Nguyên đán (16/02–20/02)',
    )
    expect(told('certified-copy', 'many-copies-extended', 'en').why).toMatch(/; extended by 2 working days$/)
  })

  it('names pauses, and what was counted anew after them', () => {
    expect(told('certified-copy', 'paused-and-resumed', 'vi').why).toMatch(
      /^Trong ngày từ 08\/01: tính lại từ đầu, bỏ 08\/01–09\/01/,
    )
    expect(told('first-land-certificate', 'certificate-over-tet', 'en').why).toMatch(
      /from \d\d\/\d\d: paused 13\/02–01\/03; paused/,
    )
  })

  it('names the stage that gives the date, and its own reasons before those of earlier ones', () => {
    expect(told('abtc-card', 'agency-extended', 'vi').why).toMatch(
      /^\d+ (giờ|ngày) làm việc từ \d\d\/\d\d \(giai đoạn 4\/4\): trước đó .*gia hạn 15 ngày/,
    )
  })

  it('says so where nothing moved it, and where no term ever ran', () => {
    expect(told('certified-copy', 'same-day', 'en')).toMatchObject({
      why: 'Same day from 13/02: no holiday, pause or extension on the way',
      account: expect.arrayContaining([expect.stringContaining('Term same day')]),
    })
    expect(told('certified-copy', 'refused-at-reception', 'en')).toEqual({ why: 'No term has begun', account: [] })
  })

  it('accounts for each stage of a staged term under its name, extensions of agencies included', () => {
    const { account } = told('abtc-card', 'agency-extended', 'vi')
    expect(account.filter(line => line.startsWith('Thời hạn '))).toHaveLength(4)
    expect(account).toContain('Các cơ quan xác minh, trả lời:')
    expect(account.find(line => line.startsWith('Thời hạn 20 ngày, gia hạn 15 ngày'))).toBeDefined()
  })
})
