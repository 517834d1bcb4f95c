import type { ConsultedAgency } from '@motcua/engine/definition'
import { say } from '@motcua/rules'
import type { Change } from '../document/change.ts'
import type { FoundStep } from '../document/document.ts'
import { freeName } from '../document/free-name.ts'
import { undetermined } from '../document/unknown.ts'
import { BasisFields } from './basis-fields.tsx'
import { answerFact } from './declared-facts.ts'
import { useDesk } from './desk.ts'
import { AddButton, Check, Choice, RemoveButton, Section, TermField } from './field.tsx'
import { GuardField } from './guard-field.tsx'
import { JoinField } from './join-field.tsx'
import { LanePick, Pick } from './pickers.tsx'
import { useStepPart } from './use-step.ts'

type Asked = Readonly<Record<string, ConsultedAgency>>

/** The same agencies in their order, one of them under another name. */
const withName = (asked: Asked, from: string, to: string, value: ConsultedAgency): Asked =>
  Object.fromEntries(Object.entries(asked).map(([id, it]) => (id === from ? [to, value] : [id, it])))

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const { [key]: _, ...others } = value
  return others
}

interface OneProps {
  readonly found: FoundStep
  readonly agencies: Asked
  readonly agency: string
  readonly asked: ConsultedAgency
}

const One = ({ found, agencies, agency, asked }: OneProps) => {
  const { words, laneNameOf, document } = useDesk()
  const set = useStepPart(found)
  const path = [...found.path, 'agencies', agency]
  const put = (part: string) => (value: unknown, gesture?: string) => set(['agencies', agency, part], value, gesture)
  const move = (to: string, department: string | undefined, before: readonly Change[]) => {
    // An agency is asked once: another one that is asked already is not asked twice.
    if (to !== agency && Object.hasOwn(agencies, to)) return
    const its = { ...without(asked, 'department'), ...(department === undefined ? {} : { department }) }
    set(['agencies'], withName(agencies, agency, to, its), undefined, before)
  }
  return (
    <fieldset className="mc-group">
      <legend className="mc-hidden">{laneNameOf(agency, asked.department)}</legend>
      <div className="mc-group-head">
        <LanePick
          label={words.agencyAsked}
          agency={agency}
          department={asked.department}
          path={path}
          exact
          choose={move}
        />
        <RemoveButton
          said={`${words.remove}: ${laneNameOf(agency, asked.department)}`}
          remove={() => set(['agencies', agency], undefined)}
        />
      </div>
      <Pick
        sort="roles"
        label={words.answers}
        value={asked.role}
        path={[...path, 'role']}
        choose={(role, before) => set(['agencies', agency, 'role'], role, undefined, before)}
      />
      <TermField label={words.answerTerm} value={asked.term} path={[...path, 'term']} commit={put('term')} />
      <Choice
        label={words.silence}
        value={asked.onSilence}
        options={Object.entries(words.silences)}
        path={[...path, 'onSilence']}
        choose={put('onSilence')}
      />
      {asked.onSilence === 'consent' && (
        <BasisFields label={words.consentBasis} value={asked.basis} path={[...path, 'basis']} set={put('basis')} />
      )}
      <Pick
        sort="facts"
        label={words.answerFact}
        value={asked.answer ?? ''}
        none={words.notKept}
        path={[...path, 'answer']}
        choose={(fact, before) => {
          // What is declared for an answer is of the type of answers.
          const declared = before.map(
            (change): Change =>
              change.type === 'changeProcedure'
                ? { ...change, value: answerFact(words.answerOf(laneNameOf(agency))) }
                : change,
          )
          set(['agencies', agency, 'answer'], fact === '' ? undefined : fact, undefined, declared)
        }}
      />
      <details className="mc-more" open={asked.when !== undefined || asked.extension !== undefined}>
        <summary>{words.more}</summary>
        <GuardField
          label={words.askedWhen}
          value={asked.when ?? ''}
          placeholder={words.always}
          path={[...path, 'when']}
          commit={(text, gesture) => put('when')(text === '' ? undefined : text, gesture)}
        />
        <Check
          label={words.extensionOn}
          on={asked.extension !== undefined}
          turn={() => put('extension')(asked.extension === undefined ? { atMost: '5 working days' } : undefined)}
        />
        {asked.extension !== undefined && (
          <TermField
            label={words.extensionMost}
            value={asked.extension.atMost}
            path={[...path, 'extension', 'atMost']}
            commit={(value, gesture) => set(['agencies', agency, 'extension', 'atMost'], value, gesture)}
          />
        )}
      </details>
      {document.procedure.agencies[agency] === undefined && <p className="mc-note">{words.agencyToChoose}</p>}
    </fieldset>
  )
}

/** The agencies that are asked: who answers there, in what time, and what their silence means. */
export const ConsultFields = ({ found }: { readonly found: FoundStep }) => {
  const { words, document, locale } = useDesk()
  const set = useStepPart(found)
  const { step, path } = found
  if (step.kind !== 'consult') return null
  const asked = Object.entries(step.agencies)
  const next = Object.keys(document.procedure.agencies).find(
    id => id !== step.agency && !Object.hasOwn(step.agencies, id),
  )
  const add = () => {
    const [role = ''] = Object.keys(document.procedure.roles)
    const id = next ?? freeName(undetermined, name => Object.hasOwn(step.agencies, name))
    set(['agencies', id], { role: step.role ?? role, term: '5 working days', onSilence: 'escalate' })
  }
  return (
    <Section title={words.agenciesAsked}>
      {asked.length === 0 && <p className="mc-note">{words.nobodyAsked}</p>}
      {asked.map(([agency, its], index) => (
        // By its place: another agency in its stead is asked the same.
        <One key={index} found={found} agencies={step.agencies} agency={agency} asked={its} />
      ))}
      <AddButton
        said={
          next === undefined
            ? words.askAnother
            : words.ask(say(document.procedure.agencies[next]?.name ?? { vi: next }, locale))
        }
        add={add}
      />
      <JoinField
        value={step.join}
        path={[...path, 'join']}
        count={asked.length}
        set={(value, gesture) => set(['join'], value, gesture)}
      />
    </Section>
  )
}
