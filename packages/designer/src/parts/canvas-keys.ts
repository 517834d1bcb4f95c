/** What a key on the drawing means. Letters by their place on the board, so that no input method changes them. */
import type { KeyboardEvent } from 'react'
import type { Direction } from '../graph/walk.ts'

export type Intent =
  | { readonly type: 'walk'; readonly direction: Direction }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'shift'; readonly direction: Direction }
  | { readonly type: 'append' }
  | { readonly type: 'connect' }
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

/** While a syllable is being composed keys belong to it; Vietnamese input methods send Backspaces of their own besides. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229

/** Backspace is nothing here: input methods send it unasked. */
export const intentOf = (event: KeyboardEvent): Intent | undefined => {
  if (isComposing(event)) return undefined
  const { code, key, altKey, shiftKey } = event
  const command = event.ctrlKey || event.metaKey
  const direction = directions[key]
  if (direction !== undefined) {
    if (altKey && shiftKey) return direction === 'right' ? { type: 'append' } : undefined
    if (altKey || shiftKey) return undefined
    return { type: command ? 'shift' : 'walk', direction }
  }
  if (key === 'Delete' && !altKey && !shiftKey) return { type: 'delete', reconnect: command }
  if (command || altKey || shiftKey) return undefined
  if (code === 'KeyL') return { type: 'connect' }
  if (key === 'F2') return { type: 'rename' }
  if (key === 'Enter') return { type: 'commit' }
  if (key === 'Escape') return { type: 'escape' }
  if (key === 'Home') return { type: 'first' }
  return key === 'End' ? { type: 'last' } : undefined
}

/** Undo and redo, wherever in the designer the keys are pressed. */
export const undoOf = (event: KeyboardEvent): 'undo' | 'redo' | undefined => {
  if (isComposing(event) || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo'
  return event.code === 'KeyY' && !event.shiftKey ? 'redo' : undefined
}
