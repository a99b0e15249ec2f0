import type { PreparedDatabase } from '@server/setup/prepare-database.ts';

/** Says of a database what its facts are, as the import of the first file does. */
export async function setFactOrigin({ dataSource }: Pick<PreparedDatabase, 'dataSource'>, origin: 'SYNTHETIC' | 'REGISTER'): Promise<void> {
  await dataSource.query('DELETE FROM fact_origin');
  await dataSource.query('INSERT INTO fact_origin (origin, made_at) VALUES ($1, now())', [origin]);
}
