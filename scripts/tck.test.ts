import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isExpected, readCases } from './tck-cases.ts'
import { caseName, csvOf, percent, summarise } from './tck-report.ts'
import { type CaseResult, runFolder } from './tck-run.ts'
import { temporaryCopy } from './temporary-copy.ts'

const example = 'packages/rules/tck/example'
const copy = temporaryCopy([example])
afterAll(() => copy.remove())

const tck = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--conditions=@motcua/source', 'scripts/tck.ts', ...args], { encoding: 'utf8' })

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('running a folder of the TCK’s form', () => {
  it('our own models pass, each with the hashes of what was run', async () => {
    const results = await runFolder(example, false)
    expect(results.filter(it => it.result !== 'SUCCESS')).toEqual([])
    expect(results).toHaveLength(16)
    const folder = join(example, 'compliance-level-2/0001-copy-fee')
    expect(results[0]).toEqual({
      dir: 'compliance-level-2/0001-copy-fee',
      file: '0001-copy-fee-test-01',
      id: 'reduced',
      result: 'SUCCESS',
      why: '',
      model: sha256(join(folder, '0001-copy-fee.dmn')),
      tests: sha256(join(folder, '0001-copy-fee-test-01.xml')),
    })
  })

  it('a wrong answer is an error with what came instead, and so is a model that cannot be read', async () => {
    const test = 'compliance-level-2/0001-copy-fee/0001-copy-fee-test-01.xml'
    copy.write(`${example}/${test}`, readFileSync(join(example, test), 'utf8').replace('>12000<', '>12001<'))
    copy.write(`${example}/compliance-level-3/0003-import/0003-import.dmn`, '<definitions>')
    const results = await runFolder(join(copy.folder, example), false)
    const failed = results.filter(it => it.result === 'ERROR')
    expect(failed.map(caseName)).toEqual([
      'compliance-level-2/0001-copy-fee/0001-copy-fee-test-01#reduced',
      'compliance-level-3/0003-import/0003-import-test-01#adult',
      'compliance-level-3/0003-import/0003-import-test-01#minor',
    ])
    expect(failed[0]?.why).toContain('expected 12001, got 12000')
    expect(failed[1]?.why).toContain('dmn_xml_malformed')
  })
})

it('a case that expects nothing proves nothing, and fails', async () => {
  const folder = 'compliance-level-2/0001-copy-fee'
  const test = `${example}/${folder}/0002-nothing-test-01.xml`
  copy.write(test, '<testCases><modelName>0001-copy-fee.dmn</modelName><testCase id="1"/></testCases>')
  const results = await runFolder(join(copy.folder, example), false)
  expect(results.find(it => it.file === '0002-nothing-test-01')).toMatchObject({ result: 'ERROR' })
  copy.write(test, '<nothing/>')
})

describe('what is equal to what is expected', () => {
  it('numbers within a relative 1e-8, records without other entries, instants however they are written', () => {
    expect(isExpected(1e10, 1e10 + 50)).toBe(true)
    expect(isExpected(1e10, 1e10 + 500)).toBe(false)
    expect(isExpected(0.3, 0.1 + 0.2)).toBe(true)
    expect(isExpected(1e-9, 2e-9)).toBe(false)
    expect(isExpected(0, 1e-12)).toBe(false)
    expect(isExpected('1', 1)).toBe(false)
    expect(isExpected(null, undefined)).toBe(true)
    expect(isExpected(null, 0)).toBe(false)
    expect(isExpected({ a: 1 }, { a: 1, b: null })).toBe(true)
    expect(isExpected({ a: 1 }, { a: 1, b: 2 })).toBe(false)
    expect(isExpected([1, 2], [2, 1])).toBe(false)
    const value = (type: string, text: string) =>
      readCases(
        `<testCases xmlns:x="x"><testCase><resultNode name="n"><expected><value x:type="xsd:${type}">${text}</value></expected></resultNode></testCase></testCases>`,
      )?.cases[0]?.results[0]?.value
    expect(isExpected(value('dateTime', '2026-01-01T08:00:00+07:00'), value('dateTime', '2026-01-01T01:00:00Z'))).toBe(
      true,
    )
    expect(isExpected(value('date', '2026-01-01'), value('date', '2026-01-02'))).toBe(false)
    expect(isExpected(value('date', '2026-01-01'), value('string', '2026-01-01'))).toBe(false)
    expect(isExpected(value('duration', 'P1D'), value('duration', 'PT24H'))).toBe(true)
  })

  it('XML that is no test is none', () => {
    expect(readCases('<definitions/>')).toBeUndefined()
    expect(readCases('<testCases>')).toBeUndefined()
  })
})

describe('the report', () => {
  const result = (id: string, outcome: CaseResult['result']): CaseResult => ({
    dir: 'x/compliance-level-3/0001-a',
    file: 'a-test-01',
    id,
    result: outcome,
    why: '',
    model: '',
    tests: '',
  })

  it('tells failures that nobody expected from passes that nobody expected', () => {
    const results = [result('1', 'SUCCESS'), result('2', 'ERROR'), result('3', 'ERROR'), result('4', 'SUCCESS')]
    const cases = ['3', '4'].map(id => `compliance-level-3/0001-a/a-test-01#${id}`)
    const summary = summarise(results, { groups: [{ reason: 'because', cases }] })
    expect(summary.levels).toEqual([{ level: 'compliance-level-3', passed: 2, all: 4 }])
    expect(summary.unexpectedFailures.map(it => it.id)).toEqual(['2'])
    expect(summary.unexpectedPasses).toEqual(['compliance-level-3/0001-a/a-test-01#4'])
  })

  it('is the CSV that the TCK collects', () => {
    expect(csvOf([{ ...result('say "a"', 'SUCCESS'), dir: 'compliance-level-3/0001-a' }])).toBe(
      '"compliance-level-3/0001-a","a-test-01","say ""a""","SUCCESS",""\n',
    )
  })

  it('rounds no failure away', () => {
    expect(percent(1999, 2000)).toBe('99.9')
    expect(percent(2000, 2000)).toBe('100.0')
  })

  it('the list of expected failures names each case once, with a reason', () => {
    const { groups } = JSON.parse(readFileSync('packages/rules/tck/expected-failures.json', 'utf8'))
    const cases: string[] = groups.flatMap((it: { cases: string[] }) => it.cases)
    expect(new Set(cases).size).toBe(cases.length)
    for (const it of groups) expect(it.reason).toMatch(/^[A-Z].{20,}\.$/)
  })
})

describe('the command', () => {
  it('passes on our own models and writes what it found', () => {
    const out = join(copy.folder, 'result')
    const run = tck(example, '--out', out)
    expect(run.stdout).toContain('compliance-level-2   3 of 3  100.0 %')
    expect(run.status).toBe(0)
    const report = JSON.parse(readFileSync(`${out}.json`, 'utf8'))
    expect(report.engine).toBe('motcua')
    expect(report.versions.feelin).toMatch(/^8\./)
    expect(report.cases).toHaveLength(16)
    expect(readFileSync(`${out}.csv`, 'utf8').split('\n')).toHaveLength(17)
  })

  it('fails where a case fails that should not', () => {
    const run = tck(join(copy.folder, example))
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('fails:  compliance-level-2/0001-copy-fee/0001-copy-fee-test-01#reduced')
  })

  it('says how it is used, and that there is nothing to run', () => {
    expect(tck().status).toBe(2)
    for (const args of [
      [example, '--engine', 'other'],
      [example, '--fast'],
      [example, 'docs'],
      [example, '--out'],
    ])
      expect(tck(...args).stderr).toMatch(/^usage/)
    const nothing = tck('docs')
    expect(nothing.status).toBe(2)
    expect(nothing.stderr).toContain('no test cases below docs')
  })
})
