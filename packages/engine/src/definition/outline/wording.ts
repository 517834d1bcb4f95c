import { type Basis, type Locale, parseTerm, printTerm, say, type Text } from '@motcua/rules'
import { outlineEn } from '../../messages/outline-en.ts'
import { outlineVi } from '../../messages/outline-vi.ts'
import type { ProcedureDefinition } from '../format.ts'
import { type StepGraph, stepGraph } from '../graph.ts'
import { own } from '../own.ts'
import { link, plain } from './markdown.ts'
import { numberSteps } from './number.ts'
import type { ActKind, OutlineSentences } from './sentences.ts'

/** Things of a definition that have a name, by their ids. */
export type Named = Readonly<Record<string, { readonly name: Text }>>

/** Where somebody works, by the ids of the definition. */
export interface Office {
  readonly role?: string | undefined
  readonly department?: string | undefined
  readonly agency?: string | undefined
}

const sentences: Readonly<Record<Locale, OutlineSentences>> = { vi: outlineVi, en: outlineEn }

const acts: readonly (readonly [RegExp, ActKind])[] = [
  [/^\d[^\s]*\/NĐ-/u, 'decree'],
  [/^\d[^\s]*\/QĐ-/u, 'decision'],
  [/^\d[^\s]*\/TTLT-/u, 'jointCircular'],
  [/^\d[^\s]*\/TT-/u, 'circular'],
  [/^\d[^\s]*\/NQ-/u, 'resolution'],
  // A number of the National Assembly (`31/2024/QH15`) does not say whether it is a law or a resolution.
  [/^\d[^\s]*\/\d{4}\/\S+$/u, 'numbered'],
]

/**
 * How the things of one definition are called in one published document. It numbers the remarks on what is unconfirmed
 * as they come up; all else it says is the same whenever it is asked.
 */
export class Wording {
  readonly definition: ProcedureDefinition
  readonly locale: Locale
  readonly words: OutlineSentences
  readonly graph: StepGraph
  readonly #numbers: ReadonlyMap<string, string>
  readonly #remarks: string[] = []

  constructor(definition: ProcedureDefinition, locale: Locale) {
    this.definition = definition
    this.locale = locale
    this.words = sentences[locale]
    this.graph = stepGraph(definition)
    this.#numbers = numberSteps(definition.steps)
  }

  /** The remarks given so far, in the order of their numbers. */
  get remarks(): readonly string[] {
    return this.#remarks
  }

  text(text: Text): string {
    return plain(say(text, this.locale))
  }

  /** What a thing is called; its id where nobody declared it. */
  name(named: Named | undefined, id: string): string {
    const found = own(named, id)
    return found === undefined ? plain(id) : this.text(found.name)
  }

  names(named: Named | undefined, ids: readonly string[]): string {
    return ids.map(id => this.name(named, id)).join('; ')
  }

  /** A term in words; as it was written where it cannot be read. */
  term(source: string): string {
    const term = parseTerm(source)
    return term.ok ? printTerm(term.value, this.locale) : plain(source)
  }

  /** What the clock does after a pause; as it was written where it is none of the four. */
  pause(then: string): string {
    if (then === 'resume' || then === 'restart' || then === 'not-started') return this.words.pause[then]
    return then.startsWith('resume+') ? this.words.pauseMore(this.term(then.slice('resume+'.length))) : plain(then)
  }

  role(id: string): string {
    const { applicant, paymentGateway } = this.words
    if (id === 'applicant') return applicant
    return id === 'paymentGateway' ? paymentGateway : this.name(this.definition.roles, id)
  }

  /** Role – department – agency, as far as they are given. */
  office({ role, department, agency }: Office): string {
    const { agencies } = this.definition
    return [
      ...(role === undefined ? [] : [this.role(role)]),
      ...(department === undefined ? [] : [this.name(own(agencies, agency ?? '')?.departments, department)]),
      ...(agency === undefined ? [] : [this.name(agencies, agency)]),
    ].join(' – ')
  }

  /** Where a rule comes from, with the number of the remark on what is unconfirmed. */
  basis(basis: readonly Basis[] | undefined): string {
    return (basis ?? []).map(it => this.#cite(it)).join('; ')
  }

  /** What is said, with where it comes from. */
  cited(said: string, basis: readonly Basis[] | undefined): string {
    const from = this.basis(basis)
    return from === '' ? said : this.words.cited(said, from)
  }

  #cite({ act, article, url, unconfirmed }: Basis): string {
    const kind = acts.find(([pattern]) => pattern.test(act))?.[1]
    const called = link(kind === undefined ? plain(act) : this.words.act[kind](plain(act)), url)
    const cited = article === undefined ? called : this.words.article(plain(article), called)
    if (unconfirmed === undefined) return cited
    const remark = this.text(unconfirmed)
    if (!this.#remarks.includes(remark)) this.#remarks.push(remark)
    return `${cited} ${this.words.note(this.#remarks.indexOf(remark) + 1)}`
  }

  /** The displayed number of a step: `2a.1`; none for an end, an exit, or a step that is not there. */
  number(id: string): string {
    return this.#numbers.get(id) ?? ''
  }

  /** A step by its number: `Bước 2a.1`; the name of an end or exit; the id of a step that is not there. */
  step(id: string): string {
    const number = this.#numbers.get(id)
    return number === undefined ? this.name(this.#places, id) : this.words.steps(number)
  }

  /** The same for several steps, in the order of their numbers. */
  steps(ids: readonly string[]): string {
    const numbered = [...this.#numbers].flatMap(([id, number]) => (ids.includes(id) ? [number] : []))
    const others = ids.filter(id => !this.#numbers.has(id)).map(id => this.name(this.#places, id))
    return [...(numbered.length > 0 ? [this.words.steps(numbered.join(', '))] : []), ...others].join(', ')
  }

  /** Where the dossier goes: to a step, to an end, or out of a branch. */
  target(id: string, seen: readonly string[] = []): string {
    const placed = this.graph.steps.get(id)
    const { words } = this
    if (placed?.step.kind === 'end') return words.toEnd(this.text(placed.step.name))
    if (placed?.step.kind !== 'exit') return words.goTo(this.step(id))
    const left = words.toExit(this.text(placed.step.name))
    const block = this.graph.steps.get(placed.within.at(-1)?.block ?? '')?.step
    const outcomes = block?.kind === 'parallel' ? block.outcomes : undefined
    const to = placed.step.outcome === undefined ? undefined : own(outcomes, placed.step.outcome)
    return to === undefined || seen.includes(to) ? left : `${left} ${this.target(to, [...seen, id])}`
  }

  get #places(): Named {
    return Object.fromEntries([...this.graph.steps].map(([id, { step }]) => [id, step]))
  }
}
