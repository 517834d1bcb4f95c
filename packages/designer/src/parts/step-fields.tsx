/** What steps of the plainer kinds have to say beside their name and place. */
import type { DossierOutcome } from '@motcua/engine/definition'
import { say } from '@motcua/rules'
import { type FoundStep, stepsOf } from '../document/document.ts'
import { BasisFields } from './basis-fields.tsx'
import { useDesk } from './desk.ts'
import { AddButton, Check, Choice, Section, TermField, TextField } from './field.tsx'
import { LanePick, Pick, Several, useDeclaring } from './pickers.tsx'
import { useStepPart } from './use-step.ts'
import { useTargets } from './use-targets.ts'

interface Props {
  readonly found: FoundStep
}

/** Who does it: an agency or a department of one, and a role there. */
export const Place = ({ found }: Props) => {
  const { words, attempt } = useDesk()
  const set = useStepPart(found)
  const { id, step, path } = found
  if (!('agency' in step)) return null
  return (
    <>
      <LanePick
        label={step.kind === 'handoff' ? words.receivingUnit : words.unit}
        agency={step.agency}
        department={step.department}
        path={[...path, 'agency']}
        choose={(agency, department, before) =>
          attempt([...before, { type: 'moveStep', step: id, lane: { agency, department } }])
        }
      />
      {step.kind !== 'wait' && (
        <Pick
          sort="roles"
          label={step.kind === 'handoff' ? words.takesOver : step.kind === 'consult' ? words.sends : words.role}
          value={step.role ?? ''}
          none={words.undetermined}
          path={[...path, 'role']}
          choose={(role, before) => set(['role'], role === '' ? undefined : role, undefined, before)}
        />
      )}
    </>
  )
}

export const WaitFields = ({ found }: Props) => {
  const { words, attempt } = useDesk()
  const targets = useTargets(found.id)
  const set = useStepPart(found)
  const { id, step, path } = found
  if (step.kind !== 'wait') return null
  const { pause, expiry } = step
  return (
    <>
      <Choice
        label={words.waitStatus}
        value={step.status === undefined ? '' : String(step.status)}
        options={[['', words.undetermined], ...Object.entries(words.waitStatuses)]}
        path={[...path, 'status']}
        choose={value => set(['status'], value === '' ? undefined : Number(value))}
      />
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
            <BasisFields
              label={words.pauseBasis}
              value={pause.basis}
              path={[...path, 'pause', 'basis']}
              set={(value, gesture) => set(['pause', 'basis'], value, gesture)}
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

/** Who offers the dossier, and whom else it may be sent to while nobody has taken it over. */
export const HandoffFields = ({ found }: Props) => {
  const { words, document, locale } = useDesk()
  const set = useStepPart(found)
  const { step, path } = found
  if (step.kind !== 'handoff') return null
  const { from } = step
  return (
    <Section title={words.handedFrom}>
      <LanePick
        label={words.offeringUnit}
        agency={from.agency}
        department={from.department}
        path={[...path, 'from', 'agency']}
        choose={(agency, department, before) =>
          set(
            ['from'],
            { agency, ...(department === undefined ? {} : { department }), role: from.role },
            undefined,
            before,
          )
        }
      />
      <Pick
        sort="roles"
        label={words.offers}
        value={from.role}
        path={[...path, 'from', 'role']}
        choose={(role, before) => set(['from', 'role'], role, undefined, before)}
      />
      <Several
        label={words.others}
        options={Object.entries(document.procedure.agencies)
          .filter(([agency]) => agency !== step.agency && agency !== from.agency)
          .map(([agency, { name }]) => [agency, say(name, locale)] as const)}
        value={step.others ?? []}
        choose={value => set(['others'], value.length === 0 ? undefined : value)}
      />
    </Section>
  )
}

/** The results that wait to be collected. */
export const ReturnFields = ({ found }: Props) => {
  const { words, document, locale } = useDesk()
  const set = useStepPart(found)
  const declaring = useDeclaring()
  const { step } = found
  if (step.kind !== 'return') return null
  return (
    <Section title={words.resultsReturned}>
      <Several
        label={words.resultsToReturn}
        options={Object.entries(document.procedure.results).map(([id, { name }]) => [id, say(name, locale)] as const)}
        value={step.results}
        empty={words.noResults}
        choose={value => set(['results'], value)}
      />
      <AddButton
        said={words.declareNew.results}
        add={() => {
          const { id, change } = declaring('results')
          set(['results'], [...step.results, id], undefined, [change])
        }}
      />
    </Section>
  )
}

/** Where a step with one way on leads, and a handoff that is given back. */
export const Onward = ({ found: { id, step, path } }: Props) => {
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

export const Outcome = ({ found }: Props) => {
  const { words } = useDesk()
  const set = useStepPart(found)
  const { step, path } = found
  if (step.kind !== 'end') return null
  return (
    <Choice
      label={words.outcome}
      value={step.outcome}
      options={Object.entries(words.outcomes)}
      path={[...path, 'outcome']}
      choose={value => set(['outcome'], value as DossierOutcome)}
    />
  )
}

/** What few steps have: whose hands are kept apart, what follows outside, and on what it stands. */
export const Rarer = ({ found }: Props) => {
  const { words, document, locale } = useDesk()
  const set = useStepPart(found)
  const { id, step, path } = found
  if (!('basis' in step) && !('agency' in step) && step.kind !== 'decision' && step.kind !== 'parallel') return null
  const some = (value: readonly string[]) => (value.length === 0 ? undefined : value)
  const tasks = stepsOf(document.procedure).flatMap(it =>
    it.step.kind === 'task' && it.id !== id ? [[it.id, say(it.step.name, locale) || it.id] as const] : [],
  )
  const effects = Object.entries(document.procedure.effects ?? {}).map(
    ([effect, { name }]) => [effect, say(name, locale)] as const,
  )
  return (
    <details className="mc-more mc-rarer">
      <summary>{words.rarer}</summary>
      {step.kind === 'task' && (
        <Several
          label={words.apart}
          options={tasks}
          value={step.apart ?? []}
          choose={value => set(['apart'], some(value))}
        />
      )}
      {'agency' in step && (
        <Several
          label={words.effects}
          options={effects}
          value={step.effects ?? []}
          choose={value => set(['effects'], some(value))}
        />
      )}
      <BasisFields
        label={words.basis}
        value={'basis' in step ? step.basis : undefined}
        path={[...path, 'basis']}
        set={(value, gesture) => set(['basis'], value, gesture)}
      />
    </details>
  )
}
