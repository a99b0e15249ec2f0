import { defineConfig } from 'vitest/config';

const folder = (name: string) => new URL(`./${name}`, import.meta.url).pathname;

/**
 * The compiler's aliases, and one copy of `graphql`: Node gives the packages its CommonJS build, while Vite would give
 * our own files the other.
 */
const resolve = {
  alias: [
    ...['schema', 'server', 'client', 'seed', 'test'].map((name) => ({ find: `@${name}`, replacement: folder(name) })),
    { find: /^graphql$/, replacement: 'graphql/index.js' },
  ],
};

const MINUTE_MS = 60_000;

/**
 * Four projects: `unit` (pure, no database, under two minutes), `database` (the database and the API through the built
 * app; embedded, and a real Postgres where one is to be had), `browser` (Chromium), `system` (whole processes: starts,
 * kills, two at once); run in this order where several are asked for. Limits of time only end what hangs; none measures speed.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/{schema,server,client,seed,contract,testkit}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.database.test.ts', '**/*.api.test.ts'],
          testTimeout: MINUTE_MS,
          hookTimeout: MINUTE_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          setupFiles: ['test/testkit/reflection.ts'],
          sequence: { groupOrder: 1 },
          include: ['test/**/*.database.test.ts', 'test/**/*.api.test.ts'],
          globalSetup: ['test/testkit/real-postgres.ts', 'test/testkit/prepared-databases.ts'],
          testTimeout: 4 * MINUTE_MS,
          hookTimeout: 4 * MINUTE_MS,
          expect: { poll: { timeout: MINUTE_MS / 2 } },
          maxWorkers: 2,
          // Loading the server takes longer than most of these files; each opens databases of its own all the same.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          setupFiles: ['test/testkit/reflection.ts'],
          sequence: { groupOrder: 2 },
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/testkit/prepared-databases.ts', 'test/testkit/served-site.ts'],
          testTimeout: 3 * MINUTE_MS,
          hookTimeout: 3 * MINUTE_MS,
          // What a page comes to show is waited for, however slow the machine; only what never comes fails.
          expect: { poll: { timeout: MINUTE_MS / 2 } },
          maxWorkers: 2,
          // The server is loaded, and a browser started, once a worker.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: 'system',
          setupFiles: ['test/testkit/reflection.ts'],
          sequence: { groupOrder: 3 },
          include: ['test/system/**/*.test.ts'],
          globalSetup: ['test/testkit/real-postgres.ts', 'test/testkit/loaded-folder.ts'],
          testTimeout: 8 * MINUTE_MS,
          hookTimeout: 8 * MINUTE_MS,
          maxWorkers: 2,
        },
      },
    ],
  },
});
