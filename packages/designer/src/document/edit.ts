/** The one way in which a document changes: a place has another value. Every change is such edits, and so is its undoing. */
import type { Path } from '@motcua/rules'
import type { ProcedureDocument } from './document.ts'

/** A name that stands among others, and after how many of them. */
interface Placed {
  readonly value: unknown
  /** Its index among its siblings: names have an order on paper and on screen. */
  readonly index: number
}

/** What a place of the document held and holds; `undefined`: the name was, or is, not there. */
export interface Edit {
  readonly path: Path
  readonly before: Placed | undefined
  readonly after: Placed | undefined
}

type Names = Readonly<Record<string, unknown>>

/** What a place held, and what it holds in its stead. */
type Swap = Pick<Edit, 'before' | 'after'>

const placed = (parent: Names, key: string): Placed | undefined =>
  Object.hasOwn(parent, key) ? { value: parent[key], index: Object.keys(parent).indexOf(key) } : undefined

const withName = (parent: Names, key: string, after: Placed | undefined): Names => {
  if (after !== undefined && Object.keys(parent)[after.index] === key) return { ...parent, [key]: after.value }
  const others = Object.entries(parent).filter(([name]) => name !== key)
  const at = Math.min(after?.index ?? 0, others.length)
  return Object.fromEntries(
    after === undefined ? others : [...others.slice(0, at), [key, after.value], ...others.slice(at)],
  )
}

const withIndex = (list: readonly unknown[], index: number, { before, after }: Swap): readonly unknown[] => {
  const gone = before === undefined ? 0 : 1
  return after === undefined ? list.toSpliced(index, gone) : list.toSpliced(index, gone, after.value)
}

/** The value with one place changed; what lies beside the way to it is the same object as before. */
const withPlace = (value: unknown, [key, ...rest]: Path, swap: Swap): unknown => {
  if (key === undefined) return swap.after?.value
  if (Array.isArray(value)) {
    const index = Number(key)
    return rest.length === 0 ? withIndex(value, index, swap) : value.with(index, withPlace(value[index], rest, swap))
  }
  const parent = (value ?? {}) as Names
  const name = String(key)
  if (rest.length === 0) return withName(parent, name, swap.after)
  return { ...parent, [name]: withPlace(parent[name], rest, swap) }
}

/** The document after edits, in their turn. */
export const edited = (document: ProcedureDocument, edits: readonly Edit[]): ProcedureDocument =>
  edits.reduce<ProcedureDocument>((now, edit) => withPlace(now, edit.path, edit) as ProcedureDocument, document)

/** The edits that undo these. */
export const inverse = (edits: readonly Edit[]): readonly Edit[] =>
  edits.map(({ path, before, after }) => ({ path, before: after, after: before })).reverse()

/** A document on its way, and the edits that brought it there. */
export class Draft {
  #document: ProcedureDocument
  readonly #edits: Edit[] = []

  constructor(document: ProcedureDocument) {
    this.#document = document
  }

  get document(): ProcedureDocument {
    return this.#document
  }

  get edits(): readonly Edit[] {
    return this.#edits
  }

  /** Gives a place a value; `undefined` takes the name away. A name that comes stands at the index, or last. */
  set(path: Path, value: unknown, at?: number): void {
    const whole = this.#missing(path)
    if (whole !== undefined) {
      const inner = path.slice(whole.length).reduceRight<unknown>((it, key) => ({ [String(key)]: it }), value)
      if (value !== undefined) this.set(whole, inner)
      return
    }
    const key = path.at(-1) ?? ''
    const parent = path.slice(0, -1).reduce<unknown>((it, name) => (it as Names)[name], this.#document)
    const before = Array.isArray(parent)
      ? Number(key) < parent.length
        ? { value: parent[Number(key)], index: Number(key) }
        : undefined
      : placed(parent as Names, String(key))
    const last = Array.isArray(parent) ? parent.length : Object.keys(parent as Names).length
    const after = value === undefined ? undefined : { value, index: at ?? before?.index ?? last }
    if (before?.value === after?.value && before?.index === after?.index) return
    this.#record({ path, before, after })
  }

  #record(edit: Edit): void {
    this.#document = edited(this.#document, [edit])
    this.#edits.push(edit)
  }

  /** The outermost part of a path that is not there yet, where it is not the last: it comes as a whole. */
  #missing(path: Path): Path | undefined {
    let at: unknown = this.#document
    for (const [index, key] of path.slice(0, -1).entries()) {
      const next = typeof at === 'object' && at !== null ? (at as Names)[key] : undefined
      if (typeof next !== 'object' || next === null) return path.slice(0, index + 1)
      at = next
    }
    return undefined
  }
}
