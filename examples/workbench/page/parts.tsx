/** Small parts that every view uses. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { SaidIssue } from './api.ts'
import { hasArrived } from './route.ts'
import { useSettings } from './settings.ts'

/** A window over the page; closed by Escape, by its button, or by whoever opened it. */
export const Dialog = ({
  title,
  close,
  children,
}: {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    <dialog ref={dialog} className="wb-dialog" aria-labelledby={id} onCancel={close}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

export interface MenuItem {
  readonly said: string
  readonly act: () => void
}

/** A button with more behind it: arrows, Escape, and away with the focus. */
export const Menu = ({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) => {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus()
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu closes when the focus leaves it.
    <div
      className="wb-menu-root"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={event => {
        if (!isOpen) return
        const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
        if (event.key === 'Escape') close()
        else if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus()
        else return
        event.preventDefault()
      }}
    >
      <button
        ref={opener}
        type="button"
        className="wb-button wb-more"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        ⋯
      </button>
      {isOpen && (
        <div ref={menu} id={id} role="menu" aria-label={label} className="wb-menu">
          {items.map(({ said, act }) => (
            <button
              key={said}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                act()
              }}
            >
              {said}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const most = 12

/** What is wrong in a file, each with its place. */
export const Issues = ({ issues }: { readonly issues: readonly SaidIssue[] }) => {
  const { words, locale } = useSettings()
  return (
    <ul className="wb-issues">
      {issues.slice(0, most).map((issue, index) => (
        <li key={index} className={`wb-issue-${issue.severity ?? 'error'}`}>
          {issue.said[locale]}{' '}
          {issue.line !== undefined && <span className="wb-place">{words.at(issue.line, issue.column ?? 1)}</span>}
        </li>
      ))}
      {issues.length > most && <li>{words.andMore(issues.length - most)}</li>}
    </ul>
  )
}

export type Tone = 'good' | 'bad' | 'plain'

/** What came of something: read out, and there until it is put away. */
export interface Notice {
  readonly tone: Tone
  readonly sentence: string
  readonly issues?: readonly SaidIssue[] | undefined
  readonly acts?: readonly MenuItem[] | undefined
}

export const NoticeBar = ({ notice, close }: { readonly notice: Notice | undefined; readonly close: () => void }) => {
  const { words } = useSettings()
  return (
    // Always there, so that what comes into it is read out.
    <div className="wb-notices" role={notice?.tone === 'bad' ? 'alert' : 'status'}>
      {notice !== undefined && (
        <div className={`wb-notice wb-${notice.tone}`}>
          <div className="wb-notice-body">
            <p>{notice.sentence}</p>
            {notice.issues !== undefined && notice.issues.length > 0 && <Issues issues={notice.issues} />}
            {notice.acts?.map(({ said, act }) => (
              <button key={said} type="button" className="wb-button" onClick={act}>
                {said}
              </button>
            ))}
          </div>
          <button type="button" className="wb-button wb-quiet" onClick={close}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  )
}

/** The heading of a view: it has the focus when somebody comes to it. */
export const Heading = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasArrived()) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
