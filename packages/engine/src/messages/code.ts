import type { Locale } from '@motcua/rules'
import type { CodeIssue } from '../dossier/code.ts'

type Sentences = {
  readonly [C in CodeIssue['code']]: (data: Extract<CodeIssue, { readonly code: C }>['data']) => string
}

const vi: Sentences = {
  code_pattern_invalid: ({ pattern }) =>
    `Mẫu mã hồ sơ “${pattern}” không dùng được: mẫu dài tối đa 100 ký tự, không có khoảng trắng, có đúng một chỗ ghi số như {n:4}; ngày ghi là {yymmdd}, {yyyymmdd} hoặc {yy}.`,
}

const en: Sentences = {
  code_pattern_invalid: ({ pattern }) =>
    `The pattern of dossier codes “${pattern}” cannot be used: it has 100 characters at most, no space and exactly one place for the number, such as {n:4}; the day is {yymmdd}, {yyyymmdd} or {yy}.`,
}

/**
 * What is wrong with the codes of dossiers, in words.
 * @example
 * sayCodeIssue({ code: 'code_pattern_invalid', path: [], data: { pattern: 'H15-{n}' } }, 'en')
 * // 'The pattern of dossier codes “H15-{n}” cannot be used: …'
 */
export const sayCodeIssue = ({ code, data }: CodeIssue, locale: Locale): string => ({ vi, en })[locale][code](data)
