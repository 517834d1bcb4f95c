/** `pnpm bench [part of a path]`: every benchmark in turn, each in its own process, so that none warms another up. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const wanted = process.argv[2] ?? ''
const programs = globSync('packages/*/bench/*.ts')
  .filter(path => path.includes(wanted) && !path.includes('.test'))
  .sort()

if (programs.length === 0) console.log('no benchmark found')
for (const program of programs) {
  console.log(`\n── ${program}`)
  const { status } = spawnSync(process.execPath, ['--conditions=@motcua/source', program], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
