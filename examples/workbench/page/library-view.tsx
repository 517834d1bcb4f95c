/** The procedures there are: what is drafted, what is published, and what can be done with each. */
import { blankDocument } from '@motcua/designer'
import { exportText } from '@motcua/designer/drawing'
import { say } from '@motcua/rules'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, type Called, download, type ProcedureSummary, type SaidIssue } from './api.ts'
import { connection } from './connection.ts'
import { Dialog, Heading, type Notice, NoticeBar } from './parts.tsx'
import { ProcedureRow } from './procedure-row.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { goTo } from './route.ts'
import { useSettings } from './settings.ts'

/** As the server says. */
const mostMegabytes = 4

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase()

const useProcedures = (): { readonly all: readonly ProcedureSummary[] | undefined; readonly reload: () => void } => {
  const [all, setAll] = useState<readonly ProcedureSummary[]>()
  const reload = useCallback(() => {
    void api.list().then(listed => {
      if (listed.ok) setAll(listed.value)
    })
  }, [])
  useEffect(() => {
    reload()
    const stop = connection.onNews('library', reload)
    return stop
  }, [reload])
  return { all, reload }
}

export const LibraryView = () => {
  const { words, locale } = useSettings()
  const { all, reload } = useProcedures()
  const [sought, setSought] = useState('')
  const [notice, setNotice] = useState<Notice>()
  const [dropping, setDropping] = useState<ProcedureSummary>()
  const [publishing, setPublishing] = useState<number>()
  const picker = useRef<HTMLInputElement>(null)

  /** Goes on where something was made, or says why not. */
  const then = async <T,>(called: Promise<Called<T>>, next: (value: T) => void): Promise<void> => {
    const answer = await called
    if (answer.ok) next(answer.value)
    else setNotice({ tone: 'bad', sentence: answer.refusal?.said[locale] ?? words.noAnswer })
  }
  const design = ({ id }: { readonly id: number }): void => goTo({ view: 'design', id })

  const take = async (text: string, name: string, keep: boolean): Promise<void> => {
    const taken = await api.take(text, keep)
    if (taken.ok) {
      reload()
      if (keep) return design(taken.value)
      const opens = { said: words.open, act: () => design(taken.value) }
      return setNotice({ tone: 'good', sentence: words.imported(name), acts: [opens] })
    }
    if (taken.refusal === undefined)
      return setNotice({ tone: 'bad', sentence: `${words.notImported(name)} ${words.noAnswer}` })
    const { data, said } = taken.refusal
    const issues = Array.isArray(data.issues) ? (data.issues as readonly SaidIssue[]) : []
    const keeps = { said: words.keepDraft, act: () => void take(text, name, true) }
    const sentence = `${words.notImported(name)} ${said[locale]}`
    setNotice({ tone: 'bad', sentence, issues, acts: data.keepable === true ? [keeps] : [] })
  }

  const read = async (file: File): Promise<void> => {
    const refuse = (why: string): void => setNotice({ tone: 'bad', sentence: `${words.notImported(file.name)} ${why}` })
    if (file.size > mostMegabytes * 2 ** 20) return refuse(words.tooLarge(mostMegabytes))
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    } catch {
      return refuse(words.notText)
    }
    await take(text, file.name, false)
  }

  const drop = async (procedure: ProcedureSummary): Promise<void> => {
    setDropping(undefined)
    await then(api.drop(procedure.id, procedure.draft?.revision ?? 0), reload)
  }

  const exportDraft = ({ id, code }: ProcedureSummary): Promise<void> =>
    then(api.open(id), ({ draft }) => {
      if (draft !== undefined) download(draft.text, `${code || 'quy-trinh'}.json`)
    })

  const exportVersion = (hash: string): Promise<void> =>
    then(api.file(hash), ({ text, code, version }) => download(text, `${code}-v${version}.json`))

  const wanted = fold(sought.trim())
  const shown = all?.filter(({ code, name }) => fold(`${code} ${name.vi} ${name.en ?? ''}`).includes(wanted))
  return (
    <div className="wb-page">
      <div className="wb-page-head">
        <div>
          <Heading>{words.library}</Heading>
          <p className="wb-lead">{words.libraryLead}</p>
        </div>
        <div className="wb-acts">
          <label className="wb-search">
            <span>{words.search}</span>
            <input type="search" value={sought} onChange={event => setSought(event.target.value)} />
          </label>
          <button type="button" className="wb-button" onClick={() => picker.current?.click()}>
            {words.importFile}
          </button>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={words.importFile}
            onChange={event => {
              const [file] = event.currentTarget.files ?? []
              if (file !== undefined) void read(file)
              // The same file may be chosen again once it is mended.
              event.currentTarget.value = ''
            }}
          />
          <button
            type="button"
            className="wb-button wb-main-act"
            onClick={() => void then(api.take(exportText(blankDocument()), true), design)}
          >
            {words.newProcedure}
          </button>
        </div>
      </div>
      <NoticeBar notice={notice} close={() => setNotice(undefined)} />
      {all === undefined && <p className="wb-lead">{words.loading}</p>}
      {all?.length === 0 && (
        <div className="wb-empty">
          <h2>{words.emptyTitle}</h2>
          <p>{words.emptyText}</p>
        </div>
      )}
      {all !== undefined && all.length > 0 && (
        <>
          {shown?.length === 0 && <p className="wb-lead">{words.noneFound(sought.trim())}</p>}
          {shown !== undefined && shown.length > 0 && (
            <table className="wb-table">
              <thead>
                <tr>
                  {(['code', 'name', 'draft', 'versions', 'acts'] as const).map(head => (
                    <th key={head} scope="col">
                      {words.heads[head]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(procedure => (
                  <ProcedureRow
                    key={procedure.id}
                    procedure={procedure}
                    publish={() => setPublishing(procedure.id)}
                    duplicate={() => void then(api.copy(procedure.id), design)}
                    redraft={() => void then(api.redraft(procedure.id), design)}
                    exportDraft={() => void exportDraft(procedure)}
                    exportVersion={hash => void exportVersion(hash)}
                    drop={() => setDropping(procedure)}
                  />
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
      {dropping !== undefined && (
        <Dialog title={words.dropTitle} close={() => setDropping(undefined)}>
          <p>{words.dropText(say(dropping.name, locale) || words.unnamed)}</p>
          <div className="wb-dialog-acts">
            <button type="button" className="wb-button wb-danger" onClick={() => void drop(dropping)}>
              {words.dropAll}
            </button>
            <button type="button" className="wb-button" onClick={() => setDropping(undefined)}>
              {words.cancel}
            </button>
          </div>
        </Dialog>
      )}
      {publishing !== undefined && (
        <PublishDialog
          id={publishing}
          close={() => setPublishing(undefined)}
          goToDraft={() => design({ id: publishing })}
          onPublished={({ code }, { version }) => {
            setPublishing(undefined)
            reload()
            const tries = { said: words.tryOut, act: () => goTo({ view: 'trial', procedure: code }) }
            setNotice({ tone: 'good', sentence: words.published(code, version), acts: [tries] })
          }}
        />
      )}
    </div>
  )
}
