import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '@server/app.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import type { OpenTestDatabase } from './database.ts';

/** The token of the operator in tests. */
export const OPERATOR_TOKEN = 'the-token-of-the-tests';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly argument?: string; readonly reference?: string };
}

/** An answer of the API: its HTTP status, its text, and the text read. */
export interface ApiAnswer<Data> {
  readonly status: number;
  readonly text: string;
  readonly data: Data | null;
  readonly errors: readonly ApiError[];
}

/** The built app over a database, asked without a network. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly open: PreparedDatabase;
  /** What the server has written to its log, a JSON object a line. */
  readonly log: () => readonly Record<string, unknown>[];
  /** Asks the API and answers whatever it says. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>, headers?: Readonly<Record<string, string>>): Promise<ApiAnswer<Data>>;
  /** Asks the API and answers the data; throws where there is an error. */
  dataOf<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly referenceFolder?: string;
  readonly clientFolder?: string;
  /** The clock; the machine's where none is given. */
  readonly now?: () => Date;
}

/** Builds the app over a new database. */
export async function openApp(openDatabase: OpenTestDatabase, { referenceFolder, clientFolder, now }: TestAppOptions = {}): Promise<TestApp> {
  const open = await openDatabase(referenceFolder);
  const lines: string[] = [];
  const dataFolder = join(tmpdir(), `ledtid-test-files-${randomUUID()}`);
  const app = await buildApp({
    database: open.database,
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    operatorToken: OPERATOR_TOKEN,
    version: open.version,
    clientFolder: clientFolder ?? null,
    dataFolder,
    ...(now === undefined ? {} : { now }),
  });
  const ask: TestApp['ask'] = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables }, headers });
    const body = JSON.parse(response.payload) as { data?: Data | null; errors?: readonly ApiError[] };
    return { status: response.statusCode, text: response.payload, data: body.data ?? null, errors: body.errors ?? [] };
  };
  return {
    app,
    open,
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    ask,
    dataOf: async <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => {
      const { data, errors, status } = await ask<Data>(query, variables);
      if (data === null || errors.length > 0) throw new Error(`Status ${status}: ${errors.map(({ message }) => message).join('; ')}`);
      return data;
    },
    close: async () => {
      await app.close();
      await open.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
