import { say } from '@motcua/rules'
import type { RefObject } from 'react'
import { type FoundStep, stepOf } from '../document/document.ts'
import { BlockFields, ExitFields } from './block-fields.tsx'
import { ChildrenFields } from './children-fields.tsx'
import { ConsultFields } from './consult-fields.tsx'
import { type Deeds, targetOf } from './deeds.ts'
import { cardsOf, useDesk } from './desk.ts'
import { Choice, TermField, TextField } from './field.tsx'
import { Icon } from './icon.tsx'
import { ProcedurePanel } from './procedure-panel.tsx'
import { StepActions, StepRoutes } from './step-actions.tsx'
import { HandoffFields, Onward, Outcome, Place, Rarer, ReturnFields, WaitFields } from './step-fields.tsx'
import { useStepPart } from './use-step.ts'
import { useTargets } from './use-targets.ts'

interface Props {
  readonly deeds: Deeds
  /** The field of the name, which is gone to when a step is made or renamed. */
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly rename: () => void
  readonly beginConnect: (step: string) => void
  /** A way is to lead elsewhere: where to is chosen on the drawing. */
  readonly beginAgain: (way: string) => void
}

const Names = ({ found, nameField }: { readonly found: FoundStep } & Pick<Props, 'nameField'>) => {
  const { words } = useDesk()
  const set = useStepPart(found)
  const { step, path } = found
  return (
    <>
      <TextField
        label={words.nameVi}
        value={step.name.vi}
        lang="vi"
        field={nameField}
        path={[...path, 'name', 'vi']}
        commit={(value, gesture) => set(['name', 'vi'], value, gesture)}
      />
      <TextField
        label={words.nameEn}
        value={step.name.en ?? ''}
        lang="en"
        path={[...path, 'name', 'en']}
        commit={(text, gesture) => set(['name', 'en'], text === '' ? undefined : text, gesture)}
      />
    </>
  )
}

const StepFoot = ({
  found,
  deeds,
  beginConnect,
}: { readonly found: FoundStep } & Pick<Props, 'deeds' | 'beginConnect'>) => {
  const { words, attempt, document } = useDesk()
  const { id, step } = found
  const leads = step.kind !== 'end' && step.kind !== 'exit'
  return (
    <footer className="mc-panel-foot">
      {leads && (
        <button type="button" className="mc-button" onClick={() => beginConnect(id)}>
          <Icon name="connect" />
          {words.connect}
        </button>
      )}
      {document.procedure.start === id ? (
        <p className="mc-note">{words.isStart}</p>
      ) : (
        leads && (
          <button type="button" className="mc-button" onClick={() => attempt([{ type: 'startAt', step: id }])}>
            {words.makeStart}
          </button>
        )
      )}
      <button type="button" className="mc-button" onClick={deeds.duplicate}>
        <Icon name="copy" />
        {words.duplicate}
      </button>
      <button type="button" className="mc-button mc-danger" onClick={() => deeds.remove([id], false)}>
        <Icon name="remove" />
        {words.deleteStep}
      </button>
    </footer>
  )
}

const StepPanel = ({ found, deeds, nameField, beginConnect, rename }: { readonly found: FoundStep } & Props) => {
  const { words, readOnly, select } = useDesk()
  const set = useStepPart(found)
  const { id, step, path } = found
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
          commit={(value, gesture) => set(['budget'], value, gesture)}
        />
      )}
      <StepActions found={found} />
      <StepRoutes found={found} />
      <WaitFields found={found} />
      <ConsultFields found={found} />
      <HandoffFields found={found} />
      <ChildrenFields found={found} />
      <BlockFields found={found} deeds={deeds} rename={rename} />
      <ExitFields found={found} />
      <ReturnFields found={found} />
      <Onward found={found} />
      <Outcome found={found} />
      <Rarer found={found} />
      {readOnly || <StepFoot found={found} deeds={deeds} beginConnect={beginConnect} />}
    </>
  )
}

const WayPanel = ({ way, deeds, beginAgain }: { readonly way: string } & Pick<Props, 'deeds' | 'beginAgain'>) => {
  const { words, layout, attempt, nameOf, readOnly } = useDesk()
  const found = layout.ways.find(({ id }) => id === way)
  const source = layout.cards.find(({ id }) => id === found?.from)?.step ?? ''
  const target = targetOf(useDesk(), way)
  const targets = useTargets(target?.from ?? source)
  if (found === undefined || target === undefined) return null
  const { from, at } = target
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-kind">
          <Icon name="connect" />
          {words.way}
        </span>
      </header>
      <p className="mc-note">
        {words.from} <strong>{nameOf(source)}</strong>
      </p>
      {at.length === 0 ? (
        <p className="mc-note">{words.exitJoins}</p>
      ) : (
        <Choice
          label={words.target}
          value={found.to}
          options={targets}
          choose={to => attempt([{ type: 'retarget', from, at, to }])}
        />
      )}
      {readOnly || at.length === 0 || (
        <footer className="mc-panel-foot">
          <button type="button" className="mc-button" onClick={() => beginAgain(way)}>
            <Icon name="connect" />
            {words.reconnect}
          </button>
          <button type="button" className="mc-button mc-danger" onClick={() => deeds.removeWay(way)}>
            <Icon name="remove" />
            {words.deleteWay}
          </button>
        </footer>
      )}
    </>
  )
}

/** Several steps at once: what they are, and what can be done to all of them. */
const ManyPanel = ({ cards, deeds }: { readonly cards: readonly string[] } & Pick<Props, 'deeds'>) => {
  const { words, layout, document, locale, select, readOnly, tell } = useDesk()
  const copy = () => {
    const text = deeds.copy()
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (text === undefined) return
    // Where a page has no clipboard of its own, the keys still have one.
    clipboard?.writeText(text).catch(() => tell(words.copyByKeys))
    if (clipboard === undefined) tell(words.copyByKeys)
  }
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-kind">{words.several(cards.length)}</span>
        <button type="button" className="mc-link" onClick={() => select(undefined)}>
          {words.backToProcedure}
        </button>
      </header>
      <ul className="mc-chosen">
        {cards.map(id => {
          const card = layout.cards.find(it => it.id === id)
          const step = card === undefined ? undefined : stepOf(document, card.step)?.step
          return (
            <li key={id}>
              <button type="button" className="mc-link" onClick={() => select({ kind: 'card', id })}>
                {step === undefined ? id : say(step.name, locale) || id}
              </button>
            </li>
          )
        })}
      </ul>
      <footer className="mc-panel-foot">
        <button type="button" className="mc-button" onClick={copy}>
          <Icon name="copy" />
          {words.copy}
        </button>
        {readOnly || (
          <>
            <button type="button" className="mc-button" onClick={deeds.duplicate}>
              <Icon name="copy" />
              {words.duplicate}
            </button>
            <button type="button" className="mc-button mc-danger" onClick={() => deeds.remove(cards, false)}>
              <Icon name="remove" />
              {words.deleteSteps}
            </button>
          </>
        )}
      </footer>
    </>
  )
}

/** What can be said of the step, of several, of the way, or else of the procedure. */
export const Inspector = (props: Props) => {
  const { words, document, layout, selected } = useDesk()
  const cards = cardsOf(selected)
  const card = layout.cards.find(({ id }) => id === cards[0])
  const found = card === undefined ? undefined : stepOf(document, card.step)
  return (
    <aside className="mc-inspector" aria-label={words.inspector}>
      {cards.length > 1 ? (
        <ManyPanel cards={cards} deeds={props.deeds} />
      ) : found !== undefined ? (
        <StepPanel key={found.id} found={found} {...props} />
      ) : selected?.kind === 'way' ? (
        <WayPanel key={selected.id} way={selected.id} deeds={props.deeds} beginAgain={props.beginAgain} />
      ) : (
        <ProcedurePanel />
      )}
    </aside>
  )
}
