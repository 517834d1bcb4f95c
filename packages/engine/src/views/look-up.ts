import type { Cursor } from '../store/store.ts'
import { cursorOf, partsOf } from './cursor.ts'
import type { DossierRow } from './row.ts'
import type { ViewStore } from './view-store.ts'
import { codeWord, nameWord, wordsOf } from './words.ts'

export interface LookUpQuestion {
  readonly tenant: string
  /** A dossier's id, the beginning of its code, or the beginnings of words of the applicant's name, in any order. */
  readonly text: string
  /** Where the last page ended. A text that is no cursor of this question begins at the beginning. */
  readonly after?: Cursor | undefined
  /** 20 unless told. */
  readonly limit?: number | undefined
}

export interface LookedUp {
  /** The one with that id, those with such a code, those with such a name. Ended dossiers are among them. */
  readonly dossiers: readonly DossierRow[]
  /** For the next page; absent at the end. */
  readonly next: Cursor | undefined
}

/** More words than this make a search no narrower. */
const mostWords = 8

/**
 * Looks dossiers up by what somebody at the desk types. Accents and capitals do not matter, `đ` is `d`, decomposed texts are as
 * good as composed ones: “nguyen mai” finds Nguyễn Thị Mai.
 * @example await lookUp(memoryViews(), { tenant: 'ward', text: 'nguyen mai' })
 */
export const lookUp = async (views: ViewStore, question: LookUpQuestion): Promise<LookedUp> => {
  const { tenant, text, limit = 20 } = question
  const code = codeWord(text)
  const beginnings = wordsOf(text).slice(0, mostWords).map(nameWord)
  const phases = [code === codeWord('') ? [] : [code], beginnings]
  const wanted = text.trim()
  const exact = wanted === '' ? undefined : await views.rows(tenant, wanted)

  const parts = partsOf(question.after, 'number', 'string', 'string', 'string')
  const dossiers: DossierRow[] = []
  if (parts === undefined && exact) dossiers.push(exact.dossier)
  // Before its first page a phase has no place yet.
  let place = parts?.[1] ? { along: String(parts[1]), word: String(parts[2]), dossier: String(parts[3]) } : undefined
  for (let phase = parts === undefined ? 0 : Number(parts[0]); phase < phases.length; phase += 1) {
    const words = phases[phase] ?? []
    while (words.length > 0) {
      const asked = limit - dossiers.length
      if (asked <= 0)
        return { dossiers, next: cursorOf(phase, place?.along ?? '', place?.word ?? '', place?.dossier ?? '') }
      const { along, found } = await views.find({
        tenant,
        beginnings: words,
        along: place?.along,
        after: place,
        limit: asked,
      })
      for (const { word, rows } of found) {
        place = { along, word, dossier: rows.dossier.dossier }
        const before =
          rows.dossier.dossier === wanted || (phase > 0 && codeWord(rows.dossier.code ?? '').startsWith(code))
        if (!before) dossiers.push(rows.dossier)
      }
      if (found.length < asked) break
    }
    place = undefined
  }
  return { dossiers, next: undefined }
}
