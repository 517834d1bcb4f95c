/** A name that is not taken: the word, or the word with the first free number from 2. */
export const freeName = (word: string, isTaken: (name: string) => boolean): string => {
  for (let n = 1; ; n++) {
    const name = n === 1 ? word : `${word}${n}`
    if (!isTaken(name)) return name
  }
}
