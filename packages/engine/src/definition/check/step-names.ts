import type { Path } from '@motcua/rules'
import type { Action, ChildrenStep, ConsultStep } from '../format.ts'
import type { PlacedStep } from '../graph.ts'
import type { References } from './reference.ts'

/** The names that one step refers to, but for those of the steps it leads to. */
export const nameStep = (references: References, { step, path }: PlacedStep): void => {
  if ('agency' in step) references.office(step, path)
  if ('role' in step) references.refer('role', step.role, [...path, 'role'])
  if ('effects' in step) references.referAll('effect', step.effects, [...path, 'effects'])
  if ('actions' in step)
    for (const [name, action] of Object.entries(step.actions))
      nameAction(references, action, [...path, 'actions', name])
  switch (step.kind) {
    case 'task':
      references.referAll('step', step.apart, [...path, 'apart'])
      break
    case 'decision':
      if (step.by !== undefined) references.answer(step.by, [...path, 'by'])
      break
    case 'return':
      references.referAll('result', step.results, [...path, 'results'])
      break
    case 'consult':
      nameConsult(references, step, path)
      break
    case 'handoff':
      references.post(step.from, [...path, 'from'])
      references.referAll('agency', step.others, [...path, 'others'])
      break
    case 'children':
      nameChildren(references, step, path)
      break
  }
}

const nameAction = (references: References, action: Action, path: Path): void => {
  references.refer('role', action.role, [...path, 'role'])
  references.refer('agency', action.agency, [...path, 'agency'])
  references.referAll('fact', action.asks, [...path, 'asks'])
  references.referAll('fee', action.requires?.paid, [...path, 'requires', 'paid'])
  references.referAll('document', action.requires?.documents, [...path, 'requires', 'documents'])
}

const nameConsult = (references: References, step: ConsultStep, path: Path): void => {
  for (const [agency, { department, role, answer }] of Object.entries(step.agencies)) {
    const at = [...path, 'agencies', agency]
    references.office({ agency, department }, at, at)
    references.refer('role', role, [...at, 'role'])
    references.refer('fact', answer, [...at, 'answer'])
  }
}

const nameChildren = (references: References, step: ChildrenStep, path: Path): void => {
  for (const [name, child] of Object.entries(step.children)) {
    const at = [...path, 'children', name]
    references.post({ agency: child.agency, role: child.role }, at)
    references.refer('fact', child.outcome, [...at, 'outcome'])
    for (const [theirs, ours] of Object.entries(child.facts ?? {}))
      references.refer('fact', ours, [...at, 'facts', theirs])
  }
}
