import { suggestName } from '@motcua/rules'

/** The known name that may have been meant, as a part of an issue's data. */
export const meant = (name: string, known: Iterable<string>): { meant?: string } => {
  const nearest = suggestName(name, [...known])
  return nearest === undefined ? {} : { meant: nearest }
}
