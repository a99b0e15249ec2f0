import DataLoader from 'dataloader';
import type { PublishedResultFilter, PublishedResultRow } from './official.queries.ts';

/** Which results are asked for; null asks for all. */
export interface PublishedResultsQuestion {
  readonly measure: string | null;
  readonly region: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

export type ResultsLoader = DataLoader<PublishedResultsQuestion, readonly PublishedResultRow[], string>;

/**
 * Gathers the questions of a moment and reads those that differ in their measure alone with one statement. The same
 * question asked twice is read once.
 */
export function resultsLoader(read: (filter: PublishedResultFilter) => Promise<PublishedResultRow[]>): ResultsLoader {
  const loader: ResultsLoader = new DataLoader((questions) => answers(questions, read), { cacheKeyFn: (question) => JSON.stringify(question) });
  return loader;
}

async function answers(
  questions: readonly PublishedResultsQuestion[],
  read: (filter: PublishedResultFilter) => Promise<PublishedResultRow[]>,
): Promise<readonly (readonly PublishedResultRow[])[]> {
  const groups = new Map<string, PublishedResultsQuestion[]>();
  for (const question of questions) groups.set(groupOf(question), [...(groups.get(groupOf(question)) ?? []), question]);
  const byGroup = new Map<string, ReadonlyMap<string, readonly PublishedResultRow[]>>();
  for (const [group, asked] of groups) byGroup.set(group, await readGroup(asked, read));
  return questions.map((question) => byGroup.get(groupOf(question))?.get(question.measure ?? ALL) ?? []);
}

/** Key of the rows of every measure; no measure has an empty id. */
const ALL = '';

function groupOf({ measure, region, from, to }: PublishedResultsQuestion): string {
  return JSON.stringify([measure === null, region, from, to]);
}

async function readGroup(
  questions: readonly PublishedResultsQuestion[],
  read: (filter: PublishedResultFilter) => Promise<PublishedResultRow[]>,
): Promise<ReadonlyMap<string, readonly PublishedResultRow[]>> {
  const [first] = questions;
  if (!first) return new Map();
  const { region: area, from, to } = first;
  const measures = questions.flatMap(({ measure }) => (measure === null ? [] : [measure]));
  if (measures.length === 0) return new Map([[ALL, await read({ measures: null, area, from, to })]]);
  const rows = await read({ measures, area, from, to });
  return grouped(rows);
}

function grouped(rows: readonly PublishedResultRow[]): ReadonlyMap<string, readonly PublishedResultRow[]> {
  const groups = new Map<string, PublishedResultRow[]>();
  for (const row of rows) {
    const group = groups.get(row.measure);
    if (group) group.push(row);
    else groups.set(row.measure, [row]);
  }
  return groups;
}
