// The public types of @motcua/designer, written by `pnpm generate`: a change here is a change for users.

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

// ── declarations
import { Path, Result, Calendar, Locale } from '@motcua/rules';
import { ProcedureDefinition, Step, Action, DefinitionIssue, StepGraph, Edge } from '@motcua/engine/definition';
interface Card {
    readonly id: string;
    readonly kind: CardKind;
    readonly step: string;
    readonly lane: number;
}
type CardKind = Step['kind'] | 'join';
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
interface Edit {
    readonly path: Path;
    readonly before: Placed | undefined;
    readonly after: Placed | undefined;
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
interface Point {
    readonly x: number;
    readonly y: number;
}
interface Problems {
    readonly issues: readonly DefinitionIssue[];
    readonly publishable: boolean;
    readonly graph?: StepGraph | undefined;
}
interface ProcedureDocument {
    readonly procedure: ProcedureDefinition;
    readonly layout?: unknown;
}
interface RoutedWay extends Way {
    readonly points: readonly Point[];
    readonly back: boolean;
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
declare const applyChange: (document: ProcedureDocument, change: Change) => Result<Changed, ChangeIssue>;
declare const cardSizes: Readonly<Record<CardKind, Size>>;
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
declare const problemsOf: (document: ProcedureDocument, calendar?: Calendar) => Problems;
declare const redo: (history: DocumentHistory) => DocumentHistory;
declare const retiredOf: ({ layout }: ProcedureDocument) => readonly string[];
declare const sayChangeIssue: ({ code, data }: ChangeIssue, locale: Locale) => string;
declare const sketchOf: (procedure: ProcedureDefinition, order?: readonly string[]) => Sketch;
declare const stepOf: ({ procedure }: ProcedureDocument, id: string) => FoundStep | undefined;
declare const stepOnPath: (document: ProcedureDocument, path: Path) => string | undefined;
declare const stepsOf: (procedure: ProcedureDefinition) => readonly FoundStep[];
declare const undo: (history: DocumentHistory) => DocumentHistory;
