import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { viewContract } from '../../testing/view-contract.ts'
import { sqliteViews } from './index.ts'

viewContract({
  name: 'sqlite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
    const file = join(folder, 'views.sqlite')
    return {
      views: await sqliteViews(file),
      reopen: () => sqliteViews(file),
      remove: async () => rmSync(folder, { recursive: true }),
    }
  },
})
