/** A procedure whose rules have many borders, and dossiers on both sides of each of them. */
import type { ProcedureDefinition } from '../src/definition/format.ts'
import { drawn, task } from './drawn.ts'

const name = { vi: 'Tên', en: 'Name' }
const act = (of: string) => [{ act: of }]
const basis = act('61/2018/NĐ-CP')
const paper = (more: object) => ({ name, required: false, originals: 1, copies: 0, ...more })
const money = { name, type: 'money' } as const

const facts = {
  age: { name, type: 'integer' },
  pages: { name, type: 'integer', unit: 'page' },
  copies: { name, type: 'integer' },
  worth: { name, type: 'money' },
  area: { name, type: 'decimal', unit: 'm2' },
  kind: { name, type: 'enum', values: { house: { name }, shop: { name }, barn: { name } } },
  poor: { name, type: 'boolean' },
  remote: { name, type: 'boolean' },
  bornOn: { name, type: 'date' },
} as const satisfies ProcedureDefinition['facts']

const parameters = {
  base: {
    ...money,
    anchor: 'submitted',
    versions: [
      { id: 'old', value: 1000, from: '2020-01-01', to: '2025-12-31', basis },
      { id: 'new', value: 1501, from: '2026-01-01', basis: act('64/2025/TT-BTC') },
      // An act of a later day prevails for as long as it lasts.
      {
        id: 'half',
        value: 751,
        from: '2026-03-01',
        to: '2026-03-31',
        knownSince: '2026-02-20',
        basis: act('5/2026/TT-BTC'),
      },
    ],
    transitional: [{ when: 'bornOn = date("2024-02-29")', use: 'old', knownSince: '2025-12-01', basis }],
  },
  limit: {
    name,
    type: 'integer',
    unit: 'page',
    anchor: 'received',
    versions: [
      { value: 5, from: '2020-01-01', basis },
      { repealed: true, from: '2026-04-01', knownSince: '2026-03-01', basis },
    ],
  },
  school: {
    name,
    type: 'string',
    anchor: { fact: 'bornOn' },
    versions: [
      { value: 'old', from: '2000-01-01', to: '2024-02-29', basis },
      { value: 'new', from: '2024-03-01', basis },
    ],
  },
} as const satisfies ProcedureDefinition['parameters']

const computed = {
  elder: { name, type: 'boolean', value: 'age >= 60' },
  extra: { name, type: 'integer', unit: 'page', value: 'if pages > limit then pages - limit else 0' },
  third: { name, type: 'decimal', value: 'round half up(copies / 3, 2)' },
} as const satisfies ProcedureDefinition['computed']

const rows = {
  routing: [
    { id: 'young', when: { age: '< 18' }, then: { to: 'quick', term: '3 working days' } },
    { id: 'grown', when: { age: '[18..60)' }, then: { to: 'slow', term: '8 working days' } },
    { id: 'old', when: { age: '>= 60' }, then: { to: 'quick', term: '1 month' } },
  ],
  price: [
    { id: 'all', then: { amount: { feel: 'base * 2' }, note: 'all' } },
    { id: 'small', when: { area: '<= 90.5' }, then: { amount: 700, note: 'small' }, overrides: ['all'] },
    { id: 'barn', when: { kind: '"barn"' }, then: { amount: 1, note: 'barn' }, overrides: ['small'] },
  ],
}

const tables = {
  routing: {
    name,
    hit: 'unique',
    inputs: { age: { within: '[0..150]' } },
    outputs: { to: { name, type: 'step' }, term: { name, type: 'term' } },
    rows: rows.routing,
  },
  price: {
    name,
    hit: 'exceptions',
    inputs: { area: {}, kind: {} },
    outputs: { amount: money, note: { name, type: 'string' } },
    rows: rows.price,
  },
  first: {
    name,
    hit: 'first',
    inputs: { kind: {}, elder: {} },
    outputs: { of: { name, type: 'integer' } },
    rows: [
      { id: 'shop', when: { kind: '"shop"' }, then: { of: 1 } },
      { id: 'elder', when: { elder: 'true' }, then: { of: 2 } },
    ],
    otherwise: { of: 3 },
  },
  worst: {
    name,
    hit: 'priority',
    priority: ['risk'],
    inputs: { poor: {}, remote: {} },
    outputs: { risk: { name, type: 'enum', values: { low: { name }, high: { name } }, order: ['high', 'low'] } },
    rows: [
      { id: 'any', then: { risk: 'low' } },
      { id: 'poor', when: { poor: 'true' }, then: { risk: 'high' } },
    ],
  },
  points: {
    name,
    hit: 'collect',
    aggregate: 'sum',
    inputs: { poor: {}, remote: {} },
    outputs: { sum: { name, type: 'integer' } },
    rows: [
      { id: 'poor', when: { poor: 'true' }, then: { sum: 3 } },
      { id: 'remote', when: { remote: 'true' }, then: { sum: 4 } },
    ],
    otherwise: { sum: 0 },
  },
  signs: {
    name,
    hit: 'rule order',
    inputs: { poor: {}, remote: {} },
    outputs: { sign: { name, type: 'string' } },
    rows: [
      { id: 'remote', when: { remote: 'true' }, then: { sign: 'b' } },
      { id: 'poor', when: { poor: 'true' }, then: { sign: 'a' } },
    ],
    otherwise: { sign: 'none' },
  },
} as const satisfies ProcedureDefinition['tables']

const reliefs = [
  { name, when: 'poor', by: '60%', lines: ['tax'], basis },
  { name, when: 'remote', by: '50%', from: '2026-01-01', to: '2026-12-31', basis },
  { name, when: 'age < 1', basis },
]

/** Two reductions at once, as each of the three words says. */
const taxBy = (together: 'greatest' | 'sum' | 'in turn', how: 'half up' | 'half even' | 'up' | 'floor') => ({
  name,
  currency: 'VND' as const,
  amount: {
    anchor: 'submitted' as const,
    lines: {
      tax: { name, charge: { rate: '0.5%', of: { feel: 'worth' }, min: 100, max: 90_000 } },
      price: { name, charge: { amount: { feel: 'price.amount' } } },
    },
    reliefs,
    together,
    rounding: { how, to: 10 },
  },
})

const fees = {
  greatest: taxBy('greatest', 'half up'),
  sum: taxBy('sum', 'half even'),
  inTurn: taxBy('in turn', 'floor'),
  copies: {
    name,
    currency: 'VND',
    amount: {
      lines: {
        copy: {
          name,
          charge: { slices: [{ rate: 2000, upTo: 2 }, { rate: 1000 }], of: { feel: 'pages', unit: name }, max: 5000 },
          times: { feel: 'copies', unit: name },
        },
        more: { name, when: 'extra > 0', charge: { rate: 10, of: { feel: 'extra' } } },
        land: {
          name,
          charge: {
            anchor: { fact: 'bornOn' },
            versions: [
              {
                value: { brackets: [{ amount: 100, below: 50 }, { rate: 3 }], of: { feel: 'floor(area)' } },
                from: '2000-01-01',
                basis,
              },
              {
                value: {
                  brackets: [
                    { amount: 100, upTo: 90 },
                    { amount: 100, excess: 7 },
                  ],
                  of: { feel: 'floor(area)' },
                },
                from: '2024-03-01',
                knownSince: '2024-01-01',
                basis,
              },
            ],
          },
        },
      },
      max: 30_000,
    },
  },
  abroad: {
    name,
    currency: 'USD',
    amount: {
      when: 'channel = "online"',
      lines: { each: { name, charge: { rate: '10/3', of: { feel: 'copies' } } } },
      rounding: { how: 'up', to: 1 },
    },
  },
} as const satisfies ProcedureDefinition['fees']

const documents = {
  form: paper({ required: true, copies: 1 }),
  health: paper({ requiredWhen: 'elder or school = "new"', validFor: '6 months' }),
  record: paper({ required: true, validFor: '90 days', cases: ['other'] }),
  card: paper({ unexpired: true }),
  book: paper({ originals: 0, certified: 1, instead: [{ copies: 1, presented: 1 }] }),
  oath: paper({ required: true }),
  witness: paper({}),
}

export const bordering: ProcedureDefinition = drawn(
  {
    route: { kind: 'decision', name, routes: [], by: { table: 'routing', output: 'to' }, else: 'slow' },
    quick: task({ on: { to: 'granted', when: 'points.sum < 7 or list contains(signs.sign, "b")' } }),
    slow: task({ on: { to: 'granted', requires: { paid: ['greatest', 'sum', 'inTurn', 'copies', 'abroad'] } } }),
  },
  {
    facts,
    parameters,
    computed,
    tables,
    fees,
    documents,
    documentGroups: {
      identity: { atLeast: 1, of: ['card', 'book'], when: 'age >= 14' },
      proof: { atLeast: 2, of: ['identity', 'oath', 'witness'] },
    },
    channels: { counter: { name }, online: { name } },
    cases: {
      only: { name, term: { table: 'routing', output: 'term' } },
      other: { name, term: '5 working days', channels: { online: { term: { table: 'routing', output: 'term' } } } },
    },
  },
)

const plain = {
  age: 30,
  pages: 3,
  copies: 2,
  worth: 1_234_567,
  area: 90.6,
  kind: 'house',
  poor: false,
  remote: false,
  bornOn: '2020-05-17',
}

const all = {
  form: { count: { originals: 1, photocopies: 1 } },
  health: { count: { originals: 1 }, issuedOn: '2026-01-15' },
  card: { count: { originals: 1 }, expiresOn: '2030-01-01' },
  oath: {},
}

const actors = {
  citizen: { id: 'c:1', roles: ['applicant'] },
  desk: { id: 'u:desk', roles: ['desk'], agency: 'ward' },
  officer: { id: 'u:officer', roles: ['officer'], agency: 'ward' },
}

interface Given {
  readonly facts?: object
  readonly papers?: object
  readonly at?: string
  readonly received?: string
  readonly case?: string
  readonly channel?: string
}

const script = (about: string, given: Given): unknown => {
  const {
    at = '2026-02-10T08:00',
    received = at,
    case: kind = 'only',
    channel = 'counter',
    facts: some,
    papers,
  } = given
  const submit = {
    type: 'submit',
    case: kind,
    channel,
    applicant: 'c:1',
    facts: { ...plain, ...some },
    documents: { ...all, ...papers },
  }
  return {
    script: 1,
    name: { vi: about },
    actors,
    play: [
      { at, by: 'citizen', do: submit },
      { at: received, by: 'desk', do: { type: 'receive' } },
      { at: `${received.slice(0, 10)}T23:59`, by: 'officer', do: { type: 'advance', action: 'on' } },
    ],
  }
}

const each = <T>(about: string, values: readonly T[], given: (value: T) => Given): readonly unknown[] =>
  values.map(value => script(`${about}: ${JSON.stringify(value)}`, given(value)))

const health = (issuedOn: string) => ({ health: { count: { originals: 1 }, issuedOn } })

/** One dossier on each side of each border. */
export const borderingScripts: readonly unknown[] = [
  ...each('age', [0, 13, 14, 17, 18, 59, 60, 150, 151], age => ({ facts: { age } })),
  ...each('submitted', ['2019-12-31T23:59', '2020-01-01T00:00', '2025-12-31T23:59', '2026-01-01T00:00'], at => ({
    at,
  })),
  ...each('submitted', ['2026-02-28T23:59', '2026-03-01T00:00', '2026-03-31T23:59', '2026-04-01T00:00'], at => ({
    at,
  })),
  script('submitted under one law and received under another', {
    at: '2025-12-31T16:00',
    received: '2026-04-01T08:00',
  }),
  ...each('born', ['2024-02-28', '2024-02-29', '2024-03-01', '1999-12-31'], bornOn => ({ facts: { bornOn } })),
  ...each('area', [49, 50, 90, 90.5, 90.6, 91], area => ({ facts: { area, bornOn: '2024-03-01' } })),
  ...each('area', [49.9, 50], area => ({ facts: { area } })),
  ...each('pages', [0, 2, 3, 5, 6, 4000], pages => ({ facts: { pages } })),
  ...each('copies', [0, 1, 2, 3, 4], copies => ({ facts: { copies }, channel: 'online' })),
  ...each('worth', [0, 1, 20_000, 1_000_100, 18_000_000, 18_000_001], worth => ({ facts: { worth } })),
  ...each('kind', ['shop', 'barn'], kind => ({ facts: { kind, area: 10, age: 70 } })),
  ...each(
    'reductions',
    [
      [true, false],
      [false, true],
      [true, true],
    ],
    ([poor, remote]) => ({ facts: { poor, remote } }),
  ),
  ...each('reductions for the young', [[true, true]], ([poor, remote]) => ({ facts: { poor, remote, age: 17 } })),
  ...each('a certificate of', ['2025-08-09', '2025-08-10', '2025-08-31', '2025-02-30'], issuedOn => ({
    facts: { age: 61 },
    papers: health(issuedOn),
  })),
  ...each('on the last of February, a certificate of', ['2025-08-28', '2025-08-31', '2025-08-27'], issuedOn => ({
    facts: { age: 61 },
    at: '2026-02-28T10:00',
    papers: health(issuedOn),
  })),
  ...each('a record of', ['2025-11-11', '2025-11-12', '2025-11-13'], issuedOn => ({
    case: 'other',
    papers: { record: { count: { originals: 1 }, issuedOn } },
  })),
  ...each('a card until', ['2026-02-09', '2026-02-10'], expiresOn => ({ papers: { card: { expiresOn } } })),
  script('a paper undated', { facts: { age: 61 }, papers: { health: {} } }),
  script('no oath', { papers: { oath: { count: { originals: 0 } } } }),
  script('a book in place of a card', {
    papers: { card: { count: {} }, book: { count: { photocopies: 1, presented: 1 } } },
  }),
  script('half a book', { papers: { card: { count: {} }, book: { count: { photocopies: 1 } } } }),
  script('a certified copy too many', { papers: { form: { count: { originals: 1, certified: 1 } } } }),
  script('nothing said', { facts: { age: undefined, pages: undefined } }),
  script('online', { case: 'other', channel: 'online', papers: { record: { issuedOn: '2026-02-01' } } }),
]
