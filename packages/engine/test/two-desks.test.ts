import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { codePlan, readCode } from '../src/dossier/code.ts'
import { sqlite } from '../src/store/sqlite/index.ts'
import { newFile } from './crash/new-file.ts'
import { at } from './tale.ts'
import { tenant } from './workshop.ts'

const program = new URL('./crash/submit-coded.ts', import.meta.url).pathname
const pattern = 'H15.50.05.13-{yymmdd}-{n:4}'

it('gives no code twice to two processes that take dossiers in at once, past the 9,999th and past midnight', async () => {
  const file = newFile()
  const store = await sqlite(file, { testClock: true })
  const midnight = at('2026-10-09T00:00')
  const plan = codePlan(pattern, '2026-10-08')
  if (!plan.ok) throw new Error('the pattern is one')
  await Promise.all(Array.from({ length: 9990 }, () => store.count(tenant, plan.value.counter)))

  await store.setClock(midnight - 5000)
  const said = await Promise.all(
    ['one', 'two'].map(name => {
      const desk = spawn(
        process.execPath,
        ['--conditions=@motcua/source', program, file, name, pattern, String(midnight + 2000)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      return text(desk.stdout)
    }),
  )
  const each = said.map(all => all.trimEnd().split('\n'))
  const codes = each.flat()
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every(code => /^H15\.50\.05\.13-26100[89]-\d{4,5}$/.test(code))).toBe(true)

  const numbersOf = (date: string, all: readonly string[]) =>
    all.flatMap(code => (readCode(code)?.date === date ? [readCode(code)!.number] : [])).sort((a, b) => a - b)
  for (const [date, first] of [
    ['2026-10-08', 9991],
    ['2026-10-09', 1],
  ] as const) {
    // Nobody was refused, so no number was left out.
    const numbers = numbersOf(date, codes)
    expect(numbers).toEqual(numbers.map((_, i) => first + i))
    for (const one of each) expect(numbersOf(date, one).length).toBeGreaterThan(0)
  }
  for (const code of ['H15.50.05.13-261008-9999', 'H15.50.05.13-261008-10000', 'H15.50.05.13-261009-0001'])
    expect(codes).toContain(code)
  const kept = (await store.dossiers(tenant, undefined, 100_000)).map(({ code }) => code)
  expect([...kept].sort()).toEqual([...codes].sort())
  await store.close()
}, 60_000)
