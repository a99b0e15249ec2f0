import { monthLabel, monthOf } from '@schema/domain/periods.ts';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumOfWorker, describeInChromium } from '@test/testkit/browser.ts';
import { serveApp, type ServedApp } from '@test/testkit/served-app.ts';
import { caseOf, storeRelease, type SmallRelease } from '@test/testkit/small-release.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';
import { AXE, expectNoViolation } from './axe.ts';
import { drawn } from './site.ts';

const FIRST = monthOf(2023, 1);
const LAST = monthOf(2023, 12);

/** Women with breast cancer each month, ten in time; late registration brings ten more that waited too long. */
function casesOf(late: number) {
  return Array.from({ length: LAST - FIRST + 1 }, (_, place) => `${monthLabel(FIRST + place - 1)}-28`).flatMap((date) => [
    ...Array.from({ length: 10 }, () => caseOf({ date })),
    ...Array.from({ length: late }, () => caseOf({ date, closedAfterDays: 30 })),
  ]);
}

/** Forty a month in the nation. */
const expected = ['01', '09', '12', '13', '14'].flatMap((region) =>
  ['FEMALE', 'MALE'].map((sex) => ({ region, pathway: 'brost', sex, basisVersion: '2024', firstMonth: FIRST, lastMonth: LAST, expected: 12 * 4 })),
);
const months = { expected, firstMonth: monthLabel(FIRST), lastMonth: monthLabel(LAST), finalThrough: '2023-06' };
const frozen: SmallRelease = { ...months, id: 'r1', number: 1, cases: casesOf(0) };
const newest: SmallRelease = { ...months, id: 'r2', number: 2, cases: casesOf(10) };

describeInChromium('the releases', () => {
  let app: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [app, browser] = await Promise.all([serveApp(), chromiumOfWorker()]);
    await setFactOrigin(app.open, 'SYNTHETIC');
    await storeRelease(app.open, frozen);
    await storeRelease(app.open, newest);
    await app.open.database.write(SYSTEM_ACTOR, 'half-years of a small release', (sql) => sql.query(`UPDATE releases SET finals = '["2023-H1"]' WHERE id = 'r1'`));
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => context.close());

  async function open(path: string, at: ServedApp = app): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${at.address}${path}`, { waitUntil: 'commit' });
    await drawn(page);
    return page;
  }
  const frozenTable = (page: Page) => page.getByRole('region', { name: /^Inklusion och andel i tid i riket per halvår/ });

  it('are none while the country loads: its progress stands there, with a way to the official results', async () => {
    const empty = await serveApp();
    try {
      await context.route('**/ready', (route) => route.fulfill({ json: { release: null, demonstration: { state: 'loading', share: 0.9, step: 'releases' } } }));
      const page = await open('/publiceringar', empty);
      expect(await page.locator('h1').textContent()).toBe('Ingen publicering än');
      await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).toBe('0.9');
      expect(await page.locator('main').innerText()).toContain('90\u00A0% klart: publiceringarna räknas fram');
      expect(await page.getByRole('link', { name: 'Till de officiella resultaten' }).getAttribute('href')).toBe('/oversikt');
    } finally {
      await empty.close();
    }
  });

  it('say which one answers', async () => {
    const page = await open('/publiceringar');
    expect(await page.locator('h1').textContent()).toBe('Publicering 2 svarar nu: uttag 31\u00A0dec\u00A02024, till och med december 2023');
  });

  it('stand newest first, with what each holds and a link that pins it', async () => {
    const page = await open('/publiceringar');
    const entries = page.locator('ol > li');
    expect(await entries.getByRole('heading').allTextContents()).toEqual(['Publicering 2, uttag 31 dec 2024', 'Publicering 1, uttag 31 dec 2024']);
    expect(await entries.nth(0).innerText()).toContain('Svarar nu');
    expect(await entries.nth(1).innerText()).not.toContain('Svarar nu');
    expect(await entries.nth(1).innerText()).toContain('första halvåret 2023');
    expect(await entries.getByRole('button', { name: 'Syntetiska data' }).count()).toBe(2);
    expect(await entries.getByRole('link', { name: 'Läs väntetiderna i den här publiceringen' }).evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/vantetider?release=r2', '/vantetider?release=r1']);
  });

  it('give their whole checksum to copy', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.address });
    const page = await open('/publiceringar');
    const entry = page.locator('ol > li').first();
    await entry.getByRole('button', { name: 'Kopiera hela' }).click();
    await entry.getByText('Kopierat').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^[0-9a-f]{64}$/);
    expect(await entry.locator('code', { hasText: copied.slice(0, 12) }).count()).toBe(1);
  });

  it('show each half-year as it was frozen beside the newest figure', async () => {
    const page = await open('/publiceringar');
    const row = frozenTable(page).locator('tbody tr');
    await expect.poll(() => row.locator('td').allTextContents()).toEqual(['25,0\u00A0%', '50,0\u00A0%', '25,0\u00A0p.e.', '100,0\u00A0%', '50,0\u00A0%', '−50,0\u00A0p.e.']);
    expect(await row.locator('th').textContent()).toBe('Första halvåret 2023fryst i r1');
  });

  it('are told to everybody, their shares only to whom they are shown', async () => {
    const page = await open('/publiceringar?as=public');
    await page.getByText(/^Visas för nationella analytiker/).first().waitFor();
    expect(await frozenTable(page).count()).toBe(0);
    expect(await page.locator('ol > li').count()).toBe(2);
  });

  it.each([320, 1440])('fit at %i px, and axe finds nothing, light and dark', async (width) => {
    await context.addInitScript(AXE);
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${app.address}/en/publiceringar`);
    await page.getByRole('region', { name: /^Inclusion and share in time/ }).waitFor();
    await drawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectNoViolation(page, 'the releases');
  });
});
