// The public types of @motcua/designer, written by `pnpm generate`: a change here is a change for users.

// ── @motcua/designer
export { Autosave }
export { DraftStore }
export { ProcedureDesigner }
export { ProcedureDesignerProps }
export { blankDocument }
export { useAutosave }

// ── @motcua/designer/drawing
export { Card }
export { CardKind }
export { Change }
export { ChangeCode }
export { ChangeIssue }
export { ChangeIssueData }
export { Changed }
export { Deed }
export { DocumentHistory }
export { Edit }
export { FoundStep }
export { Lane }
export { LaneName }
export { Layout }
export { Opened }
export { OpenedText }
export { PlacedCard }
export { PlacedLane }
export { Point }
export { Problems }
export { ProcedureDocument }
export { RoutedWay }
export { Size }
export { Sketch }
export { Way }
export { Within }
export { applyChange }
export { cardSizes }
export { changed }
export { edited }
export { exportText }
export { fileOf }
export { historyOf }
export { inverse }
export { joinOf }
export { laneOrderOf }
export { layoutOf }
export { newStepName }
export { openText }
export { openValue }
export { placesOf }
export { problemsOf }
export { redo }
export { retiredOf }
export { sayChangeIssue }
export { sketchOf }
export { stepOf }
export { stepOnPath }
export { stepsOf }
export { undo }

// ── @motcua/designer/rehearsal
export { Asked }
export { CastMember }
export { ClockCode }
export { ClockIssue }
export { ClockIssueData }
export { ClockMove }
export { ComingTimer }
export { Draft }
export { FactField }
export { FiredTimer }
export { Moved }
export { Offer }
export { OpeningOrder }
export { PlaceCounts }
export { PlayedLine }
export { Playing }
export { RecordedRun }
export { Rehearsal }
export { RehearsalSpec }
export { Said }
export { Scene }
export { ScriptDay }
export { SentEffect }
export { SimulatedOrder }
export { SimulatorPort }
export { Stage }
export { Visit }
export { WaitingWork }
export { applicant }
export { castOf }
export { playing }
export { recording }
export { rehearse }
export { rehearseOn }
export { sayClockIssue }
export { sceneOf }

// ── @motcua/designer/simulator
export { DossierSimulator }
export { DossierSimulatorProps }
export { FollowedDossier }
export { ProcedureMachineOptions }
export { useProcedureMachine }

// ── declarations
import '@motcua/engine/definition';
import * as react from 'react';
import { Actor, Command, Instant, Failure, Order, Procedure, Outcome, Dossier, DossierEvent, ChainedEvent, Timer, OutgoingEffect, Incident, Permission, Whose, Inbox, InboxCountsQuestion, InboxCount } from '@motcua/engine';
import { Actor, InspectionEvent } from 'xstate';
import { Actor, Procedure, Facts, Documents, Store, Registry, Instant, Timer, Fact, FactValue, Command, Refusal, InboxCount, Dossier, DossierRow, DueState, WorkRow, NationalStatus, Punctuality, Inbox, Incident, DossierEvent, HistoryLine, Outcome, Difference, Script, ScriptLine } from '@motcua/engine';
import { DefinitionIssue } from '@motcua/engine/definition';
import { Issue, Result } from '@motcua/rules';
import { Locale } from '@motcua/rules';
import { Locale, Calendar } from '@motcua/rules';
import { Locale, Text, Result, Due } from '@motcua/rules';
import { Outcome, Facts } from '@motcua/engine';
import { Path } from '@motcua/rules';
import { Path, Text, Result, Calendar, Locale } from '@motcua/rules';
import { ProcedureDefinition, Step } from '@motcua/engine/definition';
import { ProcedureMachine, ProcedureSnapshot, ProcedureEvent } from '@motcua/engine/xstate';
import { Step, Action, ProcedureDefinition, DefinitionIssue, StepGraph, Edge } from '@motcua/engine/definition';
interface Asked {
    readonly by: Actor;
    readonly command: Command;
}
interface Autosave {
    readonly found?: ProcedureDocument | undefined;
    readonly failed: boolean;
    readonly keep: (document: ProcedureDocument) => void;
    readonly decide: (forget: boolean) => void;
}
interface Card {
    readonly id: string;
    readonly kind: CardKind;
    readonly step: string;
    readonly lane: number;
}
type CardKind = Step['kind'] | 'join';
interface CastMember {
    readonly actor: Actor;
    readonly name: Text;
}
type Change = {
    readonly type: 'addStep';
    readonly id: string;
    readonly step: Step;
    readonly within?: Within | undefined;
    readonly place?: Point | undefined;
} | {
    readonly type: 'removeStep';
    readonly step: string;
    readonly reconnect?: boolean | undefined;
} | {
    readonly type: 'changeStep';
    readonly step: string;
    readonly at: Path;
    readonly value: unknown;
} | {
    readonly type: 'moveStep';
    readonly step: string;
    readonly lane: LaneName;
} | {
    readonly type: 'connect';
    readonly from: string;
    readonly to: string;
    readonly action?: {
        readonly id: string;
        readonly name: Action['name'];
    } | undefined;
    readonly when?: string | undefined;
} | {
    readonly type: 'retarget';
    readonly from: string;
    readonly at: Path;
    readonly to: string;
} | {
    readonly type: 'disconnect';
    readonly from: string;
    readonly at: Path;
} | {
    readonly type: 'addBranch';
    readonly block: string;
    readonly branch: string;
    readonly name: Text;
    readonly exit: string;
} | {
    readonly type: 'removeBranch';
    readonly block: string;
    readonly branch: string;
} | {
    readonly type: 'startAt';
    readonly step: string;
} | {
    readonly type: 'changeProcedure';
    readonly at: readonly [
        Exclude<keyof ProcedureDefinition, 'steps' | 'start'>,
        ...Path
    ];
    readonly value: unknown;
} | {
    readonly type: 'placeCards';
    readonly places: Readonly<Record<string, Point | undefined>>;
} | {
    readonly type: 'orderLanes';
    readonly lanes: readonly string[];
};
type ChangeCode = keyof ChangeIssueData;
type ChangeIssue = {
    [Code in ChangeCode]: {
        readonly code: Code;
        readonly path: Path;
        readonly data: ChangeIssueData[Code];
    };
}[ChangeCode];
interface ChangeIssueData {
    step_unknown: {
        step: string;
    };
    step_exists: {
        step: string;
    };
    step_name_invalid: {
        step: string;
    };
    step_retired: {
        step: string;
    };
    branch_exists: {
        block: string;
        branch: string;
    };
    branch_unknown: {
        block: string;
        branch: string;
    };
    place_unknown: {
        step: string;
        at: Path;
    };
    no_way_on: {
        step: string;
    };
    way_needed: {
        step: string;
        at: Path;
    };
    way_by_table: {
        step: string;
        table: string;
    };
    steps_apart: {
        from: string;
        to: string;
    };
    action_exists: {
        step: string;
        action: string;
    };
    lane_unknown: {
        agency: string;
        department?: string | undefined;
    };
    position_invalid: {
        step: string;
    };
    step_without_agency: {
        step: string;
    };
}
interface Changed {
    readonly document: ProcedureDocument;
    readonly edits: readonly Edit[];
}
type ClockCode = keyof ClockIssueData;
type ClockIssue = {
    [C in ClockCode]: Issue<C, ClockIssueData[C]>;
}[ClockCode];
interface ClockIssueData {
    move_invalid: Record<never, never>;
    clock_backwards: {
        readonly now: number;
        readonly to: number;
    };
    no_timer: Record<never, never>;
    calendar_ends: {
        readonly from: string;
        readonly to: string;
    };
}
type ClockMove = {
    readonly move: 'hours';
    readonly count: number;
} | {
    readonly move: 'workingDays';
    readonly count: number;
} | {
    readonly move: 'nextTimer';
} | {
    readonly move: 'closing';
} | {
    readonly move: 'until';
    readonly at: string;
};
interface ComingTimer extends Timer {
    readonly said: Said;
    readonly does: readonly Said[];
}
interface Deed {
    readonly change: Change;
    readonly edits: readonly Edit[];
    readonly gesture?: string | undefined;
}
interface DocumentHistory {
    readonly document: ProcedureDocument;
    readonly done: readonly Deed[];
    readonly undone: readonly Deed[];
}
declare const DossierSimulator: (props: DossierSimulatorProps) => react.JSX.Element;
interface DossierSimulatorProps {
    readonly port: SimulatorPort;
    readonly dossier?: string | undefined;
    readonly onDossierChange?: ((dossier: string) => void) | undefined;
    readonly actor?: string | undefined;
    readonly locale?: Locale | undefined;
    readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
    readonly colorMode?: 'light' | 'dark' | 'system' | undefined;
}
interface Draft {
    readonly facts?: Facts | undefined;
    readonly documents?: Documents | undefined;
    readonly words?: string | undefined;
}
interface DraftStore {
    getItem(key: string): string | null;
    setItem(key: string, text: string): void;
    removeItem(key: string): void;
}
interface Edit {
    readonly path: Path;
    readonly before: Placed | undefined;
    readonly after: Placed | undefined;
}
interface FactField {
    readonly fact: string;
    readonly type: Fact;
    readonly value?: FactValue | undefined;
}
interface FiredTimer {
    readonly dossier: string;
    readonly id: string;
    readonly at: Instant;
    readonly command: Command;
    readonly failure?: Failure | undefined;
}
interface FollowedDossier {
    readonly actor: Actor<ProcedureMachine> | undefined;
    readonly snapshot: ProcedureSnapshot | undefined;
    readonly position: readonly string[];
    readonly send: (order: Omit<SimulatedOrder, 'dossier'>) => Promise<Outcome>;
    readonly wouldBe: (event: ProcedureEvent, facts?: Facts) => ProcedureSnapshot | undefined;
    readonly error: unknown;
}
interface FoundStep {
    readonly id: string;
    readonly step: Step;
    readonly path: Path;
}
interface Lane {
    readonly id: string;
    readonly agency: string;
    readonly department?: string | undefined;
}
interface LaneName {
    readonly agency: string;
    readonly department?: string | undefined;
}
interface Layout extends Size {
    readonly cards: readonly PlacedCard[];
    readonly lanes: readonly PlacedLane[];
    readonly ways: readonly RoutedWay[];
}
interface Moved {
    readonly now: Instant;
    readonly fired: readonly FiredTimer[];
}
interface Offer {
    readonly command: Command;
    readonly said: Said;
    readonly allowed: boolean;
    readonly reasons: readonly (Refusal & {
        readonly said: Said;
    })[];
    readonly may: readonly string[];
    readonly mayOnceFilled: readonly string[];
}
interface Opened {
    readonly document: ProcedureDocument;
    readonly issues: readonly DefinitionIssue[];
}
interface OpenedText {
    readonly result: Result<Opened, DefinitionIssue>;
    readonly locate?: ((path: Path) => {
        readonly line: number;
        readonly column: number;
    }) | undefined;
}
type OpeningOrder = Omit<SimulatedOrder, 'dossier'> & {
    readonly dossier?: string | undefined;
};
interface PlaceCounts extends InboxCount {
    readonly departments: readonly InboxCount[];
    readonly roles: readonly InboxCount[];
}
interface Placed {
    readonly value: unknown;
    readonly index: number;
}
interface PlacedCard extends Card, Size, Point {
    readonly layer: number;
    readonly byHand: boolean;
}
interface PlacedLane extends Lane, Size, Point {
}
interface PlayedLine {
    readonly line: number;
    readonly fired: readonly FiredTimer[];
    readonly outcome?: Outcome | undefined;
    readonly difference?: Difference | undefined;
}
interface Playing {
    readonly script: Script;
    readonly days: readonly ScriptDay[];
    readonly dossier: string;
    next(): number;
    step(port: SimulatorPort): Promise<PlayedLine | undefined>;
}
interface Point {
    readonly x: number;
    readonly y: number;
}
interface Problems {
    readonly issues: readonly DefinitionIssue[];
    readonly publishable: boolean;
    readonly graph?: StepGraph | undefined;
}
declare const ProcedureDesigner: (props: ProcedureDesignerProps) => react.JSX.Element;
interface ProcedureDesignerProps {
    readonly document?: ProcedureDocument | undefined;
    readonly defaultDocument?: ProcedureDocument | undefined;
    readonly onChange?: ((document: ProcedureDocument) => void) | undefined;
    readonly locale?: Locale | undefined;
    readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
    readonly calendar?: Calendar | undefined;
    readonly readOnly?: boolean | undefined;
    readonly colorMode?: 'light' | 'dark' | 'system' | undefined;
    readonly autosave?: Autosave | undefined;
    readonly onExport?: ((text: string, name: string) => void) | undefined;
}
interface ProcedureDocument {
    readonly procedure: ProcedureDefinition;
    readonly layout?: unknown;
}
interface ProcedureMachineOptions {
    readonly inspect?: ((event: InspectionEvent) => void) | undefined;
}
interface RecordedRun {
    readonly port: SimulatorPort;
    dossier(): string | undefined;
    save(name: Text): Promise<Script | undefined>;
}
interface Rehearsal extends SimulatorPort {
    settle(): Promise<void>;
}
interface RehearsalSpec {
    readonly procedures: readonly Procedure[];
    readonly at: string | number;
}
interface RoutedWay extends Way {
    readonly points: readonly Point[];
    readonly back: boolean;
}
interface Said {
    readonly vi: string;
    readonly en: string;
}
interface Scene {
    readonly now: Instant;
    readonly dossier: Dossier;
    readonly row: DossierRow;
    readonly state: DueState;
    readonly work: readonly WaitingWork[];
    readonly status: NationalStatus;
    readonly statusSaid: Said;
    readonly punctuality?: Punctuality | undefined;
    readonly trail: readonly Visit[];
    readonly cast: readonly CastMember[];
    readonly offers: readonly Offer[];
    readonly inbox: Inbox;
    readonly places: readonly PlaceCounts[];
    readonly facts: readonly FactField[];
    readonly computed?: Due | undefined;
    readonly computedSaid?: Said | undefined;
    readonly clockSaid?: Said | undefined;
    readonly ledger: {
        readonly vi: readonly string[];
        readonly en: readonly string[];
    };
    readonly why: Said;
    readonly timers: readonly ComingTimer[];
    readonly effects: readonly SentEffect[];
    readonly incident?: Incident | undefined;
    readonly history: readonly {
        readonly event: DossierEvent;
        readonly said: Said;
    }[];
    readonly citizen: readonly HistoryLine[];
}
interface ScriptDay {
    readonly day: string;
    readonly lines: readonly {
        readonly line: number;
        readonly play: ScriptLine;
    }[];
}
interface SentEffect extends OutgoingEffect {
    readonly at: Instant;
}
type SimulatedOrder = Omit<Order, 'tenant' | 'key'> & {
    readonly key?: string | undefined;
};
interface SimulatorPort {
    readonly procedures: readonly Procedure[];
    now(): Promise<Instant>;
    subscribe(heard: () => void): () => void;
    open(order: unknown): Promise<Outcome>;
    dispatch(order: unknown): Promise<Outcome>;
    dossiers(): Promise<readonly string[]>;
    dossier(id: string): Promise<Dossier | undefined>;
    events(id: string): Promise<readonly DossierEvent[]>;
    history(id: string): Promise<readonly ChainedEvent[]>;
    timers(id: string): Promise<readonly Timer[]>;
    effects(id: string): Promise<readonly SentEffect[]>;
    incident(id: string): Promise<Incident | undefined>;
    can(id: string, questions: readonly Asked[]): Promise<readonly Permission[]>;
    inbox(whose: Whose): Promise<Inbox>;
    inboxCounts(by: InboxCountsQuestion['by']): Promise<readonly InboxCount[]>;
    move(move: unknown): Promise<Result<Moved, ClockIssue>>;
}
interface Size {
    readonly width: number;
    readonly height: number;
}
interface Sketch {
    readonly start: string;
    readonly cards: readonly Card[];
    readonly lanes: readonly Lane[];
    readonly ways: readonly Way[];
}
interface Stage {
    readonly store: Store;
    readonly registry: readonly Procedure[] | Registry;
    procedures(): readonly Procedure[];
    setClock(at: Instant): Promise<void>;
    send(effect: SentEffect): void;
    sent(dossier: string): readonly SentEffect[];
}
interface Visit {
    readonly step: string;
    readonly name: Said;
    readonly from: Instant;
    readonly to?: Instant | undefined;
}
interface WaitingWork extends WorkRow {
    readonly state: DueState;
    readonly said: Said;
}
interface Way {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly via: Edge['via'];
    readonly name?: string | undefined;
    readonly when?: string | undefined;
    readonly path: Path;
}
interface Within {
    readonly block: string;
    readonly branch: string;
}
declare const applicant: Actor;
declare const applyChange: (document: ProcedureDocument, change: Change) => Result<Changed, ChangeIssue>;
declare const blankDocument: () => ProcedureDocument;
declare const cardSizes: Readonly<Record<CardKind, Size>>;
declare const castOf: (procedure: Procedure) => readonly CastMember[];
declare const changed: (history: DocumentHistory, change: Change, gesture?: string) => Result<DocumentHistory, ChangeIssue>;
declare const edited: (document: ProcedureDocument, edits: readonly Edit[]) => ProcedureDocument;
declare const exportText: (document: ProcedureDocument) => string;
declare const fileOf: ({ procedure, layout }: ProcedureDocument) => object;
declare const historyOf: (document: ProcedureDocument) => DocumentHistory;
declare const inverse: (edits: readonly Edit[]) => readonly Edit[];
declare const joinOf: (block: string) => string;
declare const laneOrderOf: ({ layout }: ProcedureDocument) => readonly string[];
declare const layoutOf: (document: ProcedureDocument) => Layout;
declare const newStepName: (document: ProcedureDocument, called: string) => string;
declare const openText: (text: string) => OpenedText;
declare const openValue: (value: unknown) => Result<Opened, DefinitionIssue>;
declare const placesOf: ({ layout }: ProcedureDocument) => ReadonlyMap<string, Point>;
declare const playing: (script: unknown, dossier: string) => Result<Playing, DefinitionIssue>;
declare const problemsOf: (document: ProcedureDocument, calendar?: Calendar) => Problems;
declare const recording: (port: SimulatorPort) => RecordedRun;
declare const redo: (history: DocumentHistory) => DocumentHistory;
declare const rehearse: ({ procedures, at }: RehearsalSpec) => Result<SimulatorPort, ClockIssue>;
declare const rehearseOn: (stage: Stage) => Rehearsal;
declare const retiredOf: ({ layout }: ProcedureDocument) => readonly string[];
declare const sayChangeIssue: ({ code, data }: ChangeIssue, locale: Locale) => string;
declare const sayClockIssue: ({ code, data }: ClockIssue, locale: Locale) => string;
declare const sceneOf: (port: SimulatorPort, id: string, actor: Actor, draft?: Draft) => Promise<Scene | undefined>;
declare const sketchOf: (procedure: ProcedureDefinition, order?: readonly string[]) => Sketch;
declare const stepOf: ({ procedure }: ProcedureDocument, id: string) => FoundStep | undefined;
declare const stepOnPath: (document: ProcedureDocument, path: Path) => string | undefined;
declare const stepsOf: (procedure: ProcedureDefinition) => readonly FoundStep[];
declare const undo: (history: DocumentHistory) => DocumentHistory;
declare const useAutosave: (key: string, store?: DraftStore) => Autosave;
declare const useProcedureMachine: (port: SimulatorPort, dossier: string, { inspect }?: ProcedureMachineOptions) => FollowedDossier;
