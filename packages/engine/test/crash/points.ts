/** Where a process dies: the moments of a command, of a timer and of an effect between which something could be lost. */
export const points = [
  // A command: asked for, looked up by its key, decided, written, committed, acknowledged.
  'accept.before',
  'accept.after',
  'append.before',
  'append.begun',
  'append.written',
  'append.after',
  'acknowledge.after',
  // A timer that has come due: claimed, then fired by a command of its own.
  'claimTimers.before',
  'claimTimers.written',
  'claimTimers.after',
  'fire.before',
  'fire.written',
  'fire.after',
  // An effect: claimed, sent, marked as delivered.
  'claimEffects.before',
  'claimEffects.written',
  'claimEffects.after',
  'send.before',
  'send.after',
  'delivered.written',
  'delivered.after',
] as const

export type Point = (typeof points)[number]
