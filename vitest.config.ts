import { defineConfig } from 'vitest/config';

/** One copy of `graphql`, and the same aliases as the compiler's. */
const resolve = {
  dedupe: ['graphql'],
  alias: {
    '@schema': new URL('./schema', import.meta.url).pathname,
    '@server': new URL('./server', import.meta.url).pathname,
    '@client': new URL('./client', import.meta.url).pathname,
    '@test': new URL('./test', import.meta.url).pathname,
  },
};

/**
 * Four projects: `unit` (pure, no database, under two minutes), `database` and `api` (embedded, and a real Postgres
 * where one is to be had), `browser` (Chromium), `system` (whole processes: starts, kills, two at once).
 */
export default defineConfig({
  resolve,
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['test/{schema,server,client,seed,contract}/**/*.test.{ts,tsx}'], exclude: ['**/*.database.test.ts', '**/*.api.test.ts'] } },
      { resolve, test: { name: 'database', include: ['test/**/*.database.test.ts', 'test/**/*.api.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 } },
      { resolve, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 1 } },
      { resolve, test: { name: 'system', include: ['test/system/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 1 } },
    ],
  },
});
