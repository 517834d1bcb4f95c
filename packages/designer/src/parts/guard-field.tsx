import type { Fact } from '@motcua/engine/definition'
import { type Path, say, type Text } from '@motcua/rules'
import { useId } from 'react'
import { useDesk } from './desk.ts'
import { TextField } from './field.tsx'
import { Icon } from './icon.tsx'
import { useDeclaring } from './pickers.tsx'

/** What a condition may name: the facts, those inside of records by their path. */
const factPaths = (facts: Readonly<Record<string, Fact>>, before = ''): readonly (readonly [string, Text])[] =>
  Object.entries(facts).flatMap(([id, fact]) =>
    fact.type === 'record' ? factPaths(fact.fields, `${before}${id}.`) : [[`${before}${id}`, fact.name] as const],
  )

interface Props {
  readonly label: string
  readonly value: string
  readonly path: Path
  readonly placeholder?: string | undefined
  readonly commit: (text: string, gesture: string) => void
}

/** A condition in FEEL: read as it is typed, its fault shown where it is, with the facts it may name. */
export const GuardField = ({ label, value, path, placeholder, commit }: Props) => {
  const { words, locale, document, problems, readOnly, newGesture, attempt } = useDesk()
  const declaring = useDeclaring()
  const id = useId()
  const fault = value === '' ? undefined : problems.feelFault(value)
  const { facts = {} } = document.procedure
  const insert = (name: string) =>
    commit(value === '' || value === '?' ? name : `${value.trimEnd()} ${name}`, newGesture())
  const names: readonly (readonly [string, string])[] = [
    ...factPaths(facts).map(([name, text]) => [name, say(text, locale)] as const),
    ['case', words.factCase],
    ['channel', words.factChannel],
  ]
  return (
    <div className="mc-guard">
      <TextField
        label={label}
        value={value}
        placeholder={placeholder}
        code
        path={path}
        described={fault === undefined ? undefined : id}
        commit={commit}
      />
      {fault !== undefined && (
        <p id={id} className="mc-feel">
          <code>
            {value.slice(0, fault.offset)}
            <mark>{value.slice(fault.offset) || '⌁'}</mark>
          </code>
          <span className="mc-hidden">
            {words.faultAt(fault.offset + 1)}: {fault.said[locale]}
          </span>
        </p>
      )}
      {readOnly || (
        <details className="mc-facts">
          <summary>{words.factsToName}</summary>
          <ul>
            {names.map(([name, said]) => (
              <li key={name}>
                <button type="button" className="mc-fact" onClick={() => insert(name)}>
                  <code>{name}</code>
                  <span>{said}</span>
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="mc-link"
            onClick={() => {
              const { id: fact, change } = declaring('facts')
              if (attempt([change]) === undefined) insert(fact)
            }}
          >
            <Icon name="add" size={14} />
            {words.declareNew.facts}
          </button>
        </details>
      )}
    </div>
  )
}
