import type { Json } from './schema-field.ts'

/** A text of its own for each place, in both languages. */
const text = (vi: string): Json => ({ vi, en: `${vi} (en)` })
const named = (vi: string): Json => ({ name: text(vi) })

/** A basis with every field a basis can have. */
const law = (of: string): Json => [
  { act: '118/2025/NĐ-CP', article: '7', url: `https://example.org/${of}`, unconfirmed: text(`chưa rõ: ${of}`) },
]

const action = (name: string, to: string, more: { readonly [name: string]: Json } = {}): Json => ({
  name: text(name),
  to,
  ...more,
})

const place = (name: string, of: string): { readonly [name: string]: Json } => ({
  name: text(name),
  agency: 'office',
  department: 'land',
  basis: law(of),
  effects: ['notify'],
})

const steps: Json = {
  route: {
    kind: 'decision',
    name: text('Phân luồng'),
    basis: law('route'),
    routes: [{ when: 'case = "monthly" and area > 10.5', to: 'choose' }],
    else: 'examine',
  },
  choose: {
    kind: 'task',
    ...place('Chọn', 'choose'),
    role: 'officer',
    budget: '1 working day',
    actions: { on: action('Tiếp', 'examine'), off: action('Thôi', 'refusal') },
  },
  examine: {
    kind: 'task',
    ...place('Xem xét', 'examine'),
    role: 'officer',
    budget: '0.5 working days',
    actions: {
      pass: action('Chuyển', 'block', {
        when: 'kind in ("house", "shop")',
        asks: ['kind'],
        requires: { paid: ['flat', 'assessed'], documents: ['plan'] },
      }),
      refuse: action('Từ chối', 'refusal', { role: 'chief', agency: 'survey' }),
    },
  },
  block: {
    kind: 'parallel',
    name: text('Song song'),
    basis: law('block'),
    branches: {
      opinions: {
        name: text('Lấy ý kiến'),
        start: 'ask',
        steps: {
          ask: {
            kind: 'consult',
            ...place('Hỏi ý kiến', 'ask'),
            role: 'officer',
            agencies: {
              survey: {
                department: 'field',
                role: 'officer',
                term: '2 working days',
                extension: { atMost: '1 working day', basis: law('extension') },
                onSilence: 'consent',
                basis: law('survey'),
              },
              tax: { role: 'officer', term: '3 working days', onSilence: 'escalate', basis: law('tax') },
              police: { role: 'officer', term: '3 working days', onSilence: 'block', basis: law('police') },
            },
            join: { quorum: 2 },
            to: 'asked',
          },
          asked: { kind: 'exit', name: text('Đã hỏi') },
        },
      },
      money: {
        name: text('Nộp tiền'),
        start: 'payment',
        steps: {
          payment: {
            kind: 'wait',
            ...place('Chờ nộp', 'payment'),
            status: 6,
            pause: { then: 'resume+2 working days', reason: text('Chờ tiền'), basis: law('pause') },
            actions: {
              receipt: action('Đã nộp', 'paid', { role: 'applicant' }),
              deferral: action('Ghi nợ', 'paid', {
                role: 'officer',
                agency: 'tax',
                when: 'area < 20',
                asks: ['other'],
                requires: { paid: ['late'], documents: ['form'] },
              }),
            },
            expiry: { after: '5 working days', to: 'unpaid' },
          },
          paid: { kind: 'exit', name: text('Xong') },
          unpaid: { kind: 'exit', name: text('Không nộp'), outcome: 'unpaid' },
        },
      },
    },
    to: 'any',
    outcomes: { unpaid: 'refusal' },
  },
  any: {
    kind: 'consult',
    ...place('Hỏi nhanh', 'any'),
    role: 'chief',
    agencies: {
      survey: { role: 'officer', term: '1 working day', onSilence: 'escalate' },
      tax: { role: 'officer', term: '1 working day', onSilence: 'escalate' },
    },
    join: 'any',
    to: 'hand',
  },
  hand: {
    kind: 'return',
    ...place('Trả kết quả', 'hand'),
    department: 'desk',
    role: 'desk',
    results: ['permit', 'letter'],
    to: 'granted',
  },
  refusal: {
    kind: 'return',
    ...place('Trả văn bản', 'refusal'),
    effects: ['notify', 'archive'],
    role: 'desk',
    results: ['letter'],
    to: 'refused',
  },
  granted: { kind: 'end', name: text('Đã cấp'), outcome: 'granted' },
  refused: { kind: 'end', name: text('Không cấp'), outcome: 'refused' },
  notAccepted: { kind: 'end', name: text('Không nhận'), outcome: 'notAccepted' },
  withdrawn: { kind: 'end', name: text('Đã rút'), outcome: 'withdrawn' },
  expired: { kind: 'end', name: text('Quá thời gian'), outcome: 'expired' },
}

const stages: Json = {
  stages: [
    {
      id: 'first',
      name: text('Đầu'),
      term: '14 working days',
      steps: ['examine', 'block', 'route', 'choose'],
      basis: law('first'),
    },
    { id: 'last', name: text('Sau'), term: '5 days', steps: ['any', 'hand'], basis: law('last') },
  ],
}

/** A definition that says everything the format can say, counted as told. */
const procedureCounting = (policies: Json): Json => ({
  code: '1.000001.H15',
  version: 2,
  name: text('Thủ tục đủ mọi trường'),
  field: text('Thử nghiệm'),
  level: 'ministry',
  basis: law('procedure'),
  agencies: {
    office: { name: text('Văn phòng'), departments: { land: named('Phòng đất'), desk: named('Quầy') } },
    survey: { name: text('Đo đạc'), departments: { field: named('Đội') } },
    tax: { name: text('Thuế') },
    police: { name: text('Công an') },
  },
  roles: { desk: named('Tiếp nhận'), officer: named('Chuyên viên'), chief: named('Lãnh đạo') },
  effects: { notify: named('Báo tin'), archive: named('Lưu trữ') },
  facts: {
    kind: { name: text('Loại'), type: 'enum', values: { house: named('Nhà'), shop: named('Cửa hàng') } },
    area: { name: text('Diện tích'), type: 'decimal' },
    fee: { name: text('Phí'), type: 'money' },
    other: { name: text('Phí khác'), type: 'money' },
    born: { name: text('Ngày sinh'), type: 'date' },
    at: { name: text('Lúc'), type: 'instant' },
    owners: {
      name: text('Chủ'),
      type: 'list',
      of: { type: 'record', fields: { name: { name: text('Tên'), type: 'string' } } },
    },
    choices: {
      name: text('Lựa chọn'),
      type: 'list',
      of: { type: 'enum', values: { yes: named('Có'), no: named('Không') } },
    },
    matrix: { name: text('Bảng'), type: 'list', of: { type: 'list', of: { type: 'decimal' } } },
    parcel: {
      name: text('Thửa'),
      type: 'record',
      fields: { number: { name: text('Số thửa'), type: 'integer' } },
    },
  },
  documents: {
    plan: {
      name: text('Bản vẽ'),
      required: false,
      originals: 1,
      copies: 2,
      cases: ['ordinary'],
      basis: law('plan'),
    },
    form: { name: text('Đơn'), required: true, originals: 1, copies: 0, cases: ['monthly', 'ordinary'] },
  },
  fees: {
    flat: { name: text('Lệ phí'), currency: 'USD', amount: 10, basis: law('flat') },
    assessed: { name: text('Phí thẩm định'), currency: 'VND', amount: { fact: 'fee' }, basis: law('assessed') },
    late: { name: text('Tiền nộp chậm'), currency: 'VND', amount: 1000 },
  },
  results: {
    permit: { name: text('Giấy phép'), code: 'KQ.G01.000001' },
    letter: { name: text('Văn bản') },
  },
  channels: { online: named('Trực tuyến'), counter: named('Trực tiếp') },
  cases: {
    ordinary: {
      name: text('Thường'),
      term: '20 working days',
      channels: { online: { term: '15 working days' }, counter: { term: stages } },
      basis: law('ordinary'),
    },
    monthly: { name: text('Theo tháng'), term: '1 month', basis: law('monthly') },
    staged: { name: text('Theo giai đoạn'), term: stages, basis: law('staged') },
  },
  clock: { cutoff: '15:00', policies, basis: law('clock') },
  reception: { agency: 'office', department: 'desk', role: 'desk', refused: 'notAccepted' },
  supplement: { times: 1, then: 'restart', within: '10 days', expired: 'expired', basis: law('supplement') },
  extension: {
    agency: 'office',
    department: 'land',
    role: 'chief',
    times: 1,
    atMost: '3 working days',
    basis: law('extension'),
  },
  withdrawal: { agency: 'office', department: 'land', role: 'chief', to: 'withdrawn', basis: law('withdrawal') },
  start: 'route',
  steps,
})

const facts = {
  area: 12.5,
  born: '1990-02-28',
  at: '2026-01-05T08:00:00+07:00',
  owners: [{ name: 'An' }],
  choices: ['yes'],
  matrix: [[1.5, 2]],
  parcel: { number: 7 },
}

const actors = {
  citizen: { id: 'c:1', roles: ['applicant'] },
  desk: { id: 'u:desk', roles: ['desk'], agency: 'office', department: 'desk' },
  officer: { id: 'u:officer', roles: ['officer'], agency: 'office', department: 'land' },
  chief: { id: 'u:chief', roles: ['chief'], agency: 'office', department: 'land' },
  surveyor: { id: 'u:surveyor', roles: ['officer', 'chief'], agency: 'survey', department: 'field' },
  taxOfficer: { id: 'u:tax', roles: ['officer'], agency: 'tax' },
  police: { id: 'u:police', roles: ['officer'], agency: 'police' },
  gateway: { id: 's:gateway', roles: ['paymentGateway'] },
}

type Line = readonly [at: string, by: keyof typeof actors, does: { readonly [name: string]: Json }]

const script = (name: string, ...lines: readonly (Line | string)[]): Json => ({
  script: 1,
  name: { vi: name },
  actors,
  play: lines.map(line => (typeof line === 'string' ? { until: line } : { at: line[0], by: line[1], do: line[2] })),
})

const submit = (at: string, procedureCase: string, channel: string): Line => [
  at,
  'citizen',
  { type: 'submit', case: procedureCase, channel, applicant: 'c:1', facts, documents: { form: {} } },
]
const receive = (at: string): Line => [at, 'desk', { type: 'receive', facts: { fee: 50_000 } }]
const pay = (at: string, by: 'desk' | 'gateway', fee: string, amount: number, currency: string): Line => [
  at,
  by,
  { type: 'pay', fee, amount, currency },
]
const ask = (at: string, agency: string): Line => [at, 'officer', { type: 'consult', step: 'ask', agency }]

const toBlock = (day: string, procedureCase = 'ordinary', channel = 'counter'): readonly Line[] => [
  submit(`${day}T08:00`, procedureCase, channel),
  receive(`${day}T08:30`),
  pay(`${day}T09:00`, 'desk', 'flat', 10, 'USD'),
  pay(`${day}T09:01`, 'gateway', 'assessed', 50_000, 'VND'),
  [`${day}T10:00`, 'officer', { type: 'advance', action: 'pass', facts: { kind: 'house' }, documents: { plan: {} } }],
  ask(`${day}T10:10`, 'survey'),
  ask(`${day}T10:11`, 'tax'),
  ask(`${day}T10:12`, 'police'),
]

/** What happens under the synthetic definitions: each way of counting, each silence, each way out. */
export const scripts: readonly Json[] = [
  script(
    'granted',
    ...toBlock('2026-03-02'),
    ['2026-03-02T11:00', 'citizen', { type: 'advance', action: 'receipt' }],
    [
      '2026-03-02T11:10',
      'surveyor',
      { type: 'extend', by: '1 working day', reason: 'đo lại', consultation: { step: 'ask', agency: 'survey' } },
    ],
    ['2026-03-03T09:00', 'taxOfficer', { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree' }],
    '2026-03-07T09:00',
    ['2026-03-09T09:00', 'chief', { type: 'extend', by: '3 working days', reason: 'phức tạp' }],
    ['2026-03-09T09:10', 'chief', { type: 'consult', step: 'any', agency: 'tax' }],
    ['2026-03-09T09:11', 'taxOfficer', { type: 'answer', step: 'any', agency: 'tax', answer: 'agree' }],
    ['2026-03-09T10:00', 'desk', { type: 'returnResult', how: 'post' }],
  ),
  script('nobody answers, nobody pays', ...toBlock('2026-03-02'), '2026-03-20T09:00'),
  script(
    'refused by the surveyors',
    submit('2026-03-02T08:00', 'ordinary', 'online'),
    receive('2026-03-02T16:00'),
    ['2026-03-03T08:00', 'surveyor', { type: 'advance', action: 'refuse' }],
    ['2026-03-03T09:00', 'desk', { type: 'returnResult', how: 'counter' }],
  ),
  script(
    'received on a Saturday, never supplemented',
    submit('2026-03-07T08:00', 'monthly', 'online'),
    receive('2026-03-07T09:00'),
    [
      '2026-03-09T09:00',
      'officer',
      { type: 'requestSupplement', items: [{ document: 'plan', what: 'bản vẽ' }], reason: 'thiếu' },
    ],
    '2026-04-01T09:00',
  ),
  script(
    'a month that ends on a swapped day',
    submit('2025-04-02T08:00', 'monthly', 'counter'),
    receive('2025-04-02T09:00'),
    ['2025-04-02T10:00', 'citizen', { type: 'withdraw', reason: 'thôi' }],
    ['2025-04-02T11:00', 'chief', { type: 'decideWithdrawal', granted: true, reason: 'đồng ý' }],
  ),
  script('a month that ends on a Sunday', submit('2026-02-07T08:00', 'monthly', 'online'), receive('2026-02-09T09:00')),
  script(
    'staged',
    ...toBlock('2026-03-02', 'staged', 'online'),
    ['2026-03-02T11:00', 'citizen', { type: 'advance', action: 'receipt' }],
    ['2026-03-03T09:00', 'taxOfficer', { type: 'answer', step: 'ask', agency: 'tax', answer: 'agree' }],
    ['2026-03-03T10:00', 'surveyor', { type: 'answer', step: 'ask', agency: 'survey', answer: 'agree' }],
  ),
  script('not accepted', submit('2026-03-02T08:00', 'ordinary', 'counter'), [
    '2026-03-02T08:10',
    'desk',
    { type: 'refuseAcceptance', reason: 'không thuộc thẩm quyền' },
  ]),
]

const file = (procedure: Json): Json => ({ format: 1, procedure })

/** Every field there is, counted in no ordinary way. */
export const synthetic: Json = file(
  procedureCounting({
    firstDay: 'included',
    lastDay: 'stays',
    swappedDay: 'stays',
    offDayStart: 'received-day',
    cutoff: 'moves-same-day-only',
    endOf: 'midnight',
  }),
)

/** The same, its last day rolling: only so do swapped days off matter. */
export const countingOtherwise: Json = file(procedureCounting({ swappedDay: 'stays' }))
