/**
 * `pnpm tck DIR [--out FILE] [--engine feelin-pure]`: runs a folder in the form of the DMN TCK, writes FILE.json and FILE.csv, and fails where
 * a case fails that should not, or passes that is listed as failing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { caseName, csvOf, type ExpectedFailures, percent, reasonsIn, summarise } from './tck-report.ts'
import { runFolder } from './tck-run.ts'

const usage = 'usage: pnpm tck DIR [--out FILE] [--engine feelin-pure]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { out: { type: 'string' }, engine: { type: 'string', default: 'motcua' } },
})
const [folder, ...more] = positionals
const out = typeof values.out === 'string' ? values.out : undefined
const known = Object.keys(values).every(it => it === 'out' || it === 'engine') && out === values.out
if (folder === undefined || more.length > 0 || !known || !['motcua', 'feelin-pure'].includes(String(values.engine))) {
  console.error(usage)
  process.exit(2)
}

const versionOf = (name: string): string => {
  const path = new URL(`../packages/rules/node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
const expected = JSON.parse(
  readFileSync(new URL('../packages/rules/tck/expected-failures.json', import.meta.url), 'utf8'),
) as ExpectedFailures

const pure = values.engine === 'feelin-pure'
const results = await runFolder(folder, pure)
if (results.length === 0) {
  console.error(`no test cases below ${folder}`)
  process.exit(2)
}
const summary = summarise(results, pure ? { groups: [] } : expected)
const versions = { node: process.version, feelin: versionOf('feelin'), 'dmn-moddle': versionOf('dmn-moddle') }

console.log(`${values.engine}: feelin ${versions.feelin}, dmn-moddle ${versions['dmn-moddle']}, node ${versions.node}`)
for (const { level, passed, all } of summary.levels)
  console.log(`${level.padEnd(20)} ${passed} of ${all}  ${percent(passed, all)} %`)

if (out !== undefined) {
  const name = out.replace(/\.(?:json|csv)$/u, '')
  const reasons = reasonsIn(pure ? { groups: [] } : expected)
  // A case that is known to fail has its reason beside it.
  const cases = results.map(it => ({
    ...it,
    ...(reasons.has(caseName(it)) ? { expected: reasons.get(caseName(it)) } : {}),
  }))
  const report = { engine: values.engine, versions, levels: summary.levels, cases }
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(`${name}.csv`, csvOf(results))
  console.log(`written: ${name}.json, ${name}.csv`)
}

if (!pure) {
  for (const it of summary.unexpectedFailures) console.log(`fails:  ${caseName(it)}\n        ${it.why.slice(0, 400)}`)
  for (const name of summary.unexpectedPasses) console.log(`passes, but is listed as failing:  ${name}`)
  if (summary.unexpectedFailures.length + summary.unexpectedPasses.length > 0) process.exitCode = 1
}
