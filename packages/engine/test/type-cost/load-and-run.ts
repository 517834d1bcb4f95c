import { load, memory, openEngine } from '@motcua/engine'

export const run = async (json: unknown): Promise<string> => {
  const loaded = load(json)
  if (!loaded.ok) return loaded.issues.map(issue => issue.code).join(', ')
  const engine = openEngine({ store: memory(() => 0), procedures: [loaded.value] })
  const outcome = await engine.dispatch({
    tenant: 'ward',
    dossier: engine.newDossierId(),
    key: 'k',
    by: { id: 'c', roles: ['applicant'] },
    procedure: '1.000001',
    command: { type: 'submit', case: 'plain', channel: 'counter', applicant: 'c' },
  })
  return outcome.ok ? outcome.dossier.situation : outcome.refusal.code
}
