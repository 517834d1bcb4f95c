import { type Locale, say } from '@motcua/rules'
import { ReactFlowProvider } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import { simulatorWords } from '../messages/simulator.ts'
import { Languages } from '../parts/languages.tsx'
import { applicant, castOf } from '../rehearsal/cast.ts'
import type { SimulatorPort } from '../rehearsal/port.ts'
import type { Offer } from '../rehearsal/scene.ts'
import { CastPanel } from './cast-panel.tsx'
import { ClockBar } from './clock-bar.tsx'
import { DatesPanel } from './dates-panel.tsx'
import { DossierPanel } from './dossier-panel.tsx'
import { Guard } from './guard.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { Failed } from './parts.tsx'
import { RecordPanel } from './record-panel.tsx'
import { type Room, RoomContext } from './room.ts'
import { Runs } from './runs.ts'
import { Stage } from './stage.tsx'
import { StepPanel } from './step-panel.tsx'
import { TiesPanel } from './ties-panel.tsx'
import { ToldBar } from './told-bar.tsx'
import { useActs } from './use-acts.ts'
import { useDraft } from './use-draft.ts'
import { useScene } from './use-scene.ts'
import { TimersPanel, WorkPanel } from './work-panel.tsx'

export interface DossierSimulatorProps {
  /** The engine that is acted on: `rehearse`, or one on a server. What others do through it is shown as well. */
  readonly port: SimulatorPort
  /** The dossier on the stage; where it is left out people open one, or choose among those there are. */
  readonly dossier?: string | undefined
  readonly onDossierChange?: ((dossier: string) => void) | undefined
  /** The id, within the cast, of who acts at first. */
  readonly actor?: string | undefined
  /** The language at first, and whenever it changes; people may choose another on screen. */
  readonly locale?: Locale | undefined
  readonly onLocaleChange?: ((locale: Locale) => void) | undefined
  readonly colorMode?: 'light' | 'dark' | 'system' | undefined
}

/**
 * Tries a procedure out: a dossier on the drawing of its procedure, everybody who may act on it and why others may not, its dates,
 * and a clock that people move. What it shows is the engine’s own answer, asked for through the port.
 *
 * @example
 * import '@motcua/designer/style.css'
 * <DossierSimulator port={port} locale="vi" />
 */
export const DossierSimulator = (props: DossierSimulatorProps) => (
  // One for each: two under one provider would share a viewport.
  <ReactFlowProvider>
    <Simulator {...props} />
  </ReactFlowProvider>
)

/** A value that is given at first and whenever it changes, and may be chosen on screen meanwhile. */
const useGiven = <T,>(given: T): readonly [T, (value: T) => void] => {
  const [state, setState] = useState({ given, value: given })
  if (state.given !== given) setState({ given, value: given })
  const set = useCallback((value: T) => setState(was => ({ given: was.given, value })), [])
  return [state.given === given ? state.value : given, set]
}

const Simulator = (props: DossierSimulatorProps) => {
  const { port, colorMode = 'light', onDossierChange, onLocaleChange } = props
  const [chosenLocale, setLocale] = useGiven(props.locale)
  const locale = chosenLocale ?? 'vi'
  const words = simulatorWords(locale)
  const [dossier, setDossier] = useGiven(props.dossier)
  const [actor, setActor] = useGiven(props.actor)
  const [step, lookAt] = useState<string>()
  const draft = useDraft()
  const runs = useMemo(() => new Runs(port), [port])
  const acts = useActs(runs)
  const question = useMemo(() => ({ port, dossier, actor, draft: draft.draft }), [port, dossier, actor, draft.draft])
  const { view, pending, failure, retry } = useScene(question)
  const procedure = view?.procedure
  const cast = useMemo(() => (procedure === undefined ? [] : castOf(procedure)), [procedure])

  const room = useMemo((): Room | undefined => {
    if (view === undefined) return undefined
    const member = cast.find(it => it.actor.id === actor) ?? cast[0] ?? { actor: applicant, name: { vi: applicant.id } }
    const press = async (offer: Offer) => {
      if (await acts.press(offer, view, question)) draft.clear()
    }
    const show = (id: string | undefined) => {
      setDossier(id)
      lookAt(undefined)
      draft.clear()
      if (id !== undefined) onDossierChange?.(id)
    }
    const parts = { port, runs, locale, words, view, pending, procedure, cast, member, draft, acts, step, lookAt, show }
    return { ...parts, actAs: setActor, press: offer => void press(offer) }
  }, [
    view,
    cast,
    actor,
    acts,
    question,
    draft,
    port,
    runs,
    locale,
    words,
    pending,
    procedure,
    step,
    setActor,
    setDossier,
    onDossierChange,
  ])

  const title = procedure === undefined ? words.simulator : say(procedure.definition.name, locale)
  return (
    <div className={`motcua-designer mc-simulator mc-${colorMode}`} lang={locale}>
      <header className="mc-toolbar">
        <div className="mc-sim-title">
          <p className="mc-sim-over">{words.simulator}</p>
          <h2 className="mc-title" title={title}>
            {title}
          </h2>
        </div>
        <Languages
          locale={locale}
          said={words.language}
          choose={next => {
            setLocale(next)
            onLocaleChange?.(next)
          }}
        />
      </header>
      {failure !== undefined && <Failed said={words.readFailed} reason={failure.reason} words={words} retry={retry} />}
      {room === undefined ? (
        failure === undefined && (
          <p className="mc-sim-wait" role="status">
            {words.reading}
          </p>
        )
      ) : (
        <RoomContext.Provider value={room}>
          <ClockBar />
          <ToldBar />
          <div className="mc-sim-body" aria-busy={pending}>
            <div className="mc-sim-left">
              <Guard words={words}>
                <DossierPanel />
                <CastPanel />
                <OffersPanel />
              </Guard>
            </div>
            <div className="mc-sim-centre">
              <Guard words={words}>
                <Stage colorMode={colorMode} />
                <RecordPanel />
              </Guard>
            </div>
            <div className="mc-sim-right">
              <Guard words={words}>
                <StepPanel />
                {room.view.scene === undefined && (
                  <div className="mc-panel">
                    <div className="mc-sim-empty">
                      <p>
                        <strong>{words.stageEmpty}</strong>
                      </p>
                      <p className="mc-note">{words.stageEmptyHint}</p>
                    </div>
                  </div>
                )}
                <DatesPanel />
                <WorkPanel />
                <TimersPanel />
                <TiesPanel />
              </Guard>
            </div>
          </div>
        </RoomContext.Provider>
      )}
    </div>
  )
}
