/** Reads what comes in: no more than it may be, of the type it has to be, as text that is text. */
import type { Context } from 'hono'
import { refused } from '../library/refusal.ts'
import { doorRefusal, libraryRefusal, type Refused } from './answer.ts'

/** Bytes: twice what a definition may have, since an order and its papers are less. */
export const mostBytes = 4 * 2 ** 20

/** So much is still read of what is too large, so that whoever sends it gets to read why. */
const mostDrained = 64 * 2 ** 20

export type Body =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 | 415 | 422; readonly refusal: Refused }

const json = 'application/json'

/** A browser sends this type to another site only where that site lets it, which this one never does. */
export const bodyOf = async (context: Context): Promise<Body> => {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== json) return { ok: false, status: 415, refusal: doorRefusal('type_unsupported', { expected: json }) }
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of context.req.raw.body ?? []) {
      bytes += part.length
      if (bytes <= mostBytes) parts.push(part)
      else if (bytes > mostDrained) break
    }
  } catch {
    // Whoever sent it went away meanwhile; nobody reads the answer.
    return { ok: false, status: 400, refusal: doorRefusal('request_invalid', {}) }
  }
  if (bytes > mostBytes) return { ok: false, status: 413, refusal: doorRefusal('too_large', { most: mostBytes }) }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return { ok: true, text }
  } catch {
    return { ok: false, status: 422, refusal: libraryRefusal(refused('not_text', {}).refusal) }
  }
}

/** The JSON in a body, where it is an object or a list. */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
