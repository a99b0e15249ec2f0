import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumOfWorker, describeInChromium } from '@test/testkit/browser.ts';
import { serveApp, type ServedApp } from '@test/testkit/served-app.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';
import { AXE, expectNoViolation } from './axe.ts';
import { drawn } from './site.ts';


describeInChromium('as whom one looks', () => {
  let app: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [app, browser] = await Promise.all([serveApp(), chromiumOfWorker()]);
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    await setFactOrigin(app.open, 'SYNTHETIC');
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
  const choiceIn = (page: Page, name = 'Du ser som') => page.getByRole('combobox', { name });
  const chosenIn = (page: Page) => choiceIn(page).locator('option:checked').textContent();
  const isSignIn = (request: Request): boolean => request.url().endsWith('/session');
  const question = (request: Request): string => (request.url().endsWith('/graphql') ? String((request.postDataJSON() as { operationName?: string }).operationName) : '');

  /** Whom the server takes the page's own requests for. */
  const viewerOf = (page: Page): Promise<{ role: string | null }> =>
    page.evaluate(async () => {
      const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { role } }"}' });
      return ((await response.json()) as { data: { viewer: { role: string | null } } }).data.viewer;
    });

  it('a fresh demonstration opens as national analyst, and official results do not wait for it', async () => {
    const { page, requests } = await open('/oversikt');
    await expect.poll(() => chosenIn(page)).toBe('Nationell analytiker');
    const signIn = requests.findIndex(isSignIn);
    expect(requests[signIn]?.postDataJSON()).toEqual({ user: 'demo-national-analyst', purpose: 'Prövar Ledtid (demonstration)' });
    expect(requests.slice(0, signIn).some((request) => request.isNavigationRequest())).toBe(true);
    expect(await page.locator('#first-answers').textContent()).toContain('OverviewPage');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'ledtid-session', httpOnly: true, sameSite: 'Lax' });
  });

  it('another is chosen by keyboard, and stays over a reload; everything is asked for anew', async () => {
    const { page, requests } = await open('/oversikt');
    await expect.poll(() => chosenIn(page)).toBe('Nationell analytiker');
    requests.length = 0;
    await choiceIn(page).focus();
    // One letter: how fast letters must follow each other to make a word is the browser's own affair.
    await page.keyboard.press('P');
    await expect.poll(() => chosenIn(page)).toBe('Publiceringsansvarig');
    await expect.poll(async () => (await viewerOf(page)).role).toBe('RELEASE_STEWARD');
    await expect.poll(() => requests.map(question)).toEqual(expect.arrayContaining(['OverviewPage', 'Shell', 'Viewer']));
    requests.length = 0;
    await page.reload();
    await expect.poll(() => chosenIn(page)).toBe('Publiceringsansvarig');
    expect(requests.filter(isSignIn)).toEqual([]);
  });

  it('the public’s view is chosen for good, and ends the session', async () => {
    const { page } = await open('/metod');
    await expect.poll(() => chosenIn(page)).toBe('Nationell analytiker');
    await choiceIn(page).selectOption({ label: 'Allmänheten' });
    await expect.poll(() => context.cookies()).toEqual([]);
    await page.reload();
    await expect.poll(() => chosenIn(page)).toBe('Allmänheten');
    expect(await context.cookies()).toEqual([]);
  });

  it('?as=public shows the public’s view in its tab, through links and reloads, and leaves the others', async () => {
    const { page: analysts } = await open('/oversikt');
    await expect.poll(() => chosenIn(analysts)).toBe('Nationell analytiker');
    const { page, requests } = await open('/oversikt?as=public');
    await expect.poll(() => chosenIn(page)).toBe('Allmänheten');
    await page.getByRole('link', { name: 'Metod', exact: true }).click();
    await page.waitForURL('**/metod');
    await page.reload();
    await expect.poll(() => chosenIn(page)).toBe('Allmänheten');
    const asked = requests.filter((request) => question(request) !== '');
    expect(new Set(asked.map((request) => request.headers()['x-ledtid-as']))).toEqual(new Set(['public']));
    await analysts.reload();
    await expect.poll(() => chosenIn(analysts)).toBe('Nationell analytiker');
    await choiceIn(page).selectOption({ label: 'Publiceringsansvarig' });
    await expect.poll(() => chosenIn(page)).toBe('Publiceringsansvarig');
  });

  it('where the facts are not synthetic nothing of it is shown, and nobody signs in', async () => {
    await setFactOrigin(app.open, 'REGISTER');
    const { page, requests } = await open('/oversikt');
    await expect.poll(() => requests.map(question)).toContain('Viewer');
    await page.waitForLoadState('networkidle');
    expect(await choiceIn(page).count()).toBe(0);
    expect(requests.some(isSignIn)).toBe(false);
  });

  it.each([320, 390, 800, 960, 1440])('at %i px it is in sight, moves nothing when it comes, and fits', async (width) => {
    await context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${app.address}/en/oversikt`);
    const choice = choiceIn(page, 'You view as');
    await choice.waitFor();
    await expect.poll(() => choice.locator('option:checked').textContent()).toBe('National analyst');
    await drawn(page);
    const box = await choice.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width && (box?.height ?? 0) >= 24).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0))).toBeLessThan(0.005);
  });

  it('axe finds nothing at it, light and dark', async () => {
    await context.addInitScript(AXE);
    const { page } = await open('/tillganglighet');
    await choiceIn(page).waitFor();
    await expectNoViolation(page, 'wide');
    await page.setViewportSize({ width: 320, height: 900 });
    await expectNoViolation(page, 'narrow');
  });
});
