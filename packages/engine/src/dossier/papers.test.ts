import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { citizen } from '../../test/play.ts'
import { official, Tale } from '../../test/tale.ts'
import type { Procedure } from '../definition/procedure.ts'
import { sayRefusal } from '../messages/refusal.ts'
import type { Documents, Facts } from './event.ts'
import { papersOf } from './papers.ts'

const paper = (vi: string, en: string, more: object = {}) =>
  ({ name: { vi, en }, required: false, originals: 1, copies: 0, ...more }) as const

const procedure = procedureOf(
  { work: task({ on: 'granted' }) },
  {
    facts: { age: { name: { vi: 'Tuổi', en: 'Age' }, type: 'integer' } },
    documents: {
      form: paper('Đơn', 'Form', { required: true }),
      health: paper('Giấy khám sức khỏe', 'Health certificate', { requiredWhen: 'age >= 60', validFor: '6 months' }),
      pass: paper('Thẻ', 'Card', { unexpired: true }),
      book: paper('Sổ hộ khẩu', 'Book', { originals: 0, certified: 1, instead: [{ copies: 1, presented: 1 }] }),
    },
    documentGroups: { identity: { atLeast: 1, of: ['pass', 'book'] } },
  },
)

const name = { vi: 'Tên', en: 'Name' }
const basis = [{ act: '61/2018/NĐ-CP' }]

const submitted = (under: Procedure, facts: Facts): Tale =>
  new Tale(under).do('2026-04-20T08:00', citizen, {
    type: 'submit',
    case: 'only',
    channel: 'counter',
    applicant: citizen.id,
    facts,
  })

const form = { form: {} }
const card = { count: { originals: 1 }, expiresOn: '2030-01-01' }
const desk = official('desk', 'ward')

const told = (documents: Documents, age = 30): Tale =>
  new Tale(procedure).do('2026-04-20T08:00', citizen, {
    type: 'submit',
    case: 'only',
    channel: 'counter',
    applicant: citizen.id,
    facts: { age },
    documents,
  })

const refusal = (documents: Documents, age?: number) =>
  told(documents, age).try('2026-04-21T08:00', desk, { type: 'receive' })

describe('the papers of a dossier', () => {
  it('are complete with what is required and one of a group', () => {
    expect(refusal({ ...form, pass: card })).toBeUndefined()
    expect(refusal({ ...form, book: { count: { certified: 1 } } })).toBeUndefined()
  })

  it('may be handed in as another set of copies', () => {
    expect(refusal({ ...form, book: { count: { photocopies: 1, presented: 1 } } })).toBeUndefined()
    expect(refusal({ ...form, book: { count: { photocopies: 1 } } })).toEqual({
      code: 'document_choice',
      data: { more: 1, documents: ['pass', 'book'] },
    })
  })

  it('lack what is required, and what a condition requires', () => {
    expect(refusal({ pass: card })).toEqual({ code: 'document_missing', data: { documents: ['form'] } })
    expect(refusal({ ...form, pass: card }, 60)).toEqual({ code: 'document_missing', data: { documents: ['health'] } })
    expect(refusal({ ...form, pass: card }, 59)).toBeUndefined()
  })

  it('are judged on the day they were handed in: the last day of their time is in time', () => {
    const health = (issuedOn: string) => ({ ...form, pass: card, health: { count: { originals: 1 }, issuedOn } })
    expect(refusal(health('2025-10-20'), 60)).toBeUndefined()
    expect(refusal(health('2025-10-19'), 60)).toMatchObject({
      code: 'document_expired',
      data: { document: 'health', validUntil: '2026-04-19' },
    })
  })

  it('that say themselves until when they are valid must be', () => {
    expect(refusal({ ...form, pass: { ...card, expiresOn: '2026-04-20' } })).toBeUndefined()
    expect(refusal({ ...form, pass: { ...card, expiresOn: '2026-04-19' } })).toMatchObject({ code: 'document_choice' })
  })

  it('without the day they are judged by are asked for it', () => {
    const undated = { ...form, pass: card, health: { count: { originals: 1 } } }
    expect(refusal(undated, 60)).toEqual({ code: 'document_undated', data: { documents: ['health'] } })
  })

  it('with a day that there is not are asked for it too', () => {
    const wrong = { ...form, pass: card, health: { count: { originals: 1 }, issuedOn: '2026-02-30' } }
    expect(refusal(wrong, 60)).toEqual({ code: 'document_undated', data: { documents: ['health'] } })
  })

  it('ask for a fact that is called like the papers themselves', () => {
    const called = procedureOf(
      { work: task({ on: 'granted' }) },
      {
        facts: {
          papers: { name, type: 'record', fields: { foreign: { name, type: 'boolean' } } },
        },
        documents: { form: paper('Đơn', 'Form', { requiredWhen: 'papers.foreign' }) },
      },
    )
    const tale = submitted(called, {})
    expect(tale.try('2026-04-21T08:00', desk, { type: 'receive' })).toEqual({
      code: 'fact_needed',
      data: { facts: ['papers.foreign'] },
    })
    expect(
      tale.try('2026-04-21T08:00', desk, { type: 'receive', facts: { papers: { foreign: false } } }),
    ).toBeUndefined()
  })

  it('may depend on the day of reception: it is known when the dossier is received', () => {
    const by = (requiredWhen: string) =>
      procedureOf(
        { work: task({ on: 'granted' }) },
        {
          parameters: {
            wanted: {
              name,
              type: 'boolean',
              anchor: 'received',
              versions: [
                { value: false, from: '2020-01-01', to: '2026-04-20', basis },
                { value: true, from: '2026-04-21', basis },
              ],
            },
          },
          documents: { form: paper('Đơn', 'Form', { requiredWhen }) },
        },
      )
    for (const condition of ['wanted', 'receivedOn >= date("2026-04-21")']) {
      const tale = submitted(by(condition), {})
      expect(papersOf(tale.procedure, tale.dossier)).toMatchObject({ kind: 'unknown', paths: ['receivedOn'] })
      expect(tale.fork().try('2026-04-20T16:59', desk, { type: 'receive' })).toBeUndefined()
      expect(tale.try('2026-04-21T08:00', desk, { type: 'receive' })).toEqual({
        code: 'document_missing',
        data: { documents: ['form'] },
      })
    }
  })

  it('ask for the fact that a condition needs', () => {
    const tale = new Tale(procedure).do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      documents: { ...form, pass: card },
    })
    expect(papersOf(procedure, tale.dossier)).toMatchObject({ kind: 'unknown', paths: ['age'] })
    expect(tale.try('2026-04-21T08:00', desk, { type: 'receive' })).toEqual({
      code: 'fact_needed',
      data: { facts: ['age'] },
    })
    expect(tale.try('2026-04-21T08:00', desk, { type: 'receive', facts: { age: 30 } })).toBeUndefined()
  })

  it('are said by their names', () => {
    const sentences = [
      [refusal({ ...form, book: { count: { photocopies: 1 } } }), 'Sổ hộ khẩu', 'Book'],
      [refusal({ ...form, pass: card, health: { count: { originals: 1 } } }, 60), 'Giấy khám sức khỏe', 'Health'],
      [
        refusal({ ...form, pass: card, health: { count: { originals: 1 }, issuedOn: '2025-10-19' } }, 60),
        'Giấy khám sức khỏe',
        'Health',
      ],
    ] as const
    for (const [found, vi, en] of sentences) {
      expect(found && sayRefusal(found, 'vi', procedure)).toContain(vi)
      expect(found && sayRefusal(found, 'en', procedure)).toContain(en)
    }
  })
})
