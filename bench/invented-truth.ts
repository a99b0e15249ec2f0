import { print } from 'graphql';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { monthLabel } from '@schema/domain/periods.ts';
import { inventedCountry as inventedDeliveries } from '@seed/invented/invented-country.ts';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import { Asker } from './asking.ts';
import { inventedCountry, LAST_MONTH } from './invented-country.ts';
import { operatorToken } from './operator.ts';
import { startServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A place where the small country has been loaded, or is being. */
export interface Place {
  readonly address: string;
  readonly dataFolder: string;
  /** Of the national analyst there. */
  readonly token: string;
}

/** What a place holds that must never be lost. */
export interface Holding {
  /** Numbers of the newest accepted files, with their kind and day. */
  readonly accepted: ReadonlyMap<number, string>;
  /** Hash of each release that is whole. */
  readonly releases: ReadonlyMap<string, string>;
}

/** What the small country is where nothing has disturbed it. */
export interface Truth {
  readonly overview: string;
  /** Files of each kind and day, which become facts together. */
  readonly files: ReadonlyMap<string, number>;
  /** Hash and answer of each release. */
  readonly releases: ReadonlyMap<string, { readonly hash: string; readonly figures: string }>;
  /** From when official results are served until the last release is published. */
  readonly loadingMs: number;
}

interface ListedRelease {
  readonly id: string;
  readonly state: string;
  readonly hash: string | null;
}

interface ListedSubmission {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly delivered_on: string;
}

const RELEASES = '{ releases { id state hash } }';
const FIGURES = `query ($release: ID) {
  series(measure: "lead_time", from: "2000", to: "R12", grain: MONTH, release: $release) { points { period figure { value numerator denominator } } }
  byPathway(measures: ["treated", "median_days", "overtime_days"], period: "R12", release: $release) { rows { pathway { code } figures { figure { value } } } }
}`;

/** Loads the country undisturbed and writes down what it is. */
export async function inventedTruth(): Promise<Truth> {
  const { root, dataFolder, token, loading } = await inventedCountry('small');
  const folder = temporaryFolder();
  const copy = join(folder.path, 'data');
  cpSync(dataFolder, copy, { recursive: true });
  const server = await startServer({ root, dataFolder: copy, withClient: false, variables: { DEMO: 'off' } });
  try {
    const place = { address: server.address, dataFolder: copy, token };
    const releases = new Map<string, { hash: string; figures: string }>();
    for (const [id, hash] of (await holdingOf(place)).releases) releases.set(id, { hash, figures: await figuresOf(place, id) });
    return { overview: await overviewOf(place), files: filesOfDays(), releases, loadingMs: loading.loadedMs - loading.servedMs };
  } finally {
    await server.stop();
    folder.remove();
  }
}

function filesOfDays(): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const { kind, deliveredOn } of inventedDeliveries({ size: 'small', lastMonth: monthLabel(LAST_MONTH) })) {
    const together = `${kind} ${deliveredOn}`;
    files.set(together, (files.get(together) ?? 0) + 1);
  }
  return files;
}

/** What a place holds now. */
export async function holdingOf({ address, dataFolder }: Place): Promise<Holding> {
  const token = operatorToken(dataFolder);
  const response = await fetch(`${address}/submissions`, { headers: { authorization: `Bearer ${token}` } });
  const submissions = (await response.json()) as readonly ListedSubmission[];
  const releases = await asking({ address, token }, (asker) => asker.data<{ releases: readonly ListedRelease[] }>({ query: RELEASES }));
  return {
    accepted: new Map(submissions.filter(({ state }) => state === 'accepted').map(({ id, kind, delivered_on: day }) => [id, `${kind} ${day}`])),
    releases: new Map(releases.releases.flatMap(({ id, state, hash }) => (state === 'BUILDING' || hash === null ? [] : [[id, hash]]))),
  };
}

/**
 * What is wrong at a place, a sentence for each, where `before` is what it held once. Of files, the newest are looked
 * at; that none of the earlier ones is half follows from the releases.
 */
export async function faultsOf(place: Place, { before, truth }: { before: Holding; truth: Truth }): Promise<readonly string[]> {
  const faults: string[] = [];
  const now = await holdingOf(place);
  const [oldest = 0] = [...now.accepted.keys()].sort((a, b) => a - b);
  for (const id of before.accepted.keys()) if (id > oldest && !now.accepted.has(id)) faults.push(`The accepted file ${id} is lost.`);
  const counts = new Map<string, number>();
  for (const together of now.accepted.values()) counts.set(together, (counts.get(together) ?? 0) + 1);
  // The list ends somewhere within the oldest day.
  counts.delete(now.accepted.get(oldest) ?? '');
  for (const [together, count] of counts) if (count !== truth.files.get(together)) faults.push(`Of ${together}, ${count} files are accepted in place of ${truth.files.get(together) ?? 0}.`);
  for (const id of before.releases.keys()) if (!now.releases.has(id)) faults.push(`The release ${id} is lost.`);
  for (const [id, hash] of now.releases) {
    const right = truth.releases.get(id);
    if (right?.hash !== hash) faults.push(`The release ${id} has another hash.`);
    else if (await isPublished(place, id) && (await figuresOf(place, id)) !== right.figures) faults.push(`The release ${id} answers otherwise.`);
  }
  if ((await overviewOf(place)) !== truth.overview) faults.push('The overview is answered otherwise.');
  return faults;
}

/** True where a release can be read by everybody who may. */
async function isPublished({ address }: Place, id: string): Promise<boolean> {
  const { releases } = await asking({ address, token: null }, (asker) => asker.data<{ releases: readonly ListedRelease[] }>({ query: RELEASES }));
  return releases.some((release) => release.id === id);
}

async function figuresOf(place: Place, release: string): Promise<string> {
  return asking(place, async (asker) => (await asker.ask({ query: FIGURES, variables: { release } })).text);
}

async function overviewOf({ address }: Place): Promise<string> {
  return asking({ address, token: null }, async (asker) => (await asker.ask({ query: print(OverviewPageDocument), variables: { language: 'SV' } })).text);
}

async function asking<T>({ address, token }: { address: string; token: string | null }, work: (asker: Asker) => Promise<T>): Promise<T> {
  const asker = new Asker({ address, token, connections: 1 });
  try {
    return await work(asker);
  } finally {
    asker.close();
  }
}
