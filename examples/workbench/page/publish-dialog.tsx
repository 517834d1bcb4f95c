/** Asks before a draft becomes a version, or says what is in the way. */
import { exportText } from '@motcua/designer/drawing'
import { say } from '@motcua/rules'
import { useEffect, useState } from 'react'
import { api, type OpenedProcedure, type Refused, type VersionSummary } from './api.ts'
import { connection } from './connection.ts'
import { documentOf } from './draft-keeper.ts'
import { Dialog, Issues } from './parts.tsx'
import { useSettings } from './settings.ts'

interface PublishProps {
  readonly id: number
  readonly close: () => void
  readonly onPublished: (procedure: OpenedProcedure, version: VersionSummary) => void
  /** Where somebody may mend the draft; absent where that is where they are. */
  readonly goToDraft?: (() => void) | undefined
  /** Called after the draft was changed on the server: its number. */
  readonly onRenumbered?: (() => void) | undefined
}

export const PublishDialog = ({ id, close, onPublished, goToDraft, onRenumbered }: PublishProps) => {
  const { words, locale } = useSettings()
  const [procedure, setProcedure] = useState<OpenedProcedure>()
  const [refusal, setRefusal] = useState<Refused>()
  const [isUnanswered, setUnanswered] = useState(false)
  const [busy, setBusy] = useState(false)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [reads, setReads] = useState(0)
  useEffect(() => {
    let isStill = true
    const read = async (): Promise<void> => {
      const opened = await api.open(id)
      if (!isStill) return
      if (opened.ok) return setProcedure(opened.value)
      if (opened.refusal !== undefined) return setRefusal(opened.refusal)
      await connection.whenHere()
      if (isStill) await read()
    }
    void read()
    return () => {
      isStill = false
    }
  }, [id, reads])
  const draft = procedure?.draft
  const errors = draft?.issues.filter(({ severity }) => severity === undefined || severity === 'error') ?? []
  const blocked = draft !== undefined && draft.state !== 'ready'
  const publish = async (): Promise<void> => {
    if (procedure === undefined || draft === undefined) return
    setBusy(true)
    const published = await api.publish(id, { revision: draft.revision, from, until })
    setBusy(false)
    if (published.ok) return onPublished(procedure, published.value)
    setRefusal(published.refusal)
    setUnanswered(published.refusal === undefined)
  }
  const latest = refusal?.code === 'version_not_new' ? Number(refusal.data.latest) : undefined
  const renumber = async (): Promise<void> => {
    const document = draft === undefined ? undefined : documentOf(draft.text)
    if (draft === undefined || document === undefined || latest === undefined) return
    const next = { ...document, procedure: { ...document.procedure, version: latest + 1 } }
    const saved = await api.save(id, draft.revision, exportText(next))
    setRefusal(saved.ok ? undefined : saved.refusal)
    setUnanswered(!saved.ok && saved.refusal === undefined)
    setReads(reads + 1)
    onRenumbered?.()
  }
  const name = procedure === undefined ? '' : say(procedure.name, locale) || words.unnamed
  return (
    <Dialog title={words.publishTitle(name)} close={close}>
      {draft === undefined && refusal === undefined && <p>{words.loading}</p>}
      {draft !== undefined && !blocked && (
        <>
          <p>{words.publishText(draft.version ?? 1)}</p>
          <div className="wb-fields">
            <label>
              <span>{words.from}</span>
              <input type="date" value={from} onChange={event => setFrom(event.target.value)} />
              <small>{words.fromHint}</small>
            </label>
            <label>
              <span>{words.until}</span>
              <input type="date" value={until} onChange={event => setUntil(event.target.value)} />
            </label>
          </div>
        </>
      )}
      {blocked && (
        <>
          <p className="wb-bad-text">{words.blockedText(errors.length)}</p>
          <Issues issues={errors} />
        </>
      )}
      <div role="alert">
        {isUnanswered && <p className="wb-bad-text">{words.noAnswer}</p>}
        {refusal !== undefined && (
          <div className="wb-notice wb-bad">
            <div className="wb-notice-body">
              <p>{refusal.said[locale]}</p>
              {Array.isArray(refusal.data.issues) && <Issues issues={refusal.data.issues} />}
              {latest !== undefined && (
                <button type="button" className="wb-button" onClick={() => void renumber()}>
                  {words.renumber(latest + 1)}
                </button>
              )}
            </div>
          </div>
        )}
      </div>
      <div className="wb-dialog-acts">
        {blocked && goToDraft !== undefined && (
          <button type="button" className="wb-button" onClick={goToDraft}>
            {words.goToDraft}
          </button>
        )}
        {draft !== undefined && !blocked && (
          <button type="button" className="wb-button wb-main-act" disabled={busy} onClick={() => void publish()}>
            {words.publish}
          </button>
        )}
        <button type="button" className="wb-button" onClick={close}>
          {blocked ? words.close : words.cancel}
        </button>
      </div>
    </Dialog>
  )
}
