/** What an analyst can do to a drawing: changes with a name, each of which can be undone. */
import type { Action, ProcedureDefinition, Step } from '@motcua/engine/definition'
import type { Path, Text } from '@motcua/rules'
import type { Point } from './document.ts'

/** A branch of a block, or nothing for the procedure's own steps. */
export interface Within {
  readonly block: string
  readonly branch: string
}

/** A lane of the drawing: an agency, or a department of one; `chuaXacDinh` is that of steps whose agency is not known yet. */
export interface LaneName {
  readonly agency: string
  readonly department?: string | undefined
}

/**
 * A change of a document. Names are those of the definition; a place inside a step (`at`) is a path from the step. Values may be
 * anything an analyst types: whether they are right is said by `problemsOf`, not by refusing them.
 */
export type Change =
  /** A new step; the first one of a procedure, or of a branch, is also where it starts. */
  | {
      readonly type: 'addStep'
      readonly id: string
      readonly step: Step
      readonly within?: Within | undefined
      readonly place?: Point | undefined
    }
  /**
   * A step goes, and the actions and routes that led to it. With `reconnect` they lead on to where its first way led. A target
   * that must be there (`to`, `else`, an expiry) keeps its name and is a problem until it is given another.
   */
  | { readonly type: 'removeStep'; readonly step: string; readonly reconnect?: boolean | undefined }
  /** A part of a step: its name, role, budget, guards, pause …; `undefined` takes it away. */
  | { readonly type: 'changeStep'; readonly step: string; readonly at: Path; readonly value: unknown }
  /** A step is another agency’s or department’s: it stands in another lane. */
  | { readonly type: 'moveStep'; readonly step: string; readonly lane: LaneName }
  /**
   * A way from a step to another. From a task or a wait it is a new action, from a decision a new route; other steps have one
   * way on, which then leads there.
   */
  | {
      readonly type: 'connect'
      readonly from: string
      readonly to: string
      readonly action?: { readonly id: string; readonly name: Action['name'] } | undefined
      readonly when?: string | undefined
    }
  /** A way leads to another step. `at` is the path of its target from the step, as an `Edge` of the step graph has it. */
  | { readonly type: 'retarget'; readonly from: string; readonly at: Path; readonly to: string }
  /** An action, a route, an expiry or an outcome of a block goes; a way that must be there is refused. */
  | { readonly type: 'disconnect'; readonly from: string; readonly at: Path }
  /** A block has a branch more, which ends at once: its exit is a new step. */
  | {
      readonly type: 'addBranch'
      readonly block: string
      readonly branch: string
      readonly name: Text
      readonly exit: string
    }
  /** A branch goes with its steps. */
  | { readonly type: 'removeBranch'; readonly block: string; readonly branch: string }
  /** Where the procedure, or a branch, starts. */
  | { readonly type: 'startAt'; readonly step: string }
  /** A part of the procedure beside its steps: its name, cases and terms, agencies, roles, papers … */
  | {
      readonly type: 'changeProcedure'
      readonly at: readonly [Exclude<keyof ProcedureDefinition, 'steps' | 'start'>, ...Path]
      readonly value: unknown
    }
  /** Cards are put where they lie, by hand or by keys; without a place a card goes back to where the layout puts it. */
  | { readonly type: 'placeCards'; readonly places: Readonly<Record<string, Point | undefined>> }
  /** The order of lanes, each as `agency` or `agency/department`. */
  | { readonly type: 'orderLanes'; readonly lanes: readonly string[] }

/** Why a change cannot be made. */
export interface ChangeIssueData {
  step_unknown: { step: string }
  step_exists: { step: string }
  step_name_invalid: { step: string }
  step_retired: { step: string }
  branch_exists: { block: string; branch: string }
  branch_unknown: { block: string; branch: string }
  place_unknown: { step: string; at: Path }
  no_way_on: { step: string }
  way_needed: { step: string; at: Path }
  way_by_table: { step: string; table: string }
  steps_apart: { from: string; to: string }
  action_exists: { step: string; action: string }
  lane_unknown: { agency: string; department?: string | undefined }
  position_invalid: { step: string }
  step_without_agency: { step: string }
}

/** A code of `ChangeIssueData`. */
export type ChangeCode = keyof ChangeIssueData

/** Why a change cannot be made, with the data of its sentence. The document stays as it was. */
export type ChangeIssue = {
  [Code in ChangeCode]: { readonly code: Code; readonly path: Path; readonly data: ChangeIssueData[Code] }
}[ChangeCode]
