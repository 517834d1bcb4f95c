import type { Locale } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import type { TransferIssue } from '../transfer.ts'
import { sayTransferIssue } from './transfer.ts'

type Every = { readonly [C in TransferIssue['code']]: readonly Extract<TransferIssue, { readonly code: C }>[] }

const broken = (seq: number, why: 'hash' | 'order' | 'event' | 'payload', path: readonly (string | number)[]) =>
  ({ code: 'dossier_file_broken', path, data: { seq, why } }) as const

/** Something to say for every code; a code that is missing here does not compile. */
const every: Every = {
  dossier_file_invalid: [
    { code: 'dossier_file_invalid', path: ['dossierFile'], data: { expected: '1' } },
    { code: 'dossier_file_invalid', path: ['tenant'], data: { expected: 'text' } },
    { code: 'dossier_file_invalid', path: ['events'], data: { expected: 'list' } },
  ],
  dossier_file_broken: [
    broken(3, 'hash', ['events', 2]),
    broken(3, 'order', ['events', 2]),
    broken(3, 'event', ['events', 2]),
    broken(0, 'payload', ['personal', 4]),
  ],
  dossier_file_conflict: [{ code: 'dossier_file_conflict', path: [], data: { dossier: 'd1' } }],
  procedure_unknown: [{ code: 'procedure_unknown', path: [], data: { code: '2.000815', version: 3 } }],
  dossier_uncountable: [
    {
      code: 'dossier_uncountable',
      path: [],
      data: {
        dossier: 'd1',
        issues: [
          {
            code: 'calendar_not_covered',
            path: [],
            data: { from: '2017-01-01', to: '2027-12-31', day: '2028-01-03' },
          },
        ],
      },
    },
  ],
}
const issues: readonly TransferIssue[] = Object.values(every).flat()
const said = (locale: Locale) => issues.map(issue => sayTransferIssue(issue, locale))

describe('the sentences of a transfer', () => {
  it.each(['vi', 'en'] as const)('in %s are sentences, no two alike, and show no code', locale => {
    for (const sentence of said(locale)) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).toBe(sentence.normalize('NFC'))
      expect(sentence).not.toMatch(/undefined|NaN|\[object|_/)
    }
    expect(new Set(said(locale)).size).toBe(issues.length)
  })

  it('count what people count from 1', () => {
    const [payload] = every.dossier_file_broken.filter(({ data }) => data.why === 'payload')
    expect(sayTransferIssue(payload!, 'vi')).toBe(
      'Tệp hồ sơ không còn nguyên vẹn: dữ liệu cá nhân thứ 5 không khớp với mã băm kèm theo.',
    )
    expect(sayTransferIssue(every.dossier_file_broken[0]!, 'en')).toBe(
      'The dossier file is not as it was written: what event 3 says does not match its hash.',
    )
  })
})
