import { expect } from 'vitest';
import { cell, officialMeasures, sourceRows } from '@test/testkit/source-files.ts';

interface Answer {
  readonly data: Readonly<Record<string, readonly { readonly region: { readonly code: string } | null; readonly year: number; readonly valueAsPublished: string | null }[]>>;
}

/** A question to a server over the network. */
export async function ask<T>(address: string, query: string): Promise<T> {
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return (await response.json()) as T;
}

/** Every official figure as the server gives it: measure, area, year and published text, one a line. */
export async function figuresOf(address: string): Promise<string[]> {
  const fields = officialMeasures().map((measure) => `${measure}: publishedResults(measure: "${measure}") { region { code } year valueAsPublished }`);
  const { data } = await ask<Answer>(address, `{ ${fields.join(' ')} }`);
  return Object.entries(data)
    .flatMap(([measure, results]) => results.map(({ region, year, valueAsPublished }) => [measure, region?.code, year, valueAsPublished]))
    .filter(([, , , value]) => value !== null)
    .map((figure) => figure.join(' '))
    .sort();
}

/** Every official figure as the source files have it, in the same form. */
export function figuresOfSource(): string[] {
  return officialMeasures()
    .flatMap((measure) => sourceRows(`official/${measure}.csv`).map((row) => [measure, cell(row, 'region'), cell(row, 'year'), cell(row, 'value')].join(' ')))
    .sort();
}

/** The server is ready and has every figure of the source files, and no other. */
export async function expectWhole(address: string): Promise<void> {
  const ready = await fetch(`${address}/ready`);
  expect(ready.status).toBe(200);
  const figures = await figuresOf(address);
  expect(figures.length).toBeGreaterThan(1_000);
  expect(figures).toEqual(figuresOfSource());
}
