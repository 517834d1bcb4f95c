import type { Locale } from '@motcua/rules'
import { useReactFlow } from '@xyflow/react'
import { useId, useRef, useState } from 'react'
import { kindsBeside, type NewStepKind } from '../document/new-step.ts'
import { cardsOf, useDesk } from './desk.ts'
import { FileInput } from './file-input.tsx'
import { Icon, type IconName } from './icon.tsx'
import { KindMenu } from './kind-menu.tsx'
import { Languages } from './languages.tsx'
import { smallest, useFit } from './use-viewport.ts'

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

/** The button that opens the kinds of steps. */
const AddMenu = ({ add }: { readonly add: (kind: NewStepKind) => void }) => {
  const { words, document, selected } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const beside = cardsOf(selected)[0]?.replace(/:join$/, '')
  return (
    <div className="mc-menu-root">
      <button
        ref={opener}
        type="button"
        className="mc-button mc-main"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        // The menu keeps the focus until the click: a press closes what is open, and does not open it again.
        onMouseDown={event => isOpen && event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="add" />
        <span>{words.addStep}</span>
        <Icon name="chevron" size={14} />
      </button>
      {isOpen && (
        <KindMenu
          id={id}
          kinds={kindsBeside(document, beside)}
          choose={kind => {
            setOpen(false)
            add(kind)
          }}
          close={back => {
            setOpen(false)
            if (back) opener.current?.focus()
          }}
        />
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
  readonly find: () => void
  readonly open: (file: File) => void
  readonly exportFile: () => void
  readonly changeLocale: (locale: Locale) => void
}

export const Toolbar = (props: ToolbarProps) => {
  const { title, canUndo, canRedo, undo, redo, add, tidy, find, open, exportFile, changeLocale } = props
  const { words, locale, readOnly, layout } = useDesk()
  const flow = useReactFlow()
  const fit = useFit(layout)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <section className="mc-toolbar" aria-label={words.tools}>
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
        <Button icon="find" said={words.find} press={find} />
        <Button icon="zoomOut" said={words.zoomOut} press={() => void flow.zoomOut()} />
        <Button icon="zoomIn" said={words.zoomIn} press={() => void flow.zoomIn()} />
        <Button icon="fit" said={words.fit} press={() => fit(smallest)} />
      </div>
      <div className="mc-tools">
        {readOnly || (
          <>
            <Button icon="open" said={words.open} press={() => picker.current?.click()} worded />
            <FileInput picker={picker} said={words.open} take={open} />
          </>
        )}
        <Button icon="export" said={words.export} press={exportFile} worded />
        <Languages locale={locale} said={words.language} choose={changeLocale} />
      </div>
    </section>
  )
}
