import { assess, feeDue, type Procedure, sayFailure, sayFee, sayOutcome, sayRefusal } from '@motcua/engine'
import { say } from '@motcua/rules'
import type { ReactNode } from 'react'
import { sayDate, sayShort } from '../messages/moment.ts'
import { Icon } from '../parts/icon.tsx'
import type { SentEffect } from '../rehearsal/port.ts'
import type { Scene } from '../rehearsal/scene.ts'
import { factText, moneyText } from './fact-text.ts'
import { Panel } from './parts.tsx'
import { useNames, useRoom } from './room.ts'

const Tie = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <>
      <h4 className="mc-sub">{title}</h4>
      <ul className="mc-lines">{children}</ul>
    </>
  )

const Handoffs = ({ scene }: { readonly scene: Scene }) => {
  const { words } = useRoom()
  const names = useNames()
  const { handoffs = {}, custody = [] } = scene.dossier
  return (
    <Tie title={words.handoffs}>
      {[
        ...(custody.length > 1 ? custody : []).map(({ agency, from }) => (
          <li key={`${agency} ${from}`}>{words.custody(names.agency(agency), sayShort(from))}</li>
        )),
        ...Object.values(handoffs).map(({ request, from, to, requestedOn }) => (
          <li key={request}>{words.handoff(names.agency(from), names.agency(to), sayShort(requestedOn))}</li>
        )),
      ]}
    </Tie>
  )
}

const Consultations = ({ scene }: { readonly scene: Scene }) => {
  const { words } = useRoom()
  const names = useNames()
  return (
    <Tie title={words.consultations}>
      {Object.entries(scene.dossier.consultations).flatMap(([step, asked]) =>
        Object.values(asked).map(({ agency, receivedOn, answer, answeredOn, silence }) => {
          const name = names.agency(agency)
          const parts = [
            receivedOn === undefined ? words.notAsked(name) : words.asked(name, sayShort(receivedOn)),
            ...(answer === undefined ? [] : [words.answered(words.answers[answer], sayShort(answeredOn ?? 0))]),
            ...(silence === undefined ? [] : [words.silent[silence]]),
          ]
          return <li key={`${step} ${agency}`}>{parts.join('; ')}</li>
        }),
      )}
    </Tie>
  )
}

const Children = ({ scene }: { readonly scene: Scene }) => {
  const { words, locale, procedure, show, view } = useRoom()
  return (
    <Tie title={words.children}>
      {Object.entries(scene.dossier.children ?? {}).flatMap(([step, children]) =>
        Object.entries(children).map(([name, { dossier, outcome }]) => {
          const drawn = procedure?.graph.steps.get(step)?.step
          const spec = drawn?.kind === 'children' ? drawn.children[name] : undefined
          return (
            <li key={`${step} ${name}`}>
              {spec === undefined ? name : say(spec.name, locale)}:{' '}
              {outcome === undefined ? words.childRunning : sayOutcome(outcome, locale)}
              {view.dossiers.some(({ id }) => id === dossier) && (
                <>
                  {' '}
                  <button type="button" className="mc-link" onClick={() => show(dossier)}>
                    {words.showDossier}
                  </button>
                </>
              )}
            </li>
          )
        }),
      )}
    </Tie>
  )
}

/** What a fee comes to, or the facts that it waits for; how it was worked out, where a rule says. */
const Payment = ({
  scene,
  fee,
  procedure,
}: {
  readonly scene: Scene
  readonly fee: string
  readonly procedure: Procedure
}) => {
  const { words, locale } = useRoom()
  const names = useNames()
  const { paid, refunded = {} } = scene.dossier
  const { currency } = procedure.definition.fees?.[fee] ?? { currency: 'VND' }
  const found = feeDue(procedure, scene.dossier, fee)
  const kept = moneyText((paid[fee] ?? 0) - (refunded[fee] ?? 0), currency, locale)
  const of = 'code' in found ? undefined : moneyText(found.due, currency, locale)
  const assessed = assess(procedure, scene.dossier, fee)
  const why =
    'code' in found ? [sayRefusal(found, locale, procedure)] : assessed ? sayFee(assessed, locale, procedure, fee) : []
  return (
    <li>
      {names.fee(fee)}
      {/* Of a fee that there is not, nothing is paid of nothing. */}
      {assessed?.kind === 'notApplicable' && (paid[fee] ?? 0) === 0 ? '' : `: ${words.paid(kept, of)}`}
      {assessed !== undefined && why.length > 0 && (
        <ul className="mc-lines" aria-label={words.feeAccount(names.fee(fee))}>
          {why.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

const Payments = ({ scene }: { readonly scene: Scene }) => {
  const { words, procedure } = useRoom()
  return (
    <Tie title={words.payments}>
      {procedure === undefined
        ? []
        : Object.keys(procedure.definition.fees ?? {}).map(fee => (
            <Payment key={fee} scene={scene} fee={fee} procedure={procedure} />
          ))}
    </Tie>
  )
}

/** What the dossier has to do with beside its steps: other agencies, other dossiers, money, what went out, what went wrong. */
export const TiesPanel = () => {
  const { view, words, locale, procedure } = useRoom()
  const names = useNames()
  const { scene } = view
  if (scene === undefined) return null
  const { supplement, parent } = scene.dossier
  const effectName = ({ effect, step, child, report }: SentEffect): string => {
    const own = Object.hasOwn(words.betweenDossiers, effect)
      ? (effect as keyof typeof words.betweenDossiers)
      : undefined
    const subject = child?.parent.child ?? report?.parent.child
    if (own !== undefined && subject !== undefined) {
      const drawn = procedure?.graph.steps.get(step)?.step
      const spec = drawn?.kind === 'children' ? drawn.children[subject] : undefined
      return words.betweenDossiers[own](spec === undefined ? subject : say(spec.name, locale))
    }
    const name = procedure?.definition.effects?.[effect]?.name
    return name === undefined ? effect : say(name, locale)
  }
  const expires = supplement?.expires
  return (
    <Panel title={words.ties}>
      {scene.incident !== undefined && (
        <div className="mc-sim-alarm" role="alert">
          <Icon name="error" size={16} />
          <p>
            <strong>{words.incident}</strong> – {sayShort(scene.incident.since)}
            <br />
            {sayFailure(scene.incident, locale, procedure)}
          </p>
        </div>
      )}
      {supplement !== undefined && (
        <div className="mc-sim-alarm">
          <Icon name="warning" size={16} />
          <div>
            <p>{words.supplement(supplement.round, expires === undefined ? undefined : sayDate(expires, locale))}</p>
            <ul className="mc-lines">
              {supplement.items.map(({ document, what }) => (
                <li key={`${document} ${what}`}>{what}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {parent !== undefined && <p className="mc-note">{words.childOf(parent.dossier)}</p>}
      <Payments scene={scene} />
      <Consultations scene={scene} />
      <Handoffs scene={scene} />
      <Children scene={scene} />
      <Tie title={words.effects}>
        {scene.effects.map(sent => (
          <li key={sent.id}>
            {sayShort(sent.at)} – {effectName(sent)} <span className="mc-note">({names.step(sent.step)})</span>
          </li>
        ))}
      </Tie>
    </Panel>
  )
}

/** Everything the dossier knows, and the papers that lie in it. */
export const DataList = ({ scene }: { readonly scene: Scene }) => {
  const { words, locale } = useRoom()
  const names = useNames()
  const papers = Object.keys(scene.dossier.documents)
  return (
    <div className="mc-data">
      <h4 className="mc-sub">{words.facts}</h4>
      <dl className="mc-sim-facts">
        {scene.facts.map(({ fact, type, value }) => (
          <div key={fact} className="mc-sim-fact">
            <dt>{say(type.name, locale)}</dt>
            <dd className={value === undefined ? 'mc-note' : ''}>
              {value === undefined ? words.unknown : factText(type, value, words, locale)}
            </dd>
          </div>
        ))}
      </dl>
      <h4 className="mc-sub">{words.documents}</h4>
      {papers.length === 0 ? (
        <p className="mc-note">{words.unknown}</p>
      ) : (
        <ul className="mc-lines">
          {papers.map(name => (
            <li key={name}>{names.document(name)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
