import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPack } from '@server/setup/pack.ts';
import { CHROMIUM_ABSENT, chromiumOfWorker } from '@test/testkit/browser.ts';
import { loadPackFile } from '@test/testkit/loaded-pack.ts';
import { SCOTTISH_FILE, scottishFileAbsent } from '@test/testkit/scottish-file.ts';
import { serveApp, type ServedApp } from '@test/testkit/served-app.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { inEnglish } from './pages.ts';
import { drawn } from './site.ts';

/** What the heading of each page says in English and in Swedish, and how many charts stand on it. */
const PAGES = [
  { path: '/oversikt', headings: [/^73\.7% started treatment in time in Scotland, below the 62-day standard of 95%$/, /^73,7 % började behandling i tid i Skottland, under 62-dagarsmålet på 95 %$/], charts: 3 },
  { path: '/vantetider', headings: [/^73\.7% started treatment in time in Scotland/, /^73,7 % började behandling i tid i Skottland/], charts: 3 },
  { path: '/regioner/S08000031', headings: [/^65\.2% started treatment in time in Greater Glasgow and Clyde/, /^65,2 % började behandling i tid i Greater Glasgow and Clyde/], charts: 3 },
  { path: '/publiceringar', headings: [/^Release 1 answers now/, /^Publicering 1 svarar nu/], charts: 0 },
  { path: '/inrapportering', headings: [/^The figures come from one published file$/, /^Siffrorna kommer ur en publicerad fil$/], charts: 0 },
  { path: '/metod', headings: [/^How we count$/, /^Så räknar vi$/], charts: 0 },
] as const;
/** Words of Sweden's that Scotland has others for, and marks that no word stands for. */
const FOREIGN = /\b(?:region(?:s|er|erna)?|SVF|Sverige|Sweden|riket)\b|\{|…/;

describeUnless(CHROMIUM_ABSENT ?? scottishFileAbsent, 'the pages of a country that publishes totals', () => {
  let app: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    const pack = readPack('scotland');
    [app, browser] = await Promise.all([serveApp(undefined, { referenceFolder: pack.referenceFolder }), chromiumOfWorker()]);
    await loadPackFile(app, { pack, file: SCOTTISH_FILE });
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await context?.close();
    await app?.close();
  });

  it.each(PAGES)('show what it has, in its own words: $path', async ({ path, headings, charts }) => {
    for (const [address, heading] of [[inEnglish(path), headings[0]], [path, headings[1]]] as const) {
      const page = await context.newPage();
      await page.goto(`${app.address}${address}`, { waitUntil: 'commit' });
      await drawn(page);
      // The sentence of a country without official results comes with its newest figures.
      await expect.poll(async () => (await page.locator('h1').innerText()).replaceAll(/\s/g, ' '), { message: address }).toMatch(heading);
      expect(await page.locator('main figure').count(), address).toBe(charts);
      expect(await page.getByRole('alert').count(), address).toBe(0);
      const said = [await page.locator('header').first().innerText(), ...(await page.locator('main h1, main h2, main h3, main header + p, main figcaption').allInnerTexts())].join('\n');
      expect(FOREIGN.exec(said)?.[0], address).toBeUndefined();
      await page.close();
    }
  });
});
