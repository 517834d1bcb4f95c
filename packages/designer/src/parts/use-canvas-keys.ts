import { type KeyboardEvent, useRef } from 'react'
import { stepOf } from '../document/document.ts'
import { neighbour } from '../graph/walk.ts'
import { type Intent, intentOf } from './canvas-keys.ts'
import { budgetText } from './card.tsx'
import type { Deeds } from './deeds.ts'
import { cardsOf, choosing, useDesk } from './desk.ts'
import type { ConnectMode } from './use-connecting.ts'

interface Input {
  readonly deeds: Deeds
  readonly connecting: ConnectMode
  readonly reveal: (card: string) => void
  readonly rename: () => void
  /** The kinds of steps that could follow a card are offered. */
  readonly offer: (card: string) => void
}

export interface CanvasHands {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Keys after this are another gesture. */
  readonly rest: () => void
  /** Comes to a card; with `more` what was chosen stays so, or is let go where it is the card itself. */
  readonly goTo: (card: string | undefined, more?: boolean) => void
  readonly connectTo: (card: string) => void
}

/** Walking, choosing and doing by keys, and what is said of each. */
export const useCanvasKeys = ({ deeds, connecting, reveal, rename, offer }: Input): CanvasHands => {
  const desk = useDesk()
  const { document, layout, words, locale, selected, select, readOnly, nameOf, laneNameOf, announce, tell } = desk
  const cardOf = (id: string) => layout.cards.find(card => card.id === id)
  const burst = useRef<string>(undefined)

  const goTo = (id: string | undefined, more = false): void => {
    const card = id === undefined ? undefined : cardOf(id)
    const step = card === undefined ? undefined : stepOf(document, card.step)?.step
    if (card === undefined || step === undefined) return
    const chosen = cardsOf(selected)
    const others = chosen.filter(it => it !== card.id)
    const letGo = more && chosen.includes(card.id) && others.length > 0
    select(choosing(letGo ? others : more ? [card.id, ...others] : [card.id]))
    if (more) {
      announce(words.chosen(letGo ? others.length : others.length + 1, nameOf(card.step)))
      return
    }
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

  const begin = (step: string | undefined, way?: string): void => {
    const begun = way === undefined ? connecting.begin(step ?? '') : connecting.beginAgain(way)
    if (begun === undefined) {
      tell(words.exitJoins, 'refused')
      return
    }
    const { from, targets, index } = begun
    const [to] = targets.slice(index)
    if (to === undefined) tell(words.connectingNone(nameOf(from)), 'refused')
    else announce(words.connecting(nameOf(from), nameOf(to), index + 1, targets.length))
  }
  const turn = (by: 1 | -1): void => {
    const turned = connecting.turn(by)
    const to = turned?.targets[turned.index]
    if (turned === undefined || to === undefined) return
    announce(words.connecting(nameOf(turned.from), nameOf(to), turned.index + 1, turned.targets.length))
    reveal(to)
  }
  const connectTo = (id: string): void => {
    const { now } = connecting
    const to = cardOf(id)
    if (now === undefined || to === undefined) return
    if (now.way !== undefined) {
      if (deeds.retarget(now.way, id)) connecting.stop()
    } else if (to.kind === 'join') tell(words.joinNotTarget, 'refused')
    else if (deeds.connect(now.from, to.step)) connecting.stop()
  }

  /** The next of the ways that lead on from what is chosen. */
  const goToWay = (): boolean => {
    const chosen = layout.ways.find(({ id }) => id === selected?.id)
    const from = selected?.kind === 'way' ? chosen?.from : selected?.id
    const ways = layout.ways.filter(way => way.from === from)
    const way = ways[(ways.findIndex(({ id }) => id === chosen?.id) + 1) % Math.max(1, ways.length)]
    if (way === undefined) {
      tell(words.noWays)
      return from !== undefined
    }
    select({ kind: 'way', id: way.id })
    announce(words.saidWay(nameOf(cardOf(way.from)?.step ?? ''), nameOf(cardOf(way.to)?.step ?? '')))
    return true
  }

  const whileConnecting = (intent: Intent): void => {
    const target = connecting.now?.targets[connecting.now.index]
    if (intent.type === 'walk') turn(intent.direction === 'left' || intent.direction === 'up' ? -1 : 1)
    else if (intent.type === 'commit' && target !== undefined) connectTo(target)
    else if (intent.type === 'escape') {
      connecting.stop()
      announce(words.connectStopped)
    }
  }

  const walk = ({ direction, more }: Extract<Intent, { type: 'walk' }>): void => {
    const way = selected?.kind === 'way' ? layout.ways.find(({ id }) => id === selected.id) : undefined
    // From a way, arrows lead to the card at its end or at its beginning.
    if (way !== undefined) goTo(direction === 'left' || direction === 'up' ? way.from : way.to)
    else {
      const next = neighbour(layout, selected?.id, direction)
      if (more && next !== undefined && cardsOf(selected).includes(next)) {
        // Back over what was chosen: the last one is let go.
        const left = cardsOf(selected).filter(id => id !== selected?.id)
        select(choosing([next, ...left.filter(id => id !== next)]))
        announce(words.chosen(left.length, nameOf(cardOf(next)?.step ?? next)))
      } else goTo(next, more)
    }
  }

  /** What may be looked at, also where nothing may be changed. */
  const look = (intent: Intent): boolean | undefined => {
    switch (intent.type) {
      case 'walk':
        walk(intent)
        return true
      case 'first':
        goTo(layout.cards.find(({ step }) => step === document.procedure.start)?.id ?? layout.cards[0]?.id)
        return true
      case 'last':
        goTo(layout.cards.at(-1)?.id)
        return true
      case 'all': {
        const cards = layout.cards.filter(({ kind }) => kind !== 'join').map(({ id }) => id)
        select(choosing(cards))
        announce(words.chosenAll(cards.length))
        return true
      }
      case 'way':
        return goToWay()
      case 'escape':
        select(undefined)
        announce(words.saidNothing)
        return true
      case 'rename':
      case 'commit':
        if (selected?.kind === 'card') rename()
        return selected?.kind === 'card'
      default:
        return readOnly ? false : undefined
    }
  }

  const change = (intent: Intent): boolean => {
    const cards = cardsOf(selected)
    const card = cards[0] === undefined ? undefined : cardOf(cards[0])
    if (selected?.kind === 'way') {
      if (intent.type === 'delete') deeds.removeWay(selected.id)
      else if (intent.type === 'connect') begin(undefined, selected.id)
      else return false
      return true
    }
    if (intent.type === 'append' && card === undefined && layout.cards.every(({ kind }) => kind === 'end')) {
      if (deeds.add('task') !== undefined) rename()
      return true
    }
    if (card === undefined) return false
    switch (intent.type) {
      case 'delete':
        deeds.remove(cards, intent.reconnect)
        return true
      case 'append':
        if (deeds.append(card.step) !== undefined) rename()
        return true
      case 'menu':
        offer(card.id)
        return true
      case 'connect':
        begin(card.step)
        return true
      case 'duplicate':
        deeds.duplicate()
        return true
      case 'lane':
        deeds.moveLane(layout.lanes[card.lane]?.id ?? '', card.lane + intent.by)
        return true
      case 'shift':
        burst.current ??= desk.newGesture()
        if (intent.direction === 'up' || intent.direction === 'down')
          deeds.shiftLane(cards, intent.direction === 'up' ? -1 : 1)
        else deeds.shiftSide(cards, intent.direction === 'left' ? -24 : 24, burst.current)
        return true
      default:
        return false
    }
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const intent = intentOf(event)
    if (intent === undefined) return
    if (intent.type !== 'shift') burst.current = undefined
    if (connecting.now !== undefined) whileConnecting(intent)
    else if (!(look(intent) ?? change(intent))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const rest = (): void => {
    burst.current = undefined
  }
  return { onKeyDown, rest, goTo, connectTo }
}
