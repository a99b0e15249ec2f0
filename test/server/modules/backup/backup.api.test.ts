import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR_ACTOR, PUBLIC_ACTOR } from '@schema/domain/permissions.ts';
import { checkBackup, restoreRows, writeBackup } from '@server/modules/backup/backup.service.ts';
import { openApp, OPERATOR_TOKEN, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

describeOnBothDatabases('the backup that a running server gives', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  const ask = (headers: Record<string, string>) => app.app.inject({ method: 'POST', url: '/operator/backup', headers });

  it('goes to who holds the token of the operator, whole', async () => {
    const response = await ask({ authorization: `Bearer ${OPERATOR_TOKEN}` });
    expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([200, 'application/gzip', 'no-store']);
    const file = join(temporaryFolder(), 'b.gz');
    writeFileSync(file, response.rawPayload);
    expect((await checkBackup(file)).migrations).toEqual(app.open.dataSource.migrations.map(({ name }) => name));
    expect(gunzipSync(response.rawPayload).toString('utf8')).toContain('"measure":"inclusion"');
  });

  it.each([
    ['nobody', {}, 403, 'FORBIDDEN'],
    ['a wrong token', { authorization: 'Bearer wrong' }, 401, 'UNAUTHENTICATED'],
  ])('is refused to %s', async (_who, headers, status, code) => {
    const response = await ask(headers);
    expect(response.statusCode).toBe(status);
    expect(JSON.parse(response.payload)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(response.payload.length).toBeLessThan(300);
  });

  it('is not had by GET', async () => {
    expect((await app.app.inject({ method: 'GET', url: '/operator/backup', headers: { authorization: `Bearer ${OPERATOR_TOKEN}` } })).statusCode).toBe(405);
  });

  it('may not be written for the public, whoever calls', async () => {
    await expect(writeBackup(app.open.database, PUBLIC_ACTOR, join(temporaryFolder(), 'b.gz'), new Date())).rejects.toThrow('You may not do this (database.backup)');
  });

  it('lets questions be answered while it is written', async () => {
    const ended: string[] = [];
    const backup = writeBackup(app.open.database, OPERATOR_ACTOR, join(temporaryFolder(), 'b.gz'), new Date()).then(() => ended.push('backup'));
    await app.dataOf('query Meanwhile { regions { code } }').then(() => ended.push('question'));
    await backup;
    expect(ended).toEqual(['question', 'backup']);
  });

  it('put back over what is there gives the same answers; without leave to replace it changes nothing', async () => {
    const question = '{ regions { code name publishedResults { measure year value absence } } dataStatus { loadedAt referenceVersion } }';
    const before = await app.dataOf(question);
    const file = join(temporaryFolder(), 'b.gz');
    await writeBackup(app.open.database, OPERATOR_ACTOR, file, new Date());
    await expect(restoreRows(app.open.database, OPERATOR_ACTOR, file, false)).rejects.toThrow('--replace');
    await app.open.dataSource.query(`DELETE FROM published_results WHERE measure = 'lead_time'`);
    const counts = await restoreRows(app.open.database, OPERATOR_ACTOR, file, true);
    expect(counts['published_results']).toBeGreaterThan(2_000);
    // Asked with other words, so that no kept answer is given.
    expect(await app.dataOf(`query Again ${question}`)).toEqual(before);
  });
});
