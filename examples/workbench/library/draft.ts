/** A draft is the text of a file, whatever it holds; this is what can be read from it. */
import { layoutOf, openText, type ProcedureDocument, problemsOf } from '@motcua/designer/drawing'
import { type DefinitionIssue, isError } from '@motcua/engine/definition'
import type { Path, Text } from '@motcua/rules'
import type { PlacedIssue } from './refusal.ts'

type Locate = (path: Path) => { readonly line: number; readonly column: number }

const start: Locate = () => ({ line: 1, column: 1 })

/** Issues with their places: what is no JSON brings its own. */
export const placedIn = (issues: readonly DefinitionIssue[], locate: Locate | undefined): readonly PlacedIssue[] =>
  issues.map(found => {
    const own = 'line' in found.data && found.data.line !== undefined ? found.data : undefined
    const place = own === undefined ? (locate ?? start)(found.path) : { line: own.line, column: own.column ?? 1 }
    return { ...found, ...place } as PlacedIssue
  })

/** How a draft stands: it may be published, has errors, cannot be drawn at all. */
export type DraftState = 'ready' | 'faulty' | 'unreadable'

export interface ReadDraft {
  readonly state: DraftState
  readonly code: string
  readonly name: Text
  readonly version?: number | undefined
  readonly errors: number
  readonly warnings: number
  /** What can be drawn, half typed or whole. */
  readonly document?: ProcedureDocument | undefined
  readonly issues: readonly PlacedIssue[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON of a text where it is an object; a name that stands twice has its last value. */
export const objectOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A draft may be half typed, which no file may be: what can be laid out can be drawn. */
const drawable = (text: string): ProcedureDocument | undefined => {
  const value = objectOf(text)
  if (!isRecord(value?.procedure)) return undefined
  const { procedure, layout } = value as unknown as ProcedureDocument
  const document = layout === undefined ? { procedure } : { procedure, layout }
  try {
    layoutOf(document)
    problemsOf(document)
    return document
  } catch {
    return undefined
  }
}

const namesOf = (text: string): Pick<ReadDraft, 'code' | 'name' | 'version'> => {
  const value = objectOf(text)
  const procedure = isRecord(value?.procedure) ? value.procedure : {}
  const name = isRecord(procedure.name) ? procedure.name : {}
  const [vi, english] = [name.vi, name.en].map(it => (typeof it === 'string' ? it : undefined))
  return {
    code: typeof procedure.code === 'string' ? procedure.code : '',
    name: english === undefined ? { vi: vi ?? '' } : { vi: vi ?? '', en: english },
    version: typeof procedure.version === 'number' ? procedure.version : undefined,
  }
}

const counted = (issues: readonly PlacedIssue[]) => ({
  errors: issues.filter(isError).length,
  warnings: issues.filter(({ severity }) => severity === 'warning').length,
  issues,
})

export const readDraft = (text: string): ReadDraft => {
  const names = namesOf(text)
  const { result, locate } = openText(text)
  if (result.ok) {
    const { document } = result.value
    const { issues, publishable } = problemsOf(document)
    return { ...names, state: publishable ? 'ready' : 'faulty', document, ...counted(placedIn(issues, locate)) }
  }
  // So deep no file can be written, and half of what reads it ends its stack.
  const document = result.issues.some(({ code }) => code === 'json_too_deep') ? undefined : drawable(text)
  const issues = placedIn(result.issues, locate)
  return { ...names, state: document === undefined ? 'unreadable' : 'faulty', document, ...counted(issues) }
}
