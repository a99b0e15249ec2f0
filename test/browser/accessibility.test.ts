import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { AXE, expectNoViolation, violations } from './axe.ts';
import { CHARTS, inEnglish, PAGES } from './pages.ts';
import { goOn, openSite, withoutFirstPicture } from './site.ts';

const EXPLORER = 'div:has(> #explorer)';
const NARROW = { width: 320, height: 900 };

describeInChromium('accessibility by axe', () => {
  const site = openSite({ script: AXE });

  // The places of things differ by width, their words by language: each page is looked at once in both.
  it.each(Object.entries(PAGES))('no violation, wide in Swedish and narrow in English, there with everything unfolded: %s', async (_name, path) => {
    const wide = await site.visit(path);
    await expectNoViolation(wide.page, path);
    const address = inEnglish(path);
    const { page } = await site.visit(address, NARROW);
    await page.evaluate(() => document.querySelectorAll('main details').forEach((part) => part.setAttribute('open', '')));
    await expectNoViolation(page, address);
  });

  it('no violation with every chart as a table and a region chosen', async () => {
    const tables = CHARTS.map((chart) => `table=${chart}`).join('&');
    const { page } = await site.visit(`/oversikt?measure=inclusion&region=25&order=geographic&${tables}`);
    expect(await page.getByRole('table').count()).toBe(CHARTS.length);
    await expectNoViolation(page, 'tables');
    await page.setViewportSize(NARROW);
    await expectNoViolation(page, 'narrow tables', { schemes: ['light'] });
  });

  it('no violation: every chart alone, and a chart that there is none of', async () => {
    const { page } = await site.visit('/en/embed/experience-series?about=12', NARROW);
    await expectNoViolation(page, 'a region’s chart');
    for (const chart of [...CHARTS, 'nonsense']) {
      await goOn(page, `${site.address}/embed/${chart}?region=12`);
      await expectNoViolation(page, chart);
    }
  });

  it('no violation with a year read, the code for other sites open and a word explained', async () => {
    const { page } = await site.visit('/oversikt?region=12');
    await page.locator('#lead-time-series').getByRole('button', { name: 'Bädda in' }).click();
    await page.locator('#lead-time-series').getByRole('slider').focus();
    await page.getByRole('button', { name: 'vårdförlopp' }).hover();
    await expectNoViolation(page, 'opened parts');
  });

  it('no violation with the menu open on a narrow screen', async () => {
    for (const address of ['/oversikt', '/en/regioner/12']) {
      const { page } = await site.visit(address, NARROW);
      await page.locator('button[aria-haspopup="dialog"]').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('summary').click();
      await dialog.getByRole('link', { name: 'Skåne' }).waitFor();
      await expectNoViolation(page, `menu of ${address}`);
    }
  });

  it('no violation with the explorer, a refused question and an answered one', async () => {
    const { page } = await site.visit('/data?query=%7B%20regions%20%7B%20nonsense%20%7D%20%7D');
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Kör frågan' }).click();
    await page.getByRole('alert').filter({ hasText: 'nonsense' }).waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    await expectNoViolation(page, 'refused question', { within: EXPLORER });
    await page.getByRole('combobox', { name: 'Exempel', exact: true }).selectOption({ index: 1 });
    await page.getByRole('region', { name: 'Svar' }).filter({ hasText: '"data"' }).waitFor();
    await expectNoViolation(page, 'answered question', { within: EXPLORER });
    await page.setViewportSize(NARROW);
    await expectNoViolation(page, 'narrow answered question', { within: EXPLORER, schemes: ['light'] });
  });

  it.each(['/oversikt', '/regioner/13', '/metod', '/data', '/filformat', '/embed/regions-strip'])('no violation while the figures are on their way, and when they cannot be had: %s', async (path) => {
    const held: Route[] = [];
    let fails = false;
    const { page } = await site.visit(path, {
      unfinished: true,
      before: async (opened) => {
        await withoutFirstPicture(opened);
        await opened.route('**/graphql', (route) => (fails ? route.abort() : void held.push(route)));
      },
    });
    await page.locator('[aria-busy="true"], [role="status"]').first().waitFor();
    expect(await violations(page), `${path} waiting`).toEqual([]);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    fails = true;
    await Promise.all(held.map((route) => route.abort()));
    await page.getByRole('alert').waitFor();
    expect(await violations(page), `${path} failed`).toEqual([]);
  });
});
