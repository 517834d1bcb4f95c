/** A field for a value of a declared type: forms are made of what the definition says. */
import type { FactValue } from '@motcua/engine'
import type { FactType } from '@motcua/engine/definition'
import { parseDay, parseInstant, say } from '@motcua/rules'
import { useId, useRef, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useRoom } from './room.ts'

interface Props {
  readonly label: string
  readonly type: FactType
  /** What it holds at first; it is the field’s own from then on. */
  readonly value: FactValue | undefined
  /** Nothing where what is written is no value of the type. */
  readonly change: (value: FactValue | undefined) => void
  readonly required?: boolean
}

type PlainType = Exclude<FactType['type'], 'enum' | 'list' | 'record' | 'boolean'>
type Read = { readonly value: FactValue | undefined; readonly wrong?: 'notWhole' | 'notNumber' | 'notMoment' }

/** Thousands may stand in groups, as people write them. */
const grouped = /^-?\d{1,3}([.\s]\d{3})+$/

/** What a text says as a value of a type. An empty one says nothing. */
export const readText = (type: PlainType, text: string): Read => {
  const bare = text.trim().normalize('NFC')
  if (bare === '') return { value: undefined }
  switch (type) {
    case 'string':
      return { value: bare }
    case 'integer':
    case 'money': {
      const number = grouped.test(bare) ? Number(bare.replace(/[.\s]/g, '')) : Number(bare)
      const isRight = /^-?[\d.\s]+$/.test(bare) && Number.isSafeInteger(number) && (type === 'integer' || number >= 0)
      return isRight ? { value: number } : { value: undefined, wrong: 'notWhole' }
    }
    case 'decimal': {
      const isRight = /^-?\d+([.,]\d+)?$/.test(bare)
      return isRight ? { value: Number(bare.replace(',', '.')) } : { value: undefined, wrong: 'notNumber' }
    }
    case 'date':
      return parseDay(bare) === undefined ? { value: undefined, wrong: 'notMoment' } : { value: bare }
    case 'instant': {
      const at = `${bare.length === 16 ? `${bare}:00` : bare}+07:00`
      return parseInstant(at) === undefined ? { value: undefined, wrong: 'notMoment' } : { value: at }
    }
  }
}

const textOf = (value: FactValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value.replace(/\+07:00$/, '') : String(value)

const PlainField = ({
  label,
  type,
  value,
  change,
  required,
}: Props & { readonly type: { readonly type: PlainType } }) => {
  const { words } = useRoom()
  const id = useId()
  const [text, setText] = useState(textOf(value))
  const composing = useRef(false)
  const { wrong } = readText(type.type, text)
  const kind = type.type === 'date' ? 'date' : type.type === 'instant' ? 'datetime-local' : 'text'
  return (
    <div className="mc-field">
      <label className="mc-label" htmlFor={id}>
        {label}
        {type.type === 'money' && ` (${words.dong})`}
        {required && <span className="mc-required"> ({words.required})</span>}
      </label>
      <input
        id={id}
        type={kind}
        className="mc-input"
        value={text}
        inputMode={type.type === 'string' ? 'text' : type.type === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}said`}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={event => {
          composing.current = false
          change(readText(type.type, event.currentTarget.value).value)
        }}
        onChange={event => {
          setText(event.currentTarget.value)
          if (!composing.current) change(readText(type.type, event.currentTarget.value).value)
        }}
      />
      {wrong !== undefined && (
        <p id={`${id}said`} className="mc-field-said">
          {words[wrong]}
        </p>
      )}
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, said: string])[]
  readonly change: (value: string) => void
  readonly empty?: string | undefined
}

/** One of several. */
export const Pick = ({ label, value, options, change, empty }: PickProps) => {
  const id = useId()
  return (
    <div className="mc-field">
      <label className="mc-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="mc-input" value={value} onChange={event => change(event.currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(([option, said]) => (
          <option key={option} value={option}>
            {said}
          </option>
        ))}
      </select>
    </div>
  )
}

const ListField = ({ label, type, value, change }: Props & { readonly type: { readonly of: FactType } }) => {
  const { words } = useRoom()
  const given = Array.isArray(value) ? value : []
  const [items, setItems] = useState<readonly { readonly key: number; readonly value: FactValue | undefined }[]>(
    given.map((it, key) => ({ key, value: it })),
  )
  const put = (next: typeof items) => {
    setItems(next)
    const values = next.flatMap(it => it.value ?? [])
    change(values.length === 0 ? undefined : values)
  }
  return (
    <fieldset className="mc-group">
      <legend className="mc-label">{label}</legend>
      {items.map(({ key, value: item }, index) => (
        <div key={key} className="mc-group-head">
          <FactInput
            label={words.item(index + 1)}
            type={type.of}
            value={item}
            change={next => put(items.map(it => (it.key === key ? { key, value: next } : it)))}
          />
          <button
            type="button"
            className="mc-icon-button"
            aria-label={words.removeItem(index + 1)}
            title={words.removeItem(index + 1)}
            onClick={() => put(items.filter(it => it.key !== key))}
          >
            <Icon name="remove" />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="mc-link"
        onClick={() =>
          setItems([...items, { key: Math.max(-1, ...items.map(({ key }) => key)) + 1, value: undefined }])
        }
      >
        <Icon name="add" size={14} />
        {words.addItem}
      </button>
    </fieldset>
  )
}

/** The field of a fact, of whatever type it was declared. */
export const FactInput = ({ label, type, value, change, required = false }: Props) => {
  const { words, locale } = useRoom()
  const [picked, setPicked] = useState(value)
  const pick = (next: FactValue | undefined) => {
    setPicked(next)
    change(next)
  }
  switch (type.type) {
    case 'boolean':
      return (
        <Pick
          label={label}
          value={picked === undefined ? '' : String(picked)}
          empty={words.chooseValue}
          options={[
            ['true', words.yes],
            ['false', words.no],
          ]}
          change={it => pick(it === '' ? undefined : it === 'true')}
        />
      )
    case 'enum':
      return (
        <Pick
          label={label}
          value={typeof picked === 'string' ? picked : ''}
          empty={words.chooseValue}
          options={Object.entries(type.values).map(([name, its]) => [name, say(its.name, locale)])}
          change={it => pick(it === '' ? undefined : it)}
        />
      )
    case 'list':
      return <ListField label={label} type={type} value={value} change={change} />
    case 'record': {
      const record = (typeof picked === 'object' && !Array.isArray(picked) ? picked : {}) as Record<string, FactValue>
      return (
        <fieldset className="mc-group">
          <legend className="mc-label">{label}</legend>
          {Object.entries(type.fields).map(([name, field]) => (
            <FactInput
              key={name}
              label={say(field.name, locale)}
              type={field}
              value={record[name]}
              change={next => {
                const { [name]: _, ...rest } = record
                const made = next === undefined ? rest : { ...rest, [name]: next }
                pick(Object.keys(made).length === 0 ? undefined : made)
              }}
            />
          ))}
        </fieldset>
      )
    }
    default:
      return <PlainField label={label} type={{ type: type.type }} value={value} change={change} required={required} />
  }
}
