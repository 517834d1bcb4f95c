/** The longest FEEL of a DMN file that is parsed, in UTF-16 code units. */
const maxLength = 100_000

/** How deep its brackets may nest: to parse what is deeper takes feelin time that grows with the square of the depth. */
const maxDepth = 200

/** A string or a comment, or a bracket. */
const marks = /"(?:[^"\\]|\\.)*(?:"|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[([{]|[)\]}]/gu

/** Why an expression is not even parsed; nothing where it may be. */
export const tooLarge = (source: string): string | undefined => {
  if (source.length > maxLength) return `longer than ${maxLength} characters`
  let depth = 0
  for (const [mark] of source.matchAll(marks)) {
    // Half-open intervals turn their brackets round, `]1..5[`, so the depth may fall below nothing.
    if ('([{'.includes(mark)) depth += 1
    else if (')]}'.includes(mark)) depth = Math.max(0, depth - 1)
    if (depth > maxDepth) return `brackets nest more than ${maxDepth} deep`
  }
  return undefined
}
