/**
 * A record's entry under a name that came from a document. `constructor` is a good step id: an entry that the record
 * does not have itself is not there.
 */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
