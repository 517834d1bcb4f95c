import { Icon } from '../parts/icon.tsx'
import { Failed } from './parts.tsx'
import { useRoom } from './room.ts'

/** What came of the last thing that was done. */
export const ToldBar = () => {
  const { acts, words, locale } = useRoom()
  const { told, dismiss } = acts
  if (told?.again !== undefined)
    return <Failed key={told.number} said={told.said[locale]} words={words} retry={told.again} />
  return (
    // Always there, so that what comes into it is read out.
    <div className="mc-told-place" role="status">
      {told !== undefined && (
        <div key={told.number} className={`mc-told mc-told-${told.tone}`}>
          <Icon name={told.tone === 'plain' ? 'passed' : 'warning'} size={18} />
          <div className="mc-told-text">
            <p>{told.said[locale]}</p>
            {(told.details?.length ?? 0) > 0 && (
              <ul>
                {told.details?.map((detail, index) => (
                  <li key={index}>{detail[locale]}</li>
                ))}
              </ul>
            )}
          </div>
          <button
            type="button"
            className="mc-icon-button"
            aria-label={words.close}
            title={words.close}
            onClick={dismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
