/** What an applicant is asked for when a dossier is submitted. */
import { assessedFact, type Procedure } from '@motcua/engine'

/** What can be submitted: of every procedure its newest version, in the order in which they were named first. */
export const newestOf = (procedures: readonly Procedure[]): readonly Procedure[] => {
  const byCode = new Map<string, Procedure>()
  for (const procedure of procedures) {
    const { code, version } = procedure.definition
    const known = byCode.get(code)
    if (known === undefined || known.definition.version < version) byCode.set(code, procedure)
  }
  return [...byCode.values()]
}

/** The facts an applicant is asked for: none that an official’s action asks for, that a fee is assessed by, or an agency answers. */
export const applicantFacts = ({ definition, graph }: Procedure): readonly string[] => {
  const official = new Set([
    ...[...graph.steps.values()].flatMap(({ step }) =>
      step.kind === 'task' || step.kind === 'wait'
        ? Object.values(step.actions).flatMap(({ role, asks = [] }) => (role === 'applicant' ? [] : asks))
        : [],
    ),
    ...[...graph.steps.values()].flatMap(({ step }) =>
      step.kind === 'consult' ? Object.values(step.agencies).flatMap(({ answer }) => answer ?? []) : [],
    ),
    ...Object.values(definition.fees ?? {}).flatMap(({ amount }) => assessedFact(amount) ?? []),
  ])
  return Object.keys(definition.facts ?? {}).filter(fact => !official.has(fact))
}

/** The documents of a case, those it cannot do without first. */
export const documentsOf = ({ definition }: Procedure, kind: string): readonly (readonly [string, boolean])[] =>
  Object.entries(definition.documents ?? {})
    .filter(([, { cases }]) => cases === undefined || cases.includes(kind))
    .map(([document, { required }]) => [document, required] as const)
    .sort(([, one], [, other]) => Number(other) - Number(one))
