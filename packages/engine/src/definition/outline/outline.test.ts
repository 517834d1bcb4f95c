import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcedureDefinition } from '../format.ts'
import { parse } from '../parse.ts'
import { conditionInWords } from './condition.ts'
import { link, plain } from './markdown.ts'
import { numberSteps } from './number.ts'
import { outline } from './outline.ts'
import { Wording } from './wording.ts'

const example = (name: string): ProcedureDefinition => {
  const path = join(import.meta.dirname, `../../../../../examples/procedures/${name}/procedure.json`)
  const parsed = parse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value.procedure
}

const land = example('first-land-certificate')
const abtc = example('abtc-card')

/** A definition with every text replaced. */
const withTexts = (definition: ProcedureDefinition, text: string): ProcedureDefinition =>
  JSON.parse(JSON.stringify(definition), (key, value) =>
    (key === 'vi' || key === 'en' || key === 'act' || key === 'article') && typeof value === 'string' ? text : value,
  )

/** What of a document is structure: its lines, each with the cells it is cut into. */
const skeleton = (markdown: string): readonly string[] =>
  markdown.split('\n').map(line => line.replace(/\\./g, '').replace(/[^|]/g, ''))

const hostile = fc.string({
  unit: fc.constantFrom(
    '|',
    '\\',
    '`',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '-',
    '1',
    '.',
    '&',
    '\n',
    ' ',
    'ơ',
  ),
  minLength: 1,
})

describe('texts of the definition', () => {
  it('no text breaks a table, adds a line or opens a tag, whatever is in it', () => {
    const bones = skeleton(outline(withTexts(land, 'a'), 'vi'))
    fc.assert(
      fc.property(hostile, text => {
        const found = outline(withTexts(land, text), 'vi')
        // A name that is only space is shown as a dash; texts that are the same share one remark either way.
        expect(skeleton(found)).toEqual(bones)
        const bare = found
          .replace(/\\./g, '')
          .replaceAll('<br>', '')
          .replaceAll(/\(<https:[^>]*>\)/g, '')
        expect(bare).not.toMatch(/[<>`*]/)
      }),
      { numRuns: 60 },
    )
  })

  it('a text comes back when Markdown is read: spaces aside, nothing is lost', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(plain(text).replace(/\\(.)/g, '$1')).toBe(text.replace(/\s+/g, ' ').trim())
      }),
    )
  })

  it.each(['# a', '- a', '+ a', '1. a', '12) a', '= a'])('“%s” starts no heading, list or rule', text => {
    expect(plain(text)).not.toMatch(/^([-+=#]|\d+[.)])/)
    expect(plain(text)).toContain('\\')
  })

  it('numbers and dates are left alone', () => {
    for (const text of ['1.5', '01/7/2025', '2.000815', '17 ngày']) expect(plain(text)).toBe(text)
  })

  it.each(['javascript:alert(1)', 'http://a b', 'https://a>b', 'ftp://a'])('“%s” is not linked', url => {
    expect(link('a', url)).toBe('a')
  })

  it('an address with brackets stays one link', () => {
    expect(link('a', 'https://example.org/(b)')).toBe('[a](<https://example.org/(b)>)')
  })
})

describe('the document', () => {
  it('is the same for the same definition, and a reader of English gets Vietnamese where there is no English', () => {
    expect(outline(abtc, 'vi')).toBe(outline(structuredClone(abtc), 'vi'))
    const vietnamese: ProcedureDefinition = JSON.parse(JSON.stringify(abtc), (key, value) =>
      key === 'en' ? undefined : value,
    )
    expect(outline(vietnamese, 'en')).toContain('Xem xét hồ sơ')
  })

  it('numbers remarks in the order in which they are met, and says each once', () => {
    const found = outline(land, 'vi')
    const [body = '', notes = ''] = found.split('## Ghi chú')
    const cited = [...body.matchAll(/\(ghi chú (\d+)\)/g)].map(match => Number(match[1]))
    expect([...new Set(cited)]).toEqual([...new Set(cited)].sort((a, b) => a - b))
    expect([...notes.matchAll(/^(\d+)\. /gm)].map(match => Number(match[1]))).toEqual([...new Set(cited)])
  })

  it('every step that somebody does has a row with its own number', () => {
    const numbers = [...numberSteps(land.steps).values()]
    expect(new Set(numbers).size).toBe(numbers.length)
    const rows = outline(land, 'en').split('\n')
    for (const number of numbers) expect(rows.some(row => row.startsWith(`| ${number} | `))).toBe(true)
    expect(numberSteps(land.steps).get('checkSurvey')).toBe('2a.3')
    expect(numberSteps(land.steps).has('certified')).toBe(false)
  })

  it('shows a definition with errors as far as it goes', () => {
    const { steps } = land
    const broken: ProcedureDefinition = {
      ...land,
      start: 'nowhere',
      reception: { agency: 'nobody', department: 'none', role: 'ghost', refused: 'constructor' },
      steps: {
        ...steps,
        odd: {
          kind: 'task',
          name: { vi: 'Lạ' },
          agency: 'nobody',
          role: 'ghost',
          budget: 'P1D',
          actions: { go: { name: { vi: 'Đi' }, to: 'lost', when: 'a ==', asks: ['unknown'] } },
        },
        loose: { kind: 'exit', name: { vi: 'Lạc' }, outcome: 'none' },
      },
    }
    const found = outline(broken, 'vi')
    expect(found).toContain('| Lạ | ghost – nobody | P1D | Đi → lost (khi a ==; phải ghi: unknown) |')
    expect(found).toContain('Tiếp nhận → nowhere')
  })

  it('an exit with an outcome says where its block leads, and blocks that lead to each other do not go on for ever', () => {
    expect(outline(land, 'vi')).toContain('Đang có tranh chấp → Hết nhánh: Đất đang có tranh chấp → Bước 15')
    const endless: ProcedureDefinition = JSON.parse(
      JSON.stringify(land).replace('"outcomes":{"dispute":"draftNotice"}', '"outcomes":{"dispute":"disputed"}'),
    )
    expect(outline(endless, 'vi')).toContain('Hết nhánh: Đất đang có tranh chấp')
  })
})

describe('conditions in words', () => {
  const wording = new Wording(land, 'vi')
  it.each([
    ['wantsCertificate = true', '“Có nhu cầu cấp Giấy chứng nhận” là có'],
    ['true = wantsCertificate', 'có là “Có nhu cầu cấp Giấy chứng nhận”'],
    ['parcel.mapped', '“Thửa đất – Đã có bản đồ địa chính” là có'],
    ['channel != "post"', 'hình thức nộp hồ sơ không phải là “Dịch vụ bưu chính”'],
    [
      'case in ("remote", "other")',
      'trường hợp giải quyết là “Đăng ký đất đai tại xã miền núi, biên giới, đảo, vùng có điều kiện khó khăn” hoặc là “other”',
    ],
    ['not(parcel.number < 0.5)', 'không phải trường hợp (“Thửa đất – Số thửa” nhỏ hơn 0,5)'],
    ['area in [18..60)', '“area” từ 18 đến dưới 60'],
    ['area in (> 5, <= 2)', '“area” lớn hơn 5 hoặc không quá 2'],
    [
      'planningFits and (parcel.mapped or area >= 3)',
      '“Phù hợp với quy hoạch, hoặc không thuộc trường hợp phải phù hợp với quy hoạch” là có và (“Thửa đất – Đã có bản đồ địa chính” là có hoặc “area” từ 3 trở lên)',
    ],
    ['area * 2 - (area + 1) > 3', '“area” × 2 − (“area” + 1) lớn hơn 3'],
    ['received < @"2026-07-01"', '“received” trước ngày 01/07/2026'],
    ['area between 1 and 5', '“area” từ 1 đến 5'],
    [
      'some d in documents satisfies d.pages > 3',
      'có ít nhất một mục của “documents” mà mục đang xét – pages lớn hơn 3',
    ],
    ['count(documents) = 2', 'số mục của “documents” là 2'],
    ['a == | b', 'a == \\| b'],
  ])('%s', (source, words) => {
    expect(conditionInWords(source, wording)).toBe(words)
  })
})
