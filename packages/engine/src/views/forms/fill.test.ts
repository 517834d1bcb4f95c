import { describe, expect, it } from 'vitest'
import { abtc, examples, stories, story, youth } from '../../../test/example.ts'
import { administrator, chief, deskOfficer, lan, office, opened, taxman } from '../../../test/office.ts'
import { citizen } from '../../../test/play.ts'
import { at, Tale } from '../../../test/tale.ts'
import type { Command } from '../../dossier/command.ts'
import type { Actor } from '../../dossier/event.ts'
import { openEngine } from '../../engine.ts'
import { simulate } from '../../simulate/simulate.ts'
import { memory } from '../../store/memory.ts'
import { editionOn, formCatalogue } from './catalogue.ts'
import { formsOf } from './fill.ts'
import type { PassingRow } from './sheet.ts'

const kinds = (tale: Tale) => formsOf(tale.procedure, tale.events).map(({ kind, number }) => `${number} ${kind}`)

describe('the catalogue of forms', () => {
  it('changes numbers on the day the later circular begins', () => {
    const numbers = (day: string) =>
      Object.fromEntries(Object.entries(editionOn(formCatalogue, day)?.forms ?? {}).map(([k, f]) => [k, f.number]))
    expect(numbers('2025-09-14')).toMatchObject({ controlSheet: '05', register: '06' })
    expect(numbers('2025-09-14')).not.toHaveProperty('stopNotice')
    expect(numbers('2025-09-15')).toMatchObject({ stopNotice: '05', controlSheet: '06', register: '07' })
    expect(editionOn(formCatalogue, '2018-06-20')).toBeUndefined()
    expect(editionOn(formCatalogue, 'hôm nay')).toBeUndefined()
  })

  it('marks what was not compared with the circulars', () => {
    const later = editionOn(formCatalogue, '2026-01-05')
    expect(later?.forms.stopNotice?.unconfirmed?.vi).toMatch(/Chưa đối chiếu/)
    expect(later?.forms.register?.unconfirmed?.vi).toMatch(/Chưa đối chiếu/)
    expect(later?.forms.receipt?.unconfirmed).toBeUndefined()
  })
})

describe('forms', () => {
  it('are printed at their occasions: slip, request, apology, stop', () => {
    const tale = opened({ subject: 'Nguyễn Văn An' })
    expect(kinds(tale)).toEqual(['01 receipt', '06 controlSheet', '07 register'])
    tale
      .do('2026-04-21T08:00', lan, {
        type: 'requestSupplement',
        items: [{ what: 'Bản sao rõ hơn' }],
        reason: 'Bản chụp bị mờ',
      })
      .do('2026-04-23T08:00', citizen, { type: 'supply' })
      .do('2026-05-04T09:00', chief, {
        type: 'reappoint',
        until: '2026-05-15',
        reason: 'Phải xác minh thêm',
        atFault: 'tax',
      })
      .do('2026-05-05T09:00', chief, { type: 'stop', reason: 'Theo văn bản của cơ quan điều tra', basis: { act: 'A' } })
    expect(kinds(tale)).toEqual([
      '01 receipt',
      '02 supplementRequest',
      '01 receipt',
      '04 apology',
      '05 stopNotice',
      '06 controlSheet',
      '07 register',
    ])
    const [slip, request, second, apology, stop] = formsOf(office, tale.events)
    expect(slip?.values).toMatchObject({
      applicant: 'Nguyễn Văn An',
      appointment: '2026-05-07',
      term: '10 working days',
    })
    expect(slip?.missing).toEqual(expect.arrayContaining(['code', 'address', 'phone', 'identityNumber']))
    expect(request?.values).toMatchObject({
      round: 1,
      reason: 'Bản chụp bị mờ',
      deficiencies: [{ what: 'Bản sao rõ hơn', given: false }],
    })
    // Two working days were not counted: Tuesday and Wednesday.
    expect(second?.values.appointment).toBe('2026-05-11')
    expect(apology?.values).toMatchObject({
      number: 1,
      appointed: '2026-05-11',
      newAppointment: '2026-05-15',
      atFault: 'tax',
      reason: 'Phải xác minh thêm',
    })
    expect(stop?.values).toMatchObject({ reason: 'Theo văn bản của cơ quan điều tra', basis: { act: 'A' } })
    expect(stop?.unconfirmed).toBeDefined()
  })

  it('print the notice of stopping for a withdrawal that was granted, with what the citizen asked', () => {
    const asking = opened().do('2026-04-21T08:00', citizen, { type: 'withdraw', reason: 'Không còn nhu cầu' })
    expect(kinds(asking)).not.toContain('05 stopNotice')
    const refused = asking
      .fork()
      .do('2026-04-21T09:00', chief, { type: 'decideWithdrawal', granted: false, reason: 'Đã ký' })
    expect(kinds(refused)).not.toContain('05 stopNotice')
    asking.do('2026-04-21T09:00', chief, { type: 'decideWithdrawal', granted: true, reason: 'Đồng ý' })
    const notice = formsOf(office, asking.events).find(({ kind }) => kind === 'stopNotice')
    expect(notice?.values.reason).toBe('Không còn nhu cầu')
  })

  it('print a refusal to accept, and neither slip nor control sheet for it', () => {
    const tale = new Tale(office)
      .do('2026-04-20T08:00', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id })
      .do('2026-04-20T09:00', deskOfficer, { type: 'refuseAcceptance', reason: 'Không thuộc thẩm quyền' })
    expect(formsOf(office, tale.events).map(({ number, values }) => [number, values.reason])).toEqual([
      ['03', 'Không thuộc thẩm quyền'],
    ])
  })

  it('take the facts that say where the applicant is reached', () => {
    const tale = opened({ subject: 'Nguyễn Văn An', parcel: 'thôn 4' })
    const [slip] = formsOf(office, tale.events, { facts: { address: 'parcel' } })
    expect(slip?.values.address).toBe('thôn 4')
    expect(slip?.missing).not.toContain('address')
  })

  it('number the slip of the second phase', () => {
    const { events } = simulate(abtc, story('abtc-card', 'state-owned'))
    const slips = formsOf(abtc, events).filter(({ kind }) => kind === 'receipt')
    expect([...new Set(slips.map(({ values }) => values.phase))]).toEqual([1, 2])
    expect(slips.at(-1)?.values.term).toBe('5 working days')
  })

  it('list in the control sheet who passed the dossier to whom, pending, taken over or given back', () => {
    const tale = opened().do('2026-04-20T10:00', lan, { type: 'advance', action: 'hand' })
    const passings = () =>
      (formsOf(office, tale.events).find(({ kind }) => kind === 'controlSheet')?.values.passings ??
        []) as readonly PassingRow[]
    expect(passings().map(({ from, to, result }) => [from.agency, to.agency, result])).toEqual([
      ['ward', 'tax', 'pending'],
    ])
    tale
      .do('2026-04-20T10:30', taxman, { type: 'returnHandoff', reason: 'Thiếu tờ khai' })
      .do('2026-04-20T11:00', lan, { type: 'advance', action: 'hand' })
      .do('2026-04-21T08:00', taxman, { type: 'acceptHandoff' })
      .do('2026-04-21T09:00', taxman, { type: 'advance', action: 'done' })
    expect(passings().map(({ from, to, result, reason }) => [from.agency, to.agency, result, reason])).toEqual([
      ['ward', 'tax', 'returned', 'Thiếu tờ khai'],
      ['ward', 'tax', 'accepted', undefined],
      ['tax', 'ward', 'passed', undefined],
    ])
  })

  it('follow fourteen steps over four agencies', () => {
    const { events } = simulate(youth, story('youth-volunteers', 'granted'))
    const sheet = formsOf(youth, events).find(({ kind }) => kind === 'controlSheet')
    const rows = (sheet?.values.passings ?? []) as readonly PassingRow[]
    const agencies = rows.map(({ from, to }) => [from.agency, to.agency])
    for (const [index, [from]] of agencies.entries())
      if (index > 0) expect(agencies[index - 1]?.[1], `row ${index}`).toBe(from)
    expect(new Set(agencies.flat())).toEqual(new Set(['communeCentre', 'commune', 'provincialCentre', 'homeAffairs']))
    expect(rows.every(({ result }) => result !== 'pending')).toBe(true)
  })

  it.each(Object.entries(examples))(
    'are whole in every story of %s: each field said or missing, none else',
    (name, procedure) => {
      for (const script of stories(name)) {
        const { events } = simulate(procedure, script)
        const sheets = formsOf(procedure, events)
        for (const sheet of sheets) {
          const day = new Date(sheet.on + 7 * 3_600_000).toISOString().slice(0, 10)
          const form = editionOn(formCatalogue, day)?.forms[sheet.kind]
          expect([...Object.keys(sheet.values), ...sheet.missing].sort()).toEqual([...(form?.fields ?? [])].sort())
          expect(sheet.number).toBe(form?.number)
        }
        const requests = events.filter(({ type }) => type === 'supplementRequested').length
        expect(sheets.filter(({ kind }) => kind === 'supplementRequest')).toHaveLength(requests)
        const dates = sheets.flatMap(({ kind, values }) => (kind === 'receipt' ? [values.appointment] : []))
        const appointed = events.flatMap(event => (event.type === 'appointed' ? [event.data.appointment] : []))
        const last = appointed.at(-1)
        if (last?.kind === 'date') expect(dates.at(-1)).toBe(last.date)
      }
    },
  )

  it('say no name once personal data was erased', async () => {
    const engine = openEngine({ store: memory(() => at('2026-06-01T08:00')), procedures: [office] })
    const give = async (by: Actor, command: Command): Promise<void> => {
      const order = { tenant: 'ward', dossier: 'd', key: command.type, by, procedure: '1.000001', command }
      expect(await engine.dispatch(order)).toMatchObject({ ok: true })
    }
    const facts = { subject: 'Nguyễn Văn An' }
    await give(citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts })
    await give(deskOfficer, { type: 'receive' })
    await give(chief, { type: 'stop', reason: 'Trùng hồ sơ', basis: { act: 'A' } })
    const named = async () => formsOf(office, await engine.events('ward', 'd')).map(({ values }) => values.applicant)
    expect(await named()).toEqual(['Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn An'])
    await give(administrator, { type: 'erase', basis: { act: '91/2025/QH15' } })
    expect(new Set(await named())).toEqual(new Set([undefined]))
    expect(formsOf(office, [])).toEqual([])
  })
})
