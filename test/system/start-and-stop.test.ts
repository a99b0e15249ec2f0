import { existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '@test/testkit/free-port.ts';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { copyOfLoaded, temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { ask, expectWhole, figuresOf } from './whole.ts';

afterEach(killAll);

const QUESTION = JSON.stringify({ query: '{ country { code } }' });

/** A request whose headers the server has and whose body it still waits for. */
async function slowRequest(address: string): Promise<{ finish: () => Promise<{ status: number; body: string }> }> {
  const request = httpRequest(`${address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(QUESTION), Expect: '100-continue' },
  });
  request.flushHeaders();
  await once(request, 'continue');
  return {
    finish: async () => {
      const answered = once(request, 'response');
      request.end(QUESTION);
      const [response] = (await answered) as [IncomingMessage];
      let body = '';
      for await (const chunk of response) body += String(chunk);
      return { status: response.statusCode ?? 0, body };
    },
  };
}

describe('the embedded database', () => {
  it('a first start serves every figure; a second start serves the same, and makes nothing anew', async () => {
    const folder = temporaryFolder();
    const first = ProductProcess.server({ DATA_DIR: folder });
    const address = await first.address();
    await expectWhole(address);
    const figures = await figuresOf(address);
    const loadedAt = await ask(address, '{ dataStatus { loadedAt referenceVersion } }');
    expect(first.stdout).toContain('Making the embedded database.');
    expect(await first.stop()).toEqual({ code: 0, signal: null });
    expect(first.stderr).toBe('');

    const second = ProductProcess.server({ DATA_DIR: folder });
    const again = await second.address();
    expect(await figuresOf(again)).toEqual(figures);
    expect(await ask(again, '{ dataStatus { loadedAt referenceVersion } }')).toEqual(loadedAt);
    // The synthetic country, which the first was stopped from finishing, is gone on with.
    expect(second.stdout).toMatch(/^Ledtid serves at \S+\n(?:Loading the synthetic country .*\n)?$/);
    await second.stop();
  });

  it('leaves the token of the operator to its owner alone, and no address of a server that has stopped', async () => {
    const folder = copyOfLoaded();
    const server = ProductProcess.server({ DATA_DIR: folder });
    await server.address();
    expect(statSync(join(folder, 'operator-token')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, 'server.json'))).toBe(true);
    await server.stop();
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s lets a request under way end, takes no new ones, and ends with exit code 0', async (signal) => {
    const server = ProductProcess.server({ DATA_DIR: copyOfLoaded() });
    const address = await server.address();
    const slow = await slowRequest(address);
    server.kill(signal);
    await server.says('letting requests end');
    await expect(fetch(`${address}/health`)).rejects.toThrow();
    expect(await slow.finish()).toEqual({ status: 200, body: '{"data":{"country":{"code":"SE"}}}\n' });
    expect(await server.exited).toEqual({ code: 0, signal: null });
    expect(server.stderr).toBe('');
  });

  it('who comes before everything is ready is told so: alive, but not ready, and what is being done', async () => {
    const port = await freePort();
    const server = ProductProcess.server({ DATA_DIR: temporaryFolder(), PORT: String(port) });
    await server.says('Making the embedded database.');
    const early = await Promise.all(['/health', '/ready', '/oversikt'].map((path) => fetch(`http://127.0.0.1:${port}${path}`)));
    expect(early.map(({ status }) => status)).toEqual([200, 503, 503]);
    expect(await early[1]?.json()).toEqual({ ready: false, step: expect.stringMatching(/^[A-Z].*\.$/) as unknown });
    const late = await fetch(`${await server.address()}/ready`);
    expect(late.status).toBe(200);
    await server.stop();
  });
});

describeUnless(postgresAbsent(), 'a Postgres', () => {
  it('a first start serves every figure; a second start serves the same, and makes nothing anew', async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    const folder = temporaryFolder();
    const first = ProductProcess.server({ DATA_DIR: folder, DATABASE_URL: url });
    await expectWhole(await first.address());
    expect(existsSync(join(folder, 'database'))).toBe(false);
    expect(await first.stop('SIGINT')).toEqual({ code: 0, signal: null });
    const second = ProductProcess.server({ DATA_DIR: folder, DATABASE_URL: url });
    await expectWhole(await second.address());
    expect(second.stdout).not.toContain('Loading reference data');
    await second.stop();
  });

  it('two servers on one Postgres, started at the same instant on an empty one, both serve every figure', async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    const servers = [1, 2].map(() => ProductProcess.server({ DATA_DIR: temporaryFolder(), DATABASE_URL: url }));
    for (const server of servers) await expectWhole(await server.address());
    expect(servers.filter(({ stdout }) => stdout.includes('Loading reference data'))).toHaveLength(1);
    for (const server of servers) expect((await server.stop()).code).toBe(0);
  });
});
