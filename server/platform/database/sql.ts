import type { Actor } from '@schema/domain/permissions.ts';

/** What a query answers: rows as `pg` gives them, unchecked. Each `*.queries.ts` checks its rows on arrival. */
export interface SqlResult {
  readonly rows: readonly unknown[];
}

/** An open transaction. */
export interface Sql {
  query(text: string, parameters?: readonly unknown[]): Promise<SqlResult>;
}

/**
 * The one way to the database. Every statement runs in a transaction that knows who asks: the actor is set as
 * `ledtid.actor` before the first statement, so that a database role and row-level security can be tied to it.
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
}
