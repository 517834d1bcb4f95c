import { once } from 'node:events'
import { due, printInstant, vietnamStateCalendar } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { motcua, start } from './program.ts'

const batch = async (input: string | Buffer) => {
  const { code, out, err } = await motcua(['deadline', '--batch'], { input })
  expect(err).toBe('')
  const lines = out === '' ? [] : out.trimEnd().split('\n')
  return { code, answers: lines.map(line => JSON.parse(line)) }
}

const question = (id: unknown, more: object = {}): string =>
  JSON.stringify({ id, term: '5 ngày làm việc', from: '2026-04-24T10:00', ...more })

describe.concurrent('motcua deadline --batch', () => {
  it('answers as due() does, in the order of the questions', async () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
    const asked = fc.record({
      term: fc.constantFrom(
        '1 working day',
        '7 ngày làm việc',
        '20 days',
        '2 giờ làm việc',
        '1 tháng',
        'none',
        '1 quý',
      ),
      from: day.map(date => printInstant(date.getTime())),
      pauses: fc.array(
        fc.record({
          from: day.map(date => printInstant(date.getTime())),
          to: fc.option(
            day.map(date => printInstant(date.getTime())),
            { nil: undefined },
          ),
          then: fc.constantFrom('resume', 'restart', 'not-started', 'resume+3 working days'),
        }),
        { maxLength: 2 },
      ),
    })
    const questions = fc.sample(asked, 500)
    const { answers } = await batch(questions.map((it, id) => JSON.stringify({ id, ...it })).join('\n'))
    expect(answers.map(({ id }) => id)).toEqual(questions.map((_, id) => id))
    const calendar = vietnamStateCalendar()
    for (const [id, it] of questions.entries()) {
      // JSON carries the very pauses that due() is asked with.
      const found = due({ ...it, pauses: JSON.parse(JSON.stringify(it.pauses)), calendar })
      if (!found.ok)
        expect(answers[id].issues.map(({ code }: { code: string }) => code)).toEqual([found.issues[0]?.code])
      else {
        const { value } = found
        const date = value.kind === 'date' ? value.date : value.kind === 'instant' ? printInstant(value.at) : null
        expect(answers[id]).toMatchObject({ due: date, kind: value.kind, calendar: calendar.hash })
      }
    }
  })

  it('answers every line for itself, good and bad, and exits 1 when one was bad', async () => {
    const { code, answers } = await batch(
      Buffer.concat([
        Buffer.from(`\ufeff${question('first')}\r\n\r\n\n   \nnot json\n[1]\n`),
        Buffer.from([0xff, 0xfe, 10]),
        Buffer.from(
          [
            question('b', { term: 'P1D' }),
            question('c', { form: 1 }),
            '{"id":"d"}',
            question('e', { from: 7, pauses: {} }),
            question('f', { pauses: [{ from: '2026-04-28T09:00', to: '', then: 'resume' }] }),
            question('g', { pauses: [{ from: '2026-04-28T09:00', to: null, then: 'resume' }, 'x'] }),
            '{"__proto__":{"id":"h"},"term":"none","from":"2026-04-24"}',
            '{"id":12345678901234567890,"term":"none","from":"2026-04-24"}',
            question(7, { cutoff: null, pauses: null, extensions: ['1 working day'] }),
            JSON.stringify({ term: 'none', from: '2026-04-24' }),
          ].join('\n'),
        ),
      ]),
    )
    expect(code).toBe(1)
    const short = answers.map(({ id, line, due: date, kind, issues }) => [
      id,
      line,
      issues?.map(({ code: found }: { code: string }) => found).join() ?? `${kind} ${date}`,
    ])
    expect(short).toEqual([
      ['first', undefined, 'date 2026-05-06'],
      [null, 5, 'line_not_json'],
      [null, 6, 'line_not_object'],
      [null, 7, 'line_not_utf8'],
      ['b', undefined, 'term_iso_duration'],
      ['c', undefined, 'field_unknown'],
      ['d', undefined, 'field_missing,field_missing'],
      ['e', undefined, 'field_type,field_type'],
      ['f', undefined, 'paused null'],
      ['g', undefined, 'field_type'],
      [null, 14, 'field_unknown'],
      [null, 15, 'field_type'],
      [7, undefined, 'date 2026-05-07'],
      [null, 17, 'none null'],
    ])
  })

  it('exits 0 when there is nothing to answer, and when all is answered', async () => {
    expect(await batch('')).toEqual({ code: 0, answers: [] })
    expect(await batch('\n\n')).toEqual({ code: 0, answers: [] })
    expect((await batch(question('a'))).code).toBe(0)
  })

  it('goes on after a line that does not end', async () => {
    const { code, answers } = await batch(`${'x'.repeat(3_000_000)}\n${question('a')}\n`)
    expect(code).toBe(1)
    expect(answers).toMatchObject([
      { id: null, line: 1, issues: [{ code: 'line_too_long' }] },
      { id: 'a', kind: 'date' },
    ])
  })

  it('answers a question before the next one is asked', async () => {
    const child = start(['deadline', '--batch'])
    for (const id of ['a', 'b']) {
      child.stdin.write(`${question(id)}\n`)
      const [chunk] = await once(child.stdout, 'data')
      expect(JSON.parse(String(chunk))).toMatchObject({ id, due: '2026-05-06' })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('answers a hundred thousand questions in some seconds', async () => {
    const lines = Array.from({ length: 100_000 }, (_, id) => question(id))
    const { code, answers } = await batch(lines.join('\n'))
    expect(code).toBe(0)
    expect(answers).toHaveLength(100_000)
    expect(answers.at(-1)).toMatchObject({ id: 99_999, due: '2026-05-06' })
  })

  it('ends quietly when nobody reads on', async () => {
    const child = start(['deadline', '--batch'])
    let err = ''
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(Array.from({ length: 50_000 }, (_, id) => question(id)).join('\n'))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(err).toBe('')
  })
})
