/** The browser-safe door: read, check and describe definitions, without a machine or a store behind it. */

export { sayIssue } from '../messages/definition.ts'
export { type Checked, check } from './check/check.ts'
export type {
  Action,
  AgencyBudget,
  Branch,
  ChildrenStep,
  ChildSpec,
  ConsultedAgency,
  ConsultStep,
  DecisionStep,
  EndStep,
  ExitStep,
  Fact,
  FactType,
  HandoffStep,
  Join,
  LegalTerm,
  Outcome as DossierOutcome,
  ParallelStep,
  ProcedureDefinition,
  ProcedureFile,
  ReturnStep,
  Stage,
  Step,
  TaskStep,
  Variant,
  WaitStep,
} from './format.ts'
export { procedureSchema } from './format.ts'
export { type Edge, type PlacedStep, type StepGraph, stepGraph } from './graph.ts'
export type { DefinitionCode, DefinitionIssue, NameKind, Severity } from './issue.ts'
export { isError } from './issue.ts'
export { type LegalStage, legalStages } from './legal-term.ts'
export { type Against, load, loadText, type ParsedFile, parseFile } from './load.ts'
export { outline } from './outline/outline.ts'
export { parse } from './parse.ts'
export type { Procedure, ProcedureNames } from './procedure.ts'
export { type JsonText, readJson } from './read.ts'
export { type Publication, type Registry, type RegistryIssue, registry } from './registry.ts'
export { type Route, routesOf } from './rule/answers.ts'
export { type Amount, assessedFact, type FeeRule } from './rule/fee.ts'
export type { Computed, DecisionTable, FromTable, Parameter } from './rule/shape.ts'
export { type Agency, type AgencySpec, setup } from './setup.ts'
export { type Vocabulary, vocabularyOf } from './vocabulary.ts'
