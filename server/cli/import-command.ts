import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Argument, type Command } from 'commander';
import { pino } from 'pino';
import { FILE_KINDS, type FileKind } from '@schema/domain/file-kinds.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import { processEnvironment, type Environment } from '../environment.ts';
import { AuditTrail } from '../modules/access/audit-trail.ts';
import { operatorToken } from '../modules/access/operator-token.ts';
import type { ImportAnswer, Refused } from '../modules/submissions/import-answers.ts';
import { ImportCancelled, type ImportProgress } from '../modules/submissions/import-run.ts';
import { Originals } from '../modules/submissions/originals.ts';
import { RefusedSubmission } from '../modules/submissions/refused-submission.ts';
import { submissionFolders } from '../modules/submissions/submission-folders.ts';
import type { SubmissionRow } from '../modules/submissions/submissions.queries.ts';
import { SubmissionsService, type Imported, type ImportRequest } from '../modules/submissions/submissions.service.ts';
import { StartError } from '../platform/start-error.ts';
import { openCurrentDatabase } from '../setup/existing-database.ts';
import { runningServer } from '../setup/running-server.ts';
import { today } from './today.ts';

type Report = (output: { json?: boolean }, sentence: string, facts: object) => void;
type FileRequest = Pick<ImportRequest, 'kind' | 'path' | 'fileName' | 'completeFrom' | 'completeTo' | 'deliveredOn' | 'origin'>;

interface ImportOptions {
  readonly complete?: string;
  readonly deliveredOn?: string;
  readonly invented?: boolean;
  readonly json?: boolean;
}

/** How many problems a person sees at the terminal; `--json` gives all that are kept. */
const PROBLEMS_SHOWN = 20;

/** `ledtid import` and `ledtid submissions`. */
export function addImportCommands(program: Command, report: Report): void {
  program
    .command('import')
    .description('Hands in a file: every row is checked, and all of them become facts or none.')
    .addArgument(new Argument('<kind>', 'what the file holds').choices(FILE_KINDS))
    .argument('<file>', 'a table as .csv, .csv.gz or .xlsx')
    .option('--complete <from..to>', 'the file holds every case of its region from these months, as 2024-01..2024-06; other cases of the months are gone')
    .option('--delivered-on <date>', 'the day that the file is from; today where it is not said')
    .option('--invented', 'the rows are invented, for a database that holds the demonstration')
    .option('--json', 'answer with one JSON object')
    .action(async (kind: FileKind, file: string, options: ImportOptions) => {
      const outcome = await importFile(processEnvironment(), requestOf(kind, file, options));
      if ('refused' in outcome) tellRefusal(outcome.refused, options);
      else report(options, acceptedSentence(file, outcome.imported), outcome.imported);
    });
  program
    .command('submissions')
    .description('Lists the files that have been handed in, the newest first.')
    .option('--json', 'answer with one JSON object')
    .action(async (options: { json?: boolean }) => {
      const submissions = await listed(processEnvironment());
      report(options, submissions.length === 0 ? 'No file has been handed in.' : submissions.map(submissionLine).join('\n'), { submissions });
    });
}

function requestOf(kind: FileKind, path: string, { complete, deliveredOn, invented = false }: ImportOptions): FileRequest {
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`);
  const [completeFrom, completeTo, ...rest] = complete?.split('..') ?? [];
  if (complete !== undefined && (completeTo === undefined || rest.length > 0)) throw new StartError(`--complete is "${complete}"; two months such as 2024-01..2024-06 are needed.`);
  if (deliveredOn !== undefined && (deliveredOn.length !== 10 || parsePartialDate(deliveredOn) === null)) throw new StartError(`--delivered-on is "${deliveredOn}"; a day such as 2024-01-31 is needed.`);
  return { kind, path, fileName: basename(path), completeFrom, completeTo, deliveredOn: deliveredOn ?? today(), origin: invented ? 'SYNTHETIC' : 'REGISTER' };
}

type Outcome = { readonly imported: Imported } | { readonly refused: Refused };

/** Imports by the running server, or on the database itself where none runs. Ctrl-C cancels. */
async function importFile(environment: Environment, request: FileRequest): Promise<Outcome> {
  const cancelling = new AbortController();
  process.once('SIGINT', () => cancelling.abort());
  const progress = new ProgressLine();
  try {
    const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
    if (address !== null) return await throughServer(address, environment, { request, progress, signal: cancelling.signal });
    return await onDatabase(environment, { request, progress, signal: cancelling.signal });
  } catch (error) {
    if (error instanceof RefusedSubmission) return { refused: error };
    throw error instanceof ImportCancelled || cancelling.signal.aborted ? new StartError(new ImportCancelled().message) : error;
  } finally {
    progress.end();
  }
}

interface Importing {
  readonly request: FileRequest;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

async function onDatabase(environment: Environment, { request, progress, signal }: Importing): Promise<Outcome> {
  return withSubmissions(environment, async (submissions) => ({
    imported: await submissions.importFile({ ...request, actor: OPERATOR_ACTOR, signal, onProgress: (each) => progress.show(each) }),
  }));
}

async function withSubmissions<Result>(environment: Environment, work: (submissions: SubmissionsService) => Promise<Result>): Promise<Result> {
  const { database, close } = await openCurrentDatabase(environment);
  const audit = new AuditTrail({ database, log: pino({ level: 'error' }, pino.destination({ dest: 2, sync: true })), now: () => new Date() });
  try {
    return await work(new SubmissionsService({ database, audit, originals: new Originals(submissionFolders(environment.dataFolder).originals) }));
  } finally {
    await audit.close();
    await close();
  }
}

async function throughServer(address: string, environment: Environment, { request, progress, signal }: Importing): Promise<Outcome> {
  const { path, ...said } = request;
  const query = new URLSearchParams(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const response = await ask(`${address}/submissions?${query}`, environment, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(path)) as BodyInit,
    duplex: 'half',
    signal,
  });
  if (!response.ok || response.body === null) throw new StartError(await refusalOf(response, address));
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as ReadableStream) })) {
    const answer = JSON.parse(line) as ImportAnswer;
    if ('imported' in answer || 'refused' in answer) return answer;
    if ('progress' in answer) progress.show(answer.progress);
  }
  throw new StartError(`The server at ${address} stopped before the file was imported. Nothing has been changed; hand it in again.`);
}

async function listed(environment: Environment): Promise<readonly SubmissionRow[]> {
  const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
  if (address !== null) {
    const response = await ask(`${address}/submissions`, environment, {});
    if (!response.ok) throw new StartError(await refusalOf(response, address));
    return (await response.json()) as readonly SubmissionRow[];
  }
  return withSubmissions(environment, (submissions) => submissions.list(OPERATOR_ACTOR));
}

async function ask(address: string, { dataFolder }: Environment, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${operatorToken(dataFolder)}` };
  return fetch(address, { ...init, headers }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new StartError(`The server that holds ${dataFolder} does not answer at ${new URL(address).origin}. Wait until it serves, or stop it.`);
  });
}

async function refusalOf(response: Response, address: string): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: readonly { message: string }[] } | null;
  return answer?.errors?.[0]?.message ?? `The running server at ${address} answered with status ${response.status}.`;
}

function acceptedSentence(file: string, { submission, rows, new: added, changed, unchanged, gone, warnings, alreadyKnown }: Imported): string {
  if (alreadyKnown) return `${file} has been handed in before, as submission ${submission.id}. Nothing has been changed.`;
  const odd = warnings.map(({ column, warning, count, firstLine }) => `\nNote: ${column}, ${count === 1 ? `line ${firstLine}` : `${count} rows, the first on line ${firstLine}`}: ${warning}`);
  return `${file} is accepted as submission ${submission.id}: ${rows} rows, ${added} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone.${odd.join('')}`;
}

function tellRefusal({ message, problems, problemCount }: Refused, { json }: ImportOptions): void {
  process.exitCode = 1;
  if (json) {
    process.stderr.write(`${JSON.stringify({ error: message, problems, problemCount })}\n`);
    return;
  }
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ line, column, problem, expected }) => {
    const place = [line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
    return `${place === '' ? '' : `${place}: `}${problem} ${expected}`;
  });
  const hidden = problemCount - lines.length;
  process.stderr.write(`${[message, ...lines, ...(hidden > 0 ? [`And ${hidden} more.`] : [])].join('\n')}\n`);
}

function submissionLine({ id, kind, file_name: name, state, delivered_on: delivered, areas, row_count: rows }: SubmissionRow): string {
  return `${id}: ${name}, ${kind}, of ${delivered}, ${areas.join(' ')}: ${rows} rows, ${state}`;
}

/** How far the import has come, on one line that is written over; only where a person watches. */
class ProgressLine {
  private isShown = false;

  show({ rowsRead }: ImportProgress): void {
    if (!process.stderr.isTTY) return;
    this.isShown = true;
    process.stderr.write(`\r${rowsRead} rows checked`);
  }

  end(): void {
    if (this.isShown) process.stderr.write('\r\u001b[K');
  }
}
