import { say } from '@motcua/rules'
import { useEffect, useId, useRef, useState } from 'react'
import type { Offer } from '../rehearsal/scene.ts'
import { DraftForm } from './draft-form.tsx'
import { choiceText, groupsOf, isToFill, nextOf, type OfferGroup, offerKey, onTheWay } from './offer-groups.ts'
import { useRoom } from './room.ts'
import { goToUnread } from './unread.ts'

/** Those who may, each a way to act as them. */
const Who = ({ may, said }: { readonly may: readonly string[]; readonly said: string }) => {
  const { cast, actAs, words, locale } = useRoom()
  const members = cast.filter(({ actor }) => may.includes(actor.id))
  if (members.length === 0) return <p className="mc-note">{words.nobodyMay}</p>
  return (
    <p className="mc-who">
      <span className="mc-note">{said}</span>{' '}
      {members.map(({ actor, name }) => (
        <button
          key={actor.id}
          type="button"
          className="mc-link"
          title={words.switchTo(say(name, locale))}
          onClick={() => actAs(actor.id)}
        >
          {say(name, locale)}
        </button>
      ))}
    </p>
  )
}

/** Offers that are taken: a button, and a choice where several are said alike. */
const Act = ({ offers }: Pick<OfferGroup, 'offers'>) => {
  const { press, acts, locale, words, cast, procedure } = useRoom()
  const [chosen, choose] = useState('')
  const id = useId()
  const offer = offers.find(({ command }) => offerKey(command) === chosen) ?? offers[0]
  if (offer === undefined) return null
  const isBusy = acts.busy === offerKey(offer.command)
  return (
    <li className="mc-act">
      <button
        type="button"
        className={`mc-button mc-act-button${onTheWay.has(offer.command.type) ? ' mc-main' : ''}`}
        aria-disabled={acts.busy !== undefined}
        aria-busy={isBusy}
        onClick={event => {
          if (!goToUnread(event.currentTarget.closest('section'))) press(offer)
        }}
      >
        <span className="mc-act-name">{offer.said[locale]}</span>
      </button>
      {offers.length > 1 && (
        <>
          <label className="mc-hidden" htmlFor={id}>
            {words.choice}: {offer.said[locale]}
          </label>
          <select
            id={id}
            className="mc-input"
            value={offerKey(offer.command)}
            onChange={event => choose(event.currentTarget.value)}
          >
            {offers.map(({ command }) => (
              <option key={offerKey(command)} value={offerKey(command)}>
                {choiceText(command, { words, locale, cast, procedure })}
              </option>
            ))}
          </select>
        </>
      )}
    </li>
  )
}

const Acts = ({ groups }: { readonly groups: readonly OfferGroup[] }) =>
  groups.length === 0 ? null : (
    <ul className="mc-acts">
      {groups.map(({ key, offers }) => (
        <Act key={key} offers={offers} />
      ))}
    </ul>
  )

const isWay = ({ offers: [offer] }: OfferGroup): boolean => offer !== undefined && onTheWay.has(offer.command.type)

/** Sentences, each once. */
const reasonsOf = (offers: readonly Offer[], locale: 'vi' | 'en'): readonly string[] => [
  ...new Set(offers.flatMap(({ reasons }) => reasons.map(({ said }) => said[locale]))),
]

const Refused = ({ offers }: Pick<OfferGroup, 'offers'>) => {
  const { locale, words } = useRoom()
  return (
    <li className="mc-refused">
      <p className="mc-act-name mc-refused-name">{offers[0]?.said[locale]}</p>
      <ul className="mc-reasons">
        {reasonsOf(offers, locale).map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Who
        may={[...new Set(offers.flatMap(({ may, mayOnceFilled }) => [...may, ...mayOnceFilled]))]}
        said={words.whoMay}
      />
    </li>
  )
}

/** What the acting person may do, what they would have to fill in for more, and why the rest is not theirs. */
export const OffersPanel = () => {
  const { view, words, locale, member, pending, acts } = useRoom()
  const { scene } = view
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const [was, setWas] = useState(false)
  const id = useId()
  // The button that was pressed is gone with what it did: keys go on from here.
  useEffect(() => {
    const active = panel.current?.ownerDocument.activeElement
    if (was && scene !== undefined && !pending && (active === null || active?.tagName === 'BODY'))
      heading.current?.focus()
    if (acts.busy === undefined && !pending) setWas(panel.current?.contains(active ?? null) === true)
  }, [scene, pending, acts.busy, was])
  if (scene === undefined) return null
  const { offers } = scene
  const allowed = groupsOf(offers.filter(offer => offer.allowed))
  const ways = allowed.filter(isWay)
  const others = allowed.filter(group => !isWay(group))
  const toFill = groupsOf(offers.filter(isToFill))
  const refused = groupsOf(offers.filter(offer => !offer.allowed && !isToFill(offer)))
  const able = nextOf(offers)
  const isOver = scene.dossier.situation === 'ended'
  const isMine = able.includes(member.actor.id) || toFill.length > 0
  return (
    <section ref={panel} className="mc-panel" aria-labelledby={id} onFocus={() => setWas(true)}>
      <h3 ref={heading} id={id} className="mc-panel-title" tabIndex={-1}>
        {words.acts}
      </h3>
      <Acts groups={ways} />
      {(isOver || !isMine) && (
        <div className="mc-sim-empty">
          {isOver && <p>{words.ended}</p>}
          {!isOver && allowed.length === 0 && <p>{words.nothingAllowed(say(member.name, locale))}</p>}
          {!isOver && <Who may={able} said={words.nextUp} />}
        </div>
      )}
      {toFill.length > 0 && (
        <div className="mc-to-fill">
          <h4 className="mc-sub">{words.toFill}</h4>
          <ul className="mc-refusals">
            {toFill.map(group => (
              <li key={group.key} className="mc-refused">
                <p className="mc-act-name mc-refused-name">{group.offers[0]?.said[locale]}</p>
                <ul className="mc-reasons">
                  {reasonsOf(group.offers, locale).map(reason => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
      {offers.length > 0 && <DraftForm scene={scene} wanted={toFill.length > 0} />}
      {others.length > 0 && (
        <details className="mc-more" open>
          <summary>{words.otherActs(others.length)}</summary>
          <Acts groups={others} />
        </details>
      )}
      {refused.length > 0 && (
        <details className="mc-more">
          <summary>{words.refused(refused.length)}</summary>
          <ul className="mc-refusals">
            {refused.map(group => (
              <Refused key={group.key} offers={group.offers} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
