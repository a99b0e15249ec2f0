import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromiumOfWorker } from '@test/testkit/browser.ts';

export interface VisitOptions {
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly context?: BrowserContextOptions;
  /** Done to the window before the page is opened. What a window cannot be rid of again, as scripts, asks for `apart`. */
  readonly before?: (page: Page) => Promise<void>;
  /** In a new window of its own; the visits before stay open. */
  readonly apart?: boolean;
  /** The visit ends when the page has been asked for, not when it is drawn. */
  readonly unfinished?: boolean;
}

/** A page of the product in a browser without storage or cache. */
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
  /** Opens a page in the window of the visit before, which ends, unless it is to be apart. */
  visit(path: string, options?: VisitOptions): Promise<Visit>;
}

export interface SiteOptions {
  /** Run in every page before its own scripts. */
  readonly script?: Parameters<Page['addInitScript']>[0];
}

/** A browser for the tests of a file, on the product that is served for all of them. */
export function openSite({ script }: SiteOptions = {}): Site {
  const address = inject('siteAddress');
  let browser: Browser | undefined;
  // A new window costs more than the page in it: those with the same settings are used again.
  const windows = new Map<string, Page>();
  const apart: BrowserContext[] = [];
  const newWindow = async (settings: BrowserContextOptions): Promise<Page> => {
    if (browser === undefined) throw new Error('The browser runs only while tests run.');
    const page = await (await browser.newContext(settings)).newPage();
    if (script !== undefined) await page.addInitScript(script);
    return page;
  };
  const usedWindow = async (settings: BrowserContextOptions): Promise<Page> => {
    const key = JSON.stringify(settings);
    const known = windows.get(key);
    if (known !== undefined) {
      await empty(known, address);
      return known;
    }
    const page = await newWindow(settings);
    windows.set(key, page);
    return page;
  };
  beforeAll(async () => {
    browser = await chromiumOfWorker();
  });
  afterEach(async () => {
    await Promise.all(apart.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    browser = undefined;
    await Promise.all([...windows.values()].map((page) => page.context().close()));
  });
  return {
    address,
    visit: async (path, options = {}) => {
      const { width = 1280, height = 900, scheme = 'light', context = {} } = options;
      const page = await (options.apart ? newWindow : usedWindow)(context);
      if (options.apart) apart.push(page.context());
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      const faults = watchFaults(page, address);
      await options.before?.(page);
      const answer = await page.goto(`${address}${path}`, { waitUntil: 'commit' });
      if (options.unfinished !== true) await drawn(page);
      return { page, status: answer?.status() ?? 0, faults };
    },
  };
}

/** Leaves nothing of the visit before in the window: its page, listeners, routes, media, storage and cache. */
async function empty(page: Page, address: string): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  await page.emulateMedia({ media: null });
  await page.mouse.move(0, 0);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
  await devTools.send('Network.clearBrowserCache');
  await devTools.detach();
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

const FIRST_PICTURE = /<template id="after-first-picture">.*?<\/template>|(?<=<div id="root">)<div id="first-picture".*?(?=<\/div><script type="application\/json")/gs;
const FIRST_ANSWERS = /(?<=<script type="application\/json" id="first-answers">).*?(?=<\/script>)/s;
/** A question whose answer every page has with it. */
const EVERYWHERE = /^\["CountryWords"/;

/** Has the window's pages come as those that the browser draws alone: the page asks for all its figures. */
export async function withoutFirstPicture(page: Page): Promise<void> {
  await page.route(/\/oversikt(\?|$)/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll(FIRST_PICTURE, '')
      .replace(FIRST_ANSWERS, (answers) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(answers) as Record<string, unknown>).filter(([key]) => EVERYWHERE.test(key)))));
    await route.fulfill({ response, body });
  });
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
  await page.locator(`main[aria-busy="true"], main [aria-busy="true"]:not(section${FETCHED_WHEN_NEAR} *)`).first().waitFor({ state: 'detached' });
  await page.locator('[data-drawing]:not(:has(svg))').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}
