import { useDesk } from './desk.ts'
import { Icon } from './icon.tsx'
import type { FileFault } from './read-file.ts'

/** What is said over the drawing until it is put away. */
export interface Notice {
  readonly tone: 'plain' | 'refused'
  readonly sentence: string
  readonly faults?: readonly FileFault[] | undefined
  readonly acts?: readonly { readonly said: string; readonly act: () => void }[] | undefined
}

/** As many faults of a file as anybody reads at once. */
const most = 8

export const Notices = ({ notice, close }: { readonly notice: Notice | undefined; readonly close: () => void }) => {
  const { words } = useDesk()
  return (
    // Always there, so that what comes into it is read out.
    <div className="mc-notices" role={notice?.tone === 'refused' ? 'alert' : 'status'}>
      {notice !== undefined && (
        <div className={`mc-notice mc-notice-${notice.tone}`}>
          <Icon name={notice.tone === 'refused' ? 'warning' : 'hint'} size={18} />
          <div className="mc-notice-body">
            <p>{notice.sentence}</p>
            {notice.faults !== undefined && (
              <ul>
                {notice.faults.slice(0, most).map(({ said, line, place }) => (
                  <li key={`${place} ${said}`}>
                    {said}{' '}
                    <span className="mc-place">{line === undefined ? place : words.line(line.line, line.column)}</span>
                  </li>
                ))}
                {notice.faults.length > most && <li>… {words.problemsOf(notice.faults.length)}</li>}
              </ul>
            )}
            {notice.acts?.map(({ said, act }) => (
              <button
                key={said}
                type="button"
                className="mc-button"
                onClick={() => {
                  close()
                  act()
                }}
              >
                {said}
              </button>
            ))}
          </div>
          <button type="button" className="mc-icon-button" aria-label={words.close} title={words.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
