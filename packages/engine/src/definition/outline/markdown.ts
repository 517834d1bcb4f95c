/** Text that people wrote as Markdown that shows just this text, on one line of a table, a list or a heading. */
export const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_~[\]<>|&]/g, '\\$&')
    // At the start of a line these would make it a heading, a list or a rule.
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')

/** A link; the bare text where the address is none that a reader should follow. */
export const link = (text: string, url: string | undefined): string =>
  url !== undefined && /^https?:\/\/[^\s<>|\\]+$/i.test(url) ? `[${text}](<${url}>)` : text

/** Several lines inside one cell. */
export const lines = (parts: readonly string[]): string => parts.filter(part => part !== '').join('<br>')

/** The lines of a table, none where it has no rows. Cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell || '–').join(' | ')} |`
  return rows.length === 0 ? [] : [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

/** Blocks of lines with an empty line between them; empty blocks are left out. */
export const page = (blocks: readonly (readonly string[])[]): string =>
  `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`

/** What a reader of Markdown sees of it: text without its escapes and links. */
export const unmarked = (markdown: string): string =>
  markdown.replace(/\[((?:[^\]\\]|\\.)*)\]\(<[^>]*>\)/g, '$1').replace(/\\([\\`*_~[\]<>|&\-+=#.)])/g, '$1')
