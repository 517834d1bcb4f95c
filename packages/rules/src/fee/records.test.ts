import { describe, expect, it } from 'vitest'
import type { Asked } from '../dated/resolve.ts'
import type { Scope } from '../feel/run.ts'
import { type Assessment, assessFee } from './assess.ts'
import type { Fee } from './fee.ts'
import { readFee } from './read.ts'

/*
 * Fees as records of the national database of administrative procedures (mid-2026) publish them, by the code of the procedure.
 * Where a record does not say from which day an amount holds, the day here is that of the act’s own number year.
 */

const read = (json: unknown): Fee => {
  const got = readFee(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const owe = (fee: Fee, scope: Scope, on: Asked['on'] = '2026-04-24'): Assessment => assessFee(fee, scope, { on })
const known = (amount: number) => ({ kind: 'known', amount })

describe('2.000815, certified copies', () => {
  // “2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản”, “10 USD/bản”
  const commune = read({
    currency: 'VND',
    lines: {
      copy: {
        name: { vi: 'Phí chứng thực bản sao từ bản chính' },
        charge: {
          slices: [{ upTo: 2, rate: 2000 }, { rate: 1000 }],
          of: { feel: 'pages', unit: { vi: 'trang', en: 'page' } },
          max: 200000,
        },
        times: { feel: 'copies', unit: { vi: 'bản', en: 'copy' } },
        basis: { act: '226/2016/TT-BTC' },
      },
    },
  })
  const embassy = read({
    currency: 'USD',
    lines: {
      copy: {
        name: { vi: 'Phí chứng thực bản sao tại cơ quan đại diện' },
        charge: { amount: 10 },
        times: 'copies',
        basis: { act: '264/2016/TT-BTC' },
      },
    },
  })

  it.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [3, 2, 10_000],
    [198, 1, 200_000],
    [199, 1, 200_000],
    [500, 3, 600_000],
    [0, 1, 0],
  ])('%i pages in %i copies', (pages, copies, amount) => {
    expect(owe(commune, { pages, copies })).toMatchObject(known(amount))
  })

  it('has an account that shows the cap for one copy', () => {
    expect(owe(commune, { pages: 500, copies: 3 })).toMatchObject({
      account: {
        currency: { code: 'VND', digits: 0 },
        lines: [
          {
            line: 'copy',
            state: 'charged',
            of: { source: 'pages', value: '500', unit: { vi: 'trang' } },
            parts: [
              { quantity: '2', rate: '2000', amount: '4000' },
              { quantity: '498', above: '2', rate: '1000', amount: '498000' },
            ],
            bound: { by: 'max', limit: '200000', instead: '502000' },
            times: { source: 'copies', value: '3' },
            amount: 600_000,
            basis: [{ act: '226/2016/TT-BTC' }],
          },
        ],
        sum: 600_000,
        total: 600_000,
      },
    })
  })

  it('is in cents at an embassy: 10 USD for a copy', () => {
    expect(owe(embassy, { copies: 3 })).toMatchObject({ ...known(3000), currency: { code: 'USD', digits: 2 } })
  })

  it('asks for all that is missing at once', () => {
    expect(owe(commune, {})).toEqual({ kind: 'missing', paths: ['copies', 'pages'] })
  })

  it('says what is no quantity', () => {
    expect(owe(commune, { pages: -1, copies: 1 })).toEqual({
      kind: 'error',
      line: 'copy',
      error: { kind: 'error', code: 'fee_quantity_wrong', data: { source: 'pages', found: '-1' } },
    })
    expect(owe(commune, { pages: 'ba', copies: 1 })).toMatchObject({ error: { data: { found: 'string' } } })
    // 0.7 of a copy of 3 pages is 3,500 đồng; 0.0001 of one is no money, and no rounding is named.
    expect(owe(commune, { pages: 3, copies: 0.7 })).toMatchObject(known(3500))
    expect(owe(commune, { pages: 3, copies: 0.0001 })).toMatchObject({
      error: { code: 'fee_fraction', data: { amount: '0.5' } },
    })
  })
})

describe('3.000347, exchange of a driving licence', () => {
  // “135.000 đồng/lần”; online “từ ngày 01/12/2023 đến hết ngày 31/12/2025 … 115.000 đồng/lần”
  const act = (number: string) => ({ act: number })
  const json = {
    currency: 'VND',
    anchor: 'submitted',
    lines: {
      licence: {
        name: { vi: 'Lệ phí cấp giấy phép lái xe' },
        when: 'channel != "online"',
        charge: { amount: 135000 },
        basis: act('37/2023/TT-BTC'),
      },
      online: {
        name: { vi: 'Lệ phí cấp giấy phép lái xe (nộp hồ sơ trực tuyến)' },
        when: 'channel = "online"',
        charge: {
          versions: [
            { value: { amount: 135000 }, from: '2023-08-01', basis: act('37/2023/TT-BTC') },
            {
              id: 'promotion',
              value: { amount: 115000 },
              from: '2023-12-01',
              to: '2025-12-31',
              knownSince: '2023-10-16',
              basis: act('63/2023/TT-BTC'),
            },
          ],
        },
      },
    },
  }
  const lateNight = { submitted: '2025-12-31T23:59:00+07:00', accepted: '2026-01-02T08:00:00+07:00' }

  it('is decided by the declared anchor: submitted in the old year, accepted in the new', () => {
    expect(owe(read(json), { channel: 'online' }, lateNight)).toMatchObject({
      ...known(115_000),
      account: {
        lines: [
          { line: 'licence', state: 'not due', because: ['channel != "online"'], amount: 0 },
          {
            line: 'online',
            state: 'charged',
            law: { version: 'promotion', on: '2025-12-31', to: '2025-12-31', over: ['2023-08-01'] },
            basis: [{ act: '63/2023/TT-BTC' }],
          },
        ],
      },
    })
    const accepted = read({ ...json, anchor: 'accepted' })
    expect(owe(accepted, { channel: 'online' }, lateNight)).toMatchObject(known(135_000))
    expect(owe(read(json), { channel: 'counter' }, lateNight)).toMatchObject(known(135_000))
  })

  it('is what was known at the time, when asked so', () => {
    const asked = { on: '2023-12-01', knownAt: '2023-10-15' }
    expect(assessFee(read(json), { channel: 'online' }, asked)).toMatchObject(known(135_000))
  })

  it('asks for the day of its anchor', () => {
    expect(owe(read(json), { channel: 'online' }, {})).toEqual({ kind: 'missing', paths: ['submittedOn'] })
    expect(owe(read(json), {}, {})).toEqual({ kind: 'missing', paths: ['channel'] })
  })

  it('has no law before its act, and never a quiet zero', () => {
    expect(owe(read(json), { channel: 'online' }, '2023-07-31')).toEqual({
      kind: 'no law',
      line: 'online',
      law: { kind: 'none', on: '2023-07-31', before: undefined, after: { version: '2023-08-01', from: '2023-08-01' } },
    })
  })
})

describe('1.014063, exchange of an identity card', () => {
  // “50.000 đồng/thẻ”; online half of it in 2025; “từ ngày 01/7/2025 đến hết ngày 31/12/2026 … bằng 50 % mức thu nêu trên”
  const fee = (together: string) =>
    read({
      currency: 'VND',
      anchor: 'received',
      lines: {
        card: {
          name: { vi: 'Lệ phí cấp đổi thẻ căn cước' },
          charge: { amount: 50000 },
          basis: { act: '73/2024/TT-BTC' },
        },
      },
      together,
      rounding: { how: 'half up' },
      reliefs: [
        {
          name: { vi: 'Nộp hồ sơ trực tuyến' },
          when: 'channel = "online"',
          by: '50%',
          from: '2025-01-01',
          to: '2025-12-31',
          basis: { act: '63/2023/TT-BTC' },
        },
        {
          name: { vi: 'Hỗ trợ doanh nghiệp, người dân' },
          when: 'true',
          by: '50%',
          from: '2025-07-01',
          to: '2026-12-31',
          basis: { act: '64/2025/TT-BTC' },
        },
      ],
    })

  it.each([
    ['2024-12-31', 'online', 50_000, 50_000],
    ['2025-06-30', 'counter', 50_000, 50_000],
    ['2025-06-30', 'online', 25_000, 25_000],
    ['2025-07-01', 'counter', 25_000, 25_000],
    ['2025-07-01', 'online', 25_000, 12_500],
    ['2026-12-31', 'online', 25_000, 25_000],
    ['2027-01-01', 'online', 50_000, 50_000],
  ])('%s, %s', (on, channel, greatest, inTurn) => {
    expect(owe(fee('greatest'), { channel }, on)).toMatchObject(known(greatest))
    // “nêu trên” can also be read as half of the half: the reading has a name.
    expect(owe(fee('in turn'), { channel }, on)).toMatchObject(known(inTurn))
  })

  it('tells both reductions with their acts', () => {
    expect(owe(fee('in turn'), { channel: 'online' }, '2025-07-01')).toMatchObject({
      account: {
        lines: [
          {
            off: '0.75',
            reliefs: [
              { by: '50%', basis: [{ act: '63/2023/TT-BTC' }] },
              { index: 1, by: '50%' },
            ],
          },
        ],
      },
    })
  })
})

describe('1.002578, registration of a ship', () => {
  // by gross tonnage: below 500 GT 3,000 đồng/GT, at least 300,000; 500 to below 1,600 2,500; … 3,000 GT and more 1,500
  const fee = read({
    currency: 'VND',
    lines: {
      ship: {
        name: { vi: 'Lệ phí đăng ký tàu biển' },
        charge: {
          brackets: [
            { below: 500, rate: 3000 },
            { below: 1600, rate: 2500 },
            { below: 3000, rate: 2000 },
            { rate: 1500 },
          ],
          of: { feel: 'tonnage', unit: { vi: 'GT' } },
          min: 300000,
        },
        basis: { act: '189/2016/TT-BTC' },
      },
    },
  })

  it.each([
    [40, 300_000],
    [100, 300_000],
    [101, 303_000],
    [499, 1_497_000],
    // The whole tonnage at the lower rate: more ship, less money. So says the record.
    [500, 1_250_000],
    [1599, 3_997_500],
    [1600, 3_200_000],
    [3000, 4_500_000],
  ])('%i GT', (tonnage, amount) => {
    expect(owe(fee, { tonnage })).toMatchObject(known(amount))
  })
})

describe('2.001583, registration of a company, and 2.001130, a certificate', () => {
  it('adds up lines that are due by channel, half of one of them for a time', () => {
    const fee = read({
      currency: 'VND',
      anchor: 'received',
      lines: {
        publication: {
          name: { vi: 'Phí công bố nội dung đăng ký doanh nghiệp' },
          charge: { amount: 100000 },
          basis: { act: '47/2019/TT-BTC' },
        },
        registration: {
          name: { vi: 'Lệ phí đăng ký doanh nghiệp' },
          when: 'channel != "online"',
          charge: { amount: 100000 },
          basis: { act: '47/2019/TT-BTC' },
        },
      },
      reliefs: [
        {
          name: { vi: 'Hỗ trợ doanh nghiệp, người dân' },
          when: 'true',
          by: '50%',
          lines: ['registration'],
          from: '2025-07-01',
          to: '2026-12-31',
          basis: { act: '64/2025/TT-BTC' },
        },
      ],
    })
    expect(owe(fee, { channel: 'counter' })).toMatchObject(known(150_000))
    expect(owe(fee, { channel: 'online' })).toMatchObject(known(100_000))
    expect(owe(fee, { channel: 'post' }, '2027-01-01')).toMatchObject(known(200_000))
  })

  it('takes a dated charge beside one that is always the same', () => {
    const fee = read({
      currency: 'VND',
      anchor: 'received',
      lines: {
        appraisal: {
          name: { vi: 'Phí thẩm định' },
          charge: {
            versions: [
              { value: { amount: 800000 }, from: '2017-01-01', basis: { act: '224/2016/TT-BTC' } },
              {
                value: { amount: 400000 },
                from: '2025-07-01',
                to: '2026-12-31',
                knownSince: '2025-06-30',
                basis: { act: '64/2025/TT-BTC' },
              },
            ],
          },
        },
        certificate: { name: { vi: 'Lệ phí cấp chứng chỉ' }, charge: { amount: 100000 } },
      },
    })
    const amounts = ['2025-06-30', '2025-07-01', '2026-12-31', '2027-01-01'].map(on => owe(fee, {}, on))
    expect(amounts.map(it => it.kind === 'known' && it.amount)).toEqual([900_000, 500_000, 500_000, 900_000])
  })
})

describe('1.009817, an offer of bonds', () => {
  it('has no fee where its law sets none', () => {
    // “Từ 50 tỷ đến dưới 150 tỷ: 20 triệu đồng”
    const fee = read({
      currency: 'VND',
      lines: {
        offer: {
          name: { vi: 'Phí cấp giấy chứng nhận chào bán trái phiếu' },
          charge: { brackets: [{ below: 50e9 }, { below: 150e9, amount: 20e6 }], of: 'value' },
          basis: { act: '25/2022/TT-BTC' },
        },
      },
    })
    expect(owe(fee, { value: 50e9 })).toMatchObject(known(20_000_000))
    for (const value of [50e9 - 1, 150e9])
      expect(owe(fee, { value })).toMatchObject({ error: { code: 'fee_not_set', data: { quantity: String(value) } } })
  })
})
