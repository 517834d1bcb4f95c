import { expect, it } from 'vitest'
import { sayDueState, sayStuck, sayWork } from './view.ts'

/** Words that no screen may show: the clock is paused, a dossier is stopped, and a date is never bare. */
const never = /undefined|tạm dừng|đồng hồ dừng|sớm hạn|trả lại/

const said = (locale: 'vi' | 'en'): readonly string[] => [
  ...(['none', 'running', 'near', 'overdue', 'paused'] as const).map(it => sayDueState(it, locale)),
  ...(
    ['receive', 'task', 'wait', 'consult', 'answer', 'handoff', 'children', 'return', 'withdrawal', 'urge'] as const
  ).map(it => sayWork(it, locale)),
  ...(
    ['no_way_on', 'endless', 'handler_barred', 'agency_gone', 'uncounted', 'procedure_unknown', 'incident'] as const
  ).map(it => sayStuck(it, locale)),
]

it('says in both languages what views show, each thing in its own words', () => {
  const [vi, en] = [said('vi'), said('en')]
  for (const texts of [vi, en]) {
    expect(new Set(texts).size).toBe(texts.length)
    for (const text of texts) expect(text).not.toMatch(never)
  }
  expect(vi.filter(text => en.includes(text))).toEqual([])
  expect(vi.slice(1, 5)).toEqual(['trong hạn', 'sắp đến hạn', 'quá hạn', 'tạm ngừng tính thời hạn'])
  for (const text of vi.filter(it => it.endsWith('.'))) expect(text).toMatch(/^Hồ sơ chưa có/)
})
