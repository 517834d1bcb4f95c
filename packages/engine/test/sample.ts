import type { Path } from '@motcua/rules'
import type { ProcedureDefinition } from '../src/definition/format.ts'
import { parse } from '../src/definition/parse.ts'

const text = (vi: string, en: string) => ({ vi, en })
const basis = [{ act: '118/2025/NĐ-CP', article: '9' }]

/** A definition with one of everything and nothing wrong, for tests to break. */
export const sample = {
  code: '1.013225',
  version: 1,
  name: text('Cấp giấy phép xây dựng', 'Construction permit'),
  field: text('Xây dựng', 'Construction'),
  level: 'commune',
  basis,
  agencies: {
    commune: {
      name: text('Ủy ban nhân dân xã', 'Commune People’s Committee'),
      departments: { desk: { name: text('Bộ phận một cửa', 'One-stop desk') } },
    },
    police: { name: text('Công an tỉnh', 'Provincial police') },
    army: { name: text('Bộ Chỉ huy quân sự tỉnh', 'Provincial military command') },
  },
  roles: { clerk: { name: text('Công chức tiếp nhận', 'Clerk') }, expert: { name: text('Chuyên viên', 'Expert') } },
  effects: { notify: { name: text('Thông báo cho người nộp', 'Notify the applicant') } },
  facts: {
    area: { name: text('Diện tích', 'Area'), type: 'decimal' },
    kind: {
      name: text('Loại công trình', 'Kind of works'),
      type: 'enum',
      values: { house: { name: text('Nhà ở', 'House') }, other: { name: text('Khác', 'Other') } },
    },
    owner: {
      name: text('Chủ đầu tư', 'Owner'),
      type: 'record',
      fields: { age: { name: text('Tuổi', 'Age'), type: 'integer' } },
    },
    amount: { name: text('Số tiền', 'Amount'), type: 'money' },
  },
  documents: {
    form: { name: text('Đơn đề nghị', 'Application'), required: true, originals: 1, copies: 0, cases: ['house'] },
  },
  fees: { permit: { name: text('Lệ phí', 'Fee'), currency: 'VND', amount: { fact: 'amount' } } },
  results: { permit: { name: text('Giấy phép xây dựng', 'Permit') } },
  channels: { counter: { name: text('Trực tiếp', 'Counter') }, online: { name: text('Trực tuyến', 'Online') } },
  cases: {
    house: {
      name: text('Nhà ở riêng lẻ', 'Detached house'),
      term: '15 working days',
      channels: { online: { term: '14 working days' } },
    },
    other: {
      name: text('Công trình khác', 'Other works'),
      term: {
        stages: [
          {
            id: 'first',
            name: text('Giai đoạn 1', 'Stage 1'),
            term: '7 working days',
            steps: ['review', 'ask', 'hold'],
          },
          { id: 'second', name: text('Giai đoạn 2', 'Stage 2'), term: '6 working days', steps: ['both'] },
        ],
      },
    },
  },
  reception: { agency: 'commune', department: 'desk', role: 'clerk', refused: 'notAccepted' },
  supplement: { times: 1, then: 'resume', within: '10 working days', expired: 'expired', basis },
  extension: { agency: 'commune', department: 'desk', role: 'expert', times: 1, atMost: '5 working days', basis },
  withdrawal: { agency: 'commune', role: 'clerk', to: 'withdrawn', basis },
  start: 'review',
  steps: {
    review: {
      kind: 'task',
      name: text('Thẩm định', 'Review'),
      agency: 'commune',
      department: 'desk',
      effects: ['notify'],
      role: 'expert',
      budget: '2 working days',
      actions: {
        ask: {
          name: text('Lấy ý kiến', 'Ask'),
          to: 'ask',
          when: 'area > 10 and owner.age >= 18 and kind = "house"',
          asks: ['area'],
          requires: { paid: ['permit'], documents: ['form'] },
        },
        hold: { name: text('Chờ nộp phí', 'Await payment'), to: 'hold', role: 'clerk', agency: 'commune' },
      },
    },
    ask: {
      kind: 'consult',
      name: text('Lấy ý kiến cơ quan', 'Ask agencies'),
      agency: 'commune',
      role: 'expert',
      agencies: {
        police: { role: 'clerk', term: '3 working days', onSilence: 'escalate' },
        army: { role: 'clerk', term: '5 working days', onSilence: 'consent', basis },
      },
      join: { quorum: 2 },
      to: 'hold',
    },
    hold: {
      kind: 'wait',
      name: text('Chờ nộp phí', 'Await payment'),
      agency: 'commune',
      status: 6,
      pause: { then: 'resume+1 working day', reason: text('Chờ nộp phí', 'Awaiting payment'), basis },
      actions: { paid: { name: text('Đã nộp', 'Paid'), to: 'split', role: 'applicant' } },
      expiry: { after: '30 days', to: 'expired' },
    },
    split: {
      kind: 'decision',
      name: text('Phân loại', 'Sort'),
      routes: [{ when: 'case = "house" or channel in ("counter", "online")', to: 'both' }],
      else: 'both',
    },
    both: {
      kind: 'parallel',
      name: text('Song song', 'Side by side'),
      branches: {
        draft: {
          name: text('Dự thảo', 'Draft'),
          start: 'draft',
          steps: {
            draft: {
              kind: 'task',
              name: text('Dự thảo giấy phép', 'Draft the permit'),
              agency: 'commune',
              role: 'expert',
              budget: '2 working days',
              actions: {
                done: { name: text('Xong', 'Done'), to: 'drafted' },
                refuse: { name: text('Từ chối', 'Refuse'), to: 'draftRefused' },
              },
            },
            drafted: { kind: 'exit', name: text('Xong', 'Done') },
            draftRefused: { kind: 'exit', name: text('Từ chối', 'Refused'), outcome: 'refused' },
          },
        },
        visit: {
          name: text('Thực địa', 'Site visit'),
          start: 'visit',
          steps: {
            visit: {
              kind: 'task',
              name: text('Kiểm tra thực địa', 'Visit the site'),
              agency: 'commune',
              role: 'expert',
              budget: '20 working hours',
              actions: { done: { name: text('Xong', 'Done'), to: 'visited' } },
            },
            visited: { kind: 'exit', name: text('Xong', 'Done') },
          },
        },
      },
      to: 'handOver',
      outcomes: { refused: 'refused' },
    },
    handOver: {
      kind: 'return',
      name: text('Trả kết quả', 'Return the result'),
      agency: 'commune',
      role: 'clerk',
      results: ['permit'],
      to: 'granted',
    },
    granted: { kind: 'end', name: text('Đã trả kết quả', 'Returned'), outcome: 'granted' },
    refused: { kind: 'end', name: text('Từ chối', 'Refused'), outcome: 'refused' },
    notAccepted: { kind: 'end', name: text('Không tiếp nhận', 'Not accepted'), outcome: 'notAccepted' },
    withdrawn: { kind: 'end', name: text('Đã rút', 'Withdrawn'), outcome: 'withdrawn' },
    expired: { kind: 'end', name: text('Hết thời hạn bổ sung', 'Not supplemented'), outcome: 'expired' },
  },
}

/** A JSON value with one place changed; `undefined` takes it out. */
export const change = (value: unknown, path: Path, to: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? change(item, rest, to) : item))
  const record: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  const changed = { ...record, [key]: change(record[key], rest, to) }
  return Object.fromEntries(Object.entries(changed).filter(([, item]) => item !== undefined))
}

/** The definition in a JSON value; a test that gives one of the wrong shape is wrong itself. */
export const defined = (procedure: unknown): ProcedureDefinition => {
  const parsed = parse({ format: 1, procedure })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value.procedure
}
