import { afterEach, expect, it } from 'vitest';
import { connectEmbedded } from '@server/platform/database/open-database.ts';
import { startExistingEmbedded } from '@server/setup/embedded-folder.ts';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';
import { copyOfLoaded } from '@test/testkit/temporary-folder.ts';

interface Issued {
  readonly id: string;
  readonly token: string;
}

afterEach(killAll);

async function demonstrationFolder(): Promise<string> {
  const folder = copyOfLoaded();
  const open = await connectEmbedded(await startExistingEmbedded(folder));
  await setFactOrigin(open, 'SYNTHETIC');
  await open.close();
  return folder;
}

async function run(folder: string, ...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const command = ProductProcess.command(args, { DATA_DIR: folder });
  const { code } = await command.exited;
  return { code, stdout: command.stdout, stderr: command.stderr };
}

async function issue(folder: string): Promise<Issued> {
  const { code, stdout, stderr } = await run(folder, 'user', 'token', 'demo-national-analyst', '--purpose', 'Ett test', '--days', '2', '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Issued;
}

async function roleOf(address: string, token: string): Promise<{ status: number; role: string | null }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: '{ viewer { role } }' }) });
  const { data } = (await response.json()) as { data?: { viewer: { role: string } } | null };
  return { status: response.status, role: data?.viewer.role ?? null };
}

it('a token made without a server, and one made by it, work, until one is revoked', async () => {
  const folder = await demonstrationFolder();
  const before = await issue(folder);
  const server = ProductProcess.server({ DATA_DIR: folder, DEMO: 'off' });
  const address = await server.address();
  expect(await roleOf(address, before.token)).toEqual({ status: 200, role: 'NATIONAL_ANALYST' });

  const during = await issue(folder);
  expect(await roleOf(address, during.token)).toEqual({ status: 200, role: 'NATIONAL_ANALYST' });
  const { stdout } = await run(folder, 'user', 'list');
  expect(stdout).toContain(`token ${before.id}, until `);
  expect(stdout).toContain('demo-region-reader: region_reader of ');
  expect(stdout).not.toContain(before.token);

  expect(await run(folder, 'user', 'revoke', before.id)).toMatchObject({ code: 0, stdout: `The token ${before.id} of demo-national-analyst can no longer be used.\n` });
  expect(await roleOf(address, before.token)).toEqual({ status: 401, role: null });
  await server.stop();
});

it('where the facts are not synthetic there is nobody to make a token for', async () => {
  const folder = copyOfLoaded();
  const { code, stderr } = await run(folder, 'user', 'token', 'demo-national-analyst', '--purpose', 'p');
  expect([code, stderr]).toEqual([1, 'The argument user is "demo-national-analyst"; there are no users here.\n']);
});
