/** What the forms of TT 03/2025/TT-VPCP print, and who says it: events, facts, or the office. */
import { describe, expect, it } from 'vitest'
import { chief, deskOfficer, lan, office, officeOf } from '../../../test/office.ts'
import { citizen } from '../../../test/play.ts'
import { at, Tale } from '../../../test/tale.ts'
import { openEngine } from '../../engine.ts'
import { sayFormField } from '../../messages/form.ts'
import { memory } from '../../store/memory.ts'
import { exportDossier, importDossier } from '../../transfer.ts'
import { editionOn, type FormField, type FormKind, formCatalogue } from './catalogue.ts'
import { type FormOptions, formsOf } from './fill.ts'

const text = (vi: string) => ({ name: { vi }, type: 'string' }) as const
const paper = { name: { vi: 'Giấy' }, required: true, originals: 1, copies: 2 }
const procedure = officeOf({
  facts: {
    ...office.definition.facts,
    owner: { ...text('Chủ hồ sơ'), personal: true },
    ownerAddress: { ...text('Địa chỉ chủ hồ sơ'), personal: true },
    sets: { name: { vi: 'Số bộ' }, type: 'integer' },
    hotline: text('Điện thoại bộ phận một cửa'),
  },
  documents: { deed: paper, map: { ...paper, required: false }, form: paper },
})

const told = (): Tale =>
  new Tale(procedure)
    .do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      code: 'H15.01-260420-0001',
      facts: { subject: 'Nguyễn Văn An', owner: 'Trần Thị Mai', ownerAddress: 'thôn 4', hotline: '0269 1022' },
      documents: { deed: {}, form: {} },
    })
    .do('2026-04-20T08:15', deskOfficer, {
      type: 'receive',
      facts: { sets: 2 },
      documents: { deed: { count: { originals: 1, certified: 2, photocopies: 0 } } },
    })
    .do('2026-04-21T08:00', lan, {
      type: 'requestSupplement',
      items: [{ document: 'deed', what: 'Bản rõ hơn' }],
      reason: 'Mờ',
    })
    .do('2026-04-21T09:00', citizen, { type: 'supply', documents: { deed: {} } })
    .do('2026-05-04T09:00', chief, { type: 'reappoint', until: '2026-05-13', reason: 'Xác minh', atFault: 'tax' })

const facts = { owner: 'owner', ownerAddress: 'ownerAddress', sets: 'sets', officerPhone: 'hotline' } as const
const sheetOf = (kind: FormKind, options: FormOptions = { facts }) =>
  formsOf(procedure, told().events, options).find(it => it.kind === kind)

const fieldsOf = (kind: FormKind): readonly FormField[] =>
  editionOn(formCatalogue, '2026-04-20')?.forms[kind]?.fields ?? []

describe('the fields of the forms', () => {
  it.each([
    ['receipt', ['qr', 'place', 'owner', 'ownerAddress', 'papers', 'sets']],
    ['supplementRequest', ['owner', 'content', 'address', 'phone', 'email', 'deficiencies', 'officerPhone']],
    ['acceptanceRefusal', ['owner', 'content', 'reason', 'officer']],
    ['apology', ['number', 'subject', 'addressee', 'content', 'code', 'atFault', 'copiesTo', 'signatory']],
    ['controlSheet', ['code', 'applicant', 'owner', 'receivedOn', 'term', 'papers', 'passings']],
  ] as const)('of %s are those that offices print', (kind, fields) => {
    expect(fieldsOf(kind)).toEqual(expect.arrayContaining([...fields]))
    expect(new Set(fieldsOf(kind)).size).toBe(fieldsOf(kind).length)
  })

  it('are marked where they were taken from the later circular', () => {
    const earlier = editionOn(formCatalogue, '2020-01-02')
    for (const kind of ['receipt', 'supplementRequest', 'acceptanceRefusal', 'apology', 'controlSheet'] as const)
      expect(earlier?.forms[kind]?.unconfirmed?.vi, kind).toMatch(/chưa đối chiếu/)
  })

  it('have the names that the official forms give them', () => {
    const said = (['owner', 'sets', 'addressee', 'subject', 'copiesTo'] as const).map(it => sayFormField(it, 'vi'))
    expect(said).toEqual(['Chủ hồ sơ', 'Số lượng hồ sơ (bộ)', 'Kính gửi', 'Về việc', 'Nơi nhận'])
  })
})

describe('a form says', () => {
  it('who owns the dossier beside the one who brings it, its sets and its code to be scanned', () => {
    expect(sheetOf('receipt')?.values).toMatchObject({
      applicant: 'Nguyễn Văn An',
      owner: 'Trần Thị Mai',
      ownerAddress: 'thôn 4',
      sets: 2,
      qr: 'H15.01-260420-0001',
    })
    expect(sheetOf('controlSheet')?.values.owner).toBe('Trần Thị Mai')
    expect(sheetOf('receipt', {})?.missing).toEqual(expect.arrayContaining(['owner', 'ownerAddress', 'sets', 'place']))
  })

  it('how many originals, certified copies and photocopies the desk was given, beside how many the law asks for', () => {
    expect(sheetOf('receipt')?.values.papers).toEqual([
      {
        document: 'deed',
        originals: 1,
        copies: 2,
        count: { originals: 1, certified: 2, photocopies: 0 },
        given: true,
      },
      { document: 'form', originals: 1, copies: 2, given: true },
    ])
  })

  it('the same after the dossier went to another system in a file', async () => {
    const engineOf = () => openEngine({ store: memory(() => at('2026-04-20T08:00')), procedures: [procedure] })
    const [from, to] = [engineOf(), engineOf()]
    const order = { tenant: 'ward', dossier: 'd', procedure: procedure.definition.code, by: citizen }
    const count = { originals: 1, certified: 2 }
    const documents = { deed: { count }, form: {} }
    const submit = { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, documents } as const
    expect(await from.dispatch({ ...order, key: '1', command: submit })).toMatchObject({ ok: true })
    const received = await from.dispatch({ ...order, key: '2', by: deskOfficer, command: { type: 'receive' } })
    expect(received).toMatchObject({ ok: true })
    const file = JSON.parse(JSON.stringify(await exportDossier(from, 'ward', 'd', { personal: true })))
    expect(await importDossier(to, file, { actor: 'u:admin', key: 'moved' })).toMatchObject({ ok: true })
    const slip = formsOf(procedure, await to.events('ward', 'd')).find(({ kind }) => kind === 'receipt')
    expect(slip?.values.papers).toMatchObject([{ document: 'deed', count }, { document: 'form' }])
  })

  it('to whom an apology is written and what about', () => {
    expect(sheetOf('apology')?.values).toMatchObject({
      addressee: 'Trần Thị Mai',
      subject: { vi: 'Xin lỗi và đề nghị gia hạn' },
      content: 'only',
    })
    expect(sheetOf('apology', {})?.values.addressee).toBe('Nguyễn Văn An')
    expect(sheetOf('apology')?.missing).toContain('copiesTo')
  })

  it('what the office adds: a telephone by officer, its town, who gets copies', () => {
    const phones: Readonly<Record<string, string>> = { [lan.id]: '0269 3333' }
    const office = ({ by }: { by: { id: string } }) => ({
      officerPhone: phones[by.id],
      place: 'Pleiku',
      copiesTo: 'Như trên; Trung tâm Phục vụ hành chính công; lưu hồ sơ',
    })
    expect(sheetOf('supplementRequest', { facts })?.values.officerPhone).toBe('0269 1022')
    expect(sheetOf('supplementRequest', { office })?.values.officerPhone).toBe('0269 3333')
    expect(sheetOf('receipt', { office })?.values.place).toBe('Pleiku')
    expect(sheetOf('apology', { office })?.values.copiesTo).toMatch(/^Như trên/)
    expect(sheetOf('apology', { office })?.missing).not.toContain('copiesTo')
  })

  it('what the dossier says before what the office adds, and nothing that the form has no field for', () => {
    const added = { owner: 'Ai đó', place: 'Pleiku', appointment: '2027-01-01', code: 'X' }
    const slip = sheetOf('receipt', { facts, office: () => added })
    expect(slip?.values).toMatchObject({
      owner: 'Trần Thị Mai',
      code: 'H15.01-260420-0001',
      appointment: '2026-05-07',
    })
    expect(sheetOf('apology', { office: () => ({ place: 'Pleiku' }) })?.values).not.toHaveProperty('place')
    // A date that no event promised is never printed, even where the form has room for one.
    const { events } = told().do('2026-05-05T09:00', chief, { type: 'apologise', reason: 'Vẫn chậm', atFault: 'tax' })
    const letters = formsOf(procedure, events, {
      office: () => ({ ...{ newAppointment: '2027-01-01' }, place: 'Pleiku' }),
    })
    const dates = letters.filter(({ kind }) => kind === 'apology').map(({ values }) => values.newAppointment)
    expect(dates).toEqual(['2026-05-13', undefined])
  })
})
