/** What a key on the drawing means. Letters by their place on the board, so that no input method changes them. */
import type { KeyboardEvent } from 'react'
import type { Direction } from '../graph/walk.ts'

export type Intent =
  /** `more`: what was chosen stays chosen. */
  | { readonly type: 'walk'; readonly direction: Direction; readonly more: boolean }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'all' }
  | { readonly type: 'shift'; readonly direction: Direction }
  /** The lane goes up or down among the lanes. */
  | { readonly type: 'lane'; readonly by: 1 | -1 }
  | { readonly type: 'append' }
  /** The kinds of steps that could follow. */
  | { readonly type: 'menu' }
  | { readonly type: 'connect' }
  /** The next of the ways that lead on from here. */
  | { readonly type: 'way' }
  | { readonly type: 'duplicate' }
  | { readonly type: 'rename' }
  | { readonly type: 'delete'; readonly reconnect: boolean }
  | { readonly type: 'commit' }
  | { readonly type: 'escape' }

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const letters: Readonly<Record<string, Intent>> = {
  KeyA: { type: 'menu' },
  KeyL: { type: 'connect' },
  KeyW: { type: 'way' },
}

const named: Readonly<Record<string, Intent>> = {
  F2: { type: 'rename' },
  Enter: { type: 'commit' },
  Escape: { type: 'escape' },
  Home: { type: 'first' },
  End: { type: 'last' },
}

/** While a syllable is being composed keys belong to it; Vietnamese input methods send Backspaces of their own besides. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229

const arrow = (direction: Direction, command: boolean, alt: boolean, shift: boolean): Intent | undefined => {
  if (alt) return shift && !command && direction === 'right' ? { type: 'append' } : undefined
  if (!command) return { type: 'walk', direction, more: shift }
  if (!shift) return { type: 'shift', direction }
  return direction === 'up' || direction === 'down' ? { type: 'lane', by: direction === 'up' ? -1 : 1 } : undefined
}

/** Backspace is nothing here: input methods send it unasked. */
export const intentOf = (event: KeyboardEvent): Intent | undefined => {
  if (isComposing(event)) return undefined
  const { code, key, altKey, shiftKey } = event
  const command = event.ctrlKey || event.metaKey
  const direction = directions[key]
  if (direction !== undefined) return arrow(direction, command, altKey, shiftKey)
  if (altKey || shiftKey) return undefined
  if (key === 'Delete') return { type: 'delete', reconnect: command }
  if (command) return code === 'KeyD' ? { type: 'duplicate' } : code === 'KeyA' ? { type: 'all' } : undefined
  return letters[code] ?? named[key]
}

/** What is meant wherever in the designer the keys are pressed. */
export const anywhereOf = (event: KeyboardEvent): 'undo' | 'redo' | 'find' | undefined => {
  if (isComposing(event) || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo'
  if (event.shiftKey) return undefined
  return event.code === 'KeyY' ? 'redo' : event.code === 'KeyF' ? 'find' : undefined
}
