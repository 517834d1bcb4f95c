/** What both pages are asked by the benchmark. */
export interface Stage {
  /** Shows a drawing of so many steps: milliseconds from the call until it was painted. */
  readonly show: (steps: number) => Promise<number>
  /** Resolves once nothing goes on any more. */
  readonly rest: () => Promise<void>
  /** How many steps the drawing has, whether they are on screen or not. */
  readonly steps: () => number
  /** The middle of a step near the middle of the drawing on screen, and whose it is. */
  readonly grip: () => { readonly x: number; readonly y: number; readonly id: string } | undefined
  /** Where that step is now. */
  readonly place: (id: string) => { readonly x: number; readonly y: number } | undefined
}

declare global {
  var stage: Stage
}

export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)

/** After the frame in which something was painted. */
export const painted = async (): Promise<void> => {
  await frame()
  await frame()
}

export const container = (): HTMLElement => {
  const made = document.createElement('div')
  made.style.cssText = 'width:1400px;height:860px;position:relative'
  document.body.append(made)
  return made
}

export const middleOf = (element: Element): { readonly x: number; readonly y: number } => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/** The element that lies next to the middle of an area. */
export const nearest = (elements: readonly Element[], area: Element): Element | undefined => {
  const to = middleOf(area)
  const distance = (element: Element): number => Math.hypot(middleOf(element).x - to.x, middleOf(element).y - to.y)
  return [...elements].sort((a, b) => distance(a) - distance(b))[0]
}
