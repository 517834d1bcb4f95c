/** What somebody chose: the language and the colours. Kept in the browser. */
import type { Locale } from '@motcua/rules'
import { createContext, useContext, useState } from 'react'
import { wordsEn } from './words-en.ts'
import type { Words } from './words-of.ts'
import { wordsVi } from './words-vi.ts'

export type Theme = 'light' | 'dark' | 'system'

export interface Settings {
  readonly locale: Locale
  readonly theme: Theme
  readonly words: Words
  readonly setLocale: (locale: Locale) => void
  readonly setTheme: (theme: Theme) => void
}

const key = 'motcua.settings'

const kept = (): { readonly locale: Locale; readonly theme: Theme } => {
  try {
    const { locale, theme } = JSON.parse(localStorage.getItem(key) ?? '{}')
    return { locale: locale === 'en' ? 'en' : 'vi', theme: theme === 'light' || theme === 'dark' ? theme : 'system' }
  } catch {
    return { locale: 'vi', theme: 'system' }
  }
}

export const useChosenSettings = (): Settings => {
  const [chosen, setChosen] = useState(kept)
  const choose = (next: typeof chosen): void => {
    setChosen(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // Chosen for this visit only.
    }
  }
  return {
    ...chosen,
    words: chosen.locale === 'en' ? wordsEn : wordsVi,
    setLocale: locale => choose({ ...chosen, locale }),
    setTheme: theme => choose({ ...chosen, theme }),
  }
}

export const SettingsContext = createContext<Settings | undefined>(undefined)

export const useSettings = (): Settings => {
  const settings = useContext(SettingsContext)
  if (settings === undefined) throw new Error('outside of the page')
  return settings
}

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** `10:21` of today, `10:21 29/11/2026` of another day; of an instant in epoch ms. */
export const printMoment = (at: number): string =>
  day.format(at) === day.format(Date.now()) ? time.format(at) : `${time.format(at)} ${day.format(at)}`

/** `29/11/2026`, of an ISO day. */
export const printIsoDay = (iso: string): string => iso.split('-').reverse().join('/')
