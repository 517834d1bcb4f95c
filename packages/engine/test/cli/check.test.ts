import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examples, motcua, workplace } from './program.ts'

const valid = readFileSync(`${examples}certified-copy/procedure.json`, 'utf8')
const beginning = '"format": 1,'

const changed = (from: string, to: string): string => {
  expect(valid).toContain(from)
  return valid.replace(from, to)
}

describe.concurrent('motcua check', () => {
  it('accepts the example procedures and says their hashes', async () => {
    const { code, out, err } = await motcua(['check', `${examples}abtc-card/procedure.json`])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/procedure\.json: hợp lệ, mã băm [0-9a-f]{64}\n1 tệp: 0 lỗi/)
  })

  it('gives every broken file its code, whatever is in it', async () => {
    const at = workplace()
    const files: Readonly<Record<string, readonly [content: string | Buffer, code: string]>> = {
      empty: ['', 'json_invalid'],
      'ten-megabytes': [`{"a":"${'x'.repeat(10_000_000)}"}`, 'json_too_large'],
      'ten-thousand-deep': ['['.repeat(10_000) + ']'.repeat(10_000), 'json_too_deep'],
      proto: [changed(beginning, `${beginning} "__proto__": {"steps": 1},`), 'json_name_reserved'],
      twice: [changed(beginning, `${beginning}\n  ${beginning}`), 'json_name_repeated'],
      surrogate: [changed('Chứng thực', '\\ud800 Chứng thực'), 'text_malformed'],
      decomposed: [valid.normalize('NFD'), 'text_not_nfc'],
      target: [changed('"to": "seal"', '"to": "saal"'), 'name_unknown'],
      format: [changed(beginning, '"format": 99,'), 'format_unknown'],
      nothing: ['null', 'field_type'],
      trailing: [`${valid}}`, 'json_invalid'],
      comment: [`// no\n${valid}`, 'json_invalid'],
    }
    const paths = Object.entries(files).map(([name, [content]]) => at.file(`${name}.json`, content))
    const { code, out, err } = await motcua(['check', '--json', ...paths])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const answers: readonly { file: string; ok: boolean; issues: readonly { code: string; message: object }[] }[] =
      JSON.parse(out)
    expect(answers.map(({ file }) => file)).toEqual(paths)
    expect(answers.map(({ issues }) => issues[0]?.code)).toEqual(Object.values(files).map(([, expected]) => expected))
    for (const { ok, issues } of answers) {
      expect(ok).toBe(issues.every(issue => 'severity' in issue && issue.severity !== 'error'))
      for (const issue of issues)
        expect(issue).toMatchObject({
          path: expect.any(Array),
          line: expect.any(Number),
          column: expect.any(Number),
          message: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
        })
    }
  })

  it('names the place as editors do, errors first, and what was probably meant', async () => {
    const text = changed('"to": "seal"', '"to": "saal"').replace('"vi": "Ký",', '"vi": "Ky\u0301",')
    const file = workplace().file('target.json', text)
    const line = text.slice(0, text.indexOf('"saal"')).split('\n').length
    const { code, out } = await motcua(['check', file, '--lang', 'en'])
    expect(code).toBe(1)
    const [first, ...rest] = out.trimEnd().split('\n')
    expect(first).toMatch(new RegExp(`^${file}:${line}:\\d+ error name_unknown .*“saal”.*“seal”`))
    expect(rest.at(-2)).toContain(' hint text_not_nfc ')
    expect(rest.at(-1)).toBe('1 file: 1 error, 0 warnings, 1 hint')
  })

  it('says which values of the law had ended by a day, and by no other clock', async () => {
    const limit = {
      name: { vi: 'Mức thu' },
      type: 'money',
      anchor: 'submitted',
      versions: [{ value: 115_000, from: '2023-12-01', to: '2025-12-31', basis: [{ act: '63/2023/TT-BTC' }] }],
    }
    const parameters = `"parameters": ${JSON.stringify({ limit })}, "facts": {`
    const file = workplace().file('ended.json', changed('"facts": {', parameters))
    const said = async (...options: string[]) => (await motcua(['check', file, '--lang', 'en', ...options])).out
    expect(await said()).not.toContain('law_past_end')
    expect(await said('--as-of', '2025-12-31')).not.toContain('law_past_end')
    expect(await said('--as-of', '2026-01-02')).toMatch(/ warning law_past_end .*limit.*31\/12\/2025/)
    const { code, err } = await motcua(['check', file, '--as-of', '2026-02-30', '--lang', 'en'])
    expect({ code, err }).toEqual({
      code: 2,
      err: '“2026-02-30” is not a day; --as-of wants one written YYYY-MM-DD, as 2026-01-02.\n',
    })
  })

  it('exits 2 on what it cannot read, after having checked the rest', async () => {
    const at = workplace()
    const good = at.file('good.json', valid)
    const latin = at.file('latin.json', Buffer.concat([Buffer.from('{\n"a":"'), Buffer.from([0xff, 0xfe])]))
    const missing = `${at.folder}/missing.json`
    const { code, out, err } = await motcua(['check', good, missing, at.folder, latin, '/dev/zero'])
    expect(code).toBe(2)
    expect(out).toMatch(/\n5 tệp: 0 lỗi, .*; 4 tệp không kiểm tra được\n$/)
    expect(out).toContain(`${good}: hợp lệ`)
    expect(err.trimEnd().split('\n')).toEqual([
      `Không có tệp “${missing}”.`,
      `“${at.folder}” là một thư mục, không phải một tệp.`,
      `Tệp “${latin}” không phải là văn bản UTF-8 (dòng 2); hãy lưu lại bằng mã UTF-8.`,
      'Tệp “/dev/zero” lớn hơn 64 MiB, không thể là tệp cần đọc.',
    ])
    const json = await motcua(['check', '--json', missing])
    expect(json.code).toBe(2)
    expect(JSON.parse(json.out)).toMatchObject([{ file: missing, ok: false, trouble: { code: 'file_missing' } }])
    expect(existsSync(missing)).toBe(false)
  })

  it('says of a script that it is one, and how it is played', async () => {
    const script = `${examples}certified-copy/same-day.script.json`
    const { code, out, err } = await motcua(['check', script])
    expect(code).toBe(2)
    expect(out).toBe('1 tệp: 0 lỗi, 0 cảnh báo, 0 gợi ý; 1 tệp không kiểm tra được\n')
    expect(err).toContain(`“${script}” là một kịch bản`)
    expect(err).toContain('motcua run')
  })

  it('reads paths from where `npm run motcua` was typed, and from its own folder under any other script', async () => {
    const at = workplace()
    at.file('here.json', valid)
    const typed = (script: string) =>
      motcua(['check', 'here.json'], { env: { npm_lifecycle_event: script, INIT_CWD: at.folder } })
    expect(await typed('motcua')).toMatchObject({ code: 0, err: '' })
    expect(await typed('lint')).toMatchObject({ code: 2 })
  })

  it('shows what would move the cursor as an escape', async () => {
    const file = workplace().file('escape.json', changed(beginning, `${beginning} "\\u001b[31m\\u202e": 1,`))
    const { code, out } = await motcua(['check', file])
    expect(code).toBe(1)
    expect(out).toContain('\\u001b[31m\\u202e')
    for (const control of ['\u001b', '\u202e']) expect(out).not.toContain(control)
  })
})
