/** What an analyst does, as words said after it and changes made by it; mouse, keys and buttons do the same deeds. */
import type { Path } from '@motcua/rules'
import { useMemo } from 'react'
import type { Change, LaneName, Within } from '../document/change.ts'
import { copyText, outermost, pasted, removal } from '../document/clipboard.ts'
import type { Point } from '../document/document.ts'
import { stepOf, stepOnPath } from '../document/document.ts'
import { type NewStepKind, newBranch, newBranchStep, newStep, newWay, nextStep } from '../document/new-step.ts'
import { dropped, laneAt, laneMoved, placeOf, toLane } from '../graph/walk.ts'
import { cardsOf, choosing, type Desk } from './desk.ts'

/** A card, and where its upper left corner was let go. */
export interface Dropped extends Point {
  readonly id: string
}

export interface Deeds {
  /** A new step beside the selected one; the caller names it. */
  readonly add: (kind: NewStepKind) => string | undefined
  /** A new step that a step leads to, in its lane or another. */
  readonly append: (from: string, kind?: NewStepKind, lane?: LaneName) => string | undefined
  readonly addBranch: (block: string) => void
  readonly removeBranch: (within: Within, name: string) => void
  /** A new step at the beginning of a branch. */
  readonly addInBranch: (within: Within) => string | undefined
  readonly connect: (from: string, to: string) => boolean
  /** A way leads to another card. */
  readonly retarget: (way: string, to: string) => boolean
  readonly remove: (cards: readonly string[], reconnect: boolean) => void
  readonly removeWay: (way: string) => void
  readonly drop: (cards: readonly Dropped[]) => void
  /** To the lane above or below. */
  readonly shiftLane: (cards: readonly string[], by: 1 | -1) => void
  /** To the side, within their lanes; a burst of keys is one gesture. */
  readonly shiftSide: (cards: readonly string[], by: number, gesture: string) => void
  readonly moveLane: (lane: string, to: number) => void
  readonly tidy: () => void
  /** The chosen steps as text for the clipboard. */
  readonly copy: () => string | undefined
  /** Puts in what was copied, and chooses it; false where the text is of something else. */
  readonly paste: (text: string) => boolean
  readonly duplicate: () => void
}

/** Where a way’s target is written, from its step. */
export const pathFromStep = (path: Path, step: Path): Path => path.slice(step.length)

/** The step in which a way’s target is written, and where in it; nothing for what joins by itself. */
export const targetOf = (
  { document, layout }: Pick<Desk, 'document' | 'layout'>,
  id: string,
): { readonly from: string; readonly at: Path; readonly to: string } | undefined => {
  const way = layout.ways.find(it => it.id === id)
  const from = way === undefined ? undefined : stepOnPath(document, way.path)
  const found = from === undefined ? undefined : stepOf(document, from)
  if (way === undefined || found === undefined) return undefined
  return { from: found.id, at: pathFromStep(way.path, found.path), to: way.to }
}

export const deedsOf = (desk: Desk): Deeds => {
  const { document, layout, words, attempt, select, selected, nameOf, laneNameOf, announce, tell } = desk
  const cardOf = (id: string) => layout.cards.find(card => card.id === id)
  const stepsAt = (cards: readonly string[]): readonly string[] => [
    ...new Set(cards.flatMap(id => cardOf(id)?.step ?? [])),
  ]
  const laneSaid = (index: number): string => {
    const lane = layout.lanes[index]
    return lane === undefined ? '' : laneNameOf(lane.agency, lane.department)
  }
  const done = (issue: unknown, sentence: string): boolean => {
    if (issue !== undefined) return false
    announce(sentence)
    return true
  }
  const called = (steps: readonly string[]): string =>
    steps.length === 1 ? nameOf(steps[0] ?? '') : words.several(steps.length)
  const put = (
    { step, changes }: { readonly step: string; readonly changes: readonly Change[] },
    kind: NewStepKind,
  ) => {
    if (!done(attempt(changes), words.added(words.newKinds[kind]))) return undefined
    select({ kind: 'card', id: step })
    return step
  }
  const pasteText = (text: string, said: (count: number) => string): boolean => {
    const copied = desk.problems.readCopy(text)
    if (copied === undefined) return false
    const { steps, changes } = pasted(document, copied, stepsAt(cardsOf(selected))[0])
    if (done(attempt(changes, desk.newGesture()), said(steps.length))) select(choosing(steps))
    return true
  }
  const copied = (): string | undefined => {
    const steps = stepsAt(cardsOf(selected))
    return steps.length === 0 ? undefined : copyText(document, steps)
  }
  return {
    add: kind => put(newStep(document, kind, stepsAt(cardsOf(selected))[0]), kind),
    append: (from, kind = 'task', lane) => put(nextStep(document, from, kind, lane), kind),
    addBranch(block) {
      const { step, changes } = newBranch(document, block)
      if (done(attempt(changes), words.addedBranch(nameOf(block)))) select({ kind: 'card', id: step })
    },
    removeBranch(within, name) {
      done(attempt([{ type: 'removeBranch', ...within }]), words.removedBranch(name))
    },
    addInBranch: within => put(newBranchStep(document, within), 'task'),
    connect: (from, to) => done(attempt([newWay(document, from, to)]), words.connected(nameOf(from), nameOf(to))),
    retarget(id, card) {
      const [target, to] = [targetOf(desk, id), cardOf(card)]
      if (to === undefined) return false
      if (target === undefined || target.at.length === 0 || to.kind === 'join') {
        tell(to.kind === 'join' ? words.joinNotTarget : words.exitJoins, 'refused')
        return false
      }
      const { from, at } = target
      return done(
        attempt([{ type: 'retarget', from, at, to: to.step }]),
        words.connected(nameOf(from), nameOf(to.step)),
      )
    },
    remove(cards, reconnect) {
      const steps = outermost(document, stepsAt(cards))
      const [first] = cards
      const next = layout.ways.find(way => way.from === first)?.to ?? layout.ways.find(way => way.to === first)?.from
      const said = steps.length === 1 ? words.removed(called(steps)) : words.removedSeveral(steps.length)
      if (steps.length > 0 && done(attempt(removal(document, steps, reconnect)), said))
        select(next === undefined || cards.includes(next) ? undefined : { kind: 'card', id: next })
    },
    removeWay(id) {
      const target = targetOf(desk, id)
      const way = layout.ways.find(it => it.id === id)
      if (way === undefined) return
      if (target === undefined || target.at.length === 0) {
        tell(words.exitJoins, 'refused')
        return
      }
      const { from, at } = target
      const said = words.removedWay(nameOf(from), nameOf(cardOf(way.to)?.step ?? way.to))
      if (done(attempt([{ type: 'disconnect', from, at }]), said)) select({ kind: 'card', id: way.from })
    },
    drop(cards) {
      const changes = cards.flatMap(({ id, ...at }) => {
        const card = cardOf(id)
        if (card === undefined) return []
        // Of several, those that no agency does go with the others and stay where they are led to from.
        const stays = cards.length > 1 && laneAt(layout, at.y + card.height / 2) !== card.lane
        const owned = 'agency' in (stepOf(document, card.step)?.step ?? {})
        return stays && !owned ? [] : dropped(layout, card, at)
      })
      const moved = changes.find(change => change.type === 'moveStep')
      const name = called(stepsAt(cards.map(({ id }) => id)))
      const said =
        moved === undefined
          ? words.moved(name)
          : words.movedTo(name, laneNameOf(moved.lane.agency, moved.lane.department))
      done(attempt(changes), said)
    },
    shiftLane(cards, by) {
      const changes = cards.flatMap(id => {
        const card = cardOf(id)
        return card === undefined ? [] : toLane(layout, card, card.lane + by)
      })
      if (changes.length === 0) tell(words.noLaneThere)
      else
        done(
          attempt(changes),
          words.movedTo(called(stepsAt(cards)), laneSaid((cardOf(cards[0] ?? '')?.lane ?? 0) + by)),
        )
    },
    shiftSide(cards, by, gesture) {
      const places = cards.flatMap(id => {
        const card = cardOf(id)
        if (card === undefined || card.kind === 'join') return []
        return [[card.step, placeOf(layout, card, { x: card.x + by, y: card.y })] as const]
      })
      if (places.length === 0) return
      const change: Change = { type: 'placeCards', places: Object.fromEntries(places) }
      done(attempt([change], gesture), words.moved(called(stepsAt(cards))))
    },
    moveLane(id, to) {
      const change = laneMoved(layout, id, to)
      const from = layout.lanes.findIndex(lane => lane.id === id)
      if (change === undefined) tell(words.noLaneThere)
      else done(attempt([change]), words.laneMoved(laneSaid(from), to + 1, layout.lanes.length))
    },
    tidy() {
      const byHand = layout.cards.filter(card => card.byHand).map(({ step }) => [step, undefined] as const)
      if (byHand.length > 0) attempt([{ type: 'placeCards', places: Object.fromEntries(byHand) }])
    },
    copy() {
      const text = copied()
      if (text !== undefined) announce(words.copied(called(stepsAt(cardsOf(selected)))))
      return text
    },
    paste: text => pasteText(text, words.pasted),
    duplicate() {
      const text = copied()
      if (text !== undefined) pasteText(text, words.pasted)
    },
  }
}

export const useDeeds = (desk: Desk): Deeds => useMemo(() => deedsOf(desk), [desk])
