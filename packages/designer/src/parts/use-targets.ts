import { stepGraph } from '@motcua/engine/definition'
import { say } from '@motcua/rules'
import { useMemo } from 'react'
import { stepsOf } from '../document/document.ts'
import { useDesk } from './desk.ts'

/** The steps that a step can be led to: those beside it, in its branch. */
export const useTargets = (step: string): readonly (readonly [string, string])[] => {
  const { document, locale } = useDesk()
  return useMemo(() => {
    const graph = stepGraph(document.procedure)
    const place = JSON.stringify(graph.steps.get(step)?.within ?? [])
    return stepsOf(document.procedure)
      .filter(({ id }) => JSON.stringify(graph.steps.get(id)?.within ?? []) === place)
      .map(({ id, step: it }) => [id, say(it.name, locale) || id] as const)
  }, [document.procedure, step, locale])
}
