import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OVERVIEW_CHARTS, REGION_CHARTS } from '@schema/domain/page-addresses.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded } from '@test/testkit/database.ts';

const PAGE = '<!doctype html><title>Ledtid</title>';
const BROWSER = { accept: 'text/html' };

/** A client as it is built, of a few bytes. */
function builtClient(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-client-'));
  mkdirSync(join(folder, 'assets'));
  const files = { 'index.html': PAGE, 'index.html.br': 'packed', 'index.html.gz': 'packed', 'preloads.json': '{}', 'preloads.json.br': 'packed', 'icon.svg': '<svg/>', 'icon.svg.br': 'packed', 'assets/shell-1.js': '1' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

let clientFolder = '';
let app: TestApp;
beforeAll(async () => {
  clientFolder = builtClient();
  app = await openApp(openEmbedded, { clientFolder });
});
afterAll(async () => {
  await app.close();
  rmSync(clientFolder, { recursive: true });
});

function ask(url: string, method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS' = 'GET', headers: Readonly<Record<string, string>> = BROWSER): Promise<LightMyRequestResponse> {
  return app.app.inject({ method, url, headers });
}

async function statusOf(url: string): Promise<readonly [number, boolean]> {
  const { statusCode, payload } = await ask(url);
  return [statusCode, payload === PAGE];
}

describe('a page', () => {
  const overviewCharts = OVERVIEW_CHARTS.map((chart) => `/embed/${chart}`);
  const regionCharts = REGION_CHARTS.map((chart) => `/embed/${chart}?about=25`);

  it.each(['/oversikt', '/oversikt?region=99', '/regioner/25', '/regioner/12/', '/regioner/12?table=nothing', '/metod', '/embed/incidence?region=99', ...overviewCharts, ...regionCharts])(
    'is there at %s, in both languages',
    async (address) => {
      expect(await statusOf(address)).toEqual([200, true]);
      expect(await statusOf(`/en${address}`)).toEqual([200, true]);
    },
  );

  it.each([
    '/regioner/99',
    '/regioner/SE',
    '/regioner/rcc-norr',
    '/regioner/Sk%C3%A5ne',
    '/regioner/%00',
    '/regioner/__proto__',
    '/embed/nope',
    '/embed/toString',
    '/embed/incidence?about=12',
    '/embed/inclusion-series?about=99',
    '/embed/inclusion-series?about=',
    '/embed/inclusion-series?region=12&about=99&about=12',
    '/nowhere',
  ])('that is not there is 404 with the page that says so: %s, in both languages', async (address) => {
    expect(await statusOf(address)).toEqual([404, true]);
    expect(await statusOf(`/en${address}`)).toEqual([404, true]);
  });

  it('that is not there may not be framed by other sites, but an embedded chart may say in its frame that it is not', async () => {
    const policyOf = async (url: string) => (await ask(url)).headers['content-security-policy'];
    expect(await policyOf('/embed/nope')).toContain('frame-ancestors *');
    expect(await policyOf('/regioner/99')).toContain("frame-ancestors 'self'");
  });
});

describe('a file of the client', () => {
  it.each(['/icon.svg', '/assets/shell-1.js'])('%s is served', async (address) => {
    expect((await ask(address)).statusCode).toBe(200);
  });

  it.each(['/index.html', '/index.html.br', '/index.html.gz', '/preloads.json', '/preloads.json.br', '/icon.svg.br'])('%s is for the server alone', async (address) => {
    const response = await ask(address, 'GET', {});
    expect([response.statusCode, JSON.parse(response.payload)]).toEqual([404, { error: `There is nothing at ${address}.` }]);
  });

  it('goes packed to who takes it so', async () => {
    const { headers, payload } = await ask('/icon.svg', 'GET', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], payload]).toEqual(['br', 'packed']);
    expect((await ask('/oversikt', 'GET', { ...BROWSER, 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
  });
});

describe('a method that an address does not take is 405, and told which it takes', () => {
  it.each([
    ['/oversikt', 'POST', 'GET, HEAD'],
    ['/en/regioner/12', 'DELETE', 'GET, HEAD'],
    ['/regioner/99', 'PUT', 'GET, HEAD'],
    ['/', 'POST', 'GET, HEAD'],
    ['/health', 'POST', 'GET, HEAD'],
    ['/files/areas.csv', 'DELETE', 'GET, HEAD'],
    ['/assets/shell-1.js', 'PATCH', 'GET, HEAD'],
    ['/graphql', 'PUT', 'GET, HEAD, OPTIONS, POST'],
    ['/operator/backup', 'GET', 'POST'],
  ] as const)('%s: %s', async (address, method, allowed) => {
    const response = await ask(address, method, { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' });
    expect([response.statusCode, response.headers['allow']]).toEqual([405, allowed]);
    const message = `The method ${method} is not for this address; it takes ${allowed}.`;
    expect(JSON.parse(response.payload)).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('where there is nothing, no method is better than another', async () => {
    expect((await ask('/nowhere', 'POST')).statusCode).toBe(404);
  });
});

describe('an address that cannot be read', () => {
  it.each(['/%zz', '/en/regioner/%', '/files/%E0%A4%A', '/graphql/%zz', '/regioner/%2F%zz'])('%s is refused with a sentence of ours', async (address) => {
    const response = await ask(address);
    const message = 'The address cannot be read: a percent sign in it must be followed by two hexadecimal digits that stand for text.';
    expect([response.statusCode, JSON.parse(response.payload)]).toEqual([400, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }]);
  });

  it('a file name that is longer than any is told to be', async () => {
    const response = await ask(`/files/${'a'.repeat(200)}`);
    expect([response.statusCode, JSON.parse(response.payload)]).toMatchObject([414, { errors: [{ message: 'The address is too long.' }] }]);
  });
});
