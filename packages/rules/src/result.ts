/** A place in a JSON value: the keys and indexes that lead to it, outermost first. */
export type Path = readonly (string | number)[]

/**
 * What is wrong with something that came from outside: a code a program can switch on, where it is, and the data a
 * sentence needs. Sentences are made last, in Vietnamese and English, from `messages/`.
 */
export interface Issue<Code extends string = string, Data extends object = object> {
  readonly code: Code
  readonly path: Path
  readonly data: Data
}

/** It worked, or these issues say why not. Nothing expected is thrown. */
export type Result<T, I extends Issue = Issue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly I[] }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const fail = <I extends Issue>(
  ...issues: readonly I[]
): { readonly ok: false; readonly issues: readonly I[] } => ({
  ok: false,
  issues,
})
