import { createReadStream } from 'node:fs'
import { fail, ok, type Result } from '@motcua/rules'
import { type Trouble, trouble } from './trouble.ts'

/** Far above what any file read here may be; without it `/dev/zero` would never end. */
const largest = 64 * 1024 * 1024

const newline = 10

/** The first line that is not UTF-8. */
const badLine = (bytes: Buffer): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(newline, from)
    try {
      decoder.decode(bytes.subarray(from, end === -1 ? bytes.length : end))
    } catch {
      return line
    }
    if (end === -1) return line
    from = end + 1
  }
}

const whyUnread = (file: string, error: unknown): Trouble => {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return trouble('file_missing', { file })
  if (reason === 'EISDIR') return trouble('file_is_folder', { file })
  return trouble('file_unreadable', { file, reason })
}

/** The text of a UTF-8 file, without its byte order mark. */
export const readText = async (file: string): Promise<Result<string, Trouble>> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of createReadStream(file)) {
      size += chunk.length
      if (size > largest) return fail(trouble('file_too_large', { file, limit: largest }))
      chunks.push(chunk)
    }
  } catch (error) {
    return fail(whyUnread(file, error))
  }
  const bytes = Buffer.concat(chunks)
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(trouble('file_not_utf8', { file, line: badLine(bytes) }))
  }
}
