import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { selectImportedVersion } from './official.queries.ts';

/** How often a server looks for published figures that have been handed in or withdrawn, here or through another server. */
const LOOK_EVERY_MS = 1_000;

/** Which published figures have been handed in, as this server knows it: kept answers are good for as long as it is the same. */
export class ImportedVersion {
  private known = '';
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  /** A short text that is another as soon as other figures hold. */
  get text(): string {
    return this.known;
  }

  /** Reads it, and keeps up with it until `close`. */
  async follow(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS).unref();
  }

  /** Looks now, where something is known to have changed. */
  async look(): Promise<void> {
    this.known = await this.database.read(SYSTEM_ACTOR, 'imported version', selectImportedVersion);
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
