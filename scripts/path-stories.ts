/**
 * What Storybook calls the stories of a procedure and of its scripts. Files are read loosely here: a file with a mistake is a
 * story too, which says where the mistake is.
 */
// By its file: Storybook’s own process knows no condition that leads to a source, and there may be no build.
import { lunarDay } from '../packages/rules/src/calendar/lunar.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined), value)

/** The value of a JSON text; nothing where it is none. */
export const looseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return text === '' ? undefined : text
}

/** As wide as the list of stories. */
const longest = 64

const short = (name: string): string => {
  if (name.length <= longest) return name
  const cut = name.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`
}

/** Where the stories of a procedure stand: its code and name, else the name of its file. A slash would open a folder. */
export const titleOf = (procedure: unknown, otherwise: string): string => {
  const found = [at(procedure, 'procedure', 'code'), at(procedure, 'procedure', 'name', 'vi')].flatMap(
    it => textOf(it) ?? [],
  )
  return short(found.length === 0 ? otherwise : found.join(' ')).replaceAll('/', '∕')
}

/** What a script calls itself, else the name of its file. */
export const scriptName = (script: unknown, otherwise: string): string => textOf(at(script, 'name', 'vi')) ?? otherwise

/** Steps while which the legal clock is paused. */
const pausing = (steps: unknown): readonly string[] =>
  isRecord(steps)
    ? Object.entries(steps).flatMap(([id, step]) => [
        ...(at(step, 'pause') === undefined ? [] : [id]),
        ...(isRecord(at(step, 'branches'))
          ? Object.values(at(step, 'branches') as object).flatMap(branch => pausing(at(branch, 'steps')))
          : []),
      ])
    : []

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The first day of the lunar year. */
const newYear = (year: number): string => lunarDay({ year, month: 1, day: 1 }) ?? ''

/** By what a script is found in the list of stories, each from what the script itself says. */
export const pathTags = (procedure: unknown, script: unknown): readonly string[] => {
  const play = list(at(script, 'play'))
  const outcome = at(script, 'expect', 'outcome')
  const late = at(script, 'expect', 'punctuality') === 'late'
  const path = list(at(script, 'expect', 'path'))
  const days = play.flatMap(line => textOf(at(line, 'at') ?? at(line, 'until'))?.slice(0, 10) ?? []).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const tet = newYear(Number(last.slice(0, 4)))
  const isPaused =
    play.some(line => at(line, 'do', 'type') === 'requestSupplement' && at(line, 'refused') === undefined) ||
    pausing(at(procedure, 'procedure', 'steps')).some(step => path.includes(step))
  return [
    ...(outcome === 'granted' && !late ? ['thuan-loi'] : []),
    ...(isPaused ? ['tam-ngung'] : []),
    ...(first < tet && tet < last ? ['qua-tet'] : []),
    ...(outcome === 'refused' || outcome === 'notAccepted' ? ['tu-choi'] : []),
    ...(late ? ['qua-han'] : []),
  ]
}

/** The name of a file as that of an export, which begins with no digit. */
const pascal = (name: string): string =>
  name
    .split('-')
    .map(word => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('')
    .replace(/^\d/, digit => `Path${digit}`)

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The texts of a folder of the examples: a procedure, and its scripts by the name of their file. */
export interface PathFolder {
  readonly name: string
  readonly procedure: string
  readonly scripts: Readonly<Record<string, string>>
}

/** The story file of a folder: one story to try the procedure out, and one for each script. */
export const storyFile = ({ name, procedure, scripts }: PathFolder): string => {
  const definition = looseJson(procedure)
  const folder = `../../../../../examples/procedures/${name}`
  const imported = (script: string): string => `script${pascal(script)}`
  const all = Object.entries(scripts)
  return [
    `// Made by \`pnpm generate\` from examples/procedures/${name}.`,
    `import preview from '../../../../../.storybook/preview.tsx'`,
    `import procedure from '${folder}/procedure.json?raw'`,
    ...all.map(([script]) => `import ${imported(script)} from '${folder}/${script}.script.json?raw'`),
    `import { PathStage, prepare, stage } from '../../../test/path-stage.tsx'`,
    `import { playPath, tryOut } from '../../../test/played-path.tsx'`,
    '',
    'const meta = preview.meta({',
    `  id: 'mo-phong-${name}',`,
    `  title: ${quoted(`Mô phỏng/${titleOf(definition, name)}`)},`,
    '  component: PathStage,',
    `  tags: ['luong'],`,
    '  loaders: [prepare],',
    '  render: stage,',
    '  args: { procedure },',
    '})',
    '',
    `export const TryOut = meta.story({ name: 'Tự chạy thử', play: tryOut })`,
    ...all.map(([script, text]) => {
      const json = looseJson(text)
      const tags = pathTags(definition, json).map(quoted).join(', ')
      return [
        `export const ${pascal(script)} = meta.story({`,
        `  name: ${quoted(scriptName(json, script))},`,
        `  tags: [${tags}],`,
        `  args: { script: ${imported(script)} },`,
        '  play: playPath,',
        '})',
      ].join('\n')
    }),
    '',
  ].join('\n')
}
