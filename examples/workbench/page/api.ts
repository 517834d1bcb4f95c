/** The server’s library, as the page asks for it. */
import type { DraftSummary, ProcedureSummary, VersionFile, VersionSummary } from '../library/library.ts'
import type { Refused, SaidIssue } from '../server/answer.ts'
import { connection } from './connection.ts'

export type { DraftSummary, ProcedureSummary, Refused, SaidIssue, VersionSummary }

export interface OpenedDraft extends DraftSummary {
  readonly text: string
  readonly issues: readonly SaidIssue[]
}

export interface OpenedProcedure extends Omit<ProcedureSummary, 'draft'> {
  readonly draft?: OpenedDraft | undefined
}

/** What came, why it did not, or that nobody answered. */
export type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refused }
  | { readonly ok: false; readonly refusal?: undefined }

interface Asked {
  readonly method?: 'POST' | 'PUT' | 'DELETE'
  readonly text?: string
  readonly revision?: number
}

const call = async <T>(path: string, { method, text, revision }: Asked = {}): Promise<Called<T>> => {
  try {
    const response = await fetch(`/api${path}`, {
      method: method ?? 'GET',
      headers: {
        ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
      },
      ...(text === undefined ? {} : { body: text }),
    })
    const value = await response.json()
    return response.ok ? { ok: true, value: value as T } : { ok: false, refusal: value as Refused }
  } catch {
    connection.lost()
    return { ok: false }
  }
}

interface Made {
  readonly id: number
}

export const api = {
  list: () => call<readonly ProcedureSummary[]>('/procedures'),
  open: (id: number) => call<OpenedProcedure>(`/procedures/${id}`),
  take: (text: string, keep: boolean) =>
    call<Made & { readonly issues: readonly SaidIssue[] }>(`/procedures${keep ? '?keep' : ''}`, {
      method: 'POST',
      text,
    }),
  copy: (id: number) => call<Made>(`/procedures/${id}/copy`, { method: 'POST', text: '{}' }),
  redraft: (id: number) => call<Made>(`/procedures/${id}/draft`, { method: 'POST', text: '{}' }),
  save: (id: number, revision: number, text: string) =>
    call<{ readonly revision: number; readonly savedAt: number }>(`/procedures/${id}/draft`, {
      method: 'PUT',
      text,
      revision,
    }),
  drop: (id: number, revision: number) =>
    call<{ readonly gone: boolean }>(`/procedures/${id}/draft`, { method: 'DELETE', revision }),
  publish: (id: number, asked: { readonly revision: number; readonly from: string; readonly until: string }) =>
    call<VersionSummary>(`/procedures/${id}/versions`, { method: 'POST', text: JSON.stringify(asked) }),
  file: (hash: string) => call<VersionFile>(`/versions/${hash}`),
  files: () => call<readonly string[]>('/versions'),
  trial: <T>(method: string, given: readonly unknown[]) =>
    call<{ readonly value?: T }>(`/trial/${method}`, { method: 'POST', text: JSON.stringify(given) }),
}

/** A download that needs no `blob:`, which the page’s policy forbids. */
export const download = (text: string, name: string): void => {
  const link = document.createElement('a')
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
  link.download = name
  link.click()
}
