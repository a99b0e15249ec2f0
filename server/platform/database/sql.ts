import type { Actor } from '@schema/domain/permissions.ts';

/** What a query answers: rows as `pg` gives them, unchecked. Each `*.queries.ts` checks its rows on arrival. */
export interface SqlResult {
  readonly rows: readonly unknown[];
}

/** An open transaction. */
export interface Sql {
  query(text: string, parameters?: readonly unknown[]): Promise<SqlResult>;
  /**
   * Loads many rows at once, in the text format of Postgres' COPY, a line per row (see `copy-text.ts`), or in its binary
   * one (see `copy-binary.ts`). The bytes are handed over and must not be used again. Only where the transaction writes.
   */
  copy(table: string, columns: readonly string[], rows: Uint8Array<ArrayBuffer>, format?: CopyFormat): Promise<void>;
}

export type CopyFormat = 'text' | 'binary';

/** The statement that loads rows which come from `source`. */
export function copyStatement(table: string, columns: readonly string[], source: string, format: CopyFormat = 'text'): string {
  return `COPY ${table} (${columns.join(', ')}) FROM ${source} (FORMAT ${format})`;
}

/** Work that only one process does at a time, by the number of its lock on a Postgres server; any fixed number would do. */
export const EXCLUSIVE_WORK = { imports: 7_233_842, releases: 7_233_843 } as const;
export type ExclusiveWork = keyof typeof EXCLUSIVE_WORK;

/**
 * The one way to the database. Every statement runs in a transaction that knows who asks: the actor is set as
 * `ledtid.actor` before the first statement, and a user's id, role and organisation as `ledtid.user`, `ledtid.role` and
 * `ledtid.organisation`, so that a database role and row-level security can be tied to it.
 * Work given to one call must not call the database again: on the embedded database, a single connection, it would
 * wait for itself (refused with an error).
 */
export interface Database {
  /** `embedded` is a single connection: an open transaction makes every reader wait, so keep it short. */
  readonly kind: 'embedded' | 'postgres';
  /** Runs `work` in a read-only transaction that sees one moment. `purpose` names it in logs. */
  read<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction: all of it or nothing. */
  write<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Lets `work` read one moment of the whole database, for as long as it takes, while others go on reading. On the
   * embedded database each statement is a short transaction of its own and writers wait until the work has ended;
   * everywhere the work may only read, in statements that each ask for a bounded part.
   */
  moment<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Runs `work` alone: work of the same name waits its turn, here and in every process on the same database. `work` is
   * no transaction and makes its own, as many as it needs.
   */
  exclusively<T>(name: ExclusiveWork, work: () => Promise<T>): Promise<T>;
}
