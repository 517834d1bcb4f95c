/// <reference path="./dmn-moddle.d.ts" />
import { DmnModdle, type Moddle, type ModdlePackage, type ModdleType } from 'dmn-moddle'

/** The versions of DMN whose files are read. */
export type DmnVersion = '1.3' | '1.4' | '1.5'

/** The namespaces of a version: of its model, and of its diagrams. */
const namespacesOf: Readonly<Record<DmnVersion, { readonly model: string; readonly diagram: string }>> = {
  '1.3': {
    model: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
  },
  '1.4': {
    model: 'https://www.omg.org/spec/DMN/20211108/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
  },
  '1.5': {
    model: 'https://www.omg.org/spec/DMN/20230324/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20230324/DMNDI/',
  },
}

/** Known, and not read: whoever has such a file is told which version it is. */
const otherVersions: Readonly<Record<string, string>> = {
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd': '1.1',
  'http://www.omg.org/spec/DMN/20180521/MODEL/': '1.2',
  'https://www.omg.org/spec/DMN/20240513/MODEL/': '1.6',
}

export const versionOf = (namespace: string): DmnVersion | undefined =>
  (['1.3', '1.4', '1.5'] as const).find(version => namespacesOf[version].model === namespace)

export const otherVersionOf = (namespace: string): string | undefined =>
  Object.hasOwn(otherVersions, namespace) ? otherVersions[namespace] : undefined

export const modelNamespace = (version: DmnVersion): string => namespacesOf[version].model

const child = (name: string, type: string) => ({ name, type, xml: { serialize: 'property' as const } })

/** What 1.4 and 1.5 have beyond the metamodel of 1.3: boxed iterators, filters and conditionals (DMN 1.5, 10.4), and the
 * constraint on a whole type (7.3.3). */
const newer: readonly ModdleType[] = [
  {
    name: 'ChildExpression',
    properties: [
      { name: 'id', type: 'String', isAttr: true },
      { name: 'value', type: 'Expression' },
    ],
  },
  {
    name: 'TypedChildExpression',
    superClass: ['ChildExpression'],
    properties: [{ name: 'typeRef', type: 'String', isAttr: true }],
  },
  {
    name: 'Conditional',
    superClass: ['Expression'],
    properties: [child('if', 'ChildExpression'), child('then', 'ChildExpression'), child('else', 'ChildExpression')],
  },
  {
    name: 'Filter',
    superClass: ['Expression'],
    properties: [child('in', 'ChildExpression'), child('match', 'ChildExpression')],
  },
  {
    name: 'Iterator',
    isAbstract: true,
    superClass: ['Expression'],
    properties: [{ name: 'iteratorVariable', type: 'String', isAttr: true }, child('in', 'TypedChildExpression')],
  },
  { name: 'For', superClass: ['Iterator'], properties: [child('return', 'ChildExpression')] },
  { name: 'Every', superClass: ['Iterator'], properties: [child('satisfies', 'ChildExpression')] },
  { name: 'Some', superClass: ['Iterator'], properties: [child('satisfies', 'ChildExpression')] },
]

const extended = (base: ModdlePackage, version: DmnVersion): ModdlePackage => ({
  ...base,
  uri: namespacesOf[version].model,
  types: [
    ...base.types.map(type =>
      type.name === 'ItemDefinition'
        ? { ...type, properties: [...(type.properties ?? []), child('typeConstraint', 'UnaryTests')] }
        : type,
    ),
    ...newer,
  ],
})

const moddles = new Map<DmnVersion, Moddle>()

/**
 * dmn-moddle for a version. It knows the metamodel of 1.3; the packages of the later versions are that one with another
 * namespace and the newer elements, so a file is read as it stands and never rewritten.
 */
export const moddleFor = (version: DmnVersion): Moddle => {
  const there = moddles.get(version)
  if (there !== undefined) return there
  const base = DmnModdle()
  const made = DmnModdle({
    dmn: extended(base.getPackage('dmn'), version),
    dmndi: { ...base.getPackage('dmndi'), uri: namespacesOf[version].diagram },
  })
  moddles.set(version, made)
  return made
}
