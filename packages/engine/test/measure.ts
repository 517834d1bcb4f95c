/** Calls per second of CPU time, so that what else runs on the machine counts less. */
export const perSecond = (run: () => void, calls: number, milliseconds = 150): number => {
  let times = 0
  const begun = process.cpuUsage()
  for (;;) {
    run()
    times++
    const { user, system } = process.cpuUsage(begun)
    if (user + system >= milliseconds * 1000) return (times * calls * 1e6) / (user + system)
  }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

export const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en').padStart(12)} / s`
