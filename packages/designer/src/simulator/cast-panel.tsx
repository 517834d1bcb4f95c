import { type Locale, say } from '@motcua/rules'
import { useId } from 'react'
import type { CastMember } from '../rehearsal/cast.ts'
import type { PlaceCounts, Scene } from '../rehearsal/scene.ts'
import { Panel } from './parts.tsx'
import { type Names, useNames, useRoom } from './room.ts'

interface Group {
  readonly name: string
  readonly members: readonly CastMember[]
}

/** The cast by where they stand: those who stand nowhere together. */
const groupsOf = (cast: readonly CastMember[], names: Names, elsewhere: string): readonly Group[] => {
  const groups = new Map<string, CastMember[]>()
  for (const member of cast) {
    const { agency } = member.actor
    const name = agency === undefined ? elsewhere : names.agency(agency)
    groups.set(name, [...(groups.get(name) ?? []), member])
  }
  return [...groups].map(([name, members]) => ({ name, members }))
}

const countOf = ({ counts }: { readonly counts: PlaceCounts['counts'] }): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

interface Waiting {
  readonly member: CastMember
  readonly count: number
  readonly overdue: number
}

/** Those in whose role work waits, where they stand. */
export const waitingFor = (cast: readonly CastMember[], { places }: Pick<Scene, 'places'>): readonly Waiting[] => {
  const met = new Set<string>()
  return cast.flatMap(member => {
    const { agency, roles } = member.actor
    const counts = places.find(({ name }) => name === agency)?.roles.find(({ name }) => roles.includes(name))
    const key = `${agency} ${counts?.name}`
    if (counts === undefined || countOf(counts) === 0 || met.has(key)) return []
    met.add(key)
    return [{ member, count: countOf(counts), overdue: counts.counts.overdue }]
  })
}

/** A post without the agency it stands at: what is said under the agency’s name. */
const postName = ({ name, actor }: CastMember, names: Names, locale: Locale): string => {
  const whole = say(name, locale)
  const agency = actor.agency === undefined ? '' : ` – ${names.agency(actor.agency)}`
  return agency === '' ? whole : whole.replace(agency, '')
}

/** Who acts, and where work waits. */
export const CastPanel = () => {
  const { cast, member, actAs, words, locale, view } = useRoom()
  const names = useNames()
  const id = useId()
  if (cast.length === 0) return null
  const waiting = view.scene === undefined ? [] : waitingFor(cast, view.scene)
  return (
    <Panel title={words.cast}>
      <div className="mc-field">
        <label className="mc-hidden" htmlFor={id}>
          {words.actAs}
        </label>
        <select
          id={id}
          className="mc-input mc-actor"
          value={member.actor.id}
          onChange={event => actAs(event.currentTarget.value)}
        >
          {groupsOf(cast, names, words.citizenOf).map(({ name, members }) => (
            <optgroup key={name} label={name}>
              {members.map(it => (
                <option key={it.actor.id} value={it.actor.id}>
                  {say(it.name, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {view.scene !== undefined && (
        <div className="mc-inboxes">
          <h4 className="mc-sub">{words.inboxes}</h4>
          {waiting.length === 0 ? (
            <p className="mc-note">{words.nothingWaits}</p>
          ) : (
            groupsOf(
              waiting.map(it => it.member),
              names,
              words.citizenOf,
            ).map(({ name, members }) => (
              <div key={name} className="mc-inbox-place">
                <p className="mc-inbox-agency">{name}</p>
                <ul>
                  {members.map(it => {
                    const found = waiting.find(one => one.member === it)
                    return (
                      <li key={it.actor.id}>
                        <button
                          type="button"
                          className="mc-inbox"
                          aria-pressed={it === member}
                          onClick={() => actAs(it.actor.id)}
                        >
                          <span>{postName(it, names, locale)}</span>
                          <span className="mc-count">{words.waits(found?.count ?? 0)}</span>
                          {(found?.overdue ?? 0) > 0 && (
                            <span className="mc-count mc-count-bad">{words.overdue(found?.overdue ?? 0)}</span>
                          )}
                        </button>
                      </li>
                    )
                  })}
                </ul>
              </div>
            ))
          )}
        </div>
      )}
    </Panel>
  )
}
