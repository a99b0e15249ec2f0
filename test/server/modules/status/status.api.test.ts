import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { sourceRows } from '@test/testkit/source-files.ts';

describeOnBothDatabases('status', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  it('says what is served, how new it is and from which files', async () => {
    const { dataStatus } = await app.dataOf<{ dataStatus: Record<string, unknown> }>(
      '{ dataStatus { origin newestYear measures { id } loadedAt referenceVersion sources { id title publisher } } }',
    );
    const held = sourceRows('goals.csv').map((row) => row['measure']);
    const years = held.flatMap((measure) => sourceRows(`official/${measure}.csv`).map((row) => Number(row['year'])));
    expect(dataStatus).toMatchObject({ origin: 'PUBLISHED', newestYear: Math.max(...years), measures: held.map((id) => ({ id })), referenceVersion: app.open.version });
    expect(dataStatus['referenceVersion']).toMatch(/^[0-9a-f]{64}$/);
    expect(new Date(String(dataStatus['loadedAt'])).toISOString()).toBe(dataStatus['loadedAt']);
    const byId = (a: object, b: object): number => (String(Object.values(a)[0]) < String(Object.values(b)[0]) ? -1 : 1);
    expect((dataStatus['sources'] as object[]).sort(byId)).toEqual(
      sourceRows('sources.csv').map((row) => ({ id: row['id'], title: row['title'], publisher: row['publisher'] })).sort(byId),
    );
  });

  it('names the sources that the goals’ results come from, by their rows and not by their names', async () => {
    const ids = async (): Promise<readonly string[]> => {
      const question = `query Q${randomUUID().replaceAll('-', '')} { dataStatus { resultSources { id } } }`;
      return (await app.dataOf<{ dataStatus: { resultSources: { id: string }[] } }>(question)).dataStatus.resultSources.map(({ id }) => id);
    };
    const expected = [...new Set(sourceRows('official-series.csv').filter(({ measure }) => ['inclusion', 'lead_time'].includes(measure ?? '')).map((row) => row['source_id']))];
    expect(await ids()).toEqual(expected);
    // A source whose title begins as the results' does, and the results' own under another title.
    await app.open.dataSource.query(`INSERT INTO sources (id, title, publisher) VALUES ('other', 'Kol', 'Somebody')`);
    await app.open.dataSource.query(`UPDATE sources SET title = 'Renamed' WHERE id = 'kolada'`);
    expect(await ids()).toEqual(expected);
  });

  it('tells the notes of sources in both languages', async () => {
    const { dataStatus } = await app.dataOf<{ dataStatus: { sources: { sv: string; en: string }[] } }>('{ dataStatus { sources { sv: note en: note(language: EN) } } }');
    const swedish = new Map(sourceRows('note-texts.csv').map((row) => [row['note_en'], row['note_sv']]));
    for (const { sv, en } of dataStatus.sources.filter(({ en: note }) => note !== null)) expect(sv).toBe(swedish.get(en));
    expect(dataStatus.sources.filter(({ en }) => en !== null).length).toBe(sourceRows('sources.csv').filter(({ note }) => note !== '').length);
  });

  it('the calendar is that of the file, in the order of the working year', async () => {
    const { calendar } = await app.dataOf<{ calendar: object[] }>('{ calendar { id name(language: EN) month day dayRule actor source } }');
    const rows = sourceRows('calendar.csv').sort((a, b) => Number(a['sort_order']) - Number(b['sort_order']));
    expect(calendar).toEqual(
      rows.map((row) => ({
        id: row['id'],
        name: row['name_en'],
        month: Number(row['month']),
        day: row['day'] === '' ? null : Number(row['day']),
        dayRule: row['rule_sv'] === '' ? null : row['rule_sv'],
        actor: row['actor_sv'],
        source: row['source'],
      })),
    );
  });
});
