/** Everything that a definition can say in parameters, computed facts, tables and fee rules. */
import type { Json } from './schema-field.ts'

/** A text of its own for each place, in both languages. */
export const text = (vi: string): Json => ({ vi, en: `${vi} (en)` })
export const named = (vi: string): Json => ({ name: text(vi) })

export const law = (of: string): Json => [
  { act: '118/2025/NĐ-CP', article: '7', url: `https://example.org/${of}`, unconfirmed: text(`chưa rõ: ${of}`) },
]

/** One source where all that a source can say stands somewhere else already. */
const act = (of: string): Json => [{ act: of }]

export interface Fields {
  readonly [name: string]: Json
}

const version = (id: string, value: Json | undefined, from: string, more: Fields = {}): Json => ({
  id,
  ...(value === undefined ? { repealed: true } : { value }),
  from,
  ...more,
  basis: id === 'old' ? law(`version-${id}`) : act(id),
})

const transitional = (use: string): Json => [
  { when: 'age >= 90', use, knownSince: '2019-12-05', basis: law(`transition-${use}`) },
]

const versions = (before: Json, after: Json): Json => [
  version('old', before, '2000-01-01', { to: '2025-12-31', knownSince: '1999-12-01' }),
  version('amended', after, '2025-12-20', { to: '2035-12-31', knownSince: '2025-11-11' }),
  version('gone', undefined, '2036-01-01'),
]

const parameter = (name: string, type: string, anchor: Json, before: Json, after: Json): Json => ({
  name: text(name),
  type,
  anchor,
  versions: [
    { value: before, from: '2000-01-01', to: '2025-12-31', basis: act(`${name} cũ`) },
    { value: after, from: '2026-01-01', basis: act(name) },
  ],
})

export const parameters: Json = {
  limit: {
    name: text('Hạn mức'),
    type: 'decimal',
    unit: 'm2',
    anchor: 'submitted',
    versions: [
      version('first', 100.5, '2000-01-01'),
      version('second', 100.4, '2000-01-01', { knownSince: '2001-01-01' }),
    ],
  },
  base: {
    name: text('Lương cơ sở'),
    type: 'money',
    anchor: 'submitted',
    versions: versions(100_000, 135_000),
    transitional: transitional('old'),
  },
  elder: parameter('Tuổi cao', 'integer', { fact: 'moved' }, 70, 60),
  open: parameter('Có thu', 'boolean', 'received', true, true),
  zone: parameter('Vùng', 'string', 'received', 'a', 'b'),
}

export const computed: Json = {
  land: { name: text('Tổng diện tích'), type: 'decimal', unit: 'm2', value: 'area + garden', basis: law('land') },
  elderly: { name: text('Cao tuổi'), type: 'boolean', value: 'age >= elder', basis: law('elderly') },
  best: { name: text('Điểm cao'), type: 'boolean', value: 'max(scores) < max(marks)' },
}

const row = (id: string, when: Fields, then: Json, more: Fields = {}): Json => ({
  id,
  ...(Object.keys(when).length === 0 ? {} : { when }),
  then,
  ...(id === 'young' ? { why: text('vì còn nhỏ'), basis: law('row') } : {}),
  ...more,
})

export const tables: Json = {
  discount: {
    name: text('Mức giảm'),
    hit: 'exceptions',
    inputs: { poor: {}, remote: {} },
    outputs: { amount: { name: text('Số tiền'), type: 'money', values: [5000, 3000, 1000] } },
    rows: [
      row('general', {}, { amount: 5000 }),
      row('poorOnes', { poor: 'true' }, { amount: 1000 }, { overrides: ['general', 'remoteOnes'] }),
      row('remoteOnes', { remote: 'true' }, { amount: 3000 }, { overrides: ['general'] }),
    ],
  },
  routing: {
    name: text('Phân luồng'),
    hit: 'unique',
    inputs: {
      years: { from: 'age', within: '[0..150]', name: text('Tuổi người nộp') },
      kind: {},
    },
    outputs: {
      to: { name: text('Bước'), type: 'step' },
      term: { name: text('Thời hạn'), type: 'term' },
      who: { name: text('Ai'), type: 'role' },
    },
    rows: [
      row('young', { years: '< 18' }, { to: 'refusal', term: '5 working days', who: 'officer' }),
      row('house', { years: '>= 18', kind: '"house"' }, { to: 'examine', term: '12 working days', who: 'chief' }),
    ],
    otherwise: { to: 'second', term: '8 working days', who: 'officer' },
    basis: law('routing'),
  },
  ranking: {
    name: text('Ưu tiên'),
    hit: 'priority',
    priority: ['level', 'note'],
    inputs: { age: {}, poor: {} },
    outputs: {
      level: {
        name: text('Mức'),
        type: 'enum',
        values: { high: named('Cao'), low: named('Thấp') },
        order: ['high', 'low'],
      },
      note: { name: text('Ghi'), type: 'string', values: ['x', 'y'] },
      flag: { name: text('Cờ'), type: 'boolean', values: [true, false] },
    },
    rows: [
      row('anybody', {}, { level: 'low', note: 'y', flag: false }),
      row('poorHigh', { poor: 'true' }, { level: 'high', note: 'x', flag: true }),
    ],
  },
  assorted: {
    name: text('Đủ kiểu'),
    hit: 'first',
    inputs: { pages: {} },
    outputs: {
      amount: { name: text('Tiền'), type: 'money' },
      word: { name: text('Chữ'), type: 'string' },
      flag: { name: text('Cờ'), type: 'boolean' },
      worked: { name: text('Tính'), type: 'integer', unit: 'page' },
    },
    rows: [row('few', { pages: '< 5' }, { amount: 700, word: 'few', flag: true, worked: { feel: 'pages * 2' } })],
    otherwise: { amount: 900, word: 'many', flag: false, worked: { feel: 'pages + 1' } },
  },
  adding: {
    name: text('Cộng'),
    hit: 'collect',
    aggregate: 'sum',
    inputs: { pages: {}, copies: {} },
    outputs: { amount: { name: text('Tiền'), type: 'money' } },
    rows: [
      row('manyPages', { pages: '> 2' }, { amount: 40 }),
      row('manyCopies', { copies: '> 1' }, { amount: 2 }),
      row('always', {}, { amount: 1 }),
    ],
  },
}

const trang = text('trang')
const pages = { feel: 'pages' }

/** Every way to charge, each by itself. */
const charges: Fields = {
  flat: { amount: 50_000 },
  half: { amount: '1/2' },
  chosen: { amount: { feel: 'discount.amount + base' } },
  perPage: { rate: 1000, of: { ...pages, unit: trang }, min: 2500, max: 9500 },
  share: { rate: '0.5%', of: { feel: 'worth' } },
  perChosen: { rate: { feel: 'assorted.amount + adding.amount' }, of: pages },
  sliced: {
    slices: [{ rate: 2000, upTo: 2 }, { rate: '50%', below: 4 }, { rate: 700 }],
    of: { ...pages, unit: trang },
  },
  counted: { slices: [{ rate: 2000, upTo: 2 }, { rate: 1000 }], of: { ...pages, unit: trang } },
  bracketed: {
    brackets: [
      { amount: 1000, upTo: 2 },
      { amount: '1/2', rate: 10, excess: 5, below: 4 },
      { rate: '20%', excess: '10%' },
    ],
    of: pages,
  },
}

/** The first charge says all that a dated one can; the others have one version. */
const dated = (name: string, charge: Json): Json => {
  if (name === 'flat')
    return {
      anchor: 'submitted',
      versions: versions(charge, { amount: 60_000 }),
      transitional: transitional('old'),
    }
  const anchor: Fields = name === 'half' ? { anchor: { fact: 'born' } } : {}
  return { ...anchor, versions: [{ value: charge, from: '2000-01-01', basis: act(name) }] }
}

const lines = (make: (name: string, charge: Json) => Json): Json =>
  Object.fromEntries(Object.entries(charges).map(([name, charge]) => [name, make(name, charge)]))

const relief = (name: string, when: string, more: Fields): Json => ({
  name: text(name),
  when,
  from: '2026-01-05',
  to: '2035-12-31',
  knownSince: '1999-12-01',
  basis: name === 'Nghèo' ? law('relief') : act(name),
  ...more,
})

export const fees: Json = {
  plain: {
    name: text('Phí theo lối'),
    currency: 'VND',
    amount: {
      anchor: 'received',
      when: 'open',
      lines: lines((name, charge) => ({
        name: text(`Khoản ${name}`),
        when: 'copies > 0',
        charge,
        times: { feel: 'copies', unit: text('bản') },
        ...(name === 'flat' ? { basis: law('line') } : {}),
      })),
      reliefs: [
        relief('Nghèo', 'poor', { by: '50%', lines: ['flat', 'perPage'] }),
        relief('Vùng sâu', 'remote', { by: '30%' }),
        relief('Cao tuổi', 'elderly and best', {}),
      ],
      together: 'greatest',
      rounding: { how: 'half up', to: 500 },
      max: 600_000,
    },
  },
  dated: {
    name: text('Phí theo ngày'),
    currency: 'VND',
    amount: {
      anchor: { fact: 'moved' },
      lines: lines((name, charge) => ({
        name: text(`Khoản ${name} theo ngày`),
        charge: dated(name, charge),
      })),
      rounding: { how: 'up', to: 1 },
    },
  },
  words: {
    name: text('Phí theo chữ'),
    currency: 'USD',
    amount: {
      lines: {
        zone: { name: text('Vùng b'), when: 'zone = "b"', charge: { amount: 3 } },
        level: { name: text('Mức cao'), when: 'ranking.level = "high" and ranking.flag', charge: { amount: 5 } },
        word: { name: text('Nhiều'), when: 'assorted.word = "few" and assorted.flag', charge: { amount: 7 } },
        flag: { name: text('Không nhiều'), when: 'not(assorted.flag)', charge: { amount: 8 } },
        worked: { name: text('Tính'), when: 'assorted.worked > 4 and ranking.note = "x"', charge: { amount: 9 } },
        land: { name: text('Đất'), when: 'land > limit', charge: { amount: 11 } },
        who: { name: text('Lãnh đạo'), when: 'routing.who = "chief"', charge: { amount: 13 } },
      },
    },
  },
}
