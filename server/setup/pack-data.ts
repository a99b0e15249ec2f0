import { readFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { monthOfDate, periodsWithin } from '@schema/domain/periods.ts';
import { mappedFile, UnmappedFile, type MappedFile } from '@seed/packs/mapped-file.ts';
import { parseMapping } from '@seed/packs/mapping.ts';
import { ImportCancelled } from '../modules/submissions/import-run.ts';
import { RefusedSubmission } from '../modules/submissions/refused-submission.ts';
import { calendarDay } from '../platform/calendar-day.ts';
import { StartError } from '../platform/start-error.ts';
import type { PackDataParts } from './pack.ts';

const MAPPING_FILE = 'mapping.json';
/** No table of published totals is near it, and all of it is held in memory. */
const MOST_BYTES = 256 * 1024 ** 2;

/**
 * Hands a publisher's file in as totals, through the same door as a region's, and publishes a release of it. What an
 * earlier file of it said is taken back first: the newest file is all that the publisher says. The same file once more
 * changes nothing. Throws `StartError` where the file is not what the pack expects; what was published stands.
 */
export async function loadPackData(parts: PackDataParts): Promise<void> {
  const { pack, file, announce } = parts;
  const made = readMapped(parts);
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-pack-'));
  try {
    const path = join(folder, basename(file));
    writeFileSync(path, made.text);
    const isNew = await handIn(parts, path);
    if (!isNew && (await hasRelease(parts))) {
      announce(`${basename(file)} is loaded already.`);
      return;
    }
    const release = await publish(parts, made);
    announce(`${basename(file)}: ${made.detailRows} rows of ${pack.names.en} became ${made.rows} totals; ${made.comparedSubtotals} subtotals agree with them. Release ${release} is published.`);
  } catch (error) {
    if (error instanceof RefusedSubmission) throw new StartError(error.message);
    if (error instanceof ImportCancelled) throw new StartError('The start was stopped while the file was being read; the next start begins with it anew.');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readMapped({ pack, file }: PackDataParts): MappedFile {
  if (statSync(file).size > MOST_BYTES) throw new StartError(`${file} is larger than ${MOST_BYTES / 1024 ** 2} MiB, which no table of published totals is. Check which file it is.`);
  const mapping = parseMapping(readFileSync(join(pack.folder, MAPPING_FILE), 'utf8'));
  try {
    return mappedFile(readFileSync(file, 'utf8'), mapping);
  } catch (error) {
    if (error instanceof UnmappedFile) throw new StartError(`${file} is not the file that ${pack.names.en} is read from. ${error.message}`);
    throw error;
  }
}

/** False where the same content stands already. */
async function handIn({ submissions, waiting, now, signal }: PackDataParts, path: string): Promise<boolean> {
  const request = { kind: 'svf-counts', path, fileName: basename(path), deliveredOn: calendarDay(now()), origin: 'PUBLISHED', actor: SYSTEM_ACTOR, signal } as const;
  const before = (await submissions.list(SYSTEM_ACTOR)).filter(({ kind, state }) => kind === request.kind && (state === 'accepted' || state === 'replaced'));
  const checked = await waiting.check(request);
  if (checked.state === 'accepted') return false;
  if (checked.state === 'rejected') throw new StartError(checked.refusal ?? `${basename(path)} is not accepted; nothing has been changed.`);
  for (const { id } of before) await waiting.withdraw(SYSTEM_ACTOR, id);
  // What it would do has changed with that.
  await waiting.check(request);
  await waiting.accept({ actor: SYSTEM_ACTOR, signal }, checked.id);
  return true;
}

async function hasRelease({ releases }: PackDataParts): Promise<boolean> {
  return (await releases.list(SYSTEM_ACTOR)).some(({ state }) => state === 'PUBLISHED');
}

/** Every half-year is final that ended before the first period which the publisher may still change. */
async function publish({ releases, now, signal }: PackDataParts, { months, provisionalFrom }: MappedFile): Promise<string> {
  const extractedOn = calendarDay(now());
  const already = (await releases.list(SYSTEM_ACTOR)).flatMap(({ finalThrough }) => (finalThrough === null ? [] : [monthOfDate(finalThrough)]));
  const first = already.reduce((latest, month) => Math.max(latest, month + 1), months.first);
  const last = Math.min(months.last, (provisionalFrom ?? Infinity) - 1);
  const finals = periodsWithin({ first, last }, 'HALF_YEAR').map(({ label }) => label);
  const release = await releases.build({ actor: SYSTEM_ACTOR, extractedOn, finals, signal });
  await releases.publish(SYSTEM_ACTOR, release.id);
  return release.id;
}
