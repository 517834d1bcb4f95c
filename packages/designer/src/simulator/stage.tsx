import { say } from '@motcua/rules'
import { useReactFlow } from '@xyflow/react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { type ProcedureDocument, stepOf } from '../document/document.ts'
import { blankDocument } from '../document/new-step.ts'
import { layoutOf } from '../graph/layout.ts'
import { type Marks, noMarks } from '../graph/project.ts'
import { designerWords } from '../messages/designer.ts'
import { Canvas } from '../parts/canvas.tsx'
import { useDeeds } from '../parts/deeds.ts'
import { type Desk, DeskContext, type Selection } from '../parts/desk.ts'
import { Icon } from '../parts/icon.tsx'
import { useConnecting } from '../parts/use-connecting.ts'
import { unchecked } from '../parts/use-problems.ts'
import { smallest, useFit } from '../parts/use-viewport.ts'
import { useRoom } from './room.ts'
import { trailMarks } from './trail.ts'

const nothing = () => undefined

/** A live place for what the drawing says of a card that is come to. */
const useAnnounced = () => {
  const [said, setSaid] = useState({ sentence: '', count: 0 })
  const announce = useCallback((sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 })), [])
  return { said, announce }
}

/** The designer’s own drawing, to be looked at: where the dossier is, and the way it has come. */
export const Stage = ({ colorMode }: { readonly colorMode: 'light' | 'dark' | 'system' }) => {
  const { procedure, view, words, locale, step, lookAt } = useRoom()
  const { scene } = view
  const drawing = designerWords(locale)
  const document = useMemo(
    (): ProcedureDocument => (procedure === undefined ? blankDocument() : { procedure: procedure.definition }),
    [procedure],
  )
  const layout = useMemo(() => layoutOf(document), [document])
  const marks = useMemo(
    (): Marks => (scene === undefined ? noMarks : { ...noMarks, trail: trailMarks(layout, scene) }),
    [layout, scene],
  )
  const { said, announce } = useAnnounced()
  const selected = useMemo((): Selection | undefined => {
    const card = layout.cards.find(it => it.step === step && it.kind !== 'join')
    return card === undefined ? undefined : { kind: 'card', id: card.id }
  }, [layout, step])
  const select = useCallback(
    (chosen: Selection | undefined) => lookAt(layout.cards.find(({ id }) => id === chosen?.id)?.step),
    [layout, lookAt],
  )
  const desk = useMemo((): Desk => {
    const nameOf = (id: string) => {
      const name = stepOf(document, id)?.step.name
      return name === undefined ? id : say(name, locale)
    }
    const laneNameOf = (agency: string, department?: string) => {
      const its = document.procedure.agencies[agency]
      const inner = department === undefined ? undefined : its?.departments?.[department]
      return [inner === undefined ? department : say(inner.name, locale), its ? say(its.name, locale) : agency]
        .filter(Boolean)
        .join(' – ')
    }
    const still = { problems: unchecked, readOnly: true, attempt: nothing, newGesture: () => '', tell: nothing }
    return { ...still, document, layout, locale, words: drawing, selected, select, nameOf, laneNameOf, announce }
  }, [document, layout, locale, drawing, selected, select, announce])
  const deeds = useDeeds(desk)
  const connecting = useConnecting(document, layout)
  const area = useRef<HTMLDivElement>(null)
  const flow = useReactFlow()
  const fit = useFit(layout)

  // The drawing follows the dossier.
  const place = scene?.dossier.position.at(-1) ?? scene?.trail.at(-1)?.step
  const of = scene?.dossier.id
  // Another dossier at the same step is shown anew.
  const shown = useMemo(() => {
    const card = layout.cards.find(it => it.step === place)
    return card === undefined ? undefined : { card: card.id, gently: true }
  }, [layout, place, of])
  return (
    <section className="mc-stage" aria-label={words.stage}>
      <DeskContext.Provider value={desk}>
        <Canvas
          key={procedure?.hash}
          marks={marks}
          deeds={deeds}
          connecting={connecting}
          colorMode={colorMode}
          shown={shown}
          rename={nothing}
          area={area}
        />
      </DeskContext.Provider>
      <div className="mc-stage-tools">
        <button
          type="button"
          className="mc-icon-button"
          aria-label={drawing.zoomOut}
          title={drawing.zoomOut}
          onClick={() => void flow.zoomOut()}
        >
          <Icon name="zoomOut" />
        </button>
        <button
          type="button"
          className="mc-icon-button"
          aria-label={drawing.zoomIn}
          title={drawing.zoomIn}
          onClick={() => void flow.zoomIn()}
        >
          <Icon name="zoomIn" />
        </button>
        <button
          type="button"
          className="mc-icon-button"
          aria-label={words.fit}
          title={words.fit}
          onClick={() => fit(smallest)}
        >
          <Icon name="fit" />
        </button>
      </div>
      <div className="mc-hidden" aria-live="polite" aria-atomic="true">
        <span key={said.count}>{said.sentence}</span>
      </div>
    </section>
  )
}
