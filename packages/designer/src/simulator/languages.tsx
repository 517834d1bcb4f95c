import type { Locale } from '@motcua/rules'
import type { SimulatorWords } from '../messages/simulator-words.ts'

interface Props {
  readonly locale: Locale
  readonly words: SimulatorWords
  readonly choose: (locale: Locale) => void
}

export const Languages = ({ locale, words, choose }: Props) => (
  <fieldset className="mc-languages">
    <legend className="mc-hidden">{words.language}</legend>
    {(['vi', 'en'] as const).map(it => (
      <button
        key={it}
        type="button"
        lang={it}
        aria-pressed={locale === it}
        title={it === 'vi' ? 'Tiếng Việt' : 'English'}
        onClick={() => choose(it)}
      >
        {it.toUpperCase()}
      </button>
    ))}
  </fieldset>
)
