/**
 * `npm start`: a page to draw procedures on and try them out, on one process and one SQLite file. With `--once` it plays the
 * examples’ scripts without a page and ends.
 */
if (process.argv.includes('--once')) await import('./once.ts')
else await import('./workbench/main.ts')
