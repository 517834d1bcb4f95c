import type { ProcedureDefinition } from '../format.ts'
import { own } from '../own.ts'
import { type Amount, assessedFact, type FeeRule } from '../rule/fee.ts'
import { conditionInWords, valueInWords } from './condition.ts'
import { anchorText, daysText, transitionTexts, versionText } from './dated.ts'
import { plain } from './markdown.ts'
import type { Stretch } from './rule-sentences.ts'
import type { Wording } from './wording.ts'

type Currency = NonNullable<ProcedureDefinition['fees']>[string]['currency']
type Line = FeeRule['lines'][string]
type DatedCharge = Extract<Line['charge'], { readonly versions: unknown }>
type Charge = Exclude<Line['charge'], DatedCharge>
type Band = NonNullable<Charge['brackets']>[number]
type Quantity = NonNullable<Charge['of']>
type Price = NonNullable<Charge['amount']>
type Relief = NonNullable<FeeRule['reliefs']>[number]

const said = (parts: readonly (string | undefined)[]): string =>
  parts.filter(it => it !== undefined && it !== '').join('; ')

/** How one fee is worked out, in the words of one document. */
class FeeWords {
  readonly #wording: Wording
  readonly #currency: Currency

  constructor(wording: Wording, currency: Currency) {
    this.#wording = wording
    this.#currency = currency
  }

  get #rule() {
    return this.#wording.words.rule
  }

  #money(amount: number): string {
    return this.#wording.words.money(amount, this.#currency)
  }

  /** Whole units of the currency, a share, or what gives them. */
  #price(price: Price, unit?: string): string {
    if (typeof price === 'number') return this.#rule.each(this.#money(price), unit)
    if (typeof price === 'string') return this.#rule.share(plain(price))
    return this.#rule.each(this.#rule.priced(valueInWords(price.feel, this.#wording), this.#currency), unit)
  }

  #unit({ unit }: Quantity): string | undefined {
    return unit && this.#wording.text(unit)
  }

  #stretch(bands: readonly Band[], index: number, unit: string | undefined): Stretch {
    const [band, before] = [bands[index], bands[index - 1]]
    const from = before?.upTo ?? before?.below
    const to = band?.upTo ?? band?.below
    return {
      ...(from === undefined ? {} : { from: this.#rule.size(from, unit) }),
      fromIncluded: before?.upTo === undefined,
      ...(to === undefined ? {} : { to: this.#rule.size(to, unit) }),
      toIncluded: band?.upTo !== undefined,
    }
  }

  /** Things that are counted one by one go by their numbers: from the third page on. */
  #slice(bands: readonly Band[], index: number, unit: string | undefined): string {
    const [band, before] = [bands[index], bands[index - 1]]
    const counted = unit !== undefined && bands.every(it => it.below === undefined && Number.isInteger(it.upTo ?? 0))
    if (!counted || typeof band?.rate !== 'number') return this.#rule.slice(this.#stretch(bands, index, unit))
    return this.#rule.slicePieces(unit, (before?.upTo ?? 0) + 1, band.upTo)
  }

  #bands({ slices, brackets }: Charge, unit: string | undefined): readonly string[] {
    const { banded, bracket, excess } = this.#rule
    return [
      ...(slices ?? []).map(({ rate }, index, all) => banded(this.#slice(all, index, unit), this.#price(rate, unit))),
      ...(brackets ?? []).map((band, index, all) => {
        const above = this.#stretch(all, index, unit).from ?? this.#rule.size(0, unit)
        const prices = [
          band.amount === undefined ? '' : this.#price(band.amount),
          band.rate === undefined ? '' : this.#price(band.rate, unit),
          band.excess === undefined ? '' : excess(this.#price(band.excess, unit), above),
        ]
        return banded(bracket(this.#stretch(all, index, unit)), prices.filter(it => it !== '').join(' + '))
      }),
    ]
  }

  #charge(charge: Charge, times: string | undefined): string {
    const { amount, rate, of, min, max } = charge
    const { atLeast, upTo, each, counted, ofQuantity } = this.#rule
    const unit = of && this.#unit(of)
    const quantity = of && valueInWords(of.feel, this.#wording)
    return said([
      amount === undefined ? '' : this.#price(amount, times),
      rate === undefined ? '' : this.#price(rate, unit),
      ...this.#bands(charge, unit),
      quantity === undefined ? '' : unit === undefined ? ofQuantity(quantity) : counted(quantity, unit),
      min === undefined ? '' : atLeast(each(this.#money(min), times)),
      max === undefined ? '' : upTo(each(this.#money(max), times)),
    ])
  }

  line({ name, when, charge, times, basis }: Line): readonly string[] {
    const wording = this.#wording
    const unit = times && this.#unit(times)
    const around = [
      times === undefined ? '' : this.#rule.times(valueInWords(times.feel, wording), unit),
      when === undefined ? '' : this.#rule.feeWhen(conditionInWords(when, wording)),
    ]
    const called = wording.text(name)
    const whole = (text: string, more: readonly string[] = []): string => this.#rule.line(called, said([text, ...more]))
    if (!('versions' in charge)) return [wording.cited(whole(this.#charge(charge, unit), around), basis)]
    const { anchor, versions, transitional } = charge
    return [
      wording.cited(
        whole(said(around), [anchor === undefined ? '' : this.#rule.feeDay(anchorText(wording, anchor))]),
        basis,
      ),
      ...versions.map(version => {
        const value = versionText(wording, version, it => this.#charge(it, unit))
        return `– ${wording.cited(`${daysText(wording, version)}: ${value}`, version.basis)}`
      }),
      ...transitionTexts(wording, transitional).map(it => `– ${it}`),
    ]
  }

  relief(lines: FeeRule['lines'], { name, when, by, lines: some, from, to, knownSince, basis }: Relief): string {
    const wording = this.#wording
    const { exempt, reduced, reliefLines, inForce, until, knownSince: known } = this.#rule
    const condition = conditionInWords(when, wording)
    const called = wording.text(name)
    const days = from === undefined ? (to === undefined ? '' : until(to)) : inForce(from, to)
    return wording.cited(
      said([
        by === undefined ? exempt(called, condition) : reduced(plain(by), called, condition),
        some === undefined ? '' : reliefLines(some.map(it => this.#lineName(lines, it)).join('; ')),
        days,
        knownSince === undefined ? '' : known(knownSince),
      ]),
      basis,
    )
  }

  #lineName(lines: FeeRule['lines'], id: string): string {
    const line = own(lines, id)
    return line === undefined ? plain(id) : this.#wording.text(line.name)
  }

  rule({ anchor, when, lines, reliefs = [], together, rounding, max }: FeeRule): readonly string[] {
    const wording = this.#wording
    const words = this.#rule
    return [
      when === undefined ? '' : words.feeWhen(conditionInWords(when, wording)),
      anchor === undefined ? '' : words.feeDay(anchorText(wording, anchor)),
      ...Object.values(lines).flatMap(line => this.line(line)),
      ...reliefs.map(relief => this.relief(lines, relief)),
      together === undefined ? '' : words.together[together],
      rounding === undefined
        ? ''
        : words.rounded(words.rounding[rounding.how], rounding.to === undefined ? undefined : this.#money(rounding.to)),
      max === undefined ? '' : words.feeMax(this.#money(max)),
    ]
  }
}

/** What a fee comes to, in words: an amount, a fact that says it, or all that its rule says. */
export const amountTexts = (wording: Wording, amount: Amount, currency: Currency): readonly string[] => {
  const { definition, words } = wording
  if (typeof amount === 'number') return [words.money(amount, currency)]
  if ('lines' in amount) return new FeeWords(wording, currency).rule(amount)
  return [words.assessed(wording.name(definition.facts, assessedFact(amount) ?? ''), currency)]
}
