import type { AskedChoice, AskedPaper } from '../rehearsal/given.ts'
import { FactInput } from './fact-input.tsx'
import { useRoom } from './room.ts'
import type { DraftState } from './use-draft.ts'

interface Props {
  readonly papers: readonly AskedPaper[]
  readonly choices: readonly AskedChoice[]
  /** Papers that something waits for. */
  readonly wanted?: readonly string[]
  readonly draft: Pick<DraftState, 'documents' | 'days' | 'setDocument' | 'setDay'>
  readonly called: (document: string) => string
}

const date = { type: 'date' } as const

/** The papers that may be handed in, with the days they are judged by, and what is still to be chosen among them. */
export const PaperFields = ({ papers, choices, wanted, draft, called }: Props) => {
  const { words } = useRoom()
  if (papers.length === 0) return null
  return (
    <fieldset className="mc-group">
      <legend className="mc-label">{words.documents}</legend>
      {papers.map(({ document, required, days }) => (
        <div key={document}>
          <label className="mc-check">
            <input
              type="checkbox"
              checked={draft.documents.includes(document)}
              onChange={event => draft.setDocument(document, event.currentTarget.checked)}
            />
            <span>
              {called(document)}
              {(wanted?.includes(document) ?? required) && <span className="mc-required"> ({words.required})</span>}
            </span>
          </label>
          {draft.documents.includes(document) &&
            days.map(day => (
              <FactInput
                key={day}
                label={words.paperDay[day](called(document))}
                type={date}
                value={draft.days[document]?.[day]}
                change={value => draft.setDay(document, day, typeof value === 'string' ? value : undefined)}
              />
            ))}
        </div>
      ))}
      {choices.map(({ more, of }) => (
        <p key={of.join(' ')} className="mc-note">
          {words.paperChoice(more, of.map(called).join('; '))}
        </p>
      ))}
    </fieldset>
  )
}
