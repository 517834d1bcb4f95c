/** From and up to and with. */
export type Range = readonly [low: number, high: number]

/** The same numbers at every run: a bench compares runs. */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Rows that cover all inputs once: one box, cut in two at a random place of a random input until there are enough. */
export const partition = (rows: number, inputs: number, most: number): readonly (readonly Range[])[] => {
  const next = numbers(rows + 7)
  const boxes: (readonly Range[])[] = [Array.from({ length: inputs }, (): Range => [0, most])]
  while (boxes.length < rows) {
    const at = Math.floor(next() * boxes.length)
    const axis = Math.floor(next() * inputs)
    const box = boxes[at]!
    const [low, high] = box[axis]!
    if (low === high) continue
    const cut = low + Math.floor(next() * (high - low))
    boxes[at] = box.with(axis, [low, cut])
    boxes.push(box.with(axis, [cut + 1, high]))
  }
  return boxes
}
