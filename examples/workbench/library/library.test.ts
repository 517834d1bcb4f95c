import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqlite } from '@motcua/engine/sqlite'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { changedText, textOf, texts } from '../test/examples.ts'
import { newFolder } from '../test/new-file.ts'
import { type Library, openLibrary } from './library.ts'
import type { Answer } from './refusal.ts'

const folder = newFolder()
let count = 0
let open: Library[] = []
afterEach(() => {
  for (const library of open) library.close()
  open = []
})

const opened = (file: string): Library => {
  const library = openLibrary(file, () => 1_770_000_000_000)
  open.push(library)
  return library
}

const newFile = async (): Promise<string> => {
  const file = join(folder, `${++count}.db`)
  await (await sqlite(file, { testClock: true })).close()
  return file
}

const got = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? '' : answer.refusal.code)

const copies = textOf('2.000815')
const from = '2026-01-01'

describe('a library', () => {
  it('keeps every text as it came, and is the same when it is opened again', async () => {
    const file = await newFile()
    const library = opened(file)
    for (const text of texts) got(library.take(text))
    const before = library.list()
    const again = opened(file)
    expect(again.list()).toEqual(before)
    for (const [index, { id }] of before.entries()) expect(got(again.read(id)).draft?.text).toBe(texts[index])
    expect(before.every(({ draft }) => draft?.state === 'ready')).toBe(true)
  })

  it('knows under which code a version was published, whatever its draft is called by now', async () => {
    const library = opened(await newFile())
    const { id } = got(library.take(copies))
    expect(got(library.publish({ id, revision: 1, from })).code).toBe('2.000815')
    got(library.redraft(id))
    const { draft } = got(library.read(id))
    got(library.save(id, draft?.revision ?? 0, changedText(copies, { code: '9.000815', version: 2 })))
    expect(library.list()).toMatchObject([{ code: '9.000815', versions: [{ code: '2.000815', version: 1 }] }])
  })

  it('copies what is nested too deep to be drawn as it is', async () => {
    const library = opened(await newFile())
    const depth = 5000
    const text = copies.replace(/\}\s*$/, `, "layout": ${'['.repeat(depth)}${']'.repeat(depth)}}`)
    const { id } = got(library.take(text, true))
    expect(got(library.read(id)).draft?.state).toBe('unreadable')
    expect(got(library.read(got(library.duplicate(id)).id)).draft?.text).toBe(text)
  })

  it('saves over the revision that was read only; whoever was second loses nothing', async () => {
    const library = opened(await newFile())
    const { id } = got(library.take(copies))
    const mine = changedText(copies, { name: { vi: 'Của tôi' } })
    const theirs = changedText(copies, { name: { vi: 'Của người khác' } })
    expect(got(library.save(id, 1, theirs)).revision).toBe(2)
    expect(library.save(id, 1, mine)).toMatchObject({ refusal: { code: 'draft_changed', data: { revision: 2 } } })
    expect(got(library.read(id)).draft?.text).toBe(theirs)
    expect(got(library.save(id, 2, mine)).revision).toBe(3)
  })

  it('tells every save apart, whatever is saved, dropped and begun anew in whatever order', async () => {
    const library = opened(await newFile())
    const { id } = got(library.take(copies))
    got(library.publish({ id, revision: 1, from }))
    let last = 1
    fc.assert(
      fc.property(fc.array(fc.constantFrom('save', 'drop', 'redraft'), { maxLength: 12 }), deeds => {
        for (const deed of deeds) {
          const draft = got(library.read(id)).draft
          if (deed === 'save' && draft !== undefined) got(library.save(id, draft.revision, draft.text))
          if (deed === 'drop' && draft !== undefined) got(library.drop(id, draft.revision))
          if (deed === 'redraft' && draft === undefined) got(library.redraft(id))
          const now = got(library.read(id)).draft?.revision
          if (now === undefined || (deed !== 'save' && deed !== 'redraft')) continue
          // A later state never has the revision of an earlier one.
          expect(now).toBeGreaterThanOrEqual(last)
          last = now
        }
      }),
      { numRuns: 10 },
    )
  })

  it('publishes what has no error, once, under numbers that grow; what is published stays', async () => {
    const file = await newFile()
    const library = opened(file)
    const { id } = got(library.take(copies))
    const { hash } = got(library.publish({ id, revision: 1, from }))
    expect(library.registry.inForce('2.000815', '2026-02-13')?.hash).toBe(hash)
    expect(library.registry.inForce('2.000815', '2025-12-31')).toBeUndefined()

    const same = got(library.take(copies)).id
    expect(library.publish({ id: same, revision: 1, from: '2026-03-01' })).toMatchObject({
      refusal: { code: 'already_published', data: { code: '2.000815', version: 1 } },
    })
    const sameNumber = got(library.take(changedText(copies, { name: { vi: 'Khác' } }))).id
    expect(library.publish({ id: sameNumber, revision: 1, from: '2026-03-01' })).toMatchObject({
      refusal: { code: 'version_not_new', data: { version: 1, latest: 1 } },
    })

    got(library.redraft(id))
    expect(codeOf(library.redraft(id))).toBe('draft_exists')
    const next = got(library.read(id)).draft
    expect(next?.version).toBe(2)
    expect(codeOf(library.publish({ id, revision: 99, from: '2026-03-01' }))).toBe('draft_changed')
    expect(codeOf(library.publish({ id, revision: next?.revision ?? 0, from: '31/3/2026' }))).toBe('dates_wrong')
    const second = got(library.publish({ id, revision: next?.revision ?? 0, from: '2026-03-01' }))
    expect(library.registry.inForce('2.000815', '2026-02-28')?.hash).toBe(hash)
    expect(library.registry.inForce('2.000815', '2026-03-01')?.hash).toBe(second.hash)
    expect(codeOf(library.publish({ id, revision: 1, from }))).toBe('draft_unknown')

    const db = new DatabaseSync(file)
    expect(() => db.exec("UPDATE workbench_versions SET text = '{}'")).toThrow('not changed')
    expect(() => db.exec('DELETE FROM workbench_versions')).toThrow('not deleted')
    db.close()
    const again = opened(file)
    expect(again.procedures().map(procedure => procedure.hash)).toEqual([hash, second.hash])
    expect(again.registry.inForce('2.000815', '2026-03-01')?.hash).toBe(second.hash)
    expect(got(again.fileOf(hash)).text).toBe(copies)
  })

  it('has the version that was published last in force where two begin on one day', async () => {
    const library = opened(await newFile())
    const { id } = got(library.take(copies))
    got(library.publish({ id, revision: 1, from }))
    got(library.redraft(id))
    const { hash } = got(library.publish({ id, revision: got(library.read(id)).draft?.revision ?? 0, from }))
    expect(library.registry.inForce('2.000815', from)?.hash).toBe(hash)
    expect(library.registry.versions('2.000815')).toHaveLength(2)
  })

  it('publishes nothing with an error, and names every one with its place', async () => {
    const library = opened(await newFile())
    const { id } = got(library.take(copies.replace('"to": "seal"', '"to": "saal"')))
    expect(got(library.read(id)).draft).toMatchObject({ state: 'faulty', errors: 1 })
    const refusal = library.publish({ id, revision: 1, from })
    expect(refusal).toMatchObject({
      refusal: { code: 'not_publishable', data: { issues: [{ code: 'name_unknown' }] } },
    })
    expect(library.procedures()).toEqual([])
    if (refusal.ok || refusal.refusal.code !== 'not_publishable') throw new Error('refused')
    const [issue] = refusal.refusal.data.issues
    expect(got(library.read(id)).draft?.text.split('\n')[(issue?.line ?? 0) - 1]).toContain('saal')
  })

  it.each<[string, string, string, boolean]>([
    ['nothing', '', 'not_json', false],
    ['a text that is cut off', copies.slice(0, 900), 'not_json', false],
    ['bytes', '\u0000\u0001\ufffd', 'not_json', false],
    ['a list', '[1, 2]', 'not_json', false],
    ['another file', '{"name": "x"}', 'not_a_definition', true],
    ['a later format', copies.replace('"format": 1', '"format": 99'), 'not_a_definition', true],
    [
      'a name that stands twice',
      copies.replace('"code":', '"code": "2.000815",\n    "code":'),
      'not_a_definition',
      true,
    ],
    ['a name that is reserved', '{"__proto__": {"a": 1}}', 'not_a_definition', true],
    ['what is nested too deep', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'not_a_definition', true],
  ])('does not take %s, says where, and keeps it only where it is JSON', async (_, text, code, keepable) => {
    const library = opened(await newFile())
    const refused = library.take(text)
    expect(codeOf(refused)).toBe(code)
    if (refused.ok || !('issues' in refused.refusal.data)) throw new Error('refused')
    for (const issue of refused.refusal.data.issues) expect('line' in issue && issue.line).toBeGreaterThanOrEqual(1)
    expect(refused.refusal.data.issues.length).toBeGreaterThan(0)
    expect(library.list()).toEqual([])
    const kept = library.take(text, true)
    expect(kept.ok).toBe(keepable)
    if (!kept.ok) return
    const { draft } = got(library.read(kept.value.id))
    expect(draft?.text).toBe(text)
    expect(codeOf(library.publish({ id: kept.value.id, revision: 1, from }))).toBe('not_publishable')
    // Mended it is like any other.
    got(library.save(kept.value.id, 1, copies))
    expect(got(library.read(kept.value.id)).draft?.state).toBe('ready')
  })

  it('drops a draft, and the procedure only where nothing was published', async () => {
    const library = opened(await newFile())
    const { id } = got(library.take(copies))
    const copied = got(library.duplicate(id)).id
    expect(got(library.read(copied)).name.vi).toMatch(/ \(bản sao\)$/)
    expect(codeOf(library.drop(copied, 7))).toBe('draft_changed')
    expect(got(library.drop(copied, 1))).toEqual({ gone: true })
    expect(codeOf(library.read(copied))).toBe('procedure_unknown')
    got(library.publish({ id, revision: 1, from }))
    got(library.redraft(id))
    expect(got(library.drop(id, got(library.read(id)).draft?.revision ?? 0))).toEqual({ gone: false })
    expect(got(library.read(id)).versions).toHaveLength(1)
  })

  it('refuses a file whose tables are of a later release', async () => {
    const file = await newFile()
    opened(file)
    const db = new DatabaseSync(file)
    db.exec("UPDATE workbench_meta SET value = 99 WHERE name = 'tables'")
    db.close()
    expect(() => opened(file)).toThrow(expect.objectContaining({ name: 'StoreFault', code: 'newer' }))
  })
})
