import { momentOf, type Script } from '@motcua/engine'
import { load, type Procedure } from '@motcua/engine/definition'
import type { Issue, Result } from '@motcua/rules'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { InspectionEvent } from 'xstate'
import copiesFile from '../../../../examples/procedures/certified-copy/procedure.json?raw'
import sameDay from '../../../../examples/procedures/certified-copy/same-day.script.json?raw'
import withdrawn from '../../../../examples/procedures/certified-copy/withdrawn.script.json?raw'
import certificate from '../../../../examples/procedures/first-land-certificate/certificate-over-tet.script.json?raw'
import landFile from '../../../../examples/procedures/first-land-certificate/procedure.json?raw'
import dispute from '../../../../examples/procedures/first-land-certificate/refused-in-dispute.script.json?raw'
import type { SimulatorPort } from '../rehearsal/port.ts'
import { rehearse } from '../rehearsal/rehearsal.ts'
import { type Playing, playing } from '../rehearsal/script.ts'
import { type FollowedDossier, type ProcedureMachineOptions, useProcedureMachine } from './use-procedure-machine.ts'

const got = <T,>(result: Result<T, Issue>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const land = got(load(JSON.parse(landFile)))
const copies = got(load(JSON.parse(copiesFile)))

const startOf = ({ play: [first] }: Script): number =>
  momentOf(first === undefined ? '' : 'until' in first ? first.until : first.at) ?? 0

const begun = (procedure: Procedure, script: string): { readonly port: SimulatorPort; readonly run: Playing } => {
  const run = got(playing(JSON.parse(script), 'd'))
  return { port: got(rehearse({ procedures: [procedure], at: startOf(run.script) })), run }
}

/** A page that follows a dossier, and what it has shown last. */
const following = async (port: SimulatorPort, options: ProcedureMachineOptions = {}) => {
  let latest: FollowedDossier | undefined
  const Page = () => {
    latest = useProcedureMachine(port, 'd', options)
    return <output>{latest.position.join(' ')}</output>
  }
  const screen = await render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
  const shown = (): FollowedDossier => {
    if (latest === undefined) throw new Error('nothing is shown')
    return latest
  }
  return { shown, screen }
}

const all = [
  ['certified-copy, same day', copies, sameDay],
  ['certified-copy, withdrawn', copies, withdrawn],
  ['first-land-certificate, in branches', land, certificate],
  ['first-land-certificate, refused from inside of a branch', land, dispute],
] as const

describe('a dossier followed as an XState actor', () => {
  it.each(all)('is where the engine has brought it, after every line: %s', async (_, procedure, script) => {
    const { port, run } = begun(procedure, script)
    const { shown } = await following(port)
    expect(shown()).toMatchObject({ actor: undefined, snapshot: undefined, position: [] })
    const values = new Set<string>()
    for (let line = await run.step(port); line !== undefined; line = await run.step(port)) {
      const dossier = await port.dossier('d')
      await expect.poll(() => shown().snapshot?.context.dossier.revision).toBe(dossier?.revision)
      const { snapshot, position } = shown()
      const at = dossier?.position.length ? dossier.position : ['$submitted']
      expect(position).toEqual(at)
      // What XState calls it: every step inside of its branch inside of its block.
      for (const id of at) {
        const within = procedure.graph.steps.get(id)?.within ?? []
        const value = within.reduceRight<unknown>((inner, { block, branch }) => ({ [block]: { [branch]: inner } }), id)
        expect(snapshot?.matches(value as never), id).toBe(true)
      }
      expect(snapshot?.status).toBe(dossier?.situation === 'ended' ? 'done' : 'active')
      values.add(JSON.stringify(snapshot?.value))
    }
    expect(values.size).toBeGreaterThan(2)
    expect([...values].some(value => value.startsWith('{'))).toBe(procedure === land)
  })

  it('gives orders through the port, and what would be done is not', async () => {
    const { port, run } = begun(copies, sameDay)
    const seen: InspectionEvent[] = []
    const { shown } = await following(port, { inspect: event => seen.push(event) })
    await run.step(port)
    await expect.poll(() => shown().position).toEqual(['$submitted'])
    const { actor, snapshot, wouldBe, send } = shown()
    expect(snapshot?.can({ type: '$receive' })).toBe(true)
    expect(snapshot?.can({ type: 'sign:sign' })).toBe(false)
    const after = wouldBe({ type: '$receive' }, { pages: 1 })
    expect(after?.value).toBe('compare')
    expect(wouldBe({ type: '$nothing' })?.context.refused?.code).toBe('no_way_on')
    expect(shown().position).toEqual(['$submitted'])

    const nobody = { id: 'u:none', roles: [] }
    expect(await send({ by: nobody, command: { type: 'receive' } })).toMatchObject({
      ok: false,
      refusal: { code: 'role_missing' },
    })
    const order = run.script.play.find(line => 'do' in line && line.do.type === 'receive')
    const [by, command] = order && 'do' in order ? [run.script.actors[order.by], order.do] : []
    if (by === undefined || command === undefined) throw new Error('the script receives nothing')
    expect(await send({ by, command })).toMatchObject({ ok: true })
    expect(actor?.getSnapshot().value).toBe('compare')
    await expect.poll(() => shown().position).toEqual(['compare'])
    // The same actor: an inspector sees one, with its snapshots.
    expect(shown().actor).toBe(actor)
    expect(seen.some(event => event.type === '@xstate.snapshot' && event.actorRef === actor)).toBe(true)
  })

  it('shows what the port fails with, and where the dossier was', async () => {
    const { port, run } = begun(copies, sameDay)
    let broken = false
    const shaky: SimulatorPort = {
      ...port,
      procedures: port.procedures,
      subscribe: heard => port.subscribe(heard),
      dispatch: order => port.dispatch(order),
      dossier: id => (broken ? Promise.reject(new Error('the line is down')) : port.dossier(id)),
    }
    const { shown, screen } = await following(shaky)
    await run.step(port)
    await expect.poll(() => shown().position).toEqual(['$submitted'])
    broken = true
    await run.step(port)
    await expect.poll(() => String(shown().error)).toContain('the line is down')
    expect(shown().position).toEqual(['$submitted'])
    broken = false
    await run.step(port)
    await expect.poll(() => shown().error).toBeUndefined()
    expect(shown().position).not.toEqual(['$submitted'])
    const { actor } = shown()
    await screen.unmount()
    expect(actor?.getSnapshot().status).toBe('stopped')
  })
})
