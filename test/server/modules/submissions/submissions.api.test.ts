import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
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

  const SUBMIT = `mutation ($content: String!, $fileName: String!) { submitFile(kind: "svf-cases", fileName: $fileName, content: $content, deliveredOn: "2024-12-31") { id state rowsNew problemCount regions
    problems { line column } steps { state by } outlook { months { month rowsNew usualInMonth isUnusual } pathways { pathway rowsNew } } } }`;
  interface Submitted { id: string; state: string; problemCount: number }
  const submit = (text: string, headers: Record<string, string> = OPERATOR) =>
    app.ask<{ submitFile: Submitted }>(SUBMIT, { content: Buffer.from(text).toString('base64'), fileName: 'month.csv' }, headers);
  const mutate = (name: string, id: string, headers: Record<string, string> = OPERATOR) => app.ask<Record<string, { state: string }>>(`mutation ($id: ID!) { ${name}(id: $id) { state } }`, { id }, headers);

  it('a file inside a question is checked, shown, accepted and withdrawn', async () => {
    const { data } = await submit(caseFile(manyCases(3_000, '12')));
    expect(data?.submitFile).toMatchObject({ state: 'CHECKED', rowsNew: 3_000, regions: ['12'], steps: [{ state: 'RECEIVED', by: 'operator' }, { state: 'CHECKED' }], outlook: { months: [{ month: '2024-01', rowsNew: 3_000, usualInMonth: null, isUnusual: false }], pathways: [{ pathway: 'lunga', rowsNew: 3_000 }] } });
    const { id = '' } = data?.submitFile ?? {};
    expect((await mutate('acceptSubmission', id)).data).toEqual({ acceptSubmission: { state: 'ACCEPTED' } });
    expect((await mutate('withdrawSubmission', id)).data).toEqual({ withdrawSubmission: { state: 'WITHDRAWN' } });
    expect((await mutate('acceptSubmission', id)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('only one that has been checked') as string }]);
    expect((await mutate('acceptSubmission', '99999')).errors).toMatchObject([{ extensions: { argument: 'id' } }]);
  });

  it('who only looks neither hands in, accepts nor withdraws, and learns of no file', async () => {
    for (const { errors } of [await submit(caseFile([{ id: 'q' }]), {}), await mutate('acceptSubmission', '1', {}), await mutate('withdrawSubmission', '1', {}), await app.ask('{ submissions { id } }'), await app.ask('{ submission(id: "1") { id } }')]) {
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await app.app.inject({ method: 'GET', url: '/submissions/1/problems.csv' })).statusCode).toBe(403);
  });

  it('what is wrong comes as a table for a spreadsheet, without the values', async () => {
    const { data } = await submit(caseFile([{ id: '=1+1', code: '=cmd' }]));
    expect(data?.submitFile).toMatchObject({ state: 'REJECTED', problemCount: 1, outlook: null });
    const table = await app.app.inject({ method: 'GET', url: `/submissions/${data?.submitFile.id}/problems.csv`, headers: OPERATOR });
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.payload.split('\r\n').slice(0, 2)).toEqual(['\uFEFFline,column,problem,expected', expect.stringMatching(/^2,closing_code,/) as string]);
    expect(table.payload).not.toContain('=');
  });

  const TOLD = `query ($id: ID!) { submission(id: $id) { refusal swedish: refusal(language: SV) problems { problem expected swedish: problem(language: SV) right: expected(language: SV) } warnings { warning swedish: warning(language: SV) firstLine } } }`;
  interface Told { submission: { refusal: string; swedish: string; problems: Record<string, string>[]; warnings: Record<string, string>[] } }
  const ODD_AND_WRONG = 'case_id,pathway,closing_region,sex,suspicion_date\nx,lunga,12,U,2024-01-10\ny,lunga,12,F,2024-02-30\n';

  it('is told in the language that is asked for, in English where none is', async () => {
    const { data } = await submit(ODD_AND_WRONG);
    const { id = '' } = data?.submitFile ?? {};
    expect((await app.ask<Told>(TOLD, { id }, OPERATOR)).data?.submission).toEqual({
      refusal: 'month.csv is not accepted: one thing is wrong. Nothing has been changed.',
      swedish: 'month.csv godtas inte: en sak är fel. Ingenting har ändrats.',
      problems: [
        {
          problem: 'suspicion_date is a day that does not exist.',
          expected: 'A date that exists, as YYYY-MM-DD or YYYYMMDD, is needed.',
          swedish: 'suspicion_date är en dag som inte finns.',
          right: 'Ett datum som finns behövs, skrivet ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD.',
        },
      ],
      warnings: [{ warning: 'The sex is not known.', swedish: 'Könet är inte känt.', firstLine: 2 }],
    });
    const table = await app.app.inject({ method: 'GET', url: `/submissions/${id}/problems.csv?language=sv`, headers: OPERATOR });
    expect(table.payload.split('\r\n').slice(0, 2)).toEqual(['\uFEFFrad;kolumn;fel;rätt', '3;suspicion_date;suspicion_date är en dag som inte finns.;Ett datum som finns behövs, skrivet ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD.']);
    expect((await app.app.inject({ method: 'GET', url: `/submissions/${id}/problems.csv?language=fi`, headers: OPERATOR })).statusCode).toBe(400);
    const refused = async (language: string) => (await handIn('%PDF-1.7', { query: language === '' ? {} : { language } })).last;
    expect([await refused(''), await refused('sv')]).toMatchObject([{ refused: { message: expect.stringContaining('The file is a PDF document') as string } }, { refused: { message: expect.stringContaining('Filen är ett PDF-dokument') as string } }]);
    const accepting = `mutation ($id: ID!) { acceptSubmission(id: $id, language: SV) { state } }`;
    expect((await app.ask(accepting, { id }, OPERATOR)).errors).toMatchObject([{ message: `Inlämning ${id} är avvisad; bara en som har kontrollerats kan godkännas. Lämna filen igen.` }]);
  });

  it('what earlier versions stored in English is told as it stands', async () => {
    const { data } = await submit(ODD_AND_WRONG.replace('x,', 'z,'));
    const { id = '' } = data?.submitFile ?? {};
    const earlier = { problems: [{ line: 3, column: 'sex', problem: 'sex is odd.', expected: 'Another is needed.' }], warnings: [{ column: 'sex', warning: 'The sex is odd.', count: 2, firstLine: 2 }] };
    await app.open.database.write(SYSTEM_ACTOR, 'as an earlier version stored it', (sql) =>
      sql.query('UPDATE submissions SET refusal_reason = NULL, refusal = $2, problems = $3::jsonb, warnings = $4::jsonb WHERE id = $1', [Number(id), 'It was odd.', JSON.stringify(earlier.problems), JSON.stringify(earlier.warnings)]),
    );
    expect((await app.ask<Told>(TOLD, { id }, OPERATOR)).data?.submission).toEqual({
      refusal: 'It was odd.',
      swedish: 'It was odd.',
      problems: [{ problem: 'sex is odd.', expected: 'Another is needed.', swedish: 'sex is odd.', right: 'Another is needed.' }],
      warnings: [{ warning: 'The sex is odd.', swedish: 'The sex is odd.', firstLine: 2 }],
    });
    const listed = (await app.app.inject({ method: 'GET', url: '/submissions', headers: OPERATOR })).json<{ id: number }[]>();
    expect(listed.find((each) => each.id === Number(id))).toMatchObject({ refusal: 'It was odd.', warnings: earlier.warnings });
  });

  it('a file that waits is answered with what it will do', async () => {
    const { last } = await handIn(caseFile(manyCases(5, '14')), { query: { then: 'wait' } });
    expect(last).toMatchObject({ checked: { state: 'CHECKED', rowsNew: 5, acceptedAt: null } });
  });

  it.each([
    ['no Base64', { content: 'not base 64!' }, 'content'],
    ['no name', { fileName: '' }, 'fileName'],
  ])('refuses %s in a sentence', async (_name, changes, argument) => {
    const { errors } = await app.ask(SUBMIT, { content: 'eA==', fileName: 'x.csv', ...changes }, OPERATOR);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('a long question is taken from who has signed in alone', async () => {
    const long = caseFile(manyCases(9_000));
    expect((await submit(long, {})).status).toBe(413);
    expect((await submit(long)).status).toBe(200);
  });

  it('writes no value of a row to the log', () => {
    expect(JSON.stringify(app.log())).not.toMatch(/m-1|2024-01-/);
  });
});
