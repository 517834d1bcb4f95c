/** A table of texts in columns: one column of the screen per character, which holds for Vietnamese in NFC. */

export interface Column {
  readonly head: string
  /** At most so many characters; longer cells go on in the next line. */
  readonly width: number
}

const lengthOf = (text: string): number => [...text].length

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)))

/** A text in lines of at most so many characters, broken between words where there are any. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.normalize('NFC').split(' ')) {
    let rest = word
    if (line !== '' && lengthOf(line) + 1 + lengthOf(rest) > width) {
      lines.push(line)
      line = ''
    }
    for (; lengthOf(rest) > width; rest = [...rest].slice(width).join(''))
      lines.push([...rest].slice(0, width).join(''))
    line += line === '' ? rest : ` ${rest}`
  }
  return [...lines, line]
}

/** The lines of a table; a column is no wider than its longest line. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] => {
  const wrapped = [columns.map(({ head }) => head), ...rows].map(row =>
    row.map((cell, i) => wrap(cell, columns[i]?.width ?? lengthOf(cell))),
  )
  const widths = columns.map((_, i) => Math.max(...wrapped.flatMap(row => (row[i] ?? []).map(lengthOf))))
  const print = (row: readonly (readonly string[])[]): readonly string[] =>
    Array.from({ length: Math.max(...row.map(cell => cell.length)) }, (_, line) =>
      row
        .map((cell, i) => pad(cell[line] ?? '', widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  const rule = widths.map(width => '─'.repeat(width)).join('  ')
  const [head = [], ...body] = wrapped
  const between = widths.map(width => '┄'.repeat(width)).join('  ')
  return [...print(head), rule, ...body.flatMap((row, i) => (i === 0 ? print(row) : [between, ...print(row)]))]
}
