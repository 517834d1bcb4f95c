/** The two languages of every text: Vietnamese first, English where there is one. */
export type Locale = 'vi' | 'en'

/** A text for people. Vietnamese is required; a reader of English gets the Vietnamese where `en` is missing. */
export interface Text {
  readonly vi: string
  readonly en?: string | undefined
}

/** The text in the reader's language.
 * @example say({ vi: 'Tết Nguyên đán' }, 'en') // 'Tết Nguyên đán'
 */
export const say = (text: Text, locale: Locale): string =>
  locale === 'en' && text.en !== undefined ? text.en : text.vi

/**
 * A Vietnamese text as people type it in a search field: no accents, no capitals, đ as d, composed or decomposed alike.
 *
 * @example foldText('Thẩm định hồ sơ') // 'tham dinh ho so'
 */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
