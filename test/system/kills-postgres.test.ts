import { onTestFinished } from 'vitest';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { killsOn } from './kills.ts';

describeUnless(postgresAbsent(), 'the next start is whole: a Postgres', () => {
  killsOn(async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    return { DATA_DIR: temporaryFolder(), DATABASE_URL: url };
  });
});
