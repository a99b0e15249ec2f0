import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { drawn, openSite } from './site.ts';

/** More steps than any page has places where the focus stops. */
const MOST_STEPS = 250;

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Goes on with Tab until the target has the focus, as a reader without a mouse would; fails where it cannot be reached. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}

/** The focus is seen: the element, or what it lies on, has an outline. */
async function expectFocusSeen(target: Locator): Promise<void> {
  const outlines = await target.evaluate((element) =>
    [element, element.nextElementSibling, element.parentElement].map((one) => (one === null ? 'none' : getComputedStyle(one).outlineStyle)),
  );
  expect(outlines).toContain('solid');
}

function searchOf(page: Page): string {
  return new URL(page.url()).search;
}

describeInChromium('by keyboard alone', () => {
  const site = openSite();

  it('the skip link is first and leads past the navigation', async () => {
    const { page } = await site.visit('/oversikt');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Till innehållet' });
    expect(await isFocused(skip)).toBe(true);
    await expect.poll(async () => (await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('every page is opened from the navigation, and its heading takes the focus', async () => {
    const { page } = await site.visit('/oversikt');
    const navigation = page.getByRole('navigation', { name: 'Huvudmeny' });
    for (const [name, path] of [['Metod', '/metod'], ['Data och API', '/data'], ['Översikt', '/oversikt']] as const) {
      const link = navigation.getByRole('link', { name });
      await tabTo(page, link, path === '/metod' ? 'Tab' : 'Shift+Tab');
      await expectFocusSeen(link);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${path}`);
      await drawn(page);
      await page.locator('h1:focus').waitFor();
      expect(await link.getAttribute('aria-current')).toBe('page');
    }
    await tabTo(page, navigation.locator('summary'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, navigation.getByRole('link', { name: 'Gotland' }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/regioner/09');
    await page.locator('h1:focus').filter({ hasText: 'Gotland' }).waitFor();
  });

  it('the menu on a narrow screen keeps the focus, closes with Escape and gives the focus back', async () => {
    const { page } = await site.visit('/oversikt', { width: 390 });
    const opener = page.getByRole('button', { name: 'Meny' });
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Huvudmeny' });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('radio', { name: 'Som systemet' }));
    const places = await dialog.locator('a, button, input, summary').count();
    for (let step = 0; step < 2 * places; step += 1) {
      await page.keyboard.press('Tab');
      // Between the last place and the first the focus is in the browser's own bar, which the page sees as none.
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await isFocused(opener)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('link', { name: 'Metod' }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/metod');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('measure, year, order and region are chosen with arrows, and the address follows', async () => {
    const { page } = await site.visit('/oversikt');
    await tabTo(page, page.getByRole('radio', { name: 'Ledtid' }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => searchOf(page)).toBe('?measure=inclusion');
    await tabTo(page, page.getByRole('combobox', { name: 'År' }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => searchOf(page)).toBe('?measure=inclusion&year=2023');
    await tabTo(page, page.getByRole('radio', { name: 'Efter värde' }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => searchOf(page)).toBe('?measure=inclusion&year=2023&order=geographic');
    const regions = page.getByRole('combobox', { name: 'Lyft fram en region' });
    await tabTo(page, regions);
    // One letter and arrows: how fast letters must follow each other to make a word is the browser's own affair.
    for (const key of ['S', ...Array<string>(MOST_STEPS).fill('ArrowDown')]) {
      const before = searchOf(page);
      if (before.startsWith('?region=12')) break;
      await page.keyboard.press(key);
      await expect.poll(() => searchOf(page)).not.toBe(before);
    }
    expect(searchOf(page)).toBe('?region=12&measure=inclusion&year=2023&order=geographic');
    await expectFocusSeen(regions);
  });

  it('a region is chosen, and let go, on the strip', async () => {
    const { page } = await site.visit('/oversikt');
    const row = page.locator('#regions-strip').getByRole('button', { name: /^Dalarna:/ });
    await tabTo(page, row);
    await expectFocusSeen(row);
    await page.keyboard.press('Enter');
    await expect.poll(() => searchOf(page)).toBe('?region=20');
    await expect.poll(() => row.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Space');
    await expect.poll(() => searchOf(page)).toBe('');
    expect(await isFocused(row)).toBe(true);
  });

  it('the map is one stop, arrows go over the country, and Enter chooses', async () => {
    const { page } = await site.visit('/oversikt');
    const stops = page.locator('#regions-map [data-drawing] button[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await tabTo(page, stops);
    const visited = new Set<string>();
    const walk = ['ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp'];
    for (const key of walk) {
      await page.keyboard.press(key);
      visited.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
    }
    expect(visited.size).toBeGreaterThan(walk.length / 2);
    const focused = page.locator('#regions-map button:focus');
    await expectFocusSeen(focused);
    await page.keyboard.press('Enter');
    await expect.poll(() => searchOf(page)).toMatch(/^\?region=\d\d$/);
    await expect.poll(() => focused.getAttribute('aria-pressed')).toBe('true');
  });

  it('arrows go from year to year in a line chart, and each year is spoken', async () => {
    const { page } = await site.visit('/oversikt?region=12');
    const figure = page.locator('#lead-time-series');
    const slider = figure.getByRole('slider');
    await tabTo(page, slider);
    const spoken = () => slider.getAttribute('aria-valuetext');
    await expect.poll(spoken).toBe('2025. Skåne: 37\u00A0%, riket: 47\u00A0%, mål: 80\u00A0%');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(spoken).toMatch(/^2024\. Skåne: /);
    await page.keyboard.press('Home');
    await expect.poll(spoken).toMatch(/^2020\. /);
    await figure.getByText('2020', { exact: true }).first().waitFor();
    expect(await figure.locator('[data-drawing] strong').allTextContents()).toEqual(['2020']);
    await page.keyboard.press('Escape');
    await expect.poll(() => figure.locator('[data-drawing] strong').count()).toBe(0);
  });

  it('the table twin is opened, and scrolled sideways', async () => {
    const { page } = await site.visit('/oversikt', { width: 320 });
    const figure = page.locator('#experience-series');
    await tabTo(page, figure.getByRole('button', { name: 'Tabell' }));
    await page.keyboard.press('Enter');
    const frame = figure.getByRole('region');
    await frame.waitFor();
    await tabTo(page, frame, 'Shift+Tab');
    await expectFocusSeen(frame);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  it('a word explains itself on focus, and Escape puts the explanation away', async () => {
    const { page } = await site.visit('/oversikt');
    const word = page.getByRole('button', { name: 'vårdförlopp' });
    await tabTo(page, word);
    const explanation = page.getByRole('tooltip').filter({ hasText: 'välgrundad misstanke' });
    await explanation.waitFor();
    await page.keyboard.press('Escape');
    await explanation.waitFor({ state: 'hidden' });
    expect(await isFocused(word)).toBe(true);
  });

  it('a question is written, run and left in the explorer', async () => {
    const { page } = await site.visit('/data');
    await page.getByRole('link', { name: 'API', exact: true }).press('Enter');
    const box = page.getByRole('textbox', { name: 'Fråga' });
    await box.waitFor();
    await tabTo(page, box);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('{ regions { code } }');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    const answer = page.getByRole('region', { name: 'Svar' });
    await expect.poll(() => answer.innerText()).toMatch(/^\{\s+"data": \{\s+"regions": \[\s+\{\s+"code": "\d\d"\s+\}/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor') === null)).toBe(true);
    await expect.poll(() => new URL(page.url()).searchParams.get('query')).toBe('{ regions { code } }');
  });
});
