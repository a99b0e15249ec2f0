import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded } from '@test/testkit/database.ts';

const SHELL = '<!doctype html><html><head><title>Ledtid</title></head><body><div id="root"></div></body></html>';

/** Code that asks `query` for every page, and tells in the overview's picture what it was given. */
function pictureCode(query: string): string {
  return `
    export const questionsOf = (path) => [{ key: 'k', query: ${JSON.stringify(query)}, variables: {} }];
    export const firstPicture = (path, answers) => Promise.resolve(path.endsWith('/oversikt') ? '<h1>' + path + ' ' + answers.get('k').measure.unit + '</h1>' : null);
  `;
}

const ANSWERS = /<script type="application\/json" id="first-answers">(.*?)<\/script>/;

/** One for all tests, which only read it. */
let database: PreparedDatabase;
let clientFolder = '';
let app: TestApp;

function build(query: string): void {
  mkdirSync(join(clientFolder, 'assets'), { recursive: true });
  mkdirSync(join(clientFolder, 'first-picture'), { recursive: true });
  writeFileSync(join(clientFolder, 'index.html'), SHELL);
  writeFileSync(join(clientFolder, 'preloads.json'), JSON.stringify({ '': ['assets/start.js'], '/oversikt': ['assets/start.js', 'assets/page.js'] }));
  writeFileSync(join(clientFolder, 'first-picture/first-picture.js'), pictureCode(query));
}

async function open(query: string): Promise<void> {
  build(query);
  app = await openApp(() => Promise.resolve({ ...database, close: () => Promise.resolve() }), { clientFolder });
}

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());
beforeEach(() => {
  clientFolder = mkdtempSync(join(tmpdir(), 'ledtid-client-'));
});
afterEach(async () => {
  await app.close();
  rmSync(clientFolder, { recursive: true });
});

const page = (url: string, headers: Readonly<Record<string, string>> = {}) => app.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

describe('the first picture of a page', () => {
  it('stands in it with the answers that it rests on, in both languages, whatever is chosen in the address', async () => {
    await open('{ measure(id: "lead_time") { unit } }');
    for (const [url, path] of [['/oversikt', '/oversikt'], ['/en/oversikt?region=12', '/en/oversikt']] as const) {
      const { payload, headers, statusCode } = await page(url);
      expect(statusCode).toBe(200);
      expect(payload).toContain(`<div id="root"><div id="first-picture" inert><h1>${path} SHARE</h1></div></div>`);
      expect(JSON.parse(ANSWERS.exec(payload)?.[1] ?? '')).toEqual({ k: { data: { measure: { unit: 'SHARE' } } } });
      expect(payload).toMatch(/<template id="after-first-picture">.*start\.js.*page\.js.*<\/template><\/head>/);
      // A header would have the code fetched before the picture is seen.
      expect(headers['link']).toBeUndefined();
    }
  });

  it('goes packed to who takes it so, and not at all to who has it', async () => {
    await open('{ measure(id: "lead_time") { unit } }');
    const { payload, headers } = await page('/oversikt');
    const packed = await page('/oversikt', { 'accept-encoding': 'gzip, br' });
    expect([packed.headers['content-encoding'], packed.headers['vary']]).toEqual(['br', 'Accept-Encoding']);
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(payload);
    const again = await page('/oversikt', { 'if-none-match': String(headers['etag']) });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it('is not in a page that the browser draws alone, which has its answers all the same, and its code named in the header', async () => {
    await open('{ measure(id: "lead_time") { unit } }');
    const { payload, headers } = await page('/metod');
    expect(payload.replace(ANSWERS, '')).toBe(SHELL);
    expect(JSON.parse(ANSWERS.exec(payload)?.[1] ?? '')).toEqual({ k: { data: { measure: { unit: 'SHARE' } } } });
    expect(headers['link']).toBe('</assets/start.js>; rel=modulepreload; crossorigin');
  });

  it('an embedded chart comes with its answers and may stand in another site’s frame', async () => {
    await open('{ measure(id: "lead_time") { unit } }');
    const { payload, headers } = await page('/embed/regions-strip');
    expect(payload).toMatch(ANSWERS);
    expect([headers['x-frame-options'], headers['content-security-policy']]).toEqual([undefined, expect.stringContaining('frame-ancestors *')]);
  });

  it('text of an answer cannot end the element that holds it', async () => {
    await open('{ measure(id: "lead_time") { unit } region(code: "</script><b>") { code } }');
    const { payload } = await page('/oversikt');
    expect(payload).not.toContain('</script><b>');
  });

  it('that cannot be drawn leaves the page to the browser, and the log says why', async () => {
    await open('{ measure(id: "lead_time") { nonsense } }');
    const { payload, statusCode } = await page('/oversikt');
    expect([statusCode, payload]).toEqual([200, SHELL]);
    expect(app.log().filter(({ msg }) => msg === 'a page is sent without what it asks for first')).toHaveLength(1);
  });

  it('is drawn anew by the code of a new build', async () => {
    await open('{ measure(id: "lead_time") { unit } }');
    await page('/oversikt');
    build('{ measure(id: "prem_overall_published") { unit } }');
    utimesSync(join(clientFolder, 'index.html'), new Date(), new Date(Date.now() + 5_000));
    expect((await page('/oversikt')).payload).toContain('<h1>/oversikt INDEX_0_100</h1>');
  });
});
