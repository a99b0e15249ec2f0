import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { drawn, goOn, openSite } from './site.ts';

/** What the overview's controls, strip and tables say is chosen. */
async function chosenOn(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const [checked, lists, rows, tables] = await Promise.all([
    page.locator('main input[type="radio"]:checked').evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value)),
    page.locator('main select').evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value)),
    page.locator('#regions-strip li button, #regions-map [data-drawing] button').evaluateAll((buttons) =>
      buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map((button) => button.getAttribute('aria-label')?.split(':')[0]),
    ),
    page.locator('figure:has(table)').evaluateAll((figures) => figures.map((figure) => figure.id)),
  ]);
  return { checked, lists, rows, tables };
}

/** The page's address after its host. */
function addressOf(page: Page): string {
  const { pathname, search, hash } = new URL(page.url());
  return `${pathname}${search}${hash}`;
}

/** Query parts that a hostile or careless hand may write. */
const NONSENSE = [
  '?region=99&measure=hope&year=20x5&order=upwards&table=nothing',
  '?region=25&region=12&year=2023&year=2024&measure=inclusion&measure=inclusion',
  '?year=1800&measure=inclusion',
  '?year=0000',
  '?region=__proto__&table=constructor&table=__proto__&measure=toString',
  '?__proto__=1&constructor=2',
  '?table=regions-strip&table=regions-strip&table=',
  `?region=${'a'.repeat(3_000)}`,
  '?region=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '?region=%00%0A%F0%9F%92%A5',
  '?region=%E0%A4%A',
  '?%&=&&==;',
  '?region=12#%',
  '#%22%5D',
  '?query=%7B&variables=%7B%7B&example=__proto__&find=%5B(%2B',
] as const;

const CHOICES = '?region=12&measure=inclusion&year=2023&order=geographic&table=regions-map&table=incidence';

describeInChromium('the address', () => {
  const site = openSite();

  it('holds every choice on the overview: the same after a reload and in a new window', async () => {
    const { page } = await site.visit('/oversikt');
    await page.getByRole('radio', { name: 'Inklusion' }).check();
    await page.getByRole('combobox', { name: 'År' }).selectOption('2023');
    await page.getByRole('radio', { name: 'Norr till söder' }).check();
    await page.getByRole('combobox', { name: 'Lyft fram en region' }).selectOption('12');
    await page.locator('#regions-map').getByRole('button', { name: 'Tabell' }).click();
    await page.locator('#incidence').getByRole('button', { name: 'Tabell' }).click();
    await expect.poll(() => addressOf(page)).toBe(`/oversikt${CHOICES}`);
    const chosen = { checked: ['inclusion', 'geographic'], lists: ['2023', '12'], rows: ['Skåne', 'Skåne'], tables: ['regions-map', 'incidence'] };
    await expect.poll(() => chosenOn(page)).toEqual(chosen);
    await page.reload();
    await drawn(page);
    expect(await chosenOn(page)).toEqual(chosen);
    const other = await site.visit(`/oversikt${CHOICES}`, { apart: true });
    expect(await chosenOn(other.page)).toEqual(chosen);
  });

  it('goes back and forward between pages with their choices', async () => {
    const { page } = await site.visit(`/oversikt${CHOICES}`);
    const chosen = await chosenOn(page);
    await page.getByRole('link', { name: 'Mer om Skåne' }).click();
    await page.locator('h1').filter({ hasText: 'Skåne' }).waitFor();
    await page.locator('#lead-time-series').getByRole('button', { name: 'Tabell' }).click();
    await expect.poll(() => addressOf(page)).toBe('/regioner/12?table=lead-time-series');
    await page.goBack();
    await expect.poll(() => addressOf(page)).toBe(`/oversikt${CHOICES}`);
    await expect.poll(() => chosenOn(page)).toEqual(chosen);
    await page.goForward();
    await page.locator('#lead-time-series table').waitFor();
    expect(addressOf(page)).toBe('/regioner/12?table=lead-time-series');
  });

  it('keeps page, choices and place when the language is changed, and back again', async () => {
    const { page } = await site.visit(`/oversikt${CHOICES}#regions-map`);
    const chosen = await chosenOn(page);
    await page.getByRole('link', { name: 'In English' }).press('Enter');
    await expect.poll(() => addressOf(page)).toBe(`/en/oversikt${CHOICES}#regions-map`);
    await page.locator('html[lang="en"]').waitFor();
    await page.getByRole('heading', { name: 'The regions side by side' }).waitFor();
    await expect.poll(() => chosenOn(page)).toEqual(chosen);
    expect(await page.title()).toBe('Overview – Ledtid');
    await page.getByRole('link', { name: 'På svenska' }).press('Enter');
    await page.getByRole('heading', { name: 'Regionerna sida vid sida' }).waitFor();
    expect(addressOf(page)).toBe(`/oversikt${CHOICES}#regions-map`);
  });

  it('holds the search in the code book, the example and the reader’s own question', async () => {
    const { page } = await site.visit('/data');
    await page.getByRole('searchbox').fill('enhet');
    await expect.poll(() => addressOf(page)).toBe('/data?find=enhet');
    const found = await page.getByRole('table').innerText();
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    const examples = page.getByRole('combobox', { name: 'Exempel', exact: true });
    await examples.selectOption({ index: 1 });
    const example = await examples.inputValue();
    await expect.poll(() => addressOf(page)).toBe(`/data?find=enhet&example=${example}`);
    await page.reload();
    await expect.poll(() => page.getByRole('table').first().innerText()).toBe(found);
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    expect(await examples.inputValue()).toBe(example);
  });

  it('a link to a part of a page brings the reader to it, also once the figures have come', async () => {
    for (const address of ['/oversikt#incidence', '/metod#delay-causes']) {
      const { page } = await site.visit(address, { height: 700 });
      const target = page.locator(`#${address.split('#')[1]}`);
      await expect.poll(async () => (await target.boundingBox())?.y ?? Infinity).toBeLessThan(350);
    }
  });

  it('nonsense never breaks a page', async () => {
    const { page, faults } = await site.visit('/oversikt');
    for (const [position, nonsense] of NONSENSE.entries()) {
      for (const path of ['/oversikt', ['/regioner/12', '/data', '/embed/regions-strip'][position % 3] ?? '/oversikt']) {
        await goOn(page, `${site.address}${path}${nonsense}`);
        expect(await page.locator('h1').innerText(), `${path}${nonsense}`).not.toMatch(/^(Sidan gick inte att visa|Sidan finns inte)/);
        if (path !== '/data') expect(await page.locator('figure svg').count(), `${path}${nonsense}`).toBeGreaterThan(0);
      }
    }
    expect(faults).toEqual([]);
  });

  it('an address that leads nowhere says so, and the way on', async () => {
    for (const path of ['/ingenstans', '/en/nowhere/at/all', '/de/oversikt', '/Oversikt', '/regioner', '/embed']) {
      const { page, status, faults } = await site.visit(path);
      expect(status, path).toBe(404);
      await page.locator('h1').filter({ hasText: /Sidan finns inte|There is no such page/ }).waitFor();
      await page.locator('main').getByRole('link').click();
      await page.waitForURL('**/oversikt');
      await drawn(page);
      expect(faults, path).toEqual([]);
    }
  });

  it('an unknown region is named in the page’s own words, and nothing is drawn', async () => {
    const { page, faults } = await site.visit('/en/regioner/99');
    await page.getByText('There is no region with the code 99. Choose one in the menu.').waitFor();
    for (const code of ['99', '0', '1203', 'Sk%C3%A5ne', '%3Cb%3E', '__proto__', '%00', 'rcc-norr', 'SE']) {
      await goOn(page, `${site.address}/regioner/${code}`);
      await page.getByText(`Det finns ingen region med koden ${decodeURIComponent(code)}. Välj en i menyn.`).waitFor();
      expect(await page.locator('main figure').count(), code).toBe(0);
      expect(await page.getByRole('alert').count(), code).toBe(0);
    }
    expect(faults).toEqual([]);
  });

  it('the start address leads to the overview in its language', async () => {
    for (const [path, start] of [['/', '/oversikt'], ['/en', '/en/oversikt']] as const) {
      const { page } = await site.visit(path);
      expect(addressOf(page)).toBe(start);
    }
  });
});
