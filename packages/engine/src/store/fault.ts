/** Why a store cannot be used. Faults are thrown: no command can go on without its store. */
export type FaultCode =
  | 'folder_missing'
  | 'read_only'
  | 'full'
  | 'corrupt'
  | 'foreign'
  | 'newer'
  | 'busy'
  | 'closed'
  | 'test_clock'
  | 'io'

/** A broken or unusable store, with what the operating system or the database said. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly code: FaultCode
  readonly file: string

  constructor(code: FaultCode, file: string, cause?: unknown) {
    super(`${code}: ${file}`, { cause })
    this.code = code
    this.file = file
  }
}

/** A sentence for every fault of a store, naming its file. */
export type FaultSentences = Readonly<Record<FaultCode, (file: string) => string>>
