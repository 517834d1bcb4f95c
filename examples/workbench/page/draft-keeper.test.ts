import { exportText, openText, type ProcedureDocument } from '@motcua/designer/drawing'
import { describe, expect, it } from 'vitest'
import { textOf } from '../test/examples.ts'
import type { OpenedProcedure } from './api.ts'
import { type DraftHome, DraftKeeper } from './draft-keeper.ts'

const { result } = openText(textOf('2.000815'))
if (!result.ok) throw new Error('the example does not open')
const { document } = result.value

const named = (vi: string): ProcedureDocument => ({
  ...document,
  procedure: { ...document.procedure, name: { vi } },
})
const nameIn = (document: ProcedureDocument | undefined): string | undefined => document?.procedure.name.vi

/** A server with one draft, and a browser’s storage: what two windows have in common. */
class Home {
  draft: { revision: number; text: string; state: 'ready' | 'unreadable' } | undefined
  answers = true
  readonly #kept = new Map<string, string>()

  constructor() {
    this.draft = { revision: 1, text: exportText(named('đầu')), state: 'ready' }
  }

  save(text: string): number {
    this.draft = { revision: (this.draft?.revision ?? 0) + 1, text, state: 'ready' }
    return this.draft.revision
  }

  /** A window on it; nothing is sent before it is told to. */
  window(): DraftKeeper {
    const home: DraftHome = {
      open: async id => {
        const { draft } = this
        const procedure: OpenedProcedure = { id, code: '', name: { vi: '' }, versions: [] }
        if (draft === undefined) return { ok: true, value: procedure }
        return {
          ok: true,
          value: { ...procedure, draft: { ...draft, savedAt: 5, errors: 0, warnings: 0, issues: [] } },
        }
      },
      save: async (_, revision, text) => {
        const refused = (code: 'draft_unknown' | 'draft_changed') =>
          ({ ok: false, refusal: { code, data: {}, said: { vi: '', en: '' } } }) as const
        if (this.draft === undefined) return refused('draft_unknown')
        if (this.draft.revision !== revision) return refused('draft_changed')
        const now = this.save(text)
        return this.answers ? { ok: true, value: { revision: now, savedAt: 5 } } : { ok: false }
      },
      // Nobody waits for a server that is away here: the window is closed first.
      whenHere: () => new Promise(() => undefined),
      later: () => () => undefined,
      kept: {
        getItem: key => this.#kept.get(key) ?? null,
        setItem: (key, text) => void this.#kept.set(key, text),
        removeItem: key => void this.#kept.delete(key),
      },
    }
    return new DraftKeeper(7, home)
  }
}

const opened = async (home: Home): Promise<DraftKeeper> => {
  const keeper = home.window()
  await keeper.load()
  return keeper
}

describe('a draft in two windows', () => {
  const overtaken = async () => {
    const home = new Home()
    const mine = await opened(home)
    home.save(exportText(named('bản kia')))
    mine.change(named('bản của tôi'))
    await mine.flush()
    expect([mine.view().phase, nameIn(mine.view().theirs)]).toEqual(['conflict', 'bản kia'])
    return { home, mine }
  }

  it('asks again after a reload, and writes over nothing meanwhile', async () => {
    const { home, mine } = await overtaken()
    expect(mine.leave()).toBe(true)
    const again = await opened(home)
    await again.flush()
    expect(again.view().phase).toBe('conflict')
    expect([nameIn(again.view().document), nameIn(again.view().theirs)]).toEqual(['bản của tôi', 'bản kia'])
    expect(home.draft?.text).toContain('bản kia')
  })

  it('keeps what is put away here when the other window has saved all of its own', async () => {
    const home = new Home()
    const [other, mine] = [await opened(home), await opened(home)]
    other.change(named('bản kia'))
    await other.flush()
    mine.change(named('bản của tôi'))
    await mine.flush()
    other.change(named('bản kia nữa'))
    await other.flush()
    const again = await opened(home)
    expect([again.view().phase, nameIn(again.view().document)]).toEqual(['conflict', 'bản của tôi'])
    expect(nameIn(again.view().theirs)).toBe('bản kia nữa')
  })

  it('goes on with theirs once mine is dropped', async () => {
    const { home, mine } = await overtaken()
    mine.takeTheirs()
    mine.change(named('tiếp'))
    await mine.flush()
    expect([mine.view().phase, home.draft?.revision]).toEqual(['saved', 3])
    expect((await opened(home)).view().phase).toBe('saved')
  })

  it('does not draw what the other window saved where that cannot be drawn', async () => {
    const home = new Home()
    const mine = await opened(home)
    home.draft = { revision: 2, text: '{"procedure": 1}', state: 'unreadable' }
    mine.change(named('bản của tôi'))
    await mine.flush()
    expect([mine.view().phase, mine.view().theirs]).toEqual(['conflict', undefined])
    mine.takeTheirs()
    await expect.poll(() => mine.view().phase).toBe('unreadable')
  })
})

describe('a draft whose window was closed', () => {
  it('is no conflict where the server kept the save whose answer was lost', async () => {
    const home = new Home()
    const mine = await opened(home)
    home.answers = false
    mine.change(named('bản của tôi'))
    void mine.flush()
    await expect.poll(() => mine.view().phase).toBe('waiting')
    mine.leave()
    home.answers = true
    const again = await opened(home)
    expect([again.view().phase, again.view().revision, again.leave()]).toEqual(['saved', 2, false])
  })

  it('is sent on the next visit where nobody was first', async () => {
    const home = new Home()
    const mine = await opened(home)
    mine.change(named('bản của tôi'))
    expect(mine.leave()).toBe(true)
    const again = await opened(home)
    await again.flush()
    expect([again.view().phase, home.draft?.revision]).toEqual(['saved', 2])
    expect(home.draft?.text).toContain('bản của tôi')
  })

  it('is still shown where the draft was published or deleted meanwhile', async () => {
    const home = new Home()
    const mine = await opened(home)
    mine.change(named('bản của tôi'))
    mine.leave()
    home.draft = undefined
    const again = await opened(home)
    expect([again.view().phase, nameIn(again.view().document)]).toEqual(['gone', 'bản của tôi'])
    again.takeTheirs()
    expect((await opened(home)).view().phase).toBe('missing')
  })
})
