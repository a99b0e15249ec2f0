import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { SYSTEM_ACTOR, type Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { RequestError } from '@server/platform/request-error.ts';
import { insertAuditRows, type AuditRow } from './audit.queries.ts';

/** Something that must be known afterwards. */
export interface AuditEntry {
  /** Who did it; the role is that of the moment. */
  readonly actor: Actor;
  /** What was done, as `permissions.ts` names its kind: `submission.import`, `session.start`. */
  readonly operation: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** What was asked for or given. Never a person's data, a pseudonym or a secret. */
  readonly filters?: Readonly<Record<string, unknown>>;
  /** Releases that the answer rests on, or that were made. */
  readonly releases?: readonly string[];
}

export interface AuditTrailParts {
  readonly database: Database;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Within 200 ms a record is on its way, however many come. */
const BATCH_MS = 100;
const RETRY_MS = 1_000;
/** Records that may wait, as while a backup holds back writers, before unpublished answers are refused. */
const MOST_WAITING = 10_000;
/** Rows of one statement. */
const MOST_AT_ONCE = 1_000;

/**
 * Writes records in batches, beside the answers that they tell of. A batch that cannot be written stays and is tried
 * again; meanwhile nothing that would need a record is given away. A process that is killed loses at most one batch.
 */
export class AuditTrail {
  private readonly waiting: AuditRow[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> | null = null;
  private failing = false;

  constructor(private readonly parts: AuditTrailParts) {}

  /** Takes a record; never throws, since what it tells of has been done. */
  record(entry: AuditEntry): void {
    this.waiting.push(this.rowOf(entry));
    if (!this.failing) this.schedule(BATCH_MS);
  }

  /** True while records can be relied on to be written. */
  isReliable(): boolean {
    return !this.failing && this.waiting.length < MOST_WAITING;
  }

  /** Throws where a record could not be relied on; to be called before something is given away that needs one. */
  assertReliable(): void {
    if (!this.isReliable()) throw new RequestError('UNAVAILABLE', 'Unpublished figures cannot be given now, since it cannot be recorded who sees them. Try again soon.');
  }

  /** Writes what waits; what cannot be written waits on. */
  flush(): Promise<void> {
    this.writing ??= this.write().finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  /** Writes what waits, for the last time. */
  async close(): Promise<void> {
    await this.flush();
    if (this.waiting.length > 0) await this.flush();
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.waiting.length > 0) this.parts.log.error({ records: this.waiting.length }, 'audit records were lost at the end');
  }

  private schedule(delayMs: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.flush();
    }, delayMs).unref();
  }

  private async write(): Promise<void> {
    try {
      while (this.waiting.length > 0) {
        const batch = this.waiting.slice(0, MOST_AT_ONCE);
        await this.parts.database.write(SYSTEM_ACTOR, 'audit', (sql) => insertAuditRows(sql, batch));
        this.waiting.splice(0, batch.length);
      }
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.parts.log.error({ err: error }, 'audit records cannot be written');
      this.failing = true;
      this.schedule(RETRY_MS);
    }
  }

  private rowOf({ actor, operation, outcome, filters, releases = [] }: AuditEntry): AuditRow {
    const user = actor.kind === 'user' ? actor : null;
    return {
      id: randomUUID(),
      at: this.parts.now(),
      actor_kind: actor.kind,
      user_id: user?.id ?? null,
      role: user?.role ?? null,
      organisation: user?.organisation ?? null,
      operation,
      filters: filters === undefined ? null : JSON.stringify(filters),
      purpose: user?.purpose ?? null,
      outcome,
      releases,
    };
  }
}
