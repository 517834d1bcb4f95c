import { say } from '@motcua/rules'
import { useState } from 'react'
import { applicant, castOf } from '../rehearsal/cast.ts'
import { applicantFacts, askedPapers, newestOf } from '../rehearsal/given.ts'
import { FactInput, Pick } from './fact-input.tsx'
import { PaperFields } from './paper-fields.tsx'
import { useRoom } from './room.ts'
import { goToUnread } from './unread.ts'
import { draftOf, useDraft } from './use-draft.ts'

/** A new dossier: of which procedure and case, how it comes in, what it says and what papers lie with it. */
export const SubmitForm = ({ done, cancel }: { readonly done: (id: string) => void; readonly cancel?: () => void }) => {
  const { port, words, locale, acts, view } = useRoom()
  const [code, setCode] = useState(port.procedures[0]?.definition.code ?? '')
  const procedures = newestOf(port.procedures)
  const procedure = procedures.find(({ definition }) => definition.code === code)
  const [picked, setPicked] = useState<Readonly<Record<'case' | 'channel' | 'variant', string>>>({
    case: '',
    channel: '',
    variant: '',
  })
  const draft = useDraft()
  const { facts, documents, days, setFact, sheet, clear } = draft
  if (procedure === undefined) return <p className="mc-note">{words.noProcedures}</p>
  const { definition } = procedure
  const of = (names: object, wanted: string): string =>
    Object.hasOwn(names, wanted) ? wanted : (Object.keys(names)[0] ?? '')
  const kind = of(definition.cases, picked.case)
  const channel = of(definition.channels, picked.channel)
  const options = (names: Readonly<Record<string, { readonly name: Parameters<typeof say>[0] }>>) =>
    Object.entries(names).map(([name, its]) => [name, say(its.name, locale)] as const)
  const called = (document: string): string => say(definition.documents?.[document]?.name ?? { vi: document }, locale)
  const known = { case: kind, channel, facts, submittedOn: view.now }
  const { papers, choices } = askedPapers(procedure, known, draftOf({ facts, documents, days, words: '' }).documents)
  const own = applicantFacts(procedure)
  const submit = async () => {
    const there = documents.filter(it => papers.some(({ document }) => document === it))
    const given = draftOf({ facts, documents: there, days, words: '' })
    const by = castOf(procedure)[0]?.actor ?? applicant
    const id = await acts.open({
      procedure: code,
      by,
      command: {
        type: 'submit',
        case: kind,
        channel,
        applicant: by.id,
        ...(picked.variant === '' ? {} : { variant: picked.variant }),
        ...given,
      },
    })
    if (id !== undefined) done(id)
  }
  return (
    <form
      className="mc-submit"
      aria-label={words.newDossier}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!goToUnread(event.currentTarget)) void submit()
      }}
    >
      {procedures.length > 1 && (
        <Pick
          label={words.procedure}
          value={code}
          options={procedures.map(it => [it.definition.code, say(it.definition.name, locale)])}
          change={next => {
            setCode(next)
            clear()
          }}
        />
      )}
      <Pick
        label={words.case}
        value={kind}
        options={options(definition.cases)}
        change={next => setPicked({ ...picked, case: next })}
      />
      <Pick
        label={words.channel}
        value={channel}
        options={options(definition.channels)}
        change={next => setPicked({ ...picked, channel: next })}
      />
      {definition.variants !== undefined && (
        <Pick
          label={words.variant}
          value={picked.variant}
          empty={words.noVariant}
          options={options(definition.variants)}
          change={next => setPicked({ ...picked, variant: next })}
        />
      )}
      <PaperFields papers={papers} choices={choices} draft={draft} called={called} />
      {own.length > 0 && (
        <fieldset className="mc-group" key={`${code}${sheet}`}>
          <legend className="mc-label">{words.facts}</legend>
          {own.map(fact => {
            const type = definition.facts?.[fact]
            return (
              type && (
                <FactInput
                  key={fact}
                  label={say(type.name, locale)}
                  type={type}
                  value={undefined}
                  change={value => setFact(fact, value)}
                />
              )
            )
          })}
        </fieldset>
      )}
      <div className="mc-sim-row">
        <button type="submit" className="mc-button mc-main" aria-disabled={acts.busy !== undefined}>
          {words.submit}
        </button>
        {cancel !== undefined && (
          <button type="button" className="mc-button" onClick={cancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
