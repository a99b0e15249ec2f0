import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '@test/testkit/browser.ts';
import { serveApp, type ServedApp } from '@test/testkit/served-app.ts';

export interface VisitOptions {
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly context?: BrowserContextOptions;
  /** Done to the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
  /** The visit ends when the page has been asked for, not when it is drawn. */
  readonly unfinished?: boolean;
}

/** A page of the product in a browser without history, storage or cache. */
export interface Visit {
  readonly page: Page;
  /** Status of the page's own answer. */
  readonly status: number;
  /** What went wrong so far: console errors, uncaught errors, failed requests, and requests to other hosts. */
  readonly faults: readonly string[];
}

export interface Site {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  readonly app: ServedApp;
  readonly browser: Browser;
  visit(path: string, options?: VisitOptions): Promise<Visit>;
}

/** Serves the product and starts a browser for the tests of a file or group; each test's visits end with it. */
export function openSite(): Site {
  let served: ServedApp | undefined;
  let launched: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const site: Site = {
    get app() {
      if (served === undefined) throw new Error('The product is served only while tests run.');
      return served;
    },
    get browser() {
      if (launched === undefined) throw new Error('The browser runs only while tests run.');
      return launched;
    },
    get address() {
      return site.app.address;
    },
    visit: async (path, options = {}) => {
      const { width = 1280, height = 900, scheme = 'light' } = options;
      const context = await site.browser.newContext({ viewport: { width, height }, colorScheme: scheme, ...options.context });
      contexts.push(context);
      const page = await context.newPage();
      const faults = watchFaults(page, site.address);
      await options.before?.(page);
      const answer = await page.goto(`${site.address}${path}`, { waitUntil: 'commit' });
      if (options.unfinished !== true) await drawn(page);
      return { page, status: answer?.status() ?? 0, faults };
    },
  };
  beforeAll(async () => {
    [served, launched] = await Promise.all([serveApp(), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });
  return site;
}

/** Collects everything that a reader with open developer tools would frown at. */
function watchFaults(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // Failed requests are noted below, with their address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(`${address}/`)) faults.push(`another host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Opens another address in the same window, with the cache and the storage of the visit. */
export async function goOn(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  await drawn(page);
}

/** Parts that a page fetches only when the reader comes near are busy until then. */
const FETCHED_WHEN_NEAR = ':has(#explorer)';

/** Waits until the page has its figures, its drawings and its fonts. Depends on what is there, never on time. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator(`main [aria-busy="true"]:not(section${FETCHED_WHEN_NEAR} *)`).first().waitFor({ state: 'detached' });
  await page.locator('[data-drawing]:not(:has(svg))').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}
