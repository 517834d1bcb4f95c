import type { Path } from '@motcua/rules'
import type { Change } from '../document/change.ts'
import type { FoundStep } from '../document/document.ts'
import { useDesk } from './desk.ts'

/** Says a part of a step, in one deed with whatever has to be declared before it. */
export type SetPart = (at: Path, value: unknown, gesture?: string, before?: readonly Change[]) => void

export const useStepPart = ({ id }: FoundStep): SetPart => {
  const { attempt } = useDesk()
  return (at, value, gesture, before = []) => {
    attempt([...before, { type: 'changeStep', step: id, at, value }], gesture)
  }
}
