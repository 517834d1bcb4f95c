import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical.ts'

/** SHA-256 of a text's UTF-8, in hex. A store that runs where there is a faster one brings its own. */
export type Sha256 = (text: string) => string

/** Synchronous, so that it works where `crypto.subtle` does not (plain-http intranets). */
export const portableSha256: Sha256 = text => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * SHA-256, in hex, over the RFC 8785 canonical JSON of a value: equal values have equal hashes whatever the order of
 * their names.
 */
export const contentHash = (value: unknown): string => portableSha256(canonicalJson(value))
