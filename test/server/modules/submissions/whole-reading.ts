import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { FILE_KINDS, type FileKind } from '@schema/domain/file-kinds.ts';
import type { CheckingReference } from '@server/modules/submissions/checking-reference.ts';
import { DatabaseSide } from '@server/modules/submissions/database-side.ts';
import { loadedColumns } from '@server/modules/submissions/fact-tables.ts';
import { FileImport } from '@server/modules/submissions/file-import.ts';
import type { FromImportWorker, ImportWorkerData, ReadFile, ToImportWorker } from '@server/modules/submissions/import-messages.ts';
import { KIND_DEFINITIONS } from '@server/modules/submissions/kind-registry.ts';
import { toldProblem, toldWarning, type ToldProblem, type ToldWarning } from '@server/modules/submissions/told-findings.ts';
import { refusalSentence } from '@schema/language/findings/refusals.ts';
import { REFERENCE } from './checking-reference-fixture.ts';
import { loadedLines } from './loaded-text.ts';

/** What came of a file that was read from its first byte to its last, as the thread that reads files does it. */
export interface WholeReading extends Pick<ReadFile, 'problemCount' | 'isPersonal'> {
  /** What was found, as it is told in English. */
  readonly problems: readonly ToldProblem[];
  readonly warnings: readonly ToldWarning[];
  readonly unreadable: string | null;
  /** Key and values of each row as they would be stored, sorted: what the file says, without where it says it. */
  readonly rows: readonly string[];
}

export interface ReadingSettings {
  readonly kind?: FileKind;
  readonly reference?: CheckingReference;
  readonly deliveredOn?: string;
}

/** Columns that tell where a row stood and not what it says. */
const OF_PLACE = ['submission', 'line', 'replaces', 'gone'];

/** Reads a file into a database that is empty and keeps nothing. */
export async function readWhole(path: string, { kind = 'svf-cases', reference = REFERENCE, deliveredOn = '2024-12-31' }: ReadingSettings = {}): Promise<WholeReading> {
  const { port1, port2 } = new MessageChannel();
  const stored: string[] = [];
  const source = { kind: 'path', path, fileName: 'file', fileKind: kind, deliveredOn, completeMonths: null } as const;
  const knownRegions = Object.fromEntries(FILE_KINDS.map((each) => [each, new Set<string>()])) as ImportWorkerData['knownRegions'] & Record<FileKind, Set<string>>;
  const data: ImportWorkerData = { source, reference, acceptedKeys: new Set(), knownRegions, allowedRegions: null, counting: null, nextSubmission: 1 };
  try {
    const settled = answered(port2, stored);
    await new FileImport(data, new DatabaseSide(port1)).readPath(source);
    const file = await settled;
    const { problems, problemCount, warnings, unreadable, isPersonal } = file;
    return {
      rows: stored.map((line) => whatIsSaid(line, kind)).sort(),
      problems: problems.map((each) => toldProblem(each, 'en')),
      problemCount,
      warnings: warnings.map((each) => toldWarning(each, 'en')),
      unreadable: unreadable === null ? null : refusalSentence(unreadable, 'en'),
      isPersonal,
    };
  } finally {
    port1.close();
  }
}

/** Answers as the server does for an empty database; gives the file when it has been read to its end. */
function answered(port: MessagePort, stored: string[]): Promise<ReadFile> {
  const answer = (message: ToImportWorker): void => port.postMessage(message);
  return new Promise((resolve, reject) => {
    port.on('message', (message: FromImportWorker) => {
      if (message.kind === 'store') {
        stored.push(...loadedLines(KIND_DEFINITIONS[message.fileKind].facts, message.rows));
        answer({ kind: 'stored', spent: null });
      } else if (message.kind === 'settle') {
        const [file] = message.files;
        if (file === undefined) reject(new Error('No file was settled.'));
        else resolve(file);
      } else if (message.kind !== 'begin') reject(new Error(`An empty database is not asked for ${message.kind}.`));
    });
  });
}

function whatIsSaid(line: string, kind: FileKind): string {
  const columns = loadedColumns(KIND_DEFINITIONS[kind].facts);
  return line.split('\t').filter((_, column) => !OF_PLACE.includes(columns[column] ?? '')).join('|');
}
