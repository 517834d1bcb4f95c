/** Why the library does not do what it was asked: a code and its data. Sentences are made last. */
import type { DefinitionIssue, RegistryIssue } from '@motcua/engine'
import type { Locale } from '@motcua/rules'

/** An issue of a file with its place in the text, counted from 1. */
export type PlacedIssue = DefinitionIssue & { readonly line: number; readonly column: number }

interface RefusalData {
  procedure_unknown: { readonly id: number }
  version_unknown: { readonly hash: string }
  draft_unknown: { readonly id: number }
  /** The draft was saved since: its revision now, and when (epoch ms). */
  draft_changed: { readonly id: number; readonly revision: number; readonly savedAt: number }
  draft_exists: { readonly id: number }
  not_text: Record<never, never>
  not_json: { readonly issues: readonly PlacedIssue[] }
  /** `keepable`: it is JSON all the same, and may be kept as a draft to be mended. */
  not_a_definition: { readonly issues: readonly PlacedIssue[]; readonly keepable: boolean }
  not_publishable: { readonly issues: readonly PlacedIssue[] }
  already_published: { readonly code: string; readonly version: number }
  /** `latest` is the highest number published under the code. */
  version_not_new: { readonly code: string; readonly version: number; readonly latest: number }
  dates_wrong: { readonly issues: readonly RegistryIssue[] }
}

export type LibraryCode = keyof RefusalData
export type LibraryRefusal = { [C in LibraryCode]: { readonly code: C; readonly data: RefusalData[C] } }[LibraryCode]

/** What was asked for, or why not. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: LibraryRefusal }

export const given = <T>(value: T): Answer<T> => ({ ok: true, value })

export const refused = <C extends LibraryCode>(
  code: C,
  data: RefusalData[C],
): { readonly ok: false; readonly refusal: LibraryRefusal } => ({
  ok: false,
  refusal: { code, data } as unknown as LibraryRefusal,
})

type Sentences = { readonly [C in LibraryCode]: (data: RefusalData[C]) => string }

const vi: Sentences = {
  procedure_unknown: () => 'Thủ tục này không còn trong danh sách.',
  version_unknown: () => 'Không tìm thấy phiên bản này.',
  draft_unknown: () => 'Thủ tục này không có bản nháp.',
  draft_changed: () => 'Bản nháp đã được lưu ở một cửa sổ khác; bản của bạn chưa được ghi.',
  draft_exists: () => 'Thủ tục này đang có một bản nháp; hãy mở bản nháp đó.',
  not_text: () => 'Tệp không phải là văn bản (UTF-8).',
  not_json: () => 'Tệp không phải là JSON hợp lệ.',
  not_a_definition: ({ keepable }) =>
    keepable
      ? 'Tệp là JSON nhưng chưa đúng định dạng quy trình; có thể giữ lại làm bản nháp để sửa.'
      : 'Tệp không đúng định dạng quy trình.',
  not_publishable: ({ issues }) => `Chưa công bố được: còn ${issues.length} lỗi phải sửa.`,
  already_published: ({ code, version }) => `Nội dung này đã được công bố: phiên bản ${version} của thủ tục ${code}.`,
  version_not_new: ({ code, version, latest }) =>
    `Thủ tục ${code} đã công bố đến phiên bản ${latest}; phiên bản ${version} phải đổi thành ${latest + 1} hoặc lớn hơn.`,
  dates_wrong: () => 'Ngày áp dụng không phù hợp với các phiên bản đã công bố.',
}

const en: Sentences = {
  procedure_unknown: () => 'This procedure is no longer in the list.',
  version_unknown: () => 'This version is not there.',
  draft_unknown: () => 'This procedure has no draft.',
  draft_changed: () => 'The draft was saved in another window; yours has not been written.',
  draft_exists: () => 'This procedure has a draft already; open that one.',
  not_text: () => 'The file is no text (UTF-8).',
  not_json: () => 'The file is not valid JSON.',
  not_a_definition: ({ keepable }) =>
    keepable
      ? 'The file is JSON but not a definition yet; it can be kept as a draft and mended.'
      : 'The file is not a definition.',
  not_publishable: ({ issues }) =>
    `It cannot be published yet: ${issues.length} ${issues.length === 1 ? 'error' : 'errors'} to mend.`,
  already_published: ({ code, version }) => `This is published already: version ${version} of procedure ${code}.`,
  version_not_new: ({ code, version, latest }) =>
    `Procedure ${code} is published up to version ${latest}; version ${version} has to become ${latest + 1} or higher.`,
  dates_wrong: () => 'The first day does not fit the versions that are published.',
}

/** A refusal in words; its issues have sentences of their own. */
export const sayLibraryRefusal = ({ code, data }: LibraryRefusal, locale: Locale): string => {
  const sentence: (data: never) => string = (locale === 'en' ? en : vi)[code]
  return sentence(data as never)
}
