import { lastDayOfMonth, monthLabel, monthOf } from '@schema/domain/periods.ts';
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

/** Each month in two regions: women in time more often than men, one long wait in breast cancer, and prostate cancer in time. */
const CASES = MONTHS.flatMap((month) =>
  ['01', '12'].flatMap((region) => [
    ...Array.from({ length: 20 }, (_, place) => caseOf({ date: `${monthLabel(month - 1)}-28`, region, sex: 'FEMALE', closedAfterDays: place < 16 ? 20 : 30 })),
    ...Array.from({ length: 20 }, (_, place) => caseOf({ date: `${monthLabel(month - 1)}-28`, region, sex: 'MALE', closedAfterDays: place < 4 ? 20 : 30 })),
    caseOf({ date: lastDayOfMonth(month - 3), region, sex: 'MALE', pathway: 'prostata', closedAfterDays: 70 }),
  ]),
);

const RELEASE: SmallRelease = {
  id: 'r1',
  number: 1,
  cases: CASES,
  expected: ['01', '09', '12', '13', '14'].flatMap((region) =>
    ['FEMALE', 'MALE'].map((sex) => ({ region, pathway: 'brost', sex, basisVersion: '2024', firstMonth: FIRST, lastMonth: LAST, expected: 25 * MONTHS.length })),
  ),
  firstMonth: monthLabel(FIRST),
  lastMonth: monthLabel(LAST),
  finalThrough: '2023-12',
};

const QUESTIONS = ['FineView', 'RegionWaits'];
const CHARTS = ['months-lead-time', 'months-inclusion'] as const;

describeInChromium('what is counted from cases, below the official results', () => {
  let app: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [app, browser] = await Promise.all([serveApp(), chromiumOfWorker()]);
    await setFactOrigin(app.open, 'SYNTHETIC');
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => context.close());

  async function open(path: string): Promise<{ page: Page; requests: Request[] }> {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(`${app.address}${path}`, { waitUntil: 'commit' });
    await drawn(page);
    return { page, requests };
  }
  const operation = (request: Request): string => (request.url().endsWith('/graphql') ? String((request.postDataJSON() as { operationName?: string }).operationName) : '');
  const months = (page: Page) => page.locator('section[aria-labelledby="months"]');
  const syntheticLine = (page: Page) => page.getByRole('button', { name: 'Även syntetiska data' });

  // The first journey: a database whose first release comes while the page stands there.
  it('while the country loads its progress stands in the place, and the figures come by themselves', async () => {
    const state = { release: null as string | null, demonstration: { state: 'loading', share: 0.4, step: 'import' } };
    await context.route('**/ready', (route) => route.fulfill({ json: state }));
    const { page } = await open('/oversikt');
    const progress = months(page).getByRole('progressbar');
    await expect.poll(() => progress.getAttribute('value')).toBe('0.4');
    expect(await months(page).innerText()).toContain('40\u00A0%');
    expect(await page.locator('#inclusion-series svg').count()).toBeGreaterThan(0);
    expect(await syntheticLine(page).count()).toBe(0);
    await storeRelease(app.open, RELEASE);
    state.release = RELEASE.id;
    state.demonstration = { state: 'done', share: 1, step: 'done' };
    for (const chart of CHARTS) await months(page).locator(`#${chart} svg`).first().waitFor();
  });

  it('asks for it after the official results, which come with the page', async () => {
    const { page, requests } = await open('/oversikt');
    await months(page).locator('figure').first().waitFor();
    expect(await page.locator('#first-answers').textContent()).toContain('OverviewPage');
    const order = requests.map(operation).filter((name) => name === 'OverviewPage' || QUESTIONS.includes(name));
    expect(order).toEqual(['FineView']);
    const official = requests.find((request) => request.isNavigationRequest());
    const fine = requests.find((request) => operation(request) === 'FineView');
    const answered = official?.timing();
    expect(fine?.timing().startTime).toBeGreaterThan((answered?.startTime ?? Infinity) + (answered?.responseEnd ?? Infinity) - 1);
  });

  it('shows twelve months of women and men with intervals, marked, with release and number judged', async () => {
    const { page } = await open('/oversikt?table=months-lead-time');
    const card = months(page).locator('#months-lead-time');
    await expect.poll(() => card.getByRole('heading').textContent()).toMatch(/^Andel i tid: högre för kvinnor än för män, 80,0\u00A0% mot 19,0\u00A0%/);
    expect(await months(page).getByRole('button', { name: 'Syntetiska data' }).count()).toBe(CHARTS.length);
    await syntheticLine(page).waitFor();
    const text = await card.innerText();
    expect(text).toContain('Kvinnor: 384 i tid av 480 bedömda.');
    expect(text).toContain('publicering 1, uttag 31 dec 2024');
    expect(text).toContain('från och med januari 2024');
    const rows = card.locator('tbody tr');
    expect(await rows.count()).toBe(12);
    expect(await rows.first().locator('th').textContent()).toBe('Juli 2023');
    expect(await rows.last().locator('th').textContent()).toBe('Juni 2024');
    const heads = await card.locator('thead th').allTextContents();
    const last = (await rows.last().locator('td').allTextContents())[heads.findIndex((head) => /kvinnor/.test(head)) - 1];
    expect(last).toBe('80,0\u00A0%');
  });

  it('is one sentence on whom it is shown to for everybody else, and then nothing synthetic is said to be there', async () => {
    for (const path of ['/oversikt?as=public', '/regioner/12?as=public']) {
      const { page } = await open(path);
      await months(page).getByText(/^Visas för nationella analytiker/).waitFor();
      expect(await months(page).locator('figure').count()).toBe(0);
      expect(await syntheticLine(page).count()).toBe(0);
      expect(await months(page).getByRole('link', { name: /väntetider/i }).count()).toBe(1);
    }
  });

  it('a region stands beside the nation, with the pathways that have most days over the limit', async () => {
    const { page } = await open('/regioner/12?table=overtime-pathways');
    const overtime = months(page).locator('#overtime-pathways');
    // A month has 4 women and 16 men two days late in breast cancer, and one man ten days late in prostate cancer.
    await expect.poll(() => overtime.getByRole('heading').textContent()).toBe('Ett vårdförlopp står för 80\u00A0% av dagarna över tidsgränsen i Skåne: bröstcancer');
    const [first, second] = await overtime.locator('tbody tr').evaluateAll((rows) => rows.slice(0, 2).map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent)));
    expect([first, second]).toEqual([['Bröstcancer', '480', '80,0\u00A0%'], ['Prostatacancer', '120', '20,0\u00A0%']]);
    expect(await months(page).locator('#months-lead-time').innerText()).toContain('Skåne bredvid riket');
  });

  it('the link to all waits keeps the region and the release that was chosen', async () => {
    const { page } = await open('/regioner/12?release=r1');
    const address = await months(page).getByRole('link', { name: 'Alla väntetider för Skåne' }).getAttribute('href');
    expect(address).toBe('/vantetider?region=12&release=r1');
  });

  it.each([320, 390, 1440])('moves nothing when it comes and fits, at %i px', async (width) => {
    await context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['/oversikt', '/en/regioner/12']) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${app.address}${path}`);
      await months(page).locator('figure').last().waitFor();
      await drawn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0)), path).toBeLessThan(0.005);
    }
  });

  it.each(['/oversikt', '/regioner/12'])('axe finds nothing, light and dark: %s', async (path) => {
    await context.addInitScript(AXE);
    const { page } = await open(path);
    await months(page).locator('figure').last().waitFor();
    await expectNoViolation(page, path, { schemes: ['light'] });
    await expectNoViolation(page, path, { schemes: ['dark'], within: 'section[aria-labelledby="months"]' });
  });

  it('axe finds nothing where the method tells of the limits that are assumed, light and dark', async () => {
    await context.addInitScript(AXE);
    const { page } = await open('/en/metod#assumed-limits');
    await page.locator('#assumed-limits').waitFor();
    await expectNoViolation(page, 'assumed limits', { within: 'section[aria-labelledby="assumed-limits"]' });
  });
});
