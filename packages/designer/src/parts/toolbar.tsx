import type { Locale } from '@motcua/rules'
import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type NewStepKind, newStepKinds } from '../document/new-step.ts'
import { laneColumn } from './canvas.tsx'
import { useDesk } from './desk.ts'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps {
  readonly icon: IconName
  readonly said: string
  readonly press: () => void
  readonly disabled?: boolean
  /** Its word beside the picture; else it is a hint. */
  readonly worded?: boolean
}

const Button = ({ icon, said, press, disabled, worded }: ButtonProps) => (
  <button
    type="button"
    className={worded ? 'mc-button' : 'mc-icon-button'}
    onClick={press}
    disabled={disabled}
    aria-label={worded ? undefined : said}
    title={worded ? undefined : said}
  >
    <Icon name={icon} />
    {worded && <span>{said}</span>}
  </button>
)

/** The kinds of steps, each at a click or by arrows and Enter. */
const AddMenu = ({ add }: { readonly add: (kind: NewStepKind) => void }) => {
  const { words } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])]
    const at = items.indexOf(event.target as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    else if (to !== undefined) items[(to + items.length) % items.length]?.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu closes when the focus leaves it.
    <div
      className="mc-menu-root"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={opener}
        type="button"
        className="mc-button mc-main"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="add" />
        <span>{words.addStep}</span>
        <Icon name="chevron" size={14} />
      </button>
      {isOpen && (
        <div
          ref={node => {
            menu.current = node
            if (node !== null && !node.contains(node.ownerDocument.activeElement)) node.querySelector('button')?.focus()
          }}
          id={id}
          role="menu"
          className="mc-menu"
          aria-label={words.addStep}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {newStepKinds.map(kind => (
            <button
              key={kind}
              type="button"
              role="menuitem"
              className={`mc-menu-item mc-card-${kind}`}
              tabIndex={-1}
              onClick={() => {
                setOpen(false)
                add(kind)
              }}
            >
              <Icon name={kind} />
              <span>{words.newKinds[kind]}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

export interface ToolbarProps {
  readonly title: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly add: (kind: NewStepKind) => void
  readonly tidy: () => void
  readonly open: (file: File) => void
  readonly exportFile: () => void
  readonly changeLocale: (locale: Locale) => void
}

export const Toolbar = (props: ToolbarProps) => {
  const { title, canUndo, canRedo, undo, redo, add, tidy, open, exportFile, changeLocale } = props
  const { words, locale, readOnly } = useDesk()
  const flow = useReactFlow()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="mc-toolbar" role="toolbar" aria-label={words.tools}>
      <h2 className="mc-title" title={title}>
        {title}
      </h2>
      {readOnly || (
        <div className="mc-tools">
          <AddMenu add={add} />
          <Button icon="undo" said={words.undo} press={undo} disabled={!canUndo} />
          <Button icon="redo" said={words.redo} press={redo} disabled={!canRedo} />
          <Button icon="tidy" said={words.tidy} press={tidy} />
        </div>
      )}
      <div className="mc-tools">
        <Button icon="zoomOut" said={words.zoomOut} press={() => void flow.zoomOut()} />
        <Button icon="zoomIn" said={words.zoomIn} press={() => void flow.zoomIn()} />
        <Button
          icon="fit"
          said={words.fit}
          press={() =>
            void flow.fitView({
              maxZoom: 1,
              minZoom: 0.2,
              padding: { left: `${laneColumn + 8}px`, right: '24px', top: '16px', bottom: '16px' },
            })
          }
        />
      </div>
      <div className="mc-tools">
        {readOnly || (
          <>
            <Button icon="open" said={words.open} press={() => picker.current?.click()} worded />
            <input
              ref={picker}
              type="file"
              accept=".json,application/json"
              hidden
              aria-label={words.open}
              onChange={event => {
                const [file] = event.currentTarget.files ?? []
                if (file !== undefined) open(file)
                // The same file may be chosen again once it is mended.
                event.currentTarget.value = ''
              }}
            />
          </>
        )}
        <Button icon="export" said={words.export} press={exportFile} worded />
        <fieldset className="mc-languages">
          <legend className="mc-hidden">{words.language}</legend>
          {(['vi', 'en'] as const).map(it => (
            <button
              key={it}
              type="button"
              lang={it}
              aria-pressed={locale === it}
              title={it === 'vi' ? 'Tiếng Việt' : 'English'}
              onClick={() => changeLocale(it)}
            >
              {it.toUpperCase()}
            </button>
          ))}
        </fieldset>
      </div>
    </div>
  )
}
