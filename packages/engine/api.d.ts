// The public types of @motcua/engine, written by `pnpm generate`: a change here is a change for users.

// ── @motcua/engine
export { Action }
export { Actor }
export { Addressee }
export { AdoptionProblem }
export { AdoptionSpec }
export { Against }
export { Agency }
export { AgencyBudget }
export { AgencySpec }
export { AgencyTime }
export { Amount }
export { Answered }
export { Append }
export { Appended }
export { Applied }
export { ApplyOptions }
export { Appointment }
export { AppointmentFinding }
export { BoardLine }
export { Branch }
export { BulkAct }
export { BulkReport }
export { ChainBreak }
export { ChainedEvent }
export { ChangedRows }
export { Checked }
export { CheckedRow }
export { Child }
export { ChildReport }
export { ChildRequest }
export { ChildSpec }
export { ChildrenStep }
export { Claim }
export { ClaimedEffect }
export { ClaimedTimer }
export { ClaimedWork }
export { ClockPause }
export { CodeIssue }
export { CodePattern }
export { Command }
export { CommandType }
export { Computed$1 as Computed }
export { ConsultStep }
export { Consultation }
export { ConsultedAgency }
export { Context }
export { Cursor }
export { Custody }
export { DeadPosition }
export { Decision }
export { DecisionStep }
export { DecisionTable }
export { DefinitionCode }
export { DefinitionIssue }
export { Delegation }
export { Difference }
export { Distribution }
export { DocumentReference }
export { Documents }
export { Dossier }
export { DossierClock }
export { DossierCode }
export { DossierEvent }
export { DossierFile }
export { DossierRow }
export { DossierRows }
export { DossierWorker }
export { DueCounts }
export { DueDossier }
export { DueSoonQuestion }
export { DueState }
export { DueTimer }
export { DueTimes }
export { Edge }
export { Effect }
export { EndStep }
export { Engine }
export { EngineSpec }
export { EventData }
export { EventJson }
export { EventOf }
export { EventPage }
export { EventType }
export { ExitStep }
export { Expiry }
export { Exploration }
export { Fact }
export { FactType }
export { FactValue }
export { Facts }
export { Failure }
export { FailureCode }
export { FaultCode }
export { FeeRule }
export { Form }
export { FormCatalogue }
export { FormEdition }
export { FormFacts }
export { FormField }
export { FormKind }
export { FormOptions }
export { FormSheet }
export { FormValue }
export { FoundRows }
export { FromTable }
export { Handoff }
export { HandoffStep }
export { HeldWork }
export { HistoryLine }
export { Holder }
export { Holding }
export { Inbox }
export { InboxCount }
export { InboxCountsQuestion }
export { InboxItem }
export { InboxQuestion }
export { Incident }
export { IncidentName }
export { Instant }
export { Join }
export { JsonText }
export { KeptReply }
export { LastAct }
export { LegalStage }
export { LegalTerm }
export { LookUpQuestion }
export { LookedUp }
export { MigrationMapping }
export { MigrationProblem }
export { MigrationSpec }
export { NameKind }
export { NationalStatus }
export { OfficeFields }
export { OpenAction }
export { Order }
export { Outcome as DossierOutcome }
export { Outcome }
export { OutgoingEffect }
export { OutsideEvent }
export { OutsidePause }
export { PaperCount }
export { PaperRow }
export { ParallelStep }
export { Parameter }
export { ParsedFile }
export { Party }
export { Pass }
export { PassingRow }
export { PendingEffect }
export { Permission }
export { Pin }
export { Place }
export { PlacedRows }
export { PlacedStep }
export { PlanSummary }
export { Planned }
export { Procedure }
export { ProcedureDefinition }
export { ProcedureFile }
export { ProcedureNames }
export { Projected }
export { ProjectionSpec }
export { Publication }
export { Punctuality }
export { ReassignmentSpec }
export { RecountPolicy }
export { RecountSpec }
export { Refusal }
export { RefusalCode }
export { RefusalGroup }
export { Registry }
export { RegistryIssue }
export { Release }
export { Resolution }
export { ReturnStep }
export { Route }
export { Rung }
export { Script }
export { ScriptExpectation }
export { ScriptLine }
export { Sealed }
export { Severity }
export { ShelfQuestion }
export { SimulatedLine }
export { Simulation }
export { Stage }
export { StageClock }
export { Standing }
export { Step }
export { StepGraph }
export { Store }
export { StoreFault }
export { Stuck }
export { StuckDossier }
export { StuckQuestion }
export { StuckReason }
export { SuccessionSpec }
export { SupplementItem }
export { SupplementRound }
export { TaskStep }
export { Timer }
export { TransferIssue }
export { Urge }
export { Variant }
export { Verification }
export { ViewChange }
export { ViewStore }
export { Vocabulary }
export { WaitStep }
export { Whose }
export { WordQuestion }
export { Work }
export { WorkFailure }
export { WorkKind }
export { WorkResult }
export { WorkRow }
export { WorkStore }
export { WorkerSpec }
export { administratorRole }
export { applyPlan }
export { appointmentFinding }
export { assess }
export { assessedFact }
export { attributionOf }
export { board }
export { boardBy }
export { can }
export { check }
export { checkAdoption }
export { citizenHistory }
export { computedDue }
export { custodyOf }
export { decide }
export { dueSoon }
export { dueStateAt }
export { editionOn }
export { emptyDossier }
export { eventFromJson }
export { eventToJson }
export { evolve }
export { explainDecision }
export { explainParameter }
export { explore }
export { exportDossier }
export { feeDue }
export { formCatalogue }
export { formsOf }
export { importDossier }
export { inbox }
export { inboxCounts }
export { isError }
export { legalClock }
export { legalStages }
export { load }
export { loadText }
export { lookUp }
export { memory }
export { memoryViews }
export { momentOf }
export { nationalStatus }
export { openActions }
export { openEngine }
export { outline }
export { papersOf }
export { parse }
export { parseFile }
export { parseOrder }
export { parseScript }
export { pathOf }
export { planAdoption }
export { planMigration }
export { planReassignment }
export { planRecount }
export { planSuccession }
export { procedureSchema }
export { project }
export { promisedDue }
export { punctualityOf }
export { readCode }
export { readJson }
export { rebuild }
export { registry }
export { resolveIncident }
export { routesOf }
export { rowsOf }
export { runWorker }
export { sayAccount }
export { sayCodeIssue }
export { sayCommand }
export { sayDecision }
export { sayDueState }
export { sayEvent }
export { sayFailure }
export { sayFault }
export { sayFee }
export { sayFormField }
export { sayIssue }
export { sayOutcome }
export { sayPapers }
export { sayParameter }
export { sayPunctuality }
export { sayRefusal }
export { sayRegistryIssue }
export { sayStatus }
export { sayStuck }
export { sayTransferIssue }
export { sayWhy }
export { sayWork }
export { setup }
export { simulate }
export { stageLedger }
export { stepGraph }
export { stuck }
export { summaryOf }
export { summaryOfPlan }
export { timekeeper }
export { timersOf }
export { viewsVersion }
export { vocabularyOf }

// ── @motcua/engine/definition
export { Action }
export { Against }
export { Agency }
export { AgencyBudget }
export { AgencySpec }
export { Amount }
export { Branch }
export { Checked }
export { ChildSpec }
export { ChildrenStep }
export { Computed$1 as Computed }
export { ConsultStep }
export { ConsultedAgency }
export { DecisionStep }
export { DecisionTable }
export { DefinitionCode }
export { DefinitionIssue }
export { Edge }
export { EndStep }
export { ExitStep }
export { Fact }
export { FactType }
export { FeeRule }
export { FromTable }
export { HandoffStep }
export { Join }
export { JsonText }
export { LegalStage }
export { LegalTerm }
export { NameKind }
export { Outcome as DossierOutcome }
export { ParallelStep }
export { Parameter }
export { ParsedFile }
export { PlacedStep }
export { Procedure }
export { ProcedureDefinition }
export { ProcedureFile }
export { ProcedureNames }
export { Publication }
export { Registry }
export { RegistryIssue }
export { ReturnStep }
export { Route }
export { Severity }
export { Stage }
export { Step }
export { StepGraph }
export { TaskStep }
export { Variant }
export { Vocabulary }
export { WaitStep }
export { assessedFact }
export { check }
export { isError }
export { legalStages }
export { load }
export { loadText }
export { outline }
export { parse }
export { parseFile }
export { procedureSchema }
export { readJson }
export { registry }
export { routesOf }
export { sayIssue }
export { setup }
export { stepGraph }
export { vocabularyOf }

// ── @motcua/engine/sqlite
export { RehearsalStore }
export { SqliteOptions }
export { SqliteStore }
export { SqliteViewsOptions }
export { sqlite }
export { sqliteViews }

// ── @motcua/engine/testing
export { Acknowledged }
export { CrashDamage }
export { KeptRecord }
export { OpenedStore }
export { OpenedViews }
export { SampleOptions }
export { StorePromise }
export { StoreUnderTest }
export { ViewsUnderTest }
export { appendForever }
export { crashDamage }
export { sampleAppend }
export { storeContract }
export { viewContract }

// ── @motcua/engine/xstate
export { Asked }
export { Guard }
export { ProcedureContext }
export { ProcedureEvent }
export { ProcedureInput }
export { ProcedureMachine }
export { ProcedureSnapshot }
export { followingOf }
export { procedureEvents }
export { procedureMachine }
export { stepsOf }

// ── declarations
import '@motcua/rules';
import 'zod/mini';
import * as z from 'zod/mini';
import { Basis } from '@motcua/rules';
import { Basis, Result, Due, CalendarIssue, ClockState, Ledger, Assessment, PaperCheck, Explanation, InForce, Fact, Locale, Text, Issue } from '@motcua/rules';
import { Issue, CalendarIssue } from '@motcua/rules';
import { Locale, Fee, Checklist, Term, Expression, Calendar, Path, Result, Basis, Issue, TermText, Text, PauseEnd, Policies } from '@motcua/rules';
import { Result, CalendarIssue } from '@motcua/rules';
import { StateMachine, AnyActorRef, ProvidedActor, ParameterizedObject, StateValue, EventObject, MetaObject, StateSchema, MachineSnapshot, Snapshot } from 'xstate';
import { Text, Path, FeelIssue, TableIssue, LawIssue, FeeIssue, ChecklistIssue, Finding, DatedFinding, CalendarIssue, Expression, Dated, Fact as Fact$1, Table, Calendar, Term, Fee, Checklist } from '@motcua/rules';
interface Acknowledged {
    readonly dossier: string;
    readonly revision: number;
}
type Action = Frozen<z.output<typeof action>>;
type ActionIds<S> = {
    [K in keyof S]: S[K] extends {
        readonly actions: infer A;
    } ? Key$1<A> : S[K] extends {
        readonly branches: infer B;
    } ? {
        [I in keyof B]: B[I] extends {
            readonly steps: infer Inner;
        } ? ActionIds<Inner> : never;
    }[keyof B] : never;
}[keyof S];
interface ActionSpec<N extends Known, To> {
    readonly name: Text;
    readonly to: To;
    readonly role?: N['role'] | CitedRole;
    readonly agency?: N['agency'];
    readonly when?: string;
    readonly asks?: readonly N['fact'][];
    readonly requires?: {
        readonly paid?: readonly N['fee'][];
        readonly documents?: readonly N['document'][];
    };
}
interface Actor {
    readonly id: string;
    readonly roles: readonly string[];
    readonly agency?: string | undefined;
    readonly department?: string | undefined;
    readonly delegations?: readonly Delegation[] | undefined;
}
interface Addressee {
    readonly agency: string;
    readonly department?: string | undefined;
    readonly person?: string | undefined;
}
type AdministratorCommand<N extends ProcedureNames = ProcedureNames> = {
    readonly type: 'succeedAgency';
    readonly agency: string;
    readonly successor: string;
    readonly basis: Basis;
} | {
    readonly type: 'correct';
    readonly event: number;
    readonly facts?: FactsOf<N> | undefined;
    readonly documents?: Documents | undefined;
    readonly amount?: number | undefined;
    readonly reason: string;
    readonly basis: Basis;
} | {
    readonly type: 'migrate';
    readonly version: number;
    readonly mapping: MigrationMapping;
    readonly basis: Basis;
} | {
    readonly type: 'adopt';
    readonly source: string;
    readonly reference: string;
    readonly case: N['case'];
    readonly channel: N['channel'];
    readonly applicant: string;
    readonly code?: string | undefined;
    readonly variant?: string | undefined;
    readonly facts?: FactsOf<N> | undefined;
    readonly documents?: Documents | undefined;
    readonly steps: readonly N['step'][];
    readonly receivedOn: string;
    readonly stage?: string | undefined;
    readonly appointment?: Appointment | undefined;
    readonly pauses?: readonly OutsidePause[] | undefined;
    readonly consumed?: string | undefined;
    readonly history?: readonly OutsideEvent[] | undefined;
} | {
    readonly type: 'recount';
    readonly policy: RecountPolicy;
    readonly basis: Basis;
} | {
    readonly type: 'skip';
    readonly what: 'timer' | 'effect';
    readonly id: string;
    readonly reason: string;
} | {
    readonly type: 'erase';
    readonly facts?: readonly string[] | undefined;
    readonly basis: Basis;
};
type Adopt = Extract<Command, {
    type: 'adopt';
}>;
interface AdoptionProblem {
    readonly why: 'step' | 'position' | 'stage' | 'received' | 'pause' | 'appointment' | 'consumed' | 'history';
    readonly name: string;
}
interface AdoptionSpec {
    readonly source: string;
    readonly procedure?: string | undefined;
    readonly rows: AsyncIterable<string> | Iterable<string>;
}
interface Against {
    readonly calendar?: Calendar | undefined;
    readonly vocabulary?: Vocabulary | undefined;
    readonly asOf?: string | undefined;
}
interface Agency<Roles, Agencies, Effects> {
    procedure<const S extends StepsSpec<S, NamesOf<Roles, Agencies, Effects, Facts, Tables, Documents, Fees, Results, StepIds<S>>>, const Cases extends CasesSpec<Cases, Channels, Agencies, Tables, StepIds<S>>, const Facts extends Table<Fact> = Record<never, never>, const Tables extends TablesSpec<Tables, {
        step: StepIds<S>;
        role: Key<Roles>;
        agency: Key<Agencies>;
        document: Key<Documents>;
    }> = Record<never, never>, const Documents extends Table<DocumentSpec> = Record<never, never>, const Groups extends string = never, const Fees extends Table<FeeSpec> = Record<never, never>, const Results extends Table<Named & {
        readonly code?: string;
        readonly when?: string;
    }> = Record<never, never>, const Channels extends Table<Named> = Record<never, never>>(spec: ProcedureSpec<Roles, Agencies, Facts, Tables, Documents, Groups, Fees, Results, Channels, Cases, S>): Result<Procedure<{
        step: {
            [K in StepIds<S>]: K;
        }[StepIds<S>];
        action: {
            [K in ActionIds<S>]: K;
        }[ActionIds<S>];
        case: Key<Cases>;
        channel: Key<Channels>;
        fact: Key<Facts>;
        role: Key<Roles>;
    }>, DefinitionIssue>;
    load(value: unknown): Result<Procedure, DefinitionIssue>;
    loadText(text: string): ReturnType<typeof loadText>;
}
type AgencyAnswer = 'agree' | 'disagree' | 'noOpinion';
type AgencyBudget = Frozen<z.output<typeof agencyBudgets> & object>[number];
type AgencyCommand<N extends ProcedureNames = ProcedureNames> = {
    readonly type: 'acceptHandoff';
    readonly step?: N['step'] | undefined;
} | {
    readonly type: 'returnHandoff';
    readonly step?: N['step'] | undefined;
    readonly reason: string;
} | {
    readonly type: 'rerouteHandoff';
    readonly step?: N['step'] | undefined;
    readonly agency: string;
    readonly reason: string;
} | {
    readonly type: 'reportChild';
    readonly step: N['step'];
    readonly child: string;
    readonly dossier?: string | undefined;
    readonly outcome: Outcome;
    readonly results?: readonly string[] | undefined;
    readonly facts?: FactsOf<N> | undefined;
};
interface AgencyEntry<Others extends string> extends Named {
    readonly departments?: Table<Named>;
    readonly until?: string;
    readonly successor?: Others;
}
interface AgencySpec<Roles, Agencies, Effects> {
    readonly calendar?: Calendar;
    readonly roles: Roles;
    readonly agencies: Agencies;
    readonly effects?: Effects;
}
interface AgencyTime {
    readonly agency: string;
    readonly agencies: readonly string[];
    readonly used: number;
    readonly allowed: number;
    readonly over: number;
    readonly lateAnswers: number;
}
type Amount = number | {
    readonly fact: string;
} | FeeRule;
type AnswerOf<Tables> = {
    [T in Key$2<Tables>]: Tables[T] extends {
        readonly outputs: infer Outputs;
    } ? {
        readonly table: T;
        readonly output: Key$2<Outputs>;
    } : never;
}[Key$2<Tables>];
type AnswerSpec<O, N extends Answerable> = O extends {
    readonly type: infer T;
} ? T extends keyof Answerable ? N[T] : T extends 'term' ? TermText : O extends {
    readonly type: 'enum';
    readonly values: infer V;
} ? Key$2<V> | Computed : string | number | boolean | Computed : never;
interface Answerable {
    readonly step: string;
    readonly role: string;
    readonly agency: string;
    readonly document: string;
}
interface Answered {
    readonly dossier: string;
    readonly revision: number;
    readonly body: string;
}
type AnswersSpec<Outputs, N extends Answerable> = {
    readonly [O in keyof Outputs]: AnswerSpec<Outputs[O], N>;
};
interface Append {
    readonly tenant: string;
    readonly dossier: Dossier;
    readonly expect: number;
    readonly events: readonly DossierEvent[];
    readonly timers: readonly Timer[];
    readonly effects: readonly Effect[];
    readonly key: {
        readonly actor: string;
        readonly key: string;
        readonly body: string;
    };
    readonly exclusive?: readonly string[] | undefined;
    readonly sealed?: readonly Sealed[] | undefined;
    readonly erased?: readonly string[] | undefined;
    readonly work?: ClaimedWork | undefined;
}
type Appended = {
    readonly kept: true;
    readonly revision: number;
} | {
    readonly kept: false;
    readonly because: 'revision';
    readonly actual: number;
} | {
    readonly kept: false;
    readonly because: 'key';
    readonly answered: Answered;
} | {
    readonly kept: false;
    readonly because: 'exclusive';
    readonly key: string;
    readonly dossier: string;
} | {
    readonly kept: false;
    readonly because: 'code';
    readonly code: string;
    readonly dossier: string;
} | {
    readonly kept: false;
    readonly because: 'fence';
};
type Applied = Pick<Planned, 'dossier' | 'code' | 'line'> & ({
    readonly result: 'changed';
    readonly after: Standing;
    readonly asPlanned: boolean;
} | {
    readonly result: 'done';
} | {
    readonly result: 'refused';
    readonly refusal: Refusal;
});
interface ApplyOptions {
    readonly signal?: AbortSignal | undefined;
    readonly onApplied?: ((applied: Applied, soFar: Omit<BulkReport, 'aborted' | 'reasons'>) => void) | undefined;
    readonly abreast?: number | undefined;
}
type Appointment = {
    readonly kind: 'date';
    readonly date: string;
} | {
    readonly kind: 'instant';
    readonly at: string;
} | {
    readonly kind: 'none';
};
interface AppointmentFinding {
    readonly printed: Appointment;
    readonly counted: Appointment;
}
interface Asked {
    readonly guard: Guard;
    readonly answer: boolean;
}
type Asked = Pick<Dossier, 'facts' | 'case' | 'channel' | 'submittedOn' | 'clock'>;
declare const Base: new (...given: ConstructorParameters<typeof StateMachine>) => Base;
type Base = StateMachine<ProcedureContext, ProcedureEvent, Children, ProvidedActor, ParameterizedObject, ParameterizedObject, string, StateValue, string, ProcedureInput | undefined, unknown, EventObject, MetaObject, StateSchema>;
interface BoardLine {
    readonly agency: string;
    readonly procedure: string;
    readonly status: NationalStatus;
    readonly counts: DueCounts;
}
interface Branch {
    readonly name: Text;
    readonly start: string;
    readonly steps: Readonly<Record<string, Step>>;
}
interface BulkAct {
    readonly tenant: string;
    readonly id: string;
    readonly by: Actor;
}
interface BulkReport {
    readonly changed: number;
    readonly done: number;
    readonly refused: number;
    readonly otherwise: number;
    readonly aborted: boolean;
    readonly reasons: readonly RefusalGroup[];
}
type CasesSpec<Cases, Channels, Agencies, Tables, Step> = {
    readonly [K in keyof Cases]: SharedTerm<Agencies, Tables, Step> & {
        readonly name: Text;
        readonly channels?: {
            readonly [C in Key<Channels>]?: SharedTerm<Agencies, Tables, Step>;
        };
        readonly basis?: readonly Basis[];
    };
};
interface ChainBreak {
    readonly seq: number;
    readonly why: 'missing' | 'surplus' | 'changed' | 'unreadable' | 'head' | 'snapshot';
}
interface ChainedEvent {
    readonly event: DossierEvent;
    readonly hash: string;
}
interface ChangedRows {
    readonly tenant: string;
    readonly dossier: string;
    readonly rows: DossierRows | undefined;
}
interface Checked extends Pick<Meaning, 'terms' | 'expressions' | 'rules' | 'fees' | 'checklist'> {
    readonly issues: readonly DefinitionIssue[];
    readonly graph: StepGraph;
}
interface CheckedAgainst {
    readonly calendar: Calendar;
    readonly vocabulary?: Vocabulary;
    readonly asOf?: string;
}
type CheckedRow = {
    readonly line: number;
} & ({
    readonly ok: true;
    readonly dossier: string;
    readonly procedure: string;
    readonly command: Adopt;
} | {
    readonly ok: false;
    readonly dossier: string;
    readonly refusal: Refusal;
});
interface Child {
    readonly dossier: string;
    readonly procedure: string;
    readonly openedOn: Instant;
    readonly outcome?: Outcome | undefined;
    readonly results?: readonly string[] | undefined;
    readonly endedOn?: Instant | undefined;
    readonly closed?: boolean | undefined;
}
interface ChildReport {
    readonly kind: 'report';
    readonly parent: ChildRequest['parent'];
    readonly dossier: string;
    readonly outcome: Outcome$1;
    readonly results: readonly string[];
}
interface ChildRequest {
    readonly kind: 'open' | 'stop';
    readonly parent: {
        readonly dossier: string;
        readonly step: string;
        readonly child: string;
    };
    readonly dossier: string;
    readonly procedure: string;
    readonly case: string;
    readonly channel: string;
    readonly agency: string;
    readonly applicant: string;
    readonly facts: Facts;
}
type ChildSpec = Frozen<z.output<typeof child>>;
type Children = Record<string, AnyActorRef | undefined>;
interface ChildrenSpec<N extends Known, To> extends Place<N> {
    readonly kind: 'children';
    readonly role: N['role'];
    readonly children: Table$1<{
        readonly name: Text;
        readonly procedure: string;
        readonly case: string;
        readonly channel: string;
        readonly agency: N['agency'];
        readonly role: N['role'];
        readonly when?: string;
        readonly facts?: Table$1<N['fact']>;
        readonly outcome: N['fact'];
        readonly cancelled: 'stop' | 'leave';
        readonly basis?: readonly Basis[];
    }>;
    readonly join: JoinSpec;
    readonly to: To;
}
type ChildrenStep = Frozen<z.output<typeof children>>;
type CitedRole = (typeof citedRoles)[number];
interface Claim {
    readonly worker: string;
    readonly lease: number;
    readonly limit: number;
}
interface Claimed {
    readonly tenant: string;
    readonly dossier: string;
    readonly fence: number;
    readonly attempts: number;
}
type ClaimedEffect = Effect & Claimed;
type ClaimedTimer = Timer & Claimed;
interface ClaimedWork {
    readonly kind: 'timer' | 'effect';
    readonly tenant: string;
    readonly dossier: string;
    readonly id: string;
    readonly fence: number;
}
interface ClockPause {
    readonly pause: string;
    readonly cause: 'supplement' | 'wait' | 'outside';
    readonly from: Instant;
    readonly to?: Instant | undefined;
    readonly then: string;
    readonly reason: string;
}
type CodeIssue = Issue<'code_pattern_invalid', {
    readonly pattern: string;
}>;
type CodePattern = string;
type Command<N extends ProcedureNames = ProcedureNames> = {
    readonly type: 'submit';
    readonly case: N['case'];
    readonly channel: N['channel'];
    readonly applicant: string;
    readonly code?: string | undefined;
    readonly variant?: string | undefined;
    readonly parent?: {
        readonly dossier: string;
        readonly step: string;
        readonly child: string;
    } | undefined;
    readonly facts?: FactsOf<N> | undefined;
    readonly documents?: Documents | undefined;
} | {
    readonly type: 'receive';
    readonly facts?: FactsOf<N> | undefined;
    readonly documents?: Documents | undefined;
} | {
    readonly type: 'refuseAcceptance';
    readonly reason: string;
} | {
    readonly type: 'advance';
    readonly action: N['action'];
    readonly step?: N['step'] | undefined;
    readonly facts?: FactsOf<N> | undefined;
    readonly documents?: Documents | undefined;
    readonly note?: string | undefined;
} | {
    readonly type: 'requestSupplement';
    readonly items: readonly SupplementItem[];
    readonly reason: string;
} | {
    readonly type: 'supply';
    readonly facts?: FactsOf<N> | undefined;
    readonly documents?: Documents | undefined;
} | {
    readonly type: 'pay';
    readonly fee: string;
    readonly amount: number;
    readonly currency: string;
    readonly reference?: string | undefined;
} | {
    readonly type: 'consult';
    readonly step: N['step'];
    readonly agency: string;
} | {
    readonly type: 'answer';
    readonly step: N['step'];
    readonly agency: string;
    readonly answer: AgencyAnswer;
    readonly note?: string | undefined;
} | {
    readonly type: 'extend';
    readonly by: string;
    readonly reason: string;
    readonly consultation?: {
        readonly step: N['step'];
        readonly agency: string;
    } | undefined;
} | {
    readonly type: 'withdraw';
    readonly reason: string;
} | {
    readonly type: 'decideWithdrawal';
    readonly granted: boolean;
    readonly reason: string;
} | {
    readonly type: 'returnResult';
    readonly step?: N['step'] | undefined;
    readonly how: 'counter' | 'post' | 'electronic';
    readonly results?: readonly string[] | undefined;
} | WorkCommand<N> | AgencyCommand<N> | LawCommand | AdministratorCommand<N> | Expiry;
type CommandType = Command['type'];
type Computed = {
    readonly feel: string;
};
type Computed$1 = Frozen<z.output<typeof computed>>;
interface ConsultSpec<N extends Known, To> extends Place<N> {
    readonly kind: 'consult';
    readonly role: N['role'];
    readonly agencies: {
        readonly [A in N['agency']]?: {
            readonly department?: string;
            readonly role: N['role'];
            readonly term: TermText;
            readonly extension?: {
                readonly atMost: TermText;
                readonly basis?: readonly Basis[];
            };
            readonly when?: string;
            readonly answer?: N['fact'];
            readonly onSilence: 'escalate' | 'consent' | 'block';
            readonly basis?: readonly Basis[];
        };
    };
    readonly join: JoinSpec;
    readonly to: To;
}
type ConsultStep = Frozen<z.output<typeof consult>>;
interface Consultation {
    readonly agency: string;
    readonly receivedOn?: Instant | undefined;
    readonly term?: string | undefined;
    readonly extensions: readonly string[];
    readonly answer?: AgencyAnswer | undefined;
    readonly answeredOn?: Instant | undefined;
    readonly closed?: boolean | undefined;
    readonly silence?: 'consent' | 'escalation' | undefined;
}
type ConsultedAgency = Frozen<z.output<typeof consultedAgency>>;
interface Context {
    readonly by: Actor;
    readonly now: Instant;
    readonly on?: Instant | undefined;
    readonly target?: Procedure | undefined;
    readonly inForce?: {
        readonly procedure: Procedure;
        readonly basis?: Basis | undefined;
    } | undefined;
    readonly event?: DossierEvent | undefined;
}
interface CrashDamage {
    readonly lost: readonly Acknowledged[];
    readonly twice: readonly string[];
    readonly torn: readonly string[];
    readonly broken: Verification['broken'];
}
type Cursor = string;
interface Custody {
    readonly agency: string;
    readonly from: Instant;
    readonly request?: number | undefined;
}
interface DeadPosition {
    readonly position: Position;
    readonly path: readonly Stride[];
}
type Decision = {
    readonly ok: true;
    readonly events: readonly DossierEvent[];
    readonly dossier: Dossier;
    readonly timers: readonly Timer[];
    readonly effects: readonly Effect[];
    readonly exclusive?: readonly string[] | undefined;
} | {
    readonly ok: false;
    readonly refusal: Refusal;
};
interface DecisionSpec<N extends Known, To> {
    readonly kind: 'decision';
    readonly name: Text;
    readonly basis?: readonly Basis[];
    readonly by?: N['answer'];
    readonly routes: readonly {
        readonly when: string;
        readonly to: To;
    }[];
    readonly else: To;
}
type DecisionStep = Frozen<z.output<typeof decision>>;
type DecisionTable = Frozen<z.output<typeof decisionTable>>;
type DefinitionCode = keyof IssueData;
type DefinitionIssue = {
    [C in DefinitionCode]: {
        readonly code: C;
        readonly severity: Severity;
        readonly path: Path;
        readonly data: Readonly<IssueData[C]>;
    };
}[DefinitionCode];
interface Delegation {
    readonly of: string;
    readonly roles: readonly string[];
    readonly agency?: string | undefined;
    readonly department?: string | undefined;
    readonly from: string;
    readonly until: string;
    readonly basis: string;
}
type DeliveredEffect = Pick<PendingEffect, 'tenant' | 'dossier' | 'id'> & {
    readonly fence?: number | undefined;
};
type Difference = {
    readonly code: 'moment_wrong';
    readonly line: number;
    readonly found: string;
} | {
    readonly code: 'actor_unknown';
    readonly line: number;
    readonly actor: string;
    readonly known: readonly string[];
} | {
    readonly code: 'time_backwards';
    readonly line: number;
} | {
    readonly code: 'refused';
    readonly line: number;
    readonly refusal: Refusal;
} | {
    readonly code: 'not_refused';
    readonly line: number;
    readonly expected: string;
} | {
    readonly code: 'refused_otherwise';
    readonly line: number;
    readonly expected: string;
    readonly refusal: Refusal;
} | {
    readonly code: 'expectation';
    readonly field: keyof ScriptExpectation;
    readonly expected: unknown;
    readonly found: unknown;
};
type Distribution = {
    readonly how: 'one';
    readonly to: string;
} | {
    readonly how: 'inTurn' | 'leastLoad';
    readonly to: readonly [
        string,
        ...string[]
    ];
};
interface DocumentGroupSpec<Names> {
    readonly name?: Text;
    readonly atLeast: number;
    readonly of: readonly Names[];
    readonly when?: string;
    readonly basis?: readonly Basis[];
}
interface DocumentReference {
    readonly uri?: string | undefined;
    readonly hash?: string | undefined;
    readonly count?: PaperCount | undefined;
    readonly issuedOn?: string | undefined;
    readonly expiresOn?: string | undefined;
}
interface DocumentSpec extends PiecesSpec {
    readonly name: Text;
    readonly required: boolean;
    readonly originals: number;
    readonly copies: number;
    readonly instead?: readonly PiecesSpec[];
    readonly cases?: readonly string[];
    readonly requiredWhen?: string;
    readonly validFor?: TermText;
    readonly unexpired?: true;
    readonly basis?: readonly Basis[];
}
type Documents = Readonly<Record<string, DocumentReference>>;
interface Dossier {
    readonly id: string;
    readonly tenant: string;
    readonly revision: number;
    readonly procedure: Pin;
    readonly case: string;
    readonly channel: string;
    readonly applicant: string;
    readonly code?: string | undefined;
    readonly facts: Facts;
    readonly documents: Documents;
    readonly submittedOn?: Instant | undefined;
    readonly situation: 'submitted' | 'open' | 'finished' | 'ended';
    readonly position: readonly string[];
    readonly movedOn?: Instant | undefined;
    readonly since: Readonly<Record<string, Instant>>;
    readonly clock?: DossierClock | undefined;
    readonly appointment?: Appointment | undefined;
    readonly supplementRounds: number;
    readonly papersOn?: Instant | undefined;
    readonly supplement?: SupplementRound | undefined;
    readonly withdrawalRequestedOn?: Instant | undefined;
    readonly consultations: Readonly<Record<string, Readonly<Record<string, Consultation>>>>;
    readonly paid: Readonly<Record<string, number>>;
    readonly returned?: {
        readonly on: Instant;
        readonly how: string;
    } | undefined;
    readonly outcome?: Outcome | undefined;
    readonly variant?: string | undefined;
    readonly parent?: {
        readonly dossier: string;
        readonly step: string;
        readonly child: string;
    } | undefined;
    readonly imported?: {
        readonly source: string;
        readonly reference: string;
    } | undefined;
    readonly work?: Readonly<Record<string, Work>> | undefined;
    readonly acted?: Readonly<Record<string, readonly string[]>> | undefined;
    readonly lastActs?: readonly LastAct[] | undefined;
    readonly urges?: readonly Urge[] | undefined;
    readonly standIns?: Readonly<Record<string, string>> | undefined;
    readonly handoffs?: Readonly<Record<string, Handoff>> | undefined;
    readonly custody?: readonly Custody[] | undefined;
    readonly children?: Readonly<Record<string, Readonly<Record<string, Child>>>> | undefined;
    readonly kept?: readonly KeptReply[] | undefined;
    readonly generation?: number | undefined;
    readonly promisedOn?: Instant | undefined;
    readonly calendar?: string | undefined;
    readonly rungs?: Readonly<{
        [R in Rung]?: number;
    }> | undefined;
    readonly reappointment?: Appointment | undefined;
    readonly reappointments?: number | undefined;
    readonly apologies?: number | undefined;
    readonly refunded?: Readonly<Record<string, number>> | undefined;
    readonly returnedResults?: readonly string[] | undefined;
    readonly skipped?: readonly string[] | undefined;
    readonly corrected?: Readonly<Record<string, number>> | undefined;
    readonly erased?: readonly string[] | undefined;
}
interface DossierClock {
    readonly receivedOn: Instant;
    readonly cutoff?: string | undefined;
    readonly stages: readonly StageClock[];
    readonly pauses: readonly ClockPause[];
    readonly finishedOn?: Instant | undefined;
}
interface DossierCode {
    readonly agency: string;
    readonly date: string;
    readonly number: number;
    readonly system: 'province' | 'ministry';
    readonly ministry?: string;
}
type DossierEvent = {
    [T in EventType]: Envelope<T>;
}[EventType];
interface DossierFile {
    readonly dossierFile: 1;
    readonly tenant: string;
    readonly dossier: string;
    readonly events: readonly {
        readonly event: EventJson;
        readonly hash: string;
    }[];
    readonly personal?: readonly Sealed[] | undefined;
}
interface DossierRow {
    readonly tenant: string;
    readonly dossier: string;
    readonly revision: number;
    readonly code?: string | undefined;
    readonly procedure: {
        readonly code: string;
        readonly version: number;
    };
    readonly case: string;
    readonly channel: string;
    readonly situation: Dossier['situation'];
    readonly outcome?: Outcome | undefined;
    readonly status?: NationalStatus | undefined;
    readonly applicant: string;
    readonly name?: string | undefined;
    readonly receivedOn?: Instant | undefined;
    readonly finishedOn?: Instant | undefined;
    readonly date: DueTimes;
    readonly punctuality?: Punctuality | undefined;
    readonly reappointments: number;
    readonly apologies: number;
    readonly holders: readonly Holder[];
    readonly stuck?: Stuck | undefined;
}
interface DossierRows {
    readonly dossier: DossierRow;
    readonly work: readonly WorkRow[];
}
declare class DossierWorker {
    #private;
    readonly batch: number;
    readonly idle: number;
    constructor(spec: WorkerSpec);
    pass(): Promise<Pass>;
    claim(kind: HeldWork['kind'], limit: number): Promise<readonly HeldWork[]>;
    work(work: HeldWork): Promise<WorkResult>;
}
type DueCounts = Readonly<Record<DueState, number>>;
interface DueDossier {
    readonly dossier: DossierRow;
    readonly state: DueState;
}
interface DueSoonQuestion extends Paged {
    readonly tenant: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly agency?: string | undefined;
    readonly at?: Instant | undefined;
}
type DueState = 'none' | 'running' | 'near' | 'overdue' | 'paused';
interface DueTimer extends Timer {
    readonly tenant: string;
    readonly dossier: string;
}
interface DueTimes {
    readonly due?: Appointment | undefined;
    readonly nearFrom?: Instant | undefined;
    readonly overdueFrom?: Instant | undefined;
    readonly paused: boolean;
}
interface Edge {
    readonly from: string;
    readonly to: string;
    readonly via: 'action' | 'route' | 'else' | 'expiry' | 'join' | 'branch' | 'outcome' | 'next' | 'accepted' | 'returned';
    readonly name?: string;
    readonly when?: string;
    readonly path: Path;
}
interface Effect {
    readonly id: string;
    readonly effect: string;
    readonly step: string;
    readonly subject?: string | undefined;
}
interface EndSpec {
    readonly kind: 'end';
    readonly name: Text;
    readonly outcome: Outcome;
}
type EndStep = Frozen<z.output<typeof end>>;
interface Engine {
    readonly store: Store;
    readonly registry: Registry;
    newDossierId(): string;
    dispatch(order: Order): Promise<Outcome>;
    dispatchJson(order: unknown): Promise<Outcome>;
    preview(order: Order, ...then: readonly Order[]): Promise<Outcome>;
    dispatchWork(order: Order, work: Append['work']): Promise<Outcome | 'fenced'>;
    dossier(tenant: string, id: string): Promise<Dossier | undefined>;
    dossiers(tenant: string, after: string | undefined, limit: number): Promise<readonly Dossier[]>;
    history(tenant: string, id: string): Promise<readonly ChainedEvent[]>;
    events(tenant: string, id: string): Promise<readonly DossierEvent[]>;
    can(tenant: string, id: string, command: Command, by: Actor): Promise<Permission>;
    procedureOf(dossier: Dossier): Procedure | undefined;
    close(): Promise<void>;
}
interface EngineSpec {
    readonly store: Store;
    readonly procedures: readonly Procedure[] | Registry;
    readonly codes?: ((procedure: Procedure, order: Order) => CodePattern | undefined) | undefined;
}
interface Entry {
    readonly dossier: string;
    readonly code?: string | undefined;
    readonly line?: number | undefined;
}
interface Envelope<T extends EventType> {
    readonly dossier: string;
    readonly seq: number;
    readonly type: T;
    readonly v: 1;
    readonly at: Instant;
    readonly on: Instant;
    readonly by: Actor;
    readonly data: Readonly<EventData[T]>;
}
interface EventData {
    submitted: {
        tenant: string;
        procedure: Pin;
        case: string;
        channel: string;
        applicant: string;
        code?: string;
        variant?: string;
        parent?: {
            dossier: string;
            step: string;
            child: string;
        };
        facts: Facts;
        documents: Documents;
    };
    adopted: {
        tenant: string;
        procedure: Pin;
        case: string;
        channel: string;
        applicant: string;
        code?: string;
        variant?: string;
        source: string;
        reference: string;
        facts: Facts;
        documents: Documents;
        steps: readonly string[];
        cutoff?: string;
        stage: string;
        term: string;
        stageBegan?: string;
        receivedOn: string;
        pauses: readonly OutsidePause[];
        consumed?: string;
        history: readonly OutsideEvent[];
    };
    received: {
        facts: Facts;
        documents: Documents;
        cutoff?: string;
    };
    acceptanceRefused: {
        reason: string;
    };
    acted: {
        step: string;
        action: string;
        facts: Facts;
        documents: Documents;
        note?: string;
        kept?: number;
        for?: readonly string[];
    };
    recalled: {
        step: string;
        reason: string;
    };
    sentBack: {
        step: string;
        to: string;
        reason: string;
    };
    moved: {
        from: readonly string[];
        to: readonly string[];
        entered: readonly string[];
        cancelled: readonly string[];
        effects: readonly Effect[];
    };
    stageStarted: {
        stage: string;
        term: string;
    };
    stageEnded: {
        stage: string;
    };
    paused: {
        pause: string;
        cause: 'supplement' | 'wait';
        then: string;
        reason: string;
    };
    resumed: {
        pause: string;
    };
    appointed: {
        appointment: Appointment;
        why: 'received' | 'resumed' | 'extended' | 'adopted' | 'recounted' | 'migrated';
        calendar: string;
        provisional: boolean;
    };
    supplementRequested: {
        round: number;
        items: readonly SupplementItem[];
        reason: string;
        expires?: string;
        late?: boolean;
    };
    supplied: {
        round: number;
        facts: Facts;
        documents: Documents;
    };
    supplementExpired: {
        round: number;
    };
    paid: {
        fee: string;
        amount: number;
        currency: string;
        reference?: string;
    };
    consultationOpened: {
        step: string;
        agencies: readonly string[];
    };
    consulted: {
        step: string;
        agency: string;
        term: string;
    };
    answered: {
        step: string;
        agency: string;
        answer: AgencyAnswer;
        late: boolean;
        note?: string;
        kept?: number;
        facts?: Facts;
    };
    silent: {
        step: string;
        agency: string;
        treatedAs: 'consent' | 'escalation';
        facts?: Facts;
    };
    consultationExtended: {
        step: string;
        agency: string;
        by: string;
        reason: string;
        stage?: string;
    };
    consultationClosed: {
        step: string;
    };
    consultationAdded: {
        step: string;
        agency: string;
    };
    replyKept: {
        step: string;
        agency?: string;
        answer?: AgencyAnswer;
        action?: string;
        facts: Facts;
        documents: Documents;
        note?: string;
    };
    handoffRequested: {
        step: string;
        from: string;
        to: string;
    };
    handoffAccepted: {
        step: string;
        request: number;
        agency: string;
    };
    handoffReturned: {
        step: string;
        request: number;
        agency: string;
        reason: string;
    };
    handoffRerouted: {
        step: string;
        request: number;
        from: string;
        to: string;
        reason: string;
    };
    agencySucceeded: {
        agency: string;
        successor: string;
        basis: Basis;
    };
    childOpened: {
        step: string;
        child: string;
        dossier: string;
        procedure: string;
        case: string;
        channel: string;
        facts: Facts;
    };
    childEnded: {
        step: string;
        child: string;
        outcome: Outcome;
        results: readonly string[];
        facts: Facts;
    };
    childrenClosed: {
        step: string;
        stopped: readonly string[];
    };
    waitExpired: {
        step: string;
    };
    extended: {
        by: string;
        reason: string;
        stage: string;
    };
    withdrawalRequested: {
        reason: string;
    };
    withdrawalDecided: {
        granted: boolean;
        reason: string;
    };
    finished: Record<never, never>;
    assigned: {
        step: string;
        how: 'assigned' | 'claimed' | 'reassigned';
        main?: string;
        cooperators?: readonly string[];
        watchers?: readonly string[];
        reason?: string;
    };
    urged: {
        number: number;
        step?: string;
        to: Addressee;
        content: string;
        replyBy: string;
    };
    urgeAnswered: {
        number: number;
        content: string;
    };
    rungReached: {
        rung: Rung;
        generation: number;
        due: Appointment;
    };
    apologised: {
        number: number;
        reason: string;
        atFault: string;
    };
    reappointed: {
        number: number;
        appointment: Appointment;
        reason: string;
        atFault: string;
    };
    stopped: {
        reason: string;
        basis: Basis;
    };
    refunded: {
        fee: string;
        amount: number;
        currency: string;
        reason: string;
        reference?: string;
    };
    corrected: {
        event: number;
        facts: Facts;
        documents: Documents;
        paid?: {
            fee: string;
            amount: number;
        };
        reason: string;
        basis: Basis;
    };
    migrated: {
        from: Pin;
        to: Pin;
        case: string;
        channel: string;
        steps: Readonly<Record<string, string>>;
        terms?: Readonly<Record<string, string>>;
        basis: Basis;
    };
    recounted: {
        policy: RecountPolicy;
        from: string;
        to: string;
        before: Appointment;
        after: Appointment;
        basis: Basis;
    };
    skipped: {
        what: 'timer' | 'effect';
        id: string;
        reason: string;
    };
    erased: {
        facts: readonly string[];
        basis: Basis;
    };
    resultReturned: {
        step: string;
        results: readonly string[];
        how: 'counter' | 'post' | 'electronic';
    };
    ended: {
        outcome: Outcome;
    };
}
type EventJson = {
    [T in EventType]: Omit<EventOf<T>, 'at' | 'on'> & {
        readonly at: string;
        readonly on: string;
    };
}[EventType];
type EventOf<T extends EventType> = Envelope<T>;
interface EventPage {
    readonly events: readonly (ChainedEvent & {
        readonly tenant: string;
    })[];
    readonly cursor: Cursor | undefined;
}
type EventType = keyof EventData;
interface ExitSpec {
    readonly kind: 'exit';
    readonly name: Text;
    readonly outcome?: string;
}
type ExitStep = Frozen<z.output<typeof exit>>;
type Expiry = {
    readonly type: 'expire';
    readonly what: 'supplement';
} | {
    readonly type: 'expire';
    readonly what: 'wait';
    readonly step: string;
} | {
    readonly type: 'expire';
    readonly what: 'consultation';
    readonly step: string;
    readonly agency: string;
} | {
    readonly type: 'expire';
    readonly what: 'rung';
    readonly rung: Rung;
    readonly generation: number;
};
type Exploration = {
    readonly verdict: 'sound';
    readonly positions: number;
    readonly entered: ReadonlySet<string>;
} | {
    readonly verdict: 'dead';
    readonly positions: number;
    readonly entered: ReadonlySet<string>;
    readonly dead: readonly DeadPosition[];
} | {
    readonly verdict: 'not-verifiable';
    readonly cap: number;
};
type Fact = FactType & {
    readonly name: Text;
    readonly personal?: boolean | undefined;
};
type FactType = {
    readonly type: 'string' | 'money' | 'boolean' | 'date' | 'instant';
} | {
    readonly type: 'integer' | 'decimal';
    readonly unit?: string | undefined;
} | {
    readonly type: 'enum';
    readonly values: Readonly<Record<string, {
        readonly name: Text;
    }>>;
} | {
    readonly type: 'list';
    readonly of: FactType;
    readonly atMost?: number | undefined;
} | {
    readonly type: 'record';
    readonly fields: Readonly<Record<string, Fact>>;
};
type FactValue = string | number | boolean | readonly FactValue[] | {
    readonly [name: string]: FactValue;
};
type Facts = Readonly<Record<string, FactValue>>;
type FactsOf<N extends ProcedureNames> = string extends N['fact'] ? Facts : {
    readonly [F in N['fact']]?: FactValue | undefined;
};
interface Failure {
    readonly code: FailureCode;
    readonly data: unknown;
}
type FailureCode = RefusalCode | 'delivery_failed' | 'exception' | 'fired_before' | 'corrupt' | 'unreadable';
type FaultCode = 'folder_missing' | 'read_only' | 'full' | 'corrupt' | 'foreign' | 'newer' | 'busy' | 'closed' | 'test_clock' | 'io';
type FeeRule = Frozen<z.output<typeof feeRule>>;
interface FeeSpec {
    readonly name: Text;
    readonly currency: 'VND' | 'USD';
    readonly amount: number | {
        readonly fact: string;
    } | FeeRule;
    readonly refund?: {
        readonly outcomes: readonly Outcome[];
        readonly basis: readonly Basis[];
    };
    readonly basis?: readonly Basis[];
}
interface Form {
    readonly number: string;
    readonly name: Text;
    readonly fields: readonly FormField[];
    readonly subject?: Text | undefined;
    readonly unconfirmed?: Text | undefined;
}
type FormCatalogue = readonly FormEdition[];
interface FormEdition {
    readonly basis: Basis;
    readonly from: string;
    readonly until?: string | undefined;
    readonly forms: {
        readonly [K in FormKind]?: Form;
    };
}
type FormFacts = {
    readonly [F in (typeof factFields)[number]]?: string | undefined;
};
type FormField = 'code' | 'qr' | 'place' | 'procedure' | 'content' | 'agency' | 'applicant' | 'identityNumber' | 'address' | 'phone' | 'email' | 'owner' | 'ownerAddress' | 'channel' | 'submittedOn' | 'receivedOn' | 'appointment' | 'term' | 'phase' | 'returnAt' | 'papers' | 'sets' | 'officer' | 'officerPhone' | 'round' | 'deficiencies' | 'expires' | 'reason' | 'number' | 'subject' | 'addressee' | 'appointed' | 'atFault' | 'newAppointment' | 'basis' | 'stoppedOn' | 'passings' | 'finishedOn' | 'returnedOn' | 'returnedHow' | 'outcome' | 'copiesTo' | 'signatory';
type FormKind = 'receipt' | 'supplementRequest' | 'acceptanceRefusal' | 'apology' | 'stopNotice' | 'controlSheet' | 'register';
interface FormOptions {
    readonly catalogue?: FormCatalogue | undefined;
    readonly facts?: FormFacts | undefined;
    readonly office?: ((event: DossierEvent, kind: FormKind) => OfficeFields) | undefined;
}
interface FormSheet {
    readonly kind: FormKind;
    readonly number: string;
    readonly name: Text;
    readonly act: Basis;
    readonly seq: number;
    readonly on: Instant;
    readonly values: {
        readonly [F in FormField]?: FormValue;
    };
    readonly missing: readonly FormField[];
    readonly unconfirmed?: Text | undefined;
}
type FormValue = string | number | readonly PaperRow[] | readonly PassingRow[] | Basis | Text;
interface FoundRows {
    readonly word: string;
    readonly rows: DossierRows;
}
type FromTable = Frozen<z.output<typeof fromTable>>;
type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? {
    readonly [K in keyof T]: Frozen<T[K]>;
} : T;
type Guard = {
    readonly kind: 'feel';
    readonly source: string;
} | {
    readonly kind: 'joined';
    readonly step: string;
};
interface Hand {
    readonly fence: number;
    readonly attempts: number;
    readonly readyAt: Instant;
    readonly held: boolean;
}
interface Handoff {
    readonly request: number;
    readonly from: string;
    readonly to: string;
    readonly requestedOn: Instant;
}
interface HandoffSpec<N extends Known, To> extends Place<N> {
    readonly kind: 'handoff';
    readonly role: N['role'];
    readonly budget: TermText;
    readonly from: {
        readonly agency: N['agency'];
        readonly department?: string;
        readonly role: N['role'];
    };
    readonly others?: readonly N['agency'][];
    readonly to: To;
    readonly returned: To;
}
type HandoffStep = Frozen<z.output<typeof handoff>>;
type HeldWork = {
    readonly kind: 'timer';
    readonly it: ClaimedTimer;
} | {
    readonly kind: 'effect';
    readonly it: ClaimedEffect;
};
interface HistoryLine {
    readonly seq: number;
    readonly on: Instant;
    readonly by: Party;
    readonly event: DossierEvent;
}
interface Holder {
    readonly agency: string;
    readonly department?: string | undefined;
    readonly from?: Instant | undefined;
    readonly until?: Instant | undefined;
    readonly gone?: true | undefined;
}
interface Holding {
    readonly agency: string;
    readonly from: Instant;
    readonly to: Instant;
    readonly request?: number | undefined;
}
interface Inbox {
    readonly items: readonly InboxItem[];
    readonly counts: DueCounts;
    readonly next: Cursor | undefined;
}
interface InboxCount {
    readonly name: string;
    readonly counts: DueCounts;
}
interface InboxCountsQuestion {
    readonly tenant: string;
    readonly at: Instant;
    readonly by: {
        readonly agencies: true;
    } | {
        readonly agency: string;
        readonly each: 'department' | 'role' | 'person';
    };
}
interface InboxItem {
    readonly work: WorkRow;
    readonly dossier: DossierRow;
    readonly agency: string;
    readonly state: DueState;
}
interface InboxQuestion {
    readonly tenant: string;
    readonly whose: Whose;
    readonly at: Instant;
    readonly state?: DueState | undefined;
    readonly procedure?: string | undefined;
    readonly step?: string | undefined;
    readonly unassigned?: boolean | undefined;
    readonly after?: Cursor | undefined;
    readonly limit?: number | undefined;
}
interface Incident extends WorkFailure {
    readonly tenant: string;
    readonly dossier: string;
    readonly kind: 'timer' | 'effect';
    readonly id: string;
    readonly attempts: number;
    readonly since: Instant;
}
type IncidentName = Pick<Incident, 'tenant' | 'dossier' | 'kind' | 'id' | 'since'>;
type InnerIds<B> = {
    [K in keyof B]: B[K] extends {
        readonly steps: infer S;
    } ? StepIds<S> : never;
}[keyof B];
type Instant = number;
interface IssueData {
    json_invalid: {
        line: number;
        column: number;
        found: string;
    };
    json_too_large: {
        bytes: number;
        limit: number;
    };
    json_too_deep: {
        limit: number;
        line?: number;
        column?: number;
    };
    json_name_repeated: {
        name: string;
        line: number;
        column: number;
    };
    json_name_reserved: {
        name: string;
        line?: number;
        column?: number;
    };
    text_malformed: {
        found: string;
    };
    text_not_nfc: {
        found: string;
    };
    format_unknown: {
        found: string;
        known: readonly number[];
    };
    field_missing: {
        field: string;
    };
    field_unknown: {
        field: string;
        known: readonly string[];
        meant?: string;
    };
    field_type: {
        expected: string;
        found: string;
    };
    field_value: {
        found: string;
        allowed: readonly string[];
    };
    field_pattern: {
        found: string;
        example: string;
    };
    field_size: {
        limit: number;
        bound: 'least' | 'most';
    };
    name_invalid: {
        name: string;
    };
    name_unknown: {
        of: NameKind;
        name: string;
        meant?: string;
    };
    name_repeated: {
        of: NameKind;
        name: string;
        first: Path;
    };
    name_reserved: {
        of: NameKind;
        name: string;
    };
    name_unused: {
        of: 'effect' | 'fee' | 'result';
        name: string;
    };
    name_outside_vocabulary: {
        of: NameKind;
        name: string;
        meant?: string;
    };
    fact_not_money: {
        fee: string;
        fact: string;
        type: string;
    };
    fact_not_text: {
        fact: string;
        type: string;
    };
    values_missing: {
        fact: string;
        missing: readonly string[];
    };
    value_unknown: {
        fact: string;
        value: string;
        meant?: string;
    };
    expression_invalid: {
        source: string;
        problem: FeelIssue;
    };
    rule_invalid: {
        of: 'table' | 'parameter' | 'fee' | 'document';
        name: string;
        problem: RuleProblem;
    };
    parameter_value: {
        parameter: string;
        found: string;
        type: string;
    };
    table_fault: TableData;
    table_doubt: TableData;
    table_remark: TableData;
    law_conflict: LawData;
    law_gap: LawData;
    law_past_end: LawData;
    law_unused: LawData;
    law_known_later: {
        of: 'parameter' | 'fee';
        name: string;
        knownSince: string;
        asOf: string;
    };
    answer_computed: {
        table: string;
        output: string;
        row: string;
    };
    rule_circle: {
        names: readonly string[];
    };
    rule_too_deep: {
        name: string;
        limit: number;
    };
    required_anyway: {
        document: string;
    };
    term_invalid: {
        source: string;
        problem: CalendarIssue;
    };
    term_without_length: {
        source: string;
    };
    term_not_canonical: {
        source: string;
        canonical: string;
    };
    pause_invalid: {
        source: string;
        problem?: CalendarIssue;
    };
    date_invalid: {
        found: string;
    };
    start_inside_block: {
        step: string;
    };
    target_outside_block: {
        from: string;
        to: string;
        block: string;
    };
    step_unreachable: {
        step: string;
    };
    dead_end: {
        step: string;
    };
    loop_without_exit: {
        steps: readonly string[];
    };
    decision_circle: {
        from: string;
        to: string;
    };
    wait_without_end: {
        step: string;
    };
    wait_unbounded: {
        step: string;
    };
    role_missing: {
        step: string;
        action?: string;
    };
    join_impossible: {
        step: string;
        needs: number;
        has: number;
    };
    branch_without_exit: {
        step: string;
        branch: string;
    };
    outcome_unmapped: {
        step: string;
        block: string;
        outcome: string;
    };
    exit_outside_block: {
        step: string;
    };
    end_inside_block: {
        step: string;
        block: string;
    };
    end_mismatch: {
        step: string;
        outcome: string;
        needs: Outcome;
    };
    status_gap: {
        step: string;
    };
    pause_without_basis: {
        step: string;
    };
    consent_without_basis: {
        step: string;
        agency: string;
    };
    supplement_without_end: {
        given: 'within' | 'expired';
        missing: 'within' | 'expired';
    };
    handoff_to_itself: {
        step: string;
        agency: string;
    };
    apart_impossible: {
        step: string;
        apart: string;
    };
    refund_without_end: {
        fee: string;
        outcome: Outcome;
    };
    successor_incomplete: {
        agency: string;
        given: 'until' | 'successor';
        missing: 'until' | 'successor';
    };
    successor_circle: {
        agencies: readonly string[];
    };
    variant_impossible: {
        step: string;
        kind: Step['kind'];
        field: string;
    };
    personal_inside: {
        fact: string;
        field: string;
    };
    applicant_not_personal: {
        fact: string;
    };
    stage_gap: {
        case: string;
        step: string;
    };
    stage_overlap: {
        case: string;
        step: string;
        stages: readonly string[];
    };
    stage_parallel: {
        case: string;
        block: string;
        stages: readonly string[];
    };
    budget_unit: {
        step: string;
        term: string;
    };
    budget_zero: {
        step: string;
        source: string;
    };
    path_exceeds_term: PathData & {
        from?: Weekday;
    };
    path_exceeds_term_on: PathData & {
        from: string;
    };
    agency_budget_unit: {
        term: string;
    };
    agency_budgets_exceed_term: Omit<PathData, 'stage' | 'steps'> & {
        from?: Weekday;
    };
    agency_budget_exceeded: Omit<PathData, 'stage'> & {
        agencies: readonly string[];
    };
    ladder_order: {
        warn: string;
        near: string;
    };
    notice_unit: {
        term: string;
        terms: readonly string[];
    };
    text_english_missing: {
        vi: string;
    };
}
type Join = Frozen<z.output<typeof join>>;
type JoinSpec = 'all' | 'any' | {
    readonly quorum: number;
} | {
    readonly when: string;
};
interface JsonText {
    readonly value: unknown;
    readonly locate: (path: Path) => {
        readonly line: number;
        readonly column: number;
    };
}
interface Kept {
    readonly dossier: Dossier;
    readonly head: string;
    readonly history: readonly ChainedEvent[];
    readonly timers: readonly Timer[];
}
interface KeptRecord {
    readonly events: readonly ChainedEvent[];
    readonly head: string;
    readonly dossier: Dossier;
}
interface KeptReply {
    readonly seq: number;
    readonly on: Instant;
    readonly step: string;
    readonly agency?: string | undefined;
    readonly answer?: AgencyAnswer | undefined;
    readonly action?: string | undefined;
}
type Key<T> = Extract<keyof T, string>;
type Key$1<T> = Extract<keyof T, string>;
type Key$2<T> = Extract<keyof T, string>;
interface Known {
    readonly role: string;
    readonly agency: string;
    readonly effect: string;
    readonly fact: string;
    readonly document: string;
    readonly fee: string;
    readonly result: string;
    readonly step: string;
    readonly answer: {
        readonly table: string;
        readonly output: string;
    };
}
interface LastAct {
    readonly seq: number;
    readonly by: string;
    readonly step: string;
    readonly entered?: readonly string[] | undefined;
    readonly effects?: number | undefined;
}
type LawCommand = {
    readonly type: 'reappoint';
    readonly until: string;
    readonly reason: string;
    readonly atFault: string;
} | {
    readonly type: 'apologise';
    readonly reason: string;
    readonly atFault: string;
} | {
    readonly type: 'stop';
    readonly reason: string;
    readonly basis: Basis;
} | {
    readonly type: 'refund';
    readonly fee: string;
    readonly amount: number;
    readonly currency: string;
    readonly reason: string;
    readonly reference?: string | undefined;
};
interface LawData {
    of: 'parameter' | 'fee';
    name: string;
    finding: DatedFinding;
    steps: readonly string[];
}
interface LegalStage {
    readonly stage: string;
    readonly term: string;
    readonly steps?: ReadonlySet<string>;
}
type LegalTerm = Frozen<z.output<typeof legalTerm>>;
interface LookUpQuestion {
    readonly tenant: string;
    readonly text: string;
    readonly after?: Cursor | undefined;
    readonly limit?: number | undefined;
}
interface LookedUp {
    readonly dossiers: readonly DossierRow[];
    readonly next: Cursor | undefined;
}
type Mark = {
    readonly events: number;
    readonly effects: number;
    readonly dossier: Dossier;
};
interface Meaning extends Pick<ReadRules, 'rules' | 'fees' | 'checklist'> {
    readonly terms: ReadonlyMap<string, Term>;
    readonly expressions: ReadonlyMap<string, Expression>;
    readonly asked: ReadonlyMap<string, readonly string[]>;
    readonly issues: readonly DefinitionIssue[];
}
interface Memory {
    readonly dossiers: Map<string, Kept>;
    readonly log: (ChainedEvent & {
        readonly tenant: string;
    })[];
    readonly keys: Map<string, Answered>;
    outbox: readonly PendingEffect[];
    readonly exclusive: Map<string, string>;
    readonly codes: Map<string, string>;
    readonly sealed: Map<string, readonly Sealed[]>;
    readonly counters: Map<string, number>;
    readonly hands: Map<string, Hand>;
    readonly incidents: Map<string, Incident>;
    fence: number;
}
interface MigrationMapping {
    readonly steps?: Readonly<Record<string, string>> | undefined;
    readonly cases?: Readonly<Record<string, string>> | undefined;
    readonly channels?: Readonly<Record<string, string>> | undefined;
    readonly terms: 'keep' | 'new';
}
interface MigrationProblem {
    readonly why: 'step' | 'kind' | 'block' | 'position' | 'case' | 'channel' | 'variant' | 'fact' | 'consultation' | 'child' | 'stage' | 'supplement' | 'withdrawal';
    readonly name: string;
}
interface MigrationSpec {
    readonly procedure: string;
    readonly from?: readonly number[] | undefined;
    readonly version: number;
    readonly mapping: MigrationMapping;
    readonly basis: Basis;
}
type NameKind = 'step' | 'role' | 'agency' | 'department' | 'effect' | 'fact' | 'document' | 'fee' | 'result' | 'case' | 'channel' | 'stage' | 'branch' | 'table' | 'output' | 'action';
interface Named {
    readonly name: Text;
}
interface NamesOf<Roles, Agencies, Effects, Facts, Tables, Documents, Fees, Results, Steps extends string> {
    role: Key<Roles>;
    agency: Key<Agencies>;
    effect: Key<Effects>;
    fact: Key<Facts>;
    document: Key<Documents>;
    fee: Key<Fees>;
    result: Key<Results>;
    step: Steps;
    answer: AnswerOf<Tables>;
}
type NationalStatus = 1 | 10 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type OfficeFields = {
    readonly [F in (typeof officeFields)[number]]?: string | number | undefined;
};
interface OpenAction {
    readonly step: string;
    readonly name: string;
    readonly action: Action;
    readonly post: Post;
}
interface OpenedStore {
    readonly store: Store;
    readonly reopen?: (() => Promise<Store>) | undefined;
    readonly beside?: (() => Promise<Store>) | undefined;
    readonly stopClock?: ((at: Instant) => Promise<void>) | undefined;
    readonly tamper?: ((tenant: string, dossier: string, record: KeptRecord) => Promise<void>) | undefined;
    readonly remove?: (() => Promise<void>) | undefined;
}
interface OpenedViews {
    readonly views: ViewStore;
    readonly reopen?: (() => Promise<ViewStore>) | undefined;
    readonly remove?: (() => Promise<void>) | undefined;
}
interface Order<N extends ProcedureNames = ProcedureNames> {
    readonly tenant: string;
    readonly dossier: string;
    readonly by: Actor;
    readonly key: string;
    readonly expect?: number | undefined;
    readonly on?: Instant | undefined;
    readonly procedure?: string | undefined;
    readonly lawOf?: string | undefined;
    readonly command: Command<N>;
}
type Outcome = EndStep['outcome'];
type Outcome = {
    readonly ok: true;
    readonly dossier: Dossier;
    readonly revision: number;
    readonly events: readonly DossierEvent[];
    readonly replayed: boolean;
} | {
    readonly ok: false;
    readonly refusal: Refusal;
};
interface OutgoingEffect {
    readonly id: string;
    readonly tenant: string;
    readonly dossier: string;
    readonly effect: string;
    readonly step: string;
    readonly child?: ChildRequest | undefined;
    readonly report?: ChildReport | undefined;
    readonly attempt: number;
}
interface OutsideEvent {
    readonly at: string;
    readonly what: string;
    readonly by?: string | undefined;
}
interface OutsidePause {
    readonly from: string;
    readonly to?: string | undefined;
    readonly then: string;
    readonly reason: string;
}
interface Paged {
    readonly after?: Cursor | undefined;
    readonly limit?: number | undefined;
}
interface PaperCount {
    readonly originals?: number | undefined;
    readonly certified?: number | undefined;
    readonly photocopies?: number | undefined;
    readonly presented?: number | undefined;
}
interface PaperRow {
    readonly document?: string | undefined;
    readonly what?: string | undefined;
    readonly originals?: number | undefined;
    readonly copies?: number | undefined;
    readonly count?: PaperCount | undefined;
    readonly given: boolean;
}
interface ParallelSpec<B, N extends Known, To> {
    readonly kind: 'parallel';
    readonly name: Text;
    readonly basis?: readonly Basis[];
    readonly branches: {
        readonly [K in keyof B]: B[K] extends {
            readonly steps: infer S;
        } ? {
            readonly name: Text;
            readonly start: Key$1<S>;
            readonly steps: StepsSpec<S, N>;
        } : {
            readonly name: Text;
            readonly start: string;
            readonly steps: object;
        };
    };
    readonly to: To;
    readonly outcomes?: Table$1<To>;
}
type ParallelStep = Frozen<z.output<typeof parallel>>;
type Parameter = Frozen<z.output<typeof parameter>>;
interface ParsedFile {
    readonly file: ProcedureFile;
    readonly issues: readonly DefinitionIssue[];
}
type Party = {
    readonly kind: 'applicant';
} | {
    readonly kind: 'authority';
    readonly agency?: string | undefined;
    readonly department?: string | undefined;
} | {
    readonly kind: 'system';
};
interface Pass {
    readonly timers: number;
    readonly effects: number;
    readonly failed: number;
    readonly parked: number;
}
interface PassingRow {
    readonly from: {
        readonly agency: string;
        readonly department?: string | undefined;
    };
    readonly to: {
        readonly agency: string;
        readonly department?: string | undefined;
    };
    readonly on: Instant;
    readonly confirmedOn?: Instant | undefined;
    readonly result: 'passed' | 'accepted' | 'returned' | 'pending';
    readonly reason?: string | undefined;
}
interface PathData {
    case: string;
    channel?: string;
    stage?: string;
    steps: readonly string[];
    takes: string;
    term: string;
    over: string;
}
interface PendingEffect extends Effect {
    readonly tenant: string;
    readonly dossier: string;
}
type Permission = {
    readonly allowed: true;
} | {
    readonly allowed: false;
    readonly reasons: readonly Refusal[];
};
interface PiecesSpec {
    readonly originals?: number;
    readonly copies?: number;
    readonly certified?: number;
    readonly presented?: number;
}
interface Pin {
    readonly code: string;
    readonly version: number;
    readonly hash: string;
    readonly format: number;
}
interface Place {
    readonly sort: Instant;
    readonly dossier: string;
    readonly n: number;
}
interface Place<N extends Known> {
    readonly name: Text;
    readonly agency: N['agency'];
    readonly department?: string;
    readonly basis?: readonly Basis[];
    readonly effects?: readonly N['effect'][];
}
interface PlacedRows {
    readonly place: Place;
    readonly rows: DossierRows;
}
interface PlacedStep {
    readonly id: string;
    readonly step: Step;
    readonly path: Path;
    readonly within: readonly {
        readonly block: string;
        readonly branch: string;
    }[];
}
interface PlanSummary {
    readonly change: number;
    readonly done: number;
    readonly refused: number;
    readonly reasons: readonly RefusalGroup[];
}
type Planned = Entry & ({
    readonly verdict: 'change';
    readonly orders: readonly Order[];
    readonly before?: Standing | undefined;
    readonly after: Standing;
    readonly counted?: Appointment | undefined;
} | {
    readonly verdict: 'done';
} | {
    readonly verdict: 'refused';
    readonly before?: Standing | undefined;
    readonly refusal: Refusal;
});
type Position = readonly string[];
interface Post {
    readonly role: string | undefined;
    readonly agency?: string | undefined;
    readonly department?: string | undefined;
}
interface PostSpec<Roles, Agencies> {
    readonly agency: Key<Agencies>;
    readonly department?: string;
    readonly role: Key<Roles>;
}
interface Procedure<Names extends ProcedureNames = ProcedureNames> {
    readonly definition: ProcedureDefinition;
    readonly hash: string;
    readonly calendar: Calendar;
    readonly graph: StepGraph;
    readonly terms: ReadonlyMap<string, Term>;
    readonly expressions: ReadonlyMap<string, Expression>;
    readonly rules: Rules;
    readonly fees: ReadonlyMap<string, Fee>;
    readonly checklist: Checklist;
    readonly issues: readonly DefinitionIssue[];
    readonly [names]?: Names;
}
type ProcedureContext = {
    readonly dossier: Dossier;
    readonly refused?: Refusal | undefined;
};
type ProcedureDefinition = Frozen<z.output<typeof procedureFormat>>;
type ProcedureEvent = {
    readonly type: string;
    readonly answers?: readonly Asked[] | undefined;
} | {
    readonly type: '$dossier';
    readonly dossier: Dossier;
};
type ProcedureFile = Frozen<z.output<typeof fileFormat>>;
interface ProcedureInput {
    readonly dossier?: Dossier | undefined;
}
declare class ProcedureMachine extends Base {
    #private;
    readonly procedure: Procedure;
    readonly variant: string | undefined;
    constructor(procedure: Procedure, variant?: string, implementations?: Base['implementations']);
    provide(given: Parameters<Base['provide']>[0]): ProcedureMachine;
    getInitialSnapshot(scope: Scope, input?: ProcedureInput): ProcedureSnapshot;
    restoreSnapshot(given: Snapshot<unknown>, scope: Scope): ProcedureSnapshot;
    transition(snapshot: ProcedureSnapshot, event: ProcedureEvent, scope: Scope): ProcedureSnapshot;
    getTransitionData(snapshot: ProcedureSnapshot, event: ProcedureEvent): ReturnType<Base['getTransitionData']>;
}
interface ProcedureNames {
    readonly step: string;
    readonly action: string;
    readonly case: string;
    readonly channel: string;
    readonly fact: string;
    readonly role: string;
}
type ProcedureSnapshot = MachineSnapshot<ProcedureContext, ProcedureEvent, Children, StateValue, string, unknown, MetaObject, StateSchema>;
interface ProcedureSpec<Roles, Agencies, Facts, Tables, Documents, Groups extends string, Fees, Results, Channels, Cases, S> {
    readonly code: `${number}.${number}` | (string & {});
    readonly version: number;
    readonly name: Text;
    readonly field: Text;
    readonly level: 'ministry' | 'province' | 'commune';
    readonly basis: readonly Basis[];
    readonly facts?: Facts;
    readonly parameters?: Table<Parameter>;
    readonly computed?: Table<Computed$1>;
    readonly tables?: Tables;
    readonly documents?: Documents;
    readonly documentGroups?: {
        readonly [G in Groups]: DocumentGroupSpec<NoInfer<Key<Documents> | Groups>>;
    };
    readonly fees?: Fees;
    readonly results: Results;
    readonly channels: Channels;
    readonly cases: Cases;
    readonly clock?: {
        readonly cutoff?: string;
        readonly policies?: Partial<Policies>;
        readonly basis?: readonly Basis[];
    };
    readonly reception: PostSpec<Roles, Agencies> & {
        readonly refused: NoInfer<Key<S>>;
    };
    readonly supplement?: {
        readonly times: number;
        readonly then: PauseEnd;
        readonly within?: TermText;
        readonly expired?: NoInfer<Key<S>>;
        readonly ask?: readonly TermText[];
        readonly basis: readonly Basis[];
    };
    readonly extension?: PostSpec<Roles, Agencies> & {
        readonly times: number;
        readonly atMost: TermText;
        readonly basis: readonly Basis[];
    };
    readonly withdrawal?: PostSpec<Roles, Agencies> & {
        readonly to: NoInfer<Key<S>>;
        readonly basis: readonly Basis[];
    };
    readonly stop?: PostSpec<Roles, Agencies> & {
        readonly to: NoInfer<Key<S>>;
        readonly basis: readonly Basis[];
    };
    readonly reappointment?: PostSpec<Roles, Agencies> & {
        readonly times: number;
        readonly atMost?: TermText;
        readonly apology?: TermText;
        readonly basis: readonly Basis[];
    };
    readonly ladder?: {
        readonly warn?: TermText;
        readonly near?: TermText;
        readonly basis?: readonly Basis[];
    };
    readonly assigners?: readonly Key<Roles>[];
    readonly exclusive?: {
        readonly name: string;
        readonly facts: readonly NoInfer<Key<Facts>>[];
        readonly basis: readonly Basis[];
    };
    readonly applicant?: {
        readonly name: NoInfer<Key<Facts>>;
    };
    readonly variants?: Table<VariantSpec<Roles, Agencies, NoInfer<StepIds<S>>>>;
    readonly start: NoInfer<Key<S>>;
    readonly steps: S;
}
interface Projected {
    readonly events: number;
    readonly dossiers: number;
    readonly caughtUp: boolean;
}
interface ProjectionSpec {
    readonly engine: Engine;
    readonly views: ViewStore;
    readonly signal?: AbortSignal | undefined;
    readonly batch?: number | undefined;
}
interface Publication {
    readonly procedure: Procedure;
    readonly from: string;
    readonly until?: string | undefined;
    readonly by?: 'received' | 'submitted' | undefined;
    readonly basis?: Basis | undefined;
}
type Punctuality = 'early' | 'on-time' | 'late';
interface ReadRules {
    readonly rules: Rules;
    readonly fees: ReadonlyMap<string, Fee>;
    readonly checklist: Checklist;
    readonly issues: readonly DefinitionIssue[];
}
interface ReassignmentSpec {
    readonly from: {
        readonly person: string;
    } | {
        readonly agency: string;
    };
    readonly distribution: Distribution;
    readonly reason: string;
}
type RecountPolicy = 'freeze' | 'favour' | 'recompute';
interface RecountSpec {
    readonly policy: RecountPolicy;
    readonly basis: Basis;
}
type Refusal = {
    [C in RefusalCode]: {
        readonly code: C;
        readonly data: Readonly<RefusalData[C]>;
    };
}[RefusalCode];
type RefusalCode = keyof RefusalData;
interface RefusalData {
    command_invalid: {
        issues: readonly (DefinitionIssue | CodeIssue | CalendarIssue)[];
    };
    dossier_unknown: {
        dossier: string;
    };
    dossier_exists: {
        dossier: string;
    };
    procedure_unknown: {
        code: string;
        version: number;
    };
    procedure_mismatch: {
        pinned: string;
        given: string;
    };
    key_reused: {
        key: string;
    };
    stale_revision: {
        expected: number;
        actual: number;
    };
    on_in_future: {
        on: number;
        now: number;
    };
    on_before_last: {
        on: number;
        last: number;
    };
    situation_wrong: {
        command: CommandType;
        situation: 'submitted' | 'open' | 'finished' | 'ended';
    };
    role_missing: {
        role: string;
        agency?: string;
        department?: string;
    };
    delegation_over: {
        of: string;
        from: string;
        until: string;
    };
    assigned_elsewhere: {
        step: string;
        main: string;
    };
    duty_conflict: {
        step: string;
        other: string;
    };
    case_unknown: {
        case: string;
        known: readonly string[];
    };
    channel_unknown: {
        channel: string;
        known: readonly string[];
    };
    action_unknown: {
        action: string;
        known: readonly string[];
    };
    step_unknown: {
        step: string;
        known: readonly string[];
    };
    step_ambiguous: {
        action: string;
        steps: readonly string[];
    };
    fact_unknown: {
        fact: string;
        known: readonly string[];
    };
    fact_invalid: {
        fact: string;
        path: readonly (string | number)[];
        expected: string;
    };
    fact_not_yours: {
        fact: string;
    };
    fact_needed: {
        facts: readonly string[];
    };
    guard_false: {
        action: string;
        when: string;
    };
    no_way_on: {
        step: string;
    };
    expression_failed: {
        source: string;
        problem: string;
    };
    document_unknown: {
        document: string;
        known: readonly string[];
    };
    document_missing: {
        documents: readonly string[];
    };
    document_expired: {
        document: string;
        validUntil: string;
    };
    document_undated: {
        documents: readonly string[];
    };
    document_choice: {
        more: number;
        documents: readonly string[];
    };
    fee_unknown: {
        fee: string;
        known: readonly string[];
    };
    fee_unpaid: {
        fee: string;
        due: number;
        paid: number;
        currency: string;
    };
    fee_amount_wrong: {
        fee: string;
        amount: number;
        open: number;
        currency: string;
    };
    currency_wrong: {
        fee: string;
        currency: string;
        expected: string;
    };
    variant_unknown: {
        variant: string;
        known: readonly string[];
    };
    agency_unknown: {
        agency: string;
        known: readonly string[];
    };
    result_unknown: {
        results: readonly string[];
        known: readonly string[];
    };
    date_not_after: {
        date: string;
        after: string;
    };
    already_open: {
        key: string;
        dossier: string;
    };
    code_taken: {
        code: string;
        dossier: string;
    };
    not_assignable: {
        step: string;
    };
    recall_impossible: {
        why: 'nothing' | 'not_yours' | 'went_out';
    };
    send_back_impossible: {
        step: string;
        known: readonly string[];
    };
    urge_unknown: {
        number: number;
    };
    urge_answered: {
        number: number;
    };
    handoff_unknown: {
        step: string;
    };
    child_unknown: {
        step: string;
        child: string;
    };
    child_ended: {
        step: string;
        child: string;
    };
    reappointment_not_allowed: Record<never, never>;
    reappointment_exhausted: {
        times: number;
    };
    reappointment_too_far: {
        until: string;
        latest: string;
    };
    reappointment_pointless: Record<never, never>;
    stop_not_allowed: Record<never, never>;
    refund_not_allowed: {
        fee: string;
    };
    refund_amount_wrong: {
        fee: string;
        amount: number;
        open: number;
        currency: string;
    };
    correction_unknown: {
        event: number;
    };
    correction_empty: {
        event: number;
    };
    migration_target_missing: Record<never, never>;
    migration_impossible: {
        problems: readonly MigrationProblem[];
    };
    adoption_impossible: {
        problems: readonly AdoptionProblem[];
    };
    row_repeated: {
        what: 'reference' | 'code';
        name: string;
        line: number;
    };
    calendar_unchanged: Record<never, never>;
    timer_unknown: {
        id: string;
        known: readonly string[];
    };
    nothing_personal: {
        known: readonly string[];
    };
    supplement_pending: {
        round: number;
    };
    supplement_not_pending: Record<never, never>;
    supplement_not_allowed: Record<never, never>;
    supplement_exhausted: {
        times: number;
    };
    supplement_over: {
        expires: string;
    };
    supplement_incomplete: {
        documents: readonly string[];
    };
    consultation_unknown: {
        step: string;
        agency: string;
    };
    consultation_sent: {
        step: string;
        agency: string;
    };
    consultation_not_sent: {
        step: string;
        agency: string;
    };
    consultation_answered: {
        step: string;
        agency: string;
    };
    extension_not_allowed: Record<never, never>;
    extension_exhausted: {
        times: number;
    };
    extension_too_long: {
        by: string;
        atMost: string;
    };
    term_over: {
        at: number;
        on: number;
    };
    term_invalid: {
        term: string;
        problem: string;
    };
    withdrawal_not_allowed: Record<never, never>;
    withdrawal_pending: Record<never, never>;
    withdrawal_not_pending: Record<never, never>;
    not_due: {
        what: Expiry['what'];
        at: number;
        now: number;
    };
    calendar_not_covered: {
        from: string;
        to: string;
    };
}
interface RefusalGroup {
    readonly code: RefusalCode;
    readonly why?: string | undefined;
    readonly name?: string | undefined;
    readonly count: number;
    readonly first: readonly {
        readonly dossier: string;
        readonly line?: number | undefined;
    }[];
}
interface Registry {
    inForce(code: string, day: string): Procedure | undefined;
    publication(code: string, day: string): Publication | undefined;
    version(code: string, version: number): Procedure | undefined;
    byHash(hash: string): Procedure | undefined;
    versions(code: string): readonly Procedure[];
}
type RegistryIssue = Issue<'publication_date_wrong', {
    readonly code: string;
    readonly version: number;
    readonly date: string;
}> | Issue<'publication_overlap', {
    readonly code: string;
    readonly versions: readonly number[];
    readonly day: string;
}> | Issue<'version_twice', {
    readonly code: string;
    readonly version: number;
}>;
interface RehearsalStore extends SqliteStore {
    setClock(at: Instant): Promise<void>;
}
type Release = 'resume' | 'retry' | 'skip';
type Resolution = {
    readonly how: 'resume' | 'retry';
} | {
    readonly how: 'skip';
    readonly reason: string;
};
interface ReturnSpec<N extends Known, To> extends Place<N> {
    readonly kind: 'return';
    readonly role: N['role'];
    readonly results: readonly N['result'][];
    readonly to: To;
}
type ReturnStep = Frozen<z.output<typeof returnStep>>;
interface Route {
    readonly when: string;
    readonly to: string;
    readonly index?: number;
}
type Row = DecisionTable['rows'][number];
type Rule = {
    readonly kind: 'computed';
    readonly reads: readonly string[];
    readonly expression: Expression;
} | {
    readonly kind: 'parameter';
    readonly reads: readonly string[];
    readonly dated: Dated<Fact$1>;
} | {
    readonly kind: 'table';
    readonly reads: readonly string[];
    readonly table: Table;
};
type RuleProblem = TableIssue | LawIssue | FeeIssue | ChecklistIssue;
type Rules = ReadonlyMap<string, Rule>;
type Rung = 'warn' | 'near' | 'apology' | 'overdue';
interface SampleOptions {
    readonly tenant?: string;
    readonly events?: number;
    readonly code?: string | null;
    readonly timers?: readonly Timer[];
    readonly key?: Partial<Append['key']>;
}
type Scope = Parameters<Base['transition']>[2];
interface Script<N extends ProcedureNames = ProcedureNames> {
    readonly script: 1;
    readonly name: {
        readonly vi: string;
        readonly en?: string | undefined;
    };
    readonly actors: Readonly<Record<string, Actor>>;
    readonly play: readonly ScriptLine<N>[];
    readonly expect?: ScriptExpectation | undefined;
}
interface ScriptExpectation {
    readonly appointment?: string | undefined;
    readonly finished?: string | undefined;
    readonly punctuality?: Punctuality | undefined;
    readonly outcome?: string | undefined;
    readonly path?: readonly string[] | undefined;
    readonly status?: number | undefined;
}
type ScriptLine<N extends ProcedureNames = ProcedureNames> = {
    readonly at: string;
    readonly by: string;
    readonly do: Command<N>;
    readonly on?: string | undefined;
    readonly refused?: string | undefined;
} | {
    readonly until: string;
};
interface Sealed {
    readonly hash: string;
    readonly salt: string;
    readonly value: string;
}
type Severity = 'error' | 'warning' | 'hint';
interface SharedTerm<Agencies, Tables, Step> {
    readonly term: TermText | StagesSpec<Step> | AnswerOf<Tables>;
    readonly agencyBudgets?: readonly {
        readonly agencies: readonly Key<Agencies>[];
        readonly budget: TermText;
    }[];
}
interface ShelfQuestion {
    readonly tenant: string;
    readonly shelves: readonly string[];
    readonly without?: readonly string[] | undefined;
    readonly at: Instant;
    readonly state?: DueState | undefined;
    readonly procedure?: string | undefined;
    readonly step?: string | undefined;
    readonly unassigned?: boolean | undefined;
    readonly from?: Instant | undefined;
    readonly until?: Instant | undefined;
}
interface SimulatedLine {
    readonly line: number;
    readonly at: Instant;
    readonly by: Actor;
    readonly command: Command;
    readonly events: readonly DossierEvent[];
    readonly refusal?: Refusal | undefined;
}
interface Simulation {
    readonly dossier: Dossier;
    readonly events: readonly DossierEvent[];
    readonly effects: readonly Effect[];
    readonly lines: readonly SimulatedLine[];
    readonly timers: readonly Timer[];
    readonly summary: Required<{
        [K in keyof ScriptExpectation]: ScriptExpectation[K] | undefined;
    }>;
    readonly differences: readonly Difference[];
}
interface SqliteOptions {
    readonly busyTimeout?: number | undefined;
    readonly maxPages?: number | undefined;
}
interface SqliteStore extends Store {
    rewrite(): Promise<boolean>;
}
interface SqliteViewsOptions {
    readonly busyTimeout?: number | undefined;
}
type Stage = Frozen<z.output<typeof stage>>;
interface StageClock {
    readonly stage: string;
    readonly term: string;
    readonly from: Instant;
    readonly to?: Instant | undefined;
    readonly extensions: readonly string[];
    readonly consultationExtension?: string | undefined;
    readonly consumed?: string | undefined;
}
interface StagesSpec<Step> {
    readonly stages: readonly {
        readonly id: string;
        readonly name: Text;
        readonly term: TermText;
        readonly steps: readonly Step[];
        readonly basis?: readonly Basis[];
    }[];
}
interface Standing {
    readonly version: number;
    readonly position: readonly string[];
    readonly appointment?: Appointment | undefined;
    readonly main?: Readonly<Record<string, string>> | undefined;
    readonly standIns?: Readonly<Record<string, string>> | undefined;
}
type Step = TaskStep | DecisionStep | WaitStep | ConsultStep | HandoffStep | ChildrenStep | ParallelStep | ExitStep | ReturnStep | EndStep;
interface StepGraph {
    readonly start: string;
    readonly steps: ReadonlyMap<string, PlacedStep>;
    readonly repeated: readonly PlacedStep[];
    readonly edges: ReadonlyMap<string, readonly Edge[]>;
    readonly anytime: readonly Edge[];
}
type StepIds<S> = Key$1<S> | {
    [K in keyof S]: S[K] extends {
        readonly branches: infer B;
    } ? InnerIds<B> : never;
}[keyof S];
type StepSpec<N extends Known, To> = TaskSpec<N, To> | DecisionSpec<N, To> | WaitSpec<N, To> | ConsultSpec<N, To> | HandoffSpec<N, To> | ChildrenSpec<N, To> | ReturnSpec<N, To> | ExitSpec | EndSpec;
type StepsSpec<S, N extends Known> = {
    readonly [K in keyof S]: S[K] extends {
        readonly branches: infer B;
    } ? ParallelSpec<B, N, Key$1<S>> : StepSpec<N, Key$1<S>>;
};
interface Store extends WorkStore {
    now(): Instant;
    append(entry: Append): Promise<Appended>;
    load(tenant: string, dossier: string): Promise<Dossier | undefined>;
    history(tenant: string, dossier: string): Promise<readonly ChainedEvent[]>;
    answered(tenant: string, actor: string, key: string): Promise<Answered | undefined>;
    events(after: Cursor | undefined, limit: number): Promise<EventPage>;
    dossiers(tenant: string, after: string | undefined, limit: number): Promise<readonly Dossier[]>;
    dueTimers(until: Instant, limit: number): Promise<readonly DueTimer[]>;
    outbox(limit: number): Promise<readonly PendingEffect[]>;
    delivered(effects: readonly DeliveredEffect[]): Promise<void>;
    coded(tenant: string, code: string): Promise<string | undefined>;
    sealed(tenant: string, dossier: string): Promise<readonly Sealed[]>;
    count(tenant: string, counter: string): Promise<number>;
    verify(): Promise<Verification>;
    close(): Promise<void>;
}
declare class StoreFault extends Error {
    readonly name = "StoreFault";
    readonly code: FaultCode;
    readonly file: string;
    constructor(code: FaultCode, file: string, cause?: unknown);
}
type StorePromise = 'survives being closed' | 'is open to several at a time' | 'has a clock to stop' | 'finds tampering';
interface StoreUnderTest {
    readonly name: string;
    readonly open: () => Promise<OpenedStore>;
    readonly skip?: readonly {
        readonly promise: StorePromise;
        readonly reason: string;
    }[];
}
interface Stride {
    readonly event: string;
    readonly asked: readonly Asked$1[];
    readonly to?: Position | undefined;
}
interface Stuck {
    readonly why: StuckReason;
    readonly from: Instant;
}
interface StuckDossier {
    readonly dossier: DossierRow;
    readonly why: StuckReason;
    readonly since: Instant;
    readonly incident?: Incident | undefined;
}
interface StuckQuestion extends Paged {
    readonly tenant: string;
    readonly at: Instant;
}
type StuckReason = 'no_way_on' | 'endless' | 'handler_barred' | 'agency_gone' | 'uncounted' | 'procedure_unknown' | 'incident';
interface SuccessionSpec {
    readonly agency: string;
    readonly successor: string;
    readonly basis: Basis;
}
interface SupplementItem {
    readonly document?: string | undefined;
    readonly what: string;
}
interface SupplementRound {
    readonly round: number;
    readonly requestedOn: Instant;
    readonly items: readonly SupplementItem[];
    readonly expires?: string | undefined;
}
type Table<T> = Readonly<Record<string, T>>;
type Table$1<T> = Readonly<Record<string, T>>;
interface TableData {
    table: string;
    finding: Finding;
    steps: readonly string[];
}
type TableSpec<Outputs, N extends Answerable> = Omit<DecisionTable, 'outputs' | 'rows' | 'otherwise'> & {
    readonly outputs: Outputs & DecisionTable['outputs'];
    readonly rows: readonly (Omit<Row, 'then'> & {
        readonly then: AnswersSpec<Outputs, N>;
    })[];
    readonly otherwise?: AnswersSpec<Outputs, N>;
};
type TablesSpec<Tables, N extends Answerable> = {
    readonly [T in keyof Tables]: Tables[T] extends {
        readonly outputs: infer Outputs;
    } ? TableSpec<Outputs, N> : DecisionTable;
};
interface TaskSpec<N extends Known, To> extends Place<N> {
    readonly kind: 'task';
    readonly role: N['role'];
    readonly budget: TermText;
    readonly apart?: readonly N['step'][];
    readonly actions: Table$1<ActionSpec<N, To>>;
}
type TaskStep = Frozen<z.output<typeof task>>;
interface Timer {
    readonly id: string;
    readonly at: Instant;
    readonly command: Expiry;
}
type TransferIssue = Issue<'dossier_file_invalid', {
    readonly expected: '1' | 'text' | 'list';
}> | Issue<'dossier_file_broken', {
    readonly seq: number;
    readonly why: 'hash' | 'order' | 'event' | 'payload';
}> | Issue<'dossier_file_conflict', {
    readonly dossier: string;
}> | Issue<'procedure_unknown', {
    readonly code: string;
    readonly version: number;
}> | Issue<'dossier_uncountable', {
    readonly dossier: string;
    readonly issues: readonly CalendarIssue[];
}>;
declare class Turn {
    procedure: Procedure;
    readonly by: Actor;
    readonly now: Instant;
    readonly on: Instant;
    readonly target: Procedure | undefined;
    readonly inForce: Context['inForce'];
    readonly event: DossierEvent | undefined;
    readonly events: DossierEvent[];
    readonly effects: Effect[];
    dossier: Dossier;
    constructor(procedure: Procedure, dossier: Dossier, context: Context);
    record<T extends EventType>(type: T, data: EventData[T]): number;
    mark(): Mark;
    rollback({ events, effects, dossier }: Mark): void;
}
interface Urge {
    readonly number: number;
    readonly to: Addressee;
    readonly urgedOn: Instant;
    readonly replyBy: string;
    readonly answeredOn?: Instant | undefined;
}
type Variant = Frozen<z.output<typeof variant>>;
interface VariantSpec<Roles, Agencies, Step extends string> {
    readonly name: Text;
    readonly acts: readonly Text[];
    readonly steps: {
        readonly [K in Step]?: {
            readonly agency?: Key<Agencies>;
            readonly department?: string;
            readonly role?: Key<Roles>;
            readonly budget?: TermText;
            readonly to?: Table<Step>;
        };
    };
    readonly basis: readonly Basis[];
}
interface Verification {
    readonly dossiers: number;
    readonly events: number;
    readonly broken: readonly (ChainBreak & {
        readonly tenant: string;
        readonly dossier: string;
    })[];
}
interface ViewChange {
    readonly from: Cursor | undefined;
    readonly cursor: Cursor;
    readonly dossiers: readonly ChangedRows[];
}
interface ViewStore {
    state(): Promise<{
        readonly version: number;
        readonly cursor: Cursor | undefined;
    }>;
    apply(change: ViewChange): Promise<boolean>;
    clear(): Promise<void>;
    rows(tenant: string, dossier: string): Promise<DossierRows | undefined>;
    page(question: ShelfQuestion & {
        readonly after?: Place | undefined;
        readonly limit: number;
    }): Promise<readonly PlacedRows[]>;
    count(question: ShelfQuestion): Promise<DueCounts>;
    tally(tenant: string, at: Instant, beginning: string): Promise<readonly {
        readonly shelf: string;
        readonly counts: DueCounts;
    }[]>;
    find(question: WordQuestion): Promise<{
        readonly along: string;
        readonly found: readonly FoundRows[];
    }>;
    forget(): Promise<boolean>;
    close(): Promise<void>;
}
interface ViewsUnderTest {
    readonly name: string;
    readonly open: () => Promise<OpenedViews>;
}
interface Vocabulary {
    readonly roles: ReadonlySet<string>;
    readonly agencies: ReadonlyMap<string, ReadonlySet<string>>;
    readonly effects: ReadonlySet<string>;
}
interface WaitSpec<N extends Known, To> extends Place<N> {
    readonly kind: 'wait';
    readonly status: 4 | 5 | 6;
    readonly pause?: {
        readonly then: PauseEnd;
        readonly reason: Text;
        readonly basis?: readonly Basis[];
    };
    readonly actions: Table$1<ActionSpec<N, To> & {
        readonly role: N['role'] | CitedRole;
    }>;
    readonly expiry?: {
        readonly after: TermText;
        readonly to: To;
    };
}
type WaitStep = Frozen<z.output<typeof wait>>;
type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday';
type Whose = {
    readonly person: Actor;
    readonly as?: 'handler' | 'cooperator' | 'watcher' | undefined;
} | {
    readonly agency: string;
    readonly department?: string | undefined;
    readonly role?: undefined;
} | {
    readonly agency: string;
    readonly role: string;
    readonly department?: undefined;
};
interface WordQuestion {
    readonly tenant: string;
    readonly beginnings: readonly string[];
    readonly along?: string | undefined;
    readonly after?: {
        readonly word: string;
        readonly dossier: string;
    } | undefined;
    readonly limit: number;
}
interface Work {
    readonly main?: string | undefined;
    readonly cooperators?: readonly string[] | undefined;
    readonly watchers?: readonly string[] | undefined;
    readonly on: Instant;
}
type WorkCommand<N extends ProcedureNames = ProcedureNames> = {
    readonly type: 'assign';
    readonly step: N['step'];
    readonly main?: string | undefined;
    readonly cooperators?: readonly string[] | undefined;
    readonly watchers?: readonly string[] | undefined;
    readonly reason?: string | undefined;
} | {
    readonly type: 'claim';
    readonly step: N['step'];
} | {
    readonly type: 'reassign';
    readonly step: N['step'];
    readonly to: string;
    readonly reason: string;
} | {
    readonly type: 'recall';
    readonly step?: N['step'] | undefined;
    readonly reason: string;
} | {
    readonly type: 'sendBack';
    readonly step?: N['step'] | undefined;
    readonly to: N['step'];
    readonly reason: string;
} | {
    readonly type: 'urge';
    readonly step?: N['step'] | undefined;
    readonly to: Addressee;
    readonly content: string;
    readonly replyBy: string;
} | {
    readonly type: 'answerUrge';
    readonly number: number;
    readonly content: string;
};
interface WorkFailure {
    readonly code: string;
    readonly data: unknown;
}
type WorkKind = 'receive' | 'task' | 'wait' | 'consult' | 'answer' | 'handoff' | 'children' | 'return' | 'withdrawal' | 'urge';
type WorkResult = 'done' | 'failed' | 'parked' | 'lost';
interface WorkRow {
    readonly kind: WorkKind;
    readonly step?: string | undefined;
    readonly consulted?: string | undefined;
    readonly urge?: number | undefined;
    readonly role?: string | undefined;
    readonly holders: readonly Holder[];
    readonly main?: string | undefined;
    readonly cooperators: readonly string[];
    readonly watchers: readonly string[];
    readonly barred: readonly string[];
    readonly since?: Instant | undefined;
    readonly date: DueTimes;
    readonly heldUp?: true | undefined;
}
interface WorkStore {
    claimTimers(claim: Claim): Promise<readonly ClaimedTimer[]>;
    claimEffects(claim: Claim): Promise<readonly ClaimedEffect[]>;
    failed(work: ClaimedWork, failure: WorkFailure & {
        readonly retryAt: Instant;
    }): Promise<boolean>;
    park(work: ClaimedWork, failure: WorkFailure): Promise<boolean>;
    incidents(tenant: string | undefined, limit: number): Promise<readonly Incident[]>;
    incident(tenant: string, dossier: string): Promise<Incident | undefined>;
    release(incident: IncidentName, how: Release): Promise<Incident | undefined>;
}
interface WorkerSpec {
    readonly engine: Engine;
    readonly deliver: (effect: OutgoingEffect, signal: AbortSignal) => Promise<void>;
    readonly signal: AbortSignal;
    readonly name: string;
    readonly lease?: number | undefined;
    readonly attempts?: number | undefined;
    readonly backoff?: ((attempt: number) => number) | undefined;
    readonly batch?: number | undefined;
    readonly idle?: number | undefined;
    readonly onFailure?: ((work: ClaimedTimer | ClaimedEffect, failure: Failure, parked: boolean) => void) | undefined;
    readonly onFault?: ((fault: StoreFault) => void) | undefined;
}
declare const action: z.ZodMiniObject<{
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    to: z.ZodMiniString<string>;
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    agency: z.ZodMiniOptional<z.ZodMiniString<string>>;
    when: z.ZodMiniOptional<z.ZodMiniString<string>>;
    asks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    requires: z.ZodMiniOptional<z.ZodMiniObject<{
        paid: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        documents: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
declare const administratorRole = "administrator";
declare const agencyBudgets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
    agencies: z.ZodMiniArray<z.ZodMiniString<string>>;
    budget: z.ZodMiniString<string>;
}, z.core.$strict>>>;
declare const appendForever: (store: Store, acknowledge: (acknowledged: Acknowledged) => void, { dossiers }?: {
    dossiers?: number | undefined;
}) => Promise<never>;
declare const applyPlan: (engine: Engine, plan: AsyncIterable<Planned> | Iterable<Planned>, { signal, onApplied, abreast }?: ApplyOptions) => Promise<BulkReport>;
declare const appointmentFinding: (procedure: Procedure, dossier: Dossier) => AppointmentFinding | undefined;
declare const assess: (procedure: Procedure, dossier: Asked, fee: string) => Assessment | undefined;
declare const assessedFact: (amount: Amount) => string | undefined;
declare const attributionOf: (procedure: Procedure, events: readonly DossierEvent[], now: Instant) => readonly AgencyTime[];
declare const board: (views: ViewStore, { tenant, at }: {
    readonly tenant: string;
    readonly at: Instant;
}) => Promise<readonly BoardLine[]>;
declare const boardBy: <K extends "agency" | "procedure" | "status">(lines: readonly BoardLine[], by: K) => ReadonlyMap<BoardLine[K], DueCounts>;
declare const can: <N extends ProcedureNames>(procedure: Procedure<N>, dossier: Dossier, given: Command<N>, context: Context) => Permission;
declare const check: (definition: ProcedureDefinition, against: CheckedAgainst) => Checked;
declare function checkAdoption(act: BulkAct, spec: AdoptionSpec): AsyncGenerator<CheckedRow>;
declare const child: z.ZodMiniObject<{
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    procedure: z.ZodMiniString<string>;
    case: z.ZodMiniString<string>;
    channel: z.ZodMiniString<string>;
    agency: z.ZodMiniString<string>;
    role: z.ZodMiniString<string>;
    when: z.ZodMiniOptional<z.ZodMiniString<string>>;
    facts: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
    outcome: z.ZodMiniString<string>;
    cancelled: z.ZodMiniEnum<{
        leave: "leave";
        stop: "stop";
    }>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
declare const children: z.ZodMiniObject<{
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    children: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        procedure: z.ZodMiniString<string>;
        case: z.ZodMiniString<string>;
        channel: z.ZodMiniString<string>;
        agency: z.ZodMiniString<string>;
        role: z.ZodMiniString<string>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        facts: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
        outcome: z.ZodMiniString<string>;
        cancelled: z.ZodMiniEnum<{
            leave: "leave";
            stop: "stop";
        }>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    join: z.ZodMiniUnion<readonly [
        z.ZodMiniEnum<{
            all: "all";
            any: "any";
        }>,
        z.ZodMiniObject<{
            quorum: z.ZodMiniInt;
        }, z.core.$strict>,
        z.ZodMiniObject<{
            when: z.ZodMiniString<string>;
        }, z.core.$strict>
    ]>;
    to: z.ZodMiniString<string>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    agency: z.ZodMiniString<string>;
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    effects: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    kind: z.ZodMiniLiteral<"children">;
}, z.core.$strict>;
declare const citedRoles: readonly [
    "applicant",
    "paymentGateway"
];
declare const citizenHistory: (events: readonly DossierEvent[]) => readonly HistoryLine[];
declare const computed: z.ZodMiniObject<{
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    type: z.ZodMiniEnum<{
        boolean: "boolean";
        date: "date";
        decimal: "decimal";
        integer: "integer";
        money: "money";
        string: "string";
    }>;
    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    value: z.ZodMiniString<string>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
declare const computedDue: (procedure: Procedure, dossier: Dossier) => Result<Due, CalendarIssue> | undefined;
declare const consult: z.ZodMiniObject<{
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    agencies: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
        term: z.ZodMiniString<string>;
        extension: z.ZodMiniOptional<z.ZodMiniObject<{
            atMost: z.ZodMiniString<string>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        answer: z.ZodMiniOptional<z.ZodMiniString<string>>;
        onSilence: z.ZodMiniEnum<{
            block: "block";
            consent: "consent";
            escalate: "escalate";
        }>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    join: z.ZodMiniUnion<readonly [
        z.ZodMiniEnum<{
            all: "all";
            any: "any";
        }>,
        z.ZodMiniObject<{
            quorum: z.ZodMiniInt;
        }, z.core.$strict>,
        z.ZodMiniObject<{
            when: z.ZodMiniString<string>;
        }, z.core.$strict>
    ]>;
    to: z.ZodMiniString<string>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    agency: z.ZodMiniString<string>;
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    effects: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    kind: z.ZodMiniLiteral<"consult">;
}, z.core.$strict>;
declare const consultedAgency: z.ZodMiniObject<{
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    role: z.ZodMiniString<string>;
    term: z.ZodMiniString<string>;
    extension: z.ZodMiniOptional<z.ZodMiniObject<{
        atMost: z.ZodMiniString<string>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    when: z.ZodMiniOptional<z.ZodMiniString<string>>;
    answer: z.ZodMiniOptional<z.ZodMiniString<string>>;
    onSilence: z.ZodMiniEnum<{
        block: "block";
        consent: "consent";
        escalate: "escalate";
    }>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
declare const crashDamage: (store: Store, acknowledged: readonly Acknowledged[]) => Promise<CrashDamage>;
declare const custodyOf: (procedure: Procedure, events: readonly DossierEvent[], now: Instant) => readonly Holding[];
declare const decide: <N extends ProcedureNames>(procedure: Procedure<N>, dossier: Dossier, given: Command<N>, context: Context) => Decision;
declare const decision: z.ZodMiniObject<{
    kind: z.ZodMiniLiteral<"decision">;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    routes: z.ZodMiniArray<z.ZodMiniObject<{
        when: z.ZodMiniString<string>;
        to: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    by: z.ZodMiniOptional<z.ZodMiniObject<{
        table: z.ZodMiniString<string>;
        output: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    else: z.ZodMiniString<string>;
}, z.core.$strict>;
declare const decisionTable: z.ZodMiniObject<{
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    hit: z.ZodMiniEnum<{
        any: "any";
        collect: "collect";
        first: "first";
        priority: "priority";
        unique: "unique";
        "rule order": "rule order";
        "output order": "output order";
        exceptions: "exceptions";
    }>;
    aggregate: z.ZodMiniOptional<z.ZodMiniEnum<{
        count: "count";
        max: "max";
        min: "min";
        sum: "sum";
    }>>;
    priority: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    inputs: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        from: z.ZodMiniOptional<z.ZodMiniString<string>>;
        within: z.ZodMiniOptional<z.ZodMiniString<string>>;
        name: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    outputs: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniDiscriminatedUnion<[
        z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            type: z.ZodMiniEnum<{
                boolean: "boolean";
                date: "date";
                decimal: "decimal";
                integer: "integer";
                money: "money";
                string: "string";
            }>;
            unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
            values: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniUnion<readonly [
                z.ZodMiniString<string>,
                z.ZodMiniNumber<number>,
                z.ZodMiniBoolean<boolean>
            ]>>>;
        }, z.core.$strict>,
        z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            type: z.ZodMiniLiteral<"enum">;
            values: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                name: z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>;
            }, z.core.$strict>>;
            order: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strict>,
        z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            type: z.ZodMiniEnum<{
                agency: "agency";
                document: "document";
                role: "role";
                step: "step";
                term: "term";
            }>;
        }, z.core.$strict>
    ], "type">>;
    rows: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        when: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
        then: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [
            z.ZodMiniUnion<readonly [
                z.ZodMiniString<string>,
                z.ZodMiniNumber<number>,
                z.ZodMiniBoolean<boolean>
            ]>,
            z.ZodMiniObject<{
                feel: z.ZodMiniString<string>;
            }, z.core.$strict>
        ]>>;
        overrides: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        why: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    otherwise: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [
        z.ZodMiniUnion<readonly [
            z.ZodMiniString<string>,
            z.ZodMiniNumber<number>,
            z.ZodMiniBoolean<boolean>
        ]>,
        z.ZodMiniObject<{
            feel: z.ZodMiniString<string>;
        }, z.core.$strict>
    ]>>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
declare const dueSoon: (views: ViewStore, { tenant, from, until, agency, at, ...paged }: DueSoonQuestion) => Promise<{
    readonly dossiers: readonly DueDossier[];
    readonly next: Cursor | undefined;
}>;
declare const dueStateAt: ({ nearFrom, overdueFrom, paused }: DueTimes, at: Instant) => DueState;
declare const editionOn: (catalogue: FormCatalogue, day: string) => FormEdition | undefined;
declare const emptyDossier: (id: string, tenant: string) => Dossier;
declare const end: z.ZodMiniObject<{
    kind: z.ZodMiniLiteral<"end">;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    outcome: z.ZodMiniEnum<{
        expired: "expired";
        granted: "granted";
        notAccepted: "notAccepted";
        refused: "refused";
        stopped: "stopped";
        withdrawn: "withdrawn";
    }>;
}, z.core.$strict>;
declare const eventFromJson: (json: EventJson) => DossierEvent | undefined;
declare const eventToJson: (event: DossierEvent) => EventJson;
declare const evolve: (dossier: Dossier, event: DossierEvent) => Dossier;
declare const exit: z.ZodMiniObject<{
    kind: z.ZodMiniLiteral<"exit">;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    outcome: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strict>;
declare const explainDecision: (procedure: Procedure, dossier: Asked, table: string) => Explanation | undefined;
declare const explainParameter: (procedure: Procedure, dossier: Asked, parameter: string) => InForce<Fact> | undefined;
declare const explore: (definition: ProcedureDefinition, cap?: number) => Exploration;
declare const exportDossier: (engine: Engine, tenant: string, dossier: string, { personal }?: {
    readonly personal?: boolean;
}) => Promise<DossierFile | undefined>;
declare const factFields: readonly [
    "applicant",
    "identityNumber",
    "address",
    "phone",
    "email",
    "content",
    "owner",
    "ownerAddress",
    "sets",
    "officerPhone"
];
declare const feeDue: (procedure: Procedure, dossier: Asked, fee: string) => {
    readonly due: number;
    readonly currency: string;
} | Refusal;
declare const feeRule: z.ZodMiniObject<{
    anchor: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
        z.ZodMiniEnum<{
            received: "received";
            submitted: "submitted";
        }>,
        z.ZodMiniObject<{
            fact: z.ZodMiniString<string>;
        }, z.core.$strict>
    ]>>;
    when: z.ZodMiniOptional<z.ZodMiniString<string>>;
    lines: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        charge: z.ZodMiniUnion<readonly [
            z.ZodMiniObject<{
                amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                    z.ZodMiniUnion<readonly [
                        z.ZodMiniNumber<number>,
                        z.ZodMiniString<string>
                    ]>,
                    z.ZodMiniObject<{
                        feel: z.ZodMiniString<string>;
                    }, z.core.$strict>
                ]>>;
                rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                    z.ZodMiniUnion<readonly [
                        z.ZodMiniNumber<number>,
                        z.ZodMiniString<string>
                    ]>,
                    z.ZodMiniObject<{
                        feel: z.ZodMiniString<string>;
                    }, z.core.$strict>
                ]>>;
                slices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                    upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                    below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                    rate: z.ZodMiniUnion<readonly [
                        z.ZodMiniNumber<number>,
                        z.ZodMiniString<string>
                    ]>;
                }, z.core.$strict>>>;
                brackets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                    upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                    below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                    amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                        z.ZodMiniNumber<number>,
                        z.ZodMiniString<string>
                    ]>>;
                    rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                        z.ZodMiniNumber<number>,
                        z.ZodMiniString<string>
                    ]>>;
                    excess: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                        z.ZodMiniNumber<number>,
                        z.ZodMiniString<string>
                    ]>>;
                }, z.core.$strict>>>;
                of: z.ZodMiniOptional<z.ZodMiniObject<{
                    feel: z.ZodMiniString<string>;
                    unit: z.ZodMiniOptional<z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
                min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
            }, z.core.$strict>,
            z.ZodMiniObject<{
                anchor: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                    z.ZodMiniEnum<{
                        received: "received";
                        submitted: "submitted";
                    }>,
                    z.ZodMiniObject<{
                        fact: z.ZodMiniString<string>;
                    }, z.core.$strict>
                ]>>;
                versions: z.ZodMiniArray<z.ZodMiniObject<{
                    id: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    value: z.ZodMiniOptional<z.ZodMiniObject<{
                        amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                            z.ZodMiniUnion<readonly [
                                z.ZodMiniNumber<number>,
                                z.ZodMiniString<string>
                            ]>,
                            z.ZodMiniObject<{
                                feel: z.ZodMiniString<string>;
                            }, z.core.$strict>
                        ]>>;
                        rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                            z.ZodMiniUnion<readonly [
                                z.ZodMiniNumber<number>,
                                z.ZodMiniString<string>
                            ]>,
                            z.ZodMiniObject<{
                                feel: z.ZodMiniString<string>;
                            }, z.core.$strict>
                        ]>>;
                        slices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                            upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                            below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                            rate: z.ZodMiniUnion<readonly [
                                z.ZodMiniNumber<number>,
                                z.ZodMiniString<string>
                            ]>;
                        }, z.core.$strict>>>;
                        brackets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                            upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                            below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                            amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                z.ZodMiniNumber<number>,
                                z.ZodMiniString<string>
                            ]>>;
                            rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                z.ZodMiniNumber<number>,
                                z.ZodMiniString<string>
                            ]>>;
                            excess: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                z.ZodMiniNumber<number>,
                                z.ZodMiniString<string>
                            ]>>;
                        }, z.core.$strict>>>;
                        of: z.ZodMiniOptional<z.ZodMiniObject<{
                            feel: z.ZodMiniString<string>;
                            unit: z.ZodMiniOptional<z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>>;
                        }, z.core.$strict>>;
                        min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                        max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                    }, z.core.$strict>>;
                    repealed: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
                    from: z.ZodMiniString<string>;
                    to: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    basis: z.ZodMiniArray<z.ZodMiniObject<{
                        act: z.ZodMiniString<string>;
                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
                transitional: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                    when: z.ZodMiniString<string>;
                    use: z.ZodMiniString<string>;
                    knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    basis: z.ZodMiniArray<z.ZodMiniObject<{
                        act: z.ZodMiniString<string>;
                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>>;
            }, z.core.$strict>
        ]>;
        times: z.ZodMiniOptional<z.ZodMiniObject<{
            feel: z.ZodMiniString<string>;
            unit: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    reliefs: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        when: z.ZodMiniString<string>;
        by: z.ZodMiniOptional<z.ZodMiniString<string>>;
        lines: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        from: z.ZodMiniOptional<z.ZodMiniString<string>>;
        to: z.ZodMiniOptional<z.ZodMiniString<string>>;
        knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    together: z.ZodMiniOptional<z.ZodMiniEnum<{
        greatest: "greatest";
        sum: "sum";
        "in turn": "in turn";
    }>>;
    rounding: z.ZodMiniOptional<z.ZodMiniObject<{
        how: z.ZodMiniEnum<{
            "half up": "half up";
            "half down": "half down";
            "half even": "half even";
            ceiling: "ceiling";
            down: "down";
            floor: "floor";
            up: "up";
        }>;
        to: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$strict>>;
    max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
}, z.core.$strict>;
declare const fileFormat: z.ZodMiniObject<{
    format: z.ZodMiniLiteral<1>;
    procedure: z.ZodMiniObject<{
        code: z.ZodMiniString<string>;
        version: z.ZodMiniInt;
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        field: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        level: z.ZodMiniEnum<{
            commune: "commune";
            ministry: "ministry";
            province: "province";
        }>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        agencies: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            departments: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                name: z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>;
            }, z.core.$strict>>>;
            until: z.ZodMiniOptional<z.ZodMiniString<string>>;
            successor: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        roles: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
        }, z.core.$strict>>;
        effects: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
        }, z.core.$strict>>>;
        facts: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniType<Fact, unknown, z.core.$ZodTypeInternals<Fact, unknown>>>>;
        parameters: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            type: z.ZodMiniEnum<{
                boolean: "boolean";
                date: "date";
                decimal: "decimal";
                integer: "integer";
                money: "money";
                string: "string";
            }>;
            unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
            anchor: z.ZodMiniUnion<readonly [
                z.ZodMiniEnum<{
                    received: "received";
                    submitted: "submitted";
                }>,
                z.ZodMiniObject<{
                    fact: z.ZodMiniString<string>;
                }, z.core.$strict>
            ]>;
            versions: z.ZodMiniArray<z.ZodMiniObject<{
                id: z.ZodMiniOptional<z.ZodMiniString<string>>;
                value: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                    z.ZodMiniString<string>,
                    z.ZodMiniNumber<number>,
                    z.ZodMiniBoolean<boolean>
                ]>>;
                repealed: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
                from: z.ZodMiniString<string>;
                to: z.ZodMiniOptional<z.ZodMiniString<string>>;
                knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                basis: z.ZodMiniArray<z.ZodMiniObject<{
                    act: z.ZodMiniString<string>;
                    article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            transitional: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                when: z.ZodMiniString<string>;
                use: z.ZodMiniString<string>;
                knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                basis: z.ZodMiniArray<z.ZodMiniObject<{
                    act: z.ZodMiniString<string>;
                    article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        computed: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            type: z.ZodMiniEnum<{
                boolean: "boolean";
                date: "date";
                decimal: "decimal";
                integer: "integer";
                money: "money";
                string: "string";
            }>;
            unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
            value: z.ZodMiniString<string>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        tables: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            hit: z.ZodMiniEnum<{
                any: "any";
                collect: "collect";
                first: "first";
                priority: "priority";
                unique: "unique";
                "rule order": "rule order";
                "output order": "output order";
                exceptions: "exceptions";
            }>;
            aggregate: z.ZodMiniOptional<z.ZodMiniEnum<{
                count: "count";
                max: "max";
                min: "min";
                sum: "sum";
            }>>;
            priority: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            inputs: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                from: z.ZodMiniOptional<z.ZodMiniString<string>>;
                within: z.ZodMiniOptional<z.ZodMiniString<string>>;
                name: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            outputs: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniDiscriminatedUnion<[
                z.ZodMiniObject<{
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                    type: z.ZodMiniEnum<{
                        boolean: "boolean";
                        date: "date";
                        decimal: "decimal";
                        integer: "integer";
                        money: "money";
                        string: "string";
                    }>;
                    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    values: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniUnion<readonly [
                        z.ZodMiniString<string>,
                        z.ZodMiniNumber<number>,
                        z.ZodMiniBoolean<boolean>
                    ]>>>;
                }, z.core.$strict>,
                z.ZodMiniObject<{
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                    type: z.ZodMiniLiteral<"enum">;
                    values: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                        name: z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>;
                    }, z.core.$strict>>;
                    order: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
                }, z.core.$strict>,
                z.ZodMiniObject<{
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                    type: z.ZodMiniEnum<{
                        agency: "agency";
                        document: "document";
                        role: "role";
                        step: "step";
                        term: "term";
                    }>;
                }, z.core.$strict>
            ], "type">>;
            rows: z.ZodMiniArray<z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                when: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
                then: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [
                    z.ZodMiniUnion<readonly [
                        z.ZodMiniString<string>,
                        z.ZodMiniNumber<number>,
                        z.ZodMiniBoolean<boolean>
                    ]>,
                    z.ZodMiniObject<{
                        feel: z.ZodMiniString<string>;
                    }, z.core.$strict>
                ]>>;
                overrides: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
                why: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
                basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                    act: z.ZodMiniString<string>;
                    article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>>;
            }, z.core.$strict>>;
            otherwise: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [
                z.ZodMiniUnion<readonly [
                    z.ZodMiniString<string>,
                    z.ZodMiniNumber<number>,
                    z.ZodMiniBoolean<boolean>
                ]>,
                z.ZodMiniObject<{
                    feel: z.ZodMiniString<string>;
                }, z.core.$strict>
            ]>>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        documents: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            certified: z.ZodMiniOptional<z.ZodMiniInt>;
            presented: z.ZodMiniOptional<z.ZodMiniInt>;
            instead: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                originals: z.ZodMiniOptional<z.ZodMiniInt>;
                copies: z.ZodMiniOptional<z.ZodMiniInt>;
                certified: z.ZodMiniOptional<z.ZodMiniInt>;
                presented: z.ZodMiniOptional<z.ZodMiniInt>;
            }, z.core.$strict>>>;
            cases: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            requiredWhen: z.ZodMiniOptional<z.ZodMiniString<string>>;
            validFor: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unexpired: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
            originals: z.ZodMiniInt;
            copies: z.ZodMiniInt;
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            required: z.ZodMiniBoolean<boolean>;
        }, z.core.$strict>>>;
        documentGroups: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
            atLeast: z.ZodMiniInt;
            of: z.ZodMiniArray<z.ZodMiniString<string>>;
            when: z.ZodMiniOptional<z.ZodMiniString<string>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        fees: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            currency: z.ZodMiniEnum<{
                USD: "USD";
                VND: "VND";
            }>;
            amount: z.ZodMiniUnion<readonly [
                z.ZodMiniInt,
                z.ZodMiniObject<{
                    fact: z.ZodMiniString<string>;
                }, z.core.$strict>,
                z.ZodMiniObject<{
                    anchor: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                        z.ZodMiniEnum<{
                            received: "received";
                            submitted: "submitted";
                        }>,
                        z.ZodMiniObject<{
                            fact: z.ZodMiniString<string>;
                        }, z.core.$strict>
                    ]>>;
                    when: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    lines: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                        name: z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>;
                        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        charge: z.ZodMiniUnion<readonly [
                            z.ZodMiniObject<{
                                amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                    z.ZodMiniUnion<readonly [
                                        z.ZodMiniNumber<number>,
                                        z.ZodMiniString<string>
                                    ]>,
                                    z.ZodMiniObject<{
                                        feel: z.ZodMiniString<string>;
                                    }, z.core.$strict>
                                ]>>;
                                rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                    z.ZodMiniUnion<readonly [
                                        z.ZodMiniNumber<number>,
                                        z.ZodMiniString<string>
                                    ]>,
                                    z.ZodMiniObject<{
                                        feel: z.ZodMiniString<string>;
                                    }, z.core.$strict>
                                ]>>;
                                slices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                    upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                    below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                    rate: z.ZodMiniUnion<readonly [
                                        z.ZodMiniNumber<number>,
                                        z.ZodMiniString<string>
                                    ]>;
                                }, z.core.$strict>>>;
                                brackets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                    upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                    below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                    amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                        z.ZodMiniNumber<number>,
                                        z.ZodMiniString<string>
                                    ]>>;
                                    rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                        z.ZodMiniNumber<number>,
                                        z.ZodMiniString<string>
                                    ]>>;
                                    excess: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                        z.ZodMiniNumber<number>,
                                        z.ZodMiniString<string>
                                    ]>>;
                                }, z.core.$strict>>>;
                                of: z.ZodMiniOptional<z.ZodMiniObject<{
                                    feel: z.ZodMiniString<string>;
                                    unit: z.ZodMiniOptional<z.ZodMiniObject<{
                                        vi: z.ZodMiniString<string>;
                                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    }, z.core.$strict>>;
                                }, z.core.$strict>>;
                                min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                            }, z.core.$strict>,
                            z.ZodMiniObject<{
                                anchor: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                    z.ZodMiniEnum<{
                                        received: "received";
                                        submitted: "submitted";
                                    }>,
                                    z.ZodMiniObject<{
                                        fact: z.ZodMiniString<string>;
                                    }, z.core.$strict>
                                ]>>;
                                versions: z.ZodMiniArray<z.ZodMiniObject<{
                                    id: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    value: z.ZodMiniOptional<z.ZodMiniObject<{
                                        amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                            z.ZodMiniUnion<readonly [
                                                z.ZodMiniNumber<number>,
                                                z.ZodMiniString<string>
                                            ]>,
                                            z.ZodMiniObject<{
                                                feel: z.ZodMiniString<string>;
                                            }, z.core.$strict>
                                        ]>>;
                                        rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                            z.ZodMiniUnion<readonly [
                                                z.ZodMiniNumber<number>,
                                                z.ZodMiniString<string>
                                            ]>,
                                            z.ZodMiniObject<{
                                                feel: z.ZodMiniString<string>;
                                            }, z.core.$strict>
                                        ]>>;
                                        slices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                            upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                            below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                            rate: z.ZodMiniUnion<readonly [
                                                z.ZodMiniNumber<number>,
                                                z.ZodMiniString<string>
                                            ]>;
                                        }, z.core.$strict>>>;
                                        brackets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                            upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                            below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                            amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                                z.ZodMiniNumber<number>,
                                                z.ZodMiniString<string>
                                            ]>>;
                                            rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                                z.ZodMiniNumber<number>,
                                                z.ZodMiniString<string>
                                            ]>>;
                                            excess: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                                z.ZodMiniNumber<number>,
                                                z.ZodMiniString<string>
                                            ]>>;
                                        }, z.core.$strict>>>;
                                        of: z.ZodMiniOptional<z.ZodMiniObject<{
                                            feel: z.ZodMiniString<string>;
                                            unit: z.ZodMiniOptional<z.ZodMiniObject<{
                                                vi: z.ZodMiniString<string>;
                                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                            }, z.core.$strict>>;
                                        }, z.core.$strict>>;
                                        min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                        max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                    }, z.core.$strict>>;
                                    repealed: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
                                    from: z.ZodMiniString<string>;
                                    to: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    basis: z.ZodMiniArray<z.ZodMiniObject<{
                                        act: z.ZodMiniString<string>;
                                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                            vi: z.ZodMiniString<string>;
                                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        }, z.core.$strict>>;
                                    }, z.core.$strict>>;
                                }, z.core.$strict>>;
                                transitional: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                    when: z.ZodMiniString<string>;
                                    use: z.ZodMiniString<string>;
                                    knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    basis: z.ZodMiniArray<z.ZodMiniObject<{
                                        act: z.ZodMiniString<string>;
                                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                            vi: z.ZodMiniString<string>;
                                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        }, z.core.$strict>>;
                                    }, z.core.$strict>>;
                                }, z.core.$strict>>>;
                            }, z.core.$strict>
                        ]>;
                        times: z.ZodMiniOptional<z.ZodMiniObject<{
                            feel: z.ZodMiniString<string>;
                            unit: z.ZodMiniOptional<z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>>;
                        }, z.core.$strict>>;
                        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                            act: z.ZodMiniString<string>;
                            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>;
                    reliefs: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                        name: z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>;
                        when: z.ZodMiniString<string>;
                        by: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        lines: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
                        from: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        to: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        basis: z.ZodMiniArray<z.ZodMiniObject<{
                            act: z.ZodMiniString<string>;
                            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>>;
                    together: z.ZodMiniOptional<z.ZodMiniEnum<{
                        greatest: "greatest";
                        sum: "sum";
                        "in turn": "in turn";
                    }>>;
                    rounding: z.ZodMiniOptional<z.ZodMiniObject<{
                        how: z.ZodMiniEnum<{
                            "half up": "half up";
                            "half down": "half down";
                            "half even": "half even";
                            ceiling: "ceiling";
                            down: "down";
                            floor: "floor";
                            up: "up";
                        }>;
                        to: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                    }, z.core.$strict>>;
                    max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                }, z.core.$strict>
            ]>;
            refund: z.ZodMiniOptional<z.ZodMiniObject<{
                outcomes: z.ZodMiniArray<z.ZodMiniEnum<{
                    expired: "expired";
                    granted: "granted";
                    notAccepted: "notAccepted";
                    refused: "refused";
                    stopped: "stopped";
                    withdrawn: "withdrawn";
                }>>;
                basis: z.ZodMiniArray<z.ZodMiniObject<{
                    act: z.ZodMiniString<string>;
                    article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        results: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            code: z.ZodMiniOptional<z.ZodMiniString<string>>;
            when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        channels: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
        }, z.core.$strict>>;
        cases: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            term: z.ZodMiniUnion<readonly [
                z.ZodMiniString<string>,
                z.ZodMiniObject<{
                    stages: z.ZodMiniArray<z.ZodMiniObject<{
                        id: z.ZodMiniString<string>;
                        name: z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>;
                        term: z.ZodMiniString<string>;
                        steps: z.ZodMiniArray<z.ZodMiniString<string>>;
                        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                            act: z.ZodMiniString<string>;
                            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>,
                z.ZodMiniObject<{
                    table: z.ZodMiniString<string>;
                    output: z.ZodMiniString<string>;
                }, z.core.$strict>
            ]>;
            channels: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                term: z.ZodMiniUnion<readonly [
                    z.ZodMiniString<string>,
                    z.ZodMiniObject<{
                        stages: z.ZodMiniArray<z.ZodMiniObject<{
                            id: z.ZodMiniString<string>;
                            name: z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>;
                            term: z.ZodMiniString<string>;
                            steps: z.ZodMiniArray<z.ZodMiniString<string>>;
                            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                act: z.ZodMiniString<string>;
                                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                    vi: z.ZodMiniString<string>;
                                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                }, z.core.$strict>>;
                            }, z.core.$strict>>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>,
                    z.ZodMiniObject<{
                        table: z.ZodMiniString<string>;
                        output: z.ZodMiniString<string>;
                    }, z.core.$strict>
                ]>;
                agencyBudgets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                    agencies: z.ZodMiniArray<z.ZodMiniString<string>>;
                    budget: z.ZodMiniString<string>;
                }, z.core.$strict>>>;
            }, z.core.$strict>>>;
            agencyBudgets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                agencies: z.ZodMiniArray<z.ZodMiniString<string>>;
                budget: z.ZodMiniString<string>;
            }, z.core.$strict>>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        clock: z.ZodMiniOptional<z.ZodMiniObject<{
            cutoff: z.ZodMiniOptional<z.ZodMiniString<string>>;
            policies: z.ZodMiniOptional<z.ZodMiniObject<{
                firstDay: z.ZodMiniOptional<z.ZodMiniEnum<{
                    excluded: "excluded";
                    included: "included";
                }>>;
                lastDay: z.ZodMiniOptional<z.ZodMiniEnum<{
                    rolls: "rolls";
                    stays: "stays";
                }>>;
                swappedDay: z.ZodMiniOptional<z.ZodMiniEnum<{
                    rolls: "rolls";
                    stays: "stays";
                }>>;
                offDayStart: z.ZodMiniOptional<z.ZodMiniEnum<{
                    "next-working-day": "next-working-day";
                    "received-day": "received-day";
                }>>;
                cutoff: z.ZodMiniOptional<z.ZodMiniEnum<{
                    "moves-start": "moves-start";
                    "moves-same-day-only": "moves-same-day-only";
                }>>;
                endOf: z.ZodMiniOptional<z.ZodMiniEnum<{
                    "office-hours": "office-hours";
                    midnight: "midnight";
                }>>;
            }, z.core.$strict>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        reception: z.ZodMiniObject<{
            refused: z.ZodMiniString<string>;
            agency: z.ZodMiniString<string>;
            department: z.ZodMiniOptional<z.ZodMiniString<string>>;
            role: z.ZodMiniString<string>;
        }, z.core.$strict>;
        supplement: z.ZodMiniOptional<z.ZodMiniObject<{
            times: z.ZodMiniInt;
            then: z.ZodMiniString<string>;
            within: z.ZodMiniOptional<z.ZodMiniString<string>>;
            expired: z.ZodMiniOptional<z.ZodMiniString<string>>;
            ask: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        extension: z.ZodMiniOptional<z.ZodMiniObject<{
            times: z.ZodMiniInt;
            atMost: z.ZodMiniString<string>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            agency: z.ZodMiniString<string>;
            department: z.ZodMiniOptional<z.ZodMiniString<string>>;
            role: z.ZodMiniString<string>;
        }, z.core.$strict>>;
        withdrawal: z.ZodMiniOptional<z.ZodMiniObject<{
            to: z.ZodMiniString<string>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            agency: z.ZodMiniString<string>;
            department: z.ZodMiniOptional<z.ZodMiniString<string>>;
            role: z.ZodMiniString<string>;
        }, z.core.$strict>>;
        stop: z.ZodMiniOptional<z.ZodMiniObject<{
            to: z.ZodMiniString<string>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            agency: z.ZodMiniString<string>;
            department: z.ZodMiniOptional<z.ZodMiniString<string>>;
            role: z.ZodMiniString<string>;
        }, z.core.$strict>>;
        reappointment: z.ZodMiniOptional<z.ZodMiniObject<{
            times: z.ZodMiniInt;
            atMost: z.ZodMiniOptional<z.ZodMiniString<string>>;
            apology: z.ZodMiniOptional<z.ZodMiniString<string>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
            agency: z.ZodMiniString<string>;
            department: z.ZodMiniOptional<z.ZodMiniString<string>>;
            role: z.ZodMiniString<string>;
        }, z.core.$strict>>;
        ladder: z.ZodMiniOptional<z.ZodMiniObject<{
            warn: z.ZodMiniOptional<z.ZodMiniString<string>>;
            near: z.ZodMiniOptional<z.ZodMiniString<string>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        assigners: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        exclusive: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            facts: z.ZodMiniArray<z.ZodMiniString<string>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        applicant: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
        }, z.core.$strict>>;
        variants: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            acts: z.ZodMiniArray<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
            steps: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                agency: z.ZodMiniOptional<z.ZodMiniString<string>>;
                department: z.ZodMiniOptional<z.ZodMiniString<string>>;
                role: z.ZodMiniOptional<z.ZodMiniString<string>>;
                budget: z.ZodMiniOptional<z.ZodMiniString<string>>;
                to: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            }, z.core.$strict>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
        start: z.ZodMiniString<string>;
        steps: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniType<Step, unknown, z.core.$ZodTypeInternals<Step, unknown>>>;
    }, z.core.$strict>;
    layout: z.ZodMiniOptional<z.ZodMiniUnknown>;
}, z.core.$strict>;
declare const followingOf: (dossier: Dossier) => ProcedureEvent;
declare const formCatalogue: FormCatalogue;
declare const formsOf: (procedure: Procedure, events: readonly DossierEvent[], { catalogue, facts, office }?: FormOptions) => readonly FormSheet[];
declare const fromTable: z.ZodMiniObject<{
    table: z.ZodMiniString<string>;
    output: z.ZodMiniString<string>;
}, z.core.$strict>;
declare const handoff: z.ZodMiniObject<{
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    budget: z.ZodMiniString<string>;
    from: z.ZodMiniObject<{
        agency: z.ZodMiniString<string>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
    }, z.core.$strict>;
    others: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    to: z.ZodMiniString<string>;
    returned: z.ZodMiniString<string>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    agency: z.ZodMiniString<string>;
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    effects: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    kind: z.ZodMiniLiteral<"handoff">;
}, z.core.$strict>;
declare const importDossier: (engine: Engine, file: unknown, key: {
    readonly actor: string;
    readonly key: string;
}) => Promise<Result<{
    readonly dossier: Dossier;
    readonly already: boolean;
}, TransferIssue>>;
declare const inbox: (views: ViewStore, question: InboxQuestion) => Promise<Inbox>;
declare const inboxCounts: (views: ViewStore, { tenant, at, by }: InboxCountsQuestion) => Promise<readonly InboxCount[]>;
declare const isError: (found: DefinitionIssue) => boolean;
declare const join: z.ZodMiniUnion<readonly [
    z.ZodMiniEnum<{
        all: "all";
        any: "any";
    }>,
    z.ZodMiniObject<{
        quorum: z.ZodMiniInt;
    }, z.core.$strict>,
    z.ZodMiniObject<{
        when: z.ZodMiniString<string>;
    }, z.core.$strict>
]>;
declare const legalClock: (procedure: Procedure, dossier: Dossier, now: Instant) => Result<ClockState, CalendarIssue> | undefined;
declare const legalStages: (definition: ProcedureDefinition, procedureCase: string, channel: string, chosen?: string) => readonly LegalStage[];
declare const legalTerm: z.ZodMiniUnion<readonly [
    z.ZodMiniString<string>,
    z.ZodMiniObject<{
        stages: z.ZodMiniArray<z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
            term: z.ZodMiniString<string>;
            steps: z.ZodMiniArray<z.ZodMiniString<string>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>,
    z.ZodMiniObject<{
        table: z.ZodMiniString<string>;
        output: z.ZodMiniString<string>;
    }, z.core.$strict>
]>;
declare const load: (value: unknown, against?: Against) => Result<Procedure, DefinitionIssue>;
declare const loadText: (text: string, against?: Against) => {
    readonly result: Result<Procedure, DefinitionIssue>;
    readonly locate?: JsonText["locate"];
};
declare const lookUp: (views: ViewStore, question: LookUpQuestion) => Promise<LookedUp>;
declare const memory: (now: () => Instant, kept?: Memory) => Store;
declare const memoryViews: () => ViewStore;
declare const momentOf: (text: string) => Instant | undefined;
declare const names: unique symbol;
declare const nationalStatus: (procedure: Procedure, dossier: Dossier) => NationalStatus;
declare const officeFields: readonly [
    "applicant",
    "identityNumber",
    "address",
    "phone",
    "email",
    "content",
    "owner",
    "ownerAddress",
    "sets",
    "officerPhone",
    "place",
    "subject",
    "addressee",
    "copiesTo"
];
declare const openActions: ({ procedure: given, dossier, }: Pick<Turn, "dossier" | "procedure">) => readonly OpenAction[];
declare const openEngine: (spec: EngineSpec) => Engine;
declare const outline: (definition: ProcedureDefinition, locale: Locale) => string;
declare const papersOf: (procedure: Procedure, dossier: Dossier, more?: Documents) => PaperCheck;
declare const parallel: z.ZodMiniObject<{
    kind: z.ZodMiniLiteral<"parallel">;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    branches: z.ZodMiniType<Readonly<Record<string, Branch>>, unknown, z.core.$ZodTypeInternals<Readonly<Record<string, Branch>>, unknown>>;
    to: z.ZodMiniString<string>;
    outcomes: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
}, z.core.$strict>;
declare const parameter: z.ZodMiniObject<{
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    type: z.ZodMiniEnum<{
        boolean: "boolean";
        date: "date";
        decimal: "decimal";
        integer: "integer";
        money: "money";
        string: "string";
    }>;
    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    anchor: z.ZodMiniUnion<readonly [
        z.ZodMiniEnum<{
            received: "received";
            submitted: "submitted";
        }>,
        z.ZodMiniObject<{
            fact: z.ZodMiniString<string>;
        }, z.core.$strict>
    ]>;
    versions: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniOptional<z.ZodMiniString<string>>;
        value: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
            z.ZodMiniString<string>,
            z.ZodMiniNumber<number>,
            z.ZodMiniBoolean<boolean>
        ]>>;
        repealed: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
        from: z.ZodMiniString<string>;
        to: z.ZodMiniOptional<z.ZodMiniString<string>>;
        knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    transitional: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        when: z.ZodMiniString<string>;
        use: z.ZodMiniString<string>;
        knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
declare const parse: (value: unknown) => Result<ProcedureFile, DefinitionIssue>;
declare const parseFile: (value: unknown) => Result<ParsedFile, DefinitionIssue>;
declare const parseOrder: (value: unknown) => Result<Order, DefinitionIssue>;
declare const parseScript: (value: unknown) => Result<Script, DefinitionIssue>;
declare const pathOf: (events: readonly DossierEvent[]) => readonly string[];
declare function planAdoption(engine: Engine, act: BulkAct, spec: AdoptionSpec): AsyncGenerator<Planned>;
declare function planMigration(engine: Engine, act: BulkAct, { procedure, from, version, mapping, basis }: MigrationSpec): AsyncGenerator<Planned>;
declare function planReassignment(engine: Engine, act: BulkAct, { from, distribution, reason }: ReassignmentSpec): AsyncGenerator<Planned>;
declare function planRecount(engine: Engine, act: BulkAct, { policy, basis }: RecountSpec): AsyncGenerator<Planned>;
declare function planSuccession(engine: Engine, act: BulkAct, { agency, successor, basis }: SuccessionSpec): AsyncGenerator<Planned>;
declare const procedureEvents: (machine: ProcedureMachine) => ((snapshot: ProcedureSnapshot) => readonly ProcedureEvent[]);
declare const procedureFormat: z.ZodMiniObject<{
    code: z.ZodMiniString<string>;
    version: z.ZodMiniInt;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    field: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    level: z.ZodMiniEnum<{
        commune: "commune";
        ministry: "ministry";
        province: "province";
    }>;
    basis: z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    agencies: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        departments: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            name: z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>;
        }, z.core.$strict>>>;
        until: z.ZodMiniOptional<z.ZodMiniString<string>>;
        successor: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    roles: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
    }, z.core.$strict>>;
    effects: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
    }, z.core.$strict>>>;
    facts: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniType<Fact, unknown, z.core.$ZodTypeInternals<Fact, unknown>>>>;
    parameters: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        type: z.ZodMiniEnum<{
            boolean: "boolean";
            date: "date";
            decimal: "decimal";
            integer: "integer";
            money: "money";
            string: "string";
        }>;
        unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
        anchor: z.ZodMiniUnion<readonly [
            z.ZodMiniEnum<{
                received: "received";
                submitted: "submitted";
            }>,
            z.ZodMiniObject<{
                fact: z.ZodMiniString<string>;
            }, z.core.$strict>
        ]>;
        versions: z.ZodMiniArray<z.ZodMiniObject<{
            id: z.ZodMiniOptional<z.ZodMiniString<string>>;
            value: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                z.ZodMiniString<string>,
                z.ZodMiniNumber<number>,
                z.ZodMiniBoolean<boolean>
            ]>>;
            repealed: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
            from: z.ZodMiniString<string>;
            to: z.ZodMiniOptional<z.ZodMiniString<string>>;
            knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        transitional: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            when: z.ZodMiniString<string>;
            use: z.ZodMiniString<string>;
            knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    computed: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        type: z.ZodMiniEnum<{
            boolean: "boolean";
            date: "date";
            decimal: "decimal";
            integer: "integer";
            money: "money";
            string: "string";
        }>;
        unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
        value: z.ZodMiniString<string>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    tables: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        hit: z.ZodMiniEnum<{
            any: "any";
            collect: "collect";
            first: "first";
            priority: "priority";
            unique: "unique";
            "rule order": "rule order";
            "output order": "output order";
            exceptions: "exceptions";
        }>;
        aggregate: z.ZodMiniOptional<z.ZodMiniEnum<{
            count: "count";
            max: "max";
            min: "min";
            sum: "sum";
        }>>;
        priority: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        inputs: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            from: z.ZodMiniOptional<z.ZodMiniString<string>>;
            within: z.ZodMiniOptional<z.ZodMiniString<string>>;
            name: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        outputs: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniDiscriminatedUnion<[
            z.ZodMiniObject<{
                name: z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>;
                type: z.ZodMiniEnum<{
                    boolean: "boolean";
                    date: "date";
                    decimal: "decimal";
                    integer: "integer";
                    money: "money";
                    string: "string";
                }>;
                unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
                values: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniUnion<readonly [
                    z.ZodMiniString<string>,
                    z.ZodMiniNumber<number>,
                    z.ZodMiniBoolean<boolean>
                ]>>>;
            }, z.core.$strict>,
            z.ZodMiniObject<{
                name: z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>;
                type: z.ZodMiniLiteral<"enum">;
                values: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                }, z.core.$strict>>;
                order: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strict>,
            z.ZodMiniObject<{
                name: z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>;
                type: z.ZodMiniEnum<{
                    agency: "agency";
                    document: "document";
                    role: "role";
                    step: "step";
                    term: "term";
                }>;
            }, z.core.$strict>
        ], "type">>;
        rows: z.ZodMiniArray<z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            when: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
            then: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [
                z.ZodMiniUnion<readonly [
                    z.ZodMiniString<string>,
                    z.ZodMiniNumber<number>,
                    z.ZodMiniBoolean<boolean>
                ]>,
                z.ZodMiniObject<{
                    feel: z.ZodMiniString<string>;
                }, z.core.$strict>
            ]>>;
            overrides: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            why: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
            basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
        otherwise: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [
            z.ZodMiniUnion<readonly [
                z.ZodMiniString<string>,
                z.ZodMiniNumber<number>,
                z.ZodMiniBoolean<boolean>
            ]>,
            z.ZodMiniObject<{
                feel: z.ZodMiniString<string>;
            }, z.core.$strict>
        ]>>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    documents: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        certified: z.ZodMiniOptional<z.ZodMiniInt>;
        presented: z.ZodMiniOptional<z.ZodMiniInt>;
        instead: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            originals: z.ZodMiniOptional<z.ZodMiniInt>;
            copies: z.ZodMiniOptional<z.ZodMiniInt>;
            certified: z.ZodMiniOptional<z.ZodMiniInt>;
            presented: z.ZodMiniOptional<z.ZodMiniInt>;
        }, z.core.$strict>>>;
        cases: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        requiredWhen: z.ZodMiniOptional<z.ZodMiniString<string>>;
        validFor: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unexpired: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
        originals: z.ZodMiniInt;
        copies: z.ZodMiniInt;
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        required: z.ZodMiniBoolean<boolean>;
    }, z.core.$strict>>>;
    documentGroups: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        atLeast: z.ZodMiniInt;
        of: z.ZodMiniArray<z.ZodMiniString<string>>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    fees: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        currency: z.ZodMiniEnum<{
            USD: "USD";
            VND: "VND";
        }>;
        amount: z.ZodMiniUnion<readonly [
            z.ZodMiniInt,
            z.ZodMiniObject<{
                fact: z.ZodMiniString<string>;
            }, z.core.$strict>,
            z.ZodMiniObject<{
                anchor: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                    z.ZodMiniEnum<{
                        received: "received";
                        submitted: "submitted";
                    }>,
                    z.ZodMiniObject<{
                        fact: z.ZodMiniString<string>;
                    }, z.core.$strict>
                ]>>;
                when: z.ZodMiniOptional<z.ZodMiniString<string>>;
                lines: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                    when: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    charge: z.ZodMiniUnion<readonly [
                        z.ZodMiniObject<{
                            amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                z.ZodMiniUnion<readonly [
                                    z.ZodMiniNumber<number>,
                                    z.ZodMiniString<string>
                                ]>,
                                z.ZodMiniObject<{
                                    feel: z.ZodMiniString<string>;
                                }, z.core.$strict>
                            ]>>;
                            rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                z.ZodMiniUnion<readonly [
                                    z.ZodMiniNumber<number>,
                                    z.ZodMiniString<string>
                                ]>,
                                z.ZodMiniObject<{
                                    feel: z.ZodMiniString<string>;
                                }, z.core.$strict>
                            ]>>;
                            slices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                rate: z.ZodMiniUnion<readonly [
                                    z.ZodMiniNumber<number>,
                                    z.ZodMiniString<string>
                                ]>;
                            }, z.core.$strict>>>;
                            brackets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                    z.ZodMiniNumber<number>,
                                    z.ZodMiniString<string>
                                ]>>;
                                rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                    z.ZodMiniNumber<number>,
                                    z.ZodMiniString<string>
                                ]>>;
                                excess: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                    z.ZodMiniNumber<number>,
                                    z.ZodMiniString<string>
                                ]>>;
                            }, z.core.$strict>>>;
                            of: z.ZodMiniOptional<z.ZodMiniObject<{
                                feel: z.ZodMiniString<string>;
                                unit: z.ZodMiniOptional<z.ZodMiniObject<{
                                    vi: z.ZodMiniString<string>;
                                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                }, z.core.$strict>>;
                            }, z.core.$strict>>;
                            min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                            max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                        }, z.core.$strict>,
                        z.ZodMiniObject<{
                            anchor: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                z.ZodMiniEnum<{
                                    received: "received";
                                    submitted: "submitted";
                                }>,
                                z.ZodMiniObject<{
                                    fact: z.ZodMiniString<string>;
                                }, z.core.$strict>
                            ]>>;
                            versions: z.ZodMiniArray<z.ZodMiniObject<{
                                id: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                value: z.ZodMiniOptional<z.ZodMiniObject<{
                                    amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                        z.ZodMiniUnion<readonly [
                                            z.ZodMiniNumber<number>,
                                            z.ZodMiniString<string>
                                        ]>,
                                        z.ZodMiniObject<{
                                            feel: z.ZodMiniString<string>;
                                        }, z.core.$strict>
                                    ]>>;
                                    rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                        z.ZodMiniUnion<readonly [
                                            z.ZodMiniNumber<number>,
                                            z.ZodMiniString<string>
                                        ]>,
                                        z.ZodMiniObject<{
                                            feel: z.ZodMiniString<string>;
                                        }, z.core.$strict>
                                    ]>>;
                                    slices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                        upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                        below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                        rate: z.ZodMiniUnion<readonly [
                                            z.ZodMiniNumber<number>,
                                            z.ZodMiniString<string>
                                        ]>;
                                    }, z.core.$strict>>>;
                                    brackets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                        upTo: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                        below: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                        amount: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                            z.ZodMiniNumber<number>,
                                            z.ZodMiniString<string>
                                        ]>>;
                                        rate: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                            z.ZodMiniNumber<number>,
                                            z.ZodMiniString<string>
                                        ]>>;
                                        excess: z.ZodMiniOptional<z.ZodMiniUnion<readonly [
                                            z.ZodMiniNumber<number>,
                                            z.ZodMiniString<string>
                                        ]>>;
                                    }, z.core.$strict>>>;
                                    of: z.ZodMiniOptional<z.ZodMiniObject<{
                                        feel: z.ZodMiniString<string>;
                                        unit: z.ZodMiniOptional<z.ZodMiniObject<{
                                            vi: z.ZodMiniString<string>;
                                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                        }, z.core.$strict>>;
                                    }, z.core.$strict>>;
                                    min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                    max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                                }, z.core.$strict>>;
                                repealed: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
                                from: z.ZodMiniString<string>;
                                to: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                basis: z.ZodMiniArray<z.ZodMiniObject<{
                                    act: z.ZodMiniString<string>;
                                    article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                        vi: z.ZodMiniString<string>;
                                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    }, z.core.$strict>>;
                                }, z.core.$strict>>;
                            }, z.core.$strict>>;
                            transitional: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                                when: z.ZodMiniString<string>;
                                use: z.ZodMiniString<string>;
                                knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                basis: z.ZodMiniArray<z.ZodMiniObject<{
                                    act: z.ZodMiniString<string>;
                                    article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                        vi: z.ZodMiniString<string>;
                                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                                    }, z.core.$strict>>;
                                }, z.core.$strict>>;
                            }, z.core.$strict>>>;
                        }, z.core.$strict>
                    ]>;
                    times: z.ZodMiniOptional<z.ZodMiniObject<{
                        feel: z.ZodMiniString<string>;
                        unit: z.ZodMiniOptional<z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>;
                    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                        act: z.ZodMiniString<string>;
                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>;
                reliefs: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                    when: z.ZodMiniString<string>;
                    by: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    lines: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
                    from: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    to: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    knownSince: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    basis: z.ZodMiniArray<z.ZodMiniObject<{
                        act: z.ZodMiniString<string>;
                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>>>;
                together: z.ZodMiniOptional<z.ZodMiniEnum<{
                    greatest: "greatest";
                    sum: "sum";
                    "in turn": "in turn";
                }>>;
                rounding: z.ZodMiniOptional<z.ZodMiniObject<{
                    how: z.ZodMiniEnum<{
                        "half up": "half up";
                        "half down": "half down";
                        "half even": "half even";
                        ceiling: "ceiling";
                        down: "down";
                        floor: "floor";
                        up: "up";
                    }>;
                    to: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
                }, z.core.$strict>>;
                max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
            }, z.core.$strict>
        ]>;
        refund: z.ZodMiniOptional<z.ZodMiniObject<{
            outcomes: z.ZodMiniArray<z.ZodMiniEnum<{
                expired: "expired";
                granted: "granted";
                notAccepted: "notAccepted";
                refused: "refused";
                stopped: "stopped";
                withdrawn: "withdrawn";
            }>>;
            basis: z.ZodMiniArray<z.ZodMiniObject<{
                act: z.ZodMiniString<string>;
                article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                    vi: z.ZodMiniString<string>;
                    en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    results: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        code: z.ZodMiniOptional<z.ZodMiniString<string>>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    channels: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
    }, z.core.$strict>>;
    cases: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        term: z.ZodMiniUnion<readonly [
            z.ZodMiniString<string>,
            z.ZodMiniObject<{
                stages: z.ZodMiniArray<z.ZodMiniObject<{
                    id: z.ZodMiniString<string>;
                    name: z.ZodMiniObject<{
                        vi: z.ZodMiniString<string>;
                        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    }, z.core.$strict>;
                    term: z.ZodMiniString<string>;
                    steps: z.ZodMiniArray<z.ZodMiniString<string>>;
                    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                        act: z.ZodMiniString<string>;
                        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>;
            }, z.core.$strict>,
            z.ZodMiniObject<{
                table: z.ZodMiniString<string>;
                output: z.ZodMiniString<string>;
            }, z.core.$strict>
        ]>;
        channels: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            term: z.ZodMiniUnion<readonly [
                z.ZodMiniString<string>,
                z.ZodMiniObject<{
                    stages: z.ZodMiniArray<z.ZodMiniObject<{
                        id: z.ZodMiniString<string>;
                        name: z.ZodMiniObject<{
                            vi: z.ZodMiniString<string>;
                            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                        }, z.core.$strict>;
                        term: z.ZodMiniString<string>;
                        steps: z.ZodMiniArray<z.ZodMiniString<string>>;
                        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                            act: z.ZodMiniString<string>;
                            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                                vi: z.ZodMiniString<string>;
                                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
                            }, z.core.$strict>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>;
                }, z.core.$strict>,
                z.ZodMiniObject<{
                    table: z.ZodMiniString<string>;
                    output: z.ZodMiniString<string>;
                }, z.core.$strict>
            ]>;
            agencyBudgets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                agencies: z.ZodMiniArray<z.ZodMiniString<string>>;
                budget: z.ZodMiniString<string>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>>;
        agencyBudgets: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            agencies: z.ZodMiniArray<z.ZodMiniString<string>>;
            budget: z.ZodMiniString<string>;
        }, z.core.$strict>>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    clock: z.ZodMiniOptional<z.ZodMiniObject<{
        cutoff: z.ZodMiniOptional<z.ZodMiniString<string>>;
        policies: z.ZodMiniOptional<z.ZodMiniObject<{
            firstDay: z.ZodMiniOptional<z.ZodMiniEnum<{
                excluded: "excluded";
                included: "included";
            }>>;
            lastDay: z.ZodMiniOptional<z.ZodMiniEnum<{
                rolls: "rolls";
                stays: "stays";
            }>>;
            swappedDay: z.ZodMiniOptional<z.ZodMiniEnum<{
                rolls: "rolls";
                stays: "stays";
            }>>;
            offDayStart: z.ZodMiniOptional<z.ZodMiniEnum<{
                "next-working-day": "next-working-day";
                "received-day": "received-day";
            }>>;
            cutoff: z.ZodMiniOptional<z.ZodMiniEnum<{
                "moves-start": "moves-start";
                "moves-same-day-only": "moves-same-day-only";
            }>>;
            endOf: z.ZodMiniOptional<z.ZodMiniEnum<{
                "office-hours": "office-hours";
                midnight: "midnight";
            }>>;
        }, z.core.$strict>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    reception: z.ZodMiniObject<{
        refused: z.ZodMiniString<string>;
        agency: z.ZodMiniString<string>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
    }, z.core.$strict>;
    supplement: z.ZodMiniOptional<z.ZodMiniObject<{
        times: z.ZodMiniInt;
        then: z.ZodMiniString<string>;
        within: z.ZodMiniOptional<z.ZodMiniString<string>>;
        expired: z.ZodMiniOptional<z.ZodMiniString<string>>;
        ask: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    extension: z.ZodMiniOptional<z.ZodMiniObject<{
        times: z.ZodMiniInt;
        atMost: z.ZodMiniString<string>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        agency: z.ZodMiniString<string>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    withdrawal: z.ZodMiniOptional<z.ZodMiniObject<{
        to: z.ZodMiniString<string>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        agency: z.ZodMiniString<string>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    stop: z.ZodMiniOptional<z.ZodMiniObject<{
        to: z.ZodMiniString<string>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        agency: z.ZodMiniString<string>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    reappointment: z.ZodMiniOptional<z.ZodMiniObject<{
        times: z.ZodMiniInt;
        atMost: z.ZodMiniOptional<z.ZodMiniString<string>>;
        apology: z.ZodMiniOptional<z.ZodMiniString<string>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        agency: z.ZodMiniString<string>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    ladder: z.ZodMiniOptional<z.ZodMiniObject<{
        warn: z.ZodMiniOptional<z.ZodMiniString<string>>;
        near: z.ZodMiniOptional<z.ZodMiniString<string>>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    assigners: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    exclusive: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        facts: z.ZodMiniArray<z.ZodMiniString<string>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    applicant: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    variants: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        acts: z.ZodMiniArray<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        steps: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
            agency: z.ZodMiniOptional<z.ZodMiniString<string>>;
            department: z.ZodMiniOptional<z.ZodMiniString<string>>;
            role: z.ZodMiniOptional<z.ZodMiniString<string>>;
            budget: z.ZodMiniOptional<z.ZodMiniString<string>>;
            to: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
        }, z.core.$strict>>;
        basis: z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    start: z.ZodMiniString<string>;
    steps: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniType<Step, unknown, z.core.$ZodTypeInternals<Step, unknown>>>;
}, z.core.$strict>;
declare const procedureMachine: (procedure: Procedure, { variant }?: {
    readonly variant?: string | undefined;
}) => ProcedureMachine;
declare const procedureSchema: () => object;
declare const project: ({ engine, views, signal, batch }: ProjectionSpec) => Promise<Projected>;
declare const promisedDue: (procedure: Procedure, dossier: Dossier) => Result<Due, CalendarIssue> | undefined;
declare const punctualityOf: (dossier: Dossier) => Punctuality | undefined;
declare const readCode: (code: string) => DossierCode | undefined;
declare const readJson: (text: string) => Result<JsonText, DefinitionIssue>;
declare const rebuild: (spec: ProjectionSpec) => Promise<Projected>;
declare const registry: (publications: readonly Publication[]) => Result<Registry, RegistryIssue>;
declare const resolveIncident: (engine: Engine, incident: IncidentName, resolution: Resolution, by: Actor) => Promise<{
    readonly ok: true;
    readonly resolved: boolean;
} | {
    readonly ok: false;
    readonly refusal: Refusal;
}>;
declare const returnStep: z.ZodMiniObject<{
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    results: z.ZodMiniArray<z.ZodMiniString<string>>;
    to: z.ZodMiniString<string>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    agency: z.ZodMiniString<string>;
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    effects: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    kind: z.ZodMiniLiteral<"return">;
}, z.core.$strict>;
declare const routesOf: (definition: ProcedureDefinition, { routes, by }: DecisionStep) => readonly Route[];
declare const rowsOf: (given: Procedure | undefined, dossier: Dossier) => DossierRows;
declare const runWorker: (spec: WorkerSpec) => Promise<void>;
declare const sampleAppend: (from: string | Dossier, options?: SampleOptions) => Append;
declare const sayAccount: (procedure: Procedure, events: readonly DossierEvent[], locale: Locale) => readonly string[];
declare const sayCodeIssue: ({ code, data }: CodeIssue, locale: Locale) => string;
declare const sayCommand: (command: Command, locale: Locale, procedure?: Procedure) => string;
declare const sayDecision: (why: Explanation, locale: Locale, { definition }: Procedure, table: string) => readonly string[];
declare const sayDueState: (state: DueState, locale: Locale) => string;
declare const sayEvent: (event: DossierEvent, locale: Locale, procedure?: Procedure) => string;
declare const sayFailure: ({ code, data }: WorkFailure, locale: Locale, procedure?: Procedure) => string;
declare const sayFault: (fault: StoreFault, locale: Locale) => string;
declare const sayFee: (assessment: Assessment, locale: Locale, { definition }: Procedure, fee: string) => readonly string[];
declare const sayFormField: (field: FormField, locale: Locale) => string;
declare const sayIssue: (issue: DefinitionIssue, locale: Locale, definition?: ProcedureDefinition) => string;
declare const sayOutcome: (outcome: Outcome$1, locale: Locale) => string;
declare const sayPapers: (check: PaperCheck, locale: Locale, { definition }: Procedure) => readonly string[];
declare const sayParameter: (found: InForce<Fact>, locale: Locale, { definition }: Procedure, parameter: string) => string;
declare const sayPunctuality: (punctuality: Punctuality, locale: Locale) => string;
declare const sayRefusal: ({ code, data }: Refusal, locale: Locale, procedure?: Procedure) => string;
declare const sayRegistryIssue: ({ code, data }: RegistryIssue, locale: Locale) => string;
declare const sayStatus: (status: NationalStatus, locale: Locale) => string;
declare const sayStuck: (why: StuckReason, locale: Locale) => string;
declare const sayTransferIssue: (issue: TransferIssue, locale: Locale) => string;
declare const sayWhy: (procedure: Procedure, events: readonly DossierEvent[], locale: Locale) => string;
declare const sayWork: (kind: WorkKind, locale: Locale) => string;
declare const setup: <const Roles extends Table<Named>, const Agencies extends Table<AgencyEntry<Key<Agencies>>>, const Effects extends Table<Named> = Record<never, never>>(spec: AgencySpec<Roles, Agencies, Effects>) => Agency<Roles, Agencies, Effects>;
declare const simulate: <N extends ProcedureNames>(procedure: Procedure<N>, script: Script<N>, identity?: {
    readonly dossier?: string;
    readonly tenant?: string;
}) => Simulation;
declare function sqlite(file: string, options: SqliteOptions & {
    readonly testClock: true;
}): Promise<RehearsalStore>;
declare function sqlite(file: string, options?: SqliteOptions): Promise<SqliteStore>;
declare const sqliteViews: (file: string, options?: SqliteViewsOptions) => Promise<ViewStore>;
declare const stage: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    term: z.ZodMiniString<string>;
    steps: z.ZodMiniArray<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
declare const stageLedger: (procedure: Procedure, dossier: Dossier) => Result<Ledger, CalendarIssue> | undefined;
declare const stepGraph: (definition: ProcedureDefinition) => StepGraph;
declare const stepsOf: (snapshot: {
    readonly value: StateValue;
}) => readonly string[];
declare const storeContract: ({ name, open, skip }: StoreUnderTest) => void;
declare const stuck: ({ store }: Pick<Engine, "store">, views: ViewStore, { tenant, at, ...paged }: StuckQuestion) => Promise<{
    readonly dossiers: readonly StuckDossier[];
    readonly next: Cursor | undefined;
}>;
declare const summaryOf: (procedure: Procedure, dossier: Dossier, events: readonly DossierEvent[]) => Simulation["summary"];
declare const summaryOfPlan: (plan: AsyncIterable<Planned> | Iterable<Planned>) => Promise<PlanSummary>;
declare const task: z.ZodMiniObject<{
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    budget: z.ZodMiniString<string>;
    apart: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    actions: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        to: z.ZodMiniString<string>;
        role: z.ZodMiniOptional<z.ZodMiniString<string>>;
        agency: z.ZodMiniOptional<z.ZodMiniString<string>>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        asks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        requires: z.ZodMiniOptional<z.ZodMiniObject<{
            paid: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            documents: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    agency: z.ZodMiniString<string>;
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    effects: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    kind: z.ZodMiniLiteral<"task">;
}, z.core.$strict>;
declare const timekeeper: Actor;
declare const timersOf: (procedure: Procedure, dossier: Dossier) => Result<readonly Timer[], CalendarIssue>;
declare const variant: z.ZodMiniObject<{
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    acts: z.ZodMiniArray<z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    steps: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        agency: z.ZodMiniOptional<z.ZodMiniString<string>>;
        department: z.ZodMiniOptional<z.ZodMiniString<string>>;
        role: z.ZodMiniOptional<z.ZodMiniString<string>>;
        budget: z.ZodMiniOptional<z.ZodMiniString<string>>;
        to: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
    }, z.core.$strict>>;
    basis: z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
declare const viewContract: ({ name, open }: ViewsUnderTest) => void;
declare const viewsVersion = 1;
declare const vocabularyOf: (spec: {
    readonly roles: object;
    readonly agencies: Readonly<Record<string, {
        readonly departments?: object;
    }>>;
    readonly effects?: object;
}) => Vocabulary;
declare const wait: z.ZodMiniObject<{
    status: z.ZodMiniOptional<z.ZodMiniLiteral<4 | 5 | 6>>;
    pause: z.ZodMiniOptional<z.ZodMiniObject<{
        then: z.ZodMiniString<string>;
        reason: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            act: z.ZodMiniString<string>;
            article: z.ZodMiniOptional<z.ZodMiniString<string>>;
            url: z.ZodMiniOptional<z.ZodMiniString<string>>;
            unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
                vi: z.ZodMiniString<string>;
                en: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    actions: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniObject<{
        name: z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
        to: z.ZodMiniString<string>;
        role: z.ZodMiniOptional<z.ZodMiniString<string>>;
        agency: z.ZodMiniOptional<z.ZodMiniString<string>>;
        when: z.ZodMiniOptional<z.ZodMiniString<string>>;
        asks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        requires: z.ZodMiniOptional<z.ZodMiniObject<{
            paid: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            documents: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    expiry: z.ZodMiniOptional<z.ZodMiniObject<{
        after: z.ZodMiniString<string>;
        to: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    name: z.ZodMiniObject<{
        vi: z.ZodMiniString<string>;
        en: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    agency: z.ZodMiniString<string>;
    department: z.ZodMiniOptional<z.ZodMiniString<string>>;
    basis: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        act: z.ZodMiniString<string>;
        article: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
        unconfirmed: z.ZodMiniOptional<z.ZodMiniObject<{
            vi: z.ZodMiniString<string>;
            en: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    effects: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    kind: z.ZodMiniLiteral<"wait">;
}, z.core.$strict>;
