import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { describeInChromium } from '@test/testkit/browser.ts';
import { CHARTS, inEnglish, PAGES } from './pages.ts';
import { drawn, goOn, openSite } from './site.ts';

/** How far the page can be scrolled sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Follows the page's layout shifts from its first paint. */
async function followShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] })[]) {
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : String(node?.textContent)));
        shifts.push(`${entry.value}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts until now, each with its size and what moved. */
function shiftsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // What the last frame moved is reported before the second frame after it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { readonly layoutShifts: readonly string[] }).layoutShifts;
  });
}

describeInChromium('every page', () => {
  const site = openSite();

  it.each(Object.entries(PAGES))('opens without moving anything, asks no other host, logs no error and never scrolls sideways: %s', async (_name, path) => {
    for (const [address, language, width] of [[path, 'sv', 390], [inEnglish(path), 'en', 1440]] as const) {
      const { page, faults } = await site.visit(address, { width, before: followShifts });
      expect(await shiftsOf(page), `${address} at ${width} px`).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.title()).toMatch(/^.+ – Ledtid$/);
      // What stands around the page rests on the API as well: the data's origin, and the regions.
      await page.getByRole('button', { name: /^(Officiella resultat|Official results)$/ }).waitFor();
      expect(await page.locator('header nav details a').count()).toBe(21);
      for (const narrower of [320, 390, 1280, 1440]) {
        await page.setViewportSize({ width: narrower, height: 900 });
        await drawn(page);
        expect(await overflow(page), `${address} at ${narrower} px`).toBe(0);
      }
      expect(faults, address).toEqual([]);
    }
  });

  it('asks no other host, logs no error and never scrolls sideways: every chart alone', async () => {
    const { page, faults } = await site.visit('/en/embed/inclusion-series?about=13', { width: 320 });
    for (const chart of CHARTS) {
      await goOn(page, `${site.address}/embed/${chart}`);
      expect(await page.locator('figure svg').count(), chart).toBeGreaterThan(0);
      expect(await overflow(page), chart).toBe(0);
    }
    expect(faults).toEqual([]);
  });

  it.each(['/oversikt', '/regioner/13'])('moves nothing when fonts, figures and the code of drawings come late: %s', async (path) => {
    for (const width of [390, 1440]) {
      const late: (() => Promise<void>)[] = [];
      const { page } = await site.visit(path, {
        width,
        unfinished: true,
        before: async (opened) => {
          await followShifts(opened);
          await opened.route(/\.woff2$|\/graphql$|\/line-drawing-/, (route) => void late.push(() => route.continue()));
        },
      });
      await page.locator('main [aria-busy="true"]').waitFor();
      // One after the other, each drawn before the next: first the figures, then what the drawings ask for, then fonts.
      while (late.length > 0) {
        await late.shift()?.();
        await shiftsOf(page);
      }
      await drawn(page);
      expect(await shiftsOf(page), `${path} at ${width} px`).toEqual([]);
    }
  });
});
