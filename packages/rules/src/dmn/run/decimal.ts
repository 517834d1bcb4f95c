/** Digits with a power of ten, written out: 1.5 with −3 is `0.0015`. The power is one that a double has. */
export const writtenOut = (whole: string, fraction: string, power: number): string => {
  const point = whole.length + power
  const digits = (whole + fraction).padEnd(point, '0')
  const padded = digits.padStart(digits.length - Math.min(point, 0), '0')
  const [before, after] = [padded.slice(0, Math.max(point, 0)), padded.slice(Math.max(point, 0))]
  return `${before || '0'}${after === '' ? '' : `.${after}`}`
}
