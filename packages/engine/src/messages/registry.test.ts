import { describe, expect, it } from 'vitest'
import type { RegistryIssue } from '../definition/registry.ts'
import { sayRegistryIssue } from './registry.ts'

const issues: readonly RegistryIssue[] = [
  { code: 'publication_date_wrong', path: [0], data: { code: '1.001193', version: 1, date: '2027-02-29' } },
  { code: 'publication_overlap', path: [1], data: { code: '1.001193', versions: [1, 2], day: '2027-03-01' } },
  { code: 'version_twice', path: [1], data: { code: '1.001193', version: 2 } },
]

describe('the sentences of a registry', () => {
  it.each(['vi', 'en'] as const)('in %s name the procedure and end as sentences do', locale => {
    for (const issue of issues) {
      const said = sayRegistryIssue(issue, locale)
      expect(said).toMatch(/1\.001193.*\.$/)
      expect(said).toBe(said.normalize('NFC'))
    }
  })

  it('are in the language asked for', () => {
    const [, overlap] = issues
    if (overlap === undefined) throw new Error('none')
    expect(sayRegistryIssue(overlap, 'vi')).toBe(
      'Ngày 01/03/2027 có hai phiên bản của thủ tục 1.001193 cùng có hiệu lực: 1 và 2.',
    )
    expect(sayRegistryIssue(overlap, 'en')).toBe(
      'On 01/03/2027 two versions of procedure 1.001193 are in force: 1 and 2.',
    )
  })
})
