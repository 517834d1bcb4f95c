import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { applicant } from '@motcua/designer/rehearsal'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { changedText, textOf } from '../test/examples.ts'
import { newFolder } from '../test/new-file.ts'
import { asking, plainPage, revision, served } from '../test/served.ts'
import { openNews } from './news.ts'
import type { Workbench } from './workbench.ts'

const folder = newFolder()
const page = plainPage(folder)
const copies = textOf('2.000815')

let workbench: Workbench
let ask: ReturnType<typeof asking>
beforeAll(async () => {
  workbench = await served({ file: join(folder, 'server.db'), page })
  ask = asking(workbench.url)
})
afterAll(() => workbench.close())

/** A request that a browser would not send: any header, any path. */
const raw = (
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  port = new URL(workbench.url).port,
) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const sent = request({ hostname: '127.0.0.1', port, path, method, headers }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })

describe('the door', () => {
  it('gives out the page under a strict policy, and nothing beside it', async () => {
    const { status, headers, body } = await ask('/')
    expect([status, body]).toEqual([200, '<!doctype html><title>Một Cửa</title>'])
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const script = await ask('/assets/page-1.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    for (const path of [
      '/../server.db',
      '/assets/../../server.db',
      '/%2e%2e/server.db',
      '/..%2fserver.db',
      '//etc/passwd',
    ])
      expect((await raw(path, { Host: new URL(workbench.url).host })).status).toBe(404)
  })

  it.each([
    [{ Host: 'attacker.example' }, 'GET', 421],
    [{ Host: 'attacker.example:8260' }, 'GET', 421],
    [{ Host: '192.168.1.7' }, 'GET', 421],
    [{ Host: 'localhost' }, 'GET', 200],
    [{ Host: '127.0.0.1', Origin: 'http://attacker.example' }, 'GET', 403],
    [{ Host: '127.0.0.1', 'Sec-Fetch-Site': 'cross-site' }, 'DELETE', 403],
    [{ Host: '127.0.0.1', Origin: 'null' }, 'POST', 403],
  ])('lets in by its own name and from its own page only: %o %s', async (headers, method, status) => {
    expect((await raw('/api/procedures', headers, method)).status).toBe(status)
  })

  it('takes JSON only, of the size it may have, that is text', async () => {
    const plain = await ask('/api/procedures', { text: copies, headers: { 'Content-Type': 'text/plain' } })
    expect([plain.status, plain.body.code]).toEqual([415, 'type_unsupported'])
    const large = await ask('/api/procedures', { text: `"${'x'.repeat(20 * 2 ** 20)}"` })
    expect([large.status, large.body.code, large.body.data]).toEqual([413, 'too_large', { most: 4 * 2 ** 20 }])
    const binary = await ask('/api/procedures', { text: new Uint8Array(randomBytes(5000)).fill(0xff, 0, 9) })
    expect([binary.status, binary.body.code]).toEqual([422, 'not_text'])
    for (const { body } of [plain, large, binary]) {
      expect(body.said.vi).toMatch(/\.$/)
      expect(body.said.en).not.toBe(body.said.vi)
    }
  })

  it('takes it for no failure of its own where whoever sends goes away', async () => {
    const onFailure = vi.fn()
    const other = await served({ file: join(folder, 'away.db'), page, onFailure })
    const { port, host } = new URL(other.url)
    await new Promise<void>(resolve => {
      const sent = connect(Number(port), '127.0.0.1', () => {
        const head = `POST /api/procedures HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`
        sent.write(`${head}Content-Length: 1000\r\n\r\n{`, () => setTimeout(() => sent.destroy(), 50))
      })
      sent.on('close', () => setTimeout(resolve, 50))
    })
    await other.close()
    expect(onFailure).not.toHaveBeenCalled()
  })

  it.each([
    ['GET', '/api/procedures/x', 404],
    ['GET', '/api/procedures/999', 404],
    ['GET', '/api/versions/none', 404],
    ['GET', '/api/nothing', 404],
    ['POST', '/api/trial/constructor', 404],
    ['POST', '/api/trial/close', 404],
    ['POST', '/api/trial/dossier', 400],
    ['POST', '/api/trial/can', 400],
    ['POST', '/api/trial/inbox', 400],
    ['POST', '/api/trial/inboxCounts', 400],
    ['PUT', '/api/procedures/1/draft', 400],
    ['DELETE', '/api/procedures/1/draft', 400],
    ['POST', '/api/procedures/1/versions', 400],
  ])('answers %s %s with a code, %i', async (method, path, status) => {
    const said = await ask(path, { method, ...(method === 'POST' || method === 'PUT' ? { text: '{}' } : {}) })
    expect(said.status).toBe(status)
    expect(said.body.said.vi.length).toBeGreaterThan(5)
  })
})

describe('the library over HTTP', () => {
  it('begins with the examples, published', async () => {
    const { body } = await ask('/api/procedures')
    expect(body).toHaveLength(7)
    for (const { versions, draft } of body)
      expect([versions.map((one: { from: string }) => one.from), draft]).toEqual([['2026-01-01'], undefined])
    expect((await ask('/api/versions')).body).toHaveLength(7)
  })

  it('says where a broken file is broken, and keeps it where it is JSON', async () => {
    const broken = await ask('/api/procedures', { text: copies.slice(0, 500) })
    expect([broken.status, broken.body.code]).toEqual([422, 'not_json'])
    expect(broken.body.data.issues[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
    expect(broken.body.data.issues[0].said.vi).not.toBe('')
    const other = await ask('/api/procedures', { text: '{\n  "format": 1,\n  "procedure": 7\n}' })
    expect(other.body).toMatchObject({
      code: 'not_a_definition',
      data: { keepable: true, issues: [{ line: 3, column: 16 }] },
    })
    const kept = await ask('/api/procedures?keep', { text: '{\n  "format": 1,\n  "procedure": 7\n}' })
    expect(kept.status).toBe(201)
    const { body } = await ask(`/api/procedures/${kept.body.id}`)
    expect(body.draft).toMatchObject({ state: 'unreadable', issues: [{ line: 3 }] })
    await ask(`/api/procedures/${kept.body.id}/draft`, { method: 'DELETE', headers: revision(1) })
  })

  it('refuses the second of two saves, with the revision there is', async () => {
    const { id } = (await ask('/api/procedures', { text: changedText(copies, { code: '9.000001' }) })).body
    const save = (number: number) =>
      ask(`/api/procedures/${id}/draft`, { method: 'PUT', text: copies, headers: revision(number) })
    const [one, other] = await Promise.all([save(1), save(1)])
    expect([one.status, other.status].sort()).toEqual([200, 409])
    const late = one.status === 409 ? one : other
    expect(late.body).toMatchObject({ code: 'draft_changed', data: { revision: 2 } })
    expect((await save(2)).body.revision).toBe(3)
    await ask(`/api/procedures/${id}/draft`, { method: 'DELETE', headers: revision(3) })
  })

  it.each([5, null, {}, ['2026-03-01']])('takes no day for left out that is %j', async day => {
    const { id } = (await ask('/api/procedures', { text: changedText(copies, { code: '9.000004' }) })).body
    for (const name of ['from', 'until']) {
      const text = JSON.stringify({ revision: 1, [name]: day })
      const published = await ask(`/api/procedures/${id}/versions`, { text })
      expect([published.status, published.body.code]).toEqual([400, 'request_invalid'])
    }
    await ask(`/api/procedures/${id}/draft`, { method: 'DELETE', headers: revision(1) })
  })

  it('tells every page what was changed', async () => {
    const stream = await fetch(`${workbench.url}/api/news`)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const until = async (word: string) => {
      while (!heard.includes(word)) heard += (await reader?.read())?.value ?? ''
    }
    await until('event: hello')
    const { id } = (await ask('/api/procedures', { text: changedText(copies, { code: '9.000002' }) })).body
    await until('event: library')
    await ask('/api/trial/move', { text: JSON.stringify([{ move: 'hours', count: 1 }]) })
    await until('event: trial')
    await reader?.cancel()
    await ask(`/api/procedures/${id}/draft`, { method: 'DELETE', headers: revision(1) })
  })
})

describe('the news', () => {
  it('are no stream for whoever asks for the head only', async () => {
    vi.useFakeTimers()
    try {
      const { status } = await openNews().routes.request('/news', { method: 'HEAD' })
      expect([status, vi.getTimerCount()]).toEqual([200, 0])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('the trial over HTTP', () => {
  const trial = async (method: string, ...given: readonly unknown[]) =>
    (await ask(`/api/trial/${method}`, { text: JSON.stringify(given) })).body.value

  it('runs what was just published, without a restart, and goes on where it stood', async () => {
    const text = changedText(copies, { code: '9.000003', name: { vi: 'Vừa vẽ' } })
    const { id } = (await ask('/api/procedures', { text })).body
    const command = {
      type: 'submit',
      case: 'ordinary',
      channel: 'counter',
      applicant: applicant.id,
      documents: { original: {} },
    }
    const order = { by: applicant, procedure: '9.000003', key: 'screen-1', command }
    expect((await trial('open', order)).refusal.code).toBe('procedure_unknown')
    const published = await ask(`/api/procedures/${id}/versions`, { text: '{"revision":1}' })
    expect(published.status).toBe(201)
    const opened = await trial('open', order)
    expect(opened.ok && opened.dossier.procedure.hash).toBe(published.body.hash)
    expect(await trial('open', order)).toMatchObject({ ok: true, replayed: true })
    const now = await trial('now')
    expect((await trial('move', { move: 'workingDays', count: 1 })).value.now).toBeGreaterThan(now)

    const dossier = opened.dossier.id
    const before = [await trial('now'), await trial('dossier', dossier), await trial('history', dossier)]
    await workbench.close()
    workbench = await served({ file: join(folder, 'server.db'), page })
    ask = asking(workbench.url)
    expect([await trial('now'), await trial('dossier', dossier), await trial('history', dossier)]).toEqual(before)
    expect((await ask('/api/procedures')).body.map((one: { code: string }) => one.code)).toContain('9.000003')
  })
})

describe('a workbench for other machines', () => {
  it('is reached by bare addresses and its own name, never by a name that another site may have given it', async () => {
    const open = await served({ file: join(folder, 'open.db'), page, host: '0.0.0.0' })
    const { port } = new URL(open.url)
    const status = async (host: string) => (await raw('/api/procedures', { Host: host }, 'GET', port)).status
    expect(await Promise.all(['192.168.1.7', '[fd00::1]:8260', 'localhost', '127.0.0.1:8260'].map(status))).toEqual([
      200, 200, 200, 200,
    ])
    expect(await Promise.all(['attacker.example', '192.168.1.7.attacker.example'].map(status))).toEqual([421, 421])
    await open.close()
  })
})

describe('a workbench in trouble', () => {
  it('has its file for itself', async () => {
    await expect(served({ file: join(folder, 'server.db'), page })).rejects.toMatchObject({ code: 'busy' })
    expect((await ask('/api/procedures')).status).toBe(200)
  })

  it('says that an address is taken, and lets the file go', async () => {
    const file = join(folder, 'other.db')
    const port = Number(new URL(workbench.url).port)
    await expect(served({ file, page, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await (await served({ file, page })).close()
  })
})
