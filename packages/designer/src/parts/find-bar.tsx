import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { findSteps } from '../document/find.ts'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'

interface Props {
  /** Chooses a step and brings it into the middle of the drawing. */
  readonly show: (step: string) => void
  readonly close: () => void
}

/** As many hits as are listed below the field; the others are walked to. */
const most = 6

/** Looks for steps as people call them, and walks from hit to hit; the drawing shows each. */
export const FindBar = ({ show, close }: Props) => {
  const { document, words, nameOf, layout, laneNameOf, announce } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const hits = useMemo(() => findSteps(document, text), [document, text])
  const here = Math.min(at, Math.max(0, hits.length - 1))
  const go = (index: number, found: readonly string[]) => {
    const to = found.length === 0 ? 0 : (index + found.length) % found.length
    setAt(to)
    const step = found[to]
    if (step === undefined) return
    show(step)
    announce(words.foundAt(nameOf(step), to + 1, found.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' || event.key === 'F3') go(here + (event.shiftKey ? -1 : 1), hits)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') go(here + (event.key === 'ArrowDown' ? 1 : -1), hits)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const first = Math.max(0, Math.min(here - 2, hits.length - most))
  return (
    <search className="mc-find">
      <div className="mc-find-line">
        <Icon name="find" />
        <label className="mc-hidden" htmlFor={id}>
          {words.findLabel}
        </label>
        <input
          ref={node => {
            if (node !== null && node.value === '') node.focus()
          }}
          id={id}
          type="text"
          className="mc-input"
          placeholder={words.findHint}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            const found = findSteps(document, value)
            if (found.length === 0 && value.trim() !== '') announce(words.foundNone)
            go(0, found)
          }}
        />
        <span className="mc-find-count">
          {text.trim() === '' ? '' : hits.length === 0 ? words.foundNone : `${here + 1}/${hits.length}`}
        </span>
        {([-1, 1] as const).map(by => (
          <button
            key={by}
            type="button"
            className="mc-icon-button"
            disabled={hits.length === 0}
            aria-label={by < 0 ? words.findBefore : words.findNext}
            title={by < 0 ? words.findBefore : words.findNext}
            onClick={() => go(here + by, hits)}
          >
            <Icon name={by < 0 ? 'up' : 'chevron'} />
          </button>
        ))}
        <button type="button" className="mc-icon-button" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {hits.length > 0 && (
        <ol className="mc-hits" aria-label={words.findHits}>
          {hits.slice(first, first + most).map((step, index) => {
            const lane = layout.lanes[layout.cards.find(card => card.id === step)?.lane ?? 0]
            return (
              <li key={step}>
                <button
                  type="button"
                  className="mc-hit"
                  aria-current={first + index === here}
                  onClick={() => go(first + index, hits)}
                >
                  <span className="mc-hit-name">{nameOf(step)}</span>
                  <span className="mc-hit-lane">
                    {lane === undefined ? '' : laneNameOf(lane.agency, lane.department)}
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </search>
  )
}
