/** The door to SQLite: the store in a file, and the views in a file of their own. */
export { type RehearsalStore, type SqliteOptions, type SqliteStore, sqlite } from './store/sqlite/index.ts'
export { type SqliteViewsOptions, sqliteViews } from './views/sqlite/index.ts'
