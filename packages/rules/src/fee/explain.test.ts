import { describe, expect, it } from 'vitest'
import type { Asked } from '../dated/resolve.ts'
import type { Scope } from '../feel/run.ts'
import { assessFee } from './assess.ts'
import { explainFee, explainFeeIssue, printMoney } from './explain.ts'
import { readFee } from './read.ts'

const say = (
  json: unknown,
  scope: Scope,
  locale: 'vi' | 'en' = 'vi',
  on: Asked['on'] = '2025-12-31',
): readonly string[] => {
  const got = readFee(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return explainFee(assessFee(got.value, scope, { on }), locale)
}

describe('printMoney', () => {
  it.each([
    [135_000, { code: 'VND', digits: 0 }, '135.000 đồng', '135,000 VND'],
    [0, { code: 'VND', digits: 0 }, '0 đồng', '0 VND'],
    [1000, { code: 'USD', digits: 2 }, '10 USD', '10 USD'],
    [1050, { code: 'USD', digits: 2 }, '10,50 USD', '10.50 USD'],
    [123_456_705, { code: 'USD', digits: 2 }, '1.234.567,05 USD', '1,234,567.05 USD'],
    [12_345, { code: 'KWD', digits: 3 }, '12,345 KWD', '12.345 KWD'],
  ])('%i %o', (amount, currency, vi, en) => {
    expect(printMoney(amount, currency, 'vi')).toBe(vi)
    expect(printMoney(amount, currency, 'en')).toBe(en)
  })
})

describe('explainFee', () => {
  const copies = {
    currency: 'VND',
    lines: {
      copy: {
        name: { vi: 'Phí chứng thực bản sao', en: 'Certified copies' },
        charge: {
          slices: [{ upTo: 2, rate: 2000 }, { rate: 1000 }],
          of: { feel: 'pages', unit: { vi: 'trang', en: 'pages' } },
          max: 200000,
        },
        times: { feel: 'copies', unit: { vi: 'bản', en: 'copies' } },
        basis: { act: '226/2016/TT-BTC' },
      },
    },
  }

  it('says parts, cap and copies', () => {
    expect(say(copies, { pages: 500, copies: 3 })).toEqual([
      'Phí chứng thực bản sao: 600.000 đồng (2 trang × 2.000 đồng + 498 trang × 1.000 đồng; mức trần 200.000 đồng; × 3 bản) [226/2016/TT-BTC]',
      'Tổng cộng: 600.000 đồng',
    ])
    expect(say(copies, { pages: 3, copies: 2 }, 'en')).toEqual([
      'Certified copies: 10,000 VND (2 pages × 2,000 VND + 1 pages × 1,000 VND; × 2 copies) [226/2016/TT-BTC]',
      'Total: 10,000 VND',
    ])
  })

  it('says what is missing or wrong', () => {
    expect(say(copies, {})).toEqual(['Chưa xác định được; cần biết: copies, pages.'])
    expect(say(copies, { pages: -1, copies: 1 })).toEqual(['“pages” phải là một số không âm, nhưng là -1.'])
    expect(say(copies, { pages: 'x', copies: { a: 1 } }, 'en')[0]).toContain('must be a number that is not negative')
  })

  it('says reductions, rounding, versions, transitional provisions and the cap of a dossier', () => {
    const basis = (act: string) => ({ act })
    const fee = {
      currency: 'VND',
      anchor: 'received',
      together: 'in turn',
      rounding: { how: 'half up', to: 1000 },
      max: 100000,
      lines: {
        card: {
          name: { vi: 'Lệ phí cấp đổi thẻ căn cước' },
          charge: { amount: 50000 },
          basis: basis('73/2024/TT-BTC'),
        },
        licence: {
          name: { vi: 'Lệ phí cấp giấy phép lái xe' },
          charge: {
            versions: [
              { id: 'mức chung', value: { amount: 135000 }, from: '2023-08-01', basis: basis('37/2023/TT-BTC') },
              {
                value: { amount: 115000 },
                from: '2023-12-01',
                to: '2025-12-31',
                knownSince: '2023-10-16',
                basis: basis('63/2023/TT-BTC'),
              },
            ],
          },
        },
        other: { name: { vi: 'Khoản khác' }, when: 'channel = "post"', charge: { amount: 1 } },
      },
      reliefs: [
        {
          name: { vi: 'Nộp hồ sơ trực tuyến' },
          when: 'channel = "online"',
          by: '50%',
          lines: ['card'],
          basis: basis('63/2023/TT-BTC'),
        },
        { name: { vi: 'Hỗ trợ người dân' }, when: 'true', by: '50%', lines: ['card'], basis: basis('64/2025/TT-BTC') },
      ],
    }
    expect(say(fee, { channel: 'online' })).toEqual([
      'Lệ phí cấp đổi thẻ căn cước: 13.000 đồng (giảm 75% (Nộp hồ sơ trực tuyến [63/2023/TT-BTC]; Hỗ trợ người dân [64/2025/TT-BTC]); làm tròn từ 12.500 đồng (từ một nửa trở lên thì làm tròn lên, đến 1.000 đồng)) [73/2024/TT-BTC]',
      'Lệ phí cấp giấy phép lái xe: 115.000 đồng (áp dụng quy định có hiệu lực từ ngày 01/12/2023 đến hết ngày 31/12/2025, theo ngày 31/12/2025, thay cho “mức chung” công bố trước) [63/2023/TT-BTC]',
      'Khoản khác: không phải nộp – không thuộc trường hợp: channel = "post"',
      'Mức trần của một hồ sơ là 100.000 đồng: bớt 28.000 đồng',
      'Tổng cộng: 100.000 đồng',
    ])
    expect(say(fee, { channel: 'counter' }, 'en')[0]).toBe(
      'Lệ phí cấp đổi thẻ căn cước: 25,000 VND (50% off (Hỗ trợ người dân [64/2025/TT-BTC])) [73/2024/TT-BTC]',
    )
    expect(say(fee, { channel: 'counter' }, 'vi', '2020-01-01')).toEqual([
      'Không có quy định nào có hiệu lực vào ngày 01/01/2020. Quy định “mức chung” có hiệu lực từ ngày 01/08/2023.',
    ])
    const exempt = {
      ...fee,
      reliefs: [{ name: { vi: 'Người thuộc hộ nghèo' }, when: 'true', basis: basis('85/2019/TT-BTC') }],
    }
    expect(say(exempt, { channel: 'online' })[0]).toBe(
      'Lệ phí cấp đổi thẻ căn cước: miễn – Người thuộc hộ nghèo [85/2019/TT-BTC]',
    )
  })

  it('says the part above a band', () => {
    const brackets = [
      { upTo: 1e9, rate: '0.1%' },
      { amount: 1e6, excess: '0.06%' },
    ]
    const charge = { brackets, of: { feel: 'value', unit: { vi: 'đồng' } } }
    const fee = { currency: 'VND', rounding: { how: 'down' }, lines: { one: { name: { vi: 'Phí' }, charge } } }
    expect(say(fee, { value: 1_000_834_000 })[0]).toBe(
      'Phí: 1.000.500 đồng (1.000.000 đồng + 834.000 đồng (phần vượt 1.000.000.000) × 0,06%; làm tròn từ 1.000.500,4 đồng (bỏ phần lẻ))',
    )
    expect(say(fee, { value: 500_000 })[0]).toBe('Phí: 500 đồng (500.000 đồng × 0,1%)')
  })
})

describe('explainFeeIssue', () => {
  it('says issues of fees and of law alike', () => {
    const got = readFee({
      currency: 'VND',
      lines: {
        half: { name: { vi: 'Phí' }, charge: { rate: '0.5%', of: 'value' } },
        odd: { name: { vi: 'Phí' }, charge: { amuont: 5 } },
      },
      reliefs: [{ name: { vi: 'Giảm' }, when: 'true', by: '150%', basis: { act: '1' } }],
    })
    expect(got.ok ? [] : got.issues.map(it => explainFeeIssue(it, 'vi'))).toEqual([
      'Không có mục nào tên là “amuont”. Có phải là “amount”?',
      '“150%” không phải là mức giảm: hãy ghi tỷ lệ như "50%", tối đa "100%".',
    ])
    const lone = readFee({
      currency: 'VND',
      lines: { half: { name: { vi: 'Phí' }, charge: { rate: '0.5%', of: 'value' } } },
    })
    expect(lone.ok ? [] : lone.issues.map(it => explainFeeIssue(it, 'vi'))).toEqual([
      'Khoản “half” có thể lẻ dưới đơn vị nhỏ nhất của VND: phải ghi cách làm tròn.',
    ])
  })
})
