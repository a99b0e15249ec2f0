import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database, Sql } from './sql.ts';

const underWay = new AsyncLocalStorage<string>();

/** The port over a pool of connections; see `Database`. */
export class PooledDatabase implements Database {
  constructor(
    readonly kind: Database['kind'],
    private readonly pool: Pool,
  ) {}

  read<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.transact('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', actor, purpose, work);
  }

  write<T>(actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.transact('BEGIN', actor, purpose, work);
  }

  private async transact<T>(begin: string, actor: Actor, purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const outer = underWay.getStore();
    if (outer !== undefined) throw new Error(`"${purpose}" asked for the database inside "${outer}", which already holds it.`);
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`${begin}; SET LOCAL "ledtid.actor" = '${actor.kind}'`);
      const result = await underWay.run(purpose, () => work(asSql(client)));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      broken = await rollBack(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

function asSql(client: PoolClient): Sql {
  return {
    query: (text, parameters) => client.query(text, parameters === undefined ? undefined : [...parameters]),
  };
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
