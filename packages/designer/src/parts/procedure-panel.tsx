import { say } from '@motcua/rules'
import { freeName } from '../document/free-name.ts'
import { useDesk } from './desk.ts'
import { AddButton, Choice, RemoveButton, Section, TermField, TextField } from './field.tsx'
import { useDeclaring } from './pickers.tsx'

const newName = (names: Readonly<Record<string, unknown>>, word: string): string =>
  freeName(word, name => Object.hasOwn(names, name))

interface Named {
  readonly name: { readonly vi: string; readonly en?: string | undefined }
}

interface NamesProps {
  readonly label: string
  readonly at: readonly ['agencies' | 'roles' | 'results', ...string[]]
  readonly its: Readonly<Record<string, Named>>
}

/** The names of agencies, departments or roles, in the language on screen. */
const Names = ({ label, at, its }: NamesProps) => {
  const { locale, attempt } = useDesk()
  return Object.entries(its).map(([id, { name }]) => (
    <TextField
      key={id}
      label={`${label}: ${id}`}
      quiet
      value={locale === 'en' ? (name.en ?? '') : name.vi}
      placeholder={locale === 'en' ? name.vi : undefined}
      lang={locale}
      path={['procedure', ...at, id, 'name']}
      commit={(text, gesture) => {
        const value = locale === 'en' && text === '' ? undefined : text
        attempt([{ type: 'changeProcedure', at: [...at, id, 'name', locale], value }], gesture)
      }}
    />
  ))
}

const Agencies = () => {
  const { words, document, attempt } = useDesk()
  const { agencies } = document.procedure
  const addAgency = () => {
    const value = { name: { vi: words.newAgency } }
    attempt([{ type: 'changeProcedure', at: ['agencies', newName(agencies, 'agency')], value }])
  }
  const addDepartment = (agency: string) => {
    const departments = agencies[agency]?.departments
    const value = { name: { vi: words.newDepartment } }
    const at = ['agencies', agency, 'departments'] as const
    const id = newName(departments ?? {}, 'department')
    const made = departments === undefined ? { at, value: { [id]: value } } : { at: [...at, id] as const, value }
    attempt([{ type: 'changeProcedure', ...made }])
  }
  return (
    <Section title={words.agencies}>
      {Object.entries(agencies).map(([id, agency]) => (
        <div key={id} className="mc-group">
          <Names label={words.agencyName} at={['agencies']} its={{ [id]: agency }} />
          <div className="mc-inner">
            <Names label={words.departmentName} at={['agencies', id, 'departments']} its={agency.departments ?? {}} />
            <AddButton said={words.addDepartment} add={() => addDepartment(id)} />
          </div>
        </div>
      ))}
      <AddButton said={words.addAgency} add={addAgency} />
    </Section>
  )
}

const plainTypes = ['boolean', 'string', 'integer', 'decimal', 'money', 'date', 'instant'] as const

/** The facts a dossier may know: what conditions read and actions ask for. */
const Facts = () => {
  const { words, document, attempt, locale } = useDesk()
  const declaring = useDeclaring()
  const { facts = {} } = document.procedure
  return (
    <Section title={words.facts}>
      {Object.entries(facts).map(([id, fact]) => {
        const own = plainTypes.some(type => type === fact.type)
        const types = own ? plainTypes : ([fact.type, ...plainTypes] as const)
        return (
          <div key={id} className="mc-group">
            <div className="mc-group-head">
              <TextField
                label={`${words.factName}: ${id}`}
                quiet
                value={locale === 'en' ? (fact.name.en ?? '') : fact.name.vi}
                placeholder={locale === 'en' ? fact.name.vi : undefined}
                lang={locale}
                path={['procedure', 'facts', id, 'name']}
                commit={(text, gesture) => {
                  const value = locale === 'en' && text === '' ? undefined : text
                  attempt([{ type: 'changeProcedure', at: ['facts', id, 'name', locale], value }], gesture)
                }}
              />
              <RemoveButton
                said={`${words.remove}: ${fact.name.vi}`}
                remove={() => attempt([{ type: 'changeProcedure', at: ['facts', id], value: undefined }])}
              />
            </div>
            <code className="mc-code">{id}</code>
            <Choice
              quiet
              label={`${words.factType}: ${id}`}
              value={fact.type}
              options={types.map(type => [type, words.factTypes[type]] as const)}
              path={['procedure', 'facts', id, 'type']}
              choose={type => {
                const { name, personal } = fact
                const value = { name, ...(personal === undefined ? {} : { personal }), type }
                attempt([{ type: 'changeProcedure', at: ['facts', id], value }])
              }}
            />
          </div>
        )
      })}
      <AddButton said={words.declareNew.facts} add={() => attempt([declaring('facts').change])} />
    </Section>
  )
}

/** The procedure as a whole: its names, legal terms, agencies and roles. */
export const ProcedurePanel = () => {
  const { words, document, attempt, locale } = useDesk()
  const { name, code, cases, roles, results, tables } = document.procedure
  const declaring = useDeclaring()
  const tableName = (table: string): string => {
    const found = tables?.[table]
    return found === undefined ? table : say(found.name, locale)
  }
  return (
    <>
      <header className="mc-panel-head">
        <span className="mc-kind">{words.procedure}</span>
      </header>
      <TextField
        label={words.nameVi}
        value={name.vi}
        lang="vi"
        rows={3}
        path={['procedure', 'name', 'vi']}
        commit={(value, gesture) => attempt([{ type: 'changeProcedure', at: ['name', 'vi'], value }], gesture)}
      />
      <TextField
        label={words.nameEn}
        value={name.en ?? ''}
        lang="en"
        rows={2}
        path={['procedure', 'name', 'en']}
        commit={(text, gesture) => {
          const value = text === '' ? undefined : text
          attempt([{ type: 'changeProcedure', at: ['name', 'en'], value }], gesture)
        }}
      />
      <TextField
        label={words.procedureCode}
        value={code}
        code
        path={['procedure', 'code']}
        commit={(value, gesture) => attempt([{ type: 'changeProcedure', at: ['code'], value }], gesture)}
      />
      <Section title={words.terms}>
        {Object.entries(cases).map(([id, { name: called, term }]) => {
          const label = locale === 'en' ? (called.en ?? called.vi) : called.vi
          return typeof term === 'string' ? (
            <TermField
              key={id}
              label={label}
              value={term}
              path={['procedure', 'cases', id, 'term']}
              commit={(value, gesture) =>
                attempt([{ type: 'changeProcedure', at: ['cases', id, 'term'], value }], gesture)
              }
            />
          ) : (
            <p key={id} className="mc-note">
              {label}: {'table' in term ? words.termOfTable(tableName(term.table)) : words.staged}
            </p>
          )
        })}
      </Section>
      <Agencies />
      <Section title={words.roles}>
        <Names label={words.roleName} at={['roles']} its={roles} />
        <AddButton
          said={words.addRole}
          add={() => {
            const at = ['roles', newName(roles, 'role')] as const
            attempt([{ type: 'changeProcedure', at, value: { name: { vi: words.newRole } } }])
          }}
        />
      </Section>
      <Facts />
      <Section title={words.results}>
        <Names label={words.resultName} at={['results']} its={results} />
        <AddButton said={words.declareNew.results} add={() => attempt([declaring('results').change])} />
      </Section>
    </>
  )
}
