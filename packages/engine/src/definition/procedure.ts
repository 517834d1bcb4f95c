import type { Calendar, Checklist, Expression, Fee, Term } from '@motcua/rules'
import type { ProcedureDefinition } from './format.ts'
import type { StepGraph } from './graph.ts'
import type { DefinitionIssue } from './issue.ts'
import type { Rules } from './rule/book.ts'

/** The names a procedure declares, as literal types where the definition was written in TypeScript. */
export interface ProcedureNames {
  readonly step: string
  readonly action: string
  readonly case: string
  readonly channel: string
  readonly fact: string
  readonly role: string
}

declare const names: unique symbol

/** A definition that was read and checked: what runs. Its JSON is `definition`, the very document the designer opens. */
export interface Procedure<Names extends ProcedureNames = ProcedureNames> {
  readonly definition: ProcedureDefinition
  /** SHA-256 of the definition's canonical JSON: what a dossier is pinned to. */
  readonly hash: string
  /** The working calendar its terms are counted on. */
  readonly calendar: Calendar
  readonly graph: StepGraph
  /** Every term of the definition, by its source. */
  readonly terms: ReadonlyMap<string, Term>
  /** Every FEEL expression of the definition, by its source. */
  readonly expressions: ReadonlyMap<string, Expression>
  /** What expressions read by name and nobody gives: parameters, computed facts, tables. */
  readonly rules: Rules
  /** Fees that are worked out by a rule, by their names. */
  readonly fees: ReadonlyMap<string, Fee>
  /** Which papers a dossier needs. */
  readonly checklist: Checklist
  /** Warnings and hints; a definition with errors does not become a procedure. */
  readonly issues: readonly DefinitionIssue[]
  readonly [names]?: Names
}
