import type { Locale } from '@motcua/rules'
import { designerEn } from './designer-en.ts'
import { designerVi } from './designer-vi.ts'
import type { DesignerWords } from './designer-words.ts'

const words: Readonly<Record<Locale, DesignerWords>> = { vi: designerVi, en: designerEn }

/** The designer’s words in a language. */
export const designerWords = (locale: Locale): DesignerWords => words[locale]
