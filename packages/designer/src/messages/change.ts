import type { Locale } from '@motcua/rules'
import type { ChangeCode, ChangeIssue, ChangeIssueData } from '../document/change.ts'
import { changeEn } from './change-en.ts'
import { changeVi } from './change-vi.ts'

/** A sentence for every reason why a change cannot be made: none can be missing. */
export type ChangeSentences = { readonly [Code in ChangeCode]: (data: ChangeIssueData[Code]) => string }

const sentences: Readonly<Record<Locale, ChangeSentences>> = { vi: changeVi, en: changeEn }

/** Why a change cannot be made, as a sentence. */
export const sayChangeIssue = ({ code, data }: ChangeIssue, locale: Locale): string =>
  (sentences[locale][code] as (data: object) => string)(data)
