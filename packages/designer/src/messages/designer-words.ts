import type { DossierOutcome, Severity } from '@motcua/engine/definition'
import type { Change } from '../document/change.ts'
import type { NewStepKind } from '../document/new-step.ts'
import type { CardKind } from '../graph/sketch.ts'
import type { StepWords } from './step-words.ts'

/** What is said of a card when it is come to. */
export interface CardSaid {
  readonly position: number
  readonly of: number
  readonly kind: string
  readonly name: string
  readonly lane: string
  readonly budget?: string | undefined
  readonly problems: number
  readonly ways: number
}

/** Every word of the designer; none can be missing in a language. */
export interface DesignerWords extends StepWords {
  readonly designer: string
  readonly drawing: string
  readonly drawingKeys: string
  readonly canvasHelp: string
  readonly kinds: Readonly<Record<CardKind, string>>
  readonly card: string
  readonly start: string
  /** Where a dossier is, and where it has been. */
  readonly trail: Readonly<Record<'here' | 'passed', string>>
  readonly undo: string
  readonly redo: string
  readonly addStep: string
  readonly addNext: string
  readonly newKinds: Readonly<Record<NewStepKind, string>>
  readonly fit: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly tidy: string
  readonly open: string
  readonly export: string
  readonly language: string
  readonly tools: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly addFirst: string
  readonly lane: string
  readonly lanes: string

  readonly inspector: string
  readonly procedure: string
  readonly procedureCode: string
  readonly nameVi: string
  readonly nameEn: string
  readonly code: string
  readonly unit: string
  readonly role: string
  readonly noRole: string
  readonly budget: string
  readonly amount: string
  readonly timeUnit: string
  readonly units: Readonly<Record<'working days' | 'working hours' | 'days' | 'months', string>>
  readonly actions: string
  readonly action: string
  readonly actionName: string
  readonly target: string
  readonly guard: string
  readonly guardHint: string
  readonly addAction: string
  readonly chooseTarget: string
  readonly noActions: string
  readonly remove: string
  readonly routes: string
  readonly otherwise: string
  readonly next: string
  readonly returned: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<DossierOutcome, string>>
  readonly pause: string
  readonly pauseOn: string
  readonly pauseThen: string
  readonly pauseEnds: Readonly<Record<'resume' | 'restart' | 'not-started', string>>
  readonly pauseReason: string
  readonly expiry: string
  readonly expiryOn: string
  readonly expiryAfter: string
  readonly isStart: string
  readonly makeStart: string
  readonly connect: string
  readonly deleteStep: string
  readonly deleteWay: string
  readonly way: string
  readonly from: string
  readonly backToProcedure: string
  readonly agencies: string
  readonly agencyName: string
  readonly departmentName: string
  readonly addAgency: string
  readonly addDepartment: string
  readonly newAgency: string
  readonly newDepartment: string
  readonly roles: string
  readonly roleName: string
  readonly addRole: string
  readonly newRole: string
  readonly terms: string
  readonly staged: string
  readonly termOfTable: (table: string) => string
  readonly ledBy: (table: string, output: string) => string

  readonly problems: string
  readonly checking: string
  readonly noProblems: string
  readonly publishable: string
  readonly notPublishable: string
  readonly severities: Readonly<Record<Severity, string>>
  readonly moreIssues: (next: number, left: number) => string
  readonly counts: (errors: number, warnings: number, hints: number) => string
  readonly wholeProcedure: string
  readonly showOnDrawing: string
  readonly worstPath: string
  readonly problemsOf: (count: number) => string

  readonly notOpened: (file: string) => string
  readonly kept: string
  readonly line: (line: number, column: number) => string
  readonly notText: string
  readonly opened: (file: string) => string
  readonly bringBack: string
  readonly close: string
  readonly draftFound: string
  readonly draftTake: string
  readonly draftDrop: string
  readonly draftFailed: string

  readonly saidCard: (said: CardSaid) => string
  readonly saidWay: (from: string, to: string) => string
  readonly saidNothing: string
  readonly added: (name: string) => string
  readonly connected: (from: string, to: string) => string
  readonly removed: (name: string) => string
  readonly removedWay: (from: string, to: string) => string
  readonly movedTo: (name: string, lane: string) => string
  readonly moved: (name: string) => string
  /** What a deed was, after its first change. */
  readonly deeds: Readonly<Record<Change['type'], string>>
  readonly undone: (deed: string) => string
  readonly redone: (deed: string) => string
  readonly nothingToUndo: string
  readonly nothingToRedo: string
  readonly connecting: (from: string, to: string, position: number, of: number) => string
  readonly connectingNone: (from: string) => string
  readonly connectStopped: string
  readonly connectHint: string
  readonly noLaneThere: string
  readonly joinNotTarget: string

  readonly steps: string
  readonly duplicate: string
  readonly copy: string
  readonly deleteSteps: string
  readonly reconnect: string
  readonly laneUp: (lane: string) => string
  readonly laneDown: (lane: string) => string
  readonly find: string
  readonly findLabel: string
  readonly findHint: string
  readonly findNext: string
  readonly findBefore: string
  readonly findHits: string
  readonly foundNone: string
  readonly foundAt: (name: string, position: number, of: number) => string
  readonly several: (count: number) => string
  readonly chosen: (count: number, name: string) => string
  readonly chosenAll: (count: number) => string
  readonly copied: (what: string) => string
  readonly copyByKeys: string
  readonly pasted: (count: number) => string
  readonly nothingToPaste: string
  readonly removedSeveral: (count: number) => string
  readonly addedBranch: (block: string) => string
  readonly removedBranch: (branch: string) => string
  readonly laneMoved: (lane: string, position: number, of: number) => string
  readonly exitJoins: string
  readonly noWays: string
}
