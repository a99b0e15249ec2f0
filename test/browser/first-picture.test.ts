import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { inEnglish } from './pages.ts';
import { drawn, openSite } from './site.ts';

/** Everything of the page that can be seen before its charts: text and place of each part. */
function partsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav a, nav summary, section[aria-label]:not(main *) a, section[aria-label]:not(main *) p, main > header > *, main > header + p')]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }))
      .map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return `${part.textContent} ${[left, top, width, height].join(' ')} ${getComputedStyle(part).color}`;
      }),
  );
}

describeInChromium('the first picture of the overview', () => {
  const site = openSite();

  it.each(['light', 'dark'] as const)('is there before any code, and the page takes its place without a change: %s', async (scheme) => {
    for (const [path, width] of [['/oversikt', 1440], [inEnglish('/oversikt?region=12'), 1440], ['/oversikt', 390], [inEnglish('/oversikt'), 320]] as const) {
      const held: (() => Promise<void>)[] = [];
      const { page, faults } = await site.visit(path, {
        width,
        scheme,
        unfinished: true,
        before: (opened) => opened.route('**/assets/start-*.js', (route) => void held.push(() => route.continue())).then(() => undefined),
      });
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.locator('#first-picture[inert]').count(), path).toBe(1);
      const before = await partsOf(page);
      expect(before.length).toBeGreaterThanOrEqual(5);
      expect(before.join('\n')).toMatch(/\d{4}/);
      await Promise.all(held.map((letGo) => letGo()));
      await drawn(page);
      expect(await page.locator('#first-picture').count(), path).toBe(0);
      expect(await partsOf(page), `${path} at ${width} px`).toEqual(before);
      expect(faults, path).toEqual([]);
    }
  });

  it('brings the official results with it: the page asks for none of them', async () => {
    const asked: string[] = [];
    const { page } = await site.visit('/oversikt', {
      before: async (opened) => {
        await opened.route('**/graphql', (route) => {
          asked.push(String(route.request().postData()));
          return route.continue();
        });
      },
    });
    await page.locator('#regions-strip svg').waitFor();
    expect(asked.filter((question) => /query (OverviewPage|Shell)\b/.test(question))).toEqual([]);
  });
});
