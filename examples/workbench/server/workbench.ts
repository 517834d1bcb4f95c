/** One process, one file: the library, the trial dossiers and the page, on one address. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { type Rehearsal, rehearseOn } from '@motcua/designer/rehearsal'
import type { Instant } from '@motcua/engine'
import { sqlite } from '@motcua/engine/sqlite'
import { type Library, openLibrary } from '../library/library.ts'
import { locked } from '../library/tables.ts'
import { openStage } from '../trial/stage.ts'
import { appOf } from './app.ts'

export interface WorkbenchSpec {
  readonly file: string
  readonly host: string
  /** 0: whichever is free. */
  readonly port: number
  /** The folder of the built page. */
  readonly page: string
  /** Definition files to publish where the library is empty, in force from that day on. */
  readonly first: () => readonly string[]
  readonly firstFrom: string
  /** Where the trial dossiers’ clock begins in a new file, epoch ms. */
  readonly at: Instant
  /** By which drafts and versions are dated, epoch ms; the machine’s unless told. */
  readonly wallClock?: (() => number) | undefined
  readonly onFailure: (error: unknown) => void
}

export interface Workbench {
  readonly url: string
  readonly library: Library
  readonly rehearsal: Rehearsal
  close(): Promise<void>
}

const publishFirst = (library: Library, texts: () => readonly string[], from: string): void => {
  if (library.list().length > 0) return
  for (const text of texts()) {
    const taken = library.take(text)
    const published = taken.ok ? library.publish({ id: taken.value.id, revision: 1, from }) : taken
    if (!published.ok) throw new Error(JSON.stringify(published.refusal))
  }
}

/** How long what a dead process had in hand may still be its: the rehearsal’s lease is a millisecond, ten of them at most. */
const leaseMs = 15

const listening = async (server: Server, port: number, host: string): Promise<string> => {
  server.listen(port, host)
  await once(server, 'listening')
  const { port: found } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${found}`
}

/**
 * Opens the file and listens. Rejects with a `StoreFault` where the file cannot be used, and with what the system says where the
 * address cannot (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`).
 */
export const openWorkbench = async (spec: WorkbenchSpec): Promise<Workbench> => {
  const { file } = spec
  const closing: (() => unknown)[] = []
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end()
  }
  try {
    const store = await sqlite(file, { testClock: true })
    closing.push(() => store.close())
    const lock = locked(file)
    closing.push(() => lock.close())
    const library = openLibrary(file, spec.wallClock ?? Date.now)
    closing.push(() => library.close())
    publishFirst(library, spec.first, spec.firstFrom)
    const stage = await openStage(file, store, library, spec.at)
    closing.push(() => stage.close())
    const rehearsal = rehearseOn(stage)
    // What was begun is done before its file is closed; where it cannot be, whoever asked for it has heard so.
    closing.push(() => rehearsal.settle().catch(() => undefined))
    await rehearsal.settle()
    await pause(leaseMs)
    await rehearsal.settle()
    const app = appOf({ ...spec, library, rehearsal })
    const server = createServer(getRequestListener(app.fetch))
    closing.push(async () => {
      const closed = once(server, 'close')
      server.close()
      app.close()
      server.closeIdleConnections()
      // What is being answered may end; what never ends is cut.
      setTimeout(() => server.closeAllConnections(), 500).unref()
      await closed
    })
    const url = await listening(server, spec.port, spec.host).catch(error => {
      closing.pop()
      throw error
    })
    return { url, library, rehearsal, close }
  } catch (error) {
    await close()
    throw error
  }
}
