import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPERATOR_ACTOR, PUBLIC_ACTOR, SYSTEM_ACTOR, type UserActor } from '@schema/domain/permissions.ts';
import { Originals } from '@server/modules/submissions/originals.ts';
import { selectOutlook, selectProblems, selectSteps } from '@server/modules/submissions/submission-details.queries.ts';
import type { ImportRequest } from '@server/modules/submissions/submissions.service.ts';
import { WaitingSubmissionsService } from '@server/modules/submissions/waiting-submissions.service.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { caseFile, countRows, factsAsOf, fileOf, importText, manyCases, statesOf, type FileCase } from './case-files.ts';

const EDITOR: UserActor = { kind: 'user', id: 'editor-01', role: 'region_editor', organisation: '01', units: ['01'], purpose: null };
const OTHER_EDITOR: UserActor = { ...EDITOR, id: 'editor-13', organisation: '13', units: ['13'] };

describeOnBothDatabases('files that wait to be accepted', (open) => {
  let prepared: PreparedDatabase;
  let database: Database;
  let folder: string;
  let waiting: WaitingSubmissionsService;
  beforeAll(async () => {
    prepared = await open();
    ({ database } = prepared);
  });
  afterAll(() => prepared.close());
  beforeEach(async () => {
    await database.write(SYSTEM_ACTOR, 'begin anew', (sql) => sql.query('TRUNCATE submissions, submission_steps, svf_case_facts, expected_case_facts, fact_origin'));
    folder = join(temporaryFolder(), 'originals');
    waiting = new WaitingSubmissionsService({ database, originals: new Originals(folder), audit: { record: () => undefined }, usualRows: () => Promise.resolve({ usual: { lunga: 3 }, usualInAll: 4 }) });
  });

  function check(cases: readonly FileCase[], changes: Partial<ImportRequest> = {}) {
    return waiting.check({ kind: 'svf-cases', path: fileOf(caseFile(cases)), fileName: 'cases.csv', deliveredOn: '2024-12-31', actor: OPERATOR_ACTOR, origin: 'REGISTER', ...changes });
  }

  const accept = (id: number, actor: ImportRequest['actor'] = OPERATOR_ACTOR) => waiting.accept({ actor }, id);

  it('shows what a file will do, does nothing until it is accepted, and then does exactly that', async () => {
    await importText(database, caseFile([{ id: 'a' }, { id: 'b', closing: '' }, { id: 'c', suspicion: '2024-02-01', closing: '' }]));
    const checked = await check([{ id: 'a' }, { id: 'b', closing: '2024-04-01' }, { id: 'd', suspicion: '2024-02-03', closing: '2024-03-01' }], { completeFrom: '2024-01', completeTo: '2024-02' });
    expect(checked).toMatchObject({ id: 2, state: 'checked', areas: ['01'], row_count: 3, rows_new: 1, rows_changed: 1, rows_unchanged: 1, rows_gone: 1, origin: 'REGISTER' });
    const outlook = await database.read(SYSTEM_ACTOR, 'outlook', (sql) => selectOutlook(sql, checked.id));
    expect(outlook).toEqual({
      cells: [
        { month: '2024-01', pathway: 'lunga', rowsNew: 0, rowsChanged: 1, rowsUnchanged: 1, rowsGone: 0 },
        { month: '2024-02', pathway: 'lunga', rowsNew: 1, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 1 },
      ],
      usual: { lunga: 3 },
      usualInAll: 4,
      standing: { '2024-02': { lunga: 1 } },
      unsettledFrom: '2024-12',
    });
    expect(await countRows(database, 'svf_case_facts')).toBe(3);
    expect(await accept(checked.id)).toMatchObject({ state: 'accepted', accepted_sequence: 2, rows_new: 1, rows_changed: 1, rows_unchanged: 1, rows_gone: 1 });
    expect(await factsAsOf(database, 1)).toEqual({ '01 a': '2024-02-10', '01 b': 'open', '01 c': 'open' });
    expect(await factsAsOf(database, 2)).toEqual({ '01 a': '2024-02-10', '01 b': '2024-04-01', '01 d': '2024-03-01' });
    // Accepted once more, it is what it is.
    expect(await accept(checked.id)).toMatchObject({ state: 'accepted', accepted_sequence: 2 });
    const steps = await database.read(SYSTEM_ACTOR, 'steps', (sql) => selectSteps(sql, checked.id));
    expect(steps.map(({ state, by }) => `${state} by ${by}`)).toEqual(['received by operator', 'checked by operator', 'accepted by operator']);
  });

  it('the same file is one submission: while it waits, eight times at once, and when it stands', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => check([{ id: 'a' }])));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const accepted = await Promise.all(Array.from({ length: 4 }, () => accept(all[0]?.id ?? 0)));
    expect(accepted.map(({ accepted_sequence: sequence }) => sequence)).toEqual([1, 1, 1, 1]);
    expect(await check([{ id: 'a' }])).toMatchObject({ id: all[0]?.id, state: 'accepted' });
    expect([await statesOf(database), readdirSync(folder).length]).toEqual([['accepted'], 1]);
  });

  it('says so where another file came in between and this one would do something else', async () => {
    const checked = await check([{ id: 'a' }, { id: 'b' }]);
    await importText(database, caseFile([{ id: 'a' }]));
    await expect(accept(checked.id)).rejects.toThrow('1 new, 0 changed, 1 unchanged, 0 gone');
    expect(await waiting.one(OPERATOR_ACTOR, checked.id)).toMatchObject({ state: 'checked', rows_new: 1, rows_unchanged: 1 });
    expect(await accept(checked.id)).toMatchObject({ state: 'accepted', accepted_sequence: 2 });
    expect(Object.keys(await factsAsOf(database, 2))).toEqual(['01 a', '01 b']);
  });

  it('of two files accepted in the other order than they were checked, the one accepted last counts', async () => {
    const first = await check([{ id: 'a', closing: '2024-02-01' }, { id: 'x' }]);
    const second = await check([{ id: 'a', closing: '2024-03-01' }]);
    await accept(second.id);
    await expect(accept(first.id)).rejects.toThrow('Look at it and accept it again');
    expect(await accept(first.id)).toMatchObject({ state: 'accepted' });
    expect(await factsAsOf(database, 2)).toMatchObject({ '01 a': '2024-02-01' });
    expect(await importText(database, caseFile([{ id: 'a', closing: '2024-02-01' }, { id: 'y' }]))).toMatchObject({ unchanged: 1, new: 1 });
  });

  it('a file that something is wrong with is kept as rejected, with its problems and without a word of what it holds', async () => {
    const rejected = await check([{ id: 'a', code: 'Zzz' }, { id: 'b', suspicion: '2031-01-01' }]);
    expect(rejected).toMatchObject({ state: 'rejected', rows_new: 0, accepted_sequence: null });
    expect(rejected.problem_count).toBeGreaterThan(1);
    const problems = await database.read(SYSTEM_ACTOR, 'problems', (sql) => selectProblems(sql, rejected.id));
    expect(problems[0]).toMatchObject({ line: 2, column: 'closing_code' });
    expect(JSON.stringify(problems)).not.toMatch(/Zzz|2031-01-01/);
    expect(readdirSync(folder)).toEqual([rejected.sha256]);
    await expect(accept(rejected.id)).rejects.toThrow('only one that has been checked');
  });

  it('nothing is kept of a file that names a person, nor of one whose name does', async () => {
    expect(await check([{ id: '19811218-9876' }])).toMatchObject({ state: 'rejected', problem_count: 1 });
    expect(existsSync(folder)).toBe(false);
    await expect(check([{ id: 'a' }], { fileName: '811218-9876.csv' })).rejects.toThrow('nothing is stored');
    expect(await statesOf(database)).toEqual(['rejected']);
  });

  it('what was withdrawn is unsaid: what it replaced stands again, and the same file can be handed in anew', async () => {
    await importText(database, caseFile([{ id: 'a', closing: '' }, { id: 'b' }]));
    const checked = await check([{ id: 'a' }, { id: 'b', closing: '2024-05-01' }, { id: 'c' }]);
    await accept(checked.id);
    expect(await statesOf(database)).toEqual(['replaced', 'accepted']);
    expect(await waiting.withdraw(OPERATOR_ACTOR, checked.id)).toMatchObject({ state: 'withdrawn', accepted_sequence: 2 });
    expect(await statesOf(database)).toEqual(['accepted', 'withdrawn']);
    expect(await waiting.withdraw(OPERATOR_ACTOR, checked.id)).toMatchObject({ state: 'withdrawn' });
    const again = await check([{ id: 'a' }, { id: 'b', closing: '2024-05-01' }, { id: 'c' }]);
    expect(again).toMatchObject({ id: 3, state: 'checked', rows_new: 1, rows_changed: 2 });
    await accept(again.id);
    await importText(database, caseFile([{ id: 'd' }]));
    await expect(waiting.withdraw(OPERATOR_ACTOR, again.id)).rejects.toThrow('Withdraw 4 first');
    expect(await waiting.withdraw(OPERATOR_ACTOR, (await check([{ id: 'e' }])).id)).toMatchObject({ state: 'withdrawn', accepted_sequence: null });
  });

  it('somebody hands in for own regions alone, and sees no others', async () => {
    const own = await check([{ id: 'a' }], { actor: EDITOR });
    const foreign = await check([{ id: 'a' }, { id: 'b', region: '13' }], { actor: EDITOR });
    expect([own.state, foreign.state]).toEqual(['checked', 'rejected']);
    await expect(waiting.one(OTHER_EDITOR, own.id)).rejects.toThrow('no such submission');
    await expect(accept(own.id, OTHER_EDITOR)).rejects.toThrow('no such submission');
    await expect(waiting.withdraw(OTHER_EDITOR, own.id)).rejects.toThrow('no such submission');
    await expect(check([{ id: 'a' }], { actor: PUBLIC_ACTOR })).rejects.toThrow('submission.import');
    expect(await accept(own.id, EDITOR)).toMatchObject({ state: 'accepted', received_by: 'editor-01' });
  });

  it('what a kill leaves while rows are stored is removed, and the file waits again', async () => {
    const checked = await check([{ id: 'a' }, { id: 'b' }]);
    await database.write(SYSTEM_ACTOR, 'as a kill leaves it', async (sql) => {
      await sql.query(`UPDATE submissions SET state = 'accepting' WHERE id = $1`, [checked.id]);
      await sql.copy('svf_case_facts', ['region', 'case_id', 'submission', 'line', 'gone', 'pathway', 'sex', 'suspicion_date'], new TextEncoder().encode(`01\ta\t${checked.id}\t2\tf\tlunga\tFEMALE\t2024-01-01\n`));
    });
    expect(await check([{ id: 'q' }])).toMatchObject({ state: 'checked' });
    expect(await accept(checked.id)).toMatchObject({ state: 'accepted', rows_new: 2 });
    expect(await countRows(database, 'svf_case_facts')).toBe(2);
  });

  it('an acceptance that is cancelled changes nothing, and the file waits', async () => {
    const checked = await check(manyCases(40_000));
    const cancelling = new AbortController();
    await expect(waiting.accept({ actor: OPERATOR_ACTOR, signal: cancelling.signal, onProgress: () => cancelling.abort() }, checked.id)).rejects.toThrow('cancelled');
    expect(await importText(database, caseFile([{ id: 'a' }]))).toMatchObject({ new: 1 });
    expect([await countRows(database, 'svf_case_facts'), await statesOf(database)]).toEqual([1, ['checked', 'accepted']]);
  });

  it('says what to do where the file is no longer kept, or was changed on disk', async () => {
    const checked = await check([{ id: 'a' }]);
    const kept = join(folder, checked.sha256);
    writeFileSync(kept, caseFile([{ id: 'changed' }]));
    await expect(accept(checked.id)).rejects.toThrow('Hand it in again');
    rmSync(kept);
    await expect(accept(checked.id)).rejects.toThrow('Hand it in again');
    expect([await countRows(database, 'svf_case_facts'), await statesOf(database)]).toEqual([0, ['checked']]);
  });
});
