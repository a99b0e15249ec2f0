import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumOfWorker, describeInChromium } from '@test/testkit/browser.ts';
import { serveApp, type ServedApp } from '@test/testkit/served-app.ts';
import { caseOf, storeRelease } from '@test/testkit/small-release.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';
import { AXE, expectNoViolation } from './axe.ts';
import { drawn } from './site.ts';

const HEADER = 'case_id;pathway;closing_region;sex;birth_year;suspicion_date;closing_date;closing_code';

/** Twelve women of Stockholm, region 01, as a file tells of them. */
function goodFile(name: string): string {
  return [HEADER, ...Array.from({ length: 12 }, (_, index) => `${name}-${index};brost;1;K;1960;2024-02-0${(index % 9) + 1};2024-03-01;50`), ''].join('\r\n');
}

describeInChromium('handing in files', () => {
  let app: ServedApp;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [app, browser] = await Promise.all([serveApp(), chromiumOfWorker()]);
    await setFactOrigin(app.open, 'SYNTHETIC');
    await storeRelease(app.open, { id: 'r1', number: 1, cases: [caseOf({ date: '2024-01-10' })], firstMonth: '2024-01', lastMonth: '2024-01', finalThrough: '2024-01' });
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => context.close());

  /** Opens the page as a demo user; the public where none is named. */
  async function open(user: string | null, path = '/inrapportering'): Promise<Page> {
    const page = await context.newPage();
    if (user !== null) await context.addInitScript((id) => localStorage.setItem('ledtid-viewer', id), user);
    await page.goto(`${app.address}${path}${user === null ? '?as=public' : ''}`, { waitUntil: 'commit' });
    await drawn(page);
    return page;
  }

  async function handIn(page: Page, { name, text, invented = true }: { name: string; text: string; invented?: boolean }): Promise<void> {
    await page.getByLabel(/^Fil \(/).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByLabel('Dag som filen är från').fill('2024-04-01');
    if (invented) await page.getByLabel(/^Raderna är påhittade/).check();
    await page.getByRole('button', { name: 'Kontrollera filen' }).click();
  }

  it('a file is checked, looked at, accepted and taken back', async () => {
    const page = await open('demo-region-editor');
    await handIn(page, { name: 'mars.csv', text: goodFile('a') });
    const detail = page.getByRole('region', { name: 'Kontroll av mars.csv' });
    await detail.getByText('väntar på godkännande', { exact: true }).waitFor();
    expect(await detail.getByRole('region', { name: /^Rader per månad/ }).locator('tbody tr').first().innerText()).toMatch(/februari 2024\s+12\s+0\s+0\s+0/);
    await detail.getByRole('button', { name: 'Godkänn filen' }).click();
    await detail.getByText('Filen är godkänd.').waitFor();
    await expect.poll(() => page.getByRole('region', { name: /^Lämnade filer/ }).locator('tbody tr').first().innerText()).toContain('godkänd');
    page.on('dialog', (dialog) => void dialog.accept());
    await detail.getByRole('button', { name: 'Ta tillbaka filen' }).click();
    await detail.getByText('återtagen', { exact: true }).waitFor();
  });

  it('what is wrong stands line by line, and can be taken along', async () => {
    const page = await open('demo-region-editor');
    await handIn(page, { name: 'fel.csv', text: `${HEADER}\nb;brost;13;K;1960;2024-02-01;;\nc;brost;1;K;1960;2024-02-30;;\n` });
    const rows = page.getByRole('region', { name: 'Fel i filen, rad för rad' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(await page.locator('main').innerText()).not.toContain('2024-02-30');
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^2\s+Raden gäller en region som du inte lämnar för\.\s+Rader om 01 behövs\.$/),
      expect.stringMatching(/^3\s+suspicion_date\s+suspicion_date är en dag som inte finns\.\s+Ett datum som finns behövs, skrivet ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD\.$/),
    ]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hämta felen som CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^problems-\d+\.csv$/);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFFrad;kolumn;fel;rätt\r\n2;;Raden gäller/);
  });

  it('the same file is spoken of in the language of the page, odd rows too', async () => {
    const page = await open('demo-region-editor');
    await handIn(page, { name: 'fel-igen.csv', text: `${HEADER}\nd;brost;1;K;1960;2024-02-30;;\ne;brost;1;U;1960;2024-02-01;;\n` });
    const swedish = page.getByRole('region', { name: 'Kontroll av fel-igen.csv' });
    await swedish.getByText('suspicion_date är en dag som inte finns.').waitFor();
    await swedish.getByText('Könet är inte känt.').waitFor();
    await page.goto(page.url().replace('/inrapportering', '/en/inrapportering'));
    const english = page.getByRole('region', { name: 'Check of fel-igen.csv' });
    await english.getByText('suspicion_date is a day that does not exist.').waitFor();
    await english.getByText('The sex is not known.').waitFor();
    expect(await english.innerText()).not.toMatch(/inte|behövs/);
  });

  it('a whole file is refused in the language of the page', async () => {
    const page = await open('demo-region-editor');
    await handIn(page, { name: 'dokument.csv', text: '%PDF-1.7' });
    await page.getByText('Filen är ett PDF-dokument, inte en tabell.').waitFor();
    await page.goto(page.url().replace('/inrapportering', '/en/inrapportering'));
    await page.getByText('The file is a PDF document, not a table.').waitFor();
  });

  it('says at once what hinders: no file, a real file among invented ones, a lost connection', async () => {
    const page = await open('demo-region-editor');
    const alert = page.getByRole('alert');
    await page.getByRole('button', { name: 'Kontrollera filen' }).click();
    await alert.getByText('Välj en fil först.').waitFor();
    await handIn(page, { name: 'riktig.csv', text: goodFile('r'), invented: false });
    await alert.getByText(/tar inte emot riktiga filer/).waitFor();
    await page.getByLabel('Dag som filen är från').fill('');
    await page.getByRole('button', { name: 'Kontrollera filen' }).click();
    await alert.getByText('Ange dagen som filen är från, som 2024-01-31.').waitFor();
    await page.route('**/submissions?*', (route) => route.abort());
    await handIn(page, { name: 'bruten.csv', text: goodFile('x') });
    await alert.getByText('Förbindelsen bröts. Ingenting har ändrats; lämna samma fil igen.').waitFor();
  });

  it('everybody sees when files came; who may not hand in has no form, and the public no numbers', async () => {
    const page = await open(null);
    expect(await page.locator('h1').textContent()).toMatch(/regioner är sena med sin rapportering$/);
    expect(await page.getByRole('button', { name: 'Kontrollera filen' }).count()).toBe(0);
    const table = page.getByRole('region', { name: /^Datakvalitet per region/ });
    expect([await table.locator('tbody tr').count(), await table.locator('thead th').count()]).toEqual([21, 3]);
    const analyst = await open('demo-national-analyst');
    await expect.poll(() => analyst.getByRole('region', { name: /^Datakvalitet per region/ }).locator('thead th').count()).toBe(13);
  });

  it('a number that is not among one\'s own files is answered with a sentence and a way out', async () => {
    const page = await open('demo-region-editor', '/inrapportering?submission=987654');
    await page.getByText('Det finns ingen fil med nummer 987654 bland dem som du får se.').waitFor();
    await page.getByRole('button', { name: 'Stäng', exact: true }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it.each([320, 1440])('fits at %i px, and axe finds nothing, light and dark', async (width) => {
    await context.addInitScript(AXE);
    const page = await open('demo-region-editor', '/en/inrapportering');
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('region', { name: /^Data quality by region/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectNoViolation(page, 'handing in files');
  });
});
