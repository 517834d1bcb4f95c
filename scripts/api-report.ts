import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

interface Origin {
  readonly file: string
  readonly name: string
}

/** A declaration file of the build, taken apart: chunks export under letters that move with every change. */
interface Declarations {
  readonly imports: readonly string[]
  /** Declared name and text. */
  readonly declared: readonly (readonly [name: string, text: string])[]
  /** Exported name → own name, or its origin in another file of the build. */
  readonly exported: ReadonlyMap<string, string | Origin>
  /** Own name → its origin in another file of the build. */
  readonly borrowed: ReadonlyMap<string, Origin>
  /** Exports of other packages, passed on. */
  readonly passedOn: readonly string[]
}

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed })

const siblingOf = (specifier: ts.Expression | undefined): string | undefined =>
  specifier !== undefined && ts.isStringLiteral(specifier) && specifier.text.startsWith('./')
    ? basename(specifier.text).replace(/\.js$/, '.d.ts')
    : undefined

const declaredName = (statement: ts.Statement): string => {
  const node = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement
  const name = node !== undefined && 'name' in node ? node.name : undefined
  return typeof name === 'object' && name !== null && 'text' in name ? String(name.text) : ''
}

/**
 * Members of a union of literals come in the order in which the compiler met them, which is not always the same; so do the names
 * of an enumeration that is made of such a union (`granted: "granted";`).
 */
const inOrder = (text: string): string =>
  text
    .replace(/(?<![.\w])(\d+|"[^"]*")(?: \| (?:\d+|"[^"]*"))+/g, union => union.split(' | ').sort().join(' | '))
    .replace(/(?:^[ \t]*(\w+): "\1";\n){2,}/gm, names => `${names.trimEnd().split('\n').sort().join('\n')}\n`)

const takeApart = (path: string): Declarations => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true)
  const print = (node: ts.Node) => inOrder(printer.printNode(ts.EmitHint.Unspecified, node, source))
  const imports: string[] = []
  const declared: [string, string][] = []
  const exported = new Map<string, string | Origin>()
  const borrowed = new Map<string, Origin>()
  const passedOn: string[] = []
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const file = siblingOf(statement.moduleSpecifier)
      const names = statement.importClause?.namedBindings
      if (file === undefined) imports.push(print(statement))
      else if (names !== undefined && ts.isNamedImports(names))
        for (const it of names.elements) borrowed.set(it.name.text, { file, name: (it.propertyName ?? it.name).text })
    } else if (ts.isExportDeclaration(statement)) {
      const file = siblingOf(statement.moduleSpecifier)
      const names = statement.exportClause
      if (names !== undefined && ts.isNamedExports(names) && (file !== undefined || !statement.moduleSpecifier))
        for (const it of names.elements) {
          const name = (it.propertyName ?? it.name).text
          exported.set(it.name.text, file === undefined ? name : { file, name })
        }
      else passedOn.push(print(statement))
    } else {
      declared.push([declaredName(statement), print(statement)])
    }
  }
  return { imports, declared, exported, borrowed, passedOn }
}

/** The name under which an exported thing is declared, however many chunks it came through. */
const originalName = (files: ReadonlyMap<string, Declarations>, { file, name }: Origin): string => {
  const declarations = files.get(file)
  const own = declarations?.exported.get(name) ?? name
  const origin = typeof own === 'string' ? declarations?.borrowed.get(own) : own
  if (origin !== undefined) return originalName(files, origin)
  return typeof own === 'string' ? own : own.name
}

const exportLines = (files: ReadonlyMap<string, Declarations>, file: string): readonly string[] => {
  const lines = [...(files.get(file)?.exported.keys() ?? [])].map(name => {
    const original = originalName(files, { file, name })
    return `export { ${original === name ? name : `${original} as ${name}`} }`
  })
  return [...lines, ...(files.get(file)?.passedOn ?? [])].sort()
}

/**
 * The public types of a built package in one text: what each subpath exports, then every declaration once, by name.
 * Comments are left out and chunks forgotten, so that a change in this text is one that a user's compiler sees.
 */
export const apiReport = (packagePath: string): string => {
  const manifest: { name: string; exports: Record<string, string | { types?: string }> } = JSON.parse(
    readFileSync(join(packagePath, 'package.json'), 'utf8'),
  )
  const doors = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === 'object' && target.types !== undefined ? [{ subpath, file: basename(target.types) }] : [],
  )
  const missing = doors.find(door => !existsSync(join(packagePath, 'dist', door.file)))
  if (missing !== undefined) throw new Error(`${packagePath}/dist/${missing.file} is missing: run \`pnpm build\` first`)
  const paths = globSync(join(packagePath, 'dist/*.d.ts'))
  const files = new Map(paths.map(path => [basename(path), takeApart(path)] as const))
  const imports = new Set([...files.values()].flatMap(file => file.imports))
  const declared = new Map(
    [...files.values()].flatMap(file => file.declared.map(([name, text]) => [text, name] as const)),
  )
  const byName = [...declared].sort(([text, name], [otherText, otherName]) => {
    const [one, other] = name === otherName ? [text, otherText] : [name, otherName]
    return one < other ? -1 : 1
  })
  return [
    `// The public types of ${manifest.name}, written by \`pnpm generate\`: a change here is a change for users.`,
    ...doors.flatMap(door => ['', `// ── ${manifest.name}${door.subpath.slice(1)}`, ...exportLines(files, door.file)]),
    '',
    '// ── declarations',
    ...[...imports].sort(),
    ...byName.map(([text]) => text),
    '',
  ].join('\n')
}
