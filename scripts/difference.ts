const MOST_SHOWN = 20

/** Where two texts part, as the lines that went and the lines that came; nothing when they are equal. */
export const difference = (before: string, after: string): string | undefined => {
  if (before === after) return undefined
  const old = before.split('\n')
  const now = after.split('\n')
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const changed = [
    ...old.slice(head, old.length - tail).map(line => `- ${line}`),
    ...now.slice(head, now.length - tail).map(line => `+ ${line}`),
  ]
  const rest = changed.length - MOST_SHOWN
  return [`@ line ${head + 1}`, ...changed.slice(0, MOST_SHOWN), ...(rest > 0 ? [`… ${rest} more lines`] : [])].join(
    '\n',
  )
}
