const hex = (bytes: Iterable<number>): string => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of epoch milliseconds, then randomness, so that ids sort by the
 * time they were given.
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  const time = now.toString(16).padStart(12, '0')
  const [a = 0, b = 0, c = 0, d = 0, ...rest] = random
  const third = hex([(a & 0x0f) | 0x70, b])
  const fourth = hex([(c & 0x3f) | 0x80, d])
  return `${time.slice(0, 8)}-${time.slice(8)}-${third}-${fourth}-${hex(rest.slice(0, 6))}`
}

/**
 * A UUID of version 8 (RFC 9562, section 5.8) out of a SHA-256 in hex: the same for the same thing, whoever asks and whenever.
 */
export const uuidv8 = (sha256: string): string => {
  const fourth = ((Number.parseInt(sha256.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `${fourth}${sha256.slice(18, 20)}`,
    sha256.slice(20, 32),
  ].join('-')
}
