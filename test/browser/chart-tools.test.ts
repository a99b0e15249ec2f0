import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { CHARTS } from './pages.ts';
import { drawn, goOn, openSite } from './site.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A site of somebody else's, whose page at each path is written by `markup`. */
async function otherSite(markup: (path: string) => string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => void response.setHeader('Content-Type', 'text/html').end(markup(request.url ?? '/')));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Presses a tool by keyboard and gives the file that comes of it. */
async function fileFrom(page: Page, tool: Locator): Promise<{ readonly name: string; readonly content: Buffer }> {
  const coming = page.waitForEvent('download');
  await tool.press('Enter');
  const download = await coming;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** What a reader of the SVG file finds: its root, its own texts, and how many marks the drawing has. */
async function partsOf(page: Page, svg: string): Promise<{ readonly root: string; readonly texts: string; readonly marks: number }> {
  return page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
    return {
      root: parsed.documentElement.tagName,
      texts: [...parsed.querySelectorAll('svg > text')].map((text) => text.textContent).join(' '),
      marks: parsed.querySelectorAll('g circle, g path, g rect').length,
    };
  }, svg);
}

function tool(figure: Locator, name: string): Locator {
  return figure.getByRole('button', { name, exact: true });
}

/** What a chart says: title, summary for screen readers, and source. */
async function wordsOf(figure: Locator): Promise<readonly string[]> {
  const id = (await figure.getAttribute('id')) ?? '';
  return Promise.all([figure.locator(`#${id}-title`), figure.locator(`#${id}-summary`), figure.locator('figcaption > p').first()].map((words) => words.innerText()));
}

/** The address in the code that shows the chart on another site. */
async function embedAddress(page: Page, figure: Locator): Promise<string> {
  await tool(figure, (await page.locator('html').getAttribute('lang')) === 'sv' ? 'Bädda in' : 'Embed').press('Enter');
  const code = await figure.getByRole('textbox').inputValue();
  return page.evaluate((markup) => new DOMParser().parseFromString(markup, 'text/html').querySelector('iframe')?.src ?? '', code);
}

describeInChromium('tools of a chart', () => {
  const site = openSite();

  it('CSV in Swedish: byte order mark, semicolons, decimal commas, reasons for what is missing, no cell that is a formula', async () => {
    const { page } = await site.visit('/oversikt?measure=inclusion');
    const { name, content } = await fileFrom(page, tool(page.locator('#regions-strip'), 'CSV'));
    expect(name).toBe('regions-strip.csv');
    const text = content.toString('utf8');
    expect(text.startsWith('\uFEFFRegion;2024 (%);2023 (%)\r\n')).toBe(true);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 21);
    expect(lines).toContain('Uppsala;97,8;103,3');
    expect(lines.find((line) => line.startsWith('Norrbotten;'))).toMatch(/^Norrbotten;"?Saknas: .+/);
    for (const cell of lines.flatMap((line) => line.split(';'))) {
      expect(cell).not.toMatch(/^"?[=+@\t]/);
      if (cell.startsWith('-')) expect(cell).toMatch(/^-\d+(,\d+)?$/);
    }
  });

  it('CSV in English: commas and decimal points', async () => {
    const { page } = await site.visit('/en/oversikt?measure=inclusion&region=03');
    const { content } = await fileFrom(page, tool(page.locator('#regions-strip'), 'CSV'));
    expect(content.toString('utf8').split('\r\n')).toContain('Uppsala,97.8,103.3');
  });

  it('SVG and PNG are whole pictures with title and source', async () => {
    const { page } = await site.visit('/oversikt?region=12');
    for (const chart of CHARTS) {
      const figure = page.locator(`figure#${chart}`);
      const [title = '', , source = ''] = await wordsOf(figure);
      const svg = await fileFrom(page, tool(figure, 'SVG'));
      expect(svg.name).toBe(`${chart}.svg`);
      const picture = await partsOf(page, svg.content.toString('utf8'));
      expect(picture.root).toBe('svg');
      expect(picture.texts).toContain(title);
      expect(picture.texts).toContain(source);
      expect(picture.marks).toBeGreaterThan(4);
      // Nothing that only our page could resolve: variables of its style sheets, files of its server.
      expect(svg.content.toString('utf8')).not.toMatch(/var\(--|url\((?!#|"?data:|&quot;#)/);
      const png = await fileFrom(page, tool(figure, 'PNG'));
      expect(png.name).toBe(`${chart}.png`);
      expect([...png.content.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
      const drawnWidth = await figure.locator('[data-drawing] svg').first().evaluate((drawing) => drawing.clientWidth);
      expect(png.content.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * drawnWidth);
    }
  });

  it('a picture can be saved while the table is read', async () => {
    const { page } = await site.visit('/oversikt?table=goal-gap');
    const { content } = await fileFrom(page, tool(page.locator('#goal-gap'), 'SVG'));
    expect(content.toString('utf8')).toContain('<rect');
  });

  it('copies the address of the chart with the reader’s choices, and says so', async () => {
    const { page } = await site.visit('/oversikt?region=12&order=geographic', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    const figure = page.locator('#regions-map');
    await tool(figure, 'Länk').press('Enter');
    await figure.getByRole('status').filter({ hasText: 'Länken är kopierad.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.address}/oversikt?region=12&order=geographic#regions-map`);
  });

  it('offers the text to copy by hand where the browser forbids copying', async () => {
    const { page } = await site.visit('/oversikt', {
      apart: true,
      before: async (opened) => {
        await opened.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('forbidden')) } }));
      },
    });
    const figure = page.locator('#goal-gap');
    await tool(figure, 'Länk').press('Enter');
    expect(await figure.getByRole('textbox').inputValue()).toBe(`${site.address}/oversikt#goal-gap`);
  });

  it.each(['', '/en'])('the embed code shows the same chart with the same choices in the same language%s', async (prefix) => {
    const alone = (await site.visit('/embed/goal-gap', { apart: true })).page;
    const { page } = await site.visit(`${prefix}/oversikt?measure=inclusion&year=2023&order=geographic&region=12`);
    for (const chart of CHARTS) {
      const figure = page.locator(`figure#${chart}`);
      const words = await wordsOf(figure);
      const address = await embedAddress(page, figure);
      await goOn(alone, address);
      expect(await wordsOf(alone.locator('figure')), address).toEqual(words);
      expect(await alone.locator('html').getAttribute('lang')).toBe(prefix === '' ? 'sv' : 'en');
      expect(await alone.getByRole('navigation').count()).toBe(0);
    }
  });

  it('the embed code of a region’s chart shows the region’s own chart', async () => {
    const alone = (await site.visit('/embed/goal-gap', { apart: true })).page;
    const { page } = await site.visit('/regioner/13');
    const charts = await page.locator('main figure').all();
    expect(charts).toHaveLength(3);
    for (const figure of charts) {
      const words = await wordsOf(figure);
      expect(words[0]).toContain('Halland');
      await goOn(alone, await embedAddress(page, figure));
      expect(await wordsOf(alone.locator('figure'))).toEqual(words);
    }
  });

  it('an embedded chart may stand in another site’s frame, a page may not', async () => {
    const { page } = await site.visit('/metod');
    const other = await otherSite((path) => `<iframe src="${site.address}${path}" width="700" height="700"></iframe>`);
    const frameOf = async (path: string) => {
      await page.goto(`${other.address}${path}`);
      return page.frameLocator('iframe');
    };
    const chart = await frameOf('/embed/goal-gap');
    await chart.locator('figure svg').first().waitFor();
    await chart.getByRole('button', { name: 'Tabell' }).click();
    await chart.getByRole('table').waitFor();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await frameOf('/oversikt');
    expect((await refused).type()).toBe('error');
    other.close();
  });

  it('the table twin opens and closes, and the other charts stay as they are', async () => {
    const { page } = await site.visit('/oversikt');
    const figure = page.locator('#lead-time-series');
    await tool(figure, 'Tabell').press('Enter');
    await figure.getByRole('table').waitFor();
    expect(await page.getByRole('table').count()).toBe(1);
    await tool(figure, 'Tabell').press('Enter');
    await figure.getByRole('table').waitFor({ state: 'detached' });
    await drawn(page);
    expect(new URL(page.url()).search).toBe('');
  });
});
