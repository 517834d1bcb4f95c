/** The text of a draft that cannot be drawn yet, to be mended by hand. */
import { useEffect, useState } from 'react'
import { api, download, type OpenedDraft } from './api.ts'
import { useSettings } from './settings.ts'

interface EditorProps {
  readonly id: number
  readonly draft: OpenedDraft
  readonly saved: () => void
}

export const TextEditor = ({ id, draft, saved }: EditorProps) => {
  const { words, locale } = useSettings()
  const [text, setText] = useState(draft.text)
  const [refused, setRefused] = useState<string>()
  const isChanged = text !== draft.text
  useEffect(() => {
    if (!isChanged) return
    const leave = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', leave)
    return () => removeEventListener('beforeunload', leave)
  }, [isChanged])
  const save = async (): Promise<void> => {
    const answer = await api.save(id, draft.revision, text)
    if (answer.ok) saved()
    else setRefused(answer.refusal?.said[locale] ?? words.noAnswer)
  }
  return (
    <form
      className="wb-text-editor"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <label>
        <span>{words.fileText}</span>
        <textarea value={text} spellCheck={false} rows={22} onChange={event => setText(event.target.value)} />
      </label>
      <div role="alert">{refused !== undefined && <p className="wb-bad-text">{refused}</p>}</div>
      <div className="wb-acts">
        <button type="submit" className="wb-button wb-main-act">
          {words.saveText}
        </button>
        <button type="button" className="wb-button" onClick={() => download(text, 'quy-trinh.json')}>
          {words.exportDraft}
        </button>
      </div>
    </form>
  )
}
