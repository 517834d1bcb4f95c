import type { Path } from '@motcua/rules'
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { unconnected } from '../document/unknown.ts'
import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'

/** What is wrong with one place of the document, and unless `exact` with what is in it, below the field it is typed in. */
const useSaid = (path: Path | undefined, exact = false): readonly string[] => {
  const { problems, locale, document } = useDesk()
  if (path === undefined) return []
  return problems.issues
    .filter(
      issue =>
        issue.severity === 'error' &&
        (!exact || issue.path.length === path.length) &&
        path.every((key, index) => issue.path[index] === key),
    )
    .map(issue => problems.sayIssue(issue, locale, document.procedure))
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** The text as it stands, in NFC, and the gesture it belongs to: from one visit of the field to the next. */
  readonly commit: (text: string, gesture: string) => void
  /** Where the text is written in the document. */
  readonly path?: Path | undefined
  readonly placeholder?: string | undefined
  readonly lang?: 'vi' | 'en' | undefined
  readonly code?: boolean
  readonly rows?: number
  readonly numeric?: boolean
  readonly field?: RefObject<HTMLInputElement | null>
  /** The label is for readers of the screen only: what stands beside the field says it already. */
  readonly quiet?: boolean
  /** The id of what else there is to say of it. */
  readonly described?: string | undefined
}

/**
 * A text that is written as it is typed. What is in the field is never written over while it is being typed in: a syllable may
 * be half composed, and input methods go back with Backspaces of their own. Only a text that comes from elsewhere, as from an
 * undo, replaces it.
 */
export const TextField = ({
  label,
  value,
  commit,
  path,
  placeholder,
  lang,
  code,
  rows,
  numeric,
  field,
  quiet,
  described,
}: TextFieldProps) => {
  const id = useId()
  const { readOnly, newGesture } = useDesk()
  const [draft, setDraft] = useState(value)
  const committed = useRef(value)
  const composing = useRef(false)
  const gesture = useRef('')
  if (value !== committed.current && !composing.current) {
    committed.current = value
    if (value !== draft.normalize('NFC')) setDraft(value)
  }
  const put = (text: string): void => {
    const made = text.normalize('NFC')
    if (made === committed.current) return
    committed.current = made
    commit(made, gesture.current)
  }
  const said = useSaid(path)
  const its = {
    id,
    value: draft,
    lang,
    placeholder,
    readOnly,
    spellCheck: false,
    autoComplete: 'off',
    className: `mc-input${code ? ' mc-code' : ''}`,
    'aria-invalid': said.length > 0 || described !== undefined,
    'aria-describedby': [...(said.length > 0 ? [`${id}said`] : []), described].filter(Boolean).join(' ') || undefined,
    onFocus: () => {
      gesture.current = newGesture()
    },
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => {
      composing.current = false
      put(event.currentTarget.value)
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft(event.currentTarget.value)
      if (!composing.current) put(event.currentTarget.value)
    },
  }
  return (
    <div className="mc-field">
      <label className={quiet ? 'mc-hidden' : 'mc-label'} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? (
        <input type="text" ref={field} inputMode={numeric ? 'decimal' : 'text'} {...its} />
      ) : (
        <textarea rows={rows} {...its} />
      )}
      {said.length > 0 && (
        <p id={`${id}said`} className="mc-field-said">
          {said[0]}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, said: string])[]
  readonly choose: (value: string) => void
  readonly path?: Path | undefined
  /** Of what is written there only what is wrong with the whole is said. */
  readonly exact?: boolean | undefined
  readonly quiet?: boolean
}

/** One of several; a value that is none of them is shown as it is, since the document has it. */
export const Choice = ({ label, value, options, choose, path, exact, quiet }: ChoiceProps) => {
  const id = useId()
  const { readOnly, words } = useDesk()
  const said = useSaid(path, exact)
  const known = options.some(([option]) => option === value)
  return (
    <div className="mc-field">
      <label className={quiet ? 'mc-hidden' : 'mc-label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="mc-input"
        value={value}
        disabled={readOnly}
        aria-invalid={said.length > 0}
        aria-describedby={said.length > 0 ? `${id}said` : undefined}
        onChange={event => choose(event.currentTarget.value)}
      >
        {known || <option value={value}>{value === unconnected ? words.unconnected : value}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {said.length > 0 && (
        <p id={`${id}said`} className="mc-field-said">
          {said[0]}
        </p>
      )}
    </div>
  )
}

interface TermFieldProps {
  readonly label: string
  readonly value: string
  readonly commit: (term: string, gesture: string) => void
  readonly path?: Path | undefined
}

const shape = /^\s*(\S*)\s+(working days?|working hours?|days?|months?)\s*$/
type Unit = 'working days' | 'working hours' | 'days' | 'months'
const unitOf = (word: string): Unit => (word.endsWith('s') ? word : `${word}s`) as Unit

/** A term: how many, and of what. One that has another form (“same day”) stays a text. */
export const TermField = ({ label, value, commit, path }: TermFieldProps) => {
  const { words, newGesture, locale } = useDesk()
  const found = shape.exec(value)
  if (found === null && value !== '') return <TextField label={label} value={value} commit={commit} path={path} code />
  const [, amount = '', word = 'working days'] = found ?? []
  const unit = unitOf(word)
  const comma = locale === 'vi'
  return (
    <fieldset className="mc-term">
      <legend className="mc-label">{label}</legend>
      <TextField
        quiet
        numeric
        label={`${label}: ${words.amount}`}
        value={comma ? amount.replace('.', ',') : amount}
        path={path}
        commit={(text, gesture) => commit(`${text.trim().replace(',', '.')} ${unit}`, gesture)}
      />
      <Choice
        quiet
        label={`${label}: ${words.timeUnit}`}
        value={unit}
        options={Object.entries(words.units)}
        choose={it => commit(`${amount} ${it}`, newGesture())}
      />
    </fieldset>
  )
}

export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="mc-section" aria-label={title}>
    <h3 className="mc-section-title">{title}</h3>
    {children}
  </section>
)

export const Check = ({
  label,
  on,
  turn,
}: {
  readonly label: string
  readonly on: boolean
  readonly turn: () => void
}) => {
  const { readOnly } = useDesk()
  return (
    <label className="mc-check">
      <input type="checkbox" checked={on} disabled={readOnly} onChange={turn} />
      <span>{label}</span>
    </label>
  )
}

interface AddProps {
  readonly said: string
  readonly add: () => void
}

export const AddButton = ({ said, add }: AddProps) => {
  const { readOnly } = useDesk()
  if (readOnly) return null
  return (
    <button type="button" className="mc-link" onClick={add}>
      <Icon name="add" size={14} />
      {said}
    </button>
  )
}

interface RemoveProps {
  readonly said: string
  readonly remove: () => void
}

export const RemoveButton = ({ said, remove }: RemoveProps) => {
  const { readOnly } = useDesk()
  if (readOnly) return null
  return (
    <button type="button" className="mc-icon-button" aria-label={said} title={said} onClick={remove}>
      <Icon name="remove" />
    </button>
  )
}
