import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import { monthOf, yearOfMonth } from '@schema/domain/periods.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import type { BuildReference, BuiltPartition } from './build-messages.ts';
import type { CountingThread } from './counting-thread.ts';
import type { CountingThreads } from './counting-threads.ts';
import { selectBuildReference } from './counting.queries.ts';
import type { ExpectedRow } from './expected-spread.ts';
import { selectBroughtCases, selectCaseFiles, selectCountRows, selectExpectedCases, selectHasFiles, selectReplacedCases, type CaseFile, type LineSpan } from './facts.queries.ts';
import { ALL_PATHWAYS } from './month-series.ts';
import { PARTITION_KINDS, releaseHash, type ManifestLine } from './partitions.ts';
import { completeRelease, deleteHalfStored, insertContents, insertManifest, insertPartitions, selectCells, selectContent, selectManifest, selectStored, type ReleaseRow, type WholeRelease } from './releases.queries.ts';
import { firstStartOf } from './series-content.ts';
import { cutsOf, finestGrainOf, notesOf, treatedIn } from './release-extent.ts';
import type { CountRow } from './total-entries.ts';

/** Cases asked for at a time: some tens of milliseconds of the embedded database, which answers nobody else meanwhile. */
const CASES_AT_A_TIME = 8_000;
/** Requests to the counting thread that may be under way; more would only pile up text. */
const AHEAD = 3;
/** Bytes of contents stored at a time; a partition alone may be more. */
const PIECE_BYTES = 1_000_000;

/** How far a build has come. */
export interface BuildProgress {
  readonly step: 'counting' | 'summing';
  /** 0–1 within the step. */
  readonly share: number;
}

export interface BuildOptions {
  readonly database: Database;
  readonly actor: Actor;
  readonly threads: CountingThreads;
  /** The release as its row was when the build began. */
  readonly release: ReleaseRow;
  /** What it follows on; null counts everything from the beginning. */
  readonly parent: ReleaseRow | null;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

/** Thrown where a build was told to stop. */
export class BuildCancelled extends Error {}

/**
 * Builds a release: what differs from its parent is read from the facts and counted, then every year that it touches is
 * summed anew and stored. Readers never wait for more than one short statement. Stored partitions are found again by
 * their hash, so that a build that was killed, begun once more, writes only what is missing.
 */
export class ReleaseBuild {
  private readonly thread: CountingThread;
  private readonly startedAt = performance.now();

  constructor(private readonly options: BuildOptions) {
    this.thread = options.threads.take();
  }

  /** Runs the build to its end; the release is then whole, but not published. */
  async run(): Promise<void> {
    const { release, parent } = this.options;
    try {
      const reference = await this.read('reference of a release', (sql) => selectBuildReference(sql, release.origin));
      await this.thread.ask({ kind: 'start', reference });
      await this.countCases();
      const expected = await this.read('expected cases', (sql) => selectExpectedCases(sql, release.asOf));
      const expectedBefore = await this.before(expected, 'expected-cases', selectExpectedCases);
      const totals = await this.read('totals', (sql) => selectCountRows(sql, release.asOf));
      const totalsBefore = await this.before(totals, 'svf-counts', selectCountRows);
      const { buckets, cases } = await this.thread.ask({ kind: 'touched' });
      const expectedYears = new Set(yearsOf(changedRows(expectedBefore, expected)));
      const totalYears = yearsOf(changedRows(totalsBefore, totals));
      const years = [...new Set([...buckets.map(({ year }) => year), ...expectedYears, ...totalYears])].sort((a, b) => a - b);
      const earlier = parent === null ? [] : await this.read('earlier manifest', (sql) => selectManifest(sql, parent.id));
      const kept = earlier.filter(({ year }) => !years.includes(year));
      const { lines, firstStart } = await this.sumYears(years, { expected, expectedYears, totals, earlier });
      const firstMonths = [await this.firstMonth(firstStart, kept, reference), ...totals.map((row) => row.firstMonth)].filter((month) => month !== null);
      const countedCases = (parent?.cases ?? 0) - treatedIn(totalsBefore) + cases;
      await this.complete([...kept, ...lines], {
        cases: countedCases + treatedIn(totals),
        firstMonth: firstMonths.length === 0 ? null : firstMonths.reduce((first, month) => Math.min(first, month)),
        finestGrain: finestGrainOf(totals, countedCases > 0),
        cuts: cutsOf(totals, countedCases > 0),
        notes: notesOf(totals, countedCases > 0),
      });
    } finally {
      await this.options.threads.giveBack(this.thread);
    }
  }

  /** The rows that the parent rests on; the same as now where no file of the kind has come or gone since. */
  private async before<Row>(now: readonly Row[], kind: FileKind, select: (sql: Sql, upTo: number) => Promise<Row[]>): Promise<readonly Row[]> {
    const { release, parent } = this.options;
    if (parent === null) return [];
    const isOther = await this.read(`new ${kind}`, (sql) => selectHasFiles(sql, kind, { after: parent.asOf, upTo: release.asOf }));
    return isOther ? this.read(`earlier ${kind}`, (sql) => select(sql, parent.asOf)) : now;
  }

  private async countCases(): Promise<void> {
    const { release, parent } = this.options;
    const files = await this.read('files of cases', (sql) => selectCaseFiles(sql, { after: parent?.asOf ?? 0, upTo: release.asOf }));
    const portions = [...portionsOf(files, 1), ...portionsOf(files, -1)];
    const underWay: Promise<unknown>[] = [];
    const count = (lines: string | null, sign: 1 | -1): void => {
      if (lines === null) return;
      const counted = this.thread.ask({ kind: 'count', lines, sign });
      // Whoever awaits it gets the error; until then it must not count as unhandled.
      counted.catch(() => undefined);
      underWay.push(counted);
    };
    for (const [index, { ids, replacing, lines, sign }] of portions.entries()) {
      this.stopIfCancelled();
      count(await this.read('brought cases', (sql) => selectBroughtCases(sql, ids, lines)), sign);
      if (replacing.length > 0) count(await this.read('replaced cases', (sql) => selectReplacedCases(sql, replacing, lines)), sign === 1 ? -1 : 1);
      while (underWay.length > AHEAD) await underWay.shift();
      this.options.onProgress?.({ step: 'counting', share: (index + 1) / portions.length });
    }
    await Promise.all(underWay);
  }

  private async sumYears(years: readonly number[], { expected, expectedYears, totals, earlier }: YearParts) {
    const { onProgress } = this.options;
    const lines: ManifestLine[] = [];
    let firstStart: number | null = null;
    const roll = (index: number) => {
      const year = years[index];
      return year === undefined ? null : this.rollYear(year, { expected, totals, isExpectedAnew: expectedYears.has(year) });
    };
    let rolled = roll(0);
    for (const [index, year] of years.entries()) {
      this.stopIfCancelled();
      const sums = await rolled;
      if (sums === null) break;
      const { partitions, firstStart: ofYear, untouched } = sums;
      // The next year is summed while this one is stored.
      rolled = roll(index + 1);
      // Whoever awaits it gets the error; until then it must not count as unhandled.
      rolled?.catch(() => undefined);
      await this.store(partitions);
      lines.push(...partitions.map(({ kind, area, hash }) => ({ kind, area, year, hash })));
      const isUntouched = new Set(untouched.map(({ kind, area }) => `${kind}\t${area}`));
      lines.push(...earlier.filter((line) => line.year === year && isUntouched.has(`${line.kind}\t${line.area}`)));
      if (ofYear !== null) firstStart ??= monthOf(year, ofYear + 1);
      onProgress?.({ step: 'summing', share: (index + 1) / years.length });
    }
    return { lines, firstStart };
  }

  private async rollYear(year: number, { expected, totals, isExpectedAnew }: { expected: readonly ExpectedRow[]; totals: readonly CountRow[]; isExpectedAnew: boolean }) {
    const { parent } = this.options;
    const earlier = parent === null ? [] : await this.read('earlier cells', (sql) => selectCells(sql, parent.id, year));
    const isOfYear = ({ firstMonth, lastMonth }: Pick<ExpectedRow, 'firstMonth' | 'lastMonth'>): boolean => yearOfMonth(firstMonth) <= year && yearOfMonth(lastMonth) >= year;
    return this.thread.ask({ kind: 'roll', year, earlier, expected: expected.filter(isOfYear), totals: totals.filter(isOfYear), everyArea: parent === null || isExpectedAnew });
  }

  /** The first month in which a pathway starts: the one found among the years that were summed, or one of an earlier year that stands as it was. */
  private async firstMonth(summed: number | null, kept: readonly ManifestLine[], { areas }: BuildReference): Promise<number | null> {
    const nation = areas.find(({ role }) => role === 'nation')?.code;
    const earlier = kept.filter(({ kind, area, year }) => kind === PARTITION_KINDS.series && area === nation && (summed === null || year < yearOfMonth(summed)));
    for (const { year, hash } of earlier.sort((a, b) => a.year - b.year)) {
      const content = await this.read('starts of a year', (sql) => selectContent(sql, hash, { attribution: 'CLOSING', pathway: ALL_PATHWAYS }));
      const month = content === null ? null : firstStartOf(content);
      if (month !== null) return monthOf(year, month + 1);
    }
    return summed;
  }

  /** Stores those of the partitions that are not stored yet, a bounded piece at a time. */
  private async store(partitions: readonly BuiltPartition[]): Promise<void> {
    const stored = await this.read('stored partitions', (sql) => selectStored(sql, partitions.map(({ hash }) => hash)));
    const missing = partitions.filter(({ hash }) => !stored.has(hash));
    if (missing.length === 0) return;
    await this.write('half-stored partitions', (sql) => deleteHalfStored(sql, missing.map(({ hash }) => hash)));
    for (const together of inPieces(missing)) {
      this.stopIfCancelled();
      await this.write('contents of a release', (sql) => insertContents(sql, together));
    }
    await this.write('stored partitions', (sql) => insertPartitions(sql, missing));
  }

  private async complete(manifest: readonly ManifestLine[], { firstMonth, ...whole }: Omit<WholeRelease, 'hash' | 'builtMs'>): Promise<void> {
    const { id, origin, extractedOn, lastMonth, finalThrough, finals } = this.options.release;
    const heading = [origin, extractedOn, firstMonth ?? '', lastMonth ?? '', finalThrough ?? '', finals.join(' ')];
    const hash = releaseHash(heading, manifest);
    await this.write('whole release', async (sql) => {
      await insertManifest(sql, id, manifest);
      await completeRelease(sql, id, { ...whole, hash, firstMonth, builtMs: Math.round(performance.now() - this.startedAt) });
    });
  }

  private stopIfCancelled(): void {
    if (this.options.signal?.aborted) throw new BuildCancelled('The build was cancelled.');
  }

  private read<T>(purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.options.database.read(this.options.actor, purpose, work);
  }

  private write<T>(purpose: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.options.database.write(this.options.actor, purpose, work);
  }
}

/** Rows of small partitions together. */
function inPieces(partitions: readonly BuiltPartition[]): (readonly Uint8Array[])[] {
  const pieces: Uint8Array[][] = [];
  let bytes = Infinity;
  for (const { rows } of partitions) {
    if (bytes + rows.length > PIECE_BYTES) {
      pieces.push([]);
      bytes = 0;
    }
    pieces.at(-1)?.push(rows);
    bytes += rows.length;
  }
  return pieces;
}

interface YearParts {
  readonly expected: readonly ExpectedRow[];
  /** Years of which an expected number differs from the parent's. */
  readonly expectedYears: ReadonlySet<number>;
  readonly totals: readonly CountRow[];
  readonly earlier: readonly ManifestLine[];
}

interface Portion {
  readonly ids: readonly number[];
  /** Those of the files whose rows take the place of others. */
  readonly replacing: readonly number[];
  readonly lines: LineSpan;
  readonly sign: CaseFile['sign'];
}

const EVERY_LINE: LineSpan = { first: 0, last: 2_147_483_647 };

/** Of the files with the sign: whole small ones together, or lines of one large one, about as many cases in each portion. */
function portionsOf(all: readonly CaseFile[], sign: CaseFile['sign']): Portion[] {
  const files = all.filter((file) => file.sign === sign);
  const portions: Portion[] = [];
  const add = (together: readonly CaseFile[], lines: LineSpan): void => {
    if (together.length === 0) return;
    portions.push({ ids: together.map(({ id }) => id), replacing: together.filter(({ replaces }) => replaces).map(({ id }) => id), lines, sign });
  };
  let together: CaseFile[] = [];
  let cases = 0;
  for (const file of files) {
    if (cases + file.lines > CASES_AT_A_TIME) {
      add(together, EVERY_LINE);
      together = [];
      cases = 0;
    }
    if (file.lines > CASES_AT_A_TIME) {
      for (let first = 0; first <= file.lines; first += CASES_AT_A_TIME) add([file], { first, last: first + CASES_AT_A_TIME - 1 });
      continue;
    }
    together.push(file);
    cases += file.lines;
  }
  add(together, EVERY_LINE);
  return portions;
}

/** The years that the rows tell of. */
function yearsOf(rows: readonly Pick<ExpectedRow, 'firstMonth' | 'lastMonth'>[]): number[] {
  return rows.flatMap(({ firstMonth, lastMonth }) => {
    const first = yearOfMonth(firstMonth);
    return Array.from({ length: yearOfMonth(lastMonth) - first + 1 }, (_, later) => first + later);
  });
}

/** Rows that are in one of the lists alone: a row that was replaced may have told of months that its successor does not. */
function changedRows<Row>(before: readonly Row[], now: readonly Row[]): Row[] {
  const [wordsBefore, wordsNow] = [before, now].map((rows) => new Set(rows.map((row) => JSON.stringify(row))));
  return [...before.filter((row) => !wordsNow?.has(JSON.stringify(row))), ...now.filter((row) => !wordsBefore?.has(JSON.stringify(row)))];
}
