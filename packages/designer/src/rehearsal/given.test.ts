import type { Procedure } from '@motcua/engine'
import { vietnamStateCalendar } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../../engine/test/drawn.ts'
import { sampleFact } from '../../../engine/test/play.ts'
import { procedures, rehearsed } from '../../test/rehearsed.ts'
import { applicant } from './cast.ts'
import { applicantFacts, askedPapers, newestOf } from './given.ts'
import { workingMinutes } from './used-time.ts'

const submit = async (procedure: Procedure, facts: readonly string[]) => {
  const { code, cases, channels, facts: declared = {} } = procedure.definition
  const [kind = ''] = Object.keys(cases)
  return rehearsed('2026-04-24T08:00:00+07:00', procedure).open({
    procedure: code,
    by: applicant,
    command: {
      type: 'submit',
      case: kind,
      channel: Object.keys(channels)[0],
      applicant: applicant.id,
      facts: Object.fromEntries(facts.flatMap(it => (declared[it] ? [[it, sampleFact(declared[it], 1)]] : []))),
      documents: Object.fromEntries(
        askedPapers(procedure, { case: kind }).papers.map(({ document }) => [document, {}]),
      ),
    },
  })
}

describe('what can be submitted', () => {
  it('is every procedure once, in its newest version, where it was named first', () => {
    const { 'certified-copy': copies, 'abtc-card': card } = procedures
    if (copies === undefined || card === undefined) throw new Error('an example is missing')
    const at = (version: number): Procedure => ({ ...copies, definition: { ...copies.definition, version } })
    expect(newestOf([at(1), card, at(3), at(2)])).toEqual([at(3), card])
    expect(newestOf([card, at(2), at(1)])).toEqual([card, at(2)])
    expect(newestOf([])).toEqual([])
  })
})

describe('what an applicant is asked for', () => {
  it.each(Object.entries(procedures))('is theirs to state, and papers of the case: %s', async (_, procedure) => {
    const outcome = await submit(procedure, applicantFacts(procedure))
    expect(outcome.ok ? undefined : outcome.refusal).toBeUndefined()
  })

  it.each(Object.entries(procedures))(
    'leaves out what the engine would not take from them: %s',
    async (_, procedure) => {
      const own = applicantFacts(procedure)
      for (const fact of Object.keys(procedure.definition.facts ?? {}))
        if (!(await submit(procedure, [fact])).ok) expect(own).not.toContain(fact)
    },
  )

  it.each(Object.entries(procedures))('has what is required first: %s', (_, procedure) => {
    for (const kind of Object.keys(procedure.definition.cases)) {
      const required = askedPapers(procedure, { case: kind }).papers.map(it => it.required)
      expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)))
    }
  })
})

describe('the papers of a dossier', () => {
  const paper = (vi: string, more: object = {}) =>
    ({ name: { vi }, required: false, originals: 1, copies: 0, ...more }) as const
  const procedure = procedureOf(
    { work: task({ on: 'granted' }) },
    {
      facts: { age: { name: { vi: 'Tuổi' }, type: 'integer' } },
      documents: {
        card: paper('Thẻ', { unexpired: true }),
        book: paper('Sổ'),
        health: paper('Giấy khám', { requiredWhen: 'age >= 60', validFor: '6 months' }),
        other: paper('Khác', { cases: ['another'] }),
      },
      documentGroups: { identity: { atLeast: 1, of: ['card', 'book'] } },
      cases: {
        only: { name: { vi: 'Thường' }, term: '5 working days' },
        another: { name: { vi: 'Khác' }, term: '5 working days' },
      },
    },
  )
  const asked = (facts: Readonly<Record<string, number>>, given = {}) =>
    askedPapers(procedure, { case: 'only', channel: 'counter', facts }, given)

  it('are required by what is known so far, each with the days it is judged by', () => {
    const of = (facts: Readonly<Record<string, number>>) =>
      asked(facts).papers.map(({ document, required }) => [document, required])
    expect(of({})).toEqual([
      ['card', false],
      ['book', false],
      ['health', false],
    ])
    expect(of({ age: 60 })).toEqual([
      ['health', true],
      ['card', false],
      ['book', false],
    ])
    expect(asked({}).papers.map(({ days }) => days)).toEqual([['expiresOn'], [], ['issuedOn']])
  })

  it('are to be chosen among as long as too few are there', () => {
    expect(asked({}).choices).toEqual([{ more: 1, of: ['card', 'book'] }])
    expect(asked({}, { book: {} }).choices).toEqual([])
  })
})

describe('working time', () => {
  const calendar = vietnamStateCalendar()
  const at = (text: string): number => globalThis.Date.parse(`${text}+07:00`)

  it('is counted in sessions only', () => {
    expect(workingMinutes(calendar, at('2026-02-13T09:00'), at('2026-02-13T10:30'))).toBe(90)
    expect(workingMinutes(calendar, at('2026-02-13T11:00'), at('2026-02-13T13:30'))).toBe(60)
    // Tết: from the last hour before it to the first after it.
    expect(workingMinutes(calendar, at('2026-02-13T16:00'), at('2026-02-23T08:30'))).toBe(120)
    expect(workingMinutes(calendar, at('2026-02-13T10:30'), at('2026-02-13T09:00'))).toBe(0)
  })

  it('adds up, wherever it is cut', () => {
    const first = at('2026-01-05T00:00')
    const minute = fc.nat(90 * 1440).map(n => first + n * 60_000)
    fc.assert(
      fc.property(fc.tuple(minute, minute, minute), times => {
        const [a = 0, b = 0, c = 0] = times.toSorted((one, other) => one - other)
        const [ab, bc] = [workingMinutes(calendar, a, b), workingMinutes(calendar, b, c)]
        expect(workingMinutes(calendar, a, c)).toBe(ab + bc)
      }),
    )
  })
})
