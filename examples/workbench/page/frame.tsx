/** What is around every view: the name, the parts, the choices, and whether the server is there. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useHere } from './connection.ts'
import { linkTo, type Route } from './route.ts'
import { type Theme, useSettings } from './settings.ts'

const themes: readonly Theme[] = ['light', 'dark', 'system']

export const Frame = ({
  route,
  title,
  children,
}: {
  readonly route: Route
  readonly title: string
  readonly children: ReactNode
}) => {
  const { words, locale, theme, setLocale, setTheme } = useSettings()
  const here = useHere()
  const main = useRef<HTMLElement>(null)
  const place = linkTo(route)
  useEffect(() => {
    document.title = `${title} – ${words.brand}`
  }, [title, words])
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dataset.theme = theme
  }, [locale, theme])
  const link = (to: Route, said: string, current: boolean) => (
    <a href={linkTo(to)} aria-current={current ? 'page' : undefined}>
      {said}
    </a>
  )
  return (
    <div className="wb-frame">
      <header className="wb-header">
        <a
          className="wb-skip"
          href={place}
          onClick={event => {
            event.preventDefault()
            main.current?.focus()
          }}
        >
          {words.skip}
        </a>
        <a className="wb-brand" href={linkTo({ view: 'library' })}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>
            <strong>{words.brand}</strong>
            <small>{words.tagline}</small>
          </span>
        </a>
        <nav aria-label={words.nav}>
          {link({ view: 'library' }, words.library, route.view !== 'trial')}
          {link({ view: 'trial' }, words.trial, route.view === 'trial')}
        </nav>
        <div className="wb-choices">
          <label>
            <span>{words.language}</span>
            <select value={locale} onChange={event => setLocale(event.target.value === 'en' ? 'en' : 'vi')}>
              <option value="vi">Tiếng Việt</option>
              <option value="en">English</option>
            </select>
          </label>
          <label>
            <span>{words.theme}</span>
            <select value={theme} onChange={event => setTheme(event.target.value as Theme)}>
              {themes.map(it => (
                <option key={it} value={it}>
                  {words.themes[it]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <div className="wb-away" role="alert">
        {here ? null : <p>{words.away}</p>}
      </div>
      <main ref={main} tabIndex={-1} className={`wb-main wb-view-${route.view}`}>
        {children}
      </main>
    </div>
  )
}
