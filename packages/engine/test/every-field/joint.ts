import type { Json } from './schema-field.ts'

/** A text of its own for each place, in both languages. */
const text = (vi: string): Json => ({ vi, en: `${vi} (en)` })
const named = (vi: string): Json => ({ name: text(vi) })

const law = (of: string): Json => [
  { act: '118/2025/NĐ-CP', article: '7', url: `https://example.org/${of}`, unconfirmed: text(`chưa rõ: ${of}`) },
]

const answers: Json = {
  agree: named('Đồng ý'),
  disagree: named('Không'),
  noOpinion: named('Không ý kiến'),
  consent: named('Im lặng'),
}

const place = (name: string, of: string): { readonly [name: string]: Json } => ({
  name: text(name),
  basis: law(of),
  effects: ['notify'],
})

const child = (outcome: string): Json => ({
  name: text(outcome),
  procedure: '1.004222',
  case: 'ordinary',
  channel: 'online',
  agency: 'police',
  role: 'officer',
  outcome,
  cancelled: 'stop',
})

const steps: Json = {
  prepare: {
    kind: 'task',
    ...place('Lập hồ sơ', 'prepare'),
    agency: 'ward',
    department: 'land',
    role: 'officer',
    budget: '1 working day',
    actions: {
      go: { name: text('Chuyển'), to: 'opinions' },
      skip: { name: text('Bỏ qua'), to: 'sign' },
      aside: { name: text('Hỏi riêng'), to: 'both' },
    },
  },
  opinions: {
    kind: 'consult',
    ...place('Lấy ý kiến', 'opinions'),
    agency: 'ward',
    role: 'officer',
    agencies: {
      police: {
        role: 'officer',
        term: '2 working days',
        when: 'area > 10',
        answer: 'opinion',
        onSilence: 'consent',
        basis: law('police'),
      },
      centre: { role: 'officer', term: '2 working days', answer: 'view', onSilence: 'escalate' },
    },
    join: { when: 'opinion = "agree" or opinion = "consent" or view = "agree"' },
    to: 'hand',
  },
  hand: {
    kind: 'handoff',
    ...place('Bàn giao', 'hand'),
    agency: 'centre',
    department: 'office',
    role: 'officer',
    budget: '2 working hours',
    from: { agency: 'ward', department: 'land', role: 'officer' },
    others: ['police'],
    to: 'family',
    returned: 'prepare',
  },
  family: {
    kind: 'children',
    ...place('Liên thông', 'family'),
    agency: 'centre',
    department: 'office',
    role: 'officer',
    children: {
      residence: {
        name: text('Cư trú'),
        procedure: '1.004222',
        case: 'ordinary',
        channel: 'online',
        agency: 'police',
        role: 'officer',
        when: 'area > 10',
        facts: { holder: 'fullName' },
        outcome: 'residence',
        cancelled: 'stop',
        basis: law('residence'),
      },
      insurance: {
        name: text('Bảo hiểm'),
        procedure: '1.002759',
        case: 'child',
        channel: 'online',
        agency: 'centre',
        role: 'officer',
        outcome: 'insurance',
        cancelled: 'leave',
      },
    },
    join: { when: 'residence = "granted" or insurance = "granted"' },
    to: 'sign',
  },
  both: {
    kind: 'children',
    ...place('Cả hai', 'both'),
    agency: 'ward',
    role: 'officer',
    children: { residence: child('residence'), insurance: child('insurance') },
    join: 'all',
    to: 'one',
  },
  one: {
    kind: 'children',
    ...place('Một trong hai', 'one'),
    agency: 'ward',
    role: 'officer',
    children: { residence: child('residence'), insurance: child('insurance') },
    join: { quorum: 1 },
    to: 'sign',
  },
  sign: {
    kind: 'task',
    ...place('Ký', 'sign'),
    agency: 'old',
    role: 'chief',
    budget: '1 working day',
    apart: ['prepare'],
    actions: { sign: { name: text('Ký'), to: 'give' }, refuse: { name: text('Từ chối'), to: 'refusal' } },
  },
  give: {
    kind: 'return',
    ...place('Trả kết quả', 'give'),
    agency: 'ward',
    role: 'desk',
    results: ['permit', 'note'],
    to: 'granted',
  },
  refusal: {
    kind: 'return',
    ...place('Trả văn bản', 'refusal'),
    agency: 'ward',
    role: 'desk',
    results: ['note'],
    to: 'refused',
  },
  granted: { kind: 'end', name: text('Đã cấp'), outcome: 'granted' },
  refused: { kind: 'end', name: text('Không cấp'), outcome: 'refused' },
  notAccepted: { kind: 'end', name: text('Không nhận'), outcome: 'notAccepted' },
  withdrawn: { kind: 'end', name: text('Đã rút'), outcome: 'withdrawn' },
  stopped: { kind: 'end', name: text('Đã dừng'), outcome: 'stopped' },
}

const procedure: Json = {
  code: '1.000002',
  version: 1,
  name: text('Thủ tục liên thông đủ mọi trường'),
  field: text('Thử nghiệm'),
  level: 'commune',
  basis: law('procedure'),
  agencies: {
    ward: { name: text('Phường'), departments: { land: named('Địa chính'), desk: named('Quầy') } },
    old: { name: text('Phòng cũ'), until: '2026-01-31', successor: 'centre' },
    centre: { name: text('Trung tâm'), departments: { office: named('Văn phòng') } },
    police: { name: text('Công an') },
  },
  roles: { desk: named('Tiếp nhận'), officer: named('Chuyên viên'), chief: named('Lãnh đạo') },
  effects: { notify: named('Báo tin') },
  facts: {
    area: { name: text('Diện tích'), type: 'decimal' },
    fullName: { name: text('Họ tên'), type: 'string', personal: true },
    opinion: { name: text('Ý kiến công an'), type: 'enum', values: answers },
    view: { name: text('Ý kiến trung tâm'), type: 'enum', values: answers },
    residence: { name: text('Kết quả cư trú'), type: 'string' },
    insurance: { name: text('Kết quả bảo hiểm'), type: 'string' },
    kin: {
      name: text('Thân nhân'),
      personal: true,
      type: 'list',
      of: { type: 'record', fields: { name: { name: text('Tên'), type: 'string' } } },
    },
    sex: { name: text('Giới tính'), personal: true, type: 'enum', values: { male: named('Nam'), female: named('Nữ') } },
    paper: {
      name: text('Giấy tờ'),
      personal: true,
      type: 'record',
      fields: { number: { name: text('Số'), type: 'string' } },
    },
  },
  documents: { form: { name: text('Đơn'), required: true, originals: 1, copies: 0 } },
  fees: {
    flat: {
      name: text('Lệ phí'),
      currency: 'VND',
      amount: 10_000,
      refund: { outcomes: ['stopped', 'withdrawn'], basis: law('refund') },
    },
  },
  results: {
    permit: { name: text('Giấy phép'), when: 'residence != "refused"' },
    note: { name: text('Văn bản') },
  },
  channels: { online: named('Trực tuyến') },
  cases: {
    ordinary: {
      name: text('Thường'),
      term: '12 working days',
      agencyBudgets: [{ agencies: ['ward'], budget: '8 working days' }],
      channels: {
        online: {
          term: '10 working days',
          agencyBudgets: [
            { agencies: ['ward'], budget: '6 working days' },
            { agencies: ['centre', 'old'], budget: '3 working days' },
          ],
        },
      },
    },
  },
  reception: { agency: 'ward', department: 'desk', role: 'desk', refused: 'notAccepted' },
  supplement: { times: 2, then: 'resume', ask: ['3 working days', '1 working day'], basis: law('supplement') },
  withdrawal: { agency: 'ward', department: 'land', role: 'chief', to: 'withdrawn', basis: law('withdrawal') },
  stop: { agency: 'ward', department: 'land', role: 'chief', to: 'stopped', basis: law('stop') },
  reappointment: {
    agency: 'ward',
    department: 'land',
    role: 'chief',
    times: 1,
    atMost: '5 working days',
    apology: '1 working day',
    basis: law('reappointment'),
  },
  ladder: { warn: '3 working days', near: '2 working days', basis: law('ladder') },
  assigners: ['chief'],
  exclusive: { name: 'parcel', facts: ['area', 'sex'], basis: law('exclusive') },
  applicant: { name: 'fullName' },
  variants: {
    spot: {
      name: text('4 tại chỗ'),
      acts: [text('Tiếp nhận tại chỗ'), text('Ký tại chỗ')],
      steps: {
        prepare: { to: { go: 'sign' }, budget: '4 working hours' },
        sign: { agency: 'ward', department: 'land', role: 'officer' },
      },
      basis: law('spot'),
    },
  },
  start: 'prepare',
  steps,
}

const actors = {
  citizen: { id: 'c:1', roles: ['applicant'] },
  desk: { id: 'u:desk', roles: ['desk'], agency: 'ward', department: 'desk' },
  officer: { id: 'u:officer', roles: ['officer', 'chief'], agency: 'ward', department: 'land' },
  other: { id: 'u:other', roles: ['officer'], agency: 'ward', department: 'land' },
  chief: { id: 'u:chief', roles: ['chief'], agency: 'ward', department: 'land' },
  centre: { id: 'u:centre', roles: ['officer', 'chief'], agency: 'centre', department: 'office' },
  old: { id: 'u:old', roles: ['chief'], agency: 'old' },
  police: { id: 'u:police', roles: ['officer', 'chief'], agency: 'police' },
  administrator: { id: 'u:admin', roles: ['administrator'] },
}

type Line = readonly [at: string, by: keyof typeof actors, does: { readonly [name: string]: Json }]

const script = (name: string, ...lines: readonly (Line | string)[]): Json => ({
  script: 1,
  name: { vi: name },
  actors,
  play: lines.map(line => (typeof line === 'string' ? { until: line } : { at: line[0], by: line[1], do: line[2] })),
})

const facts = { area: 12.5, fullName: 'An', sex: 'male', paper: { number: '1' }, kin: [{ name: 'Bình' }] }
const stop: Json = { type: 'stop', reason: 'vướng', basis: { act: '118/2025/NĐ-CP' } }

const received = (day: string, more: { readonly [name: string]: Json } = {}): readonly Line[] => [
  [
    `${day}T08:00`,
    'citizen',
    { type: 'submit', case: 'ordinary', channel: 'online', applicant: 'c:1', facts, documents: { form: {} }, ...more },
  ],
  [`${day}T08:10`, 'desk', { type: 'receive' }],
  [`${day}T08:20`, 'desk', { type: 'pay', fee: 'flat', amount: 10_000, currency: 'VND' }],
]

const handed = (day: string): readonly Line[] => [
  ...received(day),
  [`${day}T09:00`, 'officer', { type: 'advance', action: 'go' }],
  [`${day}T09:10`, 'other', { type: 'consult', step: 'opinions', agency: 'police' }],
  [`${day}T09:11`, 'other', { type: 'consult', step: 'opinions', agency: 'centre' }],
  [`${day}T09:20`, 'police', { type: 'answer', step: 'opinions', agency: 'police', answer: 'agree' }],
]

/** What happens under the definition: between agencies and dossiers, among the people at work, and by the law. */
export const jointScripts: readonly Json[] = [
  script(
    'granted',
    ...handed('2026-03-02'),
    ['2026-03-02T10:00', 'centre', { type: 'returnHandoff', reason: 'thiếu trang' }],
    ['2026-03-02T10:10', 'officer', { type: 'advance', action: 'go' }],
    ['2026-03-02T10:20', 'police', { type: 'answer', step: 'opinions', agency: 'police', answer: 'agree' }],
    ['2026-03-02T10:30', 'centre', { type: 'acceptHandoff' }],
    ['2026-03-03T09:00', 'police', { type: 'reportChild', step: 'family', child: 'residence', outcome: 'granted' }],
    ['2026-03-03T09:10', 'centre', { type: 'advance', action: 'sign' }],
    ['2026-03-03T09:20', 'desk', { type: 'returnResult', how: 'counter', results: ['permit'] }],
    ['2026-03-03T09:30', 'desk', { type: 'returnResult', how: 'post' }],
    ['2026-03-04T09:00', 'desk', { type: 'refund', fee: 'flat', amount: 10_000, currency: 'VND', reason: 'dừng' }],
  ),
  script(
    'sent elsewhere, a child refused, another asked',
    ...handed('2026-03-02'),
    ['2026-03-02T10:00', 'other', { type: 'rerouteHandoff', agency: 'police', reason: 'đúng thẩm quyền' }],
    ['2026-03-02T10:30', 'police', { type: 'acceptHandoff' }],
    ['2026-03-03T09:00', 'police', { type: 'reportChild', step: 'family', child: 'residence', outcome: 'refused' }],
    ['2026-03-03T09:05', 'police', { type: 'reportChild', step: 'family', child: 'insurance', outcome: 'granted' }],
    ['2026-03-03T09:10', 'police', { type: 'advance', action: 'sign' }],
    ['2026-03-03T09:20', 'desk', { type: 'returnResult', how: 'counter', results: ['permit'] }],
    ['2026-03-03T09:30', 'desk', { type: 'returnResult', how: 'post' }],
  ),
  script(
    'withdrawn while children run',
    ...handed('2026-03-02'),
    ['2026-03-02T10:30', 'centre', { type: 'acceptHandoff' }],
    ['2026-03-03T09:00', 'citizen', { type: 'withdraw', reason: 'thôi' }],
    ['2026-03-03T09:10', 'chief', { type: 'decideWithdrawal', granted: true, reason: 'đồng ý' }],
    ['2026-03-04T09:00', 'desk', { type: 'refund', fee: 'flat', amount: 10_000, currency: 'VND', reason: 'rút' }],
  ),
  script(
    'one who prepared does not sign, the old office no more than its successor',
    ...received('2026-01-28'),
    ['2026-01-28T09:00', 'officer', { type: 'advance', action: 'skip' }],
    ['2026-01-28T09:10', 'centre', { type: 'advance', action: 'sign' }],
    ['2026-02-02T09:10', 'old', { type: 'advance', action: 'sign' }],
    ['2026-02-02T09:20', 'centre', { type: 'advance', action: 'sign' }],
  ),
  script(
    'others asked aside',
    ...received('2026-03-02'),
    ['2026-03-02T09:00', 'other', { type: 'advance', action: 'aside' }],
    ['2026-03-03T09:00', 'police', { type: 'reportChild', step: 'both', child: 'residence', outcome: 'granted' }],
    ['2026-03-03T09:10', 'police', { type: 'reportChild', step: 'both', child: 'insurance', outcome: 'granted' }],
    ['2026-03-03T09:20', 'police', { type: 'reportChild', step: 'one', child: 'insurance', outcome: 'granted' }],
  ),
  script(
    'on the spot',
    ...received('2026-03-02', { variant: 'spot' }),
    ['2026-03-02T09:00', 'officer', { type: 'advance', action: 'go' }],
    ['2026-03-02T09:10', 'officer', { type: 'advance', action: 'sign' }],
    ['2026-03-02T09:20', 'other', { type: 'advance', action: 'sign' }],
  ),
  script(
    'assigned, supplemented late, late and reappointed, stopped',
    ...received('2026-03-02'),
    ['2026-03-02T09:00', 'chief', { type: 'assign', step: 'prepare', main: 'u:other' }],
    ['2026-03-02T09:10', 'other', { type: 'reassign', step: 'prepare', to: 'u:officer', reason: 'nghỉ' }],
    [
      '2026-03-06T08:00',
      'officer',
      { type: 'requestSupplement', items: [{ document: 'form', what: 'đơn' }], reason: 'thiếu' },
    ],
    ['2026-03-06T09:00', 'citizen', { type: 'supply', documents: { form: {} } }],
    [
      '2026-03-09T09:00',
      'officer',
      { type: 'requestSupplement', items: [{ document: 'form', what: 'đơn' }], reason: 'thiếu' },
    ],
    ['2026-03-10T09:00', 'citizen', { type: 'supply', documents: { form: {} } }],
    '2026-03-18T09:00',
    ['2026-03-18T10:00', 'chief', { type: 'reappoint', until: '2026-04-15', reason: 'đông', atFault: 'ward' }],
    ['2026-03-18T10:10', 'chief', { type: 'reappoint', until: '2026-03-20', reason: 'đông', atFault: 'ward' }],
    ['2026-03-18T10:20', 'chief', { type: 'reappoint', until: '2026-03-23', reason: 'đông', atFault: 'ward' }],
    '2026-04-06T09:00',
    ['2026-04-06T09:10', 'chief', stop],
    ['2026-04-06T09:20', 'desk', { type: 'refund', fee: 'flat', amount: 10_000, currency: 'VND', reason: 'dừng' }],
  ),
]

/** Every field of work between agencies and dossiers, of the people at work, and of the law at work. */
export const joint: Json = { format: 1, procedure }
