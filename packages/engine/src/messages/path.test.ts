import { expect, it } from 'vitest'
import { pathSaid } from './path.ts'

const steps = (count: number) => Array.from({ length: count }, (_, n) => `s${n + 1}`)
const between = (count: number) => `… ${count} …`

it('a path is said whole as long as it can be read', () => {
  expect(pathSaid(steps(3), between)).toBe('s1 → s2 → s3')
  expect(pathSaid(steps(24), between)).toBe(steps(24).join(' → '))
})

it('of a longer one its beginning and its end are said, and how many steps lie between', () => {
  const said = pathSaid(steps(500), between)
  expect(said).toBe([...steps(10), '… 480 …', ...steps(500).slice(-10)].join(' → '))
})
