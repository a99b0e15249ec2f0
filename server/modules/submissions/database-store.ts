import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import { refusal, type Refusal } from '@schema/language/findings/refusals.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import { selectFactOrigin } from '../access/access.queries.ts';
import { insertFacts, selectCurrentInMonths, selectCurrentRows } from './current-facts.queries.ts';
import type { BegunFile, FoundRow, Page, PageRequest, ReadFile } from './import-messages.ts';
import type { ImportStore } from './import-run.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { acceptReceived, insertFactOrigin, insertReceived, setState, type FactOrigin } from './submissions.queries.ts';

/** Rows looked through in one statement when all of a region is read. */
const ROWS_IN_PAGE = 10_000;

/** Answers what the reading thread asks of the facts, and changes nothing. */
export class CheckStore implements ImportStore {
  /** Files that were read to their end, in order; those known before among them. */
  readonly settled: ReadFile[] = [];

  constructor(
    protected readonly database: Database,
    protected readonly actor: Actor,
  ) {}

  begin(_file: BegunFile): void {
    // Nothing is kept of it.
  }

  lookUp(kind: FileKind, keys: readonly (readonly string[])[]): Promise<readonly FoundRow[]> {
    return this.database.read(this.actor, 'current rows of an import', (sql) => selectCurrentRows(sql, KIND_DEFINITIONS[kind].facts, keys));
  }

  page(kind: FileKind, request: PageRequest): Promise<Page> {
    return this.database.read(this.actor, 'current rows of a region', (sql) => selectCurrentInMonths(sql, KIND_DEFINITIONS[kind].facts, request, ROWS_IN_PAGE));
  }

  store(_kind: FileKind, _rows: Uint8Array<ArrayBuffer>): Promise<void> {
    return Promise.resolve();
  }

  settle(files: readonly ReadFile[]): Promise<void> {
    this.settled.push(...files);
    return Promise.resolve();
  }
}

export interface AcceptingOptions {
  readonly actor: Actor;
  /** What the rows are where they are about cases; null where they are published figures, which any database takes. */
  readonly origin: FactOrigin | null;
  /** A submission that was checked and has its row; null where the files get rows of their own. */
  readonly checked: number | null;
  /** Called with a file that nothing is wrong with, before it is accepted; answers it with all that is to be kept of it. */
  readonly beforeAcceptance: (file: ReadFile) => Promise<ReadFile>;
}

/** Stores what the reading thread hands over and accepts what it has read, in short transactions. */
export class AcceptingStore extends CheckStore {
  private begun: BegunFile[] = [];

  constructor(
    database: Database,
    private readonly options: AcceptingOptions,
  ) {
    super(database, options.actor);
  }

  override begin(file: BegunFile): void {
    this.begun.push(file);
  }

  override async store(kind: FileKind, rows: Uint8Array<ArrayBuffer>): Promise<void> {
    const { facts } = KIND_DEFINITIONS[kind];
    await this.database.write(this.actor, 'rows of an import', async (sql) => {
      await this.insertBegun(sql);
      await insertFacts(sql, facts, rows);
    });
    this.begun = [];
  }

  override async settle(files: readonly ReadFile[]): Promise<void> {
    const wrong = files.find(isWrong);
    if (wrong !== undefined) {
      await super.settle(files);
      throw new RefusedSubmission(refusalOf(wrong), wrong.problems, wrong.problemCount);
    }
    const whole: ReadFile[] = [];
    for (const file of files) whole.push(file.isKnown ? file : await this.options.beforeAcceptance(file));
    await super.settle(whole);
    const read = whole.filter(({ isKnown }) => !isKnown);
    if (read.length === 0) return;
    const { origin } = this.options;
    await this.database.write(this.actor, 'accept submissions', async (sql) => {
      await this.insertBegun(sql);
      if (origin !== null) {
        await insertFactOrigin(sql, origin);
        if ((await selectFactOrigin(sql)) !== origin) throw new Error('Facts of another origin came while the file was being read.');
      }
      await acceptReceived(sql, read, { by: nameOf(this.actor), origin });
    });
    this.begun = [];
  }

  /** A submission stands in its table before any of its rows, so that a kill leaves nothing that cannot be found. */
  private async insertBegun(sql: Sql): Promise<void> {
    if (this.begun.length === 0) return;
    if (this.options.checked === null) await insertReceived(sql, this.begun, nameOf(this.actor));
    else await setState(sql, this.options.checked, 'accepting');
  }
}

/** Whom the rows about a submission name. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'user' ? actor.id : actor.kind;
}

/** Whether the file cannot be accepted. */
export function isWrong({ problemCount, unreadable }: ReadFile): boolean {
  return problemCount > 0 || unreadable !== null;
}

/** Why it cannot. */
export function refusalOf({ fileName, problemCount, unreadable }: ReadFile): Refusal {
  return unreadable ?? refusal('things-wrong', { fileName, count: problemCount });
}
