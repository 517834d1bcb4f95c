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
