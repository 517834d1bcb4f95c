import { type DefinitionIssue, isError, type Severity } from '@motcua/engine/definition'
import { type Calendar, type Locale, say } from '@motcua/rules'
import { ReactFlowProvider } from '@xyflow/react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Change, ChangeIssue } from '../document/change.ts'
import { type ProcedureDocument, stepOf, stepOnPath } from '../document/document.ts'
import { exportText } from '../document/file.ts'
import { historyOf } from '../document/history.ts'
import { blankDocument, type NewStepKind } from '../document/new-step.ts'
import { undetermined } from '../document/unknown.ts'
import { layoutOf } from '../graph/layout.ts'
import { type Marks, noMarks } from '../graph/project.ts'
import { sayChangeIssue } from '../messages/change.ts'
import { designerWords } from '../messages/designer.ts'
import { Canvas } from './canvas.tsx'
import { anywhereOf } from './canvas-keys.ts'
import { useDeeds } from './deeds.ts'
import { type Desk, DeskContext, present, type Selection } from './desk.ts'
import { FindBar } from './find-bar.tsx'
import { Icon } from './icon.tsx'
import { Inspector } from './inspector.tsx'
import { type Notice, Notices } from './notices.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { type ReadFile, readFile } from './read-file.ts'
import { Toolbar } from './toolbar.tsx'
import type { Autosave } from './use-autosave.ts'
import { useConnecting } from './use-connecting.ts'
import { useDrawing } from './use-drawing.ts'
import { useProblems } from './use-problems.ts'

export interface ProcedureDesignerProps {
  /** The document, where its owner holds it; `onChange` offers the next one. */
  readonly document?: ProcedureDocument | undefined
  /** The document to begin with, where the designer holds it; a blank one where there is none. */
  readonly defaultDocument?: ProcedureDocument | undefined
  readonly onChange?: ((document: ProcedureDocument) => void) | undefined
  /** The language at first, and whenever it changes; people may choose another on screen. */
  readonly locale?: Locale | undefined
  readonly onLocaleChange?: ((locale: Locale) => void) | undefined
  /** The calendar that budgets are held against; that of Vietnamese state offices where there is none. */
  readonly calendar?: Calendar | undefined
  readonly readOnly?: boolean | undefined
  readonly colorMode?: 'light' | 'dark' | 'system' | undefined
  /** What keeps the drawing between visits: `useAutosave`. */
  readonly autosave?: Autosave | undefined
  /** Takes the file that is exported; it is downloaded where there is nothing to take it. */
  readonly onExport?: ((text: string, name: string) => void) | undefined
}

/** A download that needs no `blob:`, which strict policies forbid. */
const download = (text: string, name: string): void => {
  const link = document.createElement('a')
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
  link.download = name
  link.click()
}

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 }

/** The steps whose cards show a problem: where it is written, or all that a rule touches. */
const marked = (document: ProcedureDocument, { path, data }: DefinitionIssue): readonly string[] => {
  const step = stepOnPath(document, path)
  if (step !== undefined) return [step]
  return 'finding' in data ? data.steps : []
}

/** What the cards show of the problems: the heaviest of each, and the first path that takes too long. */
const marksOf = (document: ProcedureDocument, issues: readonly DefinitionIssue[]): Marks => {
  if (issues.length === 0) return noMarks
  const severity = new Map<string, Severity>()
  for (const issue of issues) {
    // What the proof-reader is told would put a mark on every card.
    if (issue.severity === 'hint') continue
    for (const step of marked(document, issue)) {
      const known = severity.get(step)
      if (known === undefined || weight[known] < weight[issue.severity]) severity.set(step, issue.severity)
    }
  }
  const late = issues.filter(({ code }) => code === 'path_exceeds_term' || code === 'path_exceeds_term_on')
  const first = late.find(isError) ?? late[0]
  return {
    severity,
    worst: first !== undefined && 'steps' in first.data ? (first.data.steps as readonly string[]) : [],
  }
}

/**
 * Draws a procedure: lanes, steps and ways, what is wrong with them, and what there is to say of each. By mouse or by keys alone.
 *
 * @example
 * import '@motcua/designer/style.css'
 * <ProcedureDesigner defaultDocument={document} onChange={save} locale="vi" />
 */
export const ProcedureDesigner = (props: ProcedureDesignerProps) => (
  // One for each designer: two under one provider would share a viewport.
  <ReactFlowProvider>
    <Designer {...props} />
  </ReactFlowProvider>
)

const Designer = (props: ProcedureDesignerProps) => {
  const { calendar, readOnly = false, colorMode = 'light', autosave, onExport, onChange, onLocaleChange } = props
  const [blank] = useState(blankDocument)
  const drawing = useDrawing({
    document: props.document,
    defaultDocument: props.defaultDocument ?? blank,
    onChange: next => {
      autosave?.keep(next)
      onChange?.(next)
    },
  })
  const { document, attempt: tryOut, newGesture, history } = drawing
  const [chosen, setChosen] = useState({ given: props.locale, locale: props.locale ?? 'vi' })
  if (chosen.given !== props.locale) setChosen({ given: props.locale, locale: props.locale ?? chosen.locale })
  const { locale } = chosen
  const words = designerWords(locale)
  const layout = useMemo(() => layoutOf(document), [document])
  const problems = useProblems(document, calendar)
  const marks = useMemo(() => marksOf(document, problems.issues), [document, problems])
  const [wanted, select] = useState<Selection>()
  const selected = useMemo(() => present(layout, wanted), [layout, wanted])
  const [finding, setFinding] = useState(false)
  const connecting = useConnecting(document, layout)
  const [notice, setNotice] = useState<Notice>()
  // The same sentence twice is read twice only where its element is new.
  const [said, setSaid] = useState({ sentence: '', count: 0 })
  const announce = useCallback((sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 })), [])
  const tell = useCallback((sentence: string, tone: Notice['tone'] = 'plain') => setNotice({ sentence, tone }), [])
  const attempt = useCallback(
    (changes: readonly Change[], gesture?: string): ChangeIssue | undefined => {
      if (readOnly) return undefined
      const issue = tryOut(changes, gesture)
      if (issue === undefined) setNotice(was => (was?.tone === 'refused' ? undefined : was))
      else tell(sayChangeIssue(issue, locale), 'refused')
      return issue
    },
    [tryOut, readOnly, tell, locale],
  )
  const desk = useMemo((): Desk => {
    const nameOf = (step: string) => {
      const name = stepOf(document, step)?.step.name
      return name === undefined ? step : say(name, locale) || step
    }
    const laneNameOf = (agency: string, department?: string) => {
      const its = document.procedure.agencies[agency]
      if (agency === undetermined) return words.undetermined
      const inner = department === undefined ? undefined : its?.departments?.[department]
      const names = [inner === undefined ? department : say(inner.name, locale), its ? say(its.name, locale) : agency]
      return names.filter(Boolean).join(' – ')
    }
    const parts = { document, layout, problems, locale, words, readOnly, selected, select, attempt, newGesture }
    return { ...parts, nameOf, laneNameOf, tell, announce }
  }, [document, layout, problems, locale, words, readOnly, selected, attempt, newGesture, tell, announce])
  const deeds = useDeeds(desk)

  const area = useRef<HTMLDivElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const [naming, setNaming] = useState(0)
  useEffect(() => {
    if (naming === 0) return
    nameField.current?.focus()
    nameField.current?.select()
  }, [naming])
  const rename = useCallback(() => setNaming(count => count + 1), [])
  const [shown, setShown] = useState<{ readonly card: string }>()
  const show = (step: string | undefined) => {
    const id = step ?? document.procedure.start
    if (step !== undefined) select({ kind: 'card', id })
    else select(undefined)
    setShown({ card: id })
  }
  const goBack = () => {
    const deed = history.done.at(-1)
    announce(deed === undefined ? words.nothingToUndo : words.undone(words.deeds[deed.change.type]))
    drawing.undo()
  }
  const goAgain = () => {
    const deed = history.undone.at(-1)
    announce(deed === undefined ? words.nothingToRedo : words.redone(words.deeds[deed.change.type]))
    drawing.redo()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = anywhereOf(event)
    // Where the focus is goes along: from a name just typed, Escape leads back to the drawing.
    if (asked === undefined) {
      const inField = event.target instanceof Element && event.target.closest('.mc-inspector') !== null
      if (event.key === 'Escape' && inField && !event.nativeEvent.isComposing) area.current?.focus()
      return
    }
    if (readOnly && asked !== 'find') return
    event.preventDefault()
    if (asked === 'find') setFinding(true)
    else if (asked === 'undo') goBack()
    else goAgain()
  }
  const add = (kind: NewStepKind) => {
    if (deeds.add(kind) !== undefined) rename()
  }
  const beginConnect = (step: string) => {
    const { targets } = connecting.begin(step)
    area.current?.focus()
    if (targets.length === 0) tell(words.connectingNone(desk.nameOf(step)), 'refused')
  }
  const beginAgain = (way: string) => {
    const begun = connecting.beginAgain(way)
    area.current?.focus()
    if (begun === undefined) tell(words.exitJoins, 'refused')
    else if (begun.targets.length === 0) tell(words.connectingNone(desk.nameOf(begun.from)), 'refused')
  }
  const open = async (file: File) => {
    let read: ReadFile
    try {
      read = await readFile(await file.text(), locale)
    } catch {
      setNotice({ tone: 'refused', sentence: `${words.notOpened(file.name)} ${words.notText} ${words.kept}` })
      return
    }
    if (!read.ok) {
      setNotice({ tone: 'refused', sentence: `${words.notOpened(file.name)} ${words.kept}`, faults: read.faults })
      return
    }
    const before = history
    drawing.replace(historyOf(read.document))
    select(undefined)
    setShown({ card: read.document.procedure.start })
    const back = { said: words.bringBack, act: () => drawing.replace(before) }
    setNotice({ tone: 'plain', sentence: words.opened(file.name), acts: before.done.length > 0 ? [back] : [] })
  }
  const found = autosave?.found
  const isBlank = Object.values(document.procedure.steps).every(({ kind }) => kind === 'end')
  return (
    <DeskContext.Provider value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever in the designer the keys are pressed. */}
      <div className={`motcua-designer mc-${colorMode}`} lang={locale} onKeyDown={onKeyDown}>
        <Toolbar
          title={say(document.procedure.name, locale)}
          canUndo={history.done.length > 0}
          canRedo={history.undone.length > 0}
          undo={goBack}
          redo={goAgain}
          add={add}
          tidy={deeds.tidy}
          find={() => setFinding(true)}
          open={file => void open(file)}
          exportFile={() => {
            const name = `${document.procedure.code}.json`
            ;(onExport ?? download)(exportText(document), name)
          }}
          changeLocale={next => {
            setChosen({ given: props.locale, locale: next })
            onLocaleChange?.(next)
          }}
        />
        {found !== undefined && (
          <div className="mc-banner" role="status">
            <Icon name="hint" size={18} />
            <p>{words.draftFound}</p>
            <button
              type="button"
              className="mc-button"
              onClick={() => {
                drawing.replace(historyOf(found))
                select(undefined)
                autosave?.decide(false)
              }}
            >
              {words.draftTake}
            </button>
            <button type="button" className="mc-button" onClick={() => autosave?.decide(true)}>
              {words.draftDrop}
            </button>
          </div>
        )}
        {autosave?.failed && (
          <p className="mc-banner mc-banner-bad" role="alert">
            {words.draftFailed}
          </p>
        )}
        <div className="mc-main-area">
          <div className="mc-drawing">
            <Canvas
              marks={marks}
              deeds={deeds}
              connecting={connecting}
              colorMode={colorMode}
              shown={shown}
              rename={rename}
              area={area}
            />
            {finding && (
              <FindBar
                show={show}
                close={() => {
                  setFinding(false)
                  area.current?.focus()
                }}
              />
            )}
            {isBlank && !readOnly && (
              <div className="mc-empty">
                <h3>{words.emptyTitle}</h3>
                <p>{words.emptyText}</p>
                <button type="button" className="mc-button mc-main" onClick={() => add('task')}>
                  <Icon name="add" />
                  {words.addFirst}
                </button>
              </div>
            )}
            {marks.worst.length > 0 && <p className="mc-legend">{words.worstPath}</p>}
            {connecting.now !== undefined && <p className="mc-hint">{words.connectHint}</p>}
            <Notices notice={notice} close={() => setNotice(undefined)} />
          </div>
          <Inspector
            deeds={deeds}
            nameField={nameField}
            beginConnect={beginConnect}
            beginAgain={beginAgain}
            rename={rename}
          />
        </div>
        <ProblemsPanel show={show} />
        <div className="mc-hidden" aria-live="polite" aria-atomic="true">
          <span key={said.count}>{said.sentence}</span>
        </div>
      </div>
    </DeskContext.Provider>
  )
}
