import type { FeelTypes } from '../src/feel/type.ts'

/** The facts that made expressions ask for; `none` is never there. */
export const types: FeelTypes = {
  n: { type: 'number' },
  q: { type: 'number' },
  f: { type: 'number' },
  s: { type: 'string' },
  b: { type: 'boolean' },
  d: { type: 'date' },
  none: { type: 'number' },
  ns: { type: 'list', of: { type: 'number' } },
  ss: { type: 'list', of: { type: 'string' } },
  docs: { type: 'list', of: { type: 'record', fields: { pages: { type: 'number' }, kind: { type: 'string' } } } },
}

export const contexts = [
  { n: 3, q: 0.25, f: 0.1, s: 'abc', b: true, d: '2026-01-31', ns: [1, 2, 3, 4], ss: ['a', 'bc'] },
  { n: -7, q: 2.5, f: 0.7, s: '', b: false, d: '2024-02-29', ns: [5, -5], ss: ['Hà Nội', '😀'] },
  { n: 0, q: -0.5, f: 1.1, s: 'Hà Nội', b: true, d: '2025-12-01', ns: [], ss: [] },
].map(facts => ({
  ...facts,
  docs: [
    { pages: 3, kind: 'a' },
    { pages: 12, kind: 'b' },
  ],
}))

type Kind = 'number' | 'decimal' | 'boolean' | 'string' | 'date' | 'instant' | 'days' | 'months' | 'numbers' | 'strings'

/** Sources with every bracket there can be, so that only their printing leaves some to the grammar. */
export const maker = (next: () => number) => {
  const pick = <T>(...of: readonly T[]): T => of[Math.floor(next() * of.length)]!
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  // Halves and quarters, which doubles add and multiply without loss.
  const literal = (): string => String(pick(whole(-9, 20), whole(-12, 40) / 4, whole(0, 3)))
  const dateText = (): string =>
    `${whole(2023, 2027)}-${pick('01', '02', '03', '11', '12')}-${pick('01', '15', '27', '28')}`
  const order = (): string => pick('=', '!=', '<', '<=', '>', '>=')

  const leaf = (kind: Kind): string => {
    switch (kind) {
      case 'number':
        return pick(
          literal,
          literal,
          () => 'n',
          () => 'q',
        )()
      case 'decimal':
        return pick(
          () => 'f',
          () => String(whole(1, 99) / 10),
          () => String(whole(1, 999) / 100),
        )()
      case 'boolean':
        return pick('true', 'false', 'b')
      case 'string':
        return pick('"a"', '"b"', '"abc"', '"ội"', '""', 's')
      case 'date':
        return pick(
          () => 'd',
          () => `@"${dateText()}"`,
          () => `date("${dateText()}")`,
        )()
      case 'instant':
        return `date and time("${dateText()}T${pick('00', '08', '23')}:30:00+07:00")`
      case 'days':
        return `duration("${pick('', '-')}P${pick('1D', '10D', 'T12H', '2DT3H4M5S', 'T90M')}")`
      case 'months':
        return `duration("${pick('', '-')}P${pick('1M', '1Y', '1Y6M', '14M')}")`
      case 'numbers':
        return pick(
          () => 'ns',
          () => `[${[1, 2].map(literal).join(', ')}]`,
          () => 'docs.pages',
        )()
      case 'strings':
        return pick('ss', '["a", "abc"]', 'docs.kind')
    }
  }

  const make = (kind: Kind, depth: number): string => {
    if (depth <= 0 || next() < 0.15) return leaf(kind)
    const sub = (of: Kind): string => `(${make(of, depth - 1)})`
    const either = (): string => `if ${sub('boolean')} then ${sub(kind)} else ${sub(kind)}`
    const of = (...ways: readonly (() => string)[]): string => pick(...ways)()
    switch (kind) {
      case 'number':
        return of(
          () => `${sub('number')} ${pick('+', '-', '*')} ${sub('number')}`,
          () => `${sub('number')} + ${sub('number')} - ${sub('number')} * ${literal()}`,
          () => `${sub('number')} / ${pick(2, 4, -8)}`,
          () => `-${sub('number')}`,
          () => `${sub('number')} ** ${pick(0, 1, 2, 3)}`,
          either,
          () => `abs(${sub('number')})`,
          () => `${pick('floor', 'ceiling')}(${sub('number')})`,
          () => `${pick('round up', 'round down', 'round half up', 'round half down', 'decimal')}(${sub('number')}, 0)`,
          () => `modulo(${sub('number')}, ${pick(2, 3, 0.5, -4)})`,
          () => `${pick('min', 'max', 'sum', 'count')}(${sub('numbers')})`,
          () => `${pick('min', 'max', 'sum')}(${sub('number')}, ${sub('number')})`,
          () => `mean([${sub('number')}, ${sub('number')}])`,
          () => `count(${sub('strings')})`,
          () => `string length(${sub('string')})`,
          () => `${sub('date')}.${pick('year', 'month', 'day', 'weekday')}`,
          () => `${sub('instant')}.${pick('year', 'day', 'hour', 'minute')}`,
          () => `${sub('days')}.${pick('days', 'hours', 'minutes', 'seconds')}`,
          () => `${sub('months')}.${pick('years', 'months')}`,
          () => `${sub('numbers')}[${pick(1, -1, 2)}]`,
          () => `sum(for x${depth} in ${sub('numbers')} return x${depth} ${pick('+', '*')} ${sub('number')})`,
          () => `count(docs[item.pages ${order()} ${sub('number')}])`,
          () => `docs[${pick(1, 2)}].pages`,
        )
      case 'decimal':
        return of(
          () => `${sub('decimal')} ${pick('+', '-', '*')} ${sub('decimal')}`,
          () => `${sub('decimal')} / ${pick(3, 7, 10)}`,
          () => `sum(${sub('decimal')}, ${sub('decimal')}, ${sub('number')})`,
        )
      case 'boolean':
        return of(
          () => `${sub('number')} ${order()} ${sub('number')}`,
          () => `${sub('string')} ${order()} ${sub('string')}`,
          () => `${sub('date')} ${order()} ${sub('date')}`,
          () => `${sub('days')} ${order()} ${sub('days')}`,
          () => `${sub('instant')} ${order()} ${sub('instant')}`,
          () => `${sub('boolean')} ${pick('=', '!=')} ${sub('boolean')}`,
          () => `${sub('number')} in ${pick('[', '(')}${sub('number')}..${sub('number')}${pick(']', ')')}`,
          () => `${sub('number')} in (${sub('number')}, ${order()} ${sub('number')})`,
          () => `${sub('string')} in (${sub('string')}, ${sub('string')})`,
          () => `${sub('date')} in [${sub('date')}..${sub('date')})`,
          () => `${sub('number')} between ${sub('number')} and ${sub('number')}`,
          () => `${sub('boolean')} ${pick('and', 'or')} ${sub('boolean')}`,
          () => `${sub('boolean')} and ${sub('boolean')} or ${sub('boolean')}`,
          () => `not(${sub('boolean')})`,
          either,
          () =>
            `${pick('some', 'every')} x${depth} in ${sub('numbers')} satisfies x${depth} ${order()} ${sub('number')}`,
          () => `${pick('contains', 'starts with', 'ends with')}(${sub('string')}, ${sub('string')})`,
          () => `list contains(${sub('numbers')}, ${sub('number')})`,
          () => `${pick('even', 'odd')}(floor(${sub('number')}))`,
          () => `${pick('all', 'any')}([${sub('boolean')}, ${sub('boolean')}])`,
        )
      case 'string':
        return of(
          () => `${sub('string')} + ${sub('string')}`,
          either,
          () => `${pick('upper', 'lower')} case(${sub('string')})`,
          () => `substring("abcdef", ${pick(1, 2, -3)}${pick('', ', 2')})`,
          () => `substring ${pick('before', 'after')}(${sub('string')}, ${sub('string')})`,
          () => `string(${sub(pick<Kind>('number', 'boolean', 'string', 'date'))})`,
          () => `string join(${sub('strings')}, ", ")`,
          () => `lower case(day of week(${sub('date')}))`,
          () => `${sub('strings')}[1]`,
        )
      case 'date':
        return of(
          () => `${sub('date')} ${pick('+', '-')} duration("${pick('', '-')}P${pick(1, 10, 400)}D")`,
          () => `${sub('date')} ${pick('+', '-')} ${sub('months')}`,
          () => `date(${whole(2020, 2027)}, ${whole(1, 12)}, ${whole(1, 28)})`,
          () => `date(${sub('instant')})`,
          either,
          () => (next() < 0.2 ? `${pick('min', 'max')}(${sub('date')}, ${sub('date')})` : leaf(kind)),
        )
      case 'instant':
        return of(
          () => `${sub('instant')} ${pick('+', '-')} ${sub('days')}`,
          () => `${sub('instant')} ${pick('+', '-')} ${sub('months')}`,
        )
      case 'days':
        return of(
          () => `${sub('date')} - ${sub('date')}`,
          () => `${sub('instant')} - ${sub('instant')}`,
          () => `${sub('days')} ${pick('+', '-')} ${sub('days')}`,
          () => (next() < 0.2 ? `${sub('days')} * ${pick(2, 3)}` : leaf(kind)),
          either,
        )
      case 'months':
        return of(
          () => (next() < 0.2 ? `years and months duration(${sub('date')}, ${sub('date')})` : leaf(kind)),
          () => `${sub('months')} ${pick('+', '-')} ${sub('months')}`,
          either,
        )
      case 'numbers':
        return of(
          () => `[${sub('number')}, ${sub('number')}]`,
          () => `for x${depth} in ${sub('numbers')} return x${depth} ${pick('+', '*')} ${sub('number')}`,
          () => `${sub('numbers')}[item ${order()} ${sub('number')}]`,
          () => `concatenate(${sub('numbers')}, ${sub('numbers')})`,
          () => `append(${sub('numbers')}, ${sub('number')})`,
          () => `distinct values(${sub('numbers')})`,
          () => `index of(${sub('numbers')}, ${sub('number')})`,
        )
      case 'strings':
        return of(
          () => `for x${depth} in ${sub('strings')} return x${depth} + ${sub('string')}`,
          () => `${sub('strings')}[item ${order()} ${sub('string')}]`,
          () => `append(${sub('strings')}, ${sub('string')})`,
          () => `[${sub('string')}, ${sub('string')}]`,
        )
    }
  }

  const kinds: readonly Kind[] = [
    'number',
    'boolean',
    'boolean',
    'string',
    'date',
    'instant',
    'days',
    'months',
    'numbers',
    'strings',
  ]
  return (): string => {
    const roll = next()
    if (roll < 0.96) return make(pick(...kinds), next() < 0.7 ? 1 : 2)
    // What doubles do not hold, what nobody has said, and what has no value or no type.
    if (roll < 0.97) return `(${make('decimal', 2)}) ${order()} (${make('decimal', 1)})`
    if (roll < 0.975) {
      const [a, b] = [whole(1, 9), whole(1, 9)]
      return `${a / 10} + ${b / 10} ${order()} ${(a + b) / 10}`
    }
    if (roll < 0.98) return make('decimal', 2)
    if (roll < 0.985) return `none ${pick('=', '!=', '<', '+')} (${make('number', 1)})`
    if (roll < 0.99) return `modulo(${make('number', 1)}, n - n)`
    if (roll < 0.995) return `[${leaf('number')}, 2] ${pick('=', '!=')} ns`
    return `${leaf('string')} ${pick('=', '!=')} ${leaf('number')}`
  }
}
