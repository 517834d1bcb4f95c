import { type Builtin, builtin, type Refuse } from './builtin.ts'
import type { Run } from './note.ts'
import type { FeelValue } from './value.ts'

/** The longest pattern. */
const maxPattern = 500

/** How many ways through a text a pattern may have, at worst: some tenths of a second. */
const maxWays = 1e8

const startsGroup = /^\((?:\?:)?/u

const escapes = /^\\(?:[nrt\\|.?*+(){}$\-[\]^]|[sSdDwWiIcC]|[pP]\{(?:[A-Za-z]{1,2}|IsBasicLatin)\}|[1-9])/u
const quantifier = /^(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})\??/u

type Translated =
  | { readonly ok: true; readonly source: string; readonly ways: (length: number) => number }
  | { readonly ok: false; readonly why: string }

const no = (why: string): Translated => ({ ok: false, why })

/** White space outside classes is none (flag `x`). */
const unspaced = (pattern: string): string =>
  pattern.replace(/(\\[^\t\n\r ]|\[(?:[^\]\\]|\\.)*\])|[\t\n\r ]/gsu, (_, whole: string | undefined) => whole ?? '')

/** Escapes of XPath that JavaScript does not have, or has for ASCII only. */
const classes: Readonly<Record<string, string>> = {
  '\\d': '\\p{Nd}',
  '\\D': '\\P{Nd}',
  '\\i': '[\\p{L}_:]',
  '\\I': '[^\\p{L}_:]',
  '\\c': '[-.:\\p{L}\\p{N}_]',
  '\\C': '[^-.:\\p{L}\\p{N}_]',
  '\\p{IsBasicLatin}': '[\\u0000-\\u007F]',
  '\\P{IsBasicLatin}': '[^\\u0000-\\u007F]',
  '\\-': '-',
}

/** The end of a character class, or undefined where it has none or one that JavaScript would read otherwise. */
const classEnd = (pattern: string, from: number): number | undefined => {
  for (let at = from + 1; at < pattern.length; at += 1) {
    const letter = pattern[at]
    if (letter === '\\') {
      if (!escapes.test(pattern.slice(at))) return undefined
      at += 1
    } else if (letter === '[') return undefined
    else if (letter === ']' && at > from + 1) return at
  }
  return undefined
}

interface Group {
  readonly from: number
  repeats: boolean
  optional: boolean
  alternatives: number
}

/** Words of which none begins another, in whatever case, can be told apart at once, so repeating them is safe. */
const apart = (inside: string): boolean => {
  const words = inside.split('|').map(word => word.toLowerCase().toUpperCase())
  return (
    words.every(word => /^[\p{L}\p{N} _,;:-]+$/u.test(word)) &&
    words.every((word, index) => words.every((other, at) => at === index || !other.startsWith(word)))
  )
}

/**
 * A pattern of XPath (F&O 7.6) as one of JavaScript. What XPath does not know is an error there and null here: look-around,
 * named groups. A repeated group that holds a repetition, something that may be left out, or alternatives that may begin alike, is refused: to
 * match it can take time that grows exponentially with the text, and nothing can stop a match that has begun. So are classes within classes. For
 * the rest `ways` bounds what a match costs.
 */
export const translatePattern = (given: string, spaced: boolean): Translated => {
  const pattern = spaced ? unspaced(given) : given
  if (pattern.length > maxPattern) return no('longer than 500 characters')
  const group = (from: number): Group => ({ from, repeats: false, optional: false, alternatives: 1 })
  const groups: Group[] = [group(0)]
  let closed: Group | undefined
  let source = ''
  let complete = 0
  let repetitions = 0
  let choices = 1
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at)
    const letter = rest[0] ?? ''
    const repeat = quantifier.exec(rest)?.[0]
    if (repeat !== undefined) {
      if (source === '' || /[(|]$/u.test(source.replace(/\\./gu, ''))) return no('a repetition of nothing')
      const optional = repeat.startsWith('?')
      if (closed !== undefined && !optional && (closed.repeats || closed.optional || closed.alternatives > 1))
        return no('a repetition within a repetition')
      const top = groups.at(-1)
      if (top !== undefined) top[optional ? 'optional' : 'repeats'] = true
      if (optional) choices *= 2
      else if (!/^\{\d+\}/u.test(repeat)) repetitions += 1
      source += repeat
      at += repeat.length
      closed = undefined
      continue
    }
    closed = undefined
    if (letter === '\\') {
      const escaped = escapes.exec(rest)?.[0]
      if (escaped === undefined) return no(`“${rest.slice(0, 2)}”`)
      if (/\d/u.test(escaped) && Number(escaped.slice(1)) > complete) return no('a reference to no group')
      source += classes[escaped] ?? escaped
      at += escaped.length
    } else if (letter === '[') {
      const end = classEnd(pattern, at)
      if (end === undefined) return no('a class that cannot be read')
      source += pattern.slice(at, end + 1)
      at = end + 1
    } else if (letter === '(') {
      const open = startsGroup.exec(rest)?.[0] ?? '('
      if (open === '(' && rest[1] === '?') return no(`“${rest.slice(0, 3)}”`)
      groups.push(group(at + open.length))
      source += open
      at += open.length
    } else if (letter === ')') {
      closed = groups.pop()
      complete += 1
      const outer = groups.at(-1)
      if (closed === undefined || outer === undefined) return no('“)”')
      // What is within counts without, too: ((a+))+
      if (closed.repeats) outer.repeats = true
      if (closed.optional) outer.optional = true
      choices *= closed.alternatives
      if (closed.alternatives > 1 && apart(pattern.slice(closed.from, at))) closed.alternatives = 1
      outer.alternatives = Math.max(outer.alternatives, closed.alternatives)
      source += letter
      at += 1
    } else {
      if (letter === '|') {
        const top = groups.at(-1)
        if (top !== undefined) top.alternatives += 1
      }
      if (letter === ']' || letter === '{' || letter === '}') return no(`“${letter}”`)
      const point = String.fromCodePoint(rest.codePointAt(0) ?? 0)
      source += point
      at += point.length
    }
  }
  choices *= groups[0]?.alternatives ?? 1
  const ways = (length: number) => Math.max(1, length) ** (repetitions + 1) * choices
  return groups.length === 1 ? { ok: true, source, ways } : no('“(”')
}

/** What stands between the matches; a match of nothing parts two letters. */
const pieces = (text: string, delimiter: RegExp): readonly string[] => {
  const found: string[] = []
  let from = 0
  for (const { 0: match, index } of text.matchAll(delimiter)) {
    if (match === '' && (index === from || index === text.length)) continue
    found.push(text.slice(from, index))
    from = index + match.length
  }
  return [...found, text.slice(from)]
}

const flagsPattern = /^[smix]*$/u

/** Pattern functions: XPath's syntax and flags, and a bound on what a match may cost. */
export const patternBuiltins = (run: Run): readonly Builtin[] => {
  const compile = (pattern: string, flags: string, text: string, kind: string, refuse: Refuse): RegExp | null => {
    if (!flagsPattern.test(flags)) return refuse('flags')
    const told = (why: string): null => {
      run.note('dmn_pattern_refused', { pattern: pattern.slice(0, 200), why }, run.path)
      return null
    }
    const translated = translatePattern(pattern, flags.includes('x'))
    if (!translated.ok) return told(translated.why)
    if (translated.ways(text.length) > maxWays) return told(`too many repetitions for ${text.length} characters`)
    try {
      return new RegExp(translated.source, `u${kind}${[...new Set(flags)].filter(it => it !== 'x').join('')}`)
    } catch (error) {
      return told(error instanceof Error ? error.message : String(error))
    }
  }
  const replace = (
    refuse: Refuse,
    input: string,
    pattern: string,
    replacement: string,
    flags?: string | null,
  ): FeelValue => {
    const regex = compile(pattern, flags ?? '', input, 'g', refuse)
    if (regex === null) return null
    // XPath: a pattern that matches nothing at all cannot be replaced (FORX0003).
    if (new RegExp(regex.source, regex.flags).test('')) return refuse('pattern')
    if (/\\(?![\\$])/u.test(replacement) || /(?<!\\)(?:\\\\)*\$(?!\d)/u.test(replacement)) return refuse('replacement')
    return input.replace(regex, (match, ...groups: readonly unknown[]) =>
      replacement.replace(/\\(.)|\$(\d)/gsu, (_, literal: string | undefined, digit: string | undefined) => {
        if (literal !== undefined) return literal
        const group = Number(digit) === 0 ? match : groups[Number(digit) - 1]
        return typeof group === 'string' ? group : ''
      }),
    )
  }
  return [
    builtin('matches', ['input: string', 'pattern: string', 'flags?: string'], (refuse, input, pattern, flags) => {
      const regex = compile(pattern, flags ?? '', input, '', refuse)
      return regex === null ? null : regex.test(input)
    }),
    builtin('replace', ['input: string', 'pattern: string', 'replacement: string', 'flags?: string'], replace),
    builtin('split', ['string: string', 'delimiter: string'], (refuse, text: string, delimiter: string) => {
      const regex = compile(delimiter, '', text, 'g', refuse)
      return regex === null ? null : pieces(text, regex)
    }),
    builtin(
      'substring',
      ['string: string', 'start position: number', 'length?: number'],
      (refuse, text, start, length) => {
        const points = Array.from(text as string)
        const whole = Math.trunc(start)
        if (whole === 0 || Math.abs(whole) > points.length) return points.length === 0 ? '' : refuse('start position')
        const from = whole > 0 ? whole - 1 : points.length + whole
        if (length === undefined) return points.slice(from).join('')
        if (length === null || Math.trunc(length) < 1) return refuse('length')
        return points.slice(from, from + Math.trunc(length)).join('')
      },
    ),
  ]
}
