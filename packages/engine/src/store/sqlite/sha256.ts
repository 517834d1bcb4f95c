import { hash } from 'node:crypto'
import type { Sha256 } from '../../definition/hash.ts'

/** OpenSSL's: an event is chained in 7 µs, where the portable one takes 16 (bench/README.md). */
export const nativeSha256: Sha256 = text => hash('sha256', text, 'hex')

/** Sixteen bytes, in hex, that stand for a key of an actor of a tenant; each length is said, for any may hold any text. */
export const keyName = (tenant: string, actor: string, key: string): string =>
  hash('sha256', `${tenant.length} ${actor.length} ${tenant}${actor}${key}`, 'hex').slice(0, 32)
