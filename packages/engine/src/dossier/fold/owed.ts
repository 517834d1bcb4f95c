import { own } from '../../definition/own.ts'
import { type Folds, learn } from './fold.ts'

/** Papers asked for and brought, money paid and paid back. */
export const owedFolds: Folds<'supplementRequested' | 'supplied' | 'supplementExpired' | 'paid' | 'refunded'> = {
  supplementRequested: (dossier, { on, data: { round, items, expires } }) => {
    dossier.supplementRounds = round
    dossier.supplement = { round, items, expires, requestedOn: on }
  },
  supplied: (dossier, { on, data }) => {
    dossier.papersOn = on
    learn(dossier, data)
    dossier.supplement = undefined
  },
  supplementExpired: dossier => {
    dossier.supplement = undefined
  },
  paid: (dossier, { data: { fee, amount } }) => {
    dossier.paid = { ...dossier.paid, [fee]: (own(dossier.paid, fee) ?? 0) + amount }
  },
  refunded: (dossier, { data: { fee, amount } }) => {
    dossier.refunded = { ...dossier.refunded, [fee]: (own(dossier.refunded ?? {}, fee) ?? 0) + amount }
  },
}
