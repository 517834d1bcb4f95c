/** A number as text (`1000500.4`, `10/3`, `0.5%`) with the signs of a language. */
export const grouped = (text: string, thousand: string, point: string): string =>
  text.replace(/\d+(?:\.\d+)?/g, number => {
    const [whole = '', decimals] = number.split('.')
    const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, thousand)
    return decimals === undefined ? spaced : `${spaced}${point}${decimals}`
  })
