import { conclude, trackedPaths } from './tracked.ts'

const own = /^(packages|examples|scripts|docs)\//
const source = /\.([cm]?[jt]sx?|json|grit|sql)$/
const kebab = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/
/** Names that say where somebody put something, not what it is. */
const drawers = new Set(['utils', 'util', 'types', 'helpers', 'helper', 'lib', 'libs', 'misc', 'common'])

/** Files and folders with a name that owns nothing, or that is not kebab-case. */
export const badNames = (paths: readonly string[]): readonly string[] =>
  paths
    .filter(path => own.test(path))
    .flatMap(path => {
      const segments = path.split('/')
      const drawer = segments.map(segment => segment.split('.')[0] ?? '').find(stem => drawers.has(stem))
      if (drawer !== undefined) return [`${path}: “${drawer}” owns nothing; name the noun or verb`]
      const odd = source.test(path) ? segments.find(segment => !kebab.test(segment)) : undefined
      return odd === undefined ? [] : [`${path}: “${odd}” is not kebab-case`]
    })

if (import.meta.main) conclude(badNames(trackedPaths()))
