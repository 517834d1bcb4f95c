/**
 * Makes the code of the pages run. A block is written to a folder below `dist/docs`, beside the blocks of the pages in the same folder:
 * - ```` ```ts ```` runs; ```` ```ts ward.ts ```` also has a name that later blocks import; ```` ```ts no-run ```` only compiles;
 * - ```` ```sh ```` runs its lines that begin with `npm start` or `npm run -s motcua`; `# exit 1` after one says how
 *   it must end;
 * - ```` ```text output ```` is what the block before it prints: compared by a test, written by `pnpm generate`.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import type { Block, Page } from './page.ts'

/** A block that is code, where it was written to, and what the page says it prints. */
export interface Sample {
  readonly page: Page
  readonly block: Block
  readonly file: string
  readonly output: Block | undefined
}

/** Ignored by git, inside the repository so that its packages are found, and a process’s own so that two may run at a time. */
export const workplace = resolve('dist/docs', String(process.pid))

const programs: Readonly<Record<string, string>> = {
  'npm start': resolve('examples/start.ts'),
  'npm run -s motcua': resolve('packages/engine/src/cli/main.ts'),
}
const command = /^(npm start|npm run -s motcua)(?: --(?= ))?(.*?)(?: # exit (\d))?$/

const fileOf = (page: Page, block: Block): string => {
  const name = block.info.endsWith('.ts') ? block.info : `${basename(page.path, '.md')}-${block.line}.ts`
  return join(workplace, dirname(page.path), name)
}

/** The blocks that are code: TypeScript, and shell with a command of ours. */
export const samplesOf = (pages: readonly Page[]): readonly Sample[] =>
  pages.flatMap(page =>
    page.blocks.flatMap((block, index) => {
      const runs = block.language === 'sh' && block.text.split('\n').some(line => command.test(line))
      if (block.language !== 'ts' && !runs) return []
      const next = page.blocks[index + 1]
      const output = next?.language === 'text' && next.info === 'output' ? next : undefined
      return [{ page, block, file: fileOf(page, block), output }]
    }),
  )

/** The examples are in reach of the workplace: pages are read, and so run, as if from the repository’s root. */
export const writeSamples = (samples: readonly Sample[]): void => {
  mkdirSync(workplace, { recursive: true })
  const examples = join(workplace, 'examples')
  if (!existsSync(examples)) symlinkSync(resolve('examples'), examples, 'dir')
  for (const { block, file } of samples.filter(it => it.block.language === 'ts')) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, block.text)
  }
}

export const removeWorkplace = (): void => rmSync(workplace, { recursive: true, force: true })

/** What the compiler says of files, each as `place: message`. Unused names are let through: a page shows, it does not use. */
export const compileAll = (
  files: readonly string[],
  place: (file: string, line: number) => string,
): readonly string[] => {
  const { config } = ts.readConfigFile('tsconfig.base.json', path => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const lenient = { noUnusedLocals: false, noUnusedParameters: false, verbatimModuleSyntax: false }
  const program = ts.createProgram(files, { ...options, ...lenient })
  return files.flatMap(file => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) => {
        const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
        return `${place(file, line)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
      },
    )
  })
}

const node = (
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> =>
  new Promise(done => {
    const env = { ...process.env, NO_COLOR: '1', NODE_NO_WARNINGS: '1' }
    const options = { cwd: workplace, env, maxBuffer: 16 * 1024 * 1024 }
    execFile(process.execPath, ['--conditions=@motcua/source', ...args], options, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr })
    })
  })

/** What one block prints, or why it failed. */
export interface Ran {
  readonly sample: Sample
  readonly printed: string
  readonly failure: string | undefined
}

const argumentsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')

const runSample = async (sample: Sample): Promise<Ran> => {
  const { block, file } = sample
  const commands =
    block.language === 'ts'
      ? [{ args: [file], expected: 0 }]
      : block.text.split('\n').flatMap(line => {
          const [, name = '', args = '', exit = '0'] = command.exec(line) ?? []
          const program = programs[name]
          return program === undefined ? [] : [{ args: [program, ...argumentsOf(args)], expected: Number(exit) }]
        })
  let printed = ''
  for (const { args, expected } of commands) {
    const { code, stdout, stderr } = await node(args)
    printed += stdout.replaceAll(workplace, '.')
    if (code !== expected) return { sample, printed, failure: `exit code ${code}, not ${expected}: ${stderr}` }
  }
  return { sample, printed: printed.trimEnd(), failure: undefined }
}

/** Runs the blocks of a page in their order, two pages at a time. */
export const runAll = async (samples: readonly Sample[]): Promise<readonly Ran[]> => {
  const runnable = samples.filter(it => it.block.info !== 'no-run')
  const folders = [...Map.groupBy(runnable, it => dirname(it.page.path)).values()]
  const ran: Ran[] = []
  const worker = async (): Promise<void> => {
    for (let next = folders.shift(); next !== undefined; next = folders.shift())
      for (const sample of next) ran.push(await runSample(sample))
  }
  await Promise.all([worker(), worker()])
  return ran
}

/** A page with its `output` blocks as the code prints them now. */
export const withOutputs = (page: Page, ran: readonly Ran[]): string =>
  ran
    .filter(it => it.sample.page.path === page.path)
    .flatMap(({ sample: { output }, printed }) => (output === undefined ? [] : [{ output, printed }]))
    .sort((a, b) => b.output.start - a.output.start)
    .reduce(
      (text, { output, printed }) =>
        `${text.slice(0, output.start)}${printed}\n${text.slice(output.start + output.text.length)}`,
      page.text,
    )

let outputs: Promise<readonly Ran[]> | undefined

/** The text of a page as its code prints it now; every page is run once. What fails is not written down. */
export const regenerated = async (page: Page, pages: readonly Page[]): Promise<string> => {
  const samples = samplesOf(pages)
  if (outputs === undefined) {
    writeSamples(samples)
    outputs = runAll(samples).finally(removeWorkplace)
  }
  const ran = await outputs
  const failed = ran.find(it => it.sample.page.path === page.path && it.failure !== undefined)
  if (failed !== undefined) throw new Error(`${page.path}:${failed.sample.block.line}: ${failed.failure}`)
  return withOutputs(page, ran)
}
