import { checkPapers, type GivenPaper, type PaperCheck } from '@motcua/rules'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import { scopeWithRules } from '../definition/rule/book.ts'
import { setsOf } from '../definition/rule/papers.ts'
import type { Dossier } from './dossier.ts'
import type { DocumentReference, Documents } from './event.ts'
import { failing, scopeOf } from './guard.ts'
import { type Refusal, refusal } from './refusal.ts'

/** A document that nobody counted is all there: it was handed in as a file. */
const paperOf = (
  procedure: Procedure,
  document: string,
  { count, issuedOn, expiresOn }: DocumentReference,
): GivenPaper => {
  const declared = own(procedure.definition.documents, document)
  const pieces =
    count === undefined
      ? declared && setsOf(declared)[0]
      : {
          original: count.originals,
          certified: count.certified,
          plain: count.photocopies,
          presented: count.presented,
        }
  return { document, ...pieces, issuedOn, expiresOn }
}

/** Which papers a dossier needs and has: document by document and group by group, judged on the day it was handed in. */
export const papersOf = (procedure: Procedure, dossier: Dossier, more: Documents = {}): PaperCheck => {
  const given = Object.entries({ ...dossier.documents, ...more })
  const papers = given.map(([document, reference]) => paperOf(procedure, document, reference))
  return checkPapers(procedure.checklist, scopeWithRules(procedure.rules, scopeOf(dossier)), papers, { on: {} })
}

/** Why a dossier's papers are not complete; nothing where they are. */
export const lackingPapers = (procedure: Procedure, dossier: Dossier, more: Documents = {}): readonly Refusal[] => {
  const { kind, lacking, paths, documents, groups, errors } = papersOf(procedure, dossier, more)
  if (kind === 'complete') return []
  const names = Object.keys({ ...dossier.documents, ...more })
  /** Whose day it is that a path names; there may be facts that are called papers as well. */
  const paperAt = (path: string): readonly string[] => {
    const [, index] = /^papers\.(\d+)\.(issuedOn|expiresOn)$/.exec(path) ?? []
    return index === undefined ? [] : [names[Number(index)] ?? '']
  }
  // A day that there is not says as little as none.
  const noDays = errors.flatMap(error => (error.code === 'law_day_wrong' ? paperAt(error.data.name) : []))
  const undated = [...paths.flatMap(paperAt), ...noDays]
  const facts = paths.filter(path => paperAt(path).length === 0)
  const short = documents.filter(({ document }) => lacking.includes(document))
  const expired = short.filter(({ papers }) => papers.some(({ state }) => state === 'expired'))
  const missing = short.filter(it => !expired.includes(it)).map(({ document }) => document)
  return [
    ...errors
      .filter(error => error.code !== 'law_day_wrong' || paperAt(error.data.name).length === 0)
      .map(error => failing('documents', error)),
    ...(facts.length > 0 ? [refusal('fact_needed', { facts })] : []),
    ...(undated.length > 0 ? [refusal('document_undated', { documents: [...new Set(undated)] })] : []),
    ...(missing.length > 0 ? [refusal('document_missing', { documents: missing })] : []),
    ...expired.map(({ document, papers }) =>
      refusal('document_expired', {
        document,
        validUntil: papers.find(it => it.state === 'expired')?.validUntil ?? '',
      }),
    ),
    ...groups
      .filter(({ group }) => lacking.includes(group))
      .map(({ more, of }) => refusal('document_choice', { more, documents: of })),
  ]
}
