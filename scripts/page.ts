import { readFileSync } from 'node:fs'
import { trackedPaths } from './tracked.ts'

/** A fenced block of a page. */
export interface Block {
  /** The line of its first character, from 1. */
  readonly line: number
  readonly language: string
  /** What follows the language on the fence: a file name, `no-run`, `output`. */
  readonly info: string
  readonly text: string
  /** Where its text stands in the page. */
  readonly start: number
}

/** A Markdown page taken apart. */
export interface Page {
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** Targets of links and pictures outside of code, with their line. */
  readonly links: readonly { readonly target: string; readonly line: number }[]
  /** What `#…` can lead to. */
  readonly anchors: ReadonlySet<string>
}

const fence = /^```([^\s`]*)[ \t]*([^\n]*)\n([\s\S]*?)^```[ \t]*$/gm
const link = /\]\(([^)\s]+)\)/g

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')

export const readPage = (path: string, text: string): Page => {
  const blocks = [...text.matchAll(fence)].map(match => {
    const [whole, language = '', info = '', code = ''] = match
    const start = match.index + whole.indexOf('\n') + 1
    return { line: lineAt(text, start), language, info: info.trim(), text: code, start }
  })
  const prose = text.replace(fence, blank).replace(/`[^`\n]*`/g, blank)
  return {
    path,
    text,
    blocks,
    links: [...prose.matchAll(link)].map(match => ({ target: match[1] ?? '', line: lineAt(text, match.index) })),
    anchors: new Set([...text.replace(fence, blank).matchAll(/^#+ +(.+)$/gm)].map(match => anchorOf(match[1] ?? ''))),
  }
}

/** Every page of the repository that people read; not those that tests compare with. */
export const readPages = (): readonly Page[] =>
  trackedPaths()
    .filter(path => path.endsWith('.md') && !path.includes('/golden/'))
    .map(path => readPage(path, readFileSync(path, 'utf8')))
