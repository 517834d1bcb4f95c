import type { Join } from '@motcua/engine/definition'
import type { Path } from '@motcua/rules'
import { unwritten } from '../document/unknown.ts'
import { useDesk } from './desk.ts'
import { Choice, TextField } from './field.tsx'
import { GuardField } from './guard-field.tsx'

interface Props {
  readonly value: Join
  readonly path: Path
  readonly count: number
  readonly set: (value: unknown, gesture?: string) => void
}

type Policy = 'all' | 'any' | 'quorum' | 'when'

/** When what was asked side by side has come together. */
export const JoinField = ({ value, path, count, set }: Props) => {
  const { words } = useDesk()
  const policy: Policy = typeof value === 'string' ? value : 'quorum' in value ? 'quorum' : 'when'
  const made = (next: string): Join => {
    if (next === 'quorum') return { quorum: Math.max(1, Math.ceil(count / 2)) }
    return next === 'when' ? { when: unwritten } : next === 'any' ? 'any' : 'all'
  }
  return (
    <>
      <Choice
        label={words.join}
        value={policy}
        options={Object.entries(words.joins)}
        path={path}
        exact
        choose={next => set(made(next))}
      />
      {typeof value !== 'string' && 'quorum' in value && (
        <TextField
          label={words.quorum}
          value={String(value.quorum)}
          numeric
          path={[...path, 'quorum']}
          // Half typed it is no number yet: it is kept as it is, and said to be wrong.
          commit={(text, gesture) => set({ quorum: /^\d+$/.test(text) ? Number(text) : text }, gesture)}
        />
      )}
      {typeof value !== 'string' && 'when' in value && (
        <GuardField
          label={words.joinWhen}
          value={value.when}
          path={[...path, 'when']}
          commit={(text, gesture) => set({ when: text }, gesture)}
        />
      )}
    </>
  )
}
