import { parsePartialDate } from '@schema/domain/partial-date.ts';
import { monthOfDate, parsePeriod } from '@schema/domain/periods.ts';
import { isAllowed, type Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { selectFactOrigin } from '../access/access.queries.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { Source } from '../access/source.types.ts';
import { CountingThreads } from './counting-threads.ts';
import { selectMoment } from './facts.queries.ts';
import { BuildCancelled, ReleaseBuild, type BuildProgress } from './release-build.ts';
import { deleteOrphans, deleteUnclaimedContents, deleteUnfinishedRelease, insertRelease, publishRelease, selectReferenceVersion, selectReleases, type ReleaseRow } from './releases.queries.ts';
import { toRelease } from './release-answer.ts';
import { selectOpenSource } from './release-source.queries.ts';
import type { Release } from './releases.types.ts';

/** Partitions swept in one transaction. */
const SWEPT_AT_A_TIME = 20;

export interface BuildRequest {
  readonly actor: Actor;
  /** The day as of which the files are read, `YYYY-MM-DD`. */
  readonly extractedOn: string;
  /** Half-years that become final with it, such as `2024-H1`, oldest first. */
  readonly finals?: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

/** Builds, publishes and tells of releases. Builds run one at a time on a database. */
export class ReleasesService {
  private readonly listeners: (() => Promise<void>)[] = [];
  private readonly threads = new CountingThreads();

  constructor(private readonly database: Database) {}

  /** Releases that the actor may know of, newest first. */
  async list(actor: Actor): Promise<Release[]> {
    assertAllowed(actor, 'release.list');
    const rows = await this.database.read(actor, 'releases', selectReleases);
    const seen = isAllowed(actor, 'release.listUnpublished') ? rows : rows.filter(({ state }) => state === 'published');
    return seen.map(toRelease);
  }

  /** One release; an id that the actor may not know of is refused like one that is not there. */
  async withId(actor: Actor, id: string, argument: string): Promise<Release> {
    const releases = await this.list(actor);
    const release = releases.find((each) => each.id === id);
    if (!release) throw badArgument(argument, id, releases.length === 0 ? 'there is no release yet' : `known releases are ${releases.map((each) => each.id).join(', ')}`);
    return release;
  }

  /** The release that answers where none is named; null while none is published. */
  async newest(actor: Actor): Promise<Release | null> {
    return (await this.list(actor)).find(({ isNewest }) => isNewest) ?? null;
  }

  /** The source of open data that the release rests on; null for any other release. */
  async openSource(actor: Actor, { origin }: Release): Promise<Source | null> {
    return origin === 'PUBLISHED' ? this.database.read(actor, 'source of open data', selectOpenSource) : null;
  }

  /**
   * Builds a release of what was delivered up to a day. The same day and the same files built twice are two releases of
   * one hash. Throws `BuildCancelled` where the signal says so; nothing of the release is then left.
   */
  async build(request: BuildRequest): Promise<Release> {
    assertAllowed(request.actor, 'release.build');
    checkRequest(request);
    return this.database.exclusively('releases', async () => {
      const row = await this.begin(request);
      await this.runBuild(row, request);
      return this.withId(request.actor, row.id, 'release');
    });
  }

  /** Publishes a release that has been built: one flip, after which every question without a release is answered by it. */
  async publish(actor: Actor, id: string): Promise<Release> {
    assertAllowed(actor, 'release.publish');
    const release = await this.withId(actor, id, 'id');
    if (release.state === 'PUBLISHED') return release;
    if (!(await this.database.write(actor, 'publish release', (sql) => publishRelease(sql, id)))) {
      const { state } = await this.withId(actor, id, 'id');
      // Somebody else was quicker.
      if (state === 'PUBLISHED') return this.withId(actor, id, 'id');
      throw badArgument('id', id, `only a release that has been built can be published; this one is ${state.toLowerCase()}`);
    }
    for (const listener of this.listeners) await listener();
    return this.withId(actor, id, 'id');
  }

  /** Goes on with builds that a kill cut short. */
  async resume(actor: Actor, options: Pick<BuildRequest, 'signal' | 'onProgress'> = {}): Promise<void> {
    await this.database.exclusively('releases', async () => {
      const rows = await this.database.read(actor, 'unfinished releases', selectReleases);
      for (const row of rows.filter(({ state }) => state === 'building').reverse()) await this.runBuild(row, { actor, ...options });
      await this.sweep(actor);
    });
  }

  /** Calls the listener after each release that is published from now on, and waits for it. */
  onPublished(listener: () => Promise<void>): void {
    this.listeners.push(listener);
  }

  private async begin({ actor, extractedOn, finals = [] }: BuildRequest): Promise<ReleaseRow> {
    const { rows, moment, origin, referenceVersion } = await this.database.read(actor, 'before a build', async (sql) => ({
      rows: await selectReleases(sql),
      moment: await selectMoment(sql, extractedOn),
      origin: await selectFactOrigin(sql),
      referenceVersion: await selectReferenceVersion(sql),
    }));
    if (origin === null || moment.lastMonth === null) {
      throw badArgument('extractedOn', extractedOn, 'no file of cases or totals has been accepted that was delivered by then; import one first');
    }
    const parent = parentOf(rows, { origin, asOf: moment.asOf, referenceVersion });
    const id = freeId(extractedOn, rows);
    const finalThrough = finals.map((name) => parsePeriod(name)?.last ?? null).reduce(latest, newestFinal(rows, extractedOn));
    const begun = {
      id,
      number: Math.max(0, ...rows.map(({ number }) => number)) + 1,
      origin,
      extractedOn,
      asOf: moment.asOf,
      parent: parent?.id ?? null,
      lastMonth: moment.lastMonth,
      finalThrough,
      finals,
      referenceVersion,
    };
    await this.database.write(actor, 'begin release', (sql) => insertRelease(sql, begun));
    const [row] = (await this.database.read(actor, 'begun release', selectReleases)).filter((each) => each.id === id);
    if (!row) throw new Error(`The release ${id} was begun and is not there.`);
    return row;
  }

  private async runBuild(release: ReleaseRow, { actor, signal, onProgress }: Pick<BuildRequest, 'actor' | 'signal' | 'onProgress'>): Promise<void> {
    const rows = await this.database.read(actor, 'parent of a release', selectReleases);
    const parent = rows.find(({ id }) => id === release.parent) ?? null;
    try {
      await new ReleaseBuild({ database: this.database, threads: this.threads, actor, release, parent, signal, onProgress }).run();
    } catch (error) {
      // Told to stop: as if it had never begun. Anything else leaves it to be gone on with at the next start.
      if (error instanceof BuildCancelled) {
        await this.database.write(actor, 'forget release', (sql) => deleteUnfinishedRelease(sql, release.id));
        await this.sweep(actor);
      }
      throw error;
    }
  }

  private async sweep(actor: Actor): Promise<void> {
    await this.database.write(actor, 'sweep contents', deleteUnclaimedContents);
    while ((await this.database.write(actor, 'sweep partitions', (sql) => deleteOrphans(sql, SWEPT_AT_A_TIME))) > 0);
  }
}

function checkRequest({ extractedOn, finals = [] }: BuildRequest): void {
  if (parsePartialDate(extractedOn)?.firstDay !== extractedOn) throw badArgument('extractedOn', extractedOn, 'a day such as 2024-08-19 is needed');
  for (const name of finals) {
    const period = parsePeriod(name);
    if (period?.grain !== 'HALF_YEAR') throw badArgument('finals', name, 'half-years such as 2024-H1 are needed');
    if (period.last >= monthOfDate(extractedOn)) throw badArgument('finals', name, `a half-year that has ended by ${extractedOn} is needed`);
  }
}

/** The whole release of the same kind of facts and reference rows whose facts are the most of those that this one has. */
function parentOf(rows: readonly ReleaseRow[], { origin, asOf, referenceVersion }: Pick<ReleaseRow, 'origin' | 'asOf' | 'referenceVersion'>): ReleaseRow | null {
  const fitting = rows.filter(
    (row) => (row.state === 'built' || row.state === 'published') && row.origin === origin && row.referenceVersion === referenceVersion && row.asOf <= asOf,
  );
  return fitting.reduce<ReleaseRow | null>((best, row) => (best === null || row.asOf > best.asOf ? row : best), null);
}

function newestFinal(rows: readonly ReleaseRow[], extractedOn: string): number | null {
  return rows.filter((row) => row.extractedOn <= extractedOn).map(({ finalThrough }) => finalThrough).reduce(latest, null);
}

function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function freeId(extractedOn: string, rows: readonly ReleaseRow[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  let id = extractedOn;
  for (let count = 2; taken.has(id); count += 1) id = `${extractedOn}-${count}`;
  return id;
}
