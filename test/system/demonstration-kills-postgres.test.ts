import { onTestFinished } from 'vitest';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { demonstrationKillsOn } from './demonstration-kills.ts';

describeUnless(postgresAbsent(), 'kills while the synthetic country loads: a Postgres', () => {
  demonstrationKillsOn(async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    return { DATA_DIR: temporaryFolder(), DATABASE_URL: url };
  });
});
