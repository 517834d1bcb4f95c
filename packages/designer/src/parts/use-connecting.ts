import { useCallback, useMemo, useState } from 'react'
import { applyChange } from '../document/apply.ts'
import type { ProcedureDocument } from '../document/document.ts'
import { newWay } from '../document/new-step.ts'
import type { Layout } from '../graph/layout.ts'

/** A connection that is being made without dragging: from a step, to one of those it can lead to. */
export interface Connecting {
  /** The step, and its card. */
  readonly from: string
  readonly targets: readonly string[]
  readonly index: number
}

/** The cards a step can be led to, in the order of the drawing. */
export const targetsOf = (document: ProcedureDocument, { cards }: Layout, from: string): readonly string[] =>
  cards
    .filter(
      ({ id, step, kind }) => kind !== 'join' && step !== from && applyChange(document, newWay(document, from, id)).ok,
    )
    .map(({ id }) => id)

export interface ConnectMode {
  readonly now: Connecting | undefined
  readonly begin: (from: string) => Connecting
  /** The next of the cards it can lead to, or the one before. */
  readonly turn: (by: 1 | -1) => Connecting | undefined
  readonly stop: () => void
}

export const useConnecting = (document: ProcedureDocument, layout: Layout): ConnectMode => {
  const [now, setNow] = useState<Connecting>()
  const begin = useCallback(
    (from: string) => {
      const targets = targetsOf(document, layout, from)
      // What lies to the right is meant more often than what lies before.
      const layerOf = new Map(layout.cards.map(({ id, layer }) => [id, layer]))
      const here = layout.cards.find(({ step }) => step === from)?.layer ?? 0
      const index = Math.max(
        0,
        targets.findIndex(id => (layerOf.get(id) ?? 0) > here),
      )
      const begun = { from, targets, index }
      setNow(targets.length === 0 ? undefined : begun)
      return begun
    },
    [document, layout],
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
  return useMemo(() => ({ now, begin, turn, stop }), [now, begin, turn, stop])
}
