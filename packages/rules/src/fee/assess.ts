import type { Basis } from '../basis.ts'
import { holds } from '../dated/formula.ts'
import {
  type Asked,
  type DayError,
  type FoundVersion,
  type NoneInForce,
  type SeveralInForce,
  scopeWithDays,
  valueFor,
} from '../dated/resolve.ts'
import { compareExact, divideExact, type Exact, exactOf, roundExact, subtractExact } from '../feel/number.ts'
import type { Scope } from '../feel/run.ts'
import { type FeelError, type Missing, missing, type NotApplicable, notApplicable } from '../feel/value.ts'
import type { AppliedRelief, FeeAccount, FeeLaw, FeeLineAccount } from './account.ts'
import { type Counted, compute, counted, type FeeError, product, type Run, type Stop, stopAt, sum } from './charge.ts'
import { type Fee, type FeeLine, type FeeRelief, isDated } from './fee.ts'
import { type Currency, exactText, inSmallest, isWhole } from './money.ts'

/** Why a line has no law: no version is in force on its day, or several are. */
export type NoLaw = NoneInForce | SeveralInForce

/** What a dossier owes, and why; or what is missing to say it. */
export type Assessment =
  | {
      readonly kind: 'known'
      /** In the smallest unit of the currency: 135000 for 135,000 đồng, 1000 for 10 US dollars. */
      readonly amount: number
      readonly currency: Currency
      readonly account: FeeAccount
    }
  | Missing
  | NotApplicable
  | { readonly kind: 'no law'; readonly line: string; readonly law: NoLaw }
  | { readonly kind: 'error'; readonly line?: string | undefined; readonly error: FeelError | FeeError | DayError }

/** What stops an assessment. */
type Hindrance = Stop | NoLaw | DayError

/** The share that is left after these reductions; nothing where it cannot be kept exactly. */
const leftOf = (run: Run, { together }: Fee, shares: readonly Exact[]): Exact | undefined => {
  const rest = (share: Exact | undefined): Exact | undefined =>
    share === undefined ? undefined : compareExact(share, 1) > 0 ? 0 : subtractExact(1, share)
  if (together === 'sum') return rest(sum(run, shares))
  if (together === 'in turn')
    return shares.reduce<Exact | undefined>((left, share) => product(run, left, rest(share)), 1)
  return rest(shares.reduce((a, b) => (compareExact(a, b) < 0 ? b : a), 0))
}

const lawOf = <T>({ version, on, over, transition }: FoundVersion<T>): FeeLaw => ({
  version: version.id,
  from: version.from,
  to: version.to,
  on,
  over,
  transition,
})

interface Context {
  readonly fee: Fee
  readonly scope: Scope
  readonly days: Scope
  readonly asked: Asked
}

/** Whether a relief is there on the day of the fee’s anchor, and holds. */
const applies = ({ fee, scope, days, asked }: Context, relief: FeeRelief): boolean | Hindrance => {
  const { from, to, knownSince, basis } = relief
  if (fee.anchor !== undefined && (from ?? to ?? knownSince) !== undefined) {
    const version = { id: '', value: true, from: from ?? '', to, knownSince, basis }
    const there = valueFor({ anchor: fee.anchor, versions: [version], transitional: [] }, scope, asked)
    // A day that there cannot be lies in no period.
    if (there.kind === 'none' || there.kind === 'notApplicable') return false
    if (there.kind !== 'found') return there
  }
  return holds(relief.when, days)
}

const settle = (context: Context, line: FeeLine, run: Run & { readonly hinder: (why: Hindrance) => undefined }) => {
  const { scope, asked } = context
  if (!isDated(line.charge)) return { charge: line.charge, basis: line.basis ?? [] }
  const found = valueFor(line.charge, scope, asked)
  if (found.kind !== 'found') return run.hinder(found)
  const basis: readonly Basis[] = [...(line.basis ?? []), ...found.version.basis]
  return { charge: found.value, law: lawOf(found), basis }
}

const rounded = (run: Run, { rounding, currency }: Fee, exact: Exact): Exact | undefined => {
  const step = rounding?.to === undefined ? undefined : exactOf(rounding.to)
  if (rounding === undefined) {
    if (!isWhole(inSmallest(exact, currency))) return stopAt(run, 'fee_fraction', { amount: exactText(exact) })
    return exact
  }
  if (step === undefined) return roundExact(exact, currency.digits, rounding.how)
  const steps = divideExact(exact, step)
  return steps === undefined ? stopAt(run, 'fee_too_large', {}) : product(run, roundExact(steps, 0, rounding.how), step)
}

type LineResult = { readonly account: FeeLineAccount } | { readonly hindrances: readonly Hindrance[] }

const assessLine = (context: Context, id: string, line: FeeLine): LineResult => {
  const { fee, days } = context
  const hindrances: Hindrance[] = []
  const hinder = (why: Hindrance): undefined => {
    hindrances.push(why)
    return undefined
  }
  const run = { scope: days, stop: hinder, hinder }
  const base = { line: id, name: line.name, amount: 0, basis: line.basis ?? [] }
  const due = holds(line.when, days)
  if (typeof due !== 'boolean') return { hindrances: [due] }
  if (!due) return { account: { ...base, state: 'not due', because: [line.when!.source] } }

  const reliefs: (AppliedRelief & { readonly share?: Exact | undefined })[] = []
  for (const [index, relief] of (fee.reliefs ?? []).entries()) {
    if (relief.lines !== undefined && !relief.lines.includes(id)) continue
    const applied = applies(context, relief)
    if (typeof applied !== 'boolean') hinder(applied)
    else if (applied)
      reliefs.push({ index, name: relief.name, by: relief.by?.written, basis: relief.basis, share: relief.by?.value })
  }
  const shown = reliefs.map(({ share, ...rest }) => rest)
  // Who is exempt is not asked how many pages.
  const exempt = shown.filter(it => it.by === undefined)
  if (exempt.length > 0) return { account: { ...base, state: 'exempt', reliefs: exempt } }

  const settled = settle(context, line, run)
  const charged = settled && compute(run, settled.charge)
  const times: Counted | undefined = line.times && counted(run, line.times)
  // What the question does not arise for is not asked the rest of it.
  const silent = hindrances.flatMap(it => (it.kind === 'notApplicable' ? it.paths : []))
  if (silent.length > 0 && hindrances.every(it => it.kind === 'notApplicable' || it.kind === 'missing'))
    return { account: { ...base, state: 'not due', because: notApplicable(...silent).paths } }
  if (settled === undefined || charged === undefined || hindrances.length > 0) return { hindrances }
  const left = leftOf(
    run,
    fee,
    reliefs.map(it => it.share ?? 0),
  )
  const exact = product(run, product(run, charged.exact, times?.exact ?? 1), left)
  const round = exact === undefined ? undefined : rounded(run, fee, exact)
  const amount = round === undefined ? undefined : inSmallest(round, fee.currency)
  if (exact === undefined || round === undefined || amount === undefined) return { hindrances }
  if (typeof amount !== 'number') {
    stopAt(run, 'fee_too_large', {})
    return { hindrances }
  }
  const { of, parts, bound } = charged
  return {
    account: {
      ...base,
      state: 'charged',
      amount,
      law: settled.law,
      basis: settled.basis,
      of,
      parts,
      bound,
      times: times?.measured,
      reliefs: shown.length > 0 ? shown : undefined,
      off: left === 1 || left === undefined ? undefined : exactText(subtractExact(1, left) ?? 0),
      rounded:
        compareExact(exact, round) === 0 || fee.rounding === undefined
          ? undefined
          : { from: exactText(exact), ...fee.rounding },
    },
  }
}

const isLaw = (it: Hindrance): it is NoLaw => it.kind === 'none' || it.kind === 'conflict'

/** The gravest first: what is wrong, then what has no law, then what is missing; only then is nothing to be asked. */
const graveOf = (all: readonly (readonly [line: string, why: Hindrance])[]): Assessment | undefined => {
  for (const [line, why] of all) if (why.kind === 'error') return { kind: 'error', line, error: why }
  for (const [line, why] of all) if (isLaw(why)) return { kind: 'no law', line, law: why }
  const paths = all.flatMap(([, why]) => (why.kind === 'missing' ? why.paths : []))
  return paths.length > 0 ? missing(...paths) : undefined
}

/**
 * What a dossier owes on the day its rules are anchored to: an amount with its account, line by line; or the facts to ask for;
 * or that there is no fee, no law, or something wrong. Exact to the smallest unit of the currency. No clock is read.
 *
 * @example
 * const on = { submitted: '2025-12-31T23:59:00+07:00', accepted: '2026-01-02' }
 * const owed = assessFee(licence, { channel: 'online' }, { on })
 * if (owed.kind === 'known') owed.amount // 115000: anchored to the day it was submitted
 */
export const assessFee = (fee: Fee, scope: Scope, asked: Asked): Assessment => {
  const days = scopeWithDays(scope, asked)
  const due = holds(fee.when, days)
  if (typeof due !== 'boolean') return due.kind === 'error' ? { kind: 'error', error: due } : due
  if (!due) return notApplicable(...(fee.when?.reads ?? []))
  const context = { fee, scope, days, asked }
  const results = Object.entries(fee.lines).map(([id, line]) => [id, assessLine(context, id, line)] as const)
  const hindered = results.flatMap(([id, it]) =>
    'hindrances' in it ? it.hindrances.map(why => [id, why] as const) : [],
  )
  const grave = graveOf(hindered)
  if (grave !== undefined) return grave
  const lines = results.flatMap(([, it]) => ('account' in it ? [it.account] : []))
  const all = lines.reduce((total, it) => total + it.amount, 0)
  if (!Number.isSafeInteger(all)) return { kind: 'error', error: { kind: 'error', code: 'fee_too_large', data: {} } }
  const limit = fee.max === undefined ? undefined : inSmallest(exactOf(fee.max) ?? 0, fee.currency)
  const total = typeof limit === 'number' ? Math.min(limit, all) : all
  const cap = typeof limit === 'number' && limit < all ? { limit, cut: all - limit } : undefined
  const account = { currency: fee.currency, lines, sum: all, cap, total }
  return { kind: 'known', amount: total, currency: fee.currency, account }
}
