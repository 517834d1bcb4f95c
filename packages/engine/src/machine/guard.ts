/** A question the machine asks while it decides: does this FEEL hold, have the agencies of this consultation answered? */
export type Guard =
  | { readonly kind: 'feel'; readonly source: string }
  | { readonly kind: 'joined'; readonly step: string }

/** Answers a guard; `undefined` where the answer cannot be known, which blocks the move. Must not change in between. */
export type Oracle = (guard: Guard) => boolean | undefined

/** What tells one guard from another: whoever asks the same twice hears the same. */
export const guardKey = (guard: Guard): string => (guard.kind === 'feel' ? guard.source : `\u0000${guard.step}`)
