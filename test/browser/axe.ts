import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawn } from './site.ts';

/** A script to add to every page before its own, beside which it runs, so that the page's content policy holds all the same. */
export const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

/** WCAG 2.2 at levels A and AA, and axe's own good practice. */
const ALL: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** Nothing but colours differs between light and dark. */
const COLOURS: RunOptions = { runOnly: ['cat.color'] };

type Axe = { readonly run: (within: string, options: RunOptions) => Promise<AxeResults> };
type Scheme = 'light' | 'dark';

export interface Looked {
  readonly schemes?: readonly Scheme[];
  /** A selector of the part that is looked at, where the rest of the page is looked at elsewhere. */
  readonly within?: string;
}

/** What axe finds in the page as it stands, each with its rule and place. */
export async function violations(page: Page, { scheme = 'light', within = 'html' }: { readonly scheme?: Scheme; readonly within?: string } = {}): Promise<readonly string[]> {
  return page.evaluate(
    async ([part, options]) => {
      const { axe } = window as unknown as { readonly axe: Axe };
      const results = await axe.run(part, { ...options, resultTypes: ['violations'] });
      return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
    },
    [within, scheme === 'light' ? ALL : COLOURS] as const,
  );
}

/** Has axe look at the page in each scheme, and expects that it finds nothing. */
export async function expectNoViolation(page: Page, place: string, { schemes = ['light', 'dark'], within }: Looked = {}): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
    await drawn(page);
    expect(await violations(page, { scheme, ...(within === undefined ? {} : { within }) }), `${place}, ${scheme}`).toEqual([]);
  }
}
