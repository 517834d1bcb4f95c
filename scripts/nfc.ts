import { conclude, type TrackedFile, trackedFiles } from './tracked.ts'

/** Text files that are not UTF-8 in NFC: the same Vietnamese word must be the same bytes everywhere. */
export const notNfc = (files: readonly TrackedFile[]): readonly string[] =>
  files
    .filter(file => !file.bytes.includes(0))
    .flatMap(file => {
      let text: string
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
      } catch {
        return [`${file.path} is not UTF-8`]
      }
      const line = text.split('\n').findIndex(it => it !== it.normalize('NFC'))
      return line === -1 ? [] : [`${file.path}:${line + 1} is not NFC; write the escape (\\u…) where a test needs NFD`]
    })

if (import.meta.main) conclude(notNfc(trackedFiles()))
