import { hash } from 'node:crypto'
import type { Sha256 } from '../chain.ts'

/** OpenSSL's: an event is chained in 13 µs, where the portable one takes 20 (bench/README.md). */
export const nativeSha256: Sha256 = text => hash('sha256', text, 'hex')
