/** As many steps of a path as anybody reads in a sentence; the data of the issue has them all. */
const most = 24

/** The steps of a path in a sentence: of a long one how it begins and how it ends, and how many steps lie between. */
export const pathSaid = (steps: readonly string[], between: (count: number) => string): string => {
  const kept = steps.length <= most ? steps : [...steps.slice(0, 10), between(steps.length - 20), ...steps.slice(-10)]
  return kept.join(' → ')
}
