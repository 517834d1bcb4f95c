// Stands in for `feel/type.ts` until that file is here.
export type FeelType =
  | { readonly type: 'number'; readonly unit?: string | undefined; readonly whole?: boolean | undefined }
  | { readonly type: 'string' | 'boolean' | 'date' | 'instant' | 'days duration' | 'months duration' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: FeelType; readonly atMost?: number | undefined }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, FeelType>> }

export type FeelTypes = Readonly<Record<string, FeelType>>
