import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { readCountryWords } from '../access/country-words.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import { selectDefinitions } from '../measures/measures.queries.ts';
import { writeDownloadFiles, type DownloadFile, type TemplateFile } from './download-files.ts';
import { dataVersion, readDownloadRows, type DataVersion } from './files.queries.ts';

interface FilesServiceParts {
  readonly database: Database;
  /** The API's schema as printed text; served beside the files. */
  readonly schemaText: string;
  /** Files that help to make those that are handed in. */
  readonly templates: (actor: Actor) => Promise<readonly TemplateFile[]>;
}

/** What became of asking for a file by name. */
export type FileAnswer =
  | { readonly kind: 'found'; readonly file: DownloadFile }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not_loaded' };

interface WrittenFiles {
  readonly version: string;
  readonly files: ReadonlyMap<string, DownloadFile>;
}

/**
 * The downloadable files. They are written once for each load of the country's files, and each file of published figures, and
 * kept; what another process has changed is noticed at the next request.
 */
export class FilesService {
  private written: { readonly version: string; readonly files: Promise<WrittenFiles> } | null = null;

  constructor(private readonly parts: FilesServiceParts) {}

  /** The file as of the newest load. Reads no more than the load's hash once the files are written. */
  async file(actor: Actor, name: string): Promise<FileAnswer> {
    assertAllowed(actor, 'official.read');
    assertAllowed(actor, 'reference.read');
    const version = await this.parts.database.read(actor, 'files.version', dataVersion);
    if (version === null) return { kind: 'not_loaded' };
    const { files } = await this.filesOf(actor, version);
    const file = files.get(name);
    return file === undefined ? { kind: 'unknown' } : { kind: 'found', file };
  }

  private filesOf(actor: Actor, { load, imported }: DataVersion): Promise<WrittenFiles> {
    const version = `${load} ${imported}`;
    if (this.written?.version === version) return this.written.files;
    const files = this.write(actor);
    this.written = { version, files };
    // A failed reading is not kept: the next request tries again.
    files.catch(() => {
      if (this.written?.files === files) this.written = null;
    });
    return files;
  }

  private async write(actor: Actor): Promise<WrittenFiles> {
    const { database, schemaText, templates } = this.parts;
    const { version, rows, measures, words } = await database.read(actor, 'files.rows', async (sql) => ({
      version: await dataVersion(sql),
      rows: await readDownloadRows(sql),
      measures: await selectDefinitions(sql),
      words: await readCountryWords(sql),
    }));
    if (version === null) throw new Error('The reference files were unloaded while the downloads were being written.');
    return { version: version.load, files: writeDownloadFiles({ version: version.load, rows, measures, words, schemaText, templates: await templates(actor) }) };
  }
}
