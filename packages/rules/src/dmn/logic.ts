import type { ModdleElement } from 'dmn-moddle'
import type { Aggregation, DmnFunction, DmnLogic, DmnTable, DmnVariable, HitPolicy, OwnAttributes } from './model.ts'

/** A text in NFC: `ế` is one letter, however the file or the keyboard composes it. */
export const textIn = (element: ModdleElement | undefined, property: string): string | undefined => {
  const value = element?.[property]
  return typeof value === 'string' ? value.normalize('NFC') : undefined
}

/** A name as FEEL sees it: white space at its ends is none, several are one. */
export const nameOf = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

export const nameIn = (element: ModdleElement | undefined): string | undefined =>
  nameOf(textIn(element, 'name') ?? '') || undefined

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null

export const elementIn = (element: ModdleElement | undefined, property: string): ModdleElement | undefined => {
  const value = element?.[property]
  return isElement(value) ? value : undefined
}

export const elementsIn = (element: ModdleElement | undefined, property: string): readonly ModdleElement[] => {
  const value = element?.[property]
  return Array.isArray(value) ? value.filter(isElement) : []
}

/** Leaves a key out where it has nothing to say. */
export const given = <Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: T })

export const typeRefIn = (element: ModdleElement | undefined): { readonly typeRef?: string } =>
  given('typeRef', nameOf(textIn(element, 'typeRef') ?? '') || undefined)

export const variableOf = (element: ModdleElement | undefined): DmnVariable => ({
  name: nameIn(element) ?? '',
  ...typeRefIn(element),
})

const namedVariable = (element: ModdleElement | undefined): DmnVariable | undefined =>
  nameIn(element) === undefined ? undefined : variableOf(element)

/** The prefix of our own attributes. */
export const ownPrefix = 'motcua:'

const ownIn = (element: ModdleElement): { readonly own?: OwnAttributes } => {
  const attributes = isElement(element.$attrs) ? Object.entries(element.$attrs) : []
  const own = attributes.flatMap(([name, value]) =>
    name.startsWith(ownPrefix) && typeof value === 'string' ? [[name.slice(ownPrefix.length), value] as const] : [],
  )
  return own.length === 0 ? {} : { own: Object.fromEntries(own) }
}

const head = <Kind extends string>(kind: Kind, element: ModdleElement) => ({
  kind,
  ...given('id', textIn(element, 'id')),
  ...typeRefIn(element),
})

const testsIn = (element: ModdleElement, property: string): string | undefined =>
  textIn(elementIn(element, property), 'text')?.trim() || undefined

export const hitPolicies: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
]
export const aggregations: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX']

const tableOf = (element: ModdleElement): DmnTable => {
  const aggregation = aggregations.find(it => it === textIn(element, 'aggregation'))
  return {
    ...head('table', element),
    ...ownIn(element),
    hitPolicy: hitPolicies.find(it => it === textIn(element, 'hitPolicy')) ?? 'UNIQUE',
    ...given('aggregation', aggregation),
    inputs: elementsIn(element, 'input').map(input => {
      const expression = elementIn(input, 'inputExpression')
      return {
        ...given('id', textIn(input, 'id')),
        ...ownIn(input),
        ...given('label', textIn(input, 'label')),
        expression: textIn(expression, 'text')?.trim() ?? '',
        ...typeRefIn(expression),
        ...given('values', testsIn(input, 'inputValues')),
      }
    }),
    outputs: elementsIn(element, 'output').map(output => ({
      ...given('id', textIn(output, 'id')),
      ...ownIn(output),
      ...given('name', nameIn(output)),
      ...given('label', textIn(output, 'label')),
      ...typeRefIn(output),
      ...given('values', testsIn(output, 'outputValues')),
      ...given('otherwise', testsIn(output, 'defaultOutputEntry')),
    })),
    annotations: elementsIn(element, 'annotation').map(it => nameIn(it) ?? ''),
    rules: elementsIn(element, 'rule').map(rule => ({
      ...given('id', textIn(rule, 'id')),
      ...ownIn(rule),
      tests: elementsIn(rule, 'inputEntry').map(it => textIn(it, 'text')?.trim() ?? ''),
      outputs: elementsIn(rule, 'outputEntry').map(it => textIn(it, 'text')?.trim() ?? ''),
      annotations: elementsIn(rule, 'annotationEntry').map(it => textIn(it, 'text') ?? ''),
      ...given('description', textIn(rule, 'description')),
    })),
  }
}

export const functionOf = (element: ModdleElement): DmnFunction => {
  const kind = textIn(element, 'kind')
  return {
    ...head('function', element),
    parameters: elementsIn(element, 'formalParameter').map(variableOf),
    body: logicOf(elementIn(element, 'body')),
    language: kind === 'Java' || kind === 'PMML' ? kind : 'FEEL',
  }
}

const childOf = (element: ModdleElement, property: string): DmnLogic =>
  logicOf(elementIn(elementIn(element, property), 'value'))

/** The logic an element holds. The depth of files is bounded before, so this recursion is. */
export const logicOf = (element: ModdleElement | undefined): DmnLogic => {
  if (element === undefined) return { kind: 'nothing' }
  switch (element.$type) {
    case 'dmn:LiteralExpression':
      return {
        ...head('expression', element),
        text: textIn(element, 'text')?.trim() ?? '',
        ...given('language', textIn(element, 'expressionLanguage')),
      }
    case 'dmn:DecisionTable':
      return tableOf(element)
    case 'dmn:Context':
      return {
        ...head('context', element),
        entries: elementsIn(element, 'contextEntry').map(entry => ({
          ...given('variable', namedVariable(elementIn(entry, 'variable'))),
          value: logicOf(elementIn(entry, 'value')),
        })),
      }
    case 'dmn:List':
      return { ...head('list', element), items: elementsIn(element, 'elements').map(logicOf) }
    case 'dmn:Relation':
      return {
        ...head('relation', element),
        columns: elementsIn(element, 'column').map(variableOf),
        rows: elementsIn(element, 'row').map(row => elementsIn(row, 'elements').map(logicOf)),
      }
    case 'dmn:FunctionDefinition':
      return functionOf(element)
    case 'dmn:Invocation':
      return {
        ...head('invocation', element),
        called: logicOf(elementIn(element, 'calledFunction')),
        bindings: elementsIn(element, 'binding').map(binding => ({
          parameter: nameIn(elementIn(binding, 'parameter')) ?? '',
          value: logicOf(elementIn(binding, 'bindingFormula')),
        })),
      }
    case 'dmn:Conditional':
      return {
        ...head('conditional', element),
        if: childOf(element, 'if'),
        then: childOf(element, 'then'),
        else: childOf(element, 'else'),
      }
    case 'dmn:Filter':
      return { ...head('filter', element), in: childOf(element, 'in'), match: childOf(element, 'match') }
    case 'dmn:For':
    case 'dmn:Every':
    case 'dmn:Some': {
      const kind = element.$type === 'dmn:For' ? 'for' : element.$type === 'dmn:Every' ? 'every' : 'some'
      return {
        ...head(kind, element),
        variable: textIn(element, 'iteratorVariable') ?? '',
        in: childOf(element, 'in'),
        body: childOf(element, kind === 'for' ? 'return' : 'satisfies'),
      }
    }
    default:
      return { kind: 'nothing' }
  }
}
