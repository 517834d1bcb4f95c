/** A workbench on a real file and a real address, and who asks it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { momentOf } from '@motcua/engine'
import { openWorkbench, type Workbench, type WorkbenchSpec } from '../server/workbench.ts'
import { texts } from './examples.ts'

/** A page that only says it is one: what is tested here does not look at it. */
export const plainPage = (folder: string): string => {
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Một Cửa</title>')
  writeFileSync(join(page, 'assets/page-1.js'), 'export {}')
  return page
}

export const served = (spec: Pick<WorkbenchSpec, 'file' | 'page'> & Partial<WorkbenchSpec>): Promise<Workbench> =>
  openWorkbench({
    host: '127.0.0.1',
    port: 0,
    first: () => texts,
    firstFrom: '2026-01-01',
    at: momentOf('2026-02-13T08:00') ?? 0,
    onFailure: error => {
      throw error
    },
    ...spec,
  })

export interface Asked {
  readonly method?: string
  readonly text?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface Said {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what is looked at.
  readonly body: any
}

export const asking =
  (url: string) =>
  async (path: string, { method, text, headers }: Asked = {}): Promise<Said> => {
    const response = await fetch(`${url}${path}`, {
      method: method ?? (text === undefined ? 'GET' : 'POST'),
      headers: { ...(text === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(text === undefined ? {} : { body: text as string }),
    })
    const type = response.headers.get('content-type') ?? ''
    const body = type.startsWith('application/json') ? await response.json() : await response.text()
    return { status: response.status, headers: response.headers, body }
  }

export const revision = (number: number) => ({ 'If-Match': `"${number}"` })
