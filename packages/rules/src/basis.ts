import type { Text } from './text.ts'

/** Where a rule comes from: the act and the article that a clerk can cite and a citizen can look up. */
export interface Basis {
  /** Number or name of the act, as published: `118/2025/NĐ-CP`, `Bộ luật Dân sự 2015`. */
  readonly act: string
  /** Article, clause, point, or section, as published: `148(5)`. */
  readonly article?: string | undefined
  readonly url?: string | undefined
  /** Present where the rule was not confirmed against the text of the act: it says what is open. */
  readonly unconfirmed?: Text | undefined
}
