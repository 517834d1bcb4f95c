/** How much happened, so that a run in which nothing does is seen. */
export interface Counts {
  events: number
  acknowledged: number
  refused: number
  effects: number
  fired: number
  children: number
  ended: number
  deaths: number
  dropped: number
  doubled: number
  /** Acts on a store that waited, those that were refused for want of room, and those that nobody was told of. */
  slow: number
  full: number
  unheard: number
  /** Orders that came again under a key that was used. */
  replayed: number
  /** Claims that were another's by the time the work was done. */
  fenced: number
  parked: number
}

export const noCounts = (): Counts => ({
  events: 0,
  acknowledged: 0,
  refused: 0,
  effects: 0,
  fired: 0,
  children: 0,
  ended: 0,
  deaths: 0,
  dropped: 0,
  doubled: 0,
  slow: 0,
  full: 0,
  unheard: 0,
  replayed: 0,
  fenced: 0,
  parked: 0,
})

export const addTo = (all: Counts, some: Counts): void => {
  for (const name of Object.keys(all) as (keyof Counts)[]) all[name] += some[name]
}
