import type { RefObject } from 'react'

interface Props {
  /** Opened by whatever is pressed to choose a file. */
  readonly picker: RefObject<HTMLInputElement | null>
  readonly said: string
  readonly take: (file: File) => void
}

/** Takes a JSON file from the disk; nothing of it is seen. */
export const FileInput = ({ picker, said, take }: Props) => (
  <input
    ref={picker}
    type="file"
    accept=".json,application/json"
    hidden
    aria-label={said}
    onChange={event => {
      const [file] = event.currentTarget.files ?? []
      if (file !== undefined) take(file)
      // The same file may be chosen again once it is mended.
      event.currentTarget.value = ''
    }}
  />
)
