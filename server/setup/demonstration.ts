import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { monthLabel, monthOf, monthOfDate, type MonthSpan } from '@schema/domain/periods.ts';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { inventedMonths } from '@seed/invented/invented-months.ts';
import { releasePlan, type PlannedRelease } from '@seed/invented/release-plan.ts';
import type { Environment } from '../environment.ts';
import { BuildCancelled } from '../modules/releases/release-build.ts';
import type { ReleasesService } from '../modules/releases/releases.service.ts';
import { ImportCancelled } from '../modules/submissions/import-run.ts';
import type { SubmissionsService } from '../modules/submissions/submissions.service.ts';
import type { Database } from '../platform/database/sql.ts';
import { PRODUCT_FOLDER } from '../product-folder.ts';
import { NO_DEMONSTRATION, type DemonstrationProgress } from './demonstration-progress.ts';
import { beginDemonstration, selectLastDelivery, updateStatistics, type StoredDemonstration } from './demonstration.queries.ts';
import type { InventedWorkerData } from './invented-worker.ts';

export interface DemonstrationParts {
  readonly database: Database;
  readonly submissions: SubmissionsService;
  readonly releases: ReleasesService;
  readonly environment: Pick<Environment, 'demo' | 'demoEnd'>;
  readonly log: Logger;
  readonly now: () => Date;
  readonly announce: (text: string) => void;
}

/** Share of the whole work that reading the files is; the rest is the releases. Measured. */
const FILES_SHARE = 0.7;
/** How often it is looked how far the files have come. */
const LOOK_EVERY_MS = 250;

/**
 * The synthetic country as a newcomer sees it: its files come in through the same door as a region's, and its releases
 * are built while they do. Killed at any moment, the next start goes on where this one stopped.
 */
export class Demonstration {
  private progressNow = NO_DEMONSTRATION;
  private readonly stopping = new AbortController();
  private stored: StoredDemonstration | null = null;
  private work: Promise<void> = Promise.resolve();
  /** The day of the newest file that has become facts, and whether all have. */
  private files: { readonly lastDay: string | null; readonly areDone: boolean } = { lastDay: null, areDone: false };
  /** 0–1 of the releases. */
  private releasesShare = 0;

  constructor(private readonly parts: DemonstrationParts) {}

  get progress(): DemonstrationProgress {
    return this.progressNow;
  }

  /** Settles what the demonstration is; to be awaited before anybody is served, since who may look depends on it. */
  async settle(): Promise<void> {
    this.stored = await this.begin();
    if (this.stored) this.progressNow = { state: 'loading', share: 0, step: 'files' };
  }

  /** Goes to work, and answers at once. */
  start(): void {
    this.work = this.run().catch((error: unknown) => {
      if (error instanceof ImportCancelled || error instanceof BuildCancelled) return;
      this.progressNow = { ...this.progressNow, state: 'failed' };
      this.parts.log.error({ err: error }, 'demonstration failed');
      this.parts.announce('The synthetic country could not be loaded; official results are served. Start again to go on with it.');
    });
  }

  /** Stops within a second or so; the next start goes on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.work;
  }

  private async run(): Promise<void> {
    const { releases, announce } = this.parts;
    await releases.resume(SYSTEM_ACTOR, { signal: this.stopping.signal });
    const { stored } = this;
    if (stored === null) return;
    const { first, last } = inventedMonths(stored.end);
    const plan = releasePlan({ firstMonth: monthLabel(first), lastMonth: monthLabel(last), seedFolder: join(PRODUCT_FOLDER, 'seed') });
    if (await this.isDone(plan)) {
      this.progressNow = { state: 'done', share: 1, step: 'done' };
      return;
    }
    announce('Loading the synthetic country in the background; official results are served meanwhile.');
    const startedAt = performance.now();
    // A failure of either ends the wait for the other; the first error is the one that is told.
    await Promise.all([this.importFiles(stored), this.followFiles({ first, last }), this.buildReleases(plan)]);
    this.progressNow = { state: 'done', share: 1, step: 'done' };
    announce(`The synthetic country is loaded (${Math.round((performance.now() - startedAt) / 1000)} s).`);
  }

  /** What the demonstration is; null where the database has none: it is switched off, or the facts are real. */
  private begin(): Promise<StoredDemonstration | null> {
    const { database, environment, now } = this.parts;
    const { demo, demoEnd } = environment;
    const month = (date: Date): number => monthOf(date.getFullYear(), date.getMonth() + 1);
    const wanted = demo === 'off' ? null : { size: demo, end: demoEnd ?? monthLabel(month(now()) - 1) };
    return database.write(SYSTEM_ACTOR, 'begin demonstration', (sql) => beginDemonstration(sql, wanted));
  }

  private async isDone(plan: readonly PlannedRelease[]): Promise<boolean> {
    const published = await this.publishedDays();
    return plan.every(({ extractedOn }) => published.has(extractedOn));
  }

  private async publishedDays(): Promise<Set<string>> {
    const all = await this.parts.releases.list(SYSTEM_ACTOR);
    return new Set(all.filter(({ state }) => state === 'PUBLISHED').map(({ extractedOn }) => extractedOn));
  }

  private async importFiles({ size, end }: StoredDemonstration): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    const options = { size, lastMonth: end, seedFolder: join(PRODUCT_FOLDER, 'seed') };
    const workerData: InventedWorkerData = { port: port2, options };
    const worker = new Worker(new URL('./invented-worker-start.mjs', import.meta.url), { workerData, transferList: [port2] });
    const failed = new Promise<never>((_, reject) => worker.once('error', reject));
    const { signal } = this.stopping;
    try {
      const imported = this.parts.submissions.importDeliveries(port1, { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC', signal });
      await Promise.race([imported, failed]);
      this.files = { ...this.files, areDone: true };
    } catch (error) {
      this.files = { ...this.files, areDone: true };
      this.stopping.abort();
      throw error;
    } finally {
      await worker.terminate();
    }
  }

  /** Keeps in sight how far the files have come, for the builds that wait for them and for who looks on. */
  private async followFiles({ first, last }: MonthSpan): Promise<void> {
    while (!this.files.areDone && !this.stopping.signal.aborted) {
      const lastDay = await this.parts.database.read(SYSTEM_ACTOR, 'last delivery', selectLastDelivery);
      this.files = { ...this.files, lastDay };
      const months = lastDay === null ? 0 : monthOfDate(lastDay) - first + 1;
      this.tell(Math.min(1, months / (last - first + 1)));
      await pause(LOOK_EVERY_MS);
    }
    this.tell(1);
  }

  private tell(filesShare: number): void {
    const share = Math.min(0.99, filesShare * FILES_SHARE + this.releasesShare * (1 - FILES_SHARE));
    if (this.progressNow.state === 'loading') this.progressNow = { state: 'loading', share, step: filesShare < 1 ? 'files' : 'releases' };
  }

  /** Builds and publishes each release as soon as every file that it rests on is there. */
  private async buildReleases(plan: readonly PlannedRelease[]): Promise<void> {
    const { database, releases, announce } = this.parts;
    const { signal } = this.stopping;
    for (const [index, { extractedOn, finals }] of plan.entries()) {
      await this.waitForFiles(extractedOn);
      const known = (await releases.list(SYSTEM_ACTOR)).filter((each) => each.extractedOn === extractedOn);
      if (!known.some(({ state }) => state === 'PUBLISHED')) {
        const release = known.find(({ state }) => state === 'BUILT') ?? (await releases.build({ actor: SYSTEM_ACTOR, extractedOn, finals, signal }));
        await database.write(SYSTEM_ACTOR, 'statistics', updateStatistics);
        await releases.publish(SYSTEM_ACTOR, release.id);
        announce(`Release ${release.id} is published.`);
      }
      this.releasesShare = (index + 1) / plan.length;
      if (this.files.areDone) this.tell(1);
    }
  }

  /** Files of one day become facts together, in the order of days: a later one says that all before it are there. */
  private async waitForFiles(day: string): Promise<void> {
    while (!this.files.areDone && (this.files.lastDay === null || this.files.lastDay <= day)) await pause(LOOK_EVERY_MS);
    if (this.stopping.signal.aborted) throw new BuildCancelled('The server is stopping.');
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
