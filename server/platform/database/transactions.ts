import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '@schema/domain/permissions.ts';
import { copyStatement, EXCLUSIVE_WORK, type Database, type ExclusiveWork, type Sql } from './sql.ts';
import { Turns } from './turns.ts';

/** The purpose of the transaction that this work is inside of. */
const underWay = new AsyncLocalStorage<string>();
/** The purpose of the work that holds the one turn to write that the embedded database gives. */
const holdingTurn = new AsyncLocalStorage<string>();

/** Bulk load inside the transaction that the client is in; each kind of database has its own, and tells the statement where the rows come from. */
export type CopyIn = (client: PoolClient, rows: Uint8Array<ArrayBuffer>, statement: (source: string) => string) => Promise<void>;

/** Who the user is, for the transaction alone. Empty or null for everybody else. */
const SET_USER = `SELECT set_config('ledtid.user', $1, true), set_config('ledtid.role', $2, true), set_config('ledtid.organisation', $3, true)`;

/** The port over a pool of connections; see `Database`. */
export class PooledDatabase implements Database {
  private readonly turns = new Turns();
  private readonly exclusiveTurns = new Map<ExclusiveWork, Turns>();

  constructor(
    readonly kind: Database['kind'],
    private readonly pool: Pool,
    private readonly copyIn: CopyIn,
  ) {}

  read<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.transact('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', actor, purpose, work);
  }

  write<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.inTurn(purpose, () => this.transact('BEGIN', actor, purpose, work));
  }

  moment<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    if (this.kind === 'postgres') return this.read(actor, purpose, work);
    const sql: Sql = {
      query: (text, parameters) => this.read(actor, purpose, (each) => each.query(text, parameters)),
      copy: (...load) => this.read(actor, purpose, (each) => each.copy(...load)),
    };
    return this.inTurn(purpose, () => work(sql));
  }

  exclusively<T>(name: ExclusiveWork, work: () => Promise<T>): Promise<T> {
    // The queue stands before the lock, so that those who wait here hold no connection.
    const turns = this.exclusiveTurns.get(name) ?? new Turns();
    this.exclusiveTurns.set(name, turns);
    return turns.take(() => (this.kind === 'postgres' ? this.holdingLock(EXCLUSIVE_WORK[name], work) : work()));
  }

  private async holdingLock<T>(lock: number, work: () => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // A connection that is lost gives the lock up; the error is then met by the statements of the work itself.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken: Error | undefined;
    try {
      await client.query('SELECT pg_advisory_lock($1)', [lock]);
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [lock]).catch((error: Error) => (broken = error));
      client.off('error', ignore);
      client.release(broken);
    }
  }

  /** On the embedded database one writer or one moment at a time; a Postgres server keeps them apart itself. */
  private async inTurn<T>(purpose: string, work: () => Promise<T>): Promise<T> {
    if (this.kind === 'postgres') return work();
    // Before waiting: it would be for itself.
    refuseInside(purpose, underWay.getStore() ?? holdingTurn.getStore());
    return this.turns.take(() => holdingTurn.run(purpose, work));
  }

  private async transact<T>(begin: string, actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    refuseInside(purpose, underWay.getStore());
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`${begin}; SET LOCAL "ledtid.actor" = '${actor.kind}'`);
      if (actor.kind === 'user') await client.query(SET_USER, [actor.id, actor.role, actor.organisation ?? '']);
      const result = await underWay.run(purpose, () => work(this.asSql(client)));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      broken = await rollBack(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private asSql(client: PoolClient): Sql {
    return {
      query: (text, parameters) => client.query(text, parameters === undefined ? undefined : [...parameters]),
      copy: (table, columns, rows, format) => this.copyIn(client, rows, (source) => copyStatement(table, columns, source, format)),
    };
  }
}

function refuseInside(purpose: string, outer: string | undefined): void {
  if (outer !== undefined) throw new Error(`"${purpose}" asked for the database inside "${outer}", which already holds it.`);
}

/** The error that makes the connection unfit for further use, if the rollback itself fails. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
