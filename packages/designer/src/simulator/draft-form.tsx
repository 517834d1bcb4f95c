import { say } from '@motcua/rules'
import { useId, useState } from 'react'
import { askedPapers } from '../rehearsal/given.ts'
import type { Scene } from '../rehearsal/scene.ts'
import { FactInput, Pick } from './fact-input.tsx'
import { wantedOf } from './offer-groups.ts'
import { PaperFields } from './paper-fields.tsx'
import { useNames, useRoom } from './room.ts'

interface Props {
  readonly scene: Scene
  /** Something has to be filled in before more can be done. */
  readonly wanted: boolean
}

/** What goes with the next act: facts of the types that are declared, papers, and words. */
export const DraftForm = ({ scene, wanted }: Props) => {
  const { draft, words, locale, procedure } = useRoom()
  const names = useNames()
  const id = useId()
  const want = wantedOf(scene.offers)
  // A field stays until everything is put away, also while it is being emptied.
  const [shown, setShown] = useState<{ readonly sheet: number; readonly facts: readonly string[] }>({
    sheet: draft.sheet,
    facts: [],
  })
  const kept = shown.sheet === draft.sheet ? shown.facts : []
  const fields = [...new Set([...kept, ...want.facts])]
  if (fields.length !== kept.length || shown.sheet !== draft.sheet) setShown({ sheet: draft.sheet, facts: fields })
  const [isOpen, setOpen] = useState(false)
  const { documents, facts } = scene.dossier
  const { papers, choices } =
    procedure === undefined
      ? { papers: [], choices: [] }
      : askedPapers(
          procedure,
          { ...scene.dossier, facts: { ...facts, ...draft.facts } },
          { ...documents, ...draft.draft.documents },
        )
  const rest = scene.facts.filter(({ fact }) => !fields.includes(fact))
  const isFilled = Object.keys(draft.draft).length > 0
  return (
    <details className="mc-more mc-draft" open={isOpen || wanted} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{words.draft}</summary>
      <div className="mc-draft-fields" key={draft.sheet}>
        <p className="mc-note">{words.draftHint}</p>
        {fields.map(fact => {
          const field = scene.facts.find(it => it.fact === fact)
          return (
            field && (
              <FactInput
                key={fact}
                label={say(field.type.name, locale)}
                type={field.type}
                value={draft.facts[fact]}
                required={want.facts.includes(fact)}
                change={value => draft.setFact(fact, value)}
              />
            )
          )
        })}
        {rest.length > 0 && (
          <Pick
            label={words.addFact}
            value=""
            empty={words.chooseFact}
            options={rest.map(({ fact, type }) => [fact, say(type.name, locale)])}
            change={fact => setShown({ sheet: draft.sheet, facts: [...fields, fact] })}
          />
        )}
        <PaperFields papers={papers} choices={choices} wanted={want.documents} draft={draft} called={names.document} />
        <div className="mc-field">
          <label className="mc-label" htmlFor={id}>
            {words.words}
          </label>
          <textarea
            id={id}
            className="mc-input"
            rows={2}
            placeholder={words.wordsHint}
            value={draft.words}
            onChange={event => draft.setWords(event.currentTarget.value)}
          />
        </div>
        {isFilled && (
          <button type="button" className="mc-link" onClick={draft.clear}>
            {words.clear}
          </button>
        )}
      </div>
    </details>
  )
}
