/** The door to the simulator as a React component. Its style sheet is `@motcua/designer/style.css`. */
export { DossierSimulator, type DossierSimulatorProps } from './simulator/dossier-simulator.tsx'
export {
  type FollowedDossier,
  type ProcedureMachineOptions,
  useProcedureMachine,
} from './simulator/use-procedure-machine.ts'
