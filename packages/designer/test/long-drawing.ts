/** Procedures as long as nobody draws them: what layouts and canvases are measured on. */
import type { ProcedureDefinition, Step } from '@motcua/engine/definition'
import { drawn, task } from '../../engine/test/drawn.ts'

/** As many offices as a large procedure goes through. */
const lanes = 9

/** Mostly forward, 15 % longer ways, 3 % back, over nine lanes: what lane layouts are compared on. */
export const longDrawing = (steps: number): ProcedureDefinition => {
  const name = (n: number): string => `s${Math.min(n, steps - 1)}`
  const all = Array.from({ length: steps }, (_, n): [string, Step] => {
    const ways: Record<string, string> = { on: n + 1 < steps ? name(n + 1) : 'granted' }
    if (n % 7 === 3) ways.further = name(n + 2 + (n % 5))
    if (n % 33 === 32) ways.back = name(n - 9)
    return [`s${n}`, { ...task(ways), name: { vi: `Bước ${n + 1}` }, agency: `a${(n * 7) % lanes}` } as Step]
  })
  const agencies = Object.fromEntries(
    Array.from({ length: lanes }, (_, n) => [`a${n}`, { name: { vi: `Cơ quan ${n + 1}` } }]),
  )
  const definition = drawn({ ...Object.fromEntries(all) })
  return { ...definition, agencies: { ...definition.agencies, ...agencies } }
}
