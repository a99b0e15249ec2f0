import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Argument, type Command } from 'commander';
import { FILE_KINDS, type FileKind } from '@schema/domain/file-kinds.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import { processEnvironment, type Environment } from '../environment.ts';
import type { ImportAnswer, ToldImport } from '../modules/submissions/import-answers.ts';
import { ImportCancelled, type ImportProgress } from '../modules/submissions/import-run.ts';
import { RefusedSubmission } from '../modules/submissions/refused-submission.ts';
import type { ToldSubmission } from '../modules/submissions/submission-answer.ts';
import type { ImportRequest } from '../modules/submissions/submissions.service.ts';
import { toldRefused, type Refused, type ToldWarning } from '../modules/submissions/told-findings.ts';
import { StartError } from '../platform/start-error.ts';
import { runningServer } from '../setup/running-server.ts';
import { ask, refusalOf, withSubmissions } from './handing-in.ts';
import { today } from './today.ts';

type Report = (output: { json?: boolean }, sentence: string, facts: object) => void;
type FileRequest = Pick<ImportRequest, 'kind' | 'path' | 'fileName' | 'completeFrom' | 'completeTo' | 'deliveredOn' | 'origin'>;

interface ImportOptions {
  readonly complete?: string;
  readonly deliveredOn?: string;
  readonly invented?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** How many problems a person sees at the terminal; `--json` gives all that are kept. */
const PROBLEMS_SHOWN = 20;

/** `ledtid import`. */
export function addImportCommand(program: Command, report: Report): void {
  program
    .command('import')
    .description('Hands in a file: every row is checked, and all of them become facts or none.')
    .addArgument(new Argument('<kind>', 'what the file holds').choices(FILE_KINDS))
    .argument('<file>', 'a table as .csv, .csv.gz or .xlsx')
    .option('--complete <from..to>', 'the file holds every case of its region from these months, as 2024-01..2024-06; other cases of the months are gone')
    .option('--delivered-on <date>', 'the day that the file is from; today where it is not said')
    .option('--check', 'only find out what the file would do; it then waits for "submissions accept"')
    .option('--invented', 'the rows are invented, for a database that holds the demonstration')
    .option('--json', 'answer with one JSON object')
    .action(async (kind: FileKind, file: string, options: ImportOptions) => {
      const outcome = await handIn(processEnvironment(), requestOf(kind, file, options), options.check ? 'wait' : 'accept');
      if ('refused' in outcome) tellRefusal(outcome.refused, options);
      else if ('checked' in outcome && outcome.checked.refusal !== null) tellRefusal({ message: outcome.checked.refusal, problems: outcome.problems, problemCount: outcome.checked.problemCount }, options);
      else if ('checked' in outcome) report(options, checkedSentence(file, outcome.checked), outcome.checked);
      else report(options, acceptedSentence(file, outcome.imported), outcome.imported);
    });
}

function requestOf(kind: FileKind, path: string, { complete, deliveredOn, invented = false }: ImportOptions): FileRequest {
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`);
  const [completeFrom, completeTo, ...rest] = complete?.split('..') ?? [];
  if (complete !== undefined && (completeTo === undefined || rest.length > 0)) throw new StartError(`--complete is "${complete}"; two months such as 2024-01..2024-06 are needed.`);
  if (deliveredOn !== undefined && (deliveredOn.length !== 10 || parsePartialDate(deliveredOn) === null)) throw new StartError(`--delivered-on is "${deliveredOn}"; a day such as 2024-01-31 is needed.`);
  return { kind, path, fileName: basename(path), completeFrom, completeTo, deliveredOn: deliveredOn ?? today(), origin: invented ? 'SYNTHETIC' : 'REGISTER' };
}

type Outcome = Exclude<ImportAnswer, { readonly progress: ImportProgress }>;

/** What is done with a file that nothing is wrong with. */
type Then = 'accept' | 'wait';

/** Hands in by the running server, or on the database itself where none runs. Ctrl-C cancels. */
async function handIn(environment: Environment, request: FileRequest, then: Then): Promise<Outcome> {
  const cancelling = new AbortController();
  process.once('SIGINT', () => cancelling.abort());
  const progress = new ProgressLine();
  try {
    const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
    if (address !== null) return await throughServer(address, environment, { request, then, progress, signal: cancelling.signal });
    return await onDatabase(environment, { request, then, progress, signal: cancelling.signal });
  } catch (error) {
    if (error instanceof RefusedSubmission) return { refused: toldRefused(error, 'en') };
    throw error instanceof ImportCancelled || cancelling.signal.aborted ? new StartError(new ImportCancelled().message) : error;
  } finally {
    progress.end();
  }
}

interface Importing {
  readonly request: FileRequest;
  readonly then: Then;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

async function onDatabase(environment: Environment, { request, then, progress, signal }: Importing): Promise<Outcome> {
  const file = { ...request, actor: OPERATOR_ACTOR, signal, onProgress: (each: ImportProgress) => progress.show(each) };
  return withSubmissions(environment, async ({ submissionsAnswers }) => (then === 'accept' ? submissionsAnswers.imported(file, 'en') : submissionsAnswers.checked(file, 'en')));
}

async function throughServer(address: string, environment: Environment, { request, then, progress, signal }: Importing): Promise<Outcome> {
  const { path, ...said } = { ...request, then };
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
    if (!('progress' in answer)) return answer;
    progress.show(answer.progress);
  }
  throw new StartError(`The server at ${address} stopped before the file was imported. Nothing has been changed; hand it in again.`);
}

function acceptedSentence(file: string, { submission, rows, new: added, changed, unchanged, gone, warnings, alreadyKnown }: ToldImport): string {
  if (alreadyKnown) return `${file} has been handed in before, as submission ${submission.id}. Nothing has been changed.`;
  return `${file} is accepted as submission ${submission.id}: ${rows} rows, ${added} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone.${notesOf(warnings)}`;
}

/** What is odd, a line each. */
function notesOf(warnings: readonly ToldWarning[]): string {
  return warnings.map(({ column, warning, count, firstLine }) => `\nNote: ${column}, ${placeOf(count, firstLine)}: ${warning}`).join('');
}

function placeOf(count: number, firstLine: number | null): string {
  if (firstLine === null) return 'the whole file';
  return count === 1 ? `line ${firstLine}` : `${count} rows, the first on line ${firstLine}`;
}

function checkedSentence(file: string, { id, state, rows, rowsNew, rowsChanged, rowsUnchanged, rowsGone, warnings }: ToldSubmission): string {
  if (state !== 'CHECKED') return `${file} has been handed in before, as submission ${id}. Nothing has been changed.`;
  return `Nothing is wrong with ${file}: ${rows} rows, ${rowsNew} new, ${rowsChanged} changed, ${rowsUnchanged} unchanged, ${rowsGone} gone. It waits as submission ${id}; "submissions accept ${id}" makes facts of it.${notesOf(warnings)}`;
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
