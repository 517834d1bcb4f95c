import type { ProcedureNames } from '../definition/procedure.ts'
import type { Actor, AgencyAnswer, Documents, Facts, Instant, SupplementItem } from './event.ts'
import type { FactValue } from './fact.ts'

type FactsOf<N extends ProcedureNames> = string extends N['fact']
  ? Facts
  : { readonly [F in N['fact']]?: FactValue | undefined }

/**
 * What somebody, or a timer, wants to happen. With the names of a procedure written in TypeScript, an unknown case,
 * channel, step, action or fact does not compile.
 */
export type Command<N extends ProcedureNames = ProcedureNames> =
  | {
      readonly type: 'submit'
      readonly case: N['case']
      readonly channel: N['channel']
      /** An opaque reference to the applicant: no personal data. */
      readonly applicant: string
      /** The dossier's public code, where the embedder has allotted one. */
      readonly code?: string | undefined
      readonly facts?: FactsOf<N> | undefined
      readonly documents?: Documents | undefined
    }
  | { readonly type: 'receive'; readonly facts?: FactsOf<N> | undefined; readonly documents?: Documents | undefined }
  | { readonly type: 'refuseAcceptance'; readonly reason: string }
  | {
      readonly type: 'advance'
      readonly action: N['action']
      /** Needed only where two active steps have an action of the same name. */
      readonly step?: N['step'] | undefined
      readonly facts?: FactsOf<N> | undefined
      readonly documents?: Documents | undefined
      readonly note?: string | undefined
    }
  | { readonly type: 'requestSupplement'; readonly items: readonly SupplementItem[]; readonly reason: string }
  | { readonly type: 'supply'; readonly facts?: FactsOf<N> | undefined; readonly documents?: Documents | undefined }
  | {
      readonly type: 'pay'
      readonly fee: string
      /** Whole units of the currency. */
      readonly amount: number
      readonly currency: string
      readonly reference?: string | undefined
    }
  | { readonly type: 'consult'; readonly step: N['step']; readonly agency: string }
  | {
      readonly type: 'answer'
      readonly step: N['step']
      readonly agency: string
      readonly answer: AgencyAnswer
      readonly note?: string | undefined
    }
  | {
      readonly type: 'extend'
      /** A term in its canonical form. */
      readonly by: string
      readonly reason: string
      /** The consultation to extend; the dossier's own term where absent. */
      readonly consultation?: { readonly step: N['step']; readonly agency: string } | undefined
    }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'decideWithdrawal'; readonly granted: boolean; readonly reason: string }
  | {
      readonly type: 'returnResult'
      readonly step?: N['step'] | undefined
      readonly how: 'counter' | 'post' | 'electronic'
    }
  | Expiry

/** A date has come: given by the timer that was armed for it. */
export type Expiry =
  | { readonly type: 'expire'; readonly what: 'supplement' }
  | { readonly type: 'expire'; readonly what: 'wait'; readonly step: string }
  | { readonly type: 'expire'; readonly what: 'consultation'; readonly step: string; readonly agency: string }

export type CommandType = Command['type']

/** A command with who gives it, to which dossier, and how often it counts. */
export interface Order<N extends ProcedureNames = ProcedureNames> {
  readonly tenant: string
  readonly dossier: string
  readonly by: Actor
  /** Unique per tenant and actor: the same key and command a second time gives the first answer. */
  readonly key: string
  /** The revision the actor saw; refused as `stale_revision` when another has come since. */
  readonly expect?: number | undefined
  /** When it is legally effective, if earlier than now (a paper that came in yesterday). */
  readonly on?: Instant | undefined
  /** The procedure to submit to, by its national code; the newest version that was given to the engine. */
  readonly procedure?: string | undefined
  readonly command: Command<N>
}

/** The actor of timers. */
export const timekeeper: Actor = { id: 'timer', roles: ['timekeeper'] }
