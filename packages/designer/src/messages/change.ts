import type { Locale } from '@motcua/rules'
import type { ChangeIssue } from '../document/change.ts'
import { changeEn } from './change-en.ts'
import { changeVi } from './change-vi.ts'
import type { ChangeSentences } from './sentences.ts'

const sentences: Readonly<Record<Locale, ChangeSentences>> = { vi: changeVi, en: changeEn }

/** Why a change cannot be made, as a sentence. */
export const sayChangeIssue = ({ code, data }: ChangeIssue, locale: Locale): string =>
  (sentences[locale][code] as (data: object) => string)(data)
