/** What the server says when it does not do what it was asked: a code, its data, and a sentence in both languages. */
import { type StoreFault, sayFault, sayIssue, sayRegistryIssue } from '@motcua/engine'
import type { Locale } from '@motcua/rules'
import { type LibraryCode, type LibraryRefusal, type PlacedIssue, sayLibraryRefusal } from '../library/refusal.ts'

interface DoorData {
  /** Not what this address takes. */
  request_invalid: Record<never, never>
  type_unsupported: { readonly expected: string }
  /** Bytes. */
  too_large: { readonly most: number }
  /** The request names another host than this server’s: a page of another site may be behind it. */
  host_refused: Record<never, never>
  origin_refused: Record<never, never>
  not_found: Record<never, never>
  failed: Record<never, never>
}

export type DoorCode = keyof DoorData

export interface Said {
  readonly vi: string
  readonly en: string
}

/** An issue as it goes over the wire: what a screen needs of it. */
export interface SaidIssue {
  readonly code: string
  readonly severity?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly said: Said
}

/** The body of every answer that is a refusal. */
export interface Refused {
  readonly code: DoorCode | LibraryCode | `store_${string}`
  readonly data: Readonly<Record<string, unknown>>
  readonly said: Said
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

const vi: { readonly [C in DoorCode]: (data: DoorData[C]) => string } = {
  request_invalid: () => 'Yêu cầu không đúng định dạng.',
  type_unsupported: ({ expected }) => `Nội dung gửi lên phải có kiểu ${expected}.`,
  too_large: ({ most }) => `Tệp quá lớn: tối đa ${megabytes(most)} MB.`,
  host_refused: () => 'Địa chỉ trong yêu cầu không phải là địa chỉ của máy chủ này.',
  origin_refused: () => 'Yêu cầu đến từ một trang khác.',
  not_found: () => 'Không có địa chỉ này.',
  failed: () => 'Máy chủ gặp lỗi; xem chi tiết ở cửa sổ dòng lệnh.',
}

const en: { readonly [C in DoorCode]: (data: DoorData[C]) => string } = {
  request_invalid: () => 'The request is not of the right shape.',
  type_unsupported: ({ expected }) => `What is sent here has to be ${expected}.`,
  too_large: ({ most }) => `The file is too large: ${megabytes(most)} MB at most.`,
  host_refused: () => 'The request names an address that is not this server’s.',
  origin_refused: () => 'The request comes from another page.',
  not_found: () => 'There is no such address.',
  failed: () => 'The server failed; its terminal says how.',
}

const inBoth = (say: (locale: Locale) => string): Said => ({ vi: say('vi'), en: say('en') })

export const doorRefusal = <C extends DoorCode>(code: C, data: DoorData[C]): Refused => ({
  code,
  data,
  said: inBoth(locale => (locale === 'en' ? en : vi)[code](data)),
})

export const saidIssues = (issues: readonly PlacedIssue[]): readonly SaidIssue[] =>
  issues.map(found => {
    const { code, severity, line, column } = found
    return { code, severity, line, column, said: inBoth(locale => sayIssue(found, locale)) }
  })

/** The refusal as it goes over the wire; its issues with their sentences. */
export const libraryRefusal = (refusal: LibraryRefusal): Refused => {
  const said = inBoth(locale => sayLibraryRefusal(refusal, locale))
  if (refusal.code === 'dates_wrong') {
    const issues = refusal.data.issues.map(found => ({
      code: found.code,
      said: inBoth(locale => sayRegistryIssue(found, locale)),
    }))
    return { code: refusal.code, data: { issues }, said }
  }
  if ('issues' in refusal.data)
    return { code: refusal.code, data: { ...refusal.data, issues: saidIssues(refusal.data.issues) }, said }
  return { code: refusal.code, data: { ...refusal.data }, said }
}

export const faultRefusal = (fault: StoreFault): Refused => ({
  code: `store_${fault.code}`,
  data: { file: fault.file },
  said: inBoth(locale => sayFault(fault, locale)),
})

/** The HTTP status of a refusal of the library. */
export const statusOf: { readonly [C in LibraryCode]: 404 | 409 | 422 } = {
  procedure_unknown: 404,
  version_unknown: 404,
  draft_unknown: 404,
  draft_changed: 409,
  draft_exists: 409,
  not_text: 422,
  not_json: 422,
  not_a_definition: 422,
  not_publishable: 422,
  already_published: 409,
  version_not_new: 409,
  dates_wrong: 409,
}
