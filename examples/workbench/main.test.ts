/** `npm start` as a program: what it says, how it ends, what is left in its file. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtPage } from './build-page.ts'
import { newFolder } from './test/new-file.ts'
import { failing, program } from './test/program.ts'

const folder = newFolder()
let count = 0
const newFile = (): string => join(folder, `${++count}.db`)

beforeAll(() => builtPage())

/** It turns somebody down: one sentence, exit code 2. */
const turnedDown = async (sentence: string | RegExp, ...args: readonly string[]): Promise<void> => {
  const { code, out } = await failing(args, folder)
  expect(out).toMatch(sentence)
  expect(out).not.toMatch(/^\s+at /m)
  expect(code).toBe(2)
}

describe('npm start', () => {
  it('says where it is, closes on a signal, and has kept what it answered when it is killed', async () => {
    const file = newFile()
    const first = await program(['--file', file, '--port', '0', '--lang', 'en'], folder)
    const made = await fetch(`${first.url}/api/procedures?keep`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"mine": true}',
    })
    expect(made.status).toBe(201)
    expect((await first.end('SIGKILL')).code).toBe(null)

    const again = await program(['--file', file, '--port', '0'], folder)
    const list = (await (await fetch(`${again.url}/api/procedures`)).json()) as readonly unknown[]
    expect(list).toHaveLength(8)
    const stopped = await again.end('SIGTERM')
    expect(stopped.code).toBe(0)
    expect(stopped.out).toContain('Một Cửa đang chạy tại')
    expect(stopped.out).toContain('Đã dừng')
    const db = new DatabaseSync(file)
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    db.close()
  })

  it('says that its port is taken, and which to choose', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise(listening => taken.once('listening', listening))
    const { port } = taken.address() as { readonly port: number }
    await turnedDown(`Cổng ${port} đang được chương trình khác dùng`, '--port', String(port), '--file', newFile())
    taken.close()
  })

  it('has its file for itself', async () => {
    const file = newFile()
    const running = await program(['--file', file, '--port', '0'], folder)
    await turnedDown('Một chương trình khác đang ghi', '--file', file, '--port', '0')
    await running.end('SIGINT')
  })

  it('leaves files alone that are another’s, damaged, or of a later release', async () => {
    const text = newFile()
    writeFileSync(text, 'Kính gửi: Ủy ban nhân dân phường\n')
    await turnedDown('không phải tệp dữ liệu của Một Cửa', '--file', text)
    expect(readFileSync(text, 'utf8')).toBe('Kính gửi: Ủy ban nhân dân phường\n')

    const whole = newFile()
    await (await program(['--file', whole, '--port', '0'], folder)).end('SIGTERM')
    const damaged = newFile()
    copyFileSync(whole, damaged)
    const read = new DatabaseSync(damaged)
    const { page } =
      read.prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'workbench_versions'").get() ?? {}
    read.close()
    const bytes = readFileSync(damaged)
    writeFileSync(damaged, bytes.fill(0xa5, (Number(page) - 1) * 4096, Number(page) * 4096))
    await turnedDown('bị hỏng', '--file', damaged)

    for (const sql of ['PRAGMA user_version = 999', "UPDATE workbench_meta SET value = 999 WHERE name = 'tables'"]) {
      const newer = newFile()
      copyFileSync(whole, newer)
      const db = new DatabaseSync(newer)
      db.exec(sql)
      db.close()
      await turnedDown('phiên bản Một Cửa mới hơn', '--file', newer)
    }
    await turnedDown('Không có thư mục', '--file', join(folder, 'no', 'such', 'folder', 'x.db'))
    await turnedDown('Không ghi được', '--file', '/proc/x.db')
  })

  it.each([['--prot', '1'], ['--port', '99999'], ['--port', 'x'], ['--lang', 'fr'], ['--at', 'tomorrow'], ['extra']])(
    'explains itself to %s %s',
    async (...args) => {
      await turnedDown('Cách dùng: npm start', ...args)
    },
  )

  it.each(['1990-01-05T08:00', '2090-01-05T08:00'])('does not begin at %s, where no calendar reaches', async at => {
    await turnedDown('Lịch làm việc chỉ có từ 01/01/', '--at', at, '--file', newFile(), '--port', '0')
  })

  it('warns where others may reach it', async () => {
    const open = await program(['--file', newFile(), '--port', '0', '--host', '0.0.0.0'], folder)
    const { out } = await open.end('SIGTERM')
    expect(out).toContain('trang không có đăng nhập')
  })
})
