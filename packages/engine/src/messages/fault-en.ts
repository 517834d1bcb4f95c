import type { FaultSentences } from '../store/fault.ts'

/** The sentences of store faults in English. */
export const faultEn: FaultSentences = {
  folder_missing: file => `There is no folder for the data file “${file}”; create it, then open the store again.`,
  read_only: file =>
    `The data file “${file}” cannot be written: it or its folder is read-only; allow writing to both of them.`,
  full: file =>
    `There is no space left for the data file “${file}”; all that was kept is still there. Free some space and repeat the command.`,
  corrupt: file => `The data file “${file}” is damaged; put it aside and restore the latest backup.`,
  foreign: file => `“${file}” is not a data file of Một Cửa and was left as it is; choose another file.`,
  newer: file =>
    `The data file “${file}” was written by a newer version of Một Cửa; update the software, then open it again.`,
  busy: file => `Another program is writing to the data file “${file}”; repeat the command in a few seconds.`,
  closed: file => `The data file “${file}” has been closed; open it before using it.`,
  test_clock: file =>
    `The data file “${file}” runs by a test clock and its times are not real; it cannot be used for real dossiers.`,
  io: file =>
    `The operating system reported an error while reading or writing the data file “${file}”; check the disk and the permissions.`,
}
