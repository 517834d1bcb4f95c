/** What an applicant is asked for when a dossier is submitted. */
import { assessedFact, type Documents, type Dossier, emptyDossier, type Procedure, papersOf } from '@motcua/engine'

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

/** What is known of a dossier whose papers are asked about. */
export type PapersFor = Pick<Dossier, 'case'> & Partial<Pick<Dossier, 'channel' | 'facts' | 'submittedOn'>>

/** A paper that may be handed in. */
export interface AskedPaper {
  readonly document: string
  readonly required: boolean
  /** The days that it is judged by. */
  readonly days: readonly ('issuedOn' | 'expiresOn')[]
}

/** Papers of which some are still to be chosen: so many more of these. */
export interface AskedChoice {
  readonly more: number
  readonly of: readonly string[]
}

/** The papers of a dossier by its checklist, those it cannot do without first, and what is still to be chosen. */
export const askedPapers = (
  procedure: Procedure,
  known: PapersFor,
  given: Documents = {},
): { readonly papers: readonly AskedPaper[]; readonly choices: readonly AskedChoice[] } => {
  const dossier = { ...emptyDossier('', ''), ...known, documents: given }
  const { documents, groups } = papersOf(procedure, dossier)
  const declared = procedure.definition.documents ?? {}
  const members = (of: readonly string[]): readonly string[] =>
    of.flatMap(id => (Object.hasOwn(declared, id) ? [id] : members(groups.find(it => it.group === id)?.of ?? [])))
  return {
    papers: documents
      .filter(({ need }) => need !== 'not applicable')
      .map(({ document, need }): AskedPaper => {
        const { validFor, unexpired } = declared[document] ?? {}
        return {
          document,
          required: need === 'required',
          days: [...(validFor ? (['issuedOn'] as const) : []), ...(unexpired ? (['expiresOn'] as const) : [])],
        }
      })
      .sort((one, other) => Number(other.required) - Number(one.required)),
    choices: groups
      .filter(({ need, more }) => need === 'required' && more > 0)
      .map(({ more, of }) => ({ more, of: [...new Set(members(of))] })),
  }
}
