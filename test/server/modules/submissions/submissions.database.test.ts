import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPERATOR_ACTOR, PUBLIC_ACTOR, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { removeLeftovers } from '@server/modules/submissions/leftovers.ts';
import { submissionFolders } from '@server/modules/submissions/submission-folders.ts';
import { RefusedSubmission } from '@server/modules/submissions/refused-submission.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { workbookFile } from '@test/testkit/workbook-file.ts';
import { caseDelivery, caseFile, countRows, factsAsOf, factsByReplacement, fileOf, importText, manyCases, portOf, serviceOn, statesOf, type FileCase } from './case-files.ts';

describeOnBothDatabases('handing in files', (open) => {
  let prepared: PreparedDatabase;
  let database: Database;
  beforeAll(async () => {
    prepared = await open();
    ({ database } = prepared);
  });
  afterAll(() => prepared.close());
  beforeEach(() => database.write(SYSTEM_ACTOR, 'begin anew', (sql) => sql.query('TRUNCATE submissions, submission_steps, svf_case_facts, expected_case_facts, fact_origin')));

  function importCases(cases: readonly FileCase[], changes: Parameters<typeof importText>[2] = {}) {
    return importText(database, caseFile(cases), changes);
  }

  it('keeps the facts of every earlier moment: new, changed, unchanged, gone, and come back', async () => {
    const first = await importCases([{ id: 'a' }, { id: 'b', closing: '' }, { id: 'c', suspicion: '2024-03-01', closing: '' }]);
    expect(first).toMatchObject({ rows: 3, new: 3, changed: 0, unchanged: 0, gone: 0, alreadyKnown: false });
    const second = await importCases([{ id: 'a' }, { id: 'b', closing: '2024-04-01' }, { id: 'd' }]);
    expect(second).toMatchObject({ rows: 3, new: 1, changed: 1, unchanged: 1, gone: 0 });
    const third = await importCases([{ id: 'b', closing: '2024-04-01' }, { id: 'e' }], { completeFrom: '2024-01', completeTo: '2024-02' });
    expect(third).toMatchObject({ rows: 2, new: 1, changed: 0, unchanged: 1, gone: 2 });
    const fourth = await importCases([{ id: 'a' }]);
    expect(fourth).toMatchObject({ new: 1, changed: 0 });

    const moments = [
      {},
      { '01 a': '2024-02-10', '01 b': 'open', '01 c': 'open' },
      { '01 a': '2024-02-10', '01 b': '2024-04-01', '01 c': 'open', '01 d': '2024-02-10' },
      { '01 b': '2024-04-01', '01 c': 'open', '01 e': '2024-02-10' },
      { '01 a': '2024-02-10', '01 b': '2024-04-01', '01 c': 'open', '01 e': '2024-02-10' },
    ];
    expect([first, second, third, fourth].map(({ submission }) => submission.accepted_sequence)).toEqual([1, 2, 3, 4]);
    for (const [sequence, facts] of moments.entries()) {
      expect(await factsAsOf(database, sequence)).toEqual(facts);
      expect(await factsByReplacement(database, sequence)).toEqual(facts);
    }
    // Nothing is stored of what says nothing new.
    expect(await countRows(database, 'svf_case_facts')).toBe(3 + 2 + 3 + 1);
  });

  it('a case of the same name in another region is another case, and gone from one region alone', async () => {
    await importCases([{ id: 'a' }, { id: 'a', region: '13' }]);
    await importCases([{ id: 'x' }], { completeFrom: '2024-01', completeTo: '2024-12' });
    expect(Object.keys(await factsAsOf(database, 2))).toEqual(['01 x', '13 a']);
  });

  it('a file that is complete is about one region, and months that come in order', async () => {
    await expect(importCases([{ id: 'a' }, { id: 'a', region: '13' }], { completeFrom: '2024-01', completeTo: '2024-12' })).rejects.toThrow('one thing is wrong');
    await expect(importCases([{ id: 'a' }], { completeFrom: '2024-02', completeTo: '2024-01' })).rejects.toThrow('"2024-02" to "2024-01"');
    await expect(importCases([{ id: 'a' }], { completeFrom: '2024-02' })).rejects.toThrow(RefusedSubmission);
    expect(await statesOf(database)).toEqual(['rejected']);
  });

  it('more rows than one transaction holds are one submission, and complete months of them are compared page by page', async () => {
    const cases = manyCases(25_000);
    expect(await importCases(cases)).toMatchObject({ rows: 25_000, new: 25_000 });
    const later = cases.filter((_, index) => index % 1_000 !== 0).map((each, index) => (index % 100 === 0 ? { ...each, closing: '2024-05-01' } : each));
    const again = await importCases(later, { completeFrom: '2024-01', completeTo: '2024-01' });
    expect(again).toMatchObject({ rows: later.length, new: 0, changed: Math.ceil(later.length / 100), unchanged: later.length - Math.ceil(later.length / 100), gone: 25 });
    expect(Object.keys(await factsAsOf(database, 2))).toHaveLength(later.length);
  });

  it('a wrong row refuses the whole file: its problems are told and nothing is left', async () => {
    const wrong = [...manyCases(9_000), { id: 'bad', code: '99' }, { id: 'm-5' }];
    const refused = await importCases(wrong).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedSubmission);
    expect(refused).toMatchObject({ problemCount: 2, problems: [{ line: 9_002, column: 'closing_code' }, { line: 9_003, column: 'case_id', code: 'row-again', parameters: { line: 7, isSameFile: true } }] });
    expect([await countRows(database, 'svf_case_facts'), await statesOf(database)]).toEqual([0, ['rejected']]);
    expect(await importCases(manyCases(9_000))).toMatchObject({ new: 9_000 });
  });

  it.each([
    ['a header alone', caseFile([])],
    ['nothing', ''],
    ['a quotation mark without a pair', `${caseFile([])}"x`],
  ])('%s is refused in a sentence', async (_name, text) => {
    await expect(importText(database, text)).rejects.toThrow(RefusedSubmission);
    expect(await statesOf(database)).toEqual(['rejected']);
  });

  it('a compressed file is read, a damaged or cut one refused', async () => {
    const path = fileOf('', 'cases.csv.gz');
    const whole = gzipSync(caseFile([{ id: 'a' }]));
    writeFileSync(path, whole.subarray(0, whole.length - 12));
    await expect(importText(database, '', { path })).rejects.toThrow('cut off');
    writeFileSync(path, whole);
    expect(await importText(database, '', { path })).toMatchObject({ new: 1 });
  });

  it('a workbook says the same as the text of its table, and is refused whole where a cell has no value', async () => {
    const cases = manyCases(500);
    const rows = caseFile(cases).trim().split('\n').map((line) => line.split(','));
    const importWorkbook = (workbook: Parameters<typeof workbookFile>[0]) => importText(database, '', { path: workbookFile(workbook), fileName: 'cases.xlsx' });
    expect(await importWorkbook({ sheets: [{ name: 'Blad1', rows }] })).toMatchObject({ rows: 500, new: 500 });
    expect(await importCases(cases)).toMatchObject({ rows: 500, new: 0, changed: 0, unchanged: 500 });
    const wrong = [...rows, ['m-500', 'lunga', { xml: '<c r="C502" t="e"><v>#N/A</v></c>' }, 'F', '2024-01-10']];
    await expect(importWorkbook({ sheets: [{ name: 'Blad1', rows: wrong }] })).rejects.toMatchObject({ problemCount: 1, problems: [{ line: 502, column: 'closing_region', code: 'cell-error', parameters: { cell: 'C502', error: '#N/A' } }] });
    await expect(importWorkbook(Buffer.from('PK\u0003\u0004 a workbook'))).rejects.toThrow('damaged or cut off');
    expect(await statesOf(database)).toEqual(['accepted', 'accepted', 'rejected', 'rejected']);
  });

  it('the same file is one submission: again, and eight times at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => importCases([{ id: 'a' }, { id: 'b' }])));
    expect(all.filter(({ alreadyKnown }) => !alreadyKnown)).toHaveLength(1);
    expect(new Set(all.map(({ submission }) => submission.id)).size).toBe(1);
    expect(await importCases([{ id: 'a' }, { id: 'b' }], { deliveredOn: '2025-01-01', fileName: 'other.csv' })).toMatchObject({ alreadyKnown: true });
    expect(await countRows(database, 'submissions')).toBe(1);
    // Said to hold every case, the same bytes say more.
    expect(await importCases([{ id: 'a' }, { id: 'b' }], { completeFrom: '2024-01', completeTo: '2024-01' })).toMatchObject({ alreadyKnown: false, unchanged: 2 });
  });

  it('what was not accepted is seen by nobody, and removed by the next import and by the next start', async () => {
    const leave = (id: number) =>
      database.write(SYSTEM_ACTOR, 'as a kill leaves it', async (sql) => {
        await sql.query(
          `INSERT INTO submissions (id, kind, content_key, file_name, bytes, sha256, areas, state, delivered_on, received_at, received_by)
           VALUES ($1::integer, 'svf-cases', 'left ' || $1::text, 'left.csv', 1, '', '{}', 'received', '2024-01-01', now(), 'operator')`,
          [id],
        );
        await sql.copy('svf_case_facts', ['region', 'case_id', 'submission', 'line', 'gone', 'pathway', 'sex', 'suspicion_date'], new TextEncoder().encode(`01\ta\t${id}\t2\tf\tlunga\tFEMALE\t2024-01-01\n01\tz\t${id}\t3\tf\tlunga\tFEMALE\t2024-01-01\n`));
      });
    await importCases([{ id: 'a', closing: '' }]);
    await leave(2);
    expect(await factsAsOf(database, 99)).toEqual({ '01 a': 'open' });
    expect(await importCases([{ id: 'a' }, { id: 'z' }])).toMatchObject({ submission: { id: 2 }, new: 1, changed: 1 });
    expect(await countRows(database, 'svf_case_facts')).toBe(3);
    await leave(3);
    await removeLeftovers({ database, folders: submissionFolders(temporaryFolder()), now: new Date() });
    expect([await countRows(database, 'svf_case_facts'), await countRows(database, 'submissions')]).toEqual([3, 2]);
  });

  it('an import that is cancelled changes nothing, and the next one begins', async () => {
    const cancelling = new AbortController();
    const importing = importCases(manyCases(60_000), { signal: cancelling.signal, onProgress: () => cancelling.abort() });
    await expect(importing).rejects.toThrow('The import was cancelled. Nothing has been changed.');
    expect(cancelling.signal.aborted).toBe(true);
    expect(await importCases([{ id: 'a' }])).toMatchObject({ new: 1 });
    expect([await countRows(database, 'svf_case_facts'), await countRows(database, 'submissions')]).toEqual([1, 1]);
  });

  it('nobody hands in a file who may not', async () => {
    await expect(importCases([{ id: 'a' }], { actor: PUBLIC_ACTOR })).rejects.toThrow('submission.import');
    await expect(serviceOn(database).list(PUBLIC_ACTOR)).rejects.toThrow('submission.list');
  });

  it('synthetic and real facts never meet in one database', async () => {
    await importCases([{ id: 'a' }]);
    const invented = serviceOn(database).importDeliveries(portOf([caseDelivery('2024-01-31', '01', [{ id: 'x' }])]), { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC' });
    await expect(invented).rejects.toThrow('holds real data');
    expect(await countRows(database, 'svf_case_facts')).toBe(1);
  });

  it('deliveries of a day become facts together, in order, and what was accepted is passed over', async () => {
    const january = [caseDelivery('2024-01-31', '01', [{ id: 'a', suspicion: '2024-01-01', closing: '' }]), caseDelivery('2024-01-31', '13', [{ id: 'a', suspicion: '2024-01-02', closing: '' }])];
    const february = [caseDelivery('2024-02-29', '01', [{ id: 'a', suspicion: '2024-01-01', closing: '2024-02-01' }, { id: 'b', suspicion: '2024-02-01', closing: '' }]), caseDelivery('2024-02-29', '13', [])];
    const copies = (deliveries: typeof january) => deliveries.map((each) => ({ ...each, bytes: each.bytes.slice() }));
    const options = { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC' } as const;
    expect(await serviceOn(database).importDeliveries(portOf(copies(january)), options)).toEqual({ files: 2, alreadyKnown: 0, rows: 2 });
    expect(await serviceOn(database).importDeliveries(portOf(copies([...january, ...february])), options)).toEqual({ files: 4, alreadyKnown: 2, rows: 2 });
    expect(await factsAsOf(database, 2)).toEqual({ '01 a': 'open', '13 a': 'open' });
    expect(await factsAsOf(database, 4)).toEqual({ '01 a': '2024-02-01', '01 b': 'open', '13 a': 'open' });
    expect(await factsByReplacement(database, 4)).toEqual(await factsAsOf(database, 4));
    const listed = await serviceOn(database).list(OPERATOR_ACTOR);
    expect(listed.map(({ accepted_sequence: sequence, areas, row_count: rows }) => [sequence, areas, rows])).toEqual([[4, [], 0], [3, ['01'], 2], [2, ['13'], 1], [1, ['01'], 1]]);
    await expect(importCases([{ id: 'q' }])).rejects.toThrow('takes no real files');
  });

  it('a wrong delivery stops all that come after it, and its whole day', async () => {
    const days = [caseDelivery('2024-01-31', '01', [{ id: 'a', suspicion: '2024-01-01', closing: '' }]), caseDelivery('2024-02-29', '01', [{ id: 'b', closing: '' }]), caseDelivery('2024-02-29', '13', [{ id: 'c', code: '99' }])];
    await expect(serviceOn(database).importDeliveries(portOf(days), { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC' })).rejects.toThrow('13-2024-02-29.csv is not accepted');
    expect(await factsAsOf(database, 9)).toEqual({ '01 a': 'open' });
    expect(await countRows(database, 'svf_case_facts')).toBe(1);
  });

  it('expected cases are facts of their own, compared by basis, region, pathway, sex and period', async () => {
    const text = (expected: string) => `basis_version,region,pathway,sex,period_start,period_end,expected\n2023,01,lunga,,2023-01-01,2023-12-31,12.5\n2023,01,lunga,F,2023-01-01,2023-12-31,${expected}\n`;
    expect(await importText(database, text('6'), { kind: 'expected-cases' })).toMatchObject({ new: 2 });
    expect(await importText(database, text('7.0'), { kind: 'expected-cases' })).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
    await expect(importText(database, text('8'), { kind: 'expected-cases', completeFrom: '2023-01', completeTo: '2023-12' })).rejects.toThrow('never complete');
    await expect(importText(database, `${text('8')}2023,01,lunga,F,2023-01-01,2023-06-30,3\n`, { kind: 'expected-cases' })).rejects.toThrow('one thing is wrong');
  });

  it('the reading thread sees the reference of the moment: regions, parts, codes and variants of the country', async () => {
    const header = 'case_id,pathway,closing_region,closing_part,suspicion_date,closing_date,closing_code,variant,delay_causes,sex\n';
    expect(await importText(database, `${header}a,bukspottkortel,13,south,2024-01-10,2024-02-10,VB650,extended,pathology;beds,F\n`)).toMatchObject({ new: 1, warnings: [] });
    await expect(importText(database, `${header}a,ospecifika-symtom,13,east,2024-01-10,2024-02-10,50,extended,,F\n`)).rejects.toMatchObject({ problemCount: 3 });
  });
});
