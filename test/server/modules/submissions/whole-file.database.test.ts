import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPERATOR_ACTOR, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { selectDeliveries } from '@server/modules/quality/quality.queries.ts';
import { Originals } from '@server/modules/submissions/originals.ts';
import type { Outlook } from '@server/modules/submissions/outlook.ts';
import { SubmissionsService, type SubmissionsParts } from '@server/modules/submissions/submissions.service.ts';
import { toldWarning } from '@server/modules/submissions/told-findings.ts';
import { WaitingSubmissionsService } from '@server/modules/submissions/waiting-submissions.service.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { caseDelivery, caseFile, fileOf, portOf, type FileCase } from './case-files.ts';

describeOnBothDatabases('what the whole of a file shows', (open) => {
  let prepared: PreparedDatabase;
  let database: Database;
  let usual: Pick<Outlook, 'usual' | 'usualInAll'>;
  beforeAll(async () => {
    prepared = await open();
    ({ database } = prepared);
  });
  afterAll(() => prepared.close());
  beforeEach(async () => {
    usual = { usual: {}, usualInAll: null };
    await database.write(SYSTEM_ACTOR, 'begin anew', (sql) => sql.query('TRUNCATE submissions, submission_steps, svf_case_facts, expected_case_facts, fact_origin'));
  });

  function parts(): SubmissionsParts {
    return { database, originals: new Originals(join(temporaryFolder(), 'originals')), audit: { record: () => undefined }, usualRows: () => Promise.resolve(usual) };
  }

  function fileFrom(text: string, deliveredOn: string) {
    return { kind: 'svf-cases', path: fileOf(text), fileName: 'cases.csv', deliveredOn, actor: OPERATOR_ACTOR, origin: 'REGISTER' } as const;
  }

  async function accepted(text: string, deliveredOn = '2024-12-31') {
    return new SubmissionsService(parts()).importFile(fileFrom(text, deliveredOn));
  }

  /** Warnings of a file that is looked at first, before and after it is accepted. */
  async function waited(text: string, deliveredOn = '2024-12-31') {
    const waiting = new WaitingSubmissionsService(parts());
    const checked = await waiting.check(fileFrom(text, deliveredOn));
    const stands = await waiting.accept({ actor: OPERATOR_ACTOR }, checked.id);
    return [checked, stands].map(({ state, warnings }) => ({ state, warnings: warnings.map((each) => toldWarning(each, 'en').warning) }));
  }

  /** What data quality counts as odd in all files about the region. */
  async function oddRows(region = '01'): Promise<number> {
    const deliveries = await database.read(SYSTEM_ACTOR, 'deliveries', (sql) => selectDeliveries(sql, { from: '2024-01-01', to: '2024-12-31', asOf: 99 }));
    return deliveries.find(({ area }) => area === region)?.warnings ?? 0;
  }

  /** Open cases, which nobody can judge yet. */
  const cases = (count: number, month: string, changes: Partial<FileCase> = {}): FileCase[] => Array.from({ length: count }, (_, index) => ({ id: `${month}-${index}`, suspicion: `${month}-10`, closing: '', ...changes }));

  it('late months are told of where the region has handed in before, and of new cases alone', async () => {
    const old = cases(3, '2024-02');
    expect(await accepted(caseFile(old))).toMatchObject({ warnings: [] });
    const later = [...old.map((each) => ({ ...each, suspicion: '2024-02-11' })), ...cases(2, '2024-03'), { id: 'one', suspicion: '2024-05-01', closing: '' }, ...cases(4, '2024-11')];
    const late = 'The cases are handed in only now, but their last day (the closing, else the suspicion) lies more than 3 months before the month of the file: March 2024 (2) and May 2024 (1).';
    expect(await waited(caseFile(later))).toEqual(['checked', 'accepted'].map((state) => ({ state, warnings: [late] })));
    expect(await oddRows()).toBe(3);
    expect(await accepted(caseFile(cases(1, '2024-01')))).toMatchObject({ warnings: [{ code: 'months-late', count: 1, firstLine: 2 }] });
    expect(await oddRows()).toBe(4);
    // Of a region that is new everything is old, and nothing late.
    expect(await accepted(caseFile(cases(1, '2024-01', { region: '13' })))).toMatchObject({ warnings: [] });
  });

  it('a low share judged is told of by the limits of the database', async () => {
    const file = ['case_id,pathway,closing_region,sex,suspicion_date,closing_date,closing_code'];
    for (let index = 0; index < 8; index += 1) file.push(`a-${index},brost,01,F,2024-11-01,2024-11-20,50`);
    expect(await accepted(`${file.join('\n')}\n`)).toMatchObject({ warnings: [] });
    // Of the lung's pathway no limit is known by treatment alone.
    for (let index = 0; index < 4; index += 1) file.push(`l-${index},lunga,01,F,2024-11-01,2024-11-20,50`);
    const told = await waited(`${file.join('\n')}\n`);
    for (const { warnings } of told) expect(warnings).toContainEqual(expect.stringMatching(/^Of 12 treated in the file, 8 can be judged \(67%\).*Worst is lunga, where 0 of 4 can be judged\.$/));
  });

  it('a jump against the usual is told of before and after the acceptance, and counts what stands already', async () => {
    await accepted(caseFile(cases(10, '2024-10')));
    usual = { usual: { lunga: 10 }, usualInAll: 40 };
    expect(await waited(caseFile([...cases(10, '2024-10'), { id: 'late', suspicion: '2024-10-11', closing: '' }]))).toMatchObject([{ warnings: [] }, { warnings: [] }]);
    const many = cases(70, '2024-10').map((each) => ({ ...each, id: `again-${each.id}` }));
    const jumps = ['October 2024 has 81 cases with the file, far from the usual: 40 in a month.', 'October 2024 has 81 cases in lunga with the file, far from the usual: 10 in a month.'];
    expect((await waited(caseFile(many))).map(({ warnings }) => warnings)).toEqual([jumps, jumps]);
    expect(await oddRows()).toBe(140);
    // A supplier's own month as a whole may be usual where a pathway's is not.
    expect((await accepted(caseFile(cases(50, '2024-09')))).warnings).toMatchObject([{ code: 'pathway-jump', count: 50, firstLine: null, parameters: { month: '2024-09', pathway: 'lunga', cases: 50, usual: 10 } }]);
  });

  it('what stands is counted page by page, in each region of the file', async () => {
    usual = { usual: { lunga: 100 }, usualInAll: 100 };
    const many = (region: string) => cases(11_000, '2024-10', { region }).map((each, index) => ({ ...each, suspicion: index < 60 ? '2024-10-02' : '2024-08-02' }));
    await accepted(caseFile([...many('01'), ...many('13')]));
    const two = await accepted(caseFile([{ id: 'x', suspicion: '2024-10-05', closing: '' }, { id: 'x', region: '13', suspicion: '2024-10-05', closing: '' }]));
    expect(two.warnings).toEqual([]);
    const more = await accepted(caseFile([...cases(30, '2024-10'), ...cases(30, '2024-10', { region: '13' })].map((each) => ({ ...each, id: `more-${each.id}` }))));
    expect(more.warnings).toMatchObject([{ code: 'month-jump', parameters: { cases: 182, usual: 100 } }, { code: 'pathway-jump', parameters: { cases: 182 } }]);
  });

  it('files that come by the thousand are not looked at as a whole', async () => {
    usual = { usual: { lunga: 1 }, usualInAll: 1 };
    const deliveries = [caseDelivery('2024-11-30', '01', cases(30, '2024-11')), caseDelivery('2024-12-31', '01', cases(30, '2024-02'))];
    await new SubmissionsService(parts()).importDeliveries(portOf(deliveries), { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC' });
    expect(await oddRows()).toBe(0);
  });
});
