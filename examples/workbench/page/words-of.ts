/** The words of the page, in both languages. */
export interface Words {
  readonly brand: string
  readonly tagline: string
  readonly skip: string
  readonly nav: string
  readonly library: string
  readonly trial: string
  readonly design: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<'light' | 'dark' | 'system', string>>
  readonly away: string
  /** What was asked for is not sent by itself: somebody has to ask again. */
  readonly noAnswer: string
  readonly loading: string
  readonly nowhere: string
  readonly back: string
  readonly close: string
  readonly cancel: string
  readonly more: (name: string) => string

  readonly libraryLead: string
  readonly newProcedure: string
  readonly importFile: string
  readonly search: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly noneFound: (text: string) => string
  readonly heads: Readonly<Record<'code' | 'name' | 'draft' | 'versions' | 'acts', string>>
  readonly noDraft: string
  readonly unnamed: string
  readonly ready: string
  readonly unreadable: string
  readonly errors: (count: number) => string
  readonly warnings: (count: number) => string
  readonly saved: (time: string) => string
  readonly version: (version: number) => string
  readonly validFrom: (day: string) => string
  readonly validUntil: (day: string) => string
  readonly earlier: (count: number) => string
  readonly notPublished: string
  readonly open: string
  readonly view: string
  readonly publish: string
  readonly tryOut: string
  readonly duplicate: string
  readonly redraft: string
  readonly exportDraft: string
  readonly exportVersion: (version: number) => string
  readonly dropDraft: string
  readonly dropTitle: string
  readonly dropText: (name: string) => string
  readonly dropAll: string
  readonly imported: (file: string) => string
  readonly notImported: (file: string) => string
  readonly tooLarge: (megabytes: number) => string
  readonly notText: string
  readonly keepDraft: string
  readonly at: (line: number, column: number) => string
  readonly andMore: (count: number) => string

  readonly saving: string
  readonly unsaved: string
  readonly savedAt: (time: string) => string
  readonly waiting: string
  readonly conflictTitle: string
  readonly conflictText: (time: string) => string
  readonly seeTheirs: string
  readonly seeMine: string
  readonly keepMine: string
  readonly dropMine: string
  readonly goneText: string
  readonly missing: string
  readonly unreadableTitle: string
  readonly unreadableText: string
  readonly fileText: string
  readonly saveText: string
  readonly versionTitle: (version: number) => string
  readonly immutable: string

  readonly publishTitle: (name: string) => string
  readonly publishText: (version: number) => string
  readonly blockedText: (count: number) => string
  readonly from: string
  readonly fromHint: string
  readonly until: string
  readonly published: (code: string, version: number) => string
  readonly renumber: (version: number) => string
  readonly goToDraft: string

  readonly nothingToTry: string
  readonly nothingToTryText: string
  readonly toLibrary: string
}
