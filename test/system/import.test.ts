import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';

let shared = '';
let data = '';
const HEADER = 'case_id;pathway;closing_region;sex;suspicion_date;closing_date;closing_code';

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), 'ledtid-import-'));
  data = join(shared, 'data');
  const server = ProductProcess.server(variables(data));
  await server.address();
  await server.stop();
});
afterEach(killAll);
afterAll(() => rmSync(shared, { recursive: true, force: true }));

function variables(folder: string): Record<string, string> {
  return { DATA_DIR: folder, DEMO: 'off' };
}

function file(name: string, ...rows: string[]): string {
  const path = join(shared, name);
  writeFileSync(path, [HEADER, ...rows, ''].join('\r\n'));
  return path;
}

async function run(folder: string, ...args: string[]): Promise<ProductProcess & { readonly code: number | null }> {
  const command = ProductProcess.command(args, variables(folder));
  const { code } = await command.exited;
  return Object.assign(command, { code });
}

it('a file is handed in without a server and through a running one; the second time it is known', async () => {
  const good = file('good.csv', '1;lunga;1;K;2024-01-10;2024-02-10;50', '2;lunga;1;M;20240110;;');
  const direct = await run(data, 'import', 'svf-cases', good, '--delivered-on', '2024-12-31');
  expect([direct.code, direct.stderr]).toEqual([0, '']);
  expect(direct.stdout).toMatch(/good\.csv is accepted as submission 1: 2 rows, 2 new, 0 changed, 0 unchanged, 0 gone\.\n/);
  // One of one treated that nobody can judge is below what is looked for, and said with a word.
  expect(direct.stdout).toMatch(/\nNote: closing_code, line 2: Of 1 treated in the file, 0 can be judged [^\n]+\n$/);
  const server = ProductProcess.server(variables(data));
  await server.address();
  const again = await run(data, 'import', 'svf-cases', good, '--json');
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([0, { alreadyKnown: true, submission: { id: 1 } }]);
  const complete = await run(data, 'import', 'svf-cases', file('less.csv', '1;lunga;1;K;2024-01-10;2024-02-10;50'), '--complete', '2024-01..2024-01', '--json');
  expect([complete.code, JSON.parse(complete.stdout)]).toMatchObject([0, { unchanged: 1, gone: 1 }]);
  const listed = await run(data, 'submissions', '--json');
  expect((JSON.parse(listed.stdout) as { submissions: { id: number }[] }).submissions.map(({ id }) => id)).toEqual([2, 1]);
  expect(readdirSync(join(data, 'uploads'))).toEqual([]);
  await server.stop();
});

it.each(['without a server', 'through a running one'])('a file waits, is accepted and is withdrawn, %s', async (way) => {
  const folder = join(shared, `waits ${way}`);
  cpSync(data, folder, { recursive: true });
  const server = way === 'without a server' ? null : ProductProcess.server(variables(folder));
  await server?.address();
  const good = file('waits.csv', '7;lunga;1;K;2024-03-10;2024-04-10;50');
  const checked = await run(folder, 'import', 'svf-cases', good, '--delivered-on', '2024-12-31', '--check', '--json');
  expect([checked.code, checked.stderr, JSON.parse(checked.stdout)]).toMatchObject([0, '', { state: 'CHECKED', rowsNew: 1 }]);
  const { id } = JSON.parse(checked.stdout) as { id: string };
  const accepted = await run(folder, 'submissions', 'accept', id);
  expect([accepted.code, accepted.stdout]).toEqual([0, `Submission ${id} is accepted.\n`]);
  expect((await run(folder, 'submissions', 'withdraw', id)).stdout).toBe(`Submission ${id} is withdrawn.\n`);
  const again = await run(folder, 'submissions', 'accept', id);
  expect([again.code, again.stderr]).toEqual([1, `Submission ${id} is withdrawn; only one that has been checked can be accepted. Hand the file in again.\n`]);
  const wrong = await run(folder, 'import', 'svf-cases', file('wrong.csv', '9;lunga;1;K;2024-01-10;2024-01-09;50'), '--check');
  expect([wrong.code, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toMatch(/one thing is wrong\. Nothing has been changed\.\nline 2, closing_date: /);
  await server?.stop();
});

it('a wrong file is told by line, changes nothing, and fails the command', async () => {
  const folder = join(shared, 'copy');
  cpSync(data, folder, { recursive: true });
  const wrong = await run(folder, 'import', 'svf-cases', file('wrong.csv', '9;lunga;1;K;2024-01-10;2024-01-09;50'));
  expect([wrong.code, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toMatch(/^wrong\.csv is not accepted: one thing is wrong\. Nothing has been changed\.\nline 2, closing_date: .+\n$/);
  const absent = await run(folder, 'import', 'svf-cases', join(shared, 'absent.csv'));
  expect([absent.code, absent.stderr]).toEqual([1, `There is no file ${join(shared, 'absent.csv')}.\n`]);
});
