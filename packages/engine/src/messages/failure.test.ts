import { describe, expect, it } from 'vitest'
import { copies } from '../../test/example.ts'
import type { RefusalCode } from '../dossier/refusal.ts'
import type { FailureCode } from '../worker/worker.ts'
import { sayFailure } from './failure.ts'
import { sayRefusal } from './refusal.ts'

const message = '503 Service Unavailable'

/** The data that come with every code of the worker's own; one that is missing here does not compile. */
const given: Readonly<Record<Exclude<FailureCode, RefusalCode>, unknown>> = {
  delivery_failed: { message },
  exception: { message },
  corrupt: { message },
  fired_before: { key: 'd1:wait:posting:1777021200000' },
  unreadable: null,
}
const codes = Object.keys(given) as (keyof typeof given)[]

describe('the sentences of work that failed', () => {
  it.each(['vi', 'en'] as const)('in %s are sentences, no two alike, also where nothing is known of it', locale => {
    for (const all of [codes.map(code => ({ code, data: given[code] })), codes.map(code => ({ code, data: null }))]) {
      const said = all.map(failure => sayFailure(failure, locale))
      for (const sentence of said) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
        expect(sentence).toBe(sentence.normalize('NFC'))
        expect(sentence).not.toMatch(/undefined|null|\[object|_/)
      }
      expect(new Set(said).size).toBe(codes.length)
    }
  })

  it('say what the other side said', () => {
    for (const code of ['delivery_failed', 'exception', 'corrupt'] as const)
      expect(sayFailure({ code, data: given[code] }, 'vi')).toContain(`(${message})`)
  })

  it('are those of the refusal, with the names of the procedure, where a command was refused', () => {
    const refusal = { code: 'document_missing', data: { documents: ['original'] } } as const
    expect(sayFailure(refusal, 'vi', copies)).toBe(sayRefusal(refusal, 'vi', copies))
  })

  it('name a code that is another program’s', () => {
    for (const code of ['queue_gone', 'constructor', 'toString'])
      for (const locale of ['vi', 'en'] as const) expect(sayFailure({ code, data: {} }, locale)).toContain(`“${code}”`)
    expect(sayFailure({ code: 'fee_unpaid', data: null }, 'vi')).toContain('“fee_unpaid”')
  })
})
