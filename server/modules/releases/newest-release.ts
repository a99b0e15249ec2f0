import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { selectPublishedIds } from './releases.queries.ts';
import type { ReleasesService } from './releases.service.ts';

/** How often a server on a shared database looks for what another has published. */
const LOOK_EVERY_MS = 1_000;

/** Which release answers where none is named, as this server knows it: kept answers are good for as long as it is the same. */
export class NewestRelease {
  private known: string | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  get id(): string | null {
    return this.known;
  }

  /** Reads it, and keeps up with it until `close`. */
  async follow(releases: ReleasesService): Promise<void> {
    releases.onPublished(() => this.look());
    await this.look();
    // Nobody but this process writes to an embedded database.
    if (this.database.kind === 'postgres') this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS).unref();
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const [newest = null] = await this.database.read(SYSTEM_ACTOR, 'newest release', selectPublishedIds);
    this.known = newest;
  }
}
