import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { procedureSchema } from '@motcua/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moduleOf, readExamples } from './docstring.ts'
import { type Page, readPage, readPages } from './page.ts'
import {
  compileAll,
  type Ran,
  removeWorkplace,
  runAll,
  samplesOf,
  withOutputs,
  workplace,
  writeSamples,
} from './page-run.ts'

const pages = readPages()
const samples = samplesOf(pages)
const examples = readExamples()
let compiled: readonly string[] = []
let ran: readonly Ran[] = []

beforeAll(async () => {
  writeSamples(samples)
  const places = new Map<string, (line: number) => string>()
  for (const { page, block, file } of samples.filter(it => it.block.language === 'ts'))
    places.set(file, line => `${page.path}:${block.line + line - 1}`)
  const lists = new Map<string, readonly string[]>()
  const folder = join(workplace, 'example')
  mkdirSync(folder)
  for (const [index, example] of examples.entries()) {
    const file = join(folder, `${index}.ts`)
    const text = moduleOf(example, folder, lists)
    const before = text.slice(0, text.lastIndexOf(example.code)).split('\n').length
    writeFileSync(file, text)
    places.set(file, line => `${example.source}:${example.line + line - before}`)
  }
  compiled = compileAll([...places.keys()], (file, line) => places.get(file)?.(line) ?? file)
  ran = await runAll(samples)
})

afterAll(removeWorkplace)

describe('the pages', () => {
  it('have code, and so have the docstrings: nothing here is an empty success', () => {
    expect(samples.length).toBeGreaterThan(10)
    expect(examples.length).toBeGreaterThan(30)
  })

  it('their TypeScript and every @example compile against the source', () => {
    expect(compiled).toEqual([])
  })

  it('their code runs', () => {
    const failures = ran.filter(it => it.failure !== undefined)
    expect(failures.map(({ sample, failure }) => `${sample.page.path}:${sample.block.line}: ${failure}`)).toEqual([])
  })

  it('say what their code prints', () => {
    for (const page of pages) expect(withOutputs(page, ran), page.path).toBe(page.text)
  })

  it('hold JSON that is JSON', () => {
    for (const { path, blocks } of pages)
      for (const { text, line } of blocks.filter(it => it.language === 'json'))
        expect(() => JSON.parse(text), `${path}:${line}`).not.toThrow()
  })

  it('name every field of the format on the page about it', () => {
    const page = pages.find(({ path }) => path === 'docs/reference/definition-format.md')
    const told = new Set([...(page?.text ?? '').matchAll(/`"?([A-Za-z]+)"?`|"([A-Za-z]+)"/g)].map(it => it[1] ?? it[2]))
    expect(fieldsOf(procedureSchema()).filter(field => !told.has(field))).toEqual([])
  })

  it('lead somewhere with every relative link', () => {
    expect(brokenLinks(pages)).toEqual([])
  })
})

/** The names of all properties in a JSON Schema. */
const fieldsOf = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' ? [...Object.keys(value), ...Object.values(value).flatMap(fieldsOf)] : fieldsOf(value),
  )
}

const brokenLinks = (all: readonly Page[]): readonly string[] =>
  all.flatMap(page =>
    page.links.flatMap(({ target, line }) => {
      if (/^[a-z]+:/.test(target)) return []
      const [to = '', anchor] = target.split('#')
      const path = to === '' ? page.path : normalize(join(dirname(page.path), to))
      const there = path === page.path || (!path.startsWith('..') && existsSync(path))
      const anchors =
        path === page.path
          ? page.anchors
          : there && path.endsWith('.md')
            ? readPage(path, readFileSync(path, 'utf8')).anchors
            : undefined
      const found = there && (anchor === undefined || anchors?.has(anchor) === true)
      return found ? [] : [`${page.path}:${line}: ${target}`]
    }),
  )

describe('what checks the pages', () => {
  const page = (text: string): Page => readPage('docs/made-up.md', text)

  it('finds blocks with their lines, and no link inside code', () => {
    const made = page('# One & two\n\n```ts a.ts\nconst a = 1\n```\n\n```text output\n1\n```\n`[x](y.md)` [z](z.md)\n')
    expect(made.blocks.map(({ line, language, info, text }) => [line, language, info, text])).toEqual([
      [4, 'ts', 'a.ts', 'const a = 1\n'],
      [8, 'text', 'output', '1\n'],
    ])
    expect(made.links).toEqual([{ target: 'z.md', line: 10 }])
    expect([...made.anchors]).toEqual(['one--two'])
  })

  it('sees a link that leads nowhere, to a heading too', () => {
    expect(brokenLinks([page('# Here\n[a](../README.md) [b](no.md) [c](#here) [d](#gone) [e](https://a.vn)')])).toEqual(
      ['docs/made-up.md:2: no.md', 'docs/made-up.md:2: #gone'],
    )
  })

  it('sees code that does not compile, fails or prints something else', async () => {
    const made = page('```ts\nconsole.log(2)\n```\n\n```text output\n1\n```\n\n```ts\nthrow new Error("no")\n```\n')
    const wrong = samplesOf([made])
    writeSamples(wrong)
    const results = await runAll(wrong)
    expect(withOutputs(made, results)).toContain('output\n2\n')
    expect(results.map(it => it.failure?.includes('Error: no') ?? false)).toEqual([false, true])
    const file = join(workplace, 'wrong.ts')
    writeFileSync(file, 'const a: string = 1\n')
    expect(compileAll([file], (path, line) => `${relative(workplace, path)}:${line}`)).toEqual([
      "wrong.ts:1: Type 'number' is not assignable to type 'string'.",
    ])
  })
})
