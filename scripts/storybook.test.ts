import { describe, expect, it } from 'vitest'
import { missingStories, storiesIn } from './storybook.ts'

const text = `const meta = preview.meta({})
export const Empty = meta.story({ name: 'Trống' })
export const other = 1
export const ReadOnly = meta.story({
  args: {},
})
`

describe('the stories of a file', () => {
  it('are its exports that a meta makes', () => {
    expect(storiesIn(text)).toEqual(['Empty', 'ReadOnly'])
  })

  it('are missed where the index does not list them', () => {
    const files = { 'packages/x/src/a.stories.tsx': text }
    const entry = (exportName: string) => ({ importPath: './packages/x/src/a.stories.tsx', exportName })
    expect(missingStories(files, [entry('Empty'), entry('ReadOnly')])).toEqual([])
    expect(missingStories(files, [entry('Empty')])).toEqual([
      'packages/x/src/a.stories.tsx: ReadOnly is not in the index',
    ])
  })

  it('are at least one', () => {
    expect(missingStories({ 'a.stories.tsx': 'export default {}' }, [])).toEqual(['a.stories.tsx has no story'])
  })
})
