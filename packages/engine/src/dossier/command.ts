import type { Basis } from '@motcua/rules'
import type { Outcome } from '../definition/format.ts'
import type { ProcedureNames } from '../definition/procedure.ts'
import type { ReservedRole } from '../definition/reserved.ts'
import type {
  Actor,
  Addressee,
  AgencyAnswer,
  Appointment,
  Documents,
  Facts,
  Instant,
  OutsideEvent,
  OutsidePause,
  RecountPolicy,
  Rung,
  SupplementItem,
} from './event.ts'
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
      /** An opaque reference to the applicant: no personal data, for `erase` leaves it. */
      readonly applicant: string
      /** The dossier's public code, where the embedder has allotted one. */
      readonly code?: string | undefined
      /** The way it is done, where the definition has more than one (“4 tại chỗ”). */
      readonly variant?: string | undefined
      /** The dossier that asks for this one; given by the engine. */
      readonly parent?: { readonly dossier: string; readonly step: string; readonly child: string } | undefined
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
      /** Those handed over now; all that are ready where absent. */
      readonly results?: readonly string[] | undefined
    }
  | WorkCommand<N>
  | AgencyCommand<N>
  | LawCommand
  | AdministratorCommand<N>
  | Expiry

/** Who works on a step, and moving it among the people at work. None of these touches the legal clock. */
export type WorkCommand<N extends ProcedureNames = ProcedureNames> =
  | {
      readonly type: 'assign'
      readonly step: N['step']
      readonly main?: string | undefined
      readonly cooperators?: readonly string[] | undefined
      readonly watchers?: readonly string[] | undefined
      readonly reason?: string | undefined
    }
  | { readonly type: 'claim'; readonly step: N['step'] }
  | { readonly type: 'reassign'; readonly step: N['step']; readonly to: string; readonly reason: string }
  /**
   * Takes back what one has just passed on, before the receiver has done anything: from `step`, or what there is where it
   * is the only one.
   */
  | { readonly type: 'recall'; readonly step?: N['step'] | undefined; readonly reason: string }
  | {
      readonly type: 'sendBack'
      readonly step?: N['step'] | undefined
      readonly to: N['step']
      readonly reason: string
    }
  /** Urging (đôn đốc): numbered, addressed, with a day for the reply. */
  | {
      readonly type: 'urge'
      readonly step?: N['step'] | undefined
      readonly to: Addressee
      readonly content: string
      /** ISO date. */
      readonly replyBy: string
    }
  | { readonly type: 'answerUrge'; readonly number: number; readonly content: string }

/** Between agencies, and between dossiers. */
export type AgencyCommand<N extends ProcedureNames = ProcedureNames> =
  | { readonly type: 'acceptHandoff'; readonly step?: N['step'] | undefined }
  | { readonly type: 'returnHandoff'; readonly step?: N['step'] | undefined; readonly reason: string }
  | {
      readonly type: 'rerouteHandoff'
      readonly step?: N['step'] | undefined
      readonly agency: string
      readonly reason: string
    }
  | {
      readonly type: 'reportChild'
      readonly step: N['step']
      readonly child: string
      /** The child’s own id: where its step was come to again and waits for another one, this end is not heard. */
      readonly dossier?: string | undefined
      readonly outcome: Outcome
      readonly results?: readonly string[] | undefined
      readonly facts?: FactsOf<N> | undefined
    }

/** Acts that the law knows beside the steps. */
export type LawCommand =
  /** A new day for a late dossier, with the apology (hẹn lại). ISO date. */
  | { readonly type: 'reappoint'; readonly until: string; readonly reason: string; readonly atFault: string }
  | { readonly type: 'apologise'; readonly reason: string; readonly atFault: string }
  | { readonly type: 'stop'; readonly reason: string; readonly basis: Basis }
  | {
      readonly type: 'refund'
      readonly fee: string
      /** Whole units of the currency. */
      readonly amount: number
      readonly currency: string
      readonly reason: string
      readonly reference?: string | undefined
    }

/** Acts of the role `administrator`, each with its basis or reason. */
export type AdministratorCommand<N extends ProcedureNames = ProcedureNames> =
  | { readonly type: 'succeedAgency'; readonly agency: string; readonly successor: string; readonly basis: Basis }
  | {
      readonly type: 'correct'
      /** The `seq` of the event that was wrong: one that brought facts or documents, or a payment. */
      readonly event: number
      readonly facts?: FactsOf<N> | undefined
      readonly documents?: Documents | undefined
      /** What was really paid, in whole units of the currency, where the event is a payment. */
      readonly amount?: number | undefined
      readonly reason: string
      readonly basis: Basis
    }
  /** To another version of the same procedure, which the context gives as `target`. */
  | { readonly type: 'migrate'; readonly version: number; readonly mapping: MigrationMapping; readonly basis: Basis }
  | {
      readonly type: 'adopt'
      readonly source: string
      /** The dossier's id in the system it comes from. */
      readonly reference: string
      readonly case: N['case']
      readonly channel: N['channel']
      readonly applicant: string
      readonly code?: string | undefined
      readonly variant?: string | undefined
      readonly facts?: FactsOf<N> | undefined
      readonly documents?: Documents | undefined
      readonly steps: readonly N['step'][]
      /** ISO instant. */
      readonly receivedOn: string
      /** The stage of the legal term it is in; the first where absent. */
      readonly stage?: string | undefined
      /** What the slip says, printed by the other system; computed where absent. */
      readonly appointment?: Appointment | undefined
      readonly pauses?: readonly OutsidePause[] | undefined
      /**
       * What the other system has used up of the stage’s term, in its unit: `'8 working days'`, whole days before today. What
       * remains is counted from here. It holds where the days and pauses known here would make something else.
       */
      readonly consumed?: string | undefined
      readonly history?: readonly OutsideEvent[] | undefined
    }
  /** On a procedure whose calendar is another than the one the appointment was counted on. */
  | { readonly type: 'recount'; readonly policy: RecountPolicy; readonly basis: Basis }
  | { readonly type: 'skip'; readonly what: 'timer' | 'effect'; readonly id: string; readonly reason: string }
  /**
   * Takes the values of personal facts away for good: all of them where `facts` is absent. Nothing else: what was written in
   * words (`reason`, `note`, `content`, `what`), references of documents and payments, and the ids of the applicant and of
   * officials are in the events themselves, whose hashes hold them, and stay readable. So personal data belongs into facts
   * that the definition marks `personal`, never into words, and every id is opaque: whom it stands for is known outside.
   */
  | { readonly type: 'erase'; readonly facts?: readonly string[] | undefined; readonly basis: Basis }

/** Where a running dossier stands under another version. */
export interface MigrationMapping {
  /** Steps whose id is another one there; the same id where absent. */
  readonly steps?: Readonly<Record<string, string>> | undefined
  readonly cases?: Readonly<Record<string, string>> | undefined
  readonly channels?: Readonly<Record<string, string>> | undefined
  /** Whether the running stages keep their terms or take those of the new version. */
  readonly terms: 'keep' | 'new'
}

/** A date has come: given by the timer that was armed for it. */
export type Expiry =
  | { readonly type: 'expire'; readonly what: 'supplement' }
  | { readonly type: 'expire'; readonly what: 'wait'; readonly step: string }
  | { readonly type: 'expire'; readonly what: 'consultation'; readonly step: string; readonly agency: string }
  | { readonly type: 'expire'; readonly what: 'rung'; readonly rung: Rung; readonly generation: number }

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
  /** The day whose law chooses the version, as an ISO date; the day the order is effective where absent. */
  readonly lawOf?: string | undefined
  readonly command: Command<N>
}

/** The role of whoever puts things right: migrates, adopts, corrects, resolves incidents, erases. */
export const administratorRole = 'administrator' satisfies ReservedRole

/** The actor of timers. */
export const timekeeper: Actor = { id: 'timer', roles: ['timekeeper'] }
