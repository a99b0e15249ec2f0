import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { PAGES } from './pages.ts';
import { drawn, openSite } from './site.ts';

const DARK_PAGE = 'rgb(18, 22, 28)';

/** Notes the page's colour at each frame from before the first paint. */
async function followColours(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const colours: string[] = [];
    Object.assign(window, { pageColours: colours });
    const note = () => {
      if (document.body !== null) colours.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

function coloursOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...new Set((window as unknown as { readonly pageColours: readonly string[] }).pageColours)]);
}

/** What reaches beyond the window's right edge and is not inside a frame that scrolls; by element and pixels. */
function cutElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrolls = (element: Element) => {
      for (let around = element.parentElement; around !== null && around !== document.body; around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('main *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1 && !scrolls(element))
      .map((element) => `${element.tagName} ${Math.round(element.getBoundingClientRect().right - edge)} px`);
  });
}

describeInChromium('appearance', () => {
  const site = openSite();

  it('the chosen colours stand from the first frame after a reload, whatever the system’s are', async () => {
    const { page } = await site.visit('/oversikt', { apart: true, before: followColours });
    expect(await coloursOf(page)).not.toContain(DARK_PAGE);
    await page.getByRole('radio', { name: 'Mörkt' }).press('Space');
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await page.reload();
    await drawn(page);
    expect(await coloursOf(page)).toEqual([DARK_PAGE]);
    expect(await page.getByRole('radio', { name: 'Mörkt' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Som systemet' }).press('Space');
    await page.reload();
    await drawn(page);
    expect(await coloursOf(page)).not.toContain(DARK_PAGE);
  });

  it('a reader whose system is dark gets dark from the first frame', async () => {
    const { page } = await site.visit('/regioner/12', { scheme: 'dark', apart: true, before: followColours });
    expect(await coloursOf(page)).toEqual([DARK_PAGE]);
  });

  it.each(Object.entries(PAGES))('nothing is cut at 200 % zoom: %s', async (_name, path) => {
    const { page } = await site.visit(path, { width: 640, height: 450, context: { deviceScaleFactor: 2 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await cutElements(page)).toEqual([]);
  });

  it('nothing moves for a reader who asks for less motion', async () => {
    const { page } = await site.visit('/oversikt', { width: 390, context: { reducedMotion: 'reduce' } });
    await page.getByRole('button', { name: 'Meny' }).click();
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map((animation) => String(animation.effect?.getTiming().duration)),
      ...[...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ transitionDuration, animationDuration }) => /[1-9]/.test(`${transitionDuration} ${animationDuration}`))
        .map(({ transitionDuration }) => transitionDuration),
    ]);
    expect(moving).toEqual([]);
  });

  it.each(['/oversikt?region=12&table=regions-spread', '/regioner/13', '/metod', '/data'])('on paper there are no tools, nothing is cut, and it is always light: %s', async (path) => {
    const { page } = await site.visit(path, { width: 718, scheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    const seen = await page.locator('nav, button, select, input, textarea, [aria-haspopup]').evaluateAll((controls) =>
      controls.filter((control) => control.closest('[data-drawing], details, #explorer ~ *, [class*="explorer"]') === null && control.checkVisibility({ visibilityProperty: true }) && control.textContent.trim() !== '').map((control) => control.textContent),
    );
    expect(seen.filter((text) => /Tabell|CSV|PNG|SVG|Länk|Bädda in|Meny|Kopiera/.test(text))).toEqual([]);
    expect(await cutElements(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'))).toBe('#17202b');
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
