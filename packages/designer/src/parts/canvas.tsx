import {
  Background,
  type Connection,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  useReactFlow,
  useStore,
  useStoreApi,
} from '@xyflow/react'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { applyChange } from '../document/apply.ts'
import { type Point, stepOf } from '../document/document.ts'
import { newWay } from '../document/new-step.ts'
import { type CardNode, draggedLine, type Marks, type Projection, projected, type WayEdge } from '../graph/project.ts'
import { neighbour } from '../graph/walk.ts'
import { CanvasContext } from './canvas-context.ts'
import { intentOf } from './canvas-keys.ts'
import { budgetText, Card } from './card.tsx'
import type { Deeds } from './deeds.ts'
import { useDesk } from './desk.ts'
import { LaneBands, LaneHeaders } from './lanes.tsx'
import type { ConnectMode } from './use-connecting.ts'
import { Way } from './way.tsx'

// Made once: React Flow draws everything anew when these are other objects.
const nodeTypes = { card: Card }
const edgeTypes = { way: Way }
const origin = { x: 0, y: 0 }

/** As wide as the column of lane names, with the same number in the style sheet. */
export const laneColumn = 168

interface Props {
  readonly marks: Marks
  readonly deeds: Deeds
  readonly connecting: ConnectMode
  readonly colorMode: 'light' | 'dark' | 'system'
  /** A card to be shown; another object each time it is asked for. `gently`: moved to only where it is not on screen. */
  readonly shown: { readonly card: string; readonly gently?: boolean } | undefined
  readonly rename: () => void
  readonly area: RefObject<HTMLDivElement | null>
}

interface Dragged extends Point {
  readonly id: string
}

/** The projection of the document, unchanged parts shared with the one before. */
const useProjection = (marks: Marks): Projection => {
  const { layout, document } = useDesk()
  const before = useRef<Projection>(undefined)
  const projection = useMemo(
    () => projected(layout, document.procedure, marks, before.current),
    [layout, document.procedure, marks],
  )
  before.current = projection
  return projection
}

/** What lies elsewhere, or is chosen, while nothing has changed in the document: two or three objects, never all. */
const overlaid = (
  { nodes, edges }: Projection,
  selected: string | undefined,
  dragged: Dragged | undefined,
): Projection => {
  if (selected === undefined && dragged === undefined) return { nodes, edges }
  const at = nodes.find(({ id }) => id === dragged?.id)?.position
  const by = at === undefined || dragged === undefined ? origin : { x: dragged.x - at.x, y: dragged.y - at.y }
  return {
    nodes: nodes.map((node): CardNode => {
      const moved = dragged?.id === node.id ? { ...node, position: { x: dragged.x, y: dragged.y } } : node
      return node.id === selected ? { ...moved, selected: true, zIndex: 1 } : moved
    }),
    edges: edges.map((edge): WayEdge => {
      const isSelected = edge.id === selected || edge.source === selected
      const follows = dragged !== undefined && (edge.source === dragged.id || edge.target === dragged.id)
      if (!isSelected && !follows) return edge
      const data = edge.data
      if (data === undefined) return edge
      const [from, to] = [edge.source === dragged?.id ? by : origin, edge.target === dragged?.id ? by : origin]
      return {
        ...edge,
        selected: isSelected,
        zIndex: isSelected ? 1 : 0,
        data: follows ? { ...data, points: draggedLine(data.points, from, to) } : data,
      }
    }),
  }
}

export const Canvas = ({ marks, deeds, connecting, colorMode, shown, rename, area }: Props) => {
  const desk = useDesk()
  const { document, layout, words, locale, selected, select, readOnly, nameOf, laneNameOf, announce, tell } = desk
  const flow = useReactFlow()
  const store = useStoreApi()
  const prefix = useId()
  const idOf = useCallback((card: string) => `${prefix}card-${card}`, [prefix])
  const [dragged, setDragged] = useState<Dragged>()
  const projection = useProjection(marks)
  const { nodes, edges } = useMemo(() => overlaid(projection, selected?.id, dragged), [projection, selected, dragged])
  const cardOf = useCallback((id: string) => layout.cards.find(card => card.id === id), [layout])

  /** Brings a card on screen, clear of the lane names; `always`: into the middle. */
  const reveal = useCallback(
    (id: string, always = false) => {
      const card = cardOf(id)
      if (card === undefined) return
      const { x, y, zoom } = flow.getViewport()
      const { width, height } = store.getState()
      const [left, top] = [card.x * zoom + x, card.y * zoom + y]
      const inside =
        left >= laneColumn && top >= 0 && left + card.width * zoom <= width && top + card.height * zoom <= height
      if (inside && !always) return
      const near = always ? Math.max(zoom, 0.8) : zoom
      const [middleX, middleY] = [card.x + card.width / 2, card.y + card.height / 2]
      const to = { x: (width + laneColumn) / 2 - middleX * near, y: height / 2 - middleY * near, zoom: near }
      void flow.setViewport(to)
    },
    [cardOf, flow, store],
  )

  const asked = useRef(shown)
  useEffect(() => {
    if (shown === undefined || shown === asked.current) return
    asked.current = shown
    reveal(shown.card, shown.gently !== true)
  }, [shown, reveal])

  // A new card comes on screen by itself, wherever the layout has put it.
  const selectedCard = selected?.kind === 'card' ? selected.id : undefined
  // What lies outside of the window is not in the page: nothing there can be named.
  const isInPage = useStore(({ transform: [x, y, zoom], width, height }) => {
    const card = selectedCard === undefined ? undefined : cardOf(selectedCard)
    if (card === undefined) return false
    const [left, top] = [card.x * zoom + x, card.y * zoom + y]
    return left < width && top < height && left + card.width * zoom > 0 && top + card.height * zoom > 0
  })
  const revealed = useRef<string>(undefined)
  useEffect(() => {
    if (selectedCard !== undefined && selectedCard !== revealed.current) reveal(selectedCard)
    revealed.current = selectedCard
  }, [selectedCard, reveal])

  /** At first the whole drawing, or as much of it as can be read. */
  const fitFirst = useCallback(() => {
    const { width, height } = store.getState()
    const room = { width: width - laneColumn - 24, height: height - 24 }
    const zoom = Math.min(1, Math.max(0.72, Math.min(room.width / layout.width, room.height / layout.height)))
    const y = Math.max(12, (height - layout.height * zoom) / 2)
    void flow.setViewport({ x: laneColumn, y, zoom })
    if (shown !== undefined) reveal(shown.card)
  }, [flow, store, layout, shown, reveal])

  const goTo = (id: string | undefined) => {
    const card = id === undefined ? undefined : cardOf(id)
    const step = card === undefined ? undefined : stepOf(document, card.step)?.step
    if (card === undefined || step === undefined) return
    select({ kind: 'card', id: card.id })
    const lane = layout.lanes[card.lane]
    announce(
      words.saidCard({
        position: layout.cards.indexOf(card) + 1,
        of: layout.cards.length,
        kind: words.kinds[card.kind],
        name: nameOf(card.step),
        lane: lane === undefined ? '' : laneNameOf(lane.agency, lane.department),
        budget: budgetText(step, locale),
        problems: desk.problems.issues.filter(({ path }) => path.includes(card.step)).length,
        ways: layout.ways.filter(({ from }) => from === card.id).length,
      }),
    )
  }

  const begin = (step: string) => {
    const { from, targets, index } = connecting.begin(step)
    const [to] = targets.slice(index)
    if (to === undefined) tell(words.connectingNone(nameOf(from)), 'refused')
    else announce(words.connecting(nameOf(from), nameOf(to), index + 1, targets.length))
  }
  const turn = (by: 1 | -1) => {
    const turned = connecting.turn(by)
    const to = turned?.targets[turned.index]
    if (turned === undefined || to === undefined) return
    announce(words.connecting(nameOf(turned.from), nameOf(to), turned.index + 1, turned.targets.length))
    reveal(to)
  }
  const connectTo = (id: string) => {
    const from = connecting.now?.from
    const to = cardOf(id)
    if (from === undefined || to === undefined) return
    if (to.kind === 'join') tell(words.joinNotTarget, 'refused')
    else if (deeds.connect(from, to.step)) connecting.stop()
  }

  const burst = useRef<string>(undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    const intent = intentOf(event)
    if (intent === undefined) return
    if (intent.type !== 'shift') burst.current = undefined
    const mode = connecting.now
    const card = selected?.kind === 'card' ? cardOf(selected.id) : undefined
    const act = (): boolean => {
      if (mode !== undefined) {
        const target = mode.targets[mode.index]
        if (intent.type === 'walk') turn(intent.direction === 'left' || intent.direction === 'up' ? -1 : 1)
        else if (intent.type === 'commit' && target !== undefined) connectTo(target)
        else if (intent.type === 'escape') {
          connecting.stop()
          announce(words.connectStopped)
        }
        return true
      }
      switch (intent.type) {
        case 'walk':
          goTo(neighbour(layout, selected?.id, intent.direction))
          return true
        case 'first':
          goTo(layout.cards.find(({ step }) => step === document.procedure.start)?.id ?? layout.cards[0]?.id)
          return true
        case 'last':
          goTo(layout.cards.at(-1)?.id)
          return true
        case 'escape':
          select(undefined)
          announce(words.saidNothing)
          return true
        case 'rename':
        case 'commit':
          if (card !== undefined) rename()
          return card !== undefined
        default:
          break
      }
      if (readOnly) return false
      if (intent.type === 'delete' && selected?.kind === 'way') {
        deeds.removeWay(selected.id)
        return true
      }
      if (intent.type === 'append' && card === undefined && layout.cards.every(({ kind }) => kind === 'end')) {
        if (deeds.add('task') !== undefined) rename()
        return true
      }
      if (card === undefined) return false
      if (intent.type === 'delete') deeds.removeCard(card.id, intent.reconnect)
      else if (intent.type === 'append') {
        if (deeds.append(card.step) !== undefined) rename()
      } else if (intent.type === 'connect') begin(card.step)
      else if (intent.type === 'shift') {
        burst.current ??= desk.newGesture()
        if (intent.direction === 'up' || intent.direction === 'down')
          deeds.shiftLane(card.id, intent.direction === 'up' ? -1 : 1)
        else deeds.shiftSide(card.id, intent.direction === 'left' ? -24 : 24, burst.current)
      }
      return true
    }
    if (act()) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  const isValidConnection = ({ source, target }: Connection | WayEdge): boolean => {
    const [from, to] = [cardOf(source)?.step, cardOf(target)?.step]
    if (from === undefined || to === undefined) return false
    return applyChange(document, newWay(document, from, to)).ok
  }
  const onConnect = ({ source, target }: Connection) => {
    const [from, to] = [cardOf(source)?.step, cardOf(target)?.step]
    if (from !== undefined && to !== undefined) deeds.connect(from, to)
  }
  /** A line that is let go on a card, wherever on it, leads there; else its reason is said. */
  const onConnectEnd = (event: MouseEvent | TouchEvent, { isValid, fromNode, toNode }: FinalConnectionState) => {
    if (isValid || fromNode === null) return
    const { clientX, clientY } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
    const under = area.current?.ownerDocument.elementFromPoint(clientX, clientY)?.closest('.react-flow__node')
    const to = cardOf(toNode?.id ?? under?.getAttribute('data-id') ?? '')
    const from = cardOf(fromNode.id)
    if (to === undefined || from === undefined || to.id === from.id) return
    if (to.kind === 'join') tell(words.joinNotTarget, 'refused')
    else deeds.connect(from.step, to.step)
  }

  const onNodesChange = (changes: readonly NodeChange<CardNode>[]) => {
    for (const change of changes)
      if (change.type === 'position' && change.dragging && change.position !== undefined)
        setDragged({ id: change.id, ...change.position })
  }

  const target = connecting.now?.targets[connecting.now.index]
  const context = useMemo(() => ({ target, idOf }), [target, idOf])
  const focus = () => area.current?.focus({ preventScroll: true })
  return (
    <CanvasContext.Provider value={context}>
      <div className={`mc-canvas${connecting.now === undefined ? '' : ' mc-connecting'}`}>
        {/* It is an application by itself, and the one stop of the drawing. */}
        <ReactFlow<CardNode, WayEdge>
          ref={area}
          tabIndex={0}
          aria-roledescription={words.drawingKeys}
          aria-label={words.drawing}
          aria-describedby={`${prefix}help`}
          aria-activedescendant={selectedCard === undefined || !isInPage ? undefined : idOf(selectedCard)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            burst.current = undefined
          }}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={colorMode}
          onNodesChange={onNodesChange}
          onInit={fitFirst}
          onNodeClick={(_, { id }) => {
            focus()
            if (connecting.now === undefined) goTo(id)
            else connectTo(id)
          }}
          onEdgeClick={(_, { id, source, target: to }) => {
            focus()
            select({ kind: 'way', id })
            announce(words.saidWay(nameOf(cardOf(source)?.step ?? ''), nameOf(cardOf(to)?.step ?? '')))
          }}
          onPaneClick={() => {
            focus()
            connecting.stop()
            select(undefined)
          }}
          onNodeDragStart={(_, { id }) => {
            focus()
            select({ kind: 'card', id })
          }}
          onNodeDragStop={(_, { id, position }) => {
            setDragged(undefined)
            const card = cardOf(id)
            if (card?.x !== position.x || card.y !== position.y) deeds.drop(id, position)
          }}
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
        </ReactFlow>
        <LaneHeaders />
        <p id={`${prefix}help`} className="mc-hidden">
          {words.canvasHelp}
        </p>
      </div>
    </CanvasContext.Provider>
  )
}
