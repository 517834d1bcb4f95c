import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longFiles } from './lines.ts'
import { badNames } from './names.ts'
import { notNfc } from './nfc.ts'

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })

describe('lines', () => {
  it('a hand-written source file has 400 lines at most', () => {
    const long = 'export {}\n'.repeat(401)
    expect(longFiles([file('packages/rules/src/a.ts', long)])).toEqual([
      'packages/rules/src/a.ts has 401 lines; 400 is the most',
    ])
    for (const path of ['packages/x/test/a.ts', 'packages/x/bench/a.ts', 'examples/a/b.ts', 'scripts/a.ts'])
      expect(longFiles([file(path, long)])).toHaveLength(1)
    expect(longFiles([file('packages/rules/src/a.ts', 'export {}\n'.repeat(400))])).toEqual([])
  })

  it('generated files and data may be longer', () => {
    const long = '\n'.repeat(1000)
    const paths = ['packages/x/src/generated/a.ts', 'packages/x/api.d.ts', 'docs/a.md', 'packages/x/src/a.json']
    expect(longFiles(paths.map(path => file(path, long)))).toEqual([])
  })
})

describe('names', () => {
  it.each(['utils.ts', 'types.ts', 'helpers/a.ts', 'lib/a.ts', 'misc.test.ts'])('%s owns nothing', path => {
    expect(badNames([`packages/rules/src/${path}`])).toHaveLength(1)
  })

  it.each(['camelCase.ts', 'Pascal.ts', 'snake_case.ts', 'Folder/a.ts'])('%s is not kebab-case', path => {
    expect(badNames([`packages/rules/src/${path}`])).toHaveLength(1)
  })

  it.each(['due.ts', 'feel/parser.test.ts', 'messages/feel-vi.ts', 'setup.test-d.ts'])('%s is a name', path => {
    expect(badNames([`packages/rules/src/${path}`])).toEqual([])
  })
})

describe('nfc', () => {
  it('every text is NFC, said with its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'u', '\u031b', '\u0323', '\n', 'ự') }), text => {
        const composed = text.split('\n').map(line => line.normalize('NFC'))
        expect(notNfc([file('a.md', composed.join('\n'))])).toEqual([])
        expect(notNfc([file('a.md', text)])).toHaveLength(text === composed.join('\n') ? 0 : 1)
      }),
    )
    expect(notNfc([file('a.md', 'một\nthủ tục\n'.normalize('NFC'))])).toEqual([])
    const [problem] = notNfc([file('a.md', `one\n${'thủ tục'.normalize('NFD')}\n`)])
    expect(problem).toMatch(/^a\.md:2 is not NFC/)
  })

  it('a text that is not UTF-8 is named; a binary file is let through', () => {
    expect(notNfc([{ path: 'a.md', bytes: Uint8Array.of(0x74, 0xff) }])).toEqual(['a.md is not UTF-8'])
    expect(notNfc([{ path: 'a.png', bytes: Uint8Array.of(0x74, 0xff, 0) }])).toEqual([])
  })
})
