import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import ts from 'typescript'

/** File name of a program → type instantiations its check takes: what an editor pays for at every key. */
export type TypeCost = Readonly<Record<string, number>>

/** Counted, not timed, so equal on every machine; the slack is for a patch release of a dependency. */
const SLACK = 1.05

/** The compiler's way to files, with the libraries read once for all programs. */
const readingOnce = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = ts.createCompilerHost(options)
  const files = new Map<string, ts.SourceFile | undefined>()
  return {
    ...host,
    getSourceFile(name, ...how) {
      if (!files.has(name)) files.set(name, host.getSourceFile(name, ...how))
      return files.get(name)
    },
  }
}

const instantiations = (path: string, options: ts.CompilerOptions, host: ts.CompilerHost): number => {
  const program = ts.createProgram([path], options, host)
  const source = program.getSourceFile(path)
  const [problem] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  if (problem !== undefined) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`)
  return program.getInstantiationCount()
}

/** Checks every program of a folder by itself, under the repository's own options. */
export const measureTypeCost = (folder: string): TypeCost => {
  const config = ts.getParsedCommandLineOfConfigFile(resolve('tsconfig.base.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: problem => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
    },
  })
  // Without Node's types: a program stands for an embedder's file, which may be meant for a browser.
  const options = { ...config?.options, types: [] }
  const host = readingOnce(options)
  const programs = globSync(`${folder}/*.ts`).sort()
  return Object.fromEntries(programs.map(path => [basename(path), instantiations(path, options, host)]))
}

/** The programs that cost more than 5 % over their budget, have none, or are gone. */
export const overBudget = (budget: TypeCost, cost: TypeCost): readonly string[] => [
  ...Object.entries(cost).flatMap(([name, count]) => {
    const allowed = budget[name]
    if (allowed === undefined) return [`${name} costs ${count} type instantiations and has no budget`]
    if (count <= allowed * SLACK) return []
    return [`${name} costs ${count} type instantiations; its budget is ${allowed} (+5 %)`]
  }),
  ...Object.keys(budget)
    .filter(name => cost[name] === undefined)
    .map(name => `${name} has a budget and no program`),
]
