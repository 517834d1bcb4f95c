/** Fields that take a name the procedure declares. One that does not exist yet is declared at a click, and named at once. */
import { type Path, say, type Text } from '@motcua/rules'
import { useState } from 'react'
import type { Change } from '../document/change.ts'
import { freeName } from '../document/free-name.ts'
import { undetermined } from '../document/unknown.ts'
import { useDesk } from './desk.ts'
import { Choice, TextField } from './field.tsx'

/** What can be declared where a field needs it. */
export type Declared = 'agencies' | 'roles' | 'facts' | 'results'

interface Named {
  readonly name: Text
}

/** How a new name of a sort is declared: the name itself, and the change that declares it. */
export const useDeclaring = () => {
  const { document, words } = useDesk()
  const words4 = { agencies: words.newAgency, roles: words.newRole, facts: words.newFact, results: words.newResult }
  const words1 = { agencies: 'agency', roles: 'role', facts: 'fact', results: 'result' }
  return (sort: Declared): { readonly id: string; readonly change: Change } => {
    const known = document.procedure[sort] ?? {}
    const id = freeName(words1[sort], name => Object.hasOwn(known, name))
    const name = { vi: words4[sort] }
    const value = sort === 'facts' ? { name, type: 'boolean' } : { name }
    return { id, change: { type: 'changeProcedure', at: [sort, id], value } }
  }
}

/** The field of a name that was declared a moment ago. */
const FreshName = ({
  at,
  name,
}: {
  readonly at: readonly [Declared, ...string[]]
  readonly name: Text | undefined
}) => {
  const { words, attempt } = useDesk()
  if (name === undefined) return null
  return (
    <TextField
      label={words.nameOfNew}
      value={name.vi}
      lang="vi"
      path={['procedure', ...at, 'name', 'vi']}
      commit={(value, gesture) => attempt([{ type: 'changeProcedure', at: [...at, 'name', 'vi'], value }], gesture)}
    />
  )
}

/** What no name of a definition can be: it asks for a new one. */
const more = '+'

interface PickProps {
  readonly sort: Declared
  readonly label: string
  readonly value: string
  readonly path?: Path | undefined
  readonly exact?: boolean | undefined
  /** What is said where nothing is chosen; it can be chosen where it is said. */
  readonly none?: string | undefined
  /** Names that need not be declared. */
  readonly reserved?: readonly (readonly [string, string])[]
  readonly without?: readonly string[]
  readonly choose: (value: string, before: readonly Change[]) => void
}

export const Pick = ({ sort, label, value, path, exact, none, reserved = [], without = [], choose }: PickProps) => {
  const { document, locale, words } = useDesk()
  const declaring = useDeclaring()
  const [fresh, setFresh] = useState<string>()
  const known: Readonly<Record<string, Named>> = document.procedure[sort] ?? {}
  const options = [
    ...(none === undefined ? [] : [['', none] as const]),
    ...reserved,
    ...Object.entries(known)
      .filter(([id]) => id === value || !without.includes(id))
      .map(([id, { name }]) => [id, say(name, locale)] as const),
    ...(value === undetermined ? [[undetermined, words.undetermined] as const] : []),
    [more, words.declareNew[sort]] as const,
  ]
  return (
    <>
      <Choice
        label={label}
        value={value}
        options={options}
        path={path}
        exact={exact}
        choose={next => {
          if (next !== more) {
            choose(next, [])
            return
          }
          const { id, change } = declaring(sort)
          setFresh(id)
          choose(id, [change])
        }}
      />
      {fresh !== undefined && fresh === value && <FreshName at={[sort, fresh]} name={known[fresh]?.name} />}
    </>
  )
}

/** Who may do something beside those a procedure names itself. */
export const useOutsiders = (): readonly (readonly [string, string])[] => {
  const { words } = useDesk()
  return [
    ['applicant', words.applicant],
    ['paymentGateway', words.paymentGateway],
  ]
}

interface LaneProps {
  readonly label: string
  readonly agency: string
  readonly department?: string | undefined
  readonly path?: Path | undefined
  readonly exact?: boolean | undefined
  readonly choose: (agency: string, department: string | undefined, before: readonly Change[]) => void
}

const newDepartment = '+/'

/** An agency, or a department of one; not known yet is an answer too. */
export const LanePick = ({ label, agency, department, path, exact, choose }: LaneProps) => {
  const { document, words, laneNameOf } = useDesk()
  const declaring = useDeclaring()
  const [fresh, setFresh] = useState<readonly ['agencies', ...string[]]>()
  const { agencies } = document.procedure
  const lanes = Object.entries(agencies).flatMap(([id, { departments = {} }]) => [
    [id, laneNameOf(id)] as const,
    ...Object.keys(departments).map(it => [`${id}/${it}`, laneNameOf(id, it)] as const),
  ])
  const options = [
    ...lanes,
    [undetermined, words.undetermined] as const,
    [more, words.declareNew.agencies] as const,
    ...(agencies[agency] === undefined ? [] : [[newDepartment, words.declareDepartment(laneNameOf(agency))] as const]),
  ]
  const pick = (lane: string) => {
    if (lane === more) {
      const { id, change } = declaring('agencies')
      setFresh(['agencies', id])
      choose(id, undefined, [change])
    } else if (lane === newDepartment) {
      const departments = agencies[agency]?.departments ?? {}
      const id = freeName('department', name => Object.hasOwn(departments, name))
      const at = ['agencies', agency, 'departments', id] as const
      setFresh(at)
      choose(agency, id, [{ type: 'changeProcedure', at, value: { name: { vi: words.newDepartment } } }])
    } else {
      const [id = '', inner] = lane.split('/')
      choose(id, inner, [])
    }
  }
  const isFresh = fresh !== undefined && fresh.at(-1) === (department ?? agency)
  const name = department === undefined ? agencies[agency]?.name : agencies[agency]?.departments?.[department]?.name
  return (
    <>
      <Choice
        label={label}
        value={department === undefined ? agency : `${agency}/${department}`}
        options={options}
        path={path}
        exact={exact}
        choose={pick}
      />
      {isFresh && <FreshName at={fresh} name={name} />}
    </>
  )
}

interface SeveralProps {
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
  readonly value: readonly string[]
  readonly choose: (value: readonly string[]) => void
  /** Said where there is nothing to choose from. */
  readonly empty?: string | undefined
}

/** Some of several; what is chosen and is none of them is shown as it is. */
export const Several = ({ label, options, value, choose, empty }: SeveralProps) => {
  const { readOnly } = useDesk()
  const unknown = value.filter(id => !options.some(([option]) => option === id)).map(id => [id, id] as const)
  const all = [...options, ...unknown]
  if (all.length === 0 && empty === undefined) return null
  return (
    <fieldset className="mc-several">
      <legend className="mc-label">{label}</legend>
      {all.length === 0 && <p className="mc-note">{empty}</p>}
      {all.map(([id, said]) => (
        <label key={id} className="mc-check">
          <input
            type="checkbox"
            checked={value.includes(id)}
            disabled={readOnly}
            onChange={() => choose(value.includes(id) ? value.filter(it => it !== id) : [...value, id])}
          />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  )
}
