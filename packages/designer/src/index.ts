/** The door to the designer as a React component. Its style sheet is `@motcua/designer/style.css`. */
export { blankDocument } from './document/new-step.ts'
export { ProcedureDesigner, type ProcedureDesignerProps } from './parts/procedure-designer.tsx'
export { type Autosave, type DraftStore, useAutosave } from './parts/use-autosave.ts'
