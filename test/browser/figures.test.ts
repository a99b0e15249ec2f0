import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { openSite } from './site.ts';

interface Result {
  readonly region: { readonly code: string } | null;
  readonly year: number;
  readonly value: number | null;
  readonly absenceReason: string | null;
}

interface Published {
  readonly measure: { readonly resolution: number; readonly goals: readonly { readonly threshold: number }[] };
  readonly results: readonly Result[];
}

interface Answer {
  readonly country: { readonly code: string };
  readonly regions: readonly { readonly code: string; readonly shortName: string }[];
  readonly inclusion: Published['measure'];
  readonly leadTime: Published['measure'];
  readonly inclusionResults: readonly Result[];
  readonly leadTimeResults: readonly Result[];
}

const QUESTION = `
  fragment Numbers on PublishedResult { region { code } year value absenceReason(language: SV) }
  fragment Reading on Measure { resolution goals { threshold } }
  {
    country { code }
    regions { code shortName(language: SV) }
    inclusion: measure(id: "inclusion") { ...Reading }
    leadTime: measure(id: "lead_time") { ...Reading }
    inclusionResults: publishedResults(measure: "inclusion") { ...Numbers }
    leadTimeResults: publishedResults(measure: "lead_time") { ...Numbers }
  }`;

const NORRBOTTEN = '25';
const UPPSALA = '03';

/** A share as a Swedish page writes it, by other means than the product's own. */
function percent(share: number, { resolution }: Published['measure']): string {
  const decimals = Math.round(-Math.log10(resolution)) - 2;
  return `${(share * 100).toFixed(decimals).replace('.', ',')}\u00A0%`;
}

/** The rows of a table, each cell as a reader hears it, by the row's heading. */
async function tableRows(table: Locator): Promise<ReadonlyMap<string, readonly string[]>> {
  await table.waitFor();
  const rows = await table.locator('tbody tr').evaluateAll((elements) => elements.map((row) => [...row.children].map((cell) => cell.textContent)));
  return new Map(rows.map(([heading = '', ...cells]) => [heading, cells]));
}

/** How far each mark of a drawing reaches beyond the drawing's own edges, in pixels; nothing above zero is outside. */
async function reachOutside(drawing: Locator, marks: string): Promise<readonly number[]> {
  return drawing.evaluate((svg, selector) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll(selector)].map((mark) => {
      const box = mark.getBoundingClientRect();
      return Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
    });
  }, marks);
}

function figure(page: Page, id: string): Locator {
  return page.locator(`figure#${id}`);
}

describeInChromium('figures on the pages', () => {
  const site = openSite();
  let answer: Answer;
  beforeAll(async () => {
    const response = await fetch(`${site.address}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    answer = ((await response.json()) as { readonly data: Answer }).data;
  });

  const published = (measure: 'inclusion' | 'lead_time'): Published =>
    measure === 'inclusion' ? { measure: answer.inclusion, results: answer.inclusionResults } : { measure: answer.leadTime, results: answer.leadTimeResults };
  const newestYear = ({ results }: Published): number => Math.max(...results.filter(({ value }) => value !== null).map(({ year }) => year));
  const valueOf = ({ results }: Published, code: string, year: number): number | null =>
    results.find((result) => result.region?.code === code && result.year === year)?.value ?? null;

  it('says the nation’s newest values and the goals in the lead of the overview', async () => {
    const { page } = await site.visit('/oversikt');
    const lead = await page.locator('h1 + p').innerText();
    for (const measure of ['inclusion', 'lead_time'] as const) {
      const numbers = published(measure);
      const year = newestYear(numbers);
      const nation = valueOf(numbers, answer.country.code, year);
      expect(nation).not.toBeNull();
      expect(lead).toContain(`${percent(nation ?? 0, numbers.measure)} (${year})`);
      expect(lead).toContain(`målet på ${percent(numbers.measure.goals.at(-1)?.threshold ?? 0, { ...numbers.measure, resolution: 0.01 })}`);
    }
  });

  it('counts in the headline how many regions reach each goal', async () => {
    const { page } = await site.visit('/oversikt');
    const counts = (['inclusion', 'lead_time'] as const).map((measure) => {
      const numbers = published(measure);
      const values = answer.regions.map(({ code }) => valueOf(numbers, code, newestYear(numbers))).filter((value) => value !== null);
      return { reached: values.filter((value) => value >= (numbers.measure.goals.at(-1)?.threshold ?? 1)).length, of: values.length };
    });
    expect(counts).toEqual([{ reached: 20, of: 20 }, { reached: 0, of: 21 }]);
    expect(await page.locator('h1').innerText()).toMatch(/^Alla 20 redovisade regioner når\s+inklusionsmålet\. Ingen når ledtidsmålet\.$/);
  });

  it.each(['lead_time', 'inclusion'] as const)('draws, speaks and lists the value of every region: %s', async (measure) => {
    const numbers = published(measure);
    const year = newestYear(numbers);
    const { page } = await site.visit(`/oversikt?measure=${measure}`);
    const [strip, map] = [figure(page, 'regions-strip'), figure(page, 'regions-map')];
    const drawnTexts = await strip.locator('svg text').allTextContents();
    const spoken = await strip.locator('li button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    const spokenTiles = await map.locator('[data-drawing] button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    await strip.getByRole('button', { name: 'Tabell' }).click();
    const rows = await tableRows(strip.getByRole('table'));
    expect([...rows.keys()].sort()).toEqual(answer.regions.map(({ shortName }) => shortName).sort());
    expect(spoken).toHaveLength(answer.regions.length);
    expect(spokenTiles).toHaveLength(answer.regions.length);
    for (const { code, shortName } of answer.regions) {
      const value = valueOf(numbers, code, year);
      const earlier = valueOf(numbers, code, year - 1);
      if (value === null || earlier === null) continue;
      const [shown, shownEarlier] = [percent(value, numbers.measure), percent(earlier, numbers.measure)];
      expect(rows.get(shortName), shortName).toEqual([shown, shownEarlier]);
      expect(spoken, shortName).toContain(`${shortName}: ${shown}, ${year - 1}: ${shownEarlier}`);
      expect(spokenTiles, shortName).toContain(`${shortName}: ${shown}`);
      expect(drawnTexts, shortName).toContain(shown);
    }
  });

  it('shows that Norrbotten’s inclusion is missing, and why, and never as zero', async () => {
    const numbers = published('inclusion');
    const year = newestYear(numbers);
    const missing = numbers.results.find((result) => result.region?.code === NORRBOTTEN && result.year === year);
    expect(missing?.value).toBeNull();
    const reason = missing?.absenceReason ?? '';
    expect(reason).not.toBe('');
    const { page } = await site.visit('/oversikt?measure=inclusion');
    const [strip, map] = [figure(page, 'regions-strip'), figure(page, 'regions-map')];
    expect(await strip.locator('li button').last().getAttribute('aria-label')).toBe(`Norrbotten: ${reason}`);
    // Two circles a region: the year and the year before; none for the region without a value.
    expect(await strip.locator('svg circle').count()).toBe(2 * (answer.regions.length - 1));
    expect(await map.getByRole('button', { name: `Norrbotten: ${reason}` }).count()).toBe(1);
    expect(await map.locator('svg text').allTextContents()).not.toContain('0');
    await strip.getByRole('button', { name: 'Tabell' }).click();
    const cell = `–Saknas: ${reason}`;
    expect((await tableRows(strip.getByRole('table'))).get('Norrbotten')).toEqual([cell, cell]);
  });

  it('draws a value above the whole inside the chart', async () => {
    const value = valueOf(published('inclusion'), UPPSALA, 2023);
    expect(value).toBe(1.033);
    for (const width of [320, 1440]) {
      const { page } = await site.visit(`/oversikt?measure=inclusion&year=2023&region=${UPPSALA}`, { width });
      const strip = figure(page, 'regions-strip');
      expect(await strip.locator('li button').first().getAttribute('aria-label')).toContain('Uppsala: 103,3\u00A0%');
      const series = figure(page, 'inclusion-series').locator('[data-drawing] svg').first();
      const outside = [
        ...(await reachOutside(strip.locator('[data-drawing] svg'), 'circle')),
        ...(await reachOutside(series, 'circle, path.recharts-curve')),
        ...(await reachOutside(figure(page, 'regions-spread').locator('[data-drawing] svg').first(), 'circle, rect')),
      ];
      expect(outside.length).toBeGreaterThan(100);
      expect(Math.max(...outside)).toBeLessThanOrEqual(0);
    }
  });

  it('lists the region’s own yearly values on its page', async () => {
    const numbers = published('lead_time');
    const { page } = await site.visit('/regioner/13?table=lead-time-series');
    const table = figure(page, 'lead-time-series').getByRole('table');
    const years = (await table.locator('thead th').allTextContents()).slice(1).map(Number);
    const expected = years.map((year) => valueOf(numbers, '13', year)).map((value) => (value === null ? '–' : percent(value, numbers.measure)));
    expect(years.length).toBeGreaterThan(3);
    expect((await tableRows(table)).get('Halland')).toEqual(expected);
  });
});
