import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Checklist, copyKinds, readChecklist } from './checklist.ts'
import { checkPapers, type GivenPaper } from './papers.ts'

const read = (json: unknown): Checklist => {
  const got = readChecklist(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}
const on = '2026-04-24'

/* A drawn checklist, and a slow reading of it that shares nothing with what is judged. */

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const small = fc.integer({ min: 0, max: 2 })
const copySet = fc
  .record({ original: small, certified: small, plain: small, presented: small })
  .filter(set => copyKinds.some(kind => set[kind] > 0))
const drawnDocument = fc.record({
  copies: fc.array(copySet, { minLength: 1, maxLength: 2 }),
  when: fc.boolean(),
  requiredWhen: fc.boolean(),
  /** Valid for so many days. */
  days: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
})
const drawnGroup = fc.record({
  of: fc.uniqueArray(fc.constantFrom(...ids, 'inner'), { minLength: 1, maxLength: 5 }),
  share: fc.nat(4),
  when: fc.boolean(),
})
const drawnPaper = fc.record({
  document: fc.constantFrom(...ids, 'stranger'),
  original: small,
  certified: small,
  plain: small,
  presented: small,
  age: fc.integer({ min: 0, max: 10 }),
})
const drawnCase = fc.record({
  documents: fc.tuple(drawnDocument, drawnDocument, drawnDocument, drawnDocument, drawnDocument, drawnDocument),
  inner: drawnGroup,
  outer: drawnGroup,
  papers: fc.array(drawnPaper, { maxLength: 9 }),
  truths: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
})
type Drawn = typeof drawnCase extends fc.Arbitrary<infer T> ? T : never

const innerOf = ({ inner }: Drawn) => {
  const of = inner.of.filter(it => it !== 'inner')
  return of.length > 0 ? of : ['a']
}
const atLeastOf = (of: readonly string[], share: number): number => 1 + (share % of.length)
const fact = (index: number): string => `fact${index}`

const jsonOf = (it: Drawn) => ({
  anchor: 'submitted',
  documents: Object.fromEntries(
    it.documents.map(({ copies, when, requiredWhen, days }, index) => [
      ids[index],
      {
        name: { vi: ids[index] },
        copies,
        ...(when ? { when: fact(2 * index) } : {}),
        ...(requiredWhen ? { requiredWhen: fact(2 * index + 1) } : {}),
        ...(days === undefined ? {} : { validFor: `${days} days` }),
      },
    ]),
  ),
  groups: {
    inner: {
      of: innerOf(it),
      atLeast: atLeastOf(innerOf(it), it.inner.share),
      ...(it.inner.when ? { when: fact(12) } : {}),
    },
    outer: {
      of: it.outer.of,
      atLeast: atLeastOf(it.outer.of, it.outer.share),
      ...(it.outer.when ? { when: fact(13) } : {}),
    },
  },
})
const factsOf = (it: Drawn): Record<string, unknown> =>
  Object.fromEntries(it.truths.map((truth, index) => [fact(index), truth]))
const papersOf = (it: Drawn): readonly GivenPaper[] =>
  it.papers.map(({ age, ...paper }) => ({ ...paper, issuedOn: `2026-04-${24 - age}` }))

/** Every way of handing copies over: a certified copy as itself or as a plain one. */
const covers = (want: Drawn['documents'][0]['copies'][0], have: readonly number[]): boolean => {
  const [original = 0, certified = 0, plain = 0, presented = 0] = have
  for (let asPlain = 0; asPlain <= certified; asPlain += 1)
    if (
      original >= want.original &&
      certified - asPlain >= want.certified &&
      plain + asPlain >= want.plain &&
      presented >= want.presented
    )
      return true
  return false
}

const slow = (it: Drawn): ReadonlySet<string> => {
  const belongs = (index: number): boolean => !it.documents[index]!.when || it.truths[2 * index]!
  const given = (index: number): boolean => {
    const document = it.documents[index]!
    const valid = it.papers.filter(
      ({ document: id, age }) => id === ids[index] && (document.days === undefined || age <= document.days),
    )
    const have = copyKinds.map(kind => valid.reduce((sum, paper) => sum + paper[kind], 0))
    return document.copies.some(set => covers(set, have))
  }
  interface Member {
    readonly belongs: boolean
    readonly given: boolean
  }
  const documents = new Map<string, Member>(
    ids.map((id, index) => [id, { belongs: belongs(index), given: given(index) }]),
  )
  const group = (of: readonly string[], share: number, when: boolean, inner: Member | undefined): Member => {
    const members = of.map(id => (id === 'inner' ? inner! : documents.get(id)!)).filter(member => member.belongs)
    const wanted = atLeastOf(of, share)
    // Every choice of so many members: is there one of which all are given?
    const choices = (left: readonly Member[], count: number): boolean =>
      count === 0 || left.some((member, index) => member.given && choices(left.slice(index + 1), count - 1))
    return { belongs: when && members.length > 0, given: choices(members, wanted) }
  }
  const inner = group(innerOf(it), it.inner.share, !it.inner.when || it.truths[12]!, undefined)
  const outer = group(it.outer.of, it.outer.share, !it.outer.when || it.truths[13]!, inner)
  const grouped = new Set([...innerOf(it), ...it.outer.of])
  const lacking = new Set<string>()
  for (const [index, id] of ids.entries()) {
    const required = it.documents[index]!.requiredWhen ? it.truths[2 * index + 1]! : !grouped.has(id)
    if (belongs(index) && required && !given(index)) lacking.add(id)
  }
  if (inner.belongs && !inner.given && !grouped.has('inner')) lacking.add('inner')
  if (outer.belongs && !outer.given) lacking.add('outer')
  return lacking
}

describe('laws of checklists', () => {
  it('what lacks is what a slow reading of the law says', () => {
    fc.assert(
      fc.property(drawnCase, it => {
        const got = checkPapers(read(jsonOf(it)), factsOf(it), papersOf(it), { on })
        const lacking = slow(it)
        expect(new Set(got.lacking)).toEqual(lacking)
        expect(got.kind).toBe(lacking.size === 0 ? 'complete' : 'lacking')
        expect(got.strangers).toEqual(
          it.papers.flatMap((paper, index) => (paper.document === 'stranger' ? [index] : [])),
        )
        expect(JSON.parse(JSON.stringify(got))).toEqual(got)
      }),
      { numRuns: 3000 },
    )
  })

  it('to bring what lacks, of any one set and any members, makes it complete', () => {
    fc.assert(
      fc.property(drawnCase, fc.nat(1), (it, choice) => {
        const list = read(jsonOf(it))
        const papers = [...papersOf(it)]
        for (let round = 0; round < 4; round += 1) {
          const got = checkPapers(list, factsOf(it), papers, { on })
          if (got.kind === 'complete') return
          const bring = (id: string): void => {
            const document = got.documents.find(check => check.document === id)
            if (document?.state === 'lacking')
              papers.push({ document: id, ...document.lacks[choice % document.lacks.length], issuedOn: on })
            const group = got.groups.find(check => check.group === id)
            // A law that wants more papers than belong to the dossier cannot be met.
            fc.pre(group === undefined || group.more <= group.of.length)
            for (const member of group?.of.slice(0, group.more) ?? []) bring(member)
          }
          for (const id of got.lacking) bring(id)
        }
        expect(checkPapers(list, factsOf(it), papers, { on }).kind).toBe('complete')
      }),
      { numRuns: 1000 },
    )
  })

  it('one more paper never makes a complete dossier incomplete, nor a given document lack', () => {
    fc.assert(
      fc.property(drawnCase, drawnPaper, fc.boolean(), (it, more, dated) => {
        const list = read(jsonOf(it))
        const { age, ...paper } = more
        const extra = { ...paper, ...(dated ? { issuedOn: `2026-04-${24 - age}` } : {}) }
        const before = checkPapers(list, factsOf(it), papersOf(it), { on })
        const after = checkPapers(list, factsOf(it), [...papersOf(it), extra], { on })
        if (before.kind === 'complete') expect(after.kind).toBe('complete')
        const grade = { lacking: 0, unknown: 1, given: 2 }
        for (const [index, check] of before.documents.entries())
          expect(grade[after.documents[index]!.state]).toBeGreaterThanOrEqual(grade[check.state])
        for (const id of after.lacking) expect(before.lacking).toContain(id)
      }),
      { numRuns: 1000 },
    )
  })

  it('asks for what is missing only, and what it asks for suffices', () => {
    const hidden = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(drawnCase, hidden, (it, hide) => {
        const list = read(jsonOf(it))
        const facts = factsOf(it)
        const known = Object.fromEntries(Object.entries(facts).filter((_, index) => !hide[index]))
        const papers = papersOf(it).map(
          ({ issuedOn, ...paper }, index): GivenPaper => (hide[14 + index] ? paper : { ...paper, issuedOn }),
        )
        let got = checkPapers(list, known, papers, { on })
        for (let rounds = 0; got.kind === 'unknown'; rounds += 1) {
          expect(rounds).toBeLessThan(24)
          expect(got.paths.length).toBeGreaterThan(0)
          for (const path of got.paths) {
            const [, index] = /^papers\.(\d+)\.issuedOn$/.exec(path) ?? []
            if (index === undefined) {
              expect(known).not.toHaveProperty(path)
              known[path] = facts[path]
            } else {
              const place = Number(index)
              expect(papers[place]?.issuedOn).toBeUndefined()
              papers[place] = papersOf(it)[place]!
            }
          }
          got = checkPapers(list, known, papers, { on })
        }
        expect(new Set(got.lacking)).toEqual(slow(it))
      }),
      { numRuns: 1500 },
    )
  })

  it('reads any JSON without throwing', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), json => !readChecklist(json).ok))
    const part = fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor', 'name', 'of'), fc.jsonValue())
    fc.assert(
      fc.property(part, part, (documents, groups) => typeof readChecklist({ documents, groups }).ok === 'boolean'),
    )
  })
})
