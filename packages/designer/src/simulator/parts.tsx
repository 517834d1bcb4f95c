/** Small pieces that many panels are made of. */
import type { DueState } from '@motcua/engine'
import { sayDueState } from '@motcua/engine'
import type { Locale } from '@motcua/rules'
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { SimulatorWords } from '../messages/simulator-words.ts'
import { Icon, type IconName } from '../parts/icon.tsx'

interface PanelProps {
  readonly title: string
  readonly children: ReactNode
  readonly className?: string
}

/** A part of a column, under its heading. */
export const Panel = ({ title, children, className = '' }: PanelProps) => {
  const id = useId()
  return (
    <section className={`mc-panel ${className}`} aria-labelledby={id}>
      <h3 className="mc-panel-title" id={id}>
        {title}
      </h3>
      {children}
    </section>
  )
}

const icons: Readonly<Record<DueState, IconName>> = {
  none: 'wait',
  running: 'passed',
  near: 'warning',
  overdue: 'error',
  paused: 'pause',
}

/** How something stands against its date: by a picture, by words, and by a colour beside these. */
export const DueTag = ({ state, locale }: { readonly state: DueState; readonly locale: Locale }) => (
  <span className={`mc-due mc-due-${state}`}>
    <Icon name={icons[state]} size={14} />
    {sayDueState(state, locale)}
  </span>
)

interface FailedProps {
  readonly said: string
  readonly reason?: unknown
  readonly words: SimulatorWords
  readonly retry: () => void
}

/** Something that the port gave no answer to. */
export const Failed = ({ said, reason, words, retry }: FailedProps) => (
  <div className="mc-banner mc-banner-bad mc-sim-failed" role="alert">
    <Icon name="error" size={18} />
    <p>
      {said}
      {reason instanceof Error && reason.message !== '' && <span className="mc-sim-reason"> ({reason.message})</span>}
    </p>
    <button type="button" className="mc-button" onClick={retry}>
      {words.retry}
    </button>
  </div>
)

/** A word and what belongs to it. */
export const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div className="mc-sim-fact">
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
