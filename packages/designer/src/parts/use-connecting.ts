import { useCallback, useMemo, useState } from 'react'
import { applyChange } from '../document/apply.ts'
import type { Change } from '../document/change.ts'
import type { ProcedureDocument } from '../document/document.ts'
import { newWay } from '../document/new-step.ts'
import type { Layout } from '../graph/layout.ts'
import { targetOf } from './deeds.ts'

/** A connection that is being made without dragging: from a step, to one of those it can lead to. */
export interface Connecting {
  readonly from: string
  /** The way that is to lead elsewhere; a new one where there is none. */
  readonly way?: string | undefined
  readonly targets: readonly string[]
  readonly index: number
}

/** The cards that a change may lead to, in the order of the drawing. */
const allowed = (
  document: ProcedureDocument,
  { cards }: Layout,
  not: string | undefined,
  leads: (to: string) => Change,
): readonly string[] =>
  cards
    .filter(({ step, kind }) => kind !== 'join' && step !== not && applyChange(document, leads(step)).ok)
    .map(({ id }) => id)

export interface ConnectMode {
  readonly now: Connecting | undefined
  readonly begin: (from: string) => Connecting
  /** A way is to lead elsewhere. */
  readonly beginAgain: (way: string) => Connecting | undefined
  /** The next of the cards it can lead to, or the one before. */
  readonly turn: (by: 1 | -1) => Connecting | undefined
  readonly stop: () => void
}

export const useConnecting = (document: ProcedureDocument, layout: Layout): ConnectMode => {
  const [now, setNow] = useState<Connecting>()
  const start = useCallback(
    (from: string, targets: readonly string[], way?: string) => {
      // What lies to the right is meant more often than what lies before.
      const layerOf = new Map(layout.cards.map(({ id, layer }) => [id, layer]))
      const here = layout.cards.find(({ step }) => step === from)?.layer ?? 0
      const index = Math.max(
        0,
        targets.findIndex(id => (layerOf.get(id) ?? 0) > here),
      )
      const begun = { from, way, targets, index }
      setNow(targets.length === 0 ? undefined : begun)
      return begun
    },
    [layout],
  )
  const begin = useCallback(
    (from: string) =>
      start(
        from,
        allowed(document, layout, from, to => newWay(document, from, to)),
      ),
    [document, layout, start],
  )
  const beginAgain = useCallback(
    (way: string) => {
      const target = targetOf({ document, layout }, way)
      if (target === undefined || target.at.length === 0) return undefined
      const { from, at, to: before } = target
      return start(
        from,
        allowed(document, layout, before, to => ({ type: 'retarget', from, at, to })),
        way,
      )
    },
    [document, layout, start],
  )
  const turn = useCallback(
    (by: 1 | -1) => {
      if (now === undefined) return undefined
      const { length } = now.targets
      const turned = { ...now, index: (now.index + by + length) % length }
      setNow(turned)
      return turned
    },
    [now],
  )
  const stop = useCallback(() => setNow(undefined), [])
  return useMemo(() => ({ now, begin, beginAgain, turn, stop }), [now, begin, beginAgain, turn, stop])
}
