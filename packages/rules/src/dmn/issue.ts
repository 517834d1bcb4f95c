import type { Issue, Path } from '../result.ts'
import type { TableIssue } from '../table/issue.ts'

/** The longest DMN file that is read, in UTF-16 code units. */
export const maxDmnLength = 8 * 1024 * 1024

/** How deep elements of a DMN file may nest. */
export const maxDmnDepth = 100

/** How many elements a DMN file may have. */
export const maxDmnElements = 200_000

/** Where in a text: `offset` from 0, `line` and `column` from 1, all in UTF-16 code units, as editors count. */
export interface XmlPosition {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** What can be malformed about XML. */
export type XmlFault =
  | 'not a string'
  | 'character'
  | 'tag'
  | 'attribute'
  | 'attribute repeated'
  | 'end tag'
  | 'end of file'
  | 'comment'
  | 'instruction'
  | 'entity'
  | 'prefix'
  | 'text outside the root'
  | 'second root'
  | 'no root'

/** What can be wrong with a DMN file, code by code, and the data its sentence needs. */
export interface DmnIssueData {
  dmn_xml_malformed: { readonly fault: XmlFault; readonly found: string } & XmlPosition
  /** A document type can name files to be fetched and entities that grow without bound: no DMN file needs one. */
  dmn_doctype_refused: XmlPosition
  dmn_too_large: { readonly length: number; readonly limit: number }
  dmn_too_many_elements: { readonly limit: number } & XmlPosition
  dmn_too_deep: { readonly limit: number } & XmlPosition
  dmn_not_dmn: { readonly found: string } & XmlPosition
  /** DMN 1.1, 1.2, 1.6 and drafts have other namespaces. */
  dmn_version_unsupported: { readonly namespace: string; readonly version: string } & XmlPosition
  /** dmn-moddle found something that the metamodel of DMN does not have. */
  dmn_element_not_understood: { readonly message: string } & Partial<XmlPosition>
  dmn_reader_failed: { readonly message: string }
  dmn_id_repeated: { readonly id: string } & XmlPosition
  dmn_name_repeated: { readonly name: string } & XmlPosition
  /** DMN has a few words for this attribute, and this is none of them; the nearest one stands as `suggestion`. */
  dmn_value_unknown: {
    readonly element: string
    readonly attribute: string
    readonly value: string
    readonly known: readonly string[]
    readonly suggestion?: string | undefined
  } & XmlPosition
}

/** Why the logic of a decision did not become one of our tables; the data of each has `id` where the element has one. */
export interface DmnTableIssueData {
  /** Not a decision table: it runs on feelin, and only there. */
  dmn_logic_not_a_table: { readonly decision: string; readonly kind: string }
  /** No type is declared, or one that we do not have: a time of day, a range, a function. */
  dmn_type_not_taken: { readonly decision: string; readonly clause: string; readonly type: string }
  dmn_output_empty: { readonly decision: string; readonly rule: number }
  dmn_default_incomplete: { readonly decision: string }
  dmn_values_not_literal: { readonly decision: string; readonly clause: string; readonly text: string }
  /** What our tables or our FEEL do not have; `problem` says what, `text` is the cell as it stands in the file. */
  dmn_part_not_taken: { readonly decision: string; readonly problem: TableIssue }
  /** DMN has no policy for rows that override one another. */
  dmn_policy_unwritable: { readonly table: string; readonly hit: string }
  /** Two things of one exported model cannot have one name. */
  dmn_name_taken: { readonly table: string; readonly name: string }
}

type Placed = Partial<Readonly<Record<'id', string> & Record<'line' | 'column', number>>>

export type DmnTableCode = keyof DmnTableIssueData

/** Why a decision did not become a table, or a table no decision; with the element and its place in the file where it has an id. */
export type DmnTableIssue = {
  [Code in DmnTableCode]: Issue<Code, DmnTableIssueData[Code] & Placed>
}[DmnTableCode]

export const dmnTableIssue = <Code extends DmnTableCode>(
  code: Code,
  data: DmnTableIssueData[Code] & Placed,
  path: Path = [],
): Issue<Code, DmnTableIssueData[Code] & Placed> => ({ code, path, data })

export type DmnIssueCode = keyof DmnIssueData

export type DmnIssueOf<Code extends DmnIssueCode> = Issue<Code, DmnIssueData[Code]>

/** Why a file is no DMN model that can be run, and where. */
export type DmnIssue = { [Code in DmnIssueCode]: DmnIssueOf<Code> }[DmnIssueCode]

export const dmnIssue = <Code extends DmnIssueCode>(
  code: Code,
  data: DmnIssueData[Code],
  path: Path = [],
): DmnIssueOf<Code> => ({ code, path, data })
