import { readFileSync } from 'node:fs';
import { monthLabel, monthOf } from '@schema/domain/periods.ts';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumOfWorker, describeInChromium } from '@test/testkit/browser.ts';
import { serveApp, type ServedApp } from '@test/testkit/served-app.ts';
import { caseOf, storeRelease, type SmallRelease } from '@test/testkit/small-release.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';
import { AXE, expectNoViolation } from './axe.ts';
import { drawn } from './site.ts';

const FIRST = monthOf(2023, 1);
const LAST = monthOf(2024, 6);
const MONTHS = Array.from({ length: LAST - FIRST + 1 }, (_, place) => FIRST + place);

/**
 * Each month: in Stockholm 20 women, 16 in time; in Skåne 20 women, 4 in time; one man each with prostate cancer, in
 * time; one with lung cancer, whose limit nobody knows; and one with non-specific symptoms and a final conversation.
 */
const CASES = MONTHS.flatMap((month) => {
  const date = `${monthLabel(month - 1)}-28`;
  const women = (region: string, inTime: number) => Array.from({ length: 20 }, (_, place) => caseOf({ date, region, closedAfterDays: place < inTime ? 20 : 30 }));
  return [
    ...women('01', 16),
    ...women('12', 4),
    caseOf({ date, region: '12', sex: 'MALE', pathway: 'prostata', closedAfterDays: 30 }),
    caseOf({ date, region: '01', sex: 'MALE', pathway: 'lunga', closedAfterDays: 30 }),
    caseOf({ date, region: '01', pathway: 'ospecifika-symtom', closedAfterDays: 15, closingCode: '78' }),
  ];
});

const CASES_A_MONTH = CASES.length / MONTHS.length;

const older: SmallRelease = { id: 'r1', number: 1, cases: CASES.slice(0, 12 * CASES_A_MONTH), firstMonth: '2023-01', lastMonth: '2023-12', finalThrough: '2023-06' };
const newer: SmallRelease = { id: 'r2', number: 2, cases: CASES, firstMonth: '2023-01', lastMonth: '2024-06', finalThrough: '2023-12' };

describeInChromium('the waits', () => {
  let app: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [app, browser] = await Promise.all([serveApp(), chromiumOfWorker()]);
    await setFactOrigin(app.open, 'SYNTHETIC');
    await storeRelease(app.open, older);
    await storeRelease(app.open, newer);
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => context.close());

  async function open(path: string, at: ServedApp = app): Promise<{ page: Page; questions: string[] }> {
    const page = await context.newPage();
    const questions: string[] = [];
    page.on('request', (request: Request) => {
      if (request.url().endsWith('/graphql')) questions.push(String((request.postDataJSON() as { operationName?: string }).operationName));
    });
    await page.goto(`${at.address}${path}`, { waitUntil: 'commit' });
    await drawn(page);
    return { page, questions };
  }
  const card = (page: Page, id: 'over-time' | 'by-pathway' | 'by-region') => page.locator(`figure#waits-${id}`);
  const heading = (page: Page, id: 'over-time' | 'by-pathway' | 'by-region') => card(page, id).getByRole('heading').textContent();
  const rowsOf = (page: Page, id: 'by-pathway' | 'by-region') =>
    card(page, id)
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row): [string, string[]] => [row.children[0]?.textContent ?? '', [...row.children].slice(1).map((cell) => cell.textContent ?? '')]));

  it('show how far the country has come, with a way to the official results, and go on by themselves', async () => {
    const empty = await serveApp();
    try {
      await setFactOrigin(empty.open, 'SYNTHETIC');
      const state = { release: null as string | null, demonstration: { state: 'loading', share: 0.4, step: 'files' } };
      await context.route('**/ready', (route) => route.fulfill({ json: state }));
      const { page } = await open('/vantetider', empty);
      await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).toBe('0.4');
      expect(await page.locator('main').innerText()).toContain('40\u00A0% klart: regionernas fall läses in');
      expect(await page.getByRole('link', { name: 'Till de officiella resultaten' }).getAttribute('href')).toBe('/oversikt');
      await storeRelease(empty.open, newer);
      state.release = newer.id;
      await card(page, 'by-region').locator('svg').waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
    } finally {
      await empty.close();
    }
  });

  it('ask one question a view', async () => {
    const { page, questions } = await open('/vantetider');
    await card(page, 'by-region').locator('svg').waitFor();
    expect(questions.filter((name) => name === 'AreaWaits')).toHaveLength(1);
    await page.getByRole('combobox', { name: 'Område', exact: true }).selectOption('12');
    await expect.poll(() => page.locator('h1').textContent()).toContain('i Skåne');
    expect(questions.filter((name) => name === 'AreaWaits')).toHaveLength(2);
  });

  it('tell share, wait, interval and how many could be judged, and wear their mark', async () => {
    const { page } = await open('/vantetider?table=waits-by-pathway&table=waits-by-region');
    // Of the twelve newest months' 40 women and one man, 21 are in time; one in lung cancer cannot be judged.
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^51,2\u00A0% började behandling i tid i riket, under ledtidsmålet på 80\u00A0%$/);
    expect(await page.locator('header', { has: page.locator('h1') }).innerText()).toContain('492 av 504 behandlade kunde bedömas');
    for (const id of ['over-time', 'by-pathway', 'by-region'] as const) {
      expect(await card(page, id).getByRole('button', { name: 'Syntetiska data' }).count(), id).toBe(1);
      expect(await card(page, id).locator('figcaption').innerText(), id).toContain('publicering 2, uttag 31 dec 2024');
    }
    const pathways = new Map(await rowsOf(page, 'by-pathway'));
    const [share, lower, upper, basis] = pathways.get('Bröstcancer') ?? [];
    expect([share, basis]).toEqual(['50,0\u00A0%', '480']);
    expect([lower, upper]).toEqual(['45,5\u00A0%', '54,5\u00A0%']);
    expect(pathways.get('Lungcancer')?.[0]).toContain('Ingen tidsgräns är känd');
    expect(pathways.get('Allvarliga ospecifika symtom')?.at(-2)).toContain('Måttet finns inte');
    const regions = new Map(await rowsOf(page, 'by-region'));
    expect(regions.get('Stockholm')?.[0]).toBe('80,0\u00A0%');
    expect(await heading(page, 'by-region')).toBe('En region ligger över riket (51,2\u00A0%) och en under');
    expect(await card(page, 'by-pathway').locator('figcaption').innerText()).toContain('Allvarliga ospecifika symtom har en egen klocka');
  });

  it('draw a whisker for every interval', async () => {
    const { page } = await open('/vantetider');
    const whiskers = await card(page, 'by-region').locator('svg g > line[y1]').evaluateAll((lines) => lines.filter((line) => line.getAttribute('y1') === line.getAttribute('y2')).length);
    // Two regions with share, median and the wait of nine in ten.
    expect(whiskers).toBe(6);
  });

  it('hold every choice in the address, and find it again there', async () => {
    const { page } = await open('/vantetider');
    await page.getByRole('combobox', { name: 'Vårdförlopp', exact: true }).selectOption('brost');
    await page.getByRole('radio', { name: 'Kvinnor' }).check();
    await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('2023');
    await page.getByRole('radio', { name: 'Kvartal' }).check();
    await page.getByRole('radio', { name: 'Mediantid' }).check();
    await page.getByRole('combobox', { name: 'Räknas i', exact: true }).selectOption('HOME');
    await page.getByRole('combobox', { name: 'Ordning', exact: true }).selectOption('name');
    await card(page, 'by-region').getByRole('button', { name: /^Skåne\./ }).click();
    const expected = { region: '12', pathway: 'brost', sex: 'FEMALE', period: '2023', grain: 'QUARTER', measure: 'median_days', attribution: 'HOME', order: 'name' };
    await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual(expected);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Bröstcancer: 20,0\u00A0% av kvinnorna började behandling i tid i Skåne, under ledtidsmålet på 80\u00A0%');
    const title = await page.locator('h1').textContent();
    await page.reload();
    await expect.poll(() => page.locator('h1').textContent()).toBe(title);
    expect(await page.getByRole('combobox', { name: 'Period', exact: true }).inputValue()).toBe('2023');
  });

  it('list the limits of the pathway with how well each is known, and the assumed apart', async () => {
    const { page } = await open('/vantetider?pathway=lunga');
    const limits = page.locator('section[aria-labelledby="limits"]');
    expect(await limits.innerText()).toContain('inte hittad');
    const assumed = limits.getByRole('region', { name: 'Antagna för det påhittade landet' });
    expect(await assumed.innerText()).toContain('antagen för det påhittade landet');
    expect(await limits.getByRole('button', { name: 'Syntetiska data' }).count()).toBe(1);
  });

  it('hatch what is provisional and say so', async () => {
    const { page } = await open('/vantetider');
    expect(await card(page, 'over-time').locator('rect[fill^="url(#"]').count()).toBe(1);
    expect(await card(page, 'over-time').locator('figcaption').innerText()).toContain('från och med januari 2024');
    await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('2023');
    await expect.poll(() => card(page, 'by-region').locator('rect[fill^="url(#"]').count()).toBe(0);
    expect(await card(page, 'by-region').locator('figcaption').innerText()).not.toContain('preliminärt');
  });

  it('a link holds the release that answered, and an older one says that it is', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.address });
    const { page } = await open('/vantetider?region=12');
    await card(page, 'by-region').getByRole('button', { name: 'Länk' }).click();
    await card(page, 'by-region').getByText('Länken är kopierad.').waitFor();
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect([copied.searchParams.get('release'), copied.searchParams.get('region'), copied.hash]).toEqual(['r2', '12', '#waits-by-region']);
    const pinned = await open('/vantetider?release=r1');
    await pinned.page.getByText('Du läser publicering 1').waitFor();
    expect(await pinned.page.getByRole('link', { name: 'Läs den nyaste' }).getAttribute('href')).toBe('/vantetider');
  });

  it('wear their mark in print and in saved pictures too', async () => {
    const { page } = await open('/vantetider');
    await page.emulateMedia({ media: 'print' });
    expect(await card(page, 'by-region').getByText('Syntetiska data').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const [file] = await Promise.all([page.waitForEvent('download'), card(page, 'over-time').getByRole('button', { name: 'SVG' }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Syntetiska data · Andel av de bedömda');
  });

  it('are chosen by their rows, and the back button undoes it', async () => {
    const { page } = await open('/vantetider');
    const title = await page.locator('h1').textContent();
    await card(page, 'by-pathway').getByRole('button', { name: /^Bröstcancer\./ }).click();
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^Bröstcancer: /);
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toBe(title);
    expect(new URL(page.url()).search).toBe('');
  });

  it('stand alone on other sites, with their choices and their mark', async () => {
    const { page } = await open('/embed/waits-by-region?pathway=brost');
    expect(await page.locator('h1').textContent()).toContain('ligger över riket (50,0\u00A0%)');
    expect(await page.getByRole('button', { name: 'Syntetiska data' }).count()).toBe(1);
  });

  it('are one sentence on whom they are shown to for everybody else', async () => {
    const { page } = await open('/vantetider?as=public');
    await page.locator('header', { has: page.locator('h1') }).getByText(/^Visas för nationella analytiker/).waitFor();
    expect(await page.locator('h1').textContent()).toBe('Väntetider i riket');
    expect(await page.locator('figure').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Till de officiella resultaten' }).getAttribute('href')).toBe('/oversikt');
  });

  it('name a choice that does not exist, with a way on', async () => {
    const { page } = await open('/vantetider?region=99');
    await page.getByText('Adressen innehåller ett val som inte finns.').waitFor();
    await page.getByRole('link', { name: 'Visa väntetider i hela landet' }).click();
    await card(page, 'by-region').locator('svg').waitFor();
  });

  it.each([320, 390, 1440])('fit at %i px, in both languages', async (width) => {
    for (const path of ['/vantetider', '/en/vantetider?pathway=brost&region=12&table=waits-by-pathway']) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${app.address}${path}`);
      await card(page, 'by-region').locator('svg').waitFor();
      await drawn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      const outside = await card(page, 'by-region').locator('svg').evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text, circle')].filter((mark) => mark.getBoundingClientRect().right > frame.right + 1 || mark.getBoundingClientRect().left < frame.left - 1).length;
      });
      expect(outside, path).toBe(0);
    }
  });

  it.each(['/vantetider', '/en/vantetider?pathway=lunga&table=waits-over-time'])('axe finds nothing, light and dark: %s', async (path) => {
    await context.addInitScript(AXE);
    const { page } = await open(path);
    await card(page, 'by-region').waitFor();
    await expectNoViolation(page, path);
  });
});
