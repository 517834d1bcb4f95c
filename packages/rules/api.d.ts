// The public types of @motcua/rules, written by `pnpm generate`: a change here is a change for users.

// ── @motcua/rules
export { AnalysisOptions }
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
export { CheckDatedOptions }
export { Checklist }
export { ChecklistDocument }
export { ChecklistGroup }
export { ChecklistIssue }
export { ChecklistIssueCode }
export { ClockInput }
export { ClockState }
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
export { Decision }
export { DocumentCheck }
export { Due }
export { DueInput }
export { EvaluateOptions }
export { Expression }
export { Fact }
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
export { FindingSeverity }
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
export { NoLaw }
export { NoneInForce }
export { Outputs }
export { PackDay }
export { PackHours }
export { PaperCheck }
export { PaperState }
export { Path }
export { Pause }
export { PauseEnd }
export { Policies }
export { Remaining }
export { ResolveFact }
export { Result }
export { Scope }
export { Session }
export { SeveralInForce }
export { Span }
export { Table }
export { TableAnalysis }
export { TableDefinition }
export { TableIssue }
export { Term }
export { TermText }
export { TermUnit }
export { Text }
export { TransitionalProvision }
export { TypedExpression }
export { Validity }
export { Value }
export { VietnamStateOptions }
export { analyseTable }
export { assessFee }
export { before }
export { calendar }
export { checkDated }
export { checkPapers }
export { clockState }
export { dayAt }
export { defaultPolicies }
export { due }
export { explainChecklistIssue }
export { explainDated }
export { explainFee }
export { explainFeeIssue }
export { explainFeel }
export { explainFinding }
export { explainLaw }
export { explainPapers }
export { factAt }
export { fail }
export { foldText }
export { formatTerm }
export { known }
export { ledger }
export { lunarDay }
export { minutesPerWorkingDay }
export { missing }
export { notApplicable }
export { ok }
export { parseDay }
export { parseFeel }
export { parseInstant }
export { parsePack }
export { parseTerm }
export { printCalendarIssue }
export { printClockState }
export { printDay }
export { printDue }
export { printFeel }
export { printInstant }
export { printLedger }
export { printMoney }
export { printRemaining }
export { printTerm }
export { readChecklist }
export { readDated }
export { readFee }
export { readTable }
export { say }
export { suggestName }
export { typeFeel }
export { valueAt }
export { valueFor }
export { vietnamStateCalendar }
export { vietnamStatePacks }
export { zone }

// ── declarations
type Aggregate = 'sum' | 'min' | 'max' | 'count';
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
interface Axis {
    readonly size: number;
    readonly witness: (slot: number) => Fact;
}
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
interface EvaluateOptions {
    readonly budget?: number | undefined;
}
type Exact = number | Ratio;
interface Expression {
    readonly source: string;
    readonly tree: FeelNode;
    readonly reads: readonly string[];
    readonly evaluate: (scope: Scope, options?: EvaluateOptions) => Value;
}
type Fact = number | string | boolean | readonly unknown[] | FactRecord;
type FactKind = 'number' | 'string' | 'boolean' | 'list' | 'record' | MomentKind;
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
}
type FeePrice = FeeConstant | {
    readonly feel: Formula;
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
interface Grid {
    readonly hit: HitPolicy;
    readonly axes: readonly Axis[];
    readonly inputs: readonly string[];
    readonly rows: readonly {
        readonly id: string;
        readonly cells: readonly (SlotRanges | 'general')[];
        readonly output: string;
    }[];
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
        readonly expected: LawShape;
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
type LawShape = 'object' | 'list' | 'text' | 'name' | 'number' | 'whole number' | 'not empty';
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
type SlotRanges = readonly (readonly [
    from: number,
    to: number
])[];
interface Span {
    readonly start: number;
    readonly end: number;
}
interface Table<Facts = Scope, Answer = Outputs | readonly Outputs[]> {
    readonly definition: TableDefinition;
    readonly reads: readonly string[];
    readonly grid: Grid;
    readonly decide: (facts: Facts) => Decision<Answer>;
    readonly named: (kind: NamedKind) => readonly NamedValue[];
}
interface TableAnalysis {
    readonly findings: readonly Finding[];
    readonly complete?: boolean | undefined;
    readonly more: number;
}
type TableCode = keyof TableIssues;
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
        readonly expected: string;
    };
    table_name_wrong: {
        readonly name: string;
    };
    table_empty: {
        readonly what: 'rows' | 'inputs' | 'outputs';
    };
    table_too_large: {
        readonly what: 'rows' | 'inputs' | 'outputs';
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
interface TransitionalProvision {
    readonly when: Formula;
    readonly use: string;
    readonly knownSince?: string | undefined;
    readonly basis: readonly Basis[];
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
declare const analyseTable: (table: Table, options?: AnalysisOptions) => TableAnalysis;
declare const assessFee: (fee: Fee, scope: Scope, asked: Asked) => Assessment;
declare const before: ({ term, due, calendar }: BeforeInput) => Result<number, CalendarIssue>;
declare const calendar: (input: CalendarInput) => Result<Calendar, CalendarIssue>;
declare const checkDated: <T>(dated: Dated<T>, { horizon, asOf }?: CheckDatedOptions) => readonly DatedFinding[];
declare const checkPapers: ({ anchor, documents, groups }: Checklist, scope: Scope, papers: readonly GivenPaper[], asked: AskedPapers) => PaperCheck;
declare const clockState: (input: ClockInput) => Result<ClockState, CalendarIssue>;
declare const dayAt: (instant: number) => number;
declare const defaultPolicies: Policies;
declare const due: (input: DueInput) => Result<Due, CalendarIssue>;
declare const explainChecklistIssue: (issue: ChecklistIssue, locale: Locale) => string;
declare const explainDated: (found: InForce<unknown>, locale: Locale) => string;
declare const explainFee: (assessment: Assessment, locale: Locale) => readonly string[];
declare const explainFeeIssue: (issue: FeeIssue, locale: Locale) => string;
declare const explainFeel: (problem: FeelIssue | FeelError, locale: Locale) => string;
declare const explainFinding: (finding: Finding, locale: Locale, definition?: TableDefinition | undefined) => string;
declare const explainLaw: (problem: LawIssue | DatedFinding, locale: Locale) => string;
declare const explainPapers: (check: PaperCheck, locale: Locale) => readonly string[];
declare const factAt: (scope: Scope, path: readonly string[]) => Value;
declare const fail: <I extends Issue>(...issues: readonly I[]) => {
    readonly ok: false;
    readonly issues: readonly I[];
};
declare const foldText: (text: string) => string;
declare const formatTerm: (term: Term) => string;
declare const known: (value: Fact) => Known;
declare const ledger: (input: DueInput) => Result<Ledger, CalendarIssue>;
declare const lunarDay: (lunar: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly leap?: boolean;
}) => string | undefined;
declare const minutesPerWorkingDay = 480;
declare const missing: (...paths: readonly string[]) => Missing;
declare const notApplicable: (...paths: readonly string[]) => NotApplicable;
declare const ok: <T>(value: T) => {
    readonly ok: true;
    readonly value: T;
};
declare const parseDay: (text: string) => number | undefined;
declare const parseFeel: (source: string) => Result<Expression, FeelIssue>;
declare const parseInstant: (text: string) => number | undefined;
declare const parsePack: (json: unknown) => Result<CalendarPack, CalendarIssue>;
declare const parseTerm: (text: string) => Result<Term, CalendarIssue>;
declare const printCalendarIssue: (issue: CalendarIssue, locale: Locale) => string;
declare const printClockState: (state: ClockState, locale: Locale) => string;
declare const printDay: (day: number) => string;
declare const printDue: (due: Due, locale: Locale) => string;
declare const printFeel: (tree: FeelNode) => string;
declare const printInstant: (instant: number) => string;
declare const printLedger: (account: Ledger, locale: Locale) => string[];
declare const printMoney: (amount: number, currency: Currency, locale: Locale) => string;
declare const printRemaining: (time: readonly Remaining[], locale: Locale) => string;
declare const printTerm: (term: Term, locale: Locale) => string;
declare const readChecklist: (json: unknown, facts?: FeelTypes) => Result<Checklist, ChecklistIssue>;
declare const readDated: <T, I extends Issue>(json: unknown, readValue: (value: unknown) => Result<T, I>, { facts, anchor: fallback }?: DatedOptions) => Result<Dated<T>, LawIssue | I>;
declare const readFee: (json: unknown, facts?: FeelTypes) => Result<Fee, FeeIssue>;
declare const readTable: (json: unknown, facts?: FeelTypes) => Result<Table, TableIssue>;
declare const say: (text: Text, locale: Locale) => string;
declare const suggestName: (name: string, known: readonly string[]) => string | undefined;
declare const typeFeel: (expression: Expression, types: FeelTypes, wanted?: FeelType) => Result<TypedExpression, FeelIssue>;
declare const valueAt: <T>(dated: Dated<T>, asked: AskedDay) => AtDay<T>;
declare const valueFor: <T>(dated: Dated<T>, scope: Scope, asked: Asked) => InForce<T>;
declare function vietnamStateCalendar(): Calendar;
declare function vietnamStateCalendar(options: VietnamStateOptions): Result<Calendar, CalendarIssue>;
declare const vietnamStatePacks: () => readonly CalendarPack[];
declare const zone = "Asia/Ho_Chi_Minh";
