/** Runs folders in the form of the DMN TCK: `X.dmn` beside `X-test-01.xml`. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runDmn } from '../packages/rules/src/dmn/evaluate.ts'
import type { DmnModel } from '../packages/rules/src/dmn/model.ts'
import { readDmn } from '../packages/rules/src/dmn/read.ts'
import { toJson } from '../packages/rules/src/dmn/run/value.ts'
import { isExpected, readCases, type TestCase } from './tck-cases.ts'

export interface CaseResult {
  readonly dir: string
  readonly file: string
  readonly id: string
  readonly result: 'SUCCESS' | 'ERROR' | 'IGNORED'
  readonly why: string
  /** SHA-256 of the model and of the test file. */
  readonly model: string
  readonly tests: string
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The models of a folder: they may import one another. */
const modelsOf = async (folder: string): Promise<ReadonlyMap<string, DmnModel | string>> => {
  const models = new Map<string, DmnModel | string>()
  for (const path of globSync(join(folder, '*.dmn')).sort()) {
    const read = await readDmn(decode(readFileSync(path)))
    models.set(basename(path), read.ok ? read.value : JSON.stringify(read.issues[0]))
  }
  return models
}

/** Why a case fails; nothing where it passes. */
const runCase = (model: DmnModel, models: readonly DmnModel[], test: TestCase, pure: boolean): string => {
  if (test.results.length === 0) return 'no result is expected'
  for (const expected of test.results) {
    const imports = models.filter(it => it !== model)
    const { value, run } = runDmn(model, test.service ?? expected.name, test.inputs, true, { imports, pure })
    const actual =
      test.service === undefined || typeof value !== 'object' || value === null
        ? value
        : (value as Record<string, unknown>)[expected.name]
    const reason = run.notes.map(it => `${it.code} ${JSON.stringify(it.data)}`).join('; ')
    if (!isExpected(expected.value, actual))
      return `${expected.name}: expected ${JSON.stringify(toJson(expected.value))}, got ${JSON.stringify(toJson(actual))}. ${reason}`
    // What could not be run at all has come to null by chance; it counts only where an error is expected.
    if (run.failed && expected.value === null && !expected.error) return `${expected.name}: not run. ${reason}`
  }
  return ''
}

const whyFailing = (run: () => string): string => {
  try {
    return run()
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Every case of every test file below a folder, in the order of paths. */
export const runFolder = async (root: string, pure: boolean): Promise<readonly CaseResult[]> => {
  const results: CaseResult[] = []
  const files = globSync('**/*.xml', { cwd: root }).sort()
  for (const path of files) {
    const bytes = readFileSync(join(root, path))
    const read = readCases(decode(bytes))
    if (read === undefined) continue
    const folder = join(root, dirname(path))
    const models = await modelsOf(folder)
    const modelName = read.modelName ?? basename(path).replace(/-test-.*/u, '.dmn')
    const model = models.get(modelName)
    const hashes = {
      model: model === undefined ? '' : sha256(readFileSync(join(folder, modelName))),
      tests: sha256(bytes),
    }
    const all = [...models.values()].filter(it => typeof it !== 'string')
    for (const test of read.cases) {
      const why =
        model === undefined
          ? `no model ${modelName}`
          : typeof model === 'string'
            ? model
            : whyFailing(() => runCase(model, all, test, pure))
      results.push({
        dir: dirname(path),
        file: basename(path, '.xml'),
        id: test.id,
        result: why === '' ? 'SUCCESS' : 'ERROR',
        why,
        ...hashes,
      })
    }
  }
  return results
}
