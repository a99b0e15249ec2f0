import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import type { BegunFile, FoundRow, Page, PageRequest, ReadFile } from './import-messages.ts';
import type { ImportStore } from './import-run.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { acceptReceived, insertFactOrigin, insertFacts, insertReceived, selectCurrentInMonths, selectCurrentRows, selectFactOrigin, type FactOrigin } from './submissions.queries.ts';

/** Rows looked through in one statement when all of a region is read. */
const ROWS_IN_PAGE = 10_000;

/** What the reading thread asks, done on the database in short transactions. */
export class DatabaseStore implements ImportStore {
  /** Files that are accepted, in order; those known before among them. */
  readonly settled: ReadFile[] = [];
  private begun: BegunFile[] = [];

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly origin: FactOrigin,
  ) {}

  begin(file: BegunFile): void {
    this.begun.push(file);
  }

  lookUp(kind: FileKind, keys: readonly (readonly string[])[]): Promise<readonly FoundRow[]> {
    return this.database.read(this.actor, 'current rows of an import', (sql) => selectCurrentRows(sql, KIND_DEFINITIONS[kind].facts, keys));
  }

  page(kind: FileKind, request: PageRequest): Promise<Page> {
    return this.database.read(this.actor, 'current rows of a region', (sql) => selectCurrentInMonths(sql, KIND_DEFINITIONS[kind].facts, request, ROWS_IN_PAGE));
  }

  async store(kind: FileKind, rows: Uint8Array<ArrayBuffer>): Promise<void> {
    const { facts } = KIND_DEFINITIONS[kind];
    await this.database.write(this.actor, 'rows of an import', async (sql) => {
      await this.insertBegun(sql);
      await insertFacts(sql, facts, rows);
    });
    this.begun = [];
  }

  async settle(files: readonly ReadFile[]): Promise<void> {
    const wrong = files.find(({ problemCount }) => problemCount > 0);
    if (wrong !== undefined) throw new RefusedSubmission(refusal(wrong), wrong.problems, wrong.problemCount);
    const read = files.filter(({ isKnown }) => !isKnown);
    if (read.length > 0) {
      await this.database.write(this.actor, 'accept submissions', async (sql) => {
        await this.insertBegun(sql);
        await insertFactOrigin(sql, this.origin);
        if ((await selectFactOrigin(sql)) !== this.origin) throw new Error('Facts of another origin came while the file was being read.');
        await acceptReceived(sql, read);
      });
    }
    this.begun = [];
    this.settled.push(...files);
  }

  /** A submission stands in its table before any of its rows, so that a kill leaves nothing that cannot be found. */
  private async insertBegun(sql: Sql): Promise<void> {
    if (this.begun.length > 0) await insertReceived(sql, this.begun, this.actor.kind === 'user' ? this.actor.id : this.actor.kind);
  }
}

function refusal({ fileName, problemCount }: ReadFile): string {
  return `${fileName} is not accepted: ${problemCount === 1 ? 'one thing is wrong' : `${problemCount} things are wrong`}. Nothing has been changed.`;
}
