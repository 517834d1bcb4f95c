import type { Locale } from '@motcua/rules'

interface Props {
  readonly locale: Locale
  /** What the choice is called. */
  readonly said: string
  readonly choose: (locale: Locale) => void
}

export const Languages = ({ locale, said, choose }: Props) => (
  <fieldset className="mc-languages">
    <legend className="mc-hidden">{said}</legend>
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
