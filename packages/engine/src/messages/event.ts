import type { Locale } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { DossierEvent } from '../dossier/event.ts'
import { eventEn } from './event-en.ts'
import { eventVi } from './event-vi.ts'
import { type Naming, naming } from './naming.ts'

/**
 * What happened to a dossier, in words; who did it and when is in the event. With the dossier's procedure people read
 * what its steps and papers are called.
 *
 * @example sayEvent(event, 'vi', procedure) // 'Chuyển đến “Ký chứng thực”'
 */
export const sayEvent = (event: DossierEvent, locale: Locale, procedure?: Procedure): string => {
  // The table pairs each type with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never, name: Naming) => string = (locale === 'en' ? eventEn : eventVi)[event.type]
  return sentence(event.data as never, naming(procedure, locale))
}
