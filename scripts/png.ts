/** PNG files of text and plain fields, packed smaller than a browser does. https://www.w3.org/TR/png-3 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = 8

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const chunksOf = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const bytesOf = ({ type, data }: Chunk): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The neighbour that is nearest to left + above − corner (“Paeth”). */
const nearest = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
}

/** Rows without filters: each byte is the picture’s own. */
const unfiltered = (rows: Buffer, width: number, perPixel: number): Buffer => {
  const line = width * perPixel + 1
  const plain = Buffer.from(rows)
  for (let start = 0; start < plain.length; start += line) {
    const filter = plain[start] ?? 0
    plain[start] = 0
    for (let at = start + 1; at < start + line; at++) {
      const isFirst = at - perPixel <= start
      const left = isFirst ? 0 : (plain[at - perPixel] ?? 0)
      const above = plain[at - line] ?? 0
      const corner = isFirst ? 0 : (plain[at - line - perPixel] ?? 0)
      const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)]
      plain[at] = ((plain[at] ?? 0) + (guesses[filter] ?? 0)) & 0xff
    }
  }
  return plain
}

/** The same picture, eight bits RGB or RGBA: text on plain fields packs better without filters. Another is left as it is. */
export const smaller = (png: Buffer): Buffer => {
  const chunks = chunksOf(png)
  const head = chunks.find(({ type }) => type === 'IHDR')
  const perPixel = { 2: 3, 6: 4 }[head?.data[9] ?? 0]
  if (head === undefined || perPixel === undefined || head.data[8] !== 8 || head.data[12] !== 0) return png
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const rows = unfiltered(inflateSync(packed), head.data.readUInt32BE(0), perPixel)
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  const end = { type: 'IEND', data: Buffer.alloc(0) }
  const made = Buffer.concat([png.subarray(0, signature), ...[head, { type: 'IDAT', data }, end].map(bytesOf)])
  return made.length < png.length ? made : png
}
