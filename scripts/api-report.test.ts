import { afterAll, describe, expect, it } from 'vitest'
import { apiReport } from './api-report.ts'
import { temporaryCopy } from './temporary-copy.ts'

const copy = temporaryCopy([])
afterAll(() => copy.remove())

const manifest = JSON.stringify({
  name: '@motcua/made-up',
  exports: {
    '.': { types: './dist/index.d.ts' },
    './part': { types: './dist/part.d.ts' },
    './package.json': './package.json',
  },
})

/** The same public types, bundled in two ways: chunk names and letters are the bundler's business. */
const write = (folder: string, hash: string, letter: string, comment: string) => {
  copy.write(`${folder}/package.json`, manifest)
  copy.write(
    `${folder}/dist/text-${hash}.d.ts`,
    `${comment}\ninterface Text {\n    readonly vi: string;\n}\nexport type { Text as ${letter} };\n`,
  )
  copy.write(
    `${folder}/dist/index.d.ts`,
    `import { ${letter} as Text } from './text-${hash}.js';\nexport { ${letter} as Text } from './text-${hash}.js';\nexport * from 'zod';\n\n` +
      'declare const say: (text: Text) => string;\n\nexport { say };\n',
  )
  copy.write(
    `${folder}/dist/part.d.ts`,
    `import { ${letter} as Text } from './text-${hash}.js';\nimport { Other } from 'other';\n\n` +
      'declare function read(other: Other): Text;\n\nexport { type Text as Label, read };\n',
  )
}

describe('apiReport', () => {
  it('does not depend on the order in which the compiler met literals', () => {
    const report = (union: string) => {
      copy.write('order/package.json', JSON.stringify({ name: 'x', exports: { '.': { types: './dist/index.d.ts' } } }))
      copy.write('order/dist/index.d.ts', `declare const status: ${union};\n\nexport { status };\n`)
      return apiReport(`${copy.folder}/order`)
    }
    expect(report('4 | 6 | 5')).toBe(report('5 | 4 | 6'))
    expect(report('"b" | "a" | undefined')).toBe(report('"a" | "b" | undefined'))
    expect(report('4 | 6')).not.toBe(report('4 | 5'))
    // An enumeration is made of such a union; other members stay where they are written.
    const names = (...all: string[]) => `{\n${all.map(name => `    ${name}: "${name}";\n`).join('')}}`
    expect(report(names('stopped', 'granted'))).toBe(report(names('granted', 'stopped')))
    expect(report('{\n    b: "1";\n    a: "2";\n}')).not.toBe(report('{\n    a: "2";\n    b: "1";\n}'))
  })

  it('lists what each subpath exports and every declaration once', () => {
    write('one', 'A1b2C3', 'T', '/** A text. */')
    expect(apiReport(`${copy.folder}/one`)).toBe(
      [
        '// The public types of @motcua/made-up, written by `pnpm generate`: a change here is a change for users.',
        '',
        '// ── @motcua/made-up',
        "export * from 'zod';",
        'export { Text }',
        'export { say }',
        '',
        '// ── @motcua/made-up/part',
        'export { Text as Label }',
        'export { read }',
        '',
        '// ── declarations',
        "import { Other } from 'other';",
        'interface Text {',
        '    readonly vi: string;',
        '}',
        'declare function read(other: Other): Text;',
        'declare const say: (text: Text) => string;',
        '',
      ].join('\n'),
    )
  })

  it('does not change with chunk names, export letters or comments', () => {
    write('two', 'zZ9y8X', 'a', '/** A text for people. */')
    expect(apiReport(`${copy.folder}/two`)).toBe(apiReport(`${copy.folder}/one`))
  })

  it('a package that is not built is a sentence', () => {
    copy.write('three/package.json', manifest)
    expect(() => apiReport(`${copy.folder}/three`)).toThrow(/index\.d\.ts is missing: run `pnpm build` first/)
  })
})
