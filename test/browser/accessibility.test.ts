import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { CHARTS, inEnglish, PAGES } from './pages.ts';
import { drawn, goOn, openSite, withoutFirstPicture } from './site.ts';

/** Runs beside the page's own scripts, so that the page's content policy holds all the same. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 at levels A and AA, and axe's own good practice. */
const ALL: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** Nothing but colours differs between light and dark, and nothing but words between the languages. */
const COLOURS: RunOptions = { runOnly: ['cat.color'] };

type Axe = { readonly run: (options: RunOptions) => Promise<AxeResults> };

/** What axe finds, each with its rule and place. */
async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const results = await axe.run({ ...asked, resultTypes: ['violations'] });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
  }, options);
}

type Scheme = 'light' | 'dark';

interface Looks {
  readonly widths?: readonly number[];
  readonly schemes?: readonly Scheme[];
}

/** Checks the page as it stands in each width and scheme. */
async function expectNoViolation(page: Page, place: string, { widths = [320, 1280], schemes = ['light', 'dark'] }: Looks = {}): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
      await drawn(page);
      expect(await violations(page, scheme === 'light' ? ALL : COLOURS), `${place} at ${width} px, ${scheme}`).toEqual([]);
    }
  }
}

describeInChromium('accessibility by axe', () => {
  const site = openSite({ script: { path: AXE } });

  it.each(Object.entries(PAGES))('no violation: %s', async (_name, path) => {
    for (const [address, schemes] of [[path, ['light', 'dark']], [inEnglish(path), ['light']]] as const) {
      const { page } = await site.visit(address);
      await expectNoViolation(page, address, { schemes });
    }
  });

  it('no violation with every chart as a table and a region chosen', async () => {
    const tables = CHARTS.map((chart) => `table=${chart}`).join('&');
    const { page } = await site.visit(`/oversikt?measure=inclusion&region=25&order=geographic&${tables}`);
    expect(await page.getByRole('table').count()).toBe(CHARTS.length);
    await expectNoViolation(page, 'tables');
  });

  it('no violation: every chart alone, and a chart that there is none of', async () => {
    const { page } = await site.visit('/en/embed/experience-series?about=12');
    await expectNoViolation(page, 'a region’s chart', { widths: [320] });
    for (const chart of [...CHARTS, 'nonsense']) {
      await goOn(page, `${site.address}/embed/${chart}?region=12`);
      await expectNoViolation(page, chart, { widths: [320] });
    }
  });

  it('no violation with a year read, the code for other sites open and a word explained', async () => {
    const { page } = await site.visit('/oversikt?region=12');
    await page.locator('#lead-time-series').getByRole('button', { name: 'Bädda in' }).click();
    await page.locator('#lead-time-series').getByRole('slider').focus();
    await page.getByRole('button', { name: 'vårdförlopp' }).hover();
    await expectNoViolation(page, 'opened parts', { widths: [1280] });
  });

  it('no violation with the menu open on a narrow screen', async () => {
    for (const address of ['/oversikt', '/en/regioner/12']) {
      const { page } = await site.visit(address, { width: 320 });
      await page.locator('button[aria-haspopup="dialog"]').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('summary').click();
      await dialog.getByRole('link', { name: 'Skåne' }).waitFor();
      await expectNoViolation(page, `menu of ${address}`, { widths: [320] });
    }
  });

  it('no violation with everything unfolded on the pages of method, data and file formats', async () => {
    for (const path of ['/metod', '/data', '/filformat']) {
      const { page } = await site.visit(path);
      await page.evaluate(() => document.querySelectorAll('main details').forEach((part) => part.setAttribute('open', '')));
      await expectNoViolation(page, `${path} unfolded`, { widths: [320] });
    }
  });

  it('no violation with the explorer, a refused question and an answered one', async () => {
    const { page } = await site.visit('/data?query=%7B%20regions%20%7B%20nonsense%20%7D%20%7D');
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Kör frågan' }).click();
    await page.getByRole('alert').filter({ hasText: 'nonsense' }).waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    await expectNoViolation(page, 'refused question');
    await page.getByRole('combobox', { name: 'Exempel', exact: true }).selectOption({ index: 1 });
    await page.getByRole('region', { name: 'Svar' }).filter({ hasText: '"data"' }).waitFor();
    await expectNoViolation(page, 'answered question');
  });

  it.each(['/oversikt', '/regioner/13', '/metod', '/data', '/filformat', '/embed/regions-strip'])('no violation while the figures are on their way, and when they cannot be had: %s', async (path) => {
    const held: (() => Promise<void>)[] = [];
    const { page } = await site.visit(path, {
      unfinished: true,
      before: async (opened) => {
        await withoutFirstPicture(opened);
        await opened.route('**/graphql', (route) => void held.push(() => route.abort()));
      },
    });
    await page.locator('[aria-busy="true"], [role="status"]').first().waitFor();
    expect(await violations(page, ALL), `${path} waiting`).toEqual([]);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await Promise.all(held.map((abort) => abort()));
    await page.getByRole('alert').waitFor();
    expect(await violations(page, ALL), `${path} failed`).toEqual([]);
  });
});
