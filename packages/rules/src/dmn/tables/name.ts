import { foldText } from '../../text.ts'

const isName = (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/u.test(text)

/** Words of FEEL, and names every object has: no names of facts. */
const reserved = new Set(
  'and or not in if then else for return some every satisfies between instance of true false null function external item partial date time duration'.split(
    ' ',
  ),
)
const isTaken = (name: string): boolean => reserved.has(name) || name in Object.prototype

const asciiOf = (given: string): string => {
  // Two underscores at the head are kept for what every object has.
  const text = given.replace(/^__+/u, '')
  if (isName(text)) return text
  const words = foldText(text)
    .split(/[^a-z0-9]+/u)
    .filter(it => it !== '')
  const [first = 'x', ...rest] = words
  const name = [first, ...rest.map(it => it.charAt(0).toUpperCase() + it.slice(1))].join('')
  return /^[0-9]/u.test(name) ? `x${name}` : name
}

/**
 * Names of facts are ASCII here, names of DMN are what people read: `Diện tích đất` becomes `dienTichDat`, each once. A name that is
 * one already stays.
 */
export class AsciiNames {
  readonly #given = new Map<string, string>()
  readonly #taken = new Set<string>()

  of(name: string): string {
    const found = this.#given.get(name) ?? this.another(name)
    this.#given.set(name, found)
    return found
  }

  /** A name that nothing has yet: two columns may be called alike. */
  another(name: string): string {
    const wanted = asciiOf(name)
    let found = wanted
    for (let number = 2; this.#taken.has(found) || isTaken(found); number += 1) found = `${wanted}${number}`
    this.#taken.add(found)
    return found
  }

  /** By ASCII name what it stands for, where the two differ. */
  renamed(): readonly (readonly [string, string])[] {
    return [...this.#given].filter(([name, ascii]) => name !== ascii).map(([name, ascii]) => [ascii, name])
  }
}
