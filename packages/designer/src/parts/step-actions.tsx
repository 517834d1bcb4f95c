import type { Action } from '@motcua/engine/definition'
import { say, type Text } from '@motcua/rules'
import type { FoundStep } from '../document/document.ts'
import { newWay } from '../document/new-step.ts'
import { useDesk } from './desk.ts'
import { Choice, RemoveButton, Section, TextField } from './field.tsx'
import { GuardField } from './guard-field.tsx'
import { Pick, Several, useOutsiders } from './pickers.tsx'
import { useStepPart } from './use-step.ts'
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

interface MoreProps {
  readonly found: FoundStep
  readonly name: string
  readonly action: Action
}

/** Who may do it, and what must be there before: what an action says beside where it leads. */
const More = ({ found, name, action }: MoreProps) => {
  const { words, document, locale } = useDesk()
  const outsiders = useOutsiders()
  const set = useStepPart(found)
  const at = ['actions', name]
  const path = [...found.path, ...at]
  const { facts = {}, fees = {}, documents = {} } = document.procedure
  const named = (its: Readonly<Record<string, { readonly name: Text }>>) =>
    Object.entries(its).map(([id, { name: called }]) => [id, say(called, locale)] as const)
  const some = (value: readonly string[]) => (value.length === 0 ? undefined : value)
  const needing = (part: 'paid' | 'documents') => (value: readonly string[]) => {
    const { [part]: _, ...others } = action.requires ?? {}
    const next = { ...others, ...(value.length === 0 ? {} : { [part]: value }) }
    set([...at, 'requires'], Object.keys(next).length === 0 ? undefined : next)
  }
  const needed = found.step.kind === 'wait' && action.role === undefined
  return (
    <details className="mc-more" open={needed}>
      <summary>{words.actionMore}</summary>
      <Pick
        sort="roles"
        label={words.actionRole}
        value={action.role ?? ''}
        none={found.step.kind === 'wait' ? words.undetermined : words.ownRole}
        reserved={outsiders}
        path={path}
        exact
        choose={(role, before) => set([...at, 'role'], role === '' ? undefined : role, undefined, before)}
      />
      <Pick
        sort="agencies"
        label={words.actionAgency}
        value={action.agency ?? ''}
        none={words.ownAgency}
        path={[...path, 'agency']}
        choose={(agency, before) => set([...at, 'agency'], agency === '' ? undefined : agency, undefined, before)}
      />
      <Several
        label={words.asks}
        options={named(facts)}
        value={action.asks ?? []}
        choose={value => set([...at, 'asks'], some(value))}
      />
      <Several
        label={words.paidBefore}
        options={named(fees)}
        value={action.requires?.paid ?? []}
        choose={needing('paid')}
      />
      <Several
        label={words.documentsBefore}
        options={named(documents)}
        value={action.requires?.documents ?? []}
        choose={needing('documents')}
      />
    </details>
  )
}

/** The actions of a task or a wait: what each is called, where it leads, and when it is allowed. */
export const StepActions = ({ found }: { readonly found: FoundStep }) => {
  const { id, step, path } = found
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
            <RemoveButton
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
          <GuardField
            label={words.guard}
            value={action.when ?? ''}
            placeholder={words.guardHint}
            path={[...path, 'actions', name, 'when']}
            commit={(text, gesture) => set([name, 'when'], text === '' ? undefined : text, gesture)}
          />
          <More found={found} name={name} action={action} />
        </fieldset>
      ))}
      <AddWay step={id} label={words.addAction} />
    </Section>
  )
}

/** The routes of a decision in their order, and where it leads when none of them holds. */
export const StepRoutes = ({ found: { id, step, path } }: { readonly found: FoundStep }) => {
  const { words, attempt, document, locale } = useDesk()
  const targets = useTargets(id)
  if (step.kind !== 'decision') return null
  const { by } = step
  const table = by && document.procedure.tables?.[by.table]
  const output = by && table?.outputs?.[by.output]
  return (
    <Section title={words.routes}>
      {by !== undefined && (
        <p className="mc-note">
          {words.ledBy(table ? say(table.name, locale) : by.table, output ? say(output.name, locale) : by.output)}
        </p>
      )}
      {step.routes.map(({ when, to }, index) => (
        <fieldset key={index} className="mc-group">
          <legend className="mc-hidden">{`${words.guard} ${index + 1}`}</legend>
          <div className="mc-group-head">
            <GuardField
              label={words.guard}
              value={when}
              path={[...path, 'routes', index, 'when']}
              commit={(value, gesture) =>
                attempt([{ type: 'changeStep', step: id, at: ['routes', index, 'when'], value }], gesture)
              }
            />
            <RemoveButton
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
