/** A draft on the designer: every change goes to the server by itself. */
import { ProcedureDesigner } from '@motcua/designer'
import { exportText } from '@motcua/designer/drawing'
import { say } from '@motcua/rules'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { api, download } from './api.ts'
import { connection } from './connection.ts'
import { DraftKeeper, type DraftView } from './draft-keeper.ts'
import { Heading, Issues } from './parts.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { goTo, linkTo } from './route.ts'
import { printMoment, useSettings } from './settings.ts'
import { TextEditor } from './text-editor.tsx'

/** So long after the last change a draft is sent. */
const settledMs = 400

const keeperOf = (id: number): DraftKeeper =>
  new DraftKeeper(id, {
    open: api.open,
    save: api.save,
    whenHere: () => connection.whenHere(),
    later: run => {
      const timer = setTimeout(run, settledMs)
      return () => clearTimeout(timer)
    },
    // Where the browser forbids it, asking for it fails already.
    kept: {
      getItem: key => localStorage.getItem(key),
      setItem: (key, text) => localStorage.setItem(key, text),
      removeItem: key => localStorage.removeItem(key),
    },
  })

const SaveState = ({ view }: { readonly view: DraftView }) => {
  const { words, locale } = useSettings()
  const said = {
    saving: words.saving,
    unsaved: words.unsaved,
    saved: view.savedAt === undefined ? '' : words.savedAt(printMoment(view.savedAt)),
    waiting: view.refusal?.said[locale] ?? words.waiting,
    conflict: words.unsaved,
    gone: words.unsaved,
    loading: '',
    missing: '',
    unreadable: '',
  }[view.phase]
  return (
    <p className={`wb-save wb-save-${view.phase}`} role="status">
      {said}
    </p>
  )
}

interface ConflictProps {
  readonly view: DraftView
  readonly seesTheirs: boolean
  readonly seeTheirs: (sees: boolean) => void
  readonly keepMine: () => void
  readonly dropMine: () => void
}

/** Two windows drew on one draft: both are there, and somebody says what becomes of them. */
const Conflict = ({ view, seesTheirs, seeTheirs, keepMine, dropMine }: ConflictProps) => {
  const { words } = useSettings()
  const both = view.phase === 'conflict'
  return (
    <section className="wb-notice wb-bad" role="alert" aria-label={words.conflictTitle}>
      <div className="wb-notice-body">
        <p>
          <strong>{words.conflictTitle}. </strong>
          {both ? words.conflictText(printMoment(view.theirsAt ?? 0)) : words.goneText}
        </p>
        <div className="wb-acts">
          {both && view.theirs !== undefined && (
            <button type="button" className="wb-button" onClick={() => seeTheirs(!seesTheirs)}>
              {seesTheirs ? words.seeMine : words.seeTheirs}
            </button>
          )}
          <button type="button" className="wb-button wb-main-act" onClick={keepMine}>
            {words.keepMine}
          </button>
          <button type="button" className="wb-button" onClick={dropMine}>
            {words.dropMine}
          </button>
        </div>
      </div>
    </section>
  )
}

export const DesignView = ({ id }: { readonly id: number }) => {
  const { words, locale, theme, setLocale } = useSettings()
  const [keeper] = useState(() => keeperOf(id))
  const view = useSyncExternalStore(keeper.subscribe, keeper.view)
  const [publishing, setPublishing] = useState(false)
  const [seesTheirs, seeTheirs] = useState(false)
  const reload = useCallback(() => void keeper.load(), [keeper])
  useEffect(reload, [reload])
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (keeper.leave()) event.preventDefault()
    }
    addEventListener('beforeunload', leave)
    return () => {
      removeEventListener('beforeunload', leave)
      void keeper.flush()
      keeper.leave()
    }
  }, [keeper])

  const { document, procedure, phase } = view
  if (phase === 'loading') return <p className="wb-lead wb-page">{words.loading}</p>
  if (phase === 'missing')
    return (
      <div className="wb-page">
        <Heading>{words.design}</Heading>
        <p className="wb-lead">{words.missing}</p>
        <a href={linkTo({ view: 'library' })}>{words.back}</a>
      </div>
    )
  if (phase === 'unreadable' && procedure?.draft !== undefined)
    return (
      <div className="wb-page">
        <Heading>{words.unreadableTitle}</Heading>
        <p className="wb-lead">{words.unreadableText}</p>
        <Issues issues={procedure.draft.issues} />
        <TextEditor key={procedure.draft.revision} id={id} draft={procedure.draft} saved={reload} />
      </div>
    )
  const name = document === undefined ? '' : say(document.procedure.name, locale) || words.unnamed
  const overtaken = phase === 'conflict' || phase === 'gone'
  const shown = seesTheirs && view.theirs !== undefined ? view.theirs : document
  const keepMine = async (): Promise<void> => {
    if (document === undefined) return
    const taken = await api.take(exportText(document), true)
    if (!taken.ok) return
    keeper.takeTheirs()
    goTo({ view: 'design', id: taken.value.id })
  }
  /** Only what is seen here: not what another window was first with, nor what was there before a save that was turned down. */
  const publish = async (): Promise<void> => {
    await keeper.flush()
    if (keeper.view().phase === 'saved') setPublishing(true)
  }
  const dropMine = (): void => {
    seeTheirs(false)
    keeper.takeTheirs()
    if (phase === 'gone') goTo({ view: 'library' })
  }
  return (
    <div className="wb-design">
      <div className="wb-bar">
        <a className="wb-back" href={linkTo({ view: 'library' })} aria-label={words.back} title={words.back}>
          ←
        </a>
        <div className="wb-bar-title">
          <Heading>{name}</Heading>
          <p className="wb-soft">
            {document?.procedure.code} · {words.version(document?.procedure.version ?? 1)}
          </p>
        </div>
        <SaveState view={view} />
        <button type="button" className="wb-button wb-main-act" disabled={overtaken} onClick={() => void publish()}>
          {words.publish}…
        </button>
      </div>
      {overtaken && (
        <Conflict
          view={view}
          seesTheirs={seesTheirs}
          seeTheirs={seeTheirs}
          keepMine={() => void keepMine()}
          dropMine={dropMine}
        />
      )}
      <div className="wb-stage">
        {shown !== undefined && (
          <ProcedureDesigner
            document={shown}
            onChange={next => keeper.change(next)}
            readOnly={seesTheirs}
            locale={locale}
            onLocaleChange={setLocale}
            colorMode={theme}
            onExport={download}
          />
        )}
      </div>
      {publishing && (
        <PublishDialog
          id={id}
          close={() => setPublishing(false)}
          onRenumbered={reload}
          onPublished={({ code }) => goTo({ view: 'trial', procedure: code })}
        />
      )}
    </div>
  )
}
