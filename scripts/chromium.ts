/**
 * The browser that tests run in. `node scripts/chromium.ts` prints where it is, and installs one where there is none: Debian’s for
 * root, else Playwright’s own download.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** Whether a file is there and may be run. */
const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium that is there: the one `CHROMIUM` names, one of the system, or Playwright’s. */
export const installedChromium = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  if (env.CHROMIUM) return runs(env.CHROMIUM) ? env.CHROMIUM : undefined
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin')
  const all = folders.flatMap(folder => names.map(name => join(folder, name)))
  return [...all, chromium.executablePath()].find(runs)
}

/** What a test’s browser needs on a machine without a screen; it asks nobody for updates. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const debian = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
] as const
const download = [['npx', 'playwright', 'install', 'chromium']] as const

const install = (): void => {
  const ways = process.getuid?.() === 0 && runs('/usr/bin/apt-get') ? [debian, download] : [download]
  for (const way of ways)
    if (way.every(([program, ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0)) return
}

if (import.meta.main) {
  if (process.env.CHROMIUM && installedChromium() === undefined) {
    console.error(`CHROMIUM is ${process.env.CHROMIUM}, which cannot be run.`)
    process.exit(1)
  }
  if (installedChromium() === undefined) install()
  const found = installedChromium()
  if (found === undefined) {
    console.error('No Chromium, and none could be installed: install one and say where it is with CHROMIUM=/path.')
    process.exit(1)
  }
  console.log(found)
}
