import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { describeUnless } from './skipping.ts';

/** Chromium's own traffic (updates, telemetry, syncing) is off, so that every request seen is a page's. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function chromiumPath(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  return [...(given === undefined ? [] : [given]), ...PLACES].find((path) => existsSync(path)) ?? null;
}

/** Why there is no Chromium to test in; null where there is one. */
export const CHROMIUM_ABSENT: string | null =
  chromiumPath() === null ? `there is no Chromium at ${PLACES.join(', ')}, and CHROMIUM_PATH names none` : null;

/** Starts Chromium without a window. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(`Chromium cannot be started: ${CHROMIUM_ABSENT}.`);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

let ofWorker: Promise<Browser> | null = null;

/** One Chromium for all test files of a worker, which nobody closes: it ends with the worker. Each file closes its own contexts. */
export async function chromiumOfWorker(): Promise<Browser> {
  ofWorker ??= launchChromium();
  const browser = await ofWorker;
  if (browser.isConnected()) return browser;
  ofWorker = null;
  return chromiumOfWorker();
}

/** Tests that need Chromium; skipped, and saying why, where there is none. */
export function describeInChromium(name: string, tests: () => void): void {
  describeUnless(CHROMIUM_ABSENT, name, tests);
}
