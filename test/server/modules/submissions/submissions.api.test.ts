import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR_TOKEN, openApp, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded } from '@test/testkit/database.ts';
import { caseFile, countRows, manyCases } from './case-files.ts';

const OPERATOR = { authorization: `Bearer ${OPERATOR_TOKEN}` };
const QUERY = { kind: 'svf-cases', fileName: 'cases.csv', deliveredOn: '2024-12-31' };

describe('handing in over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(openEmbedded);
  });
  afterAll(() => app.close());

  async function handIn(body: string, { query = {}, headers = OPERATOR }: { query?: Record<string, string>; headers?: Record<string, string> } = {}) {
    const response = await app.app.inject({ method: 'POST', url: '/submissions', query: { ...QUERY, ...query }, headers: { 'content-type': 'application/octet-stream', ...headers }, payload: Buffer.from(body) });
    const answers = response.payload.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    return { status: response.statusCode, answers, last: answers.at(-1) };
  }

  it('answers line by line, the outcome last, and lists what was handed in to who may know', async () => {
    const { status, last } = await handIn(caseFile(manyCases(20)));
    expect(status).toBe(200);
    expect(last).toMatchObject({ imported: { rows: 20, new: 20, submission: { id: 1, file_name: 'cases.csv', delivered_on: '2024-12-31' } } });
    const listed = await app.app.inject({ method: 'GET', url: '/submissions', headers: OPERATOR });
    expect(listed.json()).toMatchObject([{ id: 1, state: 'accepted', row_count: 20 }]);
    expect(listed.headers['cache-control']).toBe('no-store');
    expect((await app.app.inject({ method: 'GET', url: '/submissions' })).statusCode).toBe(403);
  });

  it('tells what is wrong with a file by line and column, and keeps nothing of it', async () => {
    const before = await countRows(app.open.database, 'svf_case_facts');
    const { last } = await handIn(caseFile([{ id: 'x', code: '99' }]));
    expect(last).toMatchObject({ refused: { problemCount: 1, problems: [{ line: 2, column: 'closing_code' }] } });
    expect(await countRows(app.open.database, 'svf_case_facts')).toBe(before);
  });

  it.each([
    ['nobody', { headers: {} }, 403],
    ['a wrong token', { headers: { authorization: 'Bearer wrong' } }, 401],
    ['an unknown kind', { query: { kind: 'cats' } }, 400],
    ['a day that does not exist', { query: { deliveredOn: '2024-02-30' } }, 400],
    ['no file name', { query: { fileName: '' } }, 400],
    ['a month that is none', { query: { completeFrom: '2024' } }, 400],
  ])('refuses %s before reading', async (_name, changes, expected) => {
    const { status, last } = await handIn(caseFile([{ id: 'y' }]), changes);
    expect(status).toBe(expected);
    expect(last).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/) as string }] });
  });

  it('writes no value of a row to the log', () => {
    expect(JSON.stringify(app.log())).not.toMatch(/m-1|2024-01-/);
  });
});
