import type { Locale } from '@motcua/rules'
import { describe, expect, it } from 'vitest'
import { copies } from '../../test/example.ts'
import { issue } from '../definition/issue.ts'
import { type RefusalCode, type RefusalData, refusal } from '../dossier/refusal.ts'
import { sayRefusal } from './refusal.ts'

/** Something to say for every code; a code that is missing here does not compile. */
const given: RefusalData = {
  command_invalid: { issues: [issue('field_missing', ['command', 'type'], { field: 'type' })] },
  dossier_unknown: { dossier: 'd1' },
  dossier_exists: { dossier: 'd1' },
  procedure_unknown: { code: '2.000815', version: 3 },
  procedure_mismatch: { pinned: 'a'.repeat(64), given: 'b'.repeat(64) },
  key_reused: { key: 'k1' },
  stale_revision: { expected: 3, actual: 5 },
  on_in_future: { on: 1777021200000, now: 1777011200000 },
  on_before_last: { on: 1777011200000, last: 1777021200000 },
  situation_wrong: { command: 'receive', situation: 'open' },
  role_missing: { role: 'frontDesk', agency: 'commune' },
  delegation_over: { of: 'chair', from: '2026-04-01', until: '2026-04-10' },
  assigned_elsewhere: { step: 'sign', main: 'lan' },
  duty_conflict: { step: 'sign', other: 'compare' },
  variant_unknown: { variant: 'x', known: ['onTheSpot'] },
  agency_unknown: { agency: 'x', known: ['commune'] },
  result_unknown: { results: ['copy'], known: [] },
  date_not_after: { date: '2026-04-01', after: '2026-04-10' },
  already_open: { key: 'parcel:["1"]', dossier: 'd2' },
  code_taken: { code: 'H15.50.05.13-261008-0975', dossier: 'd2' },
  not_assignable: { step: 'sign' },
  recall_impossible: { why: 'not_yours' },
  send_back_impossible: { step: 'seal', known: ['compare'] },
  urge_unknown: { number: 2 },
  urge_answered: { number: 1 },
  handoff_unknown: { step: 'sign' },
  child_unknown: { step: 'sign', child: 'x' },
  child_ended: { step: 'sign', child: 'x' },
  reappointment_not_allowed: {},
  reappointment_exhausted: { times: 1 },
  reappointment_too_far: { until: '2026-05-20', latest: '2026-05-10' },
  reappointment_pointless: {},
  stop_not_allowed: {},
  refund_not_allowed: { fee: 'copyFee' },
  refund_amount_wrong: { fee: 'copyFee', amount: 3000, open: 2000, currency: 'VND' },
  correction_unknown: { event: 3 },
  correction_empty: { event: 3 },
  migration_target_missing: {},
  migration_impossible: { problems: [{ why: 'step', name: 'sign' }] },
  adoption_impossible: { problems: [{ why: 'position', name: 'sign, seal' }] },
  row_repeated: { what: 'reference', name: 'HS-1', line: 7 },
  calendar_unchanged: {},
  timer_unknown: { id: 'wait:post', known: [] },
  nothing_personal: { known: [] },
  case_unknown: { case: 'x', known: ['ordinary'] },
  channel_unknown: { channel: 'fax', known: ['counter'] },
  action_unknown: { action: 'sing', known: ['sign'] },
  step_unknown: { step: 'sign', known: ['compare'] },
  step_ambiguous: { action: 'sign', steps: ['sign', 'seal'] },
  fact_unknown: { fact: 'page', known: ['pages'] },
  fact_invalid: { fact: 'pages', path: [], expected: 'integer' },
  fact_not_yours: { fact: 'pages' },
  fact_needed: { facts: ['pages', 'copies'] },
  guard_false: { action: 'sign', when: 'pages > 1' },
  no_way_on: { step: 'sign' },
  expression_failed: { source: 'pages > 1', problem: 'missing' },
  document_unknown: { document: 'deed', known: ['original'] },
  document_missing: { documents: ['original'] },
  document_expired: { document: 'original', validUntil: '2026-04-19' },
  document_undated: { documents: ['original'] },
  document_choice: { more: 1, documents: ['original', 'copy'] },
  fee_unknown: { fee: 'fee', known: ['copyFee'] },
  fee_unpaid: { fee: 'copyFee', due: 1234567, paid: 0, currency: 'VND' },
  fee_amount_wrong: { fee: 'copyFee', amount: 210000, open: 21000, currency: 'VND' },
  currency_wrong: { fee: 'copyFee', currency: 'USD', expected: 'VND' },
  supplement_pending: { round: 1 },
  supplement_not_pending: {},
  supplement_not_allowed: {},
  supplement_exhausted: { times: 1 },
  supplement_over: { expires: '2026-02-23' },
  supplement_incomplete: { documents: ['legalisation'] },
  consultation_unknown: { step: 'sign', agency: 'commune' },
  consultation_sent: { step: 'sign', agency: 'commune' },
  consultation_not_sent: { step: 'sign', agency: 'commune' },
  consultation_answered: { step: 'sign', agency: 'commune' },
  extension_not_allowed: {},
  extension_exhausted: { times: 2 },
  extension_too_long: { by: '3 working days', atMost: '2 working days' },
  term_over: { at: 1777021200000, on: 1777031200000 },
  term_invalid: { term: 'P1D', problem: 'term_iso_duration' },
  withdrawal_not_allowed: {},
  withdrawal_pending: {},
  withdrawal_not_pending: {},
  not_due: { what: 'wait', at: 1777021200000, now: 1777011200000 },
  calendar_not_covered: { from: '2017-01-01', to: '2027-12-31' },
}

const codes = Object.keys(given) as RefusalCode[]
const said = (code: RefusalCode, locale: Locale): string => sayRefusal(refusal(code, given[code]), locale, copies)

describe('sayRefusal', () => {
  it.each(codes)('says %s as one sentence in both languages', code => {
    for (const locale of ['vi', 'en'] as const) {
      const sentence = said(code, locale)
      expect(sentence).toMatch(/^\S.*\.$/)
      expect(sentence).toBe(sentence.normalize('NFC'))
      expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(said(code, 'vi')).not.toBe(said(code, 'en'))
  })

  it('says no two reasons alike', () => {
    for (const locale of ['vi', 'en'] as const)
      expect(new Set(codes.map(code => said(code, locale))).size).toBe(codes.length)
  })

  it('says each thing that is wrong with an order, where it is', () => {
    const issues: RefusalData['command_invalid']['issues'] = [
      ...given.command_invalid.issues,
      { code: 'code_pattern_invalid', path: [], data: { pattern: 'H15-{n}' } },
      { code: 'term_zero', path: ['command', 'by'], data: { text: '0 ngày' } },
    ]
    const wrong = refusal('command_invalid', { issues })
    expect(sayRefusal(wrong, 'vi')).toMatch(
      /^Yêu cầu gửi lên không hợp lệ\. command\.type – Thiếu mục “type”\. Mẫu mã hồ sơ “H15-\{n\}” không dùng được: .*\. command\.by – /,
    )
    for (const locale of ['vi', 'en'] as const)
      for (const { code } of issues) expect(sayRefusal(wrong, locale)).not.toContain(code)
  })

  it('calls things as the procedure does, and by their own names without it', () => {
    expect(said('document_missing', 'en')).toBe(
      `Papers are missing: “${copies.definition.documents?.original?.name.en}”.`,
    )
    expect(sayRefusal(refusal('document_missing', { documents: ['original'] }), 'en')).toBe(
      'Papers are missing: “original”.',
    )
    expect(sayRefusal(refusal('document_missing', { documents: ['constructor'] }), 'en', copies)).toBe(
      'Papers are missing: “constructor”.',
    )
  })

  it('writes money, times and terms as their reader does', () => {
    expect(said('fee_unpaid', 'vi')).toContain('phải nộp 1.234.567 đồng, đã nộp 0 đồng')
    expect(said('fee_unpaid', 'en')).toContain('1,234,567 VND due, 0 VND paid')
    expect(said('on_before_last', 'vi')).toContain('16:00 24/04/2026')
    expect(said('extension_too_long', 'vi')).toContain('gia hạn 3 ngày làm việc')
  })
})
