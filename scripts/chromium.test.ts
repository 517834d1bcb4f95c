import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { installedChromium } from './chromium.ts'
import { temporaryCopy } from './temporary-copy.ts'

const copy = temporaryCopy([])
const program = join(copy.folder, 'chromium')
copy.write('chromium', '#!/bin/sh\n')
chmodSync(program, 0o755)
afterAll(() => copy.remove())

it('finds the Chromium that is named, or the first on the path', () => {
  expect(installedChromium({ CHROMIUM: program })).toBe(program)
  expect(installedChromium({ PATH: copy.folder })).toBe(program)
})

it('takes no other for one that is named and cannot be run: it says so, and installs nothing', () => {
  const missing = join(copy.folder, 'no-such-browser')
  expect(installedChromium({ CHROMIUM: missing })).toBeUndefined()
  const run = spawnSync(process.execPath, ['scripts/chromium.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM: missing, NODE_NO_WARNINGS: '1' },
  })
  expect(run.stderr).toBe(`CHROMIUM is ${missing}, which cannot be run.\n`)
  expect(run.status).toBe(1)
  rmSync(program)
  expect(installedChromium({ CHROMIUM: program })).toBeUndefined()
})
