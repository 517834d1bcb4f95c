import { type KeyboardEvent, useRef } from 'react'
import type { Point } from '../document/document.ts'
import type { NewStepKind } from '../document/new-step.ts'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'

interface Props {
  readonly kinds: readonly NewStepKind[]
  readonly choose: (kind: NewStepKind) => void
  /** Put away without a choice; `back`: whoever opened it has the focus again. */
  readonly close: (back: boolean) => void
  readonly id?: string | undefined
  /** Its upper left corner, where it does not belong to a button. */
  readonly at?: Point | undefined
}

/** The kinds of steps, each at a click or by arrows and Enter. */
export const KindMenu = ({ kinds, choose, close, id, at }: Props) => {
  const { words } = useDesk()
  const menu = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])]
    const here = items.indexOf(event.target as HTMLButtonElement)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key]
    if (event.key === 'Escape') close(true)
    else if (event.key === 'Tab') close(false)
    else if (to !== undefined) items[(to + items.length) % items.length]?.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={node => {
        menu.current = node
        if (node !== null && !node.contains(node.ownerDocument.activeElement)) node.querySelector('button')?.focus()
      }}
      id={id}
      role="menu"
      className={at === undefined ? 'mc-menu' : 'mc-menu mc-menu-at'}
      style={at === undefined ? undefined : { left: at.x, top: at.y }}
      aria-label={words.addStep}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) close(false)
      }}
    >
      {kinds.map(kind => (
        <button
          key={kind}
          type="button"
          role="menuitem"
          className={`mc-menu-item mc-card-${kind}`}
          tabIndex={-1}
          onClick={() => choose(kind)}
        >
          <Icon name={kind} />
          <span>{words.newKinds[kind]}</span>
        </button>
      ))}
    </div>
  )
}
