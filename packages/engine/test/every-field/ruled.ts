import type { Json } from './schema-field.ts'

/** A text of its own for each place, in both languages. */
const text = (vi: string): Json => ({ vi, en: `${vi} (en)` })
const named = (vi: string): Json => ({ name: text(vi) })

const law = (of: string): Json => [
  { act: '118/2025/NĐ-CP', article: '7', url: `https://example.org/${of}`, unconfirmed: text(`chưa rõ: ${of}`) },
]

/** One source where all that a source can say stands somewhere else already. */
const act = (of: string): Json => [{ act: of }]

interface Fields {
  readonly [name: string]: Json
}

const fact = (name: string, type: string, more: Fields = {}): Json => ({ name: text(name), type, ...more })

const facts: Json = {
  age: fact('Tuổi', 'integer'),
  area: fact('Diện tích', 'decimal', { unit: 'm2' }),
  garden: fact('Sân', 'decimal', { unit: 'm2' }),
  kind: { name: text('Loại'), type: 'enum', values: { house: named('Nhà'), shop: named('Cửa hàng') } },
  pages: fact('Số trang', 'integer', { unit: 'page' }),
  copies: fact('Số bản', 'integer'),
  poor: fact('Hộ nghèo', 'boolean'),
  remote: fact('Vùng sâu', 'boolean'),
  born: fact('Ngày sinh', 'date'),
  moved: fact('Ngày chuyển', 'date'),
  worth: fact('Giá trị', 'money'),
  scores: { name: text('Điểm'), type: 'list', of: { type: 'decimal', unit: 'point' }, atMost: 2 },
  marks: { name: text('Thang'), type: 'list', of: { type: 'decimal', unit: 'point' } },
  lots: { name: text('Lô'), type: 'list', of: { type: 'list', of: { type: 'string' }, atMost: 2 } },
  household: fact('Số người', 'integer', { personal: true }),
  tags: { name: text('Nhãn'), type: 'list', of: { type: 'string' } },
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

const parameters: Json = {
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

const computed: Json = {
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

const tables: Json = {
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

const fees: Json = {
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

const documents: Json = {
  form: { name: text('Đơn'), required: true, originals: 1, copies: 1, certified: 1, presented: 1, basis: law('form') },
  plan: {
    name: text('Bản vẽ'),
    required: false,
    originals: 2,
    copies: 1,
    instead: [{ originals: 1, copies: 2, certified: 1, presented: 1 }],
    requiredWhen: 'kind = "house"',
    validFor: '6 months',
    cases: ['chosen'],
  },
  card: { name: text('Thẻ'), required: false, originals: 1, copies: 0, unexpired: true },
  passport: { name: text('Hộ chiếu'), required: false, originals: 0, copies: 1 },
}

const step = (name: string, more: Fields): Json => ({
  name: text(name),
  agency: 'office',
  department: 'land',
  role: 'officer',
  ...more,
})

const procedure: Json = {
  code: '1.000003',
  version: 1,
  name: text('Thủ tục đủ mọi quy tắc'),
  field: text('Thử nghiệm'),
  level: 'commune',
  basis: law('procedure'),
  agencies: {
    office: { name: text('Văn phòng'), departments: { land: named('Phòng đất'), desk: named('Quầy') } },
  },
  roles: { desk: named('Tiếp nhận'), officer: named('Chuyên viên'), chief: named('Lãnh đạo') },
  facts,
  parameters,
  computed,
  tables,
  documents,
  documentGroups: {
    identity: {
      name: text('Giấy tờ tùy thân'),
      atLeast: 1,
      of: ['card', 'passport'],
      when: 'age >= 14',
      basis: law('identity'),
    },
  },
  fees,
  results: { permit: { name: text('Giấy phép') }, letter: { name: text('Văn bản') } },
  channels: { online: named('Trực tuyến'), counter: named('Trực tiếp') },
  cases: {
    chosen: {
      name: text('Theo bảng'),
      term: { table: 'routing', output: 'term' },
      channels: { online: { term: { table: 'routing', output: 'term' } } },
    },
    fixed: { name: text('Cố định'), term: '9 working days' },
  },
  reception: { agency: 'office', department: 'desk', role: 'desk', refused: 'notAccepted' },
  start: 'route',
  steps: {
    route: { kind: 'decision', name: text('Rẽ'), routes: [], by: { table: 'routing', output: 'to' }, else: 'second' },
    examine: {
      kind: 'task',
      ...(step('Xem xét', {}) as Fields),
      budget: '1 working day',
      actions: {
        pass: {
          name: text('Chuyển'),
          to: 'give',
          when: 'list contains(tags, "a") and (some lot in lots satisfies list contains(lot, "b"))',
          requires: { paid: ['plain', 'words', 'dated'], documents: ['form', 'plan', 'card', 'passport'] },
        },
        refuse: { name: text('Từ chối'), to: 'refusal' },
      },
    },
    second: {
      kind: 'task',
      ...(step('Xem lại', {}) as Fields),
      budget: '1 working day',
      actions: { pass: { name: text('Chuyển'), to: 'give' } },
    },
    give: { kind: 'return', ...(step('Trả', {}) as Fields), results: ['permit'], to: 'granted' },
    refusal: { kind: 'return', ...(step('Trả văn bản', {}) as Fields), results: ['letter'], to: 'refused' },
    granted: { kind: 'end', name: text('Đã cấp'), outcome: 'granted' },
    refused: { kind: 'end', name: text('Không cấp'), outcome: 'refused' },
    notAccepted: { kind: 'end', name: text('Không nhận'), outcome: 'notAccepted' },
  },
}

const known = {
  age: 40,
  area: 90.5,
  garden: 20,
  kind: 'house',
  pages: 3,
  copies: 2,
  poor: false,
  remote: false,
  born: '2010-01-02',
  moved: '2025-12-31',
  worth: 1_000_000,
  scores: [1.5, 2],
  marks: [3.5],
  lots: [['a', 'b']],
  household: 4,
  tags: ['a'],
}

const papers = {
  form: { count: { originals: 1, photocopies: 1, certified: 1, presented: 1 } },
  plan: { count: { originals: 2, photocopies: 1 }, issuedOn: '2025-09-15' },
  card: { count: { originals: 1 }, expiresOn: '2030-01-01' },
  passport: { count: { photocopies: 1 } },
}

const actors = {
  citizen: { id: 'c:1', roles: ['applicant'] },
  desk: { id: 'u:desk', roles: ['desk'], agency: 'office', department: 'desk' },
  officer: { id: 'u:officer', roles: ['officer'], agency: 'office', department: 'land' },
}

type Line = readonly [at: string, by: keyof typeof actors, does: Fields]

/** Handed in on the last day of one law, received under the next. */
const script = (
  name: string,
  channel: string,
  some: Fields,
  documentsGiven: Fields,
  ...more: readonly Line[]
): Json => ({
  script: 1,
  name: { vi: name },
  actors,
  play: [
    [
      '2025-12-31T08:00',
      'citizen',
      {
        type: 'submit',
        case: name === 'fixed' ? 'fixed' : 'chosen',
        channel,
        applicant: 'c:1',
        facts: { ...known, ...some },
        documents: documentsGiven,
      },
    ] satisfies Line,
    ['2026-01-05T08:00', 'desk', { type: 'receive' }] satisfies Line,
    ...more,
  ].map(([at, by, does]) => ({ at, by, do: does })),
})

const advance = (at: string, action: string): Line => [at, 'officer', { type: 'advance', action }]

/** What happens by the rules: each way to charge, each row of a table, each state of a paper. */
export const ruledScripts: readonly Json[] = [
  script('house', 'counter', {}, papers, advance('2026-01-05T09:00', 'pass')),
  script('poor shop', 'online', { kind: 'shop', poor: true, pages: 12, copies: 1 }, papers),
  script(
    'remote, few pages',
    'online',
    { remote: true, poor: true, pages: 1, moved: '2026-02-01' },
    {
      ...papers,
      plan: { count: { originals: 1, photocopies: 2, certified: 1, presented: 1 }, issuedOn: '2025-07-31' },
    },
  ),
  script(
    'no longer valid',
    'online',
    { remote: true },
    {
      ...papers,
      plan: { ...papers.plan, issuedOn: '2025-06-30' },
      card: { ...papers.card, expiresOn: '2025-12-30' },
    },
  ),
  script('remote only', 'counter', { remote: true, pages: 3, area: 1000 }, papers),
  script('elder', 'counter', { age: 65, born: '2026-01-02', moved: '2026-01-01' }, papers),
  script('very old', 'counter', { age: 95 }, papers),
  script('papers missing', 'counter', {}, { form: papers.form }),
  script('too many scores', 'counter', { scores: [1.5, 2, 1] }, papers),
  script('too long a lot', 'counter', { lots: [['a', 'b', 'c']] }, papers),
  script('child', 'counter', { age: 9, garden: 9.9, area: 90.6 }, { form: papers.form, plan: papers.plan }),
  script('fixed', 'counter', { pages: 4, copies: 6 }, { form: papers.form, passport: papers.passport }),
]

/** A definition that says everything in rules that the format can say. */
export const ruled: Json = { format: 1, procedure }
