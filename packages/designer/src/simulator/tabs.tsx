import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

export interface Tab {
  readonly name: string
  readonly said: string
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly chosen: string
  readonly choose: (name: string) => void
  readonly children: ReactNode
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Several sheets in one place; one stop for Tab, arrows between them. */
export const Tabs = ({ label, tabs, chosen, choose, children }: Props) => {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const go = (index: number) => {
    const to = tabs[(index + tabs.length) % tabs.length]
    if (to === undefined) return
    choose(to.name)
    list.current?.querySelectorAll('button')[tabs.indexOf(to)]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === chosen)
    const step = steps[event.key]
    if (step !== undefined) go(at + step)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(tabs.length - 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div ref={list} className="mc-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ name, said }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}sheet`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {said}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet that is scrolled is scrolled by keys too. */}
      <div className="mc-sheet" role="tabpanel" id={`${id}sheet`} aria-labelledby={`${id}${chosen}`} tabIndex={0}>
        {children}
      </div>
    </>
  )
}
