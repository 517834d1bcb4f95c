import type { EventData, EventType } from '../dossier/event.ts'
import type { RefusalCode, RefusalData } from '../dossier/refusal.ts'
import type { Naming } from './naming.ts'

/** A sentence for every reason why a command can be turned down. */
export type RefusalSentences = {
  readonly [Code in RefusalCode]: (data: Readonly<RefusalData[Code]>, name: Naming) => string
}

/** A sentence for everything that can happen to a dossier. */
export type EventSentences = {
  readonly [Type in EventType]: (data: Readonly<EventData[Type]>, name: Naming) => string
}
