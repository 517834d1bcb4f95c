import type { SQLOutputValue } from 'node:sqlite'
import type { Expiry } from '../../dossier/command.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import type { Effect } from '../../dossier/event.ts'
import type { ChainedEvent } from '../store.ts'

export type Row = Record<string, SQLOutputValue>
type Value = SQLOutputValue | undefined

// The tables are STRICT, so another kind of value than the column's means a damaged file. SyntaxError is what JSON.parse
// throws for the same cause, and one place turns both into the fault `corrupt`.

export const text = (value: Value): string => {
  if (typeof value === 'string') return value
  throw new SyntaxError('Text expected in a row')
}

export const integer = (value: Value): number => {
  if (typeof value === 'number') return value
  throw new SyntaxError('Integer expected in a row')
}

export const hex = (value: Value): string => {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')
  throw new SyntaxError('Bytes expected in a row')
}

export const bytes = (hexText: string): Uint8Array => Buffer.from(hexText, 'hex')

/** What was kept as bytes where it was a hash in hex, and as text where it was not. */
export const hexOrText = (value: Value): string => (typeof value === 'string' ? value : hex(value))

export const dossierOf = (row: Row): Dossier => JSON.parse(text(row.snapshot))

/** An effect's own columns. */
export const effectOf = (row: Row): Effect => ({
  id: text(row.id),
  effect: text(row.effect),
  step: text(row.step),
  ...(row.subject === null || row.subject === undefined ? {} : { subject: text(row.subject) }),
})

export const expiryOf = (row: Row): Expiry => JSON.parse(text(row.command))

/** One parse for the whole event. What is in the columns was written from a typed event; `verify` tells when it was changed since. */
export const eventOf = (row: Row): ChainedEvent => ({
  event: JSON.parse(
    `{"dossier":${JSON.stringify(text(row.id))},"seq":${integer(row.seq)},"type":${JSON.stringify(text(row.type))},` +
      `"v":${integer(row.v)},"at":${integer(row.at)},"on":${integer(row.effective)},` +
      `"by":${text(row.actor)},"data":${text(row.data)}}`,
  ),
  hash: hex(row.hash),
})

/** A changed row may be no JSON any more; then it is that dossier's break and nobody else's. */
export const ifReadable = <T>(read: (row: Row) => T, row: Row): T | undefined => {
  try {
    return read(row)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
