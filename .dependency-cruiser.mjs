/** Which way dependencies point. A folder is a stage of the data's way: it knows the stages before it, never those after it. */

/** A story is a test that people look at. */
const test = '\\.(test(-d)?|stories)\\.tsx?$'
/** A benchmark measures what we stand on and what others do beside us. */
const bench = '^packages/[^/]+/bench/'
const stages = ['definition', 'machine', 'dossier', 'store']
const shell = [
  'engine\\.ts',
  'transfer\\.ts',
  'worker/',
  'views/',
  'bulk/',
  'simulate/',
  '(index|sqlite)\\.ts',
  'cli/',
  'testing/',
  'xstate\\.ts',
  'xstate/',
]

/** Own modules by path, and the same by name where a copy is not linked. */
const npm = name => `(node_modules/${name}/|^${name}(/|$))`

/** A package is imported from these paths and tests only. */
const only = (name, comment, from, to) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^(packages|examples)/', pathNot: [test, bench, ...from] },
  to,
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two files that need each other are one file or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-knows-no-engine',
      severity: 'error',
      comment: 'rules is the first package on the way.',
      from: { path: '^packages/rules/' },
      to: { path: '(^packages/engine/|^@motcua/engine)' },
    },
    ...[
      ['feel', 'table|analysis|dated|fee|checklist|dmn'],
      ['calendar', 'feel|table|analysis|dated|fee|checklist|dmn'],
      ['table', 'analysis|dated|fee|checklist|dmn'],
      ['analysis', 'fee|checklist|dmn'],
      ['dated', 'table|analysis|fee|checklist|dmn'],
      ['fee', 'analysis|checklist|dmn'],
      ['checklist', 'analysis|fee|dmn'],
    ].map(([stage, later]) => ({
      name: `rules-${stage}-knows-no-later-stage`,
      severity: 'error',
      comment: 'feel ← table ← analysis; feel ← dated ← fee, checklist; dmn last.',
      from: { path: `^packages/rules/src/${stage}/`, pathNot: test },
      to: { path: `^packages/rules/src/(${later})/`, reachable: true },
    })),
    {
      name: 'decision-makes-no-sentences',
      severity: 'error',
      comment: 'Whoever only decides loads neither sentences nor analysis.',
      from: { path: '^packages/rules/src/decision\\.ts$' },
      to: { path: '^packages/rules/src/(messages|analysis|dmn)/', reachable: true },
    },
    only(
      'feelin-in-dmn',
      'Expressions of definitions run on our own FEEL; feelin runs what an office brings as DMN.',
      ['^packages/rules/src/dmn/'],
      {
        path: [npm('feelin'), npm('dmn-moddle')],
      },
    ),
    {
      name: 'engine-knows-no-designer',
      severity: 'error',
      comment: 'rules ← engine ← designer.',
      from: { path: '^packages/(rules|engine)/' },
      to: { path: '(^packages/designer/|^@motcua/designer)' },
    },
    {
      name: 'drawing-knows-definitions-only',
      severity: 'error',
      comment: 'What is drawn and how is decided without machine, dossier and store.',
      from: {
        path: '^packages/designer/src/',
        pathNot: [test, '^packages/designer/src/(rehearsal|simulator|messages/simulator)'],
      },
      to: { path: '^packages/engine/src/(?!definition/index\\.ts$)' },
    },
    {
      name: 'drawing-knows-no-rehearsal',
      severity: 'error',
      comment: 'To try a procedure out is an entry of its own: whoever only draws loads no engine.',
      from: { path: '^packages/designer/src/(document|graph|parts)/', pathNot: test },
      to: { path: '^packages/designer/src/(rehearsal|simulator)', reachable: true },
    },
    {
      name: 'document-knows-no-graph',
      severity: 'error',
      comment: 'document ← graph: where a card lies decides nothing about the procedure.',
      from: { path: '^packages/designer/src/document/', pathNot: test },
      to: { path: '^packages/designer/src/graph/', reachable: true },
    },
    {
      name: 'graph-knows-no-parts',
      severity: 'error',
      comment: 'document ← graph ← parts: what is drawn does not know the screen.',
      from: { path: '^packages/designer/src/(document|graph)/', pathNot: test },
      to: { path: '^packages/designer/src/parts/', reachable: true },
    },
    {
      name: 'rehearsal-knows-no-screen',
      severity: 'error',
      comment: 'A server rehearses too: no drawing, no React.',
      from: { path: '^packages/designer/src/rehearsal', pathNot: test },
      to: { path: '^packages/designer/src/(document|graph|parts|simulator)', reachable: true },
    },
    {
      name: 'react-in-parts',
      severity: 'error',
      comment: 'The drawing is made without a screen; of React Flow the graph knows types only.',
      from: { path: '^packages/[^/]+/src/', pathNot: [test, '^packages/designer/src/(parts|simulator)/'] },
      to: { path: [npm('react'), npm('react-dom'), npm('@xyflow/react')], dependencyTypesNot: ['type-only'] },
    },
    ...stages.map((stage, index) => ({
      name: `${stage}-knows-no-later-stage`,
      severity: 'error',
      comment: `definition ← machine ← dossier ← store ← shell; not even through another file.`,
      from: { path: `^packages/engine/src/${stage}/`, pathNot: test },
      to: {
        path: `^packages/engine/src/(${[...stages.slice(index + 1).map(later => `${later}/`), ...shell].join('|')})`,
        reachable: true,
      },
    })),
    ...['library', 'trial', 'server', 'page'].map((stage, index, all) => ({
      name: `workbench-${stage}-knows-no-later-stage`,
      severity: 'error',
      comment: 'library ← trial ← server ← page.',
      from: { path: `^examples/workbench/${stage}/`, pathNot: test },
      to: { path: `^examples/workbench/(${[...all.slice(index + 1), 'none'].join('|')})/`, reachable: true },
    })),
    {
      name: 'page-runs-in-a-browser',
      severity: 'error',
      comment: 'Of the server the page knows what comes over the wire: types.',
      from: { path: '^examples/workbench/page/', pathNot: test },
      to: { path: '^examples/workbench/(library|trial|server)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'folder-is-a-stage',
      severity: 'error',
      comment: 'Give a new folder its place in the order above first.',
      from: {
        path: `^packages/engine/src/(?!(${stages.join('|')}|worker|views|bulk|simulate|cli|testing|xstate|messages)/)[^/]+/`,
      },
      to: {},
    },
    only(
      'xstate-in-machine',
      'The machine is the only stage that knows XState; whoever uses XState’s tools comes through a door of their own.',
      ['^packages/engine/src/(machine|xstate)/', '^packages/designer/src/simulator/use-procedure-machine\\.ts$'],
      { path: [npm('xstate'), npm('@xstate/react')] },
    ),
    {
      name: 'xstate-tools-apart',
      severity: 'error',
      comment: 'Whoever runs dossiers loads no tools.',
      from: { path: '^packages/engine/src/', pathNot: [test, '^packages/engine/src/xstate(\\.ts$|/)'] },
      to: { path: '^packages/engine/src/xstate(\\.ts$|/)' },
    },
    only(
      'zod-at-the-doors',
      'The shape of JSON from outside is written once, where it comes in.',
      [
        '^packages/engine/src/definition/',
        '^packages/engine/src/dossier/(event-)?wire\\.ts$',
        '^packages/engine/src/simulate/script\\.ts$',
      ],
      { path: npm('zod') },
    ),
    only(
      'sqlite-in-its-store',
      'A driver stays in its store.',
      ['^packages/engine/src/(store|views)/sqlite/', '^examples/workbench/library/'],
      {
        path: '^(node:)?sqlite$',
      },
    ),
    {
      name: 'node-at-the-edge',
      severity: 'error',
      comment: 'Everything else runs in a browser too.',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: [test, '^packages/engine/src/((store|views)/sqlite|cli|testing)/'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-barrel-inside',
      severity: 'error',
      comment: 'An index.ts is a door for others; siblings import each other’s files.',
      from: {
        path: '^packages/([^/]+)/src/',
        pathNot: [test, '^packages/[^/]+/src/((index|sqlite|decision)\\.ts$|(cli|testing)/)'],
      },
      to: { path: '^packages/$1/src/(|.+/)index\\.ts$' },
    },
    {
      name: 'examples-use-public-names',
      severity: 'error',
      comment: 'An example imports what a user can import: @motcua/engine, not ../packages/engine/src.',
      from: { path: '^examples/' },
      to: { path: '^packages/', dependencyTypes: ['local'] },
    },
    only(
      'test-tools-in-tests',
      'What ships does not import a test tool.',
      ['^packages/[^/]+/(test|bench)/', '^packages/engine/src/testing/', '^examples/workbench/test/'],
      { path: [npm('vitest'), npm('fast-check')] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(dist/|api\\.d\\.ts$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@motcua/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
}
