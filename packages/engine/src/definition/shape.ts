/** The small shapes that every part of a definition is made of. */
import * as z from 'zod/mini'

// zod looks for `new Function` unless told not to, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** Names inside a definition: ASCII, so that a FEEL path can say them; never shown to people. */
export const slug = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/))

export const text = z.strictObject({
  vi: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
})

export const basis = z.array(
  z.strictObject({
    act: z.string().check(z.minLength(1), z.maxLength(200)),
    article: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    url: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
    unconfirmed: z.optional(text),
  }),
)

/** Source of a term, of an expression: read further by `@motcua/rules` when the definition is checked. */
export const term = z.string().check(z.minLength(1), z.maxLength(100))
export const feel = z.string().check(z.minLength(1), z.maxLength(4096))

/** A day of the calendar: `2026-07-01`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const named = z.strictObject({ name: text })

export const pausePolicy = z.string().check(z.minLength(1), z.maxLength(100))

/** Whoever decides something outside of the steps: a role at an agency. */
export const post = { agency: slug, department: z.optional(slug), role: slug }

export type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T
