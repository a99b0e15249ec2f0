import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { monthLabel } from '@schema/domain/periods.ts';
import { CHROMIUM_ABSENT, launchChromium } from '@test/testkit/browser.ts';
import { inventedCountry, LAST_MONTH, untilLoaded } from './invented-country.ts';
import { measured, type Bench, type Measurement } from './measurement.ts';
import { startServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LARGEST_PAINT_MS = 1_500;
const COMPLETE_KB = 380;
const CPU_SLOWDOWN = 4;
const VISITS = 7;
/** A page that has changed nothing for this long is complete. */
const STILL_MS = 2_000;
const POLL_MS = 200;
const PATIENCE_MS = 60_000;
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/**
 * Observes the page from its first moment. A text and not a function: the loader that runs this file adds calls to
 * functions which a page does not have. Shifts right after a visitor's own input are expected and do not count.
 */
const OBSERVE = `
  window.largestPaint = 0;
  window.layoutShift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.largestPaint = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
`;

/** Everything that tells that the page is still at work; it says itself where it waits for figures. */
const STATE = `JSON.stringify([
  window.largestPaint,
  window.layoutShift,
  document.getElementsByTagName('*').length,
  performance.getEntriesByType('resource').length,
  document.querySelectorAll('main h1').length,
  document.querySelectorAll('main [aria-busy="true"]').length,
])`;
/** The end of that state for a page with its heading that waits for nothing. */
const WHOLE = /,1,0\]$/;

interface Visit {
  readonly largestPaintMs: number;
  readonly layoutShift: number;
  readonly foreignRequests: number;
  readonly javaScriptKilobytes: number;
}

/** What the page shows: official results alone, and a newcomer's page, which holds the synthetic country's figures too. */
const CONTENTS = ['off', 'small'] as const;
type Contents = (typeof CONTENTS)[number];
const CONTENTS_TOLD: Readonly<Record<Contents, string>> = { off: 'official', small: 'with the synthetic country' };

/** A visitor who has never been there, with a processor a quarter as fast, who reads the page to its end. */
export const PAGE: Bench = {
  name: 'page',
  about: `the overview page in Chromium, nothing cached, processor slowed down ${CPU_SLOWDOWN} times, from a server that has nothing else to do`,
  async measure() {
    if (CHROMIUM_ABSENT !== null) return [{ what: 'overview page', notMeasured: CHROMIUM_ABSENT }];
    const browser = await launchChromium();
    try {
      const measurements: Measurement[] = [];
      for (const contents of CONTENTS) measurements.push(...(await measureWith(browser, contents)));
      return measurements;
    } finally {
      await browser.close();
    }
  },
};

async function measureWith(browser: Browser, contents: Contents): Promise<readonly Measurement[]> {
  // Loaded to its end before anybody visits, and served from a copy, since others measure on it too.
  const { root, dataFolder: loaded } = await inventedCountry('small');
  const dataFolder = join(temporaryFolder().path, 'data');
  if (contents === 'small') cpSync(loaded, dataFolder, { recursive: true });
  const server = await startServer({ root, dataFolder, withClient: true, variables: { DEMO: contents, DEMO_END: monthLabel(LAST_MONTH) } });
  try {
    if (contents === 'small') await untilLoaded(server.address);
    const measurements: Measurement[] = [];
    for (const screen of SCREENS) {
      const at = `${CONTENTS_TOLD[contents]}, ${screen.width} px`;
      measurements.push(...(await measureAt(browser, server.address, { screen, at })));
    }
    return measurements;
  } finally {
    await server.stop();
  }
}

interface Place {
  readonly screen: (typeof SCREENS)[number];
  /** In words. */
  readonly at: string;
}

async function measureAt(browser: Browser, address: string, { screen, at }: Place): Promise<readonly Measurement[]> {
  const visits: Visit[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOverview(browser, address, screen));
  const of = (part: keyof Visit): number[] => visits.map((visit) => visit[part]);
  return [
    measured(of('largestPaintMs'), { what: `${at}: largest contentful paint`, unit: 'ms', statistic: 'median', bar: LARGEST_PAINT_MS }),
    measured(of('layoutShift'), { what: `${at}: layout shift`, unit: 'score', statistic: 'highest', bar: 0 }),
    measured(of('foreignRequests'), { what: `${at}: requests to other hosts`, unit: 'requests', statistic: 'highest', bar: 0 }),
    measured(of('javaScriptKilobytes'), { what: `${at}: JavaScript until complete`, unit: 'kB', statistic: 'highest', bar: COMPLETE_KB }),
  ];
}

async function visitOverview(browser: Browser, address: string, screen: (typeof SCREENS)[number]): Promise<Visit> {
  const context = await browser.newContext({ viewport: screen, reducedMotion: 'no-preference' });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript({ content: OBSERVE });
    const traffic = watchTraffic(page, address);
    await page.goto(`${address}/oversikt`);
    await untilStill(page);
    // Read before scrolling, which ends the time in which a paint may be the largest.
    const largestPaintMs = Number(await page.evaluate('window.largestPaint'));
    await scrollToEnd(page);
    await untilStill(page);
    const layoutShift = Number(await page.evaluate('window.layoutShift'));
    if (!(largestPaintMs > 0)) throw new Error('Chromium told of no largest contentful paint.');
    return { largestPaintMs, layoutShift, ...(await traffic()) };
  } finally {
    await context.close();
  }
}

/** Counts what the page asks for; call what it answers when the page has come to rest. */
function watchTraffic(page: Page, address: string): () => Promise<Pick<Visit, 'foreignRequests' | 'javaScriptKilobytes'>> {
  let foreignRequests = 0;
  const scripts: Promise<number>[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) foreignRequests += 1;
  });
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => {
    const bytes = await Promise.all(scripts);
    return { foreignRequests, javaScriptKilobytes: bytes.reduce((sum, each) => sum + each, 0) / 1_000 };
  };
}

async function untilStill(page: Page): Promise<void> {
  const latest = performance.now() + PATIENCE_MS;
  let seen = '';
  for (let stillSince = performance.now(); performance.now() - stillSince < STILL_MS; ) {
    if (performance.now() > latest) throw new Error(`The overview page was not complete after ${PATIENCE_MS / 1_000} s: ${seen}`);
    const state = String(await page.evaluate(STATE));
    if (state !== seen || !WHOLE.test(state)) stillSince = performance.now();
    seen = state;
    await page.waitForTimeout(POLL_MS);
  }
}

/** Reads the page to its end, so that what is fetched on the way is fetched. */
async function scrollToEnd(page: Page): Promise<void> {
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const step = page.viewportSize()?.height ?? height;
  for (let read = 0; read < height; read += step) {
    await page.evaluate(`window.scrollBy(0, ${step})`);
    await page.waitForTimeout(POLL_MS);
  }
}
