import type { Basis, Path } from '@motcua/rules'
import { useDesk } from './desk.ts'
import { AddButton, RemoveButton, TextField } from './field.tsx'

interface Props {
  readonly label: string
  readonly value: readonly Basis[] | undefined
  /** Where it is written, from the file. */
  readonly path: Path
  readonly set: (value: readonly Basis[] | undefined, gesture?: string) => void
}

/** The acts and articles on which something stands. */
export const BasisFields = ({ label, value = [], path, set }: Props) => {
  const { words } = useDesk()
  return (
    <fieldset className="mc-several">
      <legend className="mc-label">{label}</legend>
      {value.map((basis, index) => {
        const put = (part: Partial<Basis>, gesture: string) => set(value.with(index, { ...basis, ...part }), gesture)
        return (
          <div key={index} className="mc-group-head">
            <TextField
              label={words.act}
              value={basis.act}
              path={[...path, index, 'act']}
              commit={(act, gesture) => put({ act }, gesture)}
            />
            <TextField
              label={words.article}
              value={basis.article ?? ''}
              path={[...path, index, 'article']}
              commit={(article, gesture) => {
                const { article: _, ...others } = basis
                if (article === '') set(value.with(index, others), gesture)
                else put({ article }, gesture)
              }}
            />
            <RemoveButton
              said={`${words.remove}: ${basis.act}`}
              remove={() => set(value.length === 1 ? undefined : value.toSpliced(index, 1))}
            />
          </div>
        )
      })}
      <AddButton said={words.addBasis} add={() => set([...value, { act: '…' }])} />
    </fieldset>
  )
}
