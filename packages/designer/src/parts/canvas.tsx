import {
  Background,
  type Connection,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react'
import {
  type MouseEvent as Clicked,
  type ClipboardEvent,
  type RefObject,
  useCallback,
  useId,
  useMemo,
  useState,
} from 'react'
import { applyChange } from '../document/apply.ts'
import type { LaneName } from '../document/change.ts'
import type { Point } from '../document/document.ts'
import { kindsBeside, newWay } from '../document/new-step.ts'
import type { CardNode, Marks, WayEdge } from '../graph/project.ts'
import { laneAt } from '../graph/walk.ts'
import { CanvasContext } from './canvas-context.ts'
import { laidCards, laidWays, useProjection } from './canvas-view.ts'
import { Card } from './card.tsx'
import type { Deeds } from './deeds.ts'
import { cardsOf, useDesk } from './desk.ts'
import { KindMenu } from './kind-menu.tsx'
import { LaneBands, LaneHeaders } from './lanes.tsx'
import { useBand } from './use-band.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import type { ConnectMode } from './use-connecting.ts'
import { cardAt, usePull } from './use-pull.ts'
import { useSame } from './use-same.ts'
import { type ShownCard, useViewport } from './use-viewport.ts'
import { Way } from './way.tsx'

// Made once: React Flow draws everything anew when these are other objects.
const nodeTypes = { card: Card }
const edgeTypes = { way: Way }

const nowhere: ReadonlyMap<string, Point> = new Map()

interface Props {
  readonly marks: Marks
  readonly deeds: Deeds
  readonly connecting: ConnectMode
  readonly colorMode: 'light' | 'dark' | 'system'
  readonly shown: ShownCard | undefined
  readonly rename: () => void
  readonly area: RefObject<HTMLDivElement | null>
}

/** The kinds of steps that could follow a card, offered at a place; the lane is that where a line was let go. */
interface Offer extends Point {
  readonly from: string
  readonly lane?: LaneName | undefined
}

/** As much room as the menu of kinds takes. */
const menuRoom = { width: 280, height: 420 }

export const Canvas = ({ marks, deeds, connecting, colorMode, shown, rename, area }: Props) => {
  const { document, layout, words, selected, select, readOnly, nameOf, announce, tell } = useDesk()
  const flow = useReactFlow()
  const prefix = useId()
  const idOf = useCallback((card: string) => `${prefix}card-${card}`, [prefix])
  const [dragged, setDragged] = useState(nowhere)
  const [offer, setOffer] = useState<Offer>()
  const { band, onMouseDownCapture } = useBand(area)
  const { pull, grab } = usePull(area, deeds)
  const projection = useProjection(marks)
  const way = selected?.kind === 'way' ? selected.id : undefined
  const nodes = useMemo(
    () => laidCards(projection.nodes, cardsOf(selected), dragged),
    [projection.nodes, selected, dragged],
  )
  const edges = useMemo(
    () => laidWays(projection.edges, { cards: cardsOf(selected), way, pull }),
    [projection.edges, selected, way, pull],
  )
  const cardOf = (id: string) => layout.cards.find(card => card.id === id)
  const { reveal, fitFirst, selectedInPage } = useViewport(shown)
  const focus = () => area.current?.focus({ preventScroll: true })

  /** Where in the drawing’s place a point of the screen is, with room for the menu. */
  const menuAt = ({ x, y }: Point): Point => {
    const box = area.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 }
    return {
      x: Math.max(0, Math.min(x - box.left, box.width - menuRoom.width)),
      y: Math.max(0, Math.min(y - box.top, box.height - menuRoom.height)),
    }
  }
  const offerBeside = (id: string) => {
    const card = cardOf(id)
    if (card === undefined) return
    setOffer({ from: card.step, ...menuAt(flow.flowToScreenPosition({ x: card.x + card.width + 8, y: card.y })) })
  }
  const hands = useCanvasKeys({ deeds, connecting, reveal, rename, offer: offerBeside })

  const isValidConnection = useSame(({ source, target }: Connection | WayEdge): boolean => {
    const [from, to] = [cardOf(source)?.step, cardOf(target)?.step]
    if (from === undefined || to === undefined) return false
    return applyChange(document, newWay(document, from, to)).ok
  })
  const onConnect = useSame(({ source, target }: Connection) => {
    const [from, to] = [cardOf(source)?.step, cardOf(target)?.step]
    if (from !== undefined && to !== undefined) deeds.connect(from, to)
  })
  /** A line that is let go on a card, wherever on it, leads there, or its reason is said; in empty space, to a new step. */
  const onConnectEnd = useSame((event: MouseEvent | TouchEvent, connection: FinalConnectionState) => {
    const { isValid, fromNode, toNode } = connection
    if (isValid || fromNode === null) return
    const { clientX, clientY } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
    const to = cardOf(toNode?.id ?? cardAt(area.current, clientX, clientY) ?? '')
    const from = cardOf(fromNode.id)
    if (from === undefined || to?.id === from.id) return
    if (to === undefined) {
      const lane = layout.lanes[laneAt(layout, flow.screenToFlowPosition({ x: clientX, y: clientY }).y)]
      setOffer({ from: from.step, lane, ...menuAt({ x: clientX, y: clientY }) })
    } else if (to.kind === 'join') tell(words.joinNotTarget, 'refused')
    else deeds.connect(from.step, to.step)
  })

  const onNodesChange = useSame((changes: readonly NodeChange<CardNode>[]) => {
    const moved = changes.flatMap(change =>
      change.type === 'position' && change.dragging && change.position !== undefined
        ? [[change.id, change.position] as const]
        : [],
    )
    if (moved.length > 0) setDragged(before => new Map([...before, ...moved]))
  })

  const onNodeClick = useSame((event: Clicked, { id }: CardNode) => {
    focus()
    if (connecting.now === undefined) hands.goTo(id, event.shiftKey)
    else hands.connectTo(id)
  })
  const onEdgeClick = useSame((_: Clicked, { id, source, target: to }: WayEdge) => {
    focus()
    // Also what is heard when its end has been pulled.
    if (way === id) return
    select({ kind: 'way', id })
    announce(words.saidWay(nameOf(cardOf(source)?.step ?? ''), nameOf(cardOf(to)?.step ?? '')))
  })
  const onPaneClick = useSame((event: Clicked) => {
    focus()
    connecting.stop()
    if (!event.shiftKey) select(undefined)
  })
  const onNodeDragStart = useSame((_: unknown, { id }: CardNode) => {
    focus()
    if (!cardsOf(selected).includes(id)) select({ kind: 'card', id })
  })
  const onNodeDragStop = useSame((_: unknown, { id, position }: CardNode, moved: readonly CardNode[]) => {
    setDragged(nowhere)
    const card = cardOf(id)
    if (card?.x === position.x && card.y === position.y) return
    deeds.drop(moved.map(it => ({ id: it.id, ...it.position })))
  })

  const onCopy = (event: ClipboardEvent) => {
    const text = deeds.copy()
    if (text === undefined) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    if (event.type === 'cut' && !readOnly) deeds.remove(cardsOf(selected), false)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (readOnly) return
    event.preventDefault()
    if (!deeds.paste(event.clipboardData.getData('text/plain'))) tell(words.nothingToPaste, 'refused')
  }

  const target = pull === undefined ? connecting.now?.targets[connecting.now.index] : pull.over
  const context = useMemo(() => {
    const places = new Map(layout.cards.map(({ id }, index) => [id, index + 1]))
    const position = (card: string) => ({ at: places.get(card) ?? 1, of: places.size })
    return { target, idOf, position, grab }
  }, [target, idOf, layout, grab])
  const selectedCard = selected?.kind === 'card' ? selected.id : undefined
  return (
    <CanvasContext.Provider value={context}>
      <div
        className={`mc-canvas${connecting.now === undefined && pull === undefined ? '' : ' mc-connecting'}`}
        onMouseDownCapture={onMouseDownCapture}
      >
        {/* It is an application by itself, and the one stop of the drawing. */}
        <ReactFlow<CardNode, WayEdge>
          ref={area}
          tabIndex={0}
          aria-roledescription={words.drawingKeys}
          aria-label={words.drawing}
          aria-describedby={`${prefix}help`}
          aria-activedescendant={selectedCard !== undefined && selectedInPage ? idOf(selectedCard) : undefined}
          onKeyDown={hands.onKeyDown}
          onCopy={onCopy}
          onCut={onCopy}
          onPaste={onPaste}
          onBlur={hands.rest}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={colorMode}
          onNodesChange={onNodesChange}
          onInit={fitFirst}
          onNodeClick={onNodeClick}
          onEdgeClick={onEdgeClick}
          onPaneClick={onPaneClick}
          onNodeDragStart={onNodeDragStart}
          onNodeDragStop={onNodeDragStop}
          isValidConnection={isValidConnection}
          onConnect={onConnect}
          onConnectEnd={onConnectEnd}
          connectionRadius={28}
          connectionDragThreshold={2}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          nodeDragThreshold={4}
          minZoom={0.2}
          maxZoom={2}
          onlyRenderVisibleElements
          zoomOnDoubleClick={false}
        >
          <LaneBands />
          <Background gap={24} size={1.4} className="mc-dots" />
          {/* Cards are its options, wherever in the drawing they lie: those that are on the page. */}
          <div
            role="listbox"
            aria-label={words.steps}
            aria-multiselectable="true"
            aria-owns={layout.cards.map(({ id }) => idOf(id)).join(' ')}
            className="mc-hidden"
            tabIndex={-1}
          />
        </ReactFlow>
        <LaneHeaders deeds={deeds} />
        {band !== undefined && (
          <div
            className="mc-rubber"
            style={{ left: band.x, top: band.y, width: band.width, height: band.height }}
            aria-hidden="true"
          />
        )}
        {offer !== undefined && (
          <KindMenu
            kinds={kindsBeside(document, offer.from)}
            at={offer}
            choose={kind => {
              setOffer(undefined)
              if (deeds.append(offer.from, kind, offer.lane) !== undefined) rename()
            }}
            close={back => {
              setOffer(undefined)
              if (back) focus()
            }}
          />
        )}
        <p id={`${prefix}help`} className="mc-hidden">
          {words.canvasHelp}
        </p>
      </div>
    </CanvasContext.Provider>
  )
}
