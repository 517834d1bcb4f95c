import { readPath, valueFrom } from './item.ts'
import { isResolver, type Scope } from './run.ts'
import type { Value } from './value.ts'

/**
 * What a scope has at a path, for whoever lays other facts over it: own properties only, and everything below a missing fact is
 * missing.
 *
 * @example factAt({ applicant: { age: 34 } }, ['applicant', 'age']) // { kind: 'known', value: 34 }
 */
export const factAt = (scope: Scope, path: readonly string[]): Value =>
  isResolver(scope) ? scope(path) : valueFrom(readPath(scope, path, path.join('.')), { start: 0, end: 0 })
