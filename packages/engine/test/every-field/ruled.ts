import { computed, type Fields, fees, law, named, parameters, tables, text } from './rules.ts'
import type { Json } from './schema-field.ts'

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
