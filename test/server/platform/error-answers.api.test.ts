import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';

const INTERNALS = /published_results|relation|column|SELECT|syntax|node_modules|\.ts\b|\bat \w+ \(|\/server\/|stack|pg_|Connection|Pool/i;
const RESULTS = '{ publishedResults(measure: "inclusion") { year } }';

describeOnBothDatabases('errors that nobody planned', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  it('a failing statement gives a sentence with a reference, and the log has the rest under it', async () => {
    await app.open.dataSource.query('ALTER VIEW current_published_results RENAME TO hidden_results');
    const { errors, data, text } = await app.ask(RESULTS);
    await app.open.dataSource.query('ALTER VIEW hidden_results RENAME TO current_published_results');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    const [error] = errors;
    const reference = error?.extensions.reference ?? '';
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(error).toEqual({
      message: `Something went wrong on our side. Try again; if it stays, tell us the reference ${reference}.`,
      path: ['publishedResults'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    });
    expect(text.replace('publishedResults', '')).not.toMatch(INTERNALS);
    const logged = app.log().find((line) => line['reference'] === reference);
    expect(JSON.stringify(logged)).toMatch(/published_results/);
  });

  it('is not kept: the same question succeeds when the fault is mended', async () => {
    expect((await app.dataOf<{ publishedResults: object[] }>(RESULTS)).publishedResults.length).toBeGreaterThan(0);
  });

  it('a row that is not what the code expects is masked as well', async () => {
    await app.open.dataSource.query(`UPDATE published_results SET unit = 'FURLONG' WHERE measure = 'N70351'`);
    const { errors, text } = await app.ask('{ publishedResults(measure: "N70351") { year } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(text).not.toMatch(/FURLONG|enum|zod/i);
  });

  it('outside GraphQL there is a sentence too, and nothing of the inside', async () => {
    await app.open.dataSource.query('ALTER TABLE reference_loads RENAME TO hidden_loads');
    const response = await app.app.inject({ method: 'GET', url: '/files/manifest.json' });
    await app.open.dataSource.query('ALTER TABLE hidden_loads RENAME TO reference_loads');
    expect(response.statusCode).toBe(500);
    expect(JSON.parse(response.payload)).toEqual({
      errors: [{ message: 'Something went wrong on our side. Try again.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });

  it('a database that is gone is a sentence, not a hanging request', async () => {
    await app.open.dataSource.destroy();
    const { errors, text } = await app.ask('{ calendar { id } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(text).not.toMatch(INTERNALS);
    await app.open.dataSource.initialize();
  });
});
