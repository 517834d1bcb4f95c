import type { Step } from '../format.ts'

/** a, b, … z, aa, ab, … */
export const letter = (index: number): string =>
  index < 26
    ? String.fromCharCode(97 + index)
    : `${letter(Math.floor(index / 26) - 1)}${String.fromCharCode(97 + (index % 26))}`

/**
 * The displayed numbers of the steps, by their ids: `1`, `2`, and inside the branches of a block `2a.1`, `2b.1`. Ends and
 * exits are not steps that somebody does; they have none.
 */
export const numberSteps = (steps: Readonly<Record<string, Step>>): ReadonlyMap<string, string> => {
  const numbers = new Map<string, string>()
  const visit = (level: Readonly<Record<string, Step>>, prefix: string): void => {
    let count = 0
    for (const [id, step] of Object.entries(level)) {
      if (step.kind === 'end' || step.kind === 'exit') continue
      count++
      if (!numbers.has(id)) numbers.set(id, `${prefix}${count}`)
      if (step.kind === 'parallel')
        for (const [index, branch] of Object.values(step.branches).entries())
          visit(branch.steps, `${prefix}${count}${letter(index)}.`)
    }
  }
  visit(steps, '')
  return numbers
}
