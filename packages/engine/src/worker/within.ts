/** A timer of the process holds no more than this, 24.8 days, and fires at once beyond (MDN, setTimeout). */
const longest = 2 ** 31 - 1

/** Waits, and no longer than until the signal. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(finish, Math.min(ms, longest))
    function finish(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    signal.addEventListener('abort', finish, { once: true })
  })

/**
 * Waits for what `run` promises, and no longer than so many ms: then its signal is aborted, nobody waits for it any more,
 * and this rejects.
 */
export const within = async <T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const over = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        over.abort(new Error(`no answer within ${ms} ms`))
        reject(over.signal.reason)
      },
      Math.min(ms, longest),
    )
  })
  try {
    return await Promise.race([run(over.signal), tooLate])
  } finally {
    clearTimeout(timer)
  }
}
