import type { DossierOutcome, Step } from '@motcua/engine/definition'
import { say } from '@motcua/rules'
import type { RefObject } from 'react'
import { type FoundStep, stepOf } from '../document/document.ts'
import { type Deeds, pathFromStep } from './deeds.ts'
import { useDesk } from './desk.ts'
import { Check, Choice, Section, TermField, TextField } from './field.tsx'
import { Icon } from './icon.tsx'
import { ProcedurePanel } from './procedure-panel.tsx'
import { StepActions, StepRoutes } from './step-actions.tsx'
import { useTargets } from './use-targets.ts'

interface Props {
  readonly deeds: Deeds
  /** The field of the name, which is gone to when a step is made or renamed. */
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly beginConnect: (step: string) => void
}

const Names = ({ found, nameField }: { readonly found: FoundStep } & Pick<Props, 'nameField'>) => {
  const { words, attempt } = useDesk()
  const { id, step, path } = found
  return (
    <>
      <TextField
        label={words.nameVi}
        value={step.name.vi}
        lang="vi"
        field={nameField}
        path={[...path, 'name', 'vi']}
        commit={(value, gesture) => attempt([{ type: 'changeStep', step: id, at: ['name', 'vi'], value }], gesture)}
      />
      <TextField
        label={words.nameEn}
        value={step.name.en ?? ''}
        lang="en"
        path={[...path, 'name', 'en']}
        commit={(text, gesture) => {
          const value = text === '' ? undefined : text
          attempt([{ type: 'changeStep', step: id, at: ['name', 'en'], value }], gesture)
        }}
      />
    </>
  )
}

/** Who does it: an agency or a department of one, and a role there. */
const Place = ({ found: { id, step, path } }: { readonly found: FoundStep }) => {
  const { words, document, locale, attempt, laneNameOf } = useDesk()
  const { agencies, roles } = document.procedure
  if (!('agency' in step)) return null
  const lanes = Object.entries(agencies).flatMap(([agency, { departments = {} }]) => [
    [agency, laneNameOf(agency)] as const,
    ...Object.keys(departments).map(it => [`${agency}/${it}`, laneNameOf(agency, it)] as const),
  ])
  const here = step.department === undefined ? step.agency : `${step.agency}/${step.department}`
  const hasRole = step.kind !== 'wait'
  return (
    <>
      <Choice
        label={words.unit}
        value={here}
        options={lanes}
        path={[...path, 'agency']}
        choose={lane => {
          const [agency = '', department] = lane.split('/')
          attempt([{ type: 'moveStep', step: id, lane: { agency, department } }])
        }}
      />
      {hasRole && (
        <Choice
          label={words.role}
          value={step.role ?? ''}
          options={[
            ['', words.noRole],
            ...Object.entries(roles).map(([it, { name }]) => [it, say(name, locale)] as const),
          ]}
          path={[...path, 'role']}
          choose={role =>
            attempt([{ type: 'changeStep', step: id, at: ['role'], value: role === '' ? undefined : role }])
          }
        />
      )}
    </>
  )
}

const Wait = ({ found }: { readonly found: FoundStep }) => {
  const { words, attempt } = useDesk()
  const targets = useTargets(found.id)
  const { id, step, path } = found
  if (step.kind !== 'wait') return null
  const set = (at: readonly string[], value: unknown, gesture?: string) =>
    attempt([{ type: 'changeStep', step: id, at, value }], gesture)
  const { pause, expiry } = step
  return (
    <>
      <Section title={words.pause}>
        <Check
          label={words.pauseOn}
          on={pause !== undefined}
          turn={() => set(['pause'], pause === undefined ? { then: 'resume', reason: { ...step.name } } : undefined)}
        />
        {pause !== undefined && (
          <>
            <Choice
              label={words.pauseThen}
              value={pause.then}
              options={Object.entries(words.pauseEnds)}
              path={[...path, 'pause', 'then']}
              choose={value => set(['pause', 'then'], value)}
            />
            <TextField
              label={words.pauseReason}
              value={pause.reason.vi}
              lang="vi"
              path={[...path, 'pause', 'reason', 'vi']}
              commit={(value, gesture) => set(['pause', 'reason', 'vi'], value, gesture)}
            />
          </>
        )}
      </Section>
      <Section title={words.expiry}>
        <Check
          label={words.expiryOn}
          on={expiry !== undefined}
          turn={() =>
            set(['expiry'], expiry === undefined ? { after: '30 days', to: targets.at(-1)?.[0] ?? id } : undefined)
          }
        />
        {expiry !== undefined && (
          <>
            <TermField
              label={words.expiryAfter}
              value={expiry.after}
              path={[...path, 'expiry', 'after']}
              commit={(value, gesture) => set(['expiry', 'after'], value, gesture)}
            />
            <Choice
              label={words.target}
              value={expiry.to}
              options={targets}
              path={[...path, 'expiry', 'to']}
              choose={to => attempt([{ type: 'retarget', from: id, at: ['expiry', 'to'], to }])}
            />
          </>
        )}
      </Section>
    </>
  )
}

/** Where a step with one way on leads, and a handoff that is given back. */
const Onward = ({ found: { id, step, path } }: { readonly found: FoundStep }) => {
  const { words, attempt } = useDesk()
  const targets = useTargets(id)
  const lead = (at: readonly string[]) => (to: string) => attempt([{ type: 'retarget', from: id, at, to }])
  return (
    <>
      {'to' in step && (
        <Choice label={words.next} value={step.to} options={targets} path={[...path, 'to']} choose={lead(['to'])} />
      )}
      {step.kind === 'handoff' && (
        <Choice
          label={words.returned}
          value={step.returned}
          options={targets}
          path={[...path, 'returned']}
          choose={lead(['returned'])}
        />
      )}
    </>
  )
}

const Outcome = ({ id, step }: { readonly id: string; readonly step: Step }) => {
  const { words, attempt } = useDesk()
  if (step.kind !== 'end') return null
  return (
    <Choice
      label={words.outcome}
      value={step.outcome}
      options={Object.entries(words.outcomes)}
      choose={value => attempt([{ type: 'changeStep', step: id, at: ['outcome'], value: value as DossierOutcome }])}
    />
  )
}

const StepPanel = ({ found, deeds, nameField, beginConnect }: { readonly found: FoundStep } & Props) => {
  const { words, attempt, readOnly, document, select } = useDesk()
  const { id, step, path } = found
  const isStart = document.procedure.start === id
  return (
    <>
      <header className="mc-panel-head">
        <span className={`mc-kind mc-card-${step.kind}`}>
          <Icon name={step.kind} />
          {words.kinds[step.kind]}
        </span>
        <code className="mc-code" title={words.code}>
          {id}
        </code>
        <button type="button" className="mc-link" onClick={() => select(undefined)}>
          {words.backToProcedure}
        </button>
      </header>
      <Names found={found} nameField={nameField} />
      <Place found={found} />
      {'budget' in step && (
        <TermField
          label={words.budget}
          value={step.budget}
          path={[...path, 'budget']}
          commit={(value, gesture) => attempt([{ type: 'changeStep', step: id, at: ['budget'], value }], gesture)}
        />
      )}
      <StepActions found={found} />
      <StepRoutes found={found} />
      <Wait found={found} />
      <Onward found={found} />
      <Outcome id={id} step={step} />
      {readOnly || (
        <footer className="mc-panel-foot">
          {step.kind !== 'end' && step.kind !== 'exit' && (
            <button type="button" className="mc-button" onClick={() => beginConnect(id)}>
              <Icon name="connect" />
              {words.connect}
            </button>
          )}
          {isStart ? (
            <p className="mc-note">{words.isStart}</p>
          ) : (
            step.kind !== 'end' &&
            step.kind !== 'exit' && (
              <button type="button" className="mc-button" onClick={() => attempt([{ type: 'startAt', step: id }])}>
                {words.makeStart}
              </button>
            )
          )}
          <button type="button" className="mc-button mc-danger" onClick={() => deeds.removeCard(id, false)}>
            <Icon name="remove" />
            {words.deleteStep}
          </button>
        </footer>
      )}
    </>
  )
}

const WayPanel = ({ way, deeds }: { readonly way: string } & Pick<Props, 'deeds'>) => {
  const { words, layout, document, attempt, nameOf, readOnly } = useDesk()
  const found = layout.ways.find(({ id }) => id === way)
  const from = layout.cards.find(({ id }) => id === found?.from)?.step ?? ''
  const step = stepOf(document, from)
  const targets = useTargets(from)
  if (found === undefined || step === undefined) return null
  const at = pathFromStep(found.path, step.path)
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-kind">
          <Icon name="connect" />
          {words.way}
        </span>
      </header>
      <p className="mc-note">
        {words.from} <strong>{nameOf(from)}</strong>
      </p>
      <Choice
        label={words.target}
        value={found.to}
        options={targets}
        choose={to => attempt([{ type: 'retarget', from, at, to }])}
      />
      {readOnly || (
        <footer className="mc-panel-foot">
          <button type="button" className="mc-button mc-danger" onClick={() => deeds.removeWay(way)}>
            <Icon name="remove" />
            {words.deleteWay}
          </button>
        </footer>
      )}
    </>
  )
}

/** What can be said of the step, or the way, or else the procedure. */
export const Inspector = ({ deeds, nameField, beginConnect }: Props) => {
  const { words, document, layout, selected } = useDesk()
  const card = selected?.kind === 'card' ? layout.cards.find(({ id }) => id === selected.id) : undefined
  const found = card === undefined ? undefined : stepOf(document, card.step)
  return (
    <aside className="mc-inspector" aria-label={words.inspector}>
      {found !== undefined ? (
        <StepPanel key={found.id} found={found} deeds={deeds} nameField={nameField} beginConnect={beginConnect} />
      ) : selected?.kind === 'way' ? (
        <WayPanel key={selected.id} way={selected.id} deeds={deeds} />
      ) : (
        <ProcedurePanel />
      )}
    </aside>
  )
}
