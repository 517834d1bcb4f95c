import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCommand } from '../../packages/engine/src/cli/arguments.ts'
import { helpOf, overview } from '../../packages/engine/src/cli/help.ts'
import { commands } from '../../packages/engine/src/cli/spec.ts'
import { cliEn } from '../../packages/engine/src/messages/cli-en.ts'

const page = readFileSync(new URL('cli.md', import.meta.url), 'utf8')
const block = (lines: readonly string[]): string => `\`\`\`text\n${lines.join('\n')}\n\`\`\``

describe('docs/reference/cli.md', () => {
  it('shows what --help shows, command by command', () => {
    expect(page).toContain(block(overview(cliEn)))
    for (const command of Object.keys(commands).filter(isCommand)) {
      expect(page).toContain(`\n## motcua ${command}\n`)
      expect(page).toContain(block(helpOf(command, cliEn)))
    }
  })

  it('shows no command that is not there', () => {
    const shown = [...page.matchAll(/^## motcua (.+)$/gm)].map(([, name]) => name)
    expect(shown).toEqual(Object.keys(commands))
  })
})
