/** The door to the drawing without a screen: the document, its changes, what is wrong with it. No React behind it. */
export { applyChange, type Changed, newStepName } from './document/apply.ts'
export type {
  Change,
  ChangeCode,
  ChangeIssue,
  ChangeIssueData,
  LaneName,
  Within,
} from './document/change.ts'
export {
  type FoundStep,
  laneOrderOf,
  type Point,
  type ProcedureDocument,
  placesOf,
  retiredOf,
  stepOf,
  stepOnPath,
  stepsOf,
} from './document/document.ts'
export { type Edit, edited, inverse } from './document/edit.ts'
export { exportText, fileOf } from './document/file.ts'
export { changed, type Deed, type DocumentHistory, historyOf, redo, undo } from './document/history.ts'
export { type OpenedText, openText } from './document/open.ts'
export { type Opened, openValue } from './document/open-value.ts'
export { type Problems, problemsOf } from './document/problems.ts'
export {
  cardSizes,
  type Layout,
  layoutOf,
  type PlacedCard,
  type PlacedLane,
  type RoutedWay,
  type Size,
} from './graph/layout.ts'
export { type Card, type CardKind, joinOf, type Lane, type Sketch, sketchOf, type Way } from './graph/sketch.ts'
export { sayChangeIssue } from './messages/change.ts'
