import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleAppend } from '../testing/sample.ts'
import { chainOnto, chainStart, linkHash } from './chain.ts'
import { nativeSha256 } from './sqlite/sha256.ts'

const finished = (id: string) => chainOnto(chainStart('hue', id), sampleAppend(id, { events: 9 }))

describe('the hash chain of a dossier', () => {
  it('is SHA-256 over the previous hash and the canonical JSON, so that anybody can follow it', () => {
    const [first, second] = finished('d1')
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const start = sha256('{"dossier":"d1","tenant":"hue"}')
    expect(chainStart('hue', 'd1')).toBe(start)
    const json =
      '{"at":"2026-04-24T17:00:00+07:00","by":{"id":"citizen.an","roles":["citizen"]},"data":{"applicant":"citizen.an",' +
      '"case":"detached-house","channel":"online","code":"H57.28-260424-d1","documents":{"drawing":{"hash":"' +
      `${'a'.repeat(64)}","uri":"urn:mot-cua:d1"}},"facts":{"area":120,"floors":2,"ward":"Phường Thủy Xuân"},` +
      `"procedure":{"code":"1.013225","format":1,"hash":"${'f'.repeat(64)}","version":3},"tenant":"hue"},` +
      '"dossier":"d1","on":"2026-04-24T17:00:00+07:00","seq":1,"type":"submitted","v":1}'
    expect(first?.hash).toBe(sha256(start + json))
    expect(second?.hash).toBe(linkHash(first!.hash, second!.event))
  })

  it('is the same whichever SHA-256 computes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), note => {
        const [event] = sampleAppend('d1').events
        const noted = { ...event!, by: { id: note, roles: [note] } }
        expect(linkHash('0', noted, nativeSha256)).toBe(linkHash('0', noted))
      }),
    )
  })

  it('does not depend on the order of names, nor on names without a value', () => {
    const [event] = sampleAppend('d1').events
    const turned = { ...event!, by: { agency: undefined, roles: event!.by.roles, id: event!.by.id } }
    expect(linkHash('0', turned)).toBe(linkHash('0', event!))
  })

  it('begins differently for every tenant and dossier', () => {
    const starts = [
      ['hue', 'd1'],
      ['hue', 'd2'],
      ['hu', 'ed1'],
      ['d1', 'hue'],
    ].map(([tenant, dossier]) => chainStart(tenant!, dossier!))
    expect(new Set(starts).size).toBe(4)
  })
})
