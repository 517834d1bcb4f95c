// The public types of @motcua/rules, written by `pnpm generate`: a change here is a change for users.

// ── @motcua/rules
export { Aggregate }
export { AnalysisOptions }
export { AnalysisPart }
export { Anchor }
export { AnchorMoment }
export { AppliedRelief }
export { Asked }
export { AskedDay }
export { AskedPapers }
export { Assessment }
export { AtDay }
export { Basis }
export { BeforeInput }
export { Calendar }
export { CalendarCode }
export { CalendarDay }
export { CalendarInput }
export { CalendarIssue }
export { CalendarIssues }
export { CalendarPack }
export { Cell }
export { CellTree }
export { CheckDatedOptions }
export { Checklist }
export { ChecklistDocument }
export { ChecklistGroup }
export { ChecklistIssue }
export { ChecklistIssueCode }
export { ClockInput }
export { ClockState }
export { ComparisonOptions }
export { Completeness }
export { Computed }
export { Conflict }
export { Copies }
export { CopyKind }
export { Currency }
export { Dated }
export { DatedFinding }
export { DatedFindingCode }
export { DatedOptions }
export { DatedVersion }
export { DayCause }
export { DayError }
export { Decided }
export { Decision }
export { DecisionMissing }
export { DecisionNotApplicable }
export { DocumentCheck }
export { Due }
export { DueInput }
export { EvaluateOptions }
export { ExplainedCell }
export { ExplainedInput }
export { ExplainedMiss }
export { ExplainedOpen }
export { ExplainedRow }
export { Explanation }
export { Expression }
export { Fact }
export { FactOf }
export { Fee }
export { FeeAccount }
export { FeeBand }
export { FeeCharge }
export { FeeConstant }
export { FeeError }
export { FeeErrorCode }
export { FeeIssue }
export { FeeIssueCode }
export { FeeLaw }
export { FeeLine }
export { FeeLineAccount }
export { FeeMeasured }
export { FeePart }
export { FeePrice }
export { FeeQuantity }
export { FeeRelief }
export { FeelCode }
export { FeelError }
export { FeelIssue }
export { FeelNode }
export { FeelPosition }
export { FeelTest }
export { FeelType }
export { FeelTypes }
export { Finding }
export { FindingCode }
export { FindingOf }
export { FindingSeverity }
export { Findings }
export { Formula }
export { FoundVersion }
export { GivenPaper }
export { GroupCheck }
export { HitPolicy }
export { IdlePause }
export { InForce }
export { Issue }
export { LawIssue }
export { LawIssueCode }
export { Ledger }
export { LedgerLine }
export { LedgerWhy }
export { Locale }
export { MonthSpan }
export { NamedKind }
export { NamedValue }
export { NoLaw }
export { NoRow }
export { NoneInForce }
export { OutputEntries }
export { OutputEntry }
export { Outputs }
export { Overridden }
export { PackDay }
export { PackHours }
export { PaperCheck }
export { PaperState }
export { Path }
export { Pause }
export { PauseEnd }
export { Policies }
export { Remaining }
export { Replay }
export { ResolveFact }
export { Result }
export { Scope }
export { Session }
export { SeveralInForce }
export { Span }
export { Table }
export { TableAnalysis }
export { TableAnswer }
export { TableCode }
export { TableComparison }
export { TableDefinition }
export { TableDifference }
export { TableError }
export { TableErrorCode }
export { TableErrors }
export { TableFacts }
export { TableInput }
export { TableIssue }
export { TableIssues }
export { TableOutput }
export { TableRow }
export { TableTest }
export { Term }
export { TermText }
export { TermUnit }
export { Text }
export { Trace }
export { TransitionalProvision }
export { TypedDefinition }
export { TypedExpression }
export { Validity }
export { Value }
export { VietnamStateOptions }
export { Where }
export { Witness }
export { analyseTable }
export { assessFee }
export { before }
export { calendar }
export { checkDated }
export { checkFee }
export { checkPapers }
export { clockState }
export { compareTables }
export { dayAt }
export { defaultPolicies }
export { defineTable }
export { due }
export { expandTrace }
export { explainChecklistIssue }
export { explainDated }
export { explainDifference }
export { explainFee }
export { explainFeeIssue }
export { explainFeel }
export { explainFinding }
export { explainLaw }
export { explainPapers }
export { explainTable }
export { explainTableIssue }
export { explanationOf }
export { factAt }
export { fail }
export { findingSeverity }
export { foldText }
export { formatTerm }
export { known }
export { ledger }
export { lunarDay }
export { minutesPerWorkingDay }
export { missing }
export { namedValues }
export { notApplicable }
export { ok }
export { openCell }
export { openFeel }
export { openTable }
export { parseCell }
export { parseDay }
export { parseFeel }
export { parseInstant }
export { parsePack }
export { parseTerm }
export { printCalendarIssue }
export { printCell }
export { printClockState }
export { printDay }
export { printDue }
export { printFeel }
export { printInstant }
export { printLedger }
export { printMoney }
export { printRemaining }
export { printTerm }
export { proveComplete }
export { readChecklist }
export { readDated }
export { readFee }
export { readTable }
export { replayTest }
export { say }
export { suggestName }
export { tableLimits }
export { typeCell }
export { typeFeel }
export { valueAt }
export { valueFor }
export { vietnamStateCalendar }
export { vietnamStatePacks }
export { witnessTest }
export { zone }

// ── @motcua/rules/decision
export { Aggregate }
export { Computed }
export { Conflict }
export { Decided }
export { Decision }
export { DecisionMissing }
export { DecisionNotApplicable }
export { Expression }
export { Fact }
export { FactOf }
export { FeelCode }
export { FeelError }
export { FeelIssue }
export { FeelPosition }
export { FeelType }
export { FeelTypes }
export { HitPolicy }
export { Issue }
export { NamedKind }
export { NoRow }
export { OutputEntries }
export { OutputEntry }
export { Outputs }
export { Path }
export { ResolveFact }
export { Result }
export { Scope }
export { Table }
export { TableAnswer }
export { TableCode }
export { TableDefinition }
export { TableError }
export { TableErrorCode }
export { TableErrors }
export { TableFacts }
export { TableInput }
export { TableIssue }
export { TableIssues }
export { TableOutput }
export { TableRow }
export { Trace }
export { TypedDefinition }
export { Value }
export { fail }
export { known }
export { missing }
export { notApplicable }
export { ok }
export { openFeel }
export { openTable }

// ── @motcua/rules/dmn
export { DmnIssue }
export { DmnModel }
export { DmnNote }
export { DmnOutcome }
export { DmnTableIssue }
export { EvaluateDmnOptions }
export { ExportDmnOptions }
export { ImportedTable }
export { ImportedTables }
export { evaluateDmn }
export { exportTables }
export { importTables }
export { readDmn }
export { sayDmn }

// ── declarations
type Aggregate = 'sum' | 'min' | 'max' | 'count';
type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';
interface AnalysisOptions {
    readonly facts?: FeelTypes | undefined;
    readonly names?: Readonly<Partial<Record<NamedKind, readonly string[]>>> | undefined;
    readonly gaps?: number | undefined;
    readonly pairs?: number | undefined;
    readonly effort?: Effort | undefined;
}
type AnalysisPart = 'gaps' | 'rows';
type Anchor = AnchorMoment | {
    readonly fact: string;
};
type AnchorMoment = 'submitted' | 'received' | 'accepted' | 'decided';
type AnswersOf<Out extends Outputs> = {
    readonly [Name in keyof Out]: FactOf<Out[Name]['type']>;
};
interface AppliedRelief {
    readonly index: number;
    readonly name: Text;
    readonly by?: string | undefined;
    readonly basis: readonly Basis[];
}
interface ArithmeticNode {
    readonly kind: 'sum' | 'product';
    readonly first: FeelNode;
    readonly rest: readonly {
        readonly operator: '+' | '-' | '*' | '/';
        readonly operand: FeelNode;
    }[];
    readonly span: Span;
}
type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
interface Asked {
    readonly on: string | Readonly<Partial<Record<AnchorMoment, string>>>;
    readonly knownAt?: string | undefined;
}
interface AskedDay {
    readonly on: string;
    readonly knownAt?: string | undefined;
}
interface AskedPapers extends Asked {
    readonly until?: string | undefined;
}
type Assessment = {
    readonly kind: 'known';
    readonly amount: number;
    readonly currency: Currency;
    readonly account: FeeAccount;
} | Missing | NotApplicable | {
    readonly kind: 'no law';
    readonly line: string;
    readonly law: NoLaw;
} | {
    readonly kind: 'error';
    readonly line?: string | undefined;
    readonly error: FeelError | FeeError | DayError;
};
type AtDay<T> = FoundVersion<T> | NoneInForce | SeveralInForce | DayError;
interface Basis {
    readonly act: string;
    readonly article?: string | undefined;
    readonly url?: string | undefined;
    readonly unconfirmed?: Text | undefined;
}
interface BeforeInput {
    readonly term: string | Term;
    readonly due: string | number;
    readonly calendar: Calendar;
}
interface BoundTest {
    readonly kind: 'bound';
    readonly operator: ComparisonOperator;
    readonly value: FeelNode;
    readonly span: Span;
}
interface Boxed<Kind extends string> {
    readonly kind: Kind;
    readonly id?: string;
    readonly typeRef?: string;
}
interface Calendar {
    readonly id: string;
    readonly zone: typeof zone;
    readonly from: string;
    readonly to: string;
    readonly hash: string;
    day(date: string): CalendarDay | undefined;
    readonly index: CalendarIndex;
}
type CalendarCode = keyof CalendarIssues;
interface CalendarDay {
    readonly date: string;
    readonly working: boolean;
    readonly because: DayCause | 'week';
    readonly sessions: readonly Session[];
    readonly provisional: boolean;
    readonly reason?: Text;
    readonly basis?: Basis;
    readonly pair?: string;
}
interface CalendarIndex {
    readonly first: number;
    readonly last: number;
    readonly workingDays: Measure;
    readonly workingMinutes: Measure;
    at(day: number): CalendarDay | undefined;
    isWorking(day: number): boolean;
    isSwappedOff(day: number): boolean;
    workingFrom(day: number): number;
    nthWorkingDay(from: number, n: number): number;
    close(day: number): number;
    provisional(from: number, to: number): boolean;
    print(day: number): string;
}
interface CalendarInput {
    readonly id: string;
    readonly packs: readonly CalendarPack[];
    readonly knownAt?: string | number;
}
type CalendarIssue = {
    [Code in CalendarCode]: Issue<Code, CalendarIssues[Code]>;
}[CalendarCode];
interface CalendarIssues {
    pack_not_an_object: {
        readonly expected: 'object' | 'list';
    };
    pack_key_unknown: {
        readonly key: string;
    };
    pack_key_missing: {
        readonly key: string;
    };
    pack_value_wrong: {
        readonly key: string;
        readonly expected: string;
    };
    pack_date_wrong: {
        readonly value: string;
    };
    pack_date_twice: {
        readonly date: string;
    };
    pack_date_outside_year: {
        readonly date: string;
        readonly year: number;
    };
    pack_known_since_missing: {
        readonly date: string;
    };
    pack_kind_conflict: {
        readonly date: string;
        readonly kind: string;
        readonly because: string;
    };
    pack_pair_missing: {
        readonly date: string;
        readonly because: 'swap' | 'makeup';
    };
    pack_pair_unanswered: {
        readonly date: string;
        readonly pair: string;
    };
    pack_sessions_wrong: {
        readonly value: string;
    };
    pack_hours_late: {
        readonly from: string;
        readonly year: number;
    };
    calendar_without_hours: {
        readonly id: string;
    };
    calendar_year_missing: {
        readonly year: number;
    };
    calendar_year_unknown: {
        readonly pack: string;
        readonly year: number;
    };
    calendar_not_covered: {
        readonly from: string;
        readonly to: string;
        readonly day: string | undefined;
    };
    instant_wrong: {
        readonly value: string;
    };
    cutoff_wrong: {
        readonly value: string;
    };
    pause_reversed: {
        readonly from: string;
        readonly to: string;
    };
    pause_end_wrong: {
        readonly value: string;
    };
    extension_without_length: {
        readonly term: string;
    };
    term_empty: Record<never, never>;
    term_iso_duration: {
        readonly text: string;
    };
    term_without_number: {
        readonly text: string;
    };
    term_without_unit: {
        readonly text: string;
    };
    term_unit_unknown: {
        readonly text: string;
        readonly unit: string;
    };
    term_hours_ambiguous: {
        readonly text: string;
        readonly suggestion: string;
    };
    term_number_ambiguous: {
        readonly text: string;
    };
    term_negative: {
        readonly text: string;
    };
    term_zero: {
        readonly text: string;
    };
    term_fraction: {
        readonly text: string;
        readonly unit: string;
    };
    term_too_fine: {
        readonly text: string;
    };
    term_too_large: {
        readonly text: string;
        readonly most: string;
    };
}
interface CalendarPack {
    readonly id: string;
    readonly year: number;
    readonly provisional: boolean;
    readonly knownSince?: string;
    readonly scope?: Text;
    readonly hours: readonly PackHours[];
    readonly days: readonly PackDay[];
}
interface CallNode {
    readonly kind: 'call';
    readonly name: string;
    readonly items: readonly FeelNode[];
    readonly span: Span;
}
interface Cell {
    readonly source: string;
    readonly tree: CellTree;
    readonly reads: readonly string[];
    readonly test: (scope: Scope, input: Value, options?: EvaluateOptions) => Value;
}
type CellTree = {
    readonly kind: 'any';
} | {
    readonly kind: 'tests';
    readonly negated: boolean;
    readonly tests: readonly FeelTest[];
};
interface CheckDatedOptions {
    readonly horizon?: {
        readonly from?: string | undefined;
        readonly to?: string | undefined;
    } | undefined;
    readonly asOf?: string | undefined;
}
interface Checklist {
    readonly anchor?: Anchor | undefined;
    readonly documents: Readonly<Record<string, ChecklistDocument>>;
    readonly groups: Readonly<Record<string, ChecklistGroup>>;
}
interface ChecklistDocument {
    readonly name: Text;
    readonly copies: readonly Copies[];
    readonly when?: Formula | undefined;
    readonly requiredWhen?: Formula | undefined;
    readonly validFor?: Validity | undefined;
    readonly unexpired?: true | undefined;
    readonly basis?: readonly Basis[] | undefined;
}
interface ChecklistGroup {
    readonly name?: Text | undefined;
    readonly atLeast: number;
    readonly of: readonly string[];
    readonly when?: Formula | undefined;
    readonly basis?: readonly Basis[] | undefined;
}
type ChecklistIssue = {
    [Code in ChecklistIssueCode]: Issue<Code, ChecklistIssueData[Code]>;
}[ChecklistIssueCode];
type ChecklistIssueCode = keyof ChecklistIssueData;
type ChecklistIssueData = LawIssueData & ChecklistOnlyIssueData;
interface ChecklistOnlyIssueData {
    checklist_member_unknown: {
        readonly member: string;
        readonly suggestion?: string | undefined;
    };
    checklist_member_twice: {
        readonly member: string;
    };
    checklist_at_least: {
        readonly atLeast: number;
        readonly of: number;
    };
    checklist_circle: {
        readonly group: string;
    };
    checklist_name_twice: {
        readonly name: string;
    };
    checklist_nothing_wanted: {
        readonly document: string;
    };
    checklist_valid_for: {
        readonly value: string;
    };
}
interface ClockInput extends DueInput {
    readonly now: string | number;
    readonly endedAt?: string | number;
}
type ClockState = {
    readonly state: 'running';
    readonly remaining: readonly Remaining[];
    readonly due: Due;
} | {
    readonly state: 'outside-hours';
    readonly remaining: readonly Remaining[];
    readonly due: Due;
} | {
    readonly state: 'paused';
    readonly since: number;
    readonly then: PauseEnd;
    readonly remaining: readonly Remaining[];
    readonly due: Due;
} | {
    readonly state: 'overdue';
    readonly over: Remaining;
    readonly due: Due;
} | {
    readonly state: 'ended';
    readonly at: number;
    readonly outcome: 'early' | 'on-time' | 'late' | 'untimed';
    readonly due: Due;
};
interface ComparisonNode {
    readonly kind: 'comparison';
    readonly operator: ComparisonOperator;
    readonly left: FeelNode;
    readonly right: FeelNode;
    readonly span: Span;
}
type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
interface ComparisonOptions {
    readonly facts?: FeelTypes | undefined;
    readonly differences?: number | undefined;
    readonly effort?: Effort | undefined;
}
type Completeness = {
    readonly kind: 'complete';
} | {
    readonly kind: 'gap';
    readonly finding: FindingOf<'table_gap'>;
} | {
    readonly kind: 'not-verifiable';
    readonly because: 'effort' | 'cells';
} | {
    readonly kind: 'not-asked';
};
interface Computed {
    readonly feel: string;
}
interface Conflict {
    readonly kind: 'conflict';
    readonly rows: readonly string[];
}
type Copies = Readonly<Partial<Record<CopyKind, number>>>;
type CopyKind = 'original' | 'certified' | 'plain' | 'presented';
interface Currency {
    readonly code: string;
    readonly digits: number;
}
interface Dated<T> {
    readonly anchor: Anchor;
    readonly versions: readonly DatedVersion<T>[];
    readonly transitional: readonly TransitionalProvision[];
}
type DatedFinding = {
    [Code in DatedFindingCode]: Issue<Code, DatedFindingData[Code]>;
}[DatedFindingCode];
type DatedFindingCode = keyof DatedFindingData;
interface DatedFindingData {
    dated_gap: {
        readonly day: string;
        readonly from: string;
        readonly to?: string | undefined;
        readonly before?: string | undefined;
        readonly after?: string | undefined;
    };
    dated_conflict: {
        readonly day: string;
        readonly from: string;
        readonly to?: string | undefined;
        readonly versions: readonly string[];
    };
    dated_past_end: {
        readonly day: string;
        readonly end: string;
        readonly version: string;
    };
    dated_version_unused: {
        readonly day: string;
        readonly version: string;
        readonly by: readonly string[];
    };
}
interface DatedOptions {
    readonly facts?: FeelTypes | undefined;
    readonly anchor?: Anchor | undefined;
}
interface DatedVersion<T> {
    readonly id: string;
    readonly value?: T | undefined;
    readonly from: string;
    readonly to?: string | undefined;
    readonly knownSince?: string | undefined;
    readonly basis: readonly Basis[];
}
type DayCause = 'holiday' | 'observed' | 'swap' | 'makeup';
interface DayError {
    readonly kind: 'error';
    readonly code: 'law_day_wrong';
    readonly data: {
        readonly name: string;
        readonly value: string;
    };
}
interface Decided<Answer> {
    readonly kind: 'decided';
    readonly output: Answer;
    readonly rows: readonly string[];
}
type Decision<Answer = Outputs | readonly Outputs[]> = Decided<Answer> | NoRow | DecisionMissing | DecisionNotApplicable | Conflict | TableError | FeelError;
interface DecisionMissing {
    readonly kind: 'missing';
    readonly paths: readonly string[];
}
interface DecisionNotApplicable {
    readonly kind: 'notApplicable';
    readonly paths: readonly string[];
}
interface DmnDecision extends DrgElement {
    readonly question?: string;
    readonly description?: string;
    readonly requires: readonly DmnReference[];
    readonly logic: DmnLogic;
}
interface DmnFunction extends Boxed<'function'> {
    readonly parameters: readonly DmnVariable[];
    readonly body: DmnLogic;
    readonly language: 'FEEL' | 'Java' | 'PMML';
}
interface DmnInput extends DrgElement {
}
type DmnIssue = {
    [Code in DmnIssueCode]: DmnIssueOf<Code>;
}[DmnIssueCode];
type DmnIssueCode = keyof DmnIssueData;
interface DmnIssueData {
    dmn_xml_malformed: {
        readonly fault: XmlFault;
        readonly found: string;
    } & XmlPosition;
    dmn_doctype_refused: XmlPosition;
    dmn_too_large: {
        readonly length: number;
        readonly limit: number;
    };
    dmn_too_many_elements: {
        readonly limit: number;
    } & XmlPosition;
    dmn_too_deep: {
        readonly limit: number;
    } & XmlPosition;
    dmn_not_dmn: {
        readonly found: string;
    } & XmlPosition;
    dmn_version_unsupported: {
        readonly namespace: string;
        readonly version: string;
    } & XmlPosition;
    dmn_element_not_understood: {
        readonly message: string;
    } & Partial<XmlPosition>;
    dmn_reader_failed: {
        readonly message: string;
    };
    dmn_id_repeated: {
        readonly id: string;
    } & XmlPosition;
    dmn_name_repeated: {
        readonly name: string;
    } & XmlPosition;
    dmn_value_unknown: {
        readonly element: string;
        readonly attribute: string;
        readonly value: string;
        readonly known: readonly string[];
        readonly suggestion?: string | undefined;
    } & XmlPosition;
}
type DmnIssueOf<Code extends DmnIssueCode> = Issue<Code, DmnIssueData[Code]>;
interface DmnItem extends DmnVariable {
    readonly isList: boolean;
    readonly allowed?: string;
    readonly constraint?: string;
    readonly fields: readonly DmnItem[];
    readonly isFunction: boolean;
}
interface DmnIterator extends Boxed<'for' | 'every' | 'some'> {
    readonly variable: string;
    readonly in: DmnLogic;
    readonly body: DmnLogic;
}
interface DmnKnowledge extends DrgElement {
    readonly requires: readonly DmnReference[];
    readonly logic: DmnFunction | Boxed<'nothing'>;
}
type DmnLogic = (Boxed<'expression'> & {
    readonly text: string;
    readonly language?: string;
}) | DmnTable | (Boxed<'context'> & {
    readonly entries: readonly {
        readonly variable?: DmnVariable;
        readonly value: DmnLogic;
    }[];
}) | (Boxed<'list'> & {
    readonly items: readonly DmnLogic[];
}) | (Boxed<'relation'> & {
    readonly columns: readonly DmnVariable[];
    readonly rows: readonly (readonly DmnLogic[])[];
}) | DmnFunction | (Boxed<'invocation'> & {
    readonly called: DmnLogic;
    readonly bindings: readonly {
        readonly parameter: string;
        readonly value: DmnLogic;
    }[];
}) | (Boxed<'conditional'> & {
    readonly if: DmnLogic;
    readonly then: DmnLogic;
    readonly else: DmnLogic;
}) | (Boxed<'filter'> & {
    readonly in: DmnLogic;
    readonly match: DmnLogic;
}) | DmnIterator | Boxed<'nothing'>;
interface DmnModel {
    readonly version: DmnVersion;
    readonly id?: string;
    readonly name: string;
    readonly namespace: string;
    readonly imports: readonly {
        readonly name: string;
        readonly namespace: string;
        readonly importType: string;
    }[];
    readonly items: readonly DmnItem[];
    readonly inputs: readonly DmnInput[];
    readonly decisions: readonly DmnDecision[];
    readonly knowledge: readonly DmnKnowledge[];
    readonly services: readonly DmnService[];
    readonly places: Readonly<Record<string, {
        readonly line: number;
        readonly column: number;
    }>>;
    readonly notes: readonly DmnIssue[];
}
type DmnNote = {
    [Code in DmnNoteCode]: {
        readonly code: Code;
        readonly path: Path;
        readonly data: DmnNoteData[Code];
    };
}[DmnNoteCode];
type DmnNoteCode = keyof DmnNoteData;
interface DmnNoteData {
    dmn_feel_malformed: {
        readonly expression: string;
        readonly message: string;
        readonly from: number;
        readonly to: number;
    };
    dmn_feel_warning: {
        readonly expression: string;
        readonly kind: string;
        readonly message: string;
        readonly from: number;
        readonly to: number;
    };
    dmn_feel_failed: {
        readonly expression: string;
        readonly message: string;
    };
    dmn_arguments_refused: {
        readonly function: string;
        readonly why: string;
    };
    dmn_pattern_refused: {
        readonly pattern: string;
        readonly why: string;
    };
    dmn_type_mismatch: {
        readonly expected: string;
        readonly found: string;
    };
    dmn_value_not_allowed: {
        readonly allowed: string;
        readonly found: string;
    };
    dmn_not_supported: {
        readonly what: string;
    };
    dmn_reference_unknown: {
        readonly reference: string;
    };
    dmn_requirement_circle: {
        readonly name: string;
    };
    dmn_logic_missing: object;
    dmn_no_rule: object;
    dmn_many_rules: {
        readonly rules: readonly number[];
    };
    dmn_rules_differ: {
        readonly rules: readonly number[];
    };
    dmn_too_many_steps: {
        readonly limit: number;
    };
    dmn_input_missing: {
        readonly name: string;
    };
    dmn_name_unknown: NamePlace & {
        readonly suggestion?: string | undefined;
    };
    dmn_name_not_required: NamePlace;
    dmn_null: object;
}
type DmnOutcome = {
    readonly kind: 'known';
    readonly value: Fact;
    readonly notes: readonly DmnNote[];
} | {
    readonly kind: 'null' | 'failed';
    readonly notes: readonly [
        DmnNote,
        ...DmnNote[]
    ];
};
interface DmnReference {
    readonly namespace?: string;
    readonly id: string;
}
interface DmnService extends DrgElement {
    readonly outputs: readonly DmnReference[];
    readonly encapsulated: readonly DmnReference[];
    readonly inputDecisions: readonly DmnReference[];
    readonly inputs: readonly DmnReference[];
}
interface DmnTable {
    readonly kind: 'table';
    readonly id?: string;
    readonly own?: OwnAttributes;
    readonly typeRef?: string;
    readonly hitPolicy: HitPolicy;
    readonly aggregation?: Aggregation;
    readonly inputs: readonly DmnTableInput[];
    readonly outputs: readonly DmnTableOutput[];
    readonly annotations: readonly string[];
    readonly rules: readonly DmnTableRule[];
}
type DmnTableCode = keyof DmnTableIssueData;
interface DmnTableInput {
    readonly id?: string;
    readonly own?: OwnAttributes;
    readonly label?: string;
    readonly expression: string;
    readonly typeRef?: string;
    readonly values?: string;
}
type DmnTableIssue = {
    [Code in DmnTableCode]: Issue<Code, DmnTableIssueData[Code] & Placed>;
}[DmnTableCode];
interface DmnTableIssueData {
    dmn_logic_not_a_table: {
        readonly decision: string;
        readonly kind: string;
    };
    dmn_type_not_taken: {
        readonly decision: string;
        readonly clause: string;
        readonly type: string;
    };
    dmn_output_empty: {
        readonly decision: string;
        readonly rule: number;
    };
    dmn_default_incomplete: {
        readonly decision: string;
    };
    dmn_values_not_literal: {
        readonly decision: string;
        readonly clause: string;
        readonly text: string;
    };
    dmn_part_not_taken: {
        readonly decision: string;
        readonly problem: TableIssue;
    };
    dmn_policy_unwritable: {
        readonly table: string;
        readonly hit: string;
    };
    dmn_name_taken: {
        readonly table: string;
        readonly name: string;
    };
}
interface DmnTableOutput {
    readonly id?: string;
    readonly own?: OwnAttributes;
    readonly name?: string;
    readonly label?: string;
    readonly typeRef?: string;
    readonly values?: string;
    readonly otherwise?: string;
}
interface DmnTableRule {
    readonly id?: string;
    readonly own?: OwnAttributes;
    readonly tests: readonly string[];
    readonly outputs: readonly string[];
    readonly annotations: readonly string[];
    readonly description?: string;
}
interface DmnVariable {
    readonly name: string;
    readonly typeRef?: string;
}
type DmnVersion = '1.3' | '1.4' | '1.5';
interface DocumentCheck {
    readonly document: string;
    readonly name: Text;
    readonly need: 'required' | 'optional' | 'not applicable' | 'unknown';
    readonly state: 'given' | 'lacking' | 'unknown';
    readonly copies: Copies;
    readonly lacks: readonly Copies[];
    readonly papers: readonly PaperState[];
    readonly paths: readonly string[];
    readonly basis: readonly Basis[];
}
interface DoubtfulNumber {
    readonly cell: string;
    readonly written: string;
    readonly suggestion: string;
}
interface DrgElement {
    readonly id: string;
    readonly name: string;
    readonly label?: string;
    readonly variable: DmnVariable;
}
type Due = {
    readonly kind: 'date';
    readonly date: string;
    readonly overdueFrom: number;
    readonly provisional: boolean;
    readonly calendar: string;
} | {
    readonly kind: 'instant';
    readonly at: number;
    readonly overdueFrom: number;
    readonly provisional: boolean;
    readonly calendar: string;
} | {
    readonly kind: 'none';
    readonly provisional: false;
    readonly calendar: string;
} | {
    readonly kind: 'paused';
    readonly since: number;
    readonly remaining: readonly Remaining[];
    readonly then: PauseEnd;
    readonly provisional: boolean;
    readonly calendar: string;
};
interface DueInput {
    readonly term: Term | TermText | (string & {});
    readonly from: string | number;
    readonly calendar: Calendar;
    readonly cutoff?: string;
    readonly pauses?: readonly Pause[];
    readonly extensions?: readonly (Term | TermText | (string & {}))[];
    readonly policies?: Partial<Policies>;
}
type Effort = number;
type Entries<Out extends Outputs> = {
    readonly [Name in keyof Out]: FactOf<Out[Name]['type']> | Computed;
};
interface EvaluateDmnOptions {
    readonly imports?: readonly DmnModel[];
    readonly stepLimit?: number;
    readonly pure?: boolean;
}
interface EvaluateOptions {
    readonly budget?: number | undefined;
}
type Exact = number | Ratio;
interface ExplainedCell {
    readonly input: string;
    readonly test: string;
}
interface ExplainedInput {
    readonly input: string;
    readonly name?: Text | undefined;
    readonly from?: string | undefined;
    readonly state: 'known' | 'missing' | 'notApplicable' | 'error';
    readonly value?: Fact | undefined;
    readonly paths?: readonly string[] | undefined;
}
interface ExplainedMiss {
    readonly row: string;
    readonly failed: readonly ExplainedCell[];
    readonly waits?: readonly ExplainedCell[] | undefined;
}
interface ExplainedOpen {
    readonly row: string;
    readonly waits: readonly ExplainedCell[];
}
interface ExplainedRow {
    readonly row: string;
    readonly cells: readonly ExplainedCell[];
    readonly why?: Text | undefined;
    readonly basis?: readonly Basis[] | undefined;
}
interface Explanation {
    readonly table?: Text | undefined;
    readonly basis?: readonly Basis[] | undefined;
    readonly hit: HitPolicy;
    readonly aggregate?: Aggregate | undefined;
    readonly decision: Decision;
    readonly outputs: Readonly<Record<string, Text>>;
    readonly inputs: readonly ExplainedInput[];
    readonly hits: readonly ExplainedRow[];
    readonly misses: readonly ExplainedMiss[];
    readonly open: readonly ExplainedOpen[];
    readonly nearest: readonly ExplainedMiss[];
    readonly overrides: readonly Overridden[];
    readonly missing: readonly string[];
}
interface ExportDmnOptions {
    readonly name?: string;
    readonly namespace?: string;
}
interface Expression {
    readonly source: string;
    readonly tree: FeelNode;
    readonly reads: readonly string[];
    readonly evaluate: (scope: Scope, options?: EvaluateOptions) => Value;
}
type Fact = number | string | boolean | readonly unknown[] | FactRecord;
type FactKind = 'number' | 'string' | 'boolean' | 'list' | 'record' | MomentKind;
type FactOf<Type extends FeelType> = Type extends {
    readonly type: 'number';
} ? number : Type extends {
    readonly type: 'boolean';
} ? boolean : Type extends {
    readonly type: 'enum';
    readonly values: readonly (infer Value)[];
} ? Value : Type extends {
    readonly type: 'list';
    readonly of: infer Item extends FeelType;
} ? readonly FactOf<Item>[] : Type extends {
    readonly type: 'record';
    readonly fields: infer Fields extends FeelTypes;
} ? {
    readonly [Name in keyof Fields]: FactOf<Fields[Name]>;
} : string;
type FactRecord = Readonly<Record<string, unknown>>;
interface Fee {
    readonly currency: Currency;
    readonly anchor?: Anchor | undefined;
    readonly when?: Formula | undefined;
    readonly lines: Readonly<Record<string, FeeLine>>;
    readonly reliefs?: readonly FeeRelief[] | undefined;
    readonly together?: 'greatest' | 'sum' | 'in turn' | undefined;
    readonly rounding?: {
        readonly how: Rounding;
        readonly to?: number | undefined;
    } | undefined;
    readonly max?: number | undefined;
}
interface FeeAccount {
    readonly currency: Currency;
    readonly lines: readonly FeeLineAccount[];
    readonly sum: number;
    readonly cap?: {
        readonly limit: number;
        readonly cut: number;
    } | undefined;
    readonly total: number;
}
interface FeeBand {
    readonly upTo?: number | undefined;
    readonly below?: number | undefined;
    readonly amount?: FeeConstant | undefined;
    readonly rate?: FeeConstant | undefined;
    readonly excess?: FeeConstant | undefined;
}
interface FeeCharge {
    readonly amount?: FeePrice | undefined;
    readonly rate?: FeePrice | undefined;
    readonly slices?: readonly FeeBand[] | undefined;
    readonly brackets?: readonly FeeBand[] | undefined;
    readonly of?: FeeQuantity | undefined;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
}
interface FeeConstant {
    readonly value: Exact;
    readonly written: string;
}
type FeeError = {
    [Code in FeeErrorCode]: {
        readonly kind: 'error';
        readonly code: Code;
        readonly data: FeeErrorData[Code];
    };
}[FeeErrorCode];
type FeeErrorCode = keyof FeeErrorData;
interface FeeErrorData {
    fee_quantity_wrong: {
        readonly source: string;
        readonly found: string;
    };
    fee_price_no_number: {
        readonly source: string;
        readonly found: string;
    };
    fee_not_set: {
        readonly quantity: string;
    };
    fee_fraction: {
        readonly amount: string;
    };
    fee_too_large: object;
    fee_no_row: object;
    fee_rows_conflict: {
        readonly rows: readonly string[];
    };
    fee_table_failed: {
        readonly error: TableError;
    };
}
type FeeIssue = {
    [Code in FeeIssueCode]: Issue<Code, FeeIssueData[Code]>;
}[FeeIssueCode];
type FeeIssueCode = keyof FeeIssueData;
type FeeIssueData = LawIssueData & FeeOnlyIssueData;
interface FeeLaw {
    readonly version: string;
    readonly from: string;
    readonly to?: string | undefined;
    readonly on?: string | undefined;
    readonly over: readonly string[];
    readonly transition?: {
        readonly index: number;
        readonly when: string;
        readonly basis: readonly Basis[];
    } | undefined;
}
interface FeeLine {
    readonly name: Text;
    readonly when?: Formula | undefined;
    readonly charge: FeeCharge | Dated<FeeCharge>;
    readonly times?: FeeQuantity | undefined;
    readonly basis?: readonly Basis[] | undefined;
}
interface FeeLineAccount {
    readonly line: string;
    readonly name: Text;
    readonly state: 'charged' | 'exempt' | 'not due';
    readonly amount: number;
    readonly because?: readonly string[] | undefined;
    readonly law?: FeeLaw | undefined;
    readonly basis: readonly Basis[];
    readonly of?: FeeMeasured | undefined;
    readonly parts?: readonly FeePart[] | undefined;
    readonly bound?: {
        readonly by: 'min' | 'max';
        readonly limit: string;
        readonly instead: string;
    } | undefined;
    readonly times?: FeeMeasured | undefined;
    readonly reliefs?: readonly AppliedRelief[] | undefined;
    readonly off?: string | undefined;
    readonly rounded?: {
        readonly from: string;
        readonly how: Rounding;
        readonly to?: number | undefined;
    } | undefined;
}
interface FeeMeasured {
    readonly source: string;
    readonly value: string;
    readonly unit?: Text | undefined;
}
interface FeeOnlyIssueData {
    fee_currency_unknown: {
        readonly value: string;
        readonly known: readonly string[];
    };
    fee_price_wrong: {
        readonly value: string;
    };
    fee_units_wrong: {
        readonly value: string;
        readonly currency: string;
        readonly digits: number;
    };
    fee_share_wrong: {
        readonly value: string;
    };
    fee_bands_order: {
        readonly bound?: number | undefined;
        readonly before?: number | undefined;
    };
    fee_min_above_max: {
        readonly min: number;
        readonly max: number;
    };
    fee_line_unknown: {
        readonly line: string;
        readonly suggestion?: string | undefined;
    };
    fee_rounding_missing: {
        readonly line: string;
        readonly currency: string;
        readonly digits: number;
    };
    fee_together_missing: {
        readonly reductions: number;
    };
    fee_table_wrong: {
        readonly problem: TableIssue;
    };
    fee_table_output: {
        readonly outputs: readonly string[];
    };
    fee_currency_mixed: {
        readonly currency: string;
        readonly unit: string;
    };
}
interface FeePart {
    readonly rate?: string | undefined;
    readonly quantity?: string | undefined;
    readonly above?: string | undefined;
    readonly amount: string;
    readonly table?: {
        readonly rows: readonly string[];
        readonly basis: readonly Basis[];
    } | undefined;
}
type FeePrice = FeeConstant | {
    readonly feel: Formula;
} | {
    readonly table: Table;
    readonly output: string;
};
interface FeeQuantity {
    readonly feel: Formula;
    readonly unit?: Text | undefined;
}
interface FeeRelief {
    readonly name: Text;
    readonly when: Formula;
    readonly by?: FeeConstant | undefined;
    readonly lines?: readonly string[] | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly knownSince?: string | undefined;
    readonly basis: readonly Basis[];
}
type FeelCode = FeelIssueCode | FeelErrorCode;
type FeelError = {
    [Code in FeelErrorCode]: FeelErrorOf<Code>;
}[FeelErrorCode];
type FeelErrorCode = keyof FeelErrorData;
interface FeelErrorData {
    feel_different_types: {
        readonly operator: ComparisonOperator;
        readonly left: FactKind;
        readonly right: FactKind;
        readonly span: Span;
    };
    feel_not_comparable: {
        readonly operator: ComparisonOperator;
        readonly found: FactKind;
        readonly span: Span;
    };
    feel_not_boolean: {
        readonly found: FactKind;
        readonly span: Span;
    };
    feel_no_arithmetic: {
        readonly operator: ArithmeticOperator;
        readonly left: FactKind;
        readonly right: FactKind;
        readonly span: Span;
    };
    feel_argument: {
        readonly name: string;
        readonly position: number;
        readonly expected: readonly FactKind[];
        readonly found: FactKind;
        readonly span: Span;
    };
    feel_not_list: {
        readonly found: FactKind;
        readonly span: Span;
    };
    feel_division_by_zero: {
        readonly span: Span;
    };
    feel_out_of_range: {
        readonly span: Span;
    };
    feel_not_decimal: {
        readonly span: Span;
    };
    feel_not_whole: {
        readonly span: Span;
    };
    feel_unreadable_text: {
        readonly name: string;
        readonly found: string;
        readonly span: Span;
    };
    feel_string_too_long: {
        readonly limit: number;
        readonly span: Span;
    };
    feel_budget: {
        readonly limit: number;
        readonly span: Span;
    };
    feel_no_property: {
        readonly path: string;
        readonly found: FactKind;
    };
    feel_fact_type: {
        readonly path: string;
        readonly expected: FeelTypeName;
        readonly found: string;
    };
    feel_list_too_long: {
        readonly path: string;
        readonly length: number;
        readonly limit: number;
    };
    feel_not_record: {
        readonly path: string;
        readonly found: FactKind;
    };
    feel_fact_failed: {
        readonly path: string;
        readonly problem: string;
    };
    feel_unreadable_fact: {
        readonly path: string;
        readonly found: string;
    };
}
type FeelErrorOf<Code extends FeelErrorCode> = {
    readonly kind: 'error';
    readonly code: Code;
    readonly data: FeelErrorData[Code];
};
type FeelExpected = 'value' | 'name' | 'string' | 'operator' | 'end' | '(' | ')' | ']' | ',' | '..' | 'and' | 'in' | 'then' | 'else' | 'return' | 'satisfies';
type FeelIssue = {
    [Code in FeelIssueCode]: FeelIssueOf<Code>;
}[FeelIssueCode];
type FeelIssueCode = keyof FeelIssueData;
interface FeelIssueData {
    feel_too_long: {
        readonly length: number;
        readonly limit: number;
    };
    feel_too_deep: {
        readonly limit: number;
    };
    feel_unexpected_character: {
        readonly found: string;
        readonly codePoint: string;
    };
    feel_unterminated_string: object;
    feel_bad_escape: {
        readonly found: string;
    };
    feel_number_too_long: {
        readonly found: string;
    };
    feel_name_not_ascii: {
        readonly found: string;
    };
    feel_foreign_operator: {
        readonly found: string;
        readonly instead: string;
    };
    feel_reserved_word: {
        readonly found: string;
    };
    feel_null: object;
    feel_unsupported: {
        readonly found: string;
    };
    feel_unknown_function: {
        readonly name: string;
        readonly suggestion?: string | undefined;
    };
    feel_function_refused: {
        readonly name: string;
        readonly reason: RefusedFunction;
    };
    feel_argument_count: {
        readonly name: string;
        readonly found: number;
        readonly least: number;
        readonly most: number;
    };
    feel_bad_moment: {
        readonly found: string;
    };
    feel_chained_comparison: {
        readonly suggestion: string;
    };
    feel_ambiguous_power: {
        readonly suggestion: string;
    };
    feel_brackets_wanted: {
        readonly found: string;
    };
    feel_filter_without_item: {
        readonly found: string;
    };
    feel_not_without_brackets: object;
    feel_unknown_name: {
        readonly name: string;
        readonly suggestion?: string | undefined;
    };
    feel_unknown_field: {
        readonly name: string;
        readonly found: FeelTypeName;
        readonly suggestion?: string | undefined;
    };
    feel_name_taken: {
        readonly name: string;
    };
    feel_types_differ: {
        readonly operator: string;
        readonly left: FeelTypeName;
        readonly right: FeelTypeName;
    };
    feel_branches_differ: {
        readonly left: FeelTypeName;
        readonly right: FeelTypeName;
    };
    feel_units_differ: {
        readonly operator: string;
        readonly left: string;
        readonly right: string;
    };
    feel_type_wanted: {
        readonly place: string;
        readonly expected: readonly FeelTypeName[];
        readonly found: FeelTypeName;
    };
    feel_type_not_compared: {
        readonly operator: string;
        readonly found: FeelTypeName;
    };
    feel_value_undeclared: {
        readonly value: string;
        readonly suggestion?: string | undefined;
    };
    feel_unexpected_token: {
        readonly found: string;
        readonly expected: readonly FeelExpected[];
    };
    feel_unexpected_end: {
        readonly expected: readonly FeelExpected[];
    };
}
type FeelIssueOf<Code extends FeelIssueCode> = Issue<Code, FeelIssueData[Code] & FeelPosition>;
type FeelNode = LiteralNode | PathNode | ListNode | ComparisonNode | JunctionNode | NotNode | InNode | ArithmeticNode | PowerNode | MinusNode | IfNode | LoopNode | FilterNode | IndexNode | MemberNode | CallNode | MomentNode | InputNode;
interface FeelPosition {
    readonly offset: number;
    readonly line: number;
    readonly column: number;
}
type FeelTest = ValueTest | BoundTest | IntervalTest;
type FeelType = {
    readonly type: 'number';
    readonly unit?: string | undefined;
    readonly whole?: boolean | undefined;
} | {
    readonly type: 'string' | 'boolean' | 'date' | 'instant' | 'days duration' | 'months duration';
} | {
    readonly type: 'enum';
    readonly values: readonly string[];
} | {
    readonly type: 'list';
    readonly of: FeelType;
    readonly atMost?: number | undefined;
} | {
    readonly type: 'record';
    readonly fields: Readonly<Record<string, FeelType>>;
};
type FeelTypeName = FeelType['type'];
type FeelTypes = Readonly<Record<string, FeelType>>;
interface FilterNode {
    readonly kind: 'filter';
    readonly list: FeelNode;
    readonly condition: FeelNode;
    readonly span: Span;
}
type Finding = {
    [Code in FindingCode]: FindingOf<Code>;
}[FindingCode];
type FindingCode = keyof Findings;
interface FindingOf<Code extends FindingCode> {
    readonly code: Code;
    readonly severity: FindingSeverity;
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly witness?: Witness | undefined;
    readonly data: Findings[Code];
}
type FindingSeverity = 'error' | 'warning' | 'hint';
interface Findings {
    table_gap: {
        readonly where: Where;
    };
    table_gap_possible: {
        readonly where: Where;
    };
    rows_overlap: {
        readonly where: Where;
    };
    rows_conflict: {
        readonly where: Where;
    };
    rows_overlap_possible: object;
    row_never_applies: {
        readonly cell: string;
    };
    row_shadowed: object;
    row_repeated: object;
    row_subsumed: object;
    row_misleading: {
        readonly where: Where;
    };
    order_decides: {
        readonly where: Where;
        readonly more: number;
    };
    output_never_given: {
        readonly value: string;
    };
    otherwise_unused: object;
    input_unused: object;
    cell_range_doubtful: DoubtfulNumber & {
        readonly value: number;
    };
    cell_thousands_doubtful: DoubtfulNumber & {
        readonly value: number;
    };
    cell_comma_doubtful: DoubtfulNumber;
    cell_fact_undeclared: {
        readonly cell: string;
        readonly fact: string;
        readonly suggestion?: string | undefined;
    };
    cell_not_verifiable: {
        readonly cell: string;
    };
    input_not_verifiable: {
        readonly from: string;
    };
    analysis_unfinished: {
        readonly part: AnalysisPart;
    };
}
interface Formula {
    readonly source: string;
    readonly reads: readonly string[];
    readonly evaluate: (scope: Scope) => Value;
    readonly unit?: string | undefined;
    readonly whole?: boolean | undefined;
}
interface FoundVersion<T> {
    readonly kind: 'found';
    readonly value: T;
    readonly version: DatedVersion<T>;
    readonly index: number;
    readonly on?: string | undefined;
    readonly over: readonly string[];
    readonly transition?: {
        readonly index: number;
        readonly when: string;
        readonly basis: readonly Basis[];
    } | undefined;
}
interface GivenPaper extends Copies {
    readonly document: string;
    readonly issuedOn?: string | undefined;
    readonly expiresOn?: string | undefined;
}
interface GroupCheck {
    readonly group: string;
    readonly name?: Text | undefined;
    readonly need: 'required' | 'within' | 'not applicable' | 'unknown';
    readonly state: 'given' | 'lacking' | 'unknown';
    readonly atLeast: number;
    readonly given: readonly string[];
    readonly more: number;
    readonly of: readonly string[];
    readonly paths: readonly string[];
    readonly basis: readonly Basis[];
}
type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
type HitPolicy = 'unique' | 'any' | 'priority' | 'first' | 'collect' | 'rule order' | 'output order' | 'exceptions';
interface IdlePause {
    readonly why: 'before-term' | 'after-term';
    readonly from: number;
    readonly to?: number;
    readonly reason?: Text;
    readonly basis?: Basis;
}
interface IfNode {
    readonly kind: 'if';
    readonly condition: FeelNode;
    readonly then: FeelNode;
    readonly otherwise: FeelNode;
    readonly span: Span;
}
interface ImportedTable {
    readonly decision: string;
    readonly id: string;
    readonly table: TableDefinition;
    readonly facts: FeelTypes;
}
interface ImportedTables {
    readonly tables: Readonly<Record<string, ImportedTable>>;
    readonly names: Readonly<Record<string, string>>;
    readonly notTaken: readonly DmnTableIssue[];
}
type InForce<T> = AtDay<T> | Missing | NotApplicable | FeelError;
interface InNode {
    readonly kind: 'in';
    readonly subject: FeelNode;
    readonly tests: readonly FeelTest[];
    readonly span: Span;
}
interface IndexNode {
    readonly kind: 'index';
    readonly list: FeelNode;
    readonly at: number;
    readonly span: Span;
}
interface InputNode {
    readonly kind: 'input';
    readonly span: Span;
}
type Inputs = Readonly<Record<string, TableInput>>;
interface IntervalTest {
    readonly kind: 'interval';
    readonly low: FeelNode;
    readonly lowIncluded: boolean;
    readonly high: FeelNode;
    readonly highIncluded: boolean;
    readonly span: Span;
}
interface Issue<Code extends string = string, Data extends object = object> {
    readonly code: Code;
    readonly path: Path;
    readonly data: Data;
}
type JsonShape = 'object' | 'list' | 'text' | 'name' | 'number' | 'whole number' | 'not empty';
interface JunctionNode {
    readonly kind: 'and' | 'or';
    readonly parts: readonly FeelNode[];
    readonly span: Span;
}
interface Known {
    readonly kind: 'known';
    readonly value: Fact;
}
type LawIssue = {
    [Code in LawIssueCode]: Issue<Code, LawIssueData[Code]>;
}[LawIssueCode];
type LawIssueCode = keyof LawIssueData;
interface LawIssueData {
    law_shape: {
        readonly expected: JsonShape;
    };
    law_too_many: {
        readonly found: number;
        readonly limit: number;
    };
    law_key_unknown: {
        readonly key: string;
        readonly suggestion?: string | undefined;
    };
    law_key_missing: {
        readonly key: string;
    };
    law_key_choice: {
        readonly keys: readonly string[];
    };
    law_value_unknown: {
        readonly value: string;
        readonly known: readonly string[];
        readonly suggestion?: string | undefined;
    };
    law_day_wrong: {
        readonly value: string;
    };
    law_expression_wrong: {
        readonly source: string;
        readonly problem: FeelIssue;
    };
    law_expression_type: {
        readonly source: string;
        readonly expected: readonly FeelTypeName[];
        readonly found: FeelTypeName;
    };
    dated_reversed: {
        readonly from: string;
        readonly to: string;
    };
    dated_version_twice: {
        readonly version: string;
    };
    dated_version_unknown: {
        readonly version: string;
        readonly suggestion?: string | undefined;
    };
    dated_anchor_missing: object;
}
interface Ledger {
    readonly due: Due;
    readonly from: number;
    readonly terms: readonly Term[];
    readonly term: Term;
    readonly extensions: readonly Term[];
    readonly added: readonly Term[];
    readonly lines: readonly LedgerLine[];
    readonly idle: readonly IdlePause[];
}
interface LedgerLine {
    readonly from: string;
    readonly to?: string;
    readonly why: LedgerWhy;
    readonly counted: number;
    readonly running: number;
    readonly need: number;
    readonly unit: Unit;
    readonly months?: MonthSpan;
    readonly policy?: 'cutoff' | 'offDayStart';
    readonly reason?: Text;
    readonly basis?: Basis;
}
type LedgerWhy = 'counted' | 'makeup' | 'first-day' | 'after-cutoff' | 'received-on-day-off' | 'off-hours' | 'weekend' | 'holiday' | 'observed' | 'swap' | 'paused' | 'anew' | 'rolled';
interface ListNode {
    readonly kind: 'list';
    readonly items: readonly FeelNode[];
    readonly span: Span;
}
interface LiteralNode {
    readonly kind: 'literal';
    readonly value: number | string | boolean;
    readonly span: Span;
}
type Locale = 'vi' | 'en';
interface LoopNode {
    readonly kind: 'for' | 'some' | 'every';
    readonly name: string;
    readonly list: FeelNode;
    readonly body: FeelNode;
    readonly span: Span;
}
interface Measure {
    total(position: number): number;
    reach(total: number): number;
}
interface MemberNode {
    readonly kind: 'member';
    readonly of: FeelNode;
    readonly name: string;
    readonly span: Span;
}
interface MinusNode {
    readonly kind: 'minus';
    readonly operand: FeelNode;
    readonly span: Span;
}
interface Missing {
    readonly kind: 'missing';
    readonly paths: readonly string[];
}
type MomentKind = 'date' | 'instant' | 'days duration' | 'months duration';
interface MomentNode {
    readonly kind: 'moment';
    readonly text: string;
    readonly span: Span;
}
interface MonthSpan {
    readonly amount: number;
    readonly until: string;
    readonly corresponds: boolean;
}
interface NamePlace {
    readonly name: string;
    readonly expression: string;
    readonly from: number;
    readonly to: number;
}
type NamedKind = 'step' | 'role' | 'agency' | 'department' | 'result' | 'document';
interface NamedValue {
    readonly value: string;
    readonly path: Path;
}
type NoLaw = NoneInForce | SeveralInForce;
interface NoRow {
    readonly kind: 'none';
}
interface NoneInForce {
    readonly kind: 'none';
    readonly on: string;
    readonly before?: {
        readonly version: string;
        readonly to: string;
    } | undefined;
    readonly after?: {
        readonly version: string;
        readonly from: string;
    } | undefined;
    readonly repealed?: string | undefined;
}
interface NotApplicable {
    readonly kind: 'notApplicable';
    readonly paths: readonly string[];
}
interface NotNode {
    readonly kind: 'not';
    readonly operand: FeelNode;
    readonly span: Span;
}
type OutputEntries = Readonly<Record<string, OutputEntry>>;
type OutputEntry = Fact | Computed;
type Outputs = Readonly<Record<string, Fact>>;
type Outputs = Readonly<Record<string, TableOutput>>;
interface Overridden {
    readonly row: string;
    readonly by: readonly string[];
}
type OwnAttributes = Readonly<Record<string, string>>;
type OwnNames<In extends Inputs> = {
    [Name in keyof In]: In[Name] extends {
        readonly from: string;
    } ? never : Name;
}[keyof In];
interface PackDay {
    readonly date: string;
    readonly kind: 'off' | 'working';
    readonly because: DayCause;
    readonly pair?: string;
    readonly reason: Text;
    readonly basis: Basis;
    readonly knownSince: string;
}
interface PackHours {
    readonly from: string;
    readonly weekdays: readonly number[];
    readonly sessions: readonly Session[];
    readonly basis?: Basis;
}
interface PaperCheck {
    readonly kind: 'complete' | 'lacking' | 'unknown' | 'error';
    readonly lacking: readonly string[];
    readonly paths: readonly string[];
    readonly documents: readonly DocumentCheck[];
    readonly groups: readonly GroupCheck[];
    readonly strangers: readonly number[];
    readonly errors: readonly (FeelError | DayError)[];
}
interface PaperState {
    readonly index: number;
    readonly state: 'valid' | 'expired' | 'unknown';
    readonly validUntil?: string | undefined;
    readonly expiring?: true | undefined;
}
type Path = readonly (string | number)[];
interface PathNode {
    readonly kind: 'path';
    readonly names: readonly string[];
    readonly span: Span;
}
interface Pause {
    readonly from: string | number;
    readonly to?: string | number;
    readonly then: PauseEnd;
    readonly reason?: Text;
    readonly basis?: Basis;
}
type PauseEnd = 'resume' | 'restart' | 'not-started' | `resume+${TermText}`;
type Placed = Partial<Readonly<Record<'id', string> & Record<'line' | 'column', number>>>;
interface Policies {
    readonly firstDay: 'excluded' | 'included';
    readonly lastDay: 'rolls' | 'stays';
    readonly swappedDay: 'rolls' | 'stays';
    readonly offDayStart: 'next-working-day' | 'received-day';
    readonly cutoff: 'moves-start' | 'moves-same-day-only';
    readonly endOf: 'office-hours' | 'midnight';
}
interface PowerNode {
    readonly kind: 'power';
    readonly base: FeelNode;
    readonly exponent: FeelNode;
    readonly span: Span;
}
interface Ratio {
    readonly n: bigint;
    readonly d: bigint;
}
type RefusedFunction = 'clock' | 'inexact' | 'pattern' | 'null' | 'time' | 'context';
interface Remaining {
    readonly unit: Unit | 'months';
    readonly amount: number;
}
interface Replay {
    readonly passes: boolean;
    readonly decision: Decision;
}
type ResolveFact = (path: readonly string[]) => Value;
type Result<T, I extends Issue = Issue> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly issues: readonly I[];
};
type Rounding = 'half up' | 'half down' | 'half even' | 'up' | 'down' | 'ceiling' | 'floor';
type Scope = FactRecord | ResolveFact;
type Session = readonly [
    from: number,
    to: number
];
interface SeveralInForce {
    readonly kind: 'conflict';
    readonly on: string;
    readonly versions: readonly string[];
}
interface Span {
    readonly start: number;
    readonly end: number;
}
interface Table<Facts = Scope, Answer = Outputs$1 | readonly Outputs$1[]> {
    readonly definition: TableDefinition;
    readonly reads: readonly string[];
    decide(facts: Facts): Decision<Answer>;
    trace(facts: Facts): Trace<Decision<Answer>>;
    readonly [made]: unknown;
}
interface TableAnalysis {
    readonly findings: readonly Finding[];
    readonly complete?: boolean | undefined;
    readonly more: number;
}
type TableAnswer<Out extends Outputs, Hit extends HitPolicy, Fold> = Hit extends 'rule order' | 'output order' ? readonly AnswersOf<Out>[] : Hit extends 'collect' ? Fold extends Aggregate ? Fold extends 'count' ? {
    readonly [Name in keyof Out]: number;
} : AnswersOf<Out> : readonly AnswersOf<Out>[] : AnswersOf<Out>;
type TableCode = keyof TableIssues;
interface TableComparison {
    readonly differences: readonly TableDifference[];
    readonly finished: boolean;
    readonly narrowed: readonly string[];
}
interface TableDefinition {
    readonly name?: Text | undefined;
    readonly basis?: readonly Basis[] | undefined;
    readonly hit: HitPolicy;
    readonly aggregate?: Aggregate | undefined;
    readonly priority?: readonly string[] | undefined;
    readonly inputs: Readonly<Record<string, TableInput>>;
    readonly outputs: Readonly<Record<string, TableOutput>>;
    readonly rows: readonly TableRow[];
    readonly otherwise?: OutputEntries | undefined;
}
interface TableDifference {
    readonly rows: {
        readonly before: readonly string[];
        readonly after: readonly string[];
    };
    readonly where: readonly Where[];
    readonly certain: boolean;
    readonly witness?: {
        readonly facts: FactRecord;
        readonly before: Decision;
        readonly after: Decision;
    } | undefined;
}
type TableError = {
    [Code in TableErrorCode]: {
        readonly kind: 'error';
        readonly code: Code;
        readonly data: TableErrors[Code];
    };
}[TableErrorCode];
type TableErrorCode = keyof TableErrors;
interface TableErrors {
    table_input_wrong: {
        readonly input: string;
        readonly found: string;
    };
    table_answer_wrong: {
        readonly row: string;
        readonly output: string;
        readonly found: string;
    };
    table_sum_too_large: {
        readonly output: string;
    };
}
type TableExpected = 'text' | 'FEEL' | 'constants' | 'nothing' | 'unit' | 'true or false' | 'count' | 'texts, each once' | 'flatter type' | 'one of';
type TableFacts<In extends Inputs> = ({
    readonly [Name in OwnNames<In>]?: FactOf<In[Name]['type']> | null | undefined;
} & (OwnNames<In> extends keyof In ? keyof In extends OwnNames<In> ? unknown : FactRecord : unknown)) | Extract<Scope, (...path: never) => unknown>;
interface TableInput {
    readonly type: FeelType;
    readonly from?: string | undefined;
    readonly within?: string | undefined;
    readonly name?: Text | undefined;
}
type TableIssue = {
    [Code in TableCode]: Issue<Code, TableIssues[Code]>;
}[TableCode];
interface TableIssues {
    table_shape_wrong: {
        readonly expected: 'object' | 'list';
    };
    table_key_missing: {
        readonly key: string;
    };
    table_key_unknown: {
        readonly key: string;
        readonly suggestion?: string | undefined;
    };
    table_value_wrong: {
        readonly key: string;
        readonly expected: TableExpected;
        readonly known?: readonly string[];
    };
    table_name_wrong: {
        readonly name: string;
    };
    table_empty: {
        readonly what: 'rows' | 'inputs' | 'outputs';
    };
    table_too_large: {
        readonly what: 'rows' | 'inputs' | 'outputs' | 'entries';
        readonly found: number;
        readonly limit: number;
    };
    table_row_repeated: {
        readonly row: string;
        readonly first: number;
    };
    table_column_unknown: {
        readonly column: string;
        readonly suggestion?: string | undefined;
    };
    table_output_missing: {
        readonly output: string;
    };
    table_feel_wrong: {
        readonly source: string;
        readonly problem: FeelIssue;
    };
    table_output_wrong: {
        readonly output: string;
        readonly expected: FeelTypeName;
    };
    table_output_not_listed: {
        readonly output: string;
    };
    table_overrides_misplaced: {
        readonly hit: HitPolicy;
    };
    table_overrides_unknown: {
        readonly row: string;
        readonly suggestion?: string | undefined;
    };
    table_overrides_circle: {
        readonly rows: readonly string[];
    };
    table_values_missing: {
        readonly hit: HitPolicy;
    };
    table_priority_missing: {
        readonly outputs: readonly string[];
    };
    table_priority_misplaced: {
        readonly hit: HitPolicy;
    };
    table_aggregate_misplaced: {
        readonly hit: HitPolicy;
    };
    table_aggregate_outputs: {
        readonly aggregate: Aggregate;
        readonly outputs: number;
    };
    table_trace_foreign: {
        readonly found: Decision['kind'];
        readonly kept: Decision['kind'];
    };
    table_aggregate_type: {
        readonly aggregate: Aggregate;
        readonly output: string;
        readonly found: FeelTypeName;
    };
}
interface TableOutput {
    readonly type: FeelType;
    readonly values?: readonly Fact[] | undefined;
    readonly names?: NamedKind | undefined;
    readonly name?: Text | undefined;
}
interface TableRow {
    readonly id: string;
    readonly when?: Readonly<Record<string, string>> | undefined;
    readonly then: OutputEntries;
    readonly overrides?: readonly string[] | undefined;
    readonly why?: Text | undefined;
    readonly basis?: readonly Basis[] | undefined;
}
interface TableTest {
    readonly facts: FactRecord;
    readonly expect: Pick<Decision, 'kind'> & Readonly<Record<string, unknown>>;
}
type Term = {
    readonly unit: TermUnit;
    readonly amount: number;
} | {
    readonly unit: 'same day';
} | {
    readonly unit: 'none';
};
type TermText = `${number} working day` | `${number} working days` | `${number} day` | `${number} days` | `${number} working hour` | `${number} working hours` | `${number} month` | `${number} months` | 'same day' | 'none';
type TermUnit = 'working days' | 'days' | 'working hours' | 'months';
interface Text {
    readonly vi: string;
    readonly en?: string | undefined;
}
interface Trace<Answer = Decision> {
    readonly decision: Answer;
    readonly facts: readonly unknown[];
    readonly others?: Readonly<Record<string, Value>> | undefined;
}
interface TransitionalProvision {
    readonly when: Formula;
    readonly use: string;
    readonly knownSince?: string | undefined;
    readonly basis: readonly Basis[];
}
interface TypedDefinition<In extends Inputs, Out extends Outputs, Hit extends HitPolicy, Fold> {
    readonly name?: Text | undefined;
    readonly basis?: readonly Basis[] | undefined;
    readonly hit: Hit;
    readonly aggregate?: Fold;
    readonly priority?: readonly (keyof Out)[] | undefined;
    readonly inputs: In;
    readonly outputs: Out;
    readonly rows: readonly {
        readonly id: string;
        readonly when?: {
            readonly [Name in keyof In]?: string;
        } | undefined;
        readonly then: Entries<NoInfer<Out>>;
        readonly overrides?: readonly string[] | undefined;
        readonly why?: Text | undefined;
        readonly basis?: readonly Basis[] | undefined;
    }[];
    readonly otherwise?: Entries<NoInfer<Out>> | undefined;
}
interface TypedExpression extends Expression {
    readonly type: FeelType;
}
type Unit = 'working days' | 'days' | 'working minutes';
interface Validity {
    readonly amount: number;
    readonly unit: 'days' | 'months';
}
type Value = Known | Missing | NotApplicable | FeelError;
interface ValueTest {
    readonly kind: 'value';
    readonly value: FeelNode;
    readonly span: Span;
}
type VietnamStateOptions = Partial<Omit<CalendarInput, 'id'>>;
type Where = Readonly<Record<string, string>>;
interface Witness {
    readonly facts: FactRecord;
    readonly decision: Decision;
}
type XmlFault = 'not a string' | 'character' | 'tag' | 'attribute' | 'attribute repeated' | 'end tag' | 'end of file' | 'comment' | 'instruction' | 'entity' | 'prefix' | 'text outside the root' | 'second root' | 'no root';
interface XmlPosition {
    readonly offset: number;
    readonly line: number;
    readonly column: number;
}
declare const analyseTable: (table: Table, options?: AnalysisOptions) => TableAnalysis;
declare const assessFee: (fee: Fee, scope: Scope, asked: Asked) => Assessment;
declare const before: ({ term, due, calendar }: BeforeInput) => Result<number, CalendarIssue>;
declare const calendar: (input: CalendarInput) => Result<Calendar, CalendarIssue>;
declare const checkDated: <T>(dated: Dated<T>, { horizon, asOf }?: CheckDatedOptions) => readonly DatedFinding[];
declare const checkFee: (fee: Fee, options?: CheckDatedOptions) => readonly DatedFinding[];
declare const checkPapers: ({ anchor, documents, groups }: Checklist, scope: Scope, papers: readonly GivenPaper[], asked: AskedPapers) => PaperCheck;
declare const clockState: (input: ClockInput) => Result<ClockState, CalendarIssue>;
declare const compareTables: (before: Table, after: Table, options?: ComparisonOptions) => TableComparison;
declare const dayAt: (instant: number) => number;
declare const defaultPolicies: Policies;
declare const defineTable: <const In extends Inputs, const Out extends Outputs, const Hit extends HitPolicy, const Fold extends Aggregate | undefined = undefined>(definition: TypedDefinition<In, Out, Hit, Fold>, facts?: FeelTypes) => Result<Table<TableFacts<In>, TableAnswer<Out, Hit, Fold>>, TableIssue>;
declare const due: (input: DueInput) => Result<Due, CalendarIssue>;
declare const evaluateDmn: (model: DmnModel, name: string, inputs: Readonly<Record<string, unknown>>, options?: EvaluateDmnOptions) => DmnOutcome;
declare const expandTrace: (table: Table, trace: Trace) => Result<Explanation, TableIssue>;
declare const explainChecklistIssue: (issue: ChecklistIssue, locale: Locale) => string;
declare const explainDated: (found: InForce<unknown>, locale: Locale) => string;
declare const explainDifference: (difference: TableDifference, locale: Locale, definition?: TableDefinition | undefined) => string;
declare const explainFee: (assessment: Assessment, locale: Locale) => readonly string[];
declare const explainFeeIssue: (issue: FeeIssue, locale: Locale) => string;
declare const explainFeel: (problem: FeelIssue | FeelError, locale: Locale) => string;
declare const explainFinding: (finding: Finding, locale: Locale, definition?: TableDefinition | undefined) => string;
declare const explainLaw: (problem: LawIssue | DatedFinding, locale: Locale) => string;
declare const explainPapers: (check: PaperCheck, locale: Locale) => readonly string[];
declare const explainTable: (explanation: Explanation, locale: Locale) => readonly string[];
declare const explainTableIssue: (problem: TableIssue | TableError, locale: Locale) => string;
declare const explanationOf: <Facts>(table: Table<Facts, Outputs | readonly Outputs[]>, facts: Facts) => Explanation;
declare const exportTables: (tables: Readonly<Record<string, TableDefinition>>, options?: ExportDmnOptions) => Result<string, DmnTableIssue>;
declare const factAt: (scope: Scope, path: readonly string[]) => Value;
declare const fail: <I extends Issue>(...issues: readonly I[]) => {
    readonly ok: false;
    readonly issues: readonly I[];
};
declare const findingSeverity: Readonly<Record<FindingCode, FindingSeverity>>;
declare const foldText: (text: string) => string;
declare const formatTerm: (term: Term) => string;
declare const importTables: (model: DmnModel) => ImportedTables;
declare const known: (value: Fact) => Known;
declare const ledger: (input: DueInput) => Result<Ledger, CalendarIssue>;
declare const lunarDay: (lunar: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly leap?: boolean;
}) => string | undefined;
declare const made: unique symbol;
declare const minutesPerWorkingDay = 480;
declare const missing: (...paths: readonly string[]) => Missing;
declare const namedValues: ({ definition }: Pick<Table, "definition">, kind: NamedKind) => readonly NamedValue[];
declare const notApplicable: (...paths: readonly string[]) => NotApplicable;
declare const ok: <T>(value: T) => {
    readonly ok: true;
    readonly value: T;
};
declare const openCell: (source: string, input?: FeelType, types?: FeelTypes) => Result<Cell, FeelIssue>;
declare const openFeel: (source: string, types?: FeelTypes) => Result<Expression, FeelIssue>;
declare const openTable: (definition: TableDefinition, facts?: FeelTypes) => Result<Table, TableIssue>;
declare const parseCell: (source: string, input?: FeelType, types?: FeelTypes) => Result<Cell, FeelIssue>;
declare const parseDay: (text: string) => number | undefined;
declare const parseFeel: (source: string, types?: FeelTypes) => Result<Expression, FeelIssue>;
declare const parseInstant: (text: string) => number | undefined;
declare const parsePack: (json: unknown) => Result<CalendarPack, CalendarIssue>;
declare const parseTerm: (text: string) => Result<Term, CalendarIssue>;
declare const printCalendarIssue: (issue: CalendarIssue, locale: Locale) => string;
declare const printCell: (tree: CellTree) => string;
declare const printClockState: (state: ClockState, locale: Locale) => string;
declare const printDay: (day: number) => string;
declare const printDue: (due: Due, locale: Locale) => string;
declare const printFeel: (tree: FeelNode) => string;
declare const printInstant: (instant: number) => string;
declare const printLedger: (account: Ledger, locale: Locale) => string[];
declare const printMoney: (amount: number, currency: Currency, locale: Locale) => string;
declare const printRemaining: (time: readonly Remaining[], locale: Locale) => string;
declare const printTerm: (term: Term, locale: Locale) => string;
declare const proveComplete: (table: Table, effort?: Effort) => Completeness;
declare const readChecklist: (json: unknown, facts?: FeelTypes) => Result<Checklist, ChecklistIssue>;
declare const readDated: <T, I extends Issue>(json: unknown, readValue: (value: unknown) => Result<T, I>, { facts, anchor: fallback }?: DatedOptions) => Result<Dated<T>, LawIssue | I>;
declare const readDmn: (xml: string) => Promise<Result<DmnModel, DmnIssue>>;
declare const readFee: (json: unknown, facts?: FeelTypes) => Result<Fee, FeeIssue>;
declare const readTable: (json: unknown, facts?: FeelTypes) => Result<Table, TableIssue>;
declare const replayTest: (table: Table, test: TableTest) => Replay;
declare const say: (text: Text, locale: Locale) => string;
declare const sayDmn: (problem: DmnIssue | DmnTableIssue | DmnNote, locale: Locale) => string;
declare const suggestName: (name: string, known: readonly string[]) => string | undefined;
declare const tableLimits: {
    readonly rows: 2000;
    readonly inputs: 64;
    readonly outputs: 64;
};
declare const typeCell: (cell: Cell, input: FeelType, types?: FeelTypes) => Result<Cell, FeelIssue>;
declare const typeFeel: (expression: Expression, types: FeelTypes, wanted?: FeelType) => Result<TypedExpression, FeelIssue>;
declare const valueAt: <T>(dated: Dated<T>, asked: AskedDay) => AtDay<T>;
declare const valueFor: <T>(dated: Dated<T>, scope: Scope, asked: Asked) => InForce<T>;
declare function vietnamStateCalendar(): Calendar;
declare function vietnamStateCalendar(options: VietnamStateOptions): Result<Calendar, CalendarIssue>;
declare const vietnamStatePacks: () => readonly CalendarPack[];
declare const witnessTest: ({ witness }: Finding) => TableTest | undefined;
declare const zone = "Asia/Ho_Chi_Minh";
