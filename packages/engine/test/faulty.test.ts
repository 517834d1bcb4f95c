import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { load, parse, sayIssue } from '../src/definition/index.ts'

const codes = new Map<string, readonly string[]>()
const found = new Map(
  globSync(join(import.meta.dirname, 'faulty/*.json'))
    .sort()
    .map(path => {
      const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
      const parsed = parse(file)
      const loaded = load(file)
      const issues = loaded.ok ? [] : loaded.issues.filter(({ severity }) => severity === 'error')
      const definition = parsed.ok ? parsed.value.procedure : undefined
      const name = basename(path, '.json')
      codes.set(
        name,
        issues.map(({ code }) => code),
      )
      return [name, issues.map(issue => sayIssue(issue, 'vi', definition))] as const
    }),
)

const adjustment = [
  'Tiếp nhận và kiểm tra hồ sơ (receive)',
  'Thẩm định hồ sơ (appraise)',
  'Trình Lãnh đạo phê duyệt (propose)',
  'Trình phê duyệt (submit)',
  'Phê duyệt điều chỉnh Quyết định (decide)',
  'Tiếp nhận và kiểm tra hồ sơ (giai đoạn 2) (receiveAgain)',
  'Thẩm định hồ sơ trình phê duyệt (appraiseAgain)',
  'Phê duyệt (approve)',
  'Chuyển trả kết quả cho Trung tâm (passOn)',
  'Trả kết quả (handOver)',
].join(' → ')

const adjusted = [
  `Luồng ${adjustment} mất 8,5 ngày làm việc, vượt thời hạn giải quyết 7 ngày làm việc (vượt 1,5 ngày làm việc; trường hợp “Thời hạn đã công bố: 07 ngày (ordinary)”).`,
  `Luồng ${adjustment} mất 4 ngày làm việc, vượt thời hạn giải quyết 2 ngày làm việc (vượt 2 ngày làm việc; trường hợp “Theo hai giai đoạn đã công bố: 4,5 ngày và 02 ngày (staged)”, giai đoạn “Giai đoạn 2: Quyết định (second)”).`,
]

/** What an analyst must be told of each published table. */
const told: Readonly<Record<string, readonly string[]>> = {
  'tthc-tinh-04': adjusted,
  'tthc-tinh-05': adjusted,
  'tthc-tinh-09': [
    'Luồng Tiếp nhận và kiểm tra hồ sơ (receive) → Thẩm định hồ sơ (appraise) → Phê duyệt (approve) → Chuyển trả kết quả cho Trung tâm (passOn) → Trả kết quả (handOver) mất 12 ngày làm việc, vượt thời hạn giải quyết 10 ngày làm việc (vượt 2 ngày làm việc; trường hợp “Thời hạn đã công bố: 10 ngày làm việc (ordinary)”).',
  ],
  'tthc-tinh-11': ['Không có luồng nào đi đến bước “Chờ thực hiện nghĩa vụ tài chính (awaitTax)”.'],
}

describe('tables that were published with mistakes', () => {
  it.each(Object.entries(told))('%s is turned down, and the analyst is told why', (name, sentences) => {
    expect(found.get(name)).toEqual(sentences)
  })

  it('what is told is an error by its code', () => {
    expect(Object.fromEntries(codes)).toEqual({
      'tthc-tinh-04': ['path_exceeds_term', 'path_exceeds_term'],
      'tthc-tinh-05': ['path_exceeds_term', 'path_exceeds_term'],
      'tthc-tinh-09': ['path_exceeds_term'],
      'tthc-tinh-11': ['step_unreachable'],
    })
  })

  it('there is no table but these', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(told))
  })
})
