import { say } from '@motcua/rules'
import type { FoundStep } from '../document/document.ts'
import { newWay } from '../document/new-step.ts'
import { useDesk } from './desk.ts'
import { Choice, Section, TextField } from './field.tsx'
import { Icon } from './icon.tsx'
import { useTargets } from './use-targets.ts'

/** A way on is added by saying where it leads. */
const AddWay = ({ step, label }: { readonly step: string; readonly label: string }) => {
  const { words, document, attempt, readOnly } = useDesk()
  const targets = useTargets(step)
  if (readOnly) return null
  return (
    <Choice
      label={label}
      value=""
      options={[['', words.chooseTarget], ...targets.filter(([id]) => id !== step)]}
      choose={to => to !== '' && attempt([newWay(document, step, to)])}
    />
  )
}

interface RemoveProps {
  readonly said: string
  readonly remove: () => void
}

const Remove = ({ said, remove }: RemoveProps) => {
  const { readOnly } = useDesk()
  if (readOnly) return null
  return (
    <button type="button" className="mc-icon-button" aria-label={said} title={said} onClick={remove}>
      <Icon name="remove" />
    </button>
  )
}

/** The actions of a task or a wait: what each is called, where it leads, and when it is allowed. */
export const StepActions = ({ found: { id, step, path } }: { readonly found: FoundStep }) => {
  const { words, attempt, locale } = useDesk()
  const targets = useTargets(id)
  if (step.kind !== 'task' && step.kind !== 'wait') return null
  const actions = Object.entries(step.actions)
  const set = (at: readonly string[], value: unknown, gesture: string) =>
    attempt([{ type: 'changeStep', step: id, at: ['actions', ...at], value }], gesture)
  return (
    <Section title={words.actions}>
      {actions.length === 0 && <p className="mc-note">{words.noActions}</p>}
      {actions.map(([name, action], index) => (
        <fieldset key={name} className="mc-group">
          <legend className="mc-hidden">{`${words.action} ${index + 1}: ${say(action.name, locale)}`}</legend>
          <div className="mc-group-head">
            <TextField
              label={words.actionName}
              value={locale === 'en' ? (action.name.en ?? '') : action.name.vi}
              placeholder={locale === 'en' ? action.name.vi : undefined}
              lang={locale}
              path={[...path, 'actions', name, 'name']}
              commit={(text, gesture) =>
                set([name, 'name', locale], locale === 'en' && text === '' ? undefined : text, gesture)
              }
            />
            <Remove
              said={`${words.remove}: ${say(action.name, locale)}`}
              remove={() => attempt([{ type: 'disconnect', from: id, at: ['actions', name, 'to'] }])}
            />
          </div>
          <Choice
            label={words.target}
            value={action.to}
            options={targets}
            path={[...path, 'actions', name, 'to']}
            choose={to => attempt([{ type: 'retarget', from: id, at: ['actions', name, 'to'], to }])}
          />
          <TextField
            label={words.guard}
            value={action.when ?? ''}
            placeholder={words.guardHint}
            code
            path={[...path, 'actions', name, 'when']}
            commit={(text, gesture) => set([name, 'when'], text === '' ? undefined : text, gesture)}
          />
        </fieldset>
      ))}
      <AddWay step={id} label={words.addAction} />
    </Section>
  )
}

/** The routes of a decision in their order, and where it leads when none of them holds. */
export const StepRoutes = ({ found: { id, step, path } }: { readonly found: FoundStep }) => {
  const { words, attempt } = useDesk()
  const targets = useTargets(id)
  if (step.kind !== 'decision') return null
  return (
    <Section title={words.routes}>
      {step.routes.map(({ when, to }, index) => (
        <fieldset key={index} className="mc-group">
          <legend className="mc-hidden">{`${words.guard} ${index + 1}`}</legend>
          <div className="mc-group-head">
            <TextField
              label={words.guard}
              value={when}
              code
              path={[...path, 'routes', index, 'when']}
              commit={(value, gesture) =>
                attempt([{ type: 'changeStep', step: id, at: ['routes', index, 'when'], value }], gesture)
              }
            />
            <Remove
              said={`${words.remove}: ${when}`}
              remove={() => attempt([{ type: 'disconnect', from: id, at: ['routes', index, 'to'] }])}
            />
          </div>
          <Choice
            label={words.target}
            value={to}
            options={targets}
            path={[...path, 'routes', index, 'to']}
            choose={next => attempt([{ type: 'retarget', from: id, at: ['routes', index, 'to'], to: next }])}
          />
        </fieldset>
      ))}
      <Choice
        label={words.otherwise}
        value={step.else}
        options={targets}
        path={[...path, 'else']}
        choose={to => attempt([{ type: 'retarget', from: id, at: ['else'], to }])}
      />
      <AddWay step={id} label={words.routes} />
    </Section>
  )
}
