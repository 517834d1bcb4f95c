import type { ChildSpec } from '@motcua/engine/definition'
import { say } from '@motcua/rules'
import type { Change } from '../document/change.ts'
import type { FoundStep } from '../document/document.ts'
import { freeName } from '../document/free-name.ts'
import { outcomeFact } from './declared-facts.ts'
import { useDesk } from './desk.ts'
import { AddButton, Choice, RemoveButton, Section, TextField } from './field.tsx'
import { GuardField } from './guard-field.tsx'
import { JoinField } from './join-field.tsx'
import { Pick } from './pickers.tsx'
import { useStepPart } from './use-step.ts'

interface OneProps {
  readonly found: FoundStep
  readonly name: string
  readonly child: ChildSpec
}

/** The facts of the child and those of this dossier that they are taken from. */
const Facts = ({ found, name, child }: OneProps) => {
  const { words } = useDesk()
  const set = useStepPart(found)
  const { facts = {} } = child
  const put = (next: Readonly<Record<string, string>>, gesture?: string, before?: readonly Change[]) =>
    set(['children', name, 'facts'], Object.keys(next).length === 0 ? undefined : next, gesture, before)
  return (
    <fieldset className="mc-several">
      <legend className="mc-label">{words.childFacts}</legend>
      {Object.entries(facts).map(([theirs, ours], index) => (
        <div key={index} className="mc-group-head">
          <TextField
            label={words.childFact}
            value={theirs}
            code
            path={[...found.path, 'children', name, 'facts', theirs]}
            commit={(text, gesture) =>
              put(Object.fromEntries(Object.entries(facts).map(([id, it]) => [id === theirs ? text : id, it])), gesture)
            }
          />
          <Pick
            sort="facts"
            label={words.takenFrom}
            value={ours}
            choose={(fact, before) => put({ ...facts, [theirs]: fact }, undefined, before)}
          />
          <RemoveButton
            said={`${words.remove}: ${theirs}`}
            remove={() => put(Object.fromEntries(Object.entries(facts).filter(([id]) => id !== theirs)))}
          />
        </div>
      ))}
      <AddButton
        said={words.addChildFact}
        add={() => put({ ...facts, [freeName('fact', id => Object.hasOwn(facts, id))]: '' })}
      />
    </fieldset>
  )
}

const One = ({ found, name, child }: OneProps) => {
  const { words, locale } = useDesk()
  const set = useStepPart(found)
  const path = [...found.path, 'children', name]
  const put = (part: string) => (value: unknown, gesture?: string, before?: readonly Change[]) =>
    set(['children', name, part], value, gesture, before)
  const text = (part: 'procedure' | 'case' | 'channel') => (
    <TextField label={words.childParts[part]} value={child[part]} code path={[...path, part]} commit={put(part)} />
  )
  return (
    <fieldset className="mc-group">
      <legend className="mc-hidden">{say(child.name, locale)}</legend>
      <div className="mc-group-head">
        <TextField
          label={words.childName}
          value={locale === 'en' ? (child.name.en ?? '') : child.name.vi}
          placeholder={locale === 'en' ? child.name.vi : undefined}
          lang={locale}
          path={[...path, 'name']}
          commit={(value, gesture) =>
            set(['children', name, 'name', locale], locale === 'en' && value === '' ? undefined : value, gesture)
          }
        />
        <RemoveButton
          said={`${words.remove}: ${say(child.name, locale)}`}
          remove={() => set(['children', name], undefined)}
        />
      </div>
      {text('procedure')}
      {text('case')}
      {text('channel')}
      <Pick
        sort="agencies"
        label={words.childAgency}
        value={child.agency}
        path={[...path, 'agency']}
        choose={(value, before) => put('agency')(value, undefined, before)}
      />
      <Pick
        sort="roles"
        label={words.childRole}
        value={child.role}
        path={[...path, 'role']}
        choose={(value, before) => put('role')(value, undefined, before)}
      />
      <Pick
        sort="facts"
        label={words.childOutcome}
        value={child.outcome}
        path={[...path, 'outcome']}
        choose={(value, before) =>
          put('outcome')(
            value,
            undefined,
            before.map(
              (change): Change =>
                change.type === 'changeProcedure'
                  ? { ...change, value: outcomeFact(words.outcomeOf(child.name.vi)) }
                  : change,
            ),
          )
        }
      />
      <Choice
        label={words.cancelled}
        value={child.cancelled}
        options={Object.entries(words.cancellations)}
        path={[...path, 'cancelled']}
        choose={put('cancelled')}
      />
      <details className="mc-more" open={child.when !== undefined || child.facts !== undefined}>
        <summary>{words.more}</summary>
        <GuardField
          label={words.childWhen}
          value={child.when ?? ''}
          placeholder={words.always}
          path={[...path, 'when']}
          commit={(value, gesture) => put('when')(value === '' ? undefined : value, gesture)}
        />
        <Facts found={found} name={name} child={child} />
      </details>
    </fieldset>
  )
}

/** The procedures that are asked for, each as a dossier of its own. */
export const ChildrenFields = ({ found }: { readonly found: FoundStep }) => {
  const { words, document } = useDesk()
  const set = useStepPart(found)
  const { step, path } = found
  if (step.kind !== 'children') return null
  const children = Object.entries(step.children)
  const add = () => {
    const [role = ''] = Object.keys(document.procedure.roles)
    const name = freeName('child', id => id === 'child' || Object.hasOwn(step.children, id))
    const [channel = 'counter'] = Object.keys(document.procedure.channels)
    set(['children', name], {
      name: { vi: words.newChild },
      procedure: '0.000000',
      case: 'ordinary',
      channel,
      agency: step.agency,
      role: step.role ?? role,
      outcome: `${name}Outcome`,
      cancelled: 'stop',
    })
  }
  return (
    <Section title={words.children}>
      {children.length === 0 && <p className="mc-note">{words.noChildren}</p>}
      {children.map(([name, child]) => (
        <One key={name} found={found} name={name} child={child} />
      ))}
      <AddButton said={words.addChild} add={add} />
      <JoinField
        value={step.join}
        path={[...path, 'join']}
        count={children.length}
        set={(value, gesture) => set(['join'], value, gesture)}
      />
    </Section>
  )
}
