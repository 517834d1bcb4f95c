import { describe, expect, it } from 'vitest'
import { decision, procedureOf, wait } from '../../test/drawn.ts'
import { abtc, copies, examples, stories, story } from '../../test/example.ts'
import { at } from '../../test/tale.ts'
import { emptyDossier } from '../dossier/dossier.ts'
import { evolve } from '../dossier/evolve.ts'
import { momentOf, parseScript, type Script, type ScriptLine } from './script.ts'
import { type Difference, pathOf, simulate } from './simulate.ts'

const actors = {
  an: { id: 'c:an', roles: ['applicant'] },
  hoa: { id: 'u:hoa', roles: ['frontDesk'], agency: 'commune' },
  binh: { id: 'u:binh', roles: ['judicialOfficer'], agency: 'commune' },
}

const submit = {
  type: 'submit',
  case: 'ordinary',
  channel: 'counter',
  applicant: 'c:an',
  documents: { original: {} },
} as const

const opening: readonly ScriptLine[] = [
  { at: '2026-04-20T08:00', by: 'an', do: submit },
  { at: '2026-04-20T08:10', by: 'hoa', do: { type: 'receive', facts: { pages: 1, copies: 1, issuer: 'vietnamese' } } },
]

const script = (play: readonly ScriptLine[], expect?: Script['expect']): Script => ({
  script: 1,
  name: { vi: 'Thử' },
  actors,
  play,
  ...(expect === undefined ? {} : { expect }),
})

const matches = { type: 'advance', action: 'matches' } as const
const ask = { type: 'requestSupplement', items: [{ what: 'Bản chính' }], reason: 'Mờ' } as const

/** A play that goes wrong in each way there is: a code without one does not compile. */
const wrong: { readonly [C in Difference['code']]: readonly [Script, readonly Partial<Difference>[]] } = {
  moment_wrong: [
    script([...opening, { at: '2026-02-30T08:00', by: 'binh', do: matches }]),
    [{ code: 'moment_wrong', line: 2, found: '2026-02-30T08:00' }],
  ],
  actor_unknown: [
    script([...opening, { at: '2026-04-20T09:00', by: 'constructor', do: matches }]),
    [{ code: 'actor_unknown', line: 2, actor: 'constructor', known: ['an', 'hoa', 'binh'] }],
  ],
  time_backwards: [
    script([...opening, { at: '2026-04-20T08:09', by: 'binh', do: matches }]),
    [{ code: 'time_backwards', line: 2 }],
  ],
  refused: [
    script([...opening, { at: '2026-04-20T09:00', by: 'hoa', do: matches }]),
    [
      {
        code: 'refused',
        line: 2,
        refusal: { code: 'role_missing', data: { role: 'judicialOfficer', agency: 'commune' } },
      },
    ],
  ],
  not_refused: [
    script([...opening, { at: '2026-04-20T09:00', by: 'binh', do: matches, refused: 'role_missing' }]),
    [{ code: 'not_refused', line: 2, expected: 'role_missing' }],
  ],
  refused_otherwise: [
    script([...opening, { at: '2026-04-20T09:00', by: 'hoa', do: matches, refused: 'fact_needed' }]),
    [{ code: 'refused_otherwise', line: 2, expected: 'fact_needed' }],
  ],
  expectation: [
    script(opening, { appointment: '2026-04-20', finished: '2026-04-20', path: ['compare'], status: 10 }),
    [
      { code: 'expectation', field: 'finished', expected: '2026-04-20', found: undefined },
      { code: 'expectation', field: 'status', expected: 10, found: 2 },
    ],
  ],
}

describe('a simulation', () => {
  it.each(Object.entries(wrong))('says where it differs: %s', (_, [played, differences]) => {
    expect(simulate(copies, played).differences).toMatchObject(differences)
  })

  it.each(Object.entries(examples))(
    'of every story comes out as the story says, folds and replays: %s',
    (name, procedure) => {
      const told = stories(name)
      expect(told.length).toBeGreaterThan(3)
      for (const one of told) {
        const played = simulate(procedure, one)
        expect(played.differences, one.name.vi).toEqual([])
        expect(played.events.reduce(evolve, emptyDossier('simulated', 'simulated'))).toEqual(played.dossier)
        expect(played.lines.flatMap(({ events }) => events)).toEqual(played.events)
        expect(simulate(procedure, one)).toEqual(played)
        // Every refusal a story shows on purpose is in its lines, and left nothing behind.
        const refused = one.play.filter(line => 'refused' in line && line.refused !== undefined)
        expect(played.lines.filter(({ refusal }) => refusal !== undefined)).toHaveLength(refused.length)
        expect(JSON.parse(JSON.stringify(one))).toEqual(one)
      }
    },
  )

  it('rings the timers that come due on the way, at their own instant', () => {
    const played = simulate(
      copies,
      script([...opening, { at: '2026-04-20T09:00', by: 'binh', do: ask }, { until: '2026-07-01T00:00' }]),
    )
    expect(played.lines.at(-1)).toMatchObject({
      line: 3,
      at: at('2026-05-21T00:00'),
      by: { id: 'timer' },
      command: { type: 'expire', what: 'supplement' },
    })
    expect(played.summary).toMatchObject({ outcome: 'expired', status: 8 })
    expect(played.timers).toEqual([])
  })

  it('rings a timer at the end of its wait, not a minute before', () => {
    const waiting = (until: string) =>
      simulate(copies, script([...opening, { at: '2026-04-20T09:00', by: 'binh', do: ask }, { until }])).summary.outcome
    expect(waiting('2026-05-20T23:59')).toBeUndefined()
    expect(waiting('2026-05-21T00:00')).toBe('expired')
  })

  it('says so when a timer cannot ring, and does not go on ringing', () => {
    const stuck = procedureOf(
      {
        hold: wait({}, { after: '2 working days', to: 'choose' }),
        choose: decision([['fits = true', 'granted']], 'granted'),
      },
      { facts: { fits: { name: { vi: 'Phù hợp' }, type: 'boolean' } } },
    )
    const played = simulate(stuck, {
      ...script([
        {
          at: '2026-04-20T08:00',
          by: 'an',
          do: { type: 'submit', case: 'only', channel: 'counter', applicant: 'c:an' },
        },
        { at: '2026-04-20T08:10', by: 'desk', do: { type: 'receive' } },
        { until: '2026-05-20T00:00' },
      ]),
      actors: { ...actors, desk: { id: 'u:d', roles: ['desk'], agency: 'ward' } },
    })
    expect(played.differences).toMatchObject([{ code: 'refused', line: 2, refusal: { code: 'fact_needed' } }])
    expect(played.lines).toHaveLength(3)
  })

  it('lists the steps in the order they were come to, decisions among them and blocks not', () => {
    const played = simulate(abtc, story('abtc-card', 'silence-is-consent'))
    expect(played.summary.path).toEqual(pathOf(played.events))
    expect(played.summary.path?.slice(0, 2)).toEqual(['byCase', 'dispatch'])
  })

  it('before anything happened has nothing to say', () => {
    expect(simulate(copies, script([]))).toMatchObject({
      events: [],
      timers: [],
      differences: [],
      summary: { path: [], outcome: undefined, status: undefined, appointment: undefined, punctuality: undefined },
    })
  })
})

describe('a script', () => {
  it('is read with its texts in NFC', () => {
    const text = 'Chứng thực bản sao'
    const read = parseScript(JSON.parse(JSON.stringify({ ...script(opening), name: { vi: text.normalize('NFD') } })))
    expect(read.ok && read.value.name.vi).toBe(text.normalize('NFC'))
  })

  const bad: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    'no lines': { script: 1, name: { vi: 'a' }, actors: {} },
    'another version': { ...script(opening), script: 2 },
    'a moment that is none': script([{ until: 'tomorrow' }]),
    'an hour that is none': script([{ until: '2026-04-20T24:30' }]),
    'a field too many': { ...script(opening), author: 'x' },
    'a command that is none': script([{ at: '2026-04-20T08:00', by: 'an', do: { type: 'destroy' } } as never]),
    'a prototype': JSON.parse('{"script":1,"name":{"vi":"a"},"actors":{"__proto__":{"id":"x","roles":[]}},"play":[]}'),
  }

  it.each(Object.entries(bad))('that is none is told so with a code: %s', (_, value) => {
    const read = parseScript(value)
    expect(read.ok).toBe(false)
    expect(read.ok || read.issues.every(({ code }) => typeof code === 'string')).toBe(true)
  })

  it('has its moments in Vietnamese time unless they say otherwise', () => {
    expect(momentOf('2026-04-24T10:00')).toBe(Date.UTC(2026, 3, 24, 3))
    expect(momentOf('2026-04-24T10:00:30')).toBe(Date.UTC(2026, 3, 24, 3, 0, 30))
    expect(momentOf('2026-04-24T03:00:00Z')).toBe(momentOf('2026-04-24T10:00'))
    expect(momentOf('2026-04-24T12:00+09:00')).toBe(momentOf('2026-04-24T10:00'))
    expect(momentOf('2026-02-30T10:00')).toBeUndefined()
  })
})
