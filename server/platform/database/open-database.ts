import 'reflect-metadata';
import pg, { type Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from '@schema/entities/registry.ts';
import { MIGRATIONS, type MigrationClass } from '@schema/migrations/registry.ts';
import { StartError } from '../start-error.ts';
import type { EmbeddedServer } from './embedded-server.ts';
import { copyToPostgres } from './postgres-copy.ts';
import { RowsDevice } from './rows-device.ts';
import type { Database } from './sql.ts';
import { PooledDatabase, type CopyIn } from './transactions.ts';

/** Oldest Postgres that the product is tested on. */
const OLDEST_POSTGRES = 15;
const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** An open database, migrated or not. */
export interface OpenDatabase {
  readonly database: Database;
  /** For migrations; everything else goes through `database`. */
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** Connects to an embedded database that has been started. `migrations` are those to know of; a restore stops at the backup's. */
export async function connectEmbedded(server: EmbeddedServer, migrations?: readonly MigrationClass[]): Promise<OpenDatabase> {
  const dataSource = new DataSource({
    ...shared(migrations),
    username: 'postgres',
    database: 'postgres',
    // One session, whatever the pool would like: the embedded database has a single connection.
    extra: { stream: () => server.socket(), max: 1 },
  });
  await dataSource.initialize();
  return {
    ...opened('embedded', dataSource, (_client, rows, statement) => server.copy(statement(`'${RowsDevice.path}'`), rows)),
    close: async () => {
      await dataSource.destroy();
      await server.close();
    },
  };
}

/** Opens a Postgres server; throws a `StartError` in one sentence where it cannot be reached or is too old. */
export async function openPostgres(url: string, migrations?: readonly MigrationClass[]): Promise<OpenDatabase> {
  const dataSource = new DataSource({ ...shared(migrations), url, poolSize: CONNECTIONS, connectTimeoutMS: CONNECT_TIMEOUT_MS });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new StartError(unreachable(url, error));
  }
  const [row] = await dataSource.query<{ version: string }[]>(`SELECT current_setting('server_version_num') AS version`);
  const version = Math.floor(Number(row?.version) / 10_000);
  if (version < OLDEST_POSTGRES) {
    await dataSource.destroy();
    throw new StartError(`The database is Postgres ${version}; Ledtid needs ${OLDEST_POSTGRES} or later.`);
  }
  return { ...opened('postgres', dataSource, copyToPostgres), close: () => dataSource.destroy() };
}

function shared(migrations: readonly MigrationClass[] = MIGRATIONS) {
  return {
    type: 'postgres',
    // Given and not looked up by name, so that a bundle holds it.
    driver: pg,
    entities: [...ENTITIES],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    installExtensions: false,
  } as const satisfies Partial<DataSourceOptions> & { type: 'postgres' };
}

function opened(kind: Database['kind'], dataSource: DataSource, copyIn: CopyIn): Pick<OpenDatabase, 'database' | 'dataSource'> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  // A connection that is lost while idle is replaced at the next use; without a listener it would end the process.
  master.on('error', () => undefined);
  return { database: new PooledDatabase(kind, master, copyIn), dataSource };
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'it does not answer in time',
  '28P01': 'the user name or password is wrong',
  '28000': 'the user may not sign in',
  '3D000': 'there is no such database on that server',
};

function unreachable(url: string, error: unknown): string {
  const { host, pathname } = new URL(url);
  const code = causeCode(error);
  const reason = REASONS[code] ?? `error ${code || 'unknown'}`;
  return `The database ${pathname.slice(1)} at ${host} cannot be opened: ${reason}. Check DATABASE_URL and that Postgres is running.`;
}

function causeCode(error: unknown): string {
  const { code, errors, message } = error as { code?: string; errors?: { code?: string }[]; message?: string };
  if (code !== undefined) return code;
  if (message?.includes('timeout')) return 'ETIMEDOUT';
  return errors?.find((each) => each.code !== undefined)?.code ?? '';
}
