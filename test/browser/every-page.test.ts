import { expect, it } from 'vitest';
import type { Page, Route } from 'playwright-core';
import { describeInChromium } from '@test/testkit/browser.ts';
import { CHARTS, inEnglish, PAGES } from './pages.ts';
import { drawn, goOn, openSite } from './site.ts';

/** How far the page can be scrolled sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Follows the page's layout shifts from its first paint. Run in the page. */
function followShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { layoutShifts: shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] })[]) {
      const moved = entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : String(node?.textContent)));
      shifts.push(`${entry.value}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The shifts until now, each with its size and what moved. */
function shiftsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // What the last frame moved is reported before the second frame after it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { readonly layoutShifts: readonly string[] }).layoutShifts;
  });
}

/** Requests that are kept waiting. */
interface Late {
  /** Settles once the page has asked for the first of them. */
  readonly asked: Promise<void>;
  /** Answers those that wait, one after the other, each drawn before the next; from then on, at once. */
  readonly letGo: () => Promise<void>;
}

/** Keeps the requests of a page to such addresses waiting, also those that are made while others are let go. */
async function holdBack(page: Page, addresses: RegExp): Promise<Late> {
  const waiting: Route[] = [];
  let gone = false;
  let isAsked: () => void;
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  await page.route(addresses, async (route) => {
    isAsked();
    if (gone) await route.continue();
    else waiting.push(route);
  });
  const letGo = async () => {
    for (let route = waiting.shift(); route !== undefined; route = waiting.shift()) {
      await route.continue();
      await (await route.request().response())?.finished();
      await shiftsOf(page);
    }
    gone = true;
  };
  return { asked, letGo };
}

describeInChromium('every page', () => {
  const site = openSite({ script: followShifts });

  it.each(Object.entries(PAGES))('opens without moving anything, asks no other host, logs no error and never scrolls sideways: %s', async (_name, path) => {
    for (const [address, language, width] of [[path, 'sv', 390], [inEnglish(path), 'en', 1440]] as const) {
      const { page, faults } = await site.visit(address, { width });
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
      const late: Late[] = [];
      const { page } = await site.visit(path, {
        width,
        unfinished: true,
        before: async (opened) => {
          for (const asked of [/\/graphql$/, /\/line-drawing-/, /\.woff2$/]) late.push(await holdBack(opened, asked));
        },
      });
      await page.locator('main [aria-busy="true"]').waitFor();
      // Each kind is drawn before the next is let go, and fonts, which all texts are measured by, come last of all.
      for (const { asked, letGo } of late) {
        await asked;
        await letGo();
      }
      await drawn(page);
      expect(await shiftsOf(page), `${path} at ${width} px`).toEqual([]);
    }
  });
});
