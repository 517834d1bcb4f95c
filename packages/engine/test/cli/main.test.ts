import { describe, expect, it } from 'vitest'
import engine from '../../package.json' with { type: 'json' }
import { isCommand } from '../../src/cli/arguments.ts'
import { helpOf } from '../../src/cli/help.ts'
import { commands } from '../../src/cli/spec.ts'
import { cliEn } from '../../src/messages/cli-en.ts'
import { cliVi } from '../../src/messages/cli-vi.ts'
import { motcua } from './program.ts'

const names = Object.keys(commands).filter(isCommand)

describe.concurrent('motcua', () => {
  it.each(names)('%s has help in both languages, with examples and exit codes', name => {
    for (const [sentences, words] of [
      [cliVi, ['Ví dụ:', 'Mã thoát:']],
      [cliEn, ['Examples:', 'Exit codes:']],
    ] as const) {
      const help = helpOf(name, sentences)
      expect(help[0]).toContain(`motcua ${name} – `)
      expect(help).toEqual(expect.arrayContaining([...words]))
      for (const line of help) expect(line).not.toMatch(/undefined|\s$/)
    }
  })

  it('lists every command under --help, and gives its version', async () => {
    const { code, out } = await motcua(['-h'])
    expect((await motcua(['check', '--help', '--lang', 'en'])).out).toBe(`${helpOf('check', cliEn).join('\n')}\n`)
    expect(code).toBe(0)
    for (const name of names) expect(out).toContain(`  ${name}`)
    expect(await motcua(['check', '--version'])).toEqual({ code: 0, out: `${engine.version}\n`, err: '' })
  })

  it.each([
    [['chekc'], ['Không có lệnh “chekc”. Có phải là “check”?']],
    [['dedline', '--lang', 'en'], ['There is no command “dedline”. Did you mean “deadline”?']],
    [['toString'], ['Không có lệnh “toString”.']],
    [
      ['check', '--jsno', '--__proto__', '--json=yes'],
      [
        'Không có tùy chọn “--jsno”. Có phải là “--json”?',
        'Không có tùy chọn “--__proto__”.',
        'Tùy chọn “--json” không có giá trị đi kèm.',
      ],
    ],
    [['run', 'x', '--script', '--json'], ['Tùy chọn “--script” thiếu giá trị']],
    [['run', 'x', '--script', 'a', '--script', 'b'], ['Tùy chọn “--script” chỉ được ghi một lần.']],
    [['run'], ['Thiếu FILE.', 'Thiếu tùy chọn “--script”.']],
    [['check'], ['Thiếu FILE….']],
    [['verify', 'a', 'b'], ['Thừa “b”.']],
    [['schema', 'a'], ['Thừa “a”.']],
    [['check', 'x', '--lang', 'fr'], ['“fr” không phải là giá trị của --lang; chọn một trong: vi, en.']],
    [
      ['deadline', 'today', '--batch', '--term', '5'],
      ['Thừa “today”.', 'Không dùng “--term” cùng với “--batch”.'],
    ],
  ])('says all that is typed wrongly and exits 2: %j', async (args, sentences) => {
    const { code, out, err } = await motcua(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const sentence of sentences) expect(err).toContain(sentence)
  })

  it('speaks the language of MOTCUA_LANG, of --lang before it, and Vietnamese otherwise', async () => {
    expect((await motcua([], { env: { MOTCUA_LANG: 'en' } })).err).toContain('No command is given.')
    expect((await motcua(['--lang=vi'], { env: { MOTCUA_LANG: 'en' } })).err).toContain('Chưa nêu lệnh.')
    const bare = await motcua([], { env: { MOTCUA_LANG: 'klingon' } })
    expect(bare.code).toBe(2)
    expect(bare.err).toContain('Chưa nêu lệnh.')
  })

  it('prints the JSON Schema of a file', async () => {
    const { code, out } = await motcua(['schema'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: 'object', required: ['format', 'procedure'] })
  })

  it('colours nothing that is not a terminal', async () => {
    const { out, err } = await motcua(['check', 'nowhere.json'])
    expect(out + err).not.toContain('\u001b')
  })
})
