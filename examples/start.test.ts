import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'motcua-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const newFile = (): string => join(folder, `${++count}.db`)

const begin = (args: readonly string[], cwd = folder) =>
  spawn(process.execPath, ['--conditions=@motcua/source', join(import.meta.dirname, 'start.ts'), '--once', ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '' },
    timeout: 60_000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const ended = async (child: ReturnType<typeof begin>): Promise<Ran> => {
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

const start = (...args: string[]): Promise<Ran> => ended(begin(args))

/** The rows of the table: the only lines that begin with a dossier's code, and those that go on below them. */
const tableOf = (out: string): string => {
  const lines = out.split('\n')
  const from = lines.findIndex(line => line.startsWith('Hồ sơ ') || line.startsWith('Dossier '))
  return lines.slice(from, lines.indexOf('', from)).join('\n')
}

/** Everything a file holds but the moments of recording, which are the machine's, and what its salts make of names. */
const contentOf = (file: string): object => {
  const db = new DatabaseSync(file)
  const read = (sql: string): unknown =>
    JSON.parse(JSON.stringify(db.prepare(sql).all()).replace(/\$sealed\\":\\"[0-9a-f]{64}/g, '$sealed'))
  const content = {
    events: read(
      'SELECT tenant, id, seq, type, actor, data FROM events JOIN dossiers USING (dossier) ORDER BY tenant, id, seq',
    ),
    keys: read('SELECT id, hex(name), keys.revision FROM keys JOIN dossiers USING (dossier) ORDER BY name'),
    timers: read('SELECT id, at FROM timers ORDER BY id'),
    outbox: read(
      'SELECT dossiers.id, effect FROM outbox JOIN dossiers USING (dossier) ORDER BY dossiers.id, outbox.id',
    ),
  }
  db.close()
  return content
}

const bytesOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** Runs until the log of the database has grown to so many bytes, and then no further. */
const stoppedAt = async (file: string, bytes: number, signal: 'SIGKILL' | 'SIGINT'): Promise<Ran> => {
  const child = begin(['--file', file])
  const end = ended(child)
  while (child.exitCode === null && bytesOf(`${file}-wal`) < bytes) await pause(1)
  child.kill(signal)
  return end
}

const whole = newFile()
let undisturbed: Ran
beforeAll(async () => {
  undisturbed = await start('--file', whole)
}, 60_000)

/** A copy of the file that was played to its end. */
const copied = (): string => {
  const file = newFile()
  copyFileSync(whole, file)
  return file
}

describe('npm start -- --once', () => {
  it('plays every script, and shows each dossier with its dates and why they are what they are', () => {
    const { code, out, err } = undisturbed
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = tableOf(out)
    for (const text of ['H15.50.05.13-260213-0001', '2.000815', 'đúng hạn', 'trước hạn', 'quá hạn', 'rút hồ sơ'])
      expect(rows).toContain(text)
    expect(rows).toMatch(/Trong ngày từ 13\/02: nhận/)
    expect(rows).toMatch(/làm việc từ \d\d\/\d\d/)
    expect(out).toMatch(/Tự động xử lý: [1-9]\d* mốc thời gian đến hạn, [1-9]\d* tác vụ được gửi đi/)
    expect(contentOf(whole)).toMatchObject({ outbox: [] })
    expect(out).toContain('nguyên vẹn')
    expect(out).toContain(whole)
  })

  it('keeps its columns one below the other, one column for each Vietnamese character', () => {
    const lines = tableOf(undisturbed.out).split('\n')
    const rule = lines.find(line => line.startsWith('─')) ?? ''
    const starts = [...rule.matchAll(/─+/g)].map(({ index }) => index)
    expect(starts).toHaveLength(8)
    for (const line of lines) {
      expect(line).toBe(line.normalize('NFC'))
      expect([...line].length).toBeLessThanOrEqual(160)
      for (const at of starts.slice(1))
        expect(
          [...line]
            .slice(at - 2, at)
            .join('')
            .trim(),
        ).toBe('')
    }
  })

  it('does nothing twice when it is run again, and says so in English', async () => {
    const before = contentOf(whole)
    const { code, out, err } = await start('--file', whole, '--lang', 'en')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [, fresh, refused] = /(\d+) mới, 0 đã trả lời ở lần chạy trước, (\d+) bị từ chối/.exec(undisturbed.out) ?? []
    expect(out).toContain(`Commands: 0 new, ${fresh} answered in an earlier run, ${refused} turned down`)
    expect(tableOf(out)).toContain('Lunar New Year')
    expect(contentOf(whole)).toEqual(before)
    const again = await start('--file', whole)
    expect(tableOf(again.out)).toBe(tableOf(undisturbed.out))
  })

  it('comes to the same table after having been killed again and again', async () => {
    const file = newFile()
    const rounds: (number | null)[] = []
    for (const bytes of [60_000, 300_000, 700_000]) rounds.push((await stoppedAt(file, bytes, 'SIGKILL')).code)
    expect(rounds).toContain(null)
    const partly = contentOf(file)
    const { code, out, err } = await start('--file', file)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(tableOf(out)).toBe(tableOf(undisturbed.out))
    expect(contentOf(file)).toEqual(contentOf(whole))
    expect(partly).not.toEqual(contentOf(whole))
  })

  it('stops on Ctrl-C with all that was done, and goes on the next time', async () => {
    const file = newFile()
    const stopped = await stoppedAt(file, 200_000, 'SIGINT')
    expect(stopped.code).toBe(130)
    expect(stopped.err).toContain('chạy lại để làm tiếp')
    const { code, out } = await start('--file', file)
    expect(code).toBe(0)
    expect(out).not.toMatch(/ 0 đã trả lời/)
    expect(tableOf(out)).toBe(tableOf(undisturbed.out))
  })

  it('says that the disk is full, loses nothing, and goes on when there is room', async () => {
    const file = newFile()
    const { code, err } = await start('--file', file, '--max-pages', '45')
    expect(code).toBe(2)
    expect(err).toContain('Không còn chỗ trống')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    const { code: then, out } = await start('--file', file)
    expect(then).toBe(0)
    expect(out).not.toMatch(/ 0 đã trả lời/)
    expect(tableOf(out)).toBe(tableOf(undisturbed.out))
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = begin(['--file', newFile()])
    const end = ended(child)
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await end).toMatchObject({ code: 0, err: '' })
  })

  it('makes its folder below the working folder when no file is named', async () => {
    const here = join(folder, 'here')
    mkdirSync(here)
    const { code, out } = await ended(begin([], here))
    expect(code).toBe(0)
    expect(out).toContain(join(here, '.motcua', 'start.db'))
    expect(existsSync(join(here, '.motcua', 'start.db'))).toBe(true)
  })
})

/** Turned down with one clear sentence, and without a stack. */
const turnedDown = async (sentence: string | RegExp, ...args: string[]): Promise<void> => {
  const { code, err } = await start(...args)
  expect(code).toBe(2)
  expect(err).toMatch(sentence)
  expect(err).not.toMatch(/^\s+at /m)
}

describe.concurrent('npm start -- --once, in trouble', () => {
  it('leaves a file of another program as it is', async () => {
    const file = newFile()
    const db = new DatabaseSync(file)
    db.exec('CREATE TABLE notes (id INTEGER)')
    db.close()
    const before = readFileSync(file)
    await turnedDown('không phải tệp dữ liệu của Một Cửa', '--file', file)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('leaves a text file as it is', async () => {
    const file = newFile()
    writeFileSync(file, 'Kính gửi: Ủy ban nhân dân phường\n')
    await turnedDown('không phải tệp dữ liệu của Một Cửa', '--file', file)
    expect(readFileSync(file, 'utf8')).toBe('Kính gửi: Ủy ban nhân dân phường\n')
  })

  it('refuses a file of a newer version', async () => {
    const file = copied()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 999')
    db.close()
    await turnedDown('phiên bản Một Cửa mới hơn', '--file', file)
  })

  it('refuses a damaged file', async () => {
    const file = copied()
    const bytes = readFileSync(file)
    const middle = 4096 * Math.floor(bytes.length / 8192)
    writeFileSync(file, bytes.fill(0xa5, middle, middle + 2048))
    await turnedDown('bị hỏng', '--file', file)
  })

  it('says that the folder is not there, or takes no files', async () => {
    await turnedDown('Không có thư mục', '--file', join(folder, 'no', 'such', 'folder', 'start.db'))
    await turnedDown('Không ghi được', '--file', '/proc/start.db')
  })

  it('says what is wrong with a procedure, and plays nothing', async () => {
    const procedures = join(folder, 'procedures')
    cpSync(join(import.meta.dirname, 'procedures'), procedures, { recursive: true })
    const path = join(procedures, 'certified-copy', 'procedure.json')
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('"to": "seal"')
    writeFileSync(path, text.replace('"to": "seal"', '"to": "saal"'))
    const file = newFile()
    await turnedDown(
      /procedure\.json:\d+:\d+ name_unknown .*“saal”.*“seal”/,
      '--file',
      file,
      '--procedures',
      procedures,
    )
    expect(existsSync(file)).toBe(false)
  })

  it('says which dossiers were begun under a procedure that has been changed since', async () => {
    const file = newFile()
    expect((await stoppedAt(file, 300_000, 'SIGKILL')).code).toBe(null)
    const procedures = join(folder, 'changed')
    cpSync(join(import.meta.dirname, 'procedures'), procedures, { recursive: true })
    for (const name of readdirSync(procedures)) {
      const path = join(procedures, name, 'procedure.json')
      writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 1,', '"version": 2,'))
    }
    const { code, err } = await start('--file', file, '--procedures', procedures)
    expect(code).toBeGreaterThan(0)
    expect(err).toContain('hãy nạp lại phiên bản đó')
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('says that there are no procedures to read', async () => {
    await turnedDown('Không đọc được thư mục quy trình', '--procedures', join(folder, 'none'))
  })

  it.each([['--fiel', 'x'], ['--lang', 'fr'], ['--max-pages', 'many'], ['extra']])(
    'explains itself to %s %s',
    async (...args) => {
      await turnedDown('Cách dùng: npm start -- --once', ...args)
    },
  )
})
