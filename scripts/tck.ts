import { runFolder } from './tck-run.ts'
const root = process.argv[2] ?? ''
const results = await runFolder(root, process.argv.includes('--pure'))
const by = new Map<string, [number, number]>()
for (const it of results) {
  for (const k of [it.dir.split('/')[0] ?? '', ...(process.argv.includes('-v') ? [it.dir] : [])]) {
    const c = by.get(k) ?? [0, 0]
    c[1]++
    if (it.result === 'SUCCESS') c[0]++
    by.set(k, c)
  }
}
for (const [k, [a, b]] of by) if (!k.includes('/') || a < b) console.log(k, a, b, ((a / b) * 100).toFixed(1))
if (process.argv.includes('-f')) for (const it of results) if (it.why) console.log(`${it.dir.slice(19)} ${it.id} ${it.why.slice(0, 400)}`)
