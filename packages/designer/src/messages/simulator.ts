import type { Locale } from '@motcua/rules'
import { simulatorEn } from './simulator-en.ts'
import { simulatorVi } from './simulator-vi.ts'
import type { SimulatorWords } from './simulator-words.ts'

const words: Readonly<Record<Locale, SimulatorWords>> = { vi: simulatorVi, en: simulatorEn }

/** The simulator’s words in a language. */
export const simulatorWords = (locale: Locale): SimulatorWords => words[locale]
