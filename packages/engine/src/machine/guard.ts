/** A question the machine asks while it decides: does this FEEL hold, have the agencies of this consultation answered? */
export type Guard =
  | { readonly kind: 'feel'; readonly source: string }
  | { readonly kind: 'joined'; readonly step: string }

/** Answers a guard; `undefined` where the answer cannot be known, which blocks the move. Must not change in between. */
export type Oracle = (guard: Guard) => boolean | undefined
