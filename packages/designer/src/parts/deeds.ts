/** What an analyst does, as words said after it and changes made by it; mouse, keys and buttons do the same deeds. */
import type { Path } from '@motcua/rules'
import { useMemo } from 'react'
import type { Point } from '../document/document.ts'
import { stepOf } from '../document/document.ts'
import { type NewStepKind, newStep, newWay, nextStep } from '../document/new-step.ts'
import { dropped, toLane } from '../graph/walk.ts'
import type { Desk } from './desk.ts'

export interface Deeds {
  /** A new step beside the selected one; the caller names it. */
  readonly add: (kind: NewStepKind) => string | undefined
  /** A new step that a step leads to. */
  readonly append: (from: string) => string | undefined
  readonly connect: (from: string, to: string) => boolean
  readonly removeCard: (card: string, reconnect: boolean) => void
  readonly removeWay: (way: string) => void
  readonly drop: (card: string, at: Point) => void
  /** To the lane above or below. */
  readonly shiftLane: (card: string, by: 1 | -1) => void
  /** To the side, within its lane; a burst of keys is one gesture. */
  readonly shiftSide: (card: string, by: number, gesture: string) => void
  readonly tidy: () => void
}

/** Where a way’s target is written, from its step. */
export const pathFromStep = (path: Path, step: Path): Path => path.slice(step.length)

export const deedsOf = (desk: Desk): Deeds => {
  const { document, layout, words, attempt, select, selected, nameOf, laneNameOf, announce, tell } = desk
  const cardOf = (id: string) => layout.cards.find(card => card.id === id)
  const selectedStep = selected?.kind === 'card' ? cardOf(selected.id)?.step : undefined
  const laneSaid = (index: number): string => {
    const lane = layout.lanes[index]
    return lane === undefined ? '' : laneNameOf(lane.agency, lane.department)
  }
  const done = (issue: unknown, sentence: string): boolean => {
    if (issue !== undefined) return false
    announce(sentence)
    return true
  }
  return {
    add(kind) {
      const { step, changes } = newStep(document, kind, selectedStep)
      if (!done(attempt(changes), words.added(words.newKinds[kind]))) return undefined
      select({ kind: 'card', id: step })
      return step
    },
    append(from) {
      const { step, changes } = nextStep(document, from)
      if (!done(attempt(changes), words.added(words.newKinds.task))) return undefined
      select({ kind: 'card', id: step })
      return step
    },
    connect: (from, to) => done(attempt([newWay(document, from, to)]), words.connected(nameOf(from), nameOf(to))),
    removeCard(id, reconnect) {
      const card = cardOf(id)
      if (card === undefined) return
      const next = layout.ways.find(way => way.from === id)?.to ?? layout.ways.find(way => way.to === id)?.from
      const name = nameOf(card.step)
      if (done(attempt([{ type: 'removeStep', step: card.step, reconnect }]), words.removed(name)))
        select(next === undefined ? undefined : { kind: 'card', id: next })
    },
    removeWay(id) {
      const way = layout.ways.find(it => it.id === id)
      const from = way === undefined ? undefined : cardOf(way.from)?.step
      const found = from === undefined ? undefined : stepOf(document, from)
      if (way === undefined || from === undefined || found === undefined) return
      const at = pathFromStep(way.path, found.path)
      const said = words.removedWay(nameOf(from), nameOf(cardOf(way.to)?.step ?? way.to))
      if (done(attempt([{ type: 'disconnect', from, at }]), said)) select({ kind: 'card', id: way.from })
    },
    drop(id, at) {
      const card = cardOf(id)
      if (card === undefined) return
      const changes = dropped(layout, card, at)
      const lane = changes[0]?.type === 'moveStep' ? changes[0].lane : undefined
      const name = nameOf(card.step)
      const said =
        lane === undefined ? words.moved(name) : words.movedTo(name, laneNameOf(lane.agency, lane.department))
      done(attempt(changes), said)
    },
    shiftLane(id, by) {
      const card = cardOf(id)
      if (card === undefined) return
      const changes = toLane(layout, card, card.lane + by)
      if (changes.length === 0) tell(words.noLaneThere)
      else done(attempt(changes), words.movedTo(nameOf(card.step), laneSaid(card.lane + by)))
    },
    shiftSide(id, by, gesture) {
      const card = cardOf(id)
      if (card === undefined || card.kind === 'join') return
      const place = { x: Math.max(0, Math.round(card.x) + by), y: Math.round(card.y) }
      done(attempt([{ type: 'placeCards', places: { [card.step]: place } }], gesture), words.moved(nameOf(card.step)))
    },
    tidy() {
      const byHand = layout.cards.filter(card => card.byHand).map(({ step }) => [step, undefined] as const)
      if (byHand.length > 0) attempt([{ type: 'placeCards', places: Object.fromEntries(byHand) }])
    },
  }
}

export const useDeeds = (desk: Desk): Deeds => useMemo(() => deedsOf(desk), [desk])
