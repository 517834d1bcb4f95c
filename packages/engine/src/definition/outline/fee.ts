import { type Amount, assessedFact } from '../rule/fee.ts'
import type { Wording } from './wording.ts'

/** What a fee comes to, in words: an amount, a fact that says it, or the lines of a rule. */
export const amountTexts = (wording: Wording, amount: Amount, currency: 'VND' | 'USD'): readonly string[] => {
  const { definition, words } = wording
  if (typeof amount === 'number') return [words.money(amount, currency)]
  if ('lines' in amount)
    return Object.values(amount.lines).map(({ name, basis }) => wording.cited(wording.text(name), basis))
  return [words.assessed(wording.name(definition.facts, assessedFact(amount) ?? ''), currency)]
}
