import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/**
 * SHA-256, in hex, over the RFC 8785 canonical JSON of a value: equal values have equal hashes whatever the order of
 * their names. Synchronous, so that it works where `crypto.subtle` does not (plain-http intranets).
 */
export const contentHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? 'null')))
