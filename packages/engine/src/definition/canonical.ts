/** Printable ASCII without quote and backslash: as JSON it is itself. */
const plain = /^[ !#-[\]-~]*$/

/** A text in quotes; thrown where it has no canonical form, because it holds half a character. */
export const canonicalText = (text: string): string => {
  if (plain.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw new Error('A lone surrogate has no canonical form')
  return JSON.stringify(text)
}

/** In the order of UTF-16 code units, in place. An object of ours has few names: insertion beats `sort` by far. */
const sorted = (names: string[]): readonly string[] => {
  for (let i = 1; i < names.length; i++) {
    const name = names[i]!
    let place = i
    for (; place > 0 && names[place - 1]! > name; place--) names[place] = names[place - 1]!
    names[place] = name
  }
  return names
}

/**
 * The RFC 8785 canonical JSON of plain JSON data, where `undefined` stands for a name that is not there. Every event is
 * hashed over it when it is kept and when it is verified; the library `canonicalize`, which takes anything, needs three
 * times as long (bench/README.md). A test holds the two against each other.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no canonical form`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let members = ''
  for (const name of sorted(Object.keys(value))) {
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member === undefined) continue
    members += `${members === '' ? '' : ','}${canonicalText(name)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}
