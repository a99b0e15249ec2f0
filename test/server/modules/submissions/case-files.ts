import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { OPERATOR_ACTOR, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { serveDeliveries, type Delivery } from '@server/modules/submissions/delivery-port.ts';
import { Originals } from '@server/modules/submissions/originals.ts';
import { SubmissionsService, type Imported, type ImportRequest } from '@server/modules/submissions/submissions.service.ts';
import { WaitingSubmissionsService } from '@server/modules/submissions/waiting-submissions.service.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

/** A case as a file tells it; what is not said is a closed case of a woman in region 01. */
export interface FileCase {
  readonly id: string;
  readonly region?: string;
  readonly suspicion?: string;
  readonly closing?: string;
  readonly code?: string;
}

export function caseFile(cases: readonly FileCase[]): string {
  const rows = cases.map(({ id, region = '01', suspicion = '2024-01-10', closing = '2024-02-10', code = '50' }) => [id, 'lunga', region, 'F', suspicion, closing, closing === '' ? '' : code].join(','));
  return ['case_id,pathway,closing_region,sex,suspicion_date,closing_date,closing_code', ...rows, ''].join('\n');
}

/** Many cases, all different. */
export function manyCases(count: number, region = '01'): FileCase[] {
  return Array.from({ length: count }, (_, index) => ({ id: `m-${index}`, region, suspicion: `2024-01-${String((index % 28) + 1).padStart(2, '0')}` }));
}

const nothingUsual = () => Promise.resolve({ usual: {}, usualInAll: null });

/** A service that keeps no audit; files that are handed in are kept in `folder`, by default for as long as the test. */
export function serviceOn(database: Database, folder = temporaryFolder()): SubmissionsService {
  return new SubmissionsService({ database, originals: new Originals(join(folder, 'originals')), audit: { record: () => undefined }, usualRows: nothingUsual });
}

/** Files that wait, without an audit; nothing is known to be usual. */
export function waitingOn(database: Database): WaitingSubmissionsService {
  const originals = new Originals(join(temporaryFolder(), 'originals'));
  return new WaitingSubmissionsService({ database, originals, audit: { record: () => undefined }, usualRows: nothingUsual });
}

/** Writes the text to a file of this test. */
export function fileOf(text: string, name = 'cases.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** Imports text as a file of a region. */
export function importText(database: Database, text: string, changes: Partial<ImportRequest> = {}): Promise<Imported> {
  return serviceOn(database).importFile({ kind: 'svf-cases', path: fileOf(text), fileName: 'cases.csv', deliveredOn: '2024-12-31', actor: OPERATOR_ACTOR, origin: 'REGISTER', ...changes });
}

/** The taker's end of a port that the deliveries come through. */
export function portOf(deliveries: readonly Delivery[]): MessagePort {
  const { port1, port2 } = new MessageChannel();
  serveDeliveries(port1, deliveries.values());
  return port2;
}

export function caseDelivery(deliveredOn: string, region: string, cases: readonly FileCase[]): Delivery {
  const bytes = new TextEncoder().encode(caseFile(cases.map((each) => ({ region, ...each }))));
  return { kind: 'svf-cases', fileName: `${region}-${deliveredOn}.csv`, deliveredOn, bytes };
}

/** Cases that are facts as of the sequence, with their closing: the row of the highest accepted submission, if it is not gone. */
export async function factsAsOf(database: Database, sequence: number): Promise<Record<string, string>> {
  const { rows } = await database.read(SYSTEM_ACTOR, 'facts as of', (sql) =>
    sql.query(
      `SELECT f.region || ' ' || f.case_id AS key, f.closing_date::text AS closing, f.gone, s.accepted_sequence AS sequence
         FROM svf_case_facts f JOIN submissions s ON s.id = f.submission WHERE s.accepted_sequence <= $1`,
      [sequence],
    ),
  );
  const newest = new Map<string, { sequence: number; gone: boolean; closing: string | null }>();
  for (const row of rows as { key: string; closing: string | null; gone: boolean; sequence: number }[]) {
    if ((newest.get(row.key)?.sequence ?? 0) < row.sequence) newest.set(row.key, row);
  }
  return Object.fromEntries([...newest].filter(([, { gone }]) => !gone).map(([key, { closing }]) => [key, closing ?? 'open']).sort());
}

/** The same by the other rule that the tables promise: accepted rows that no accepted row says that it replaces. */
export async function factsByReplacement(database: Database, sequence: number): Promise<Record<string, string>> {
  const { rows } = await database.read(SYSTEM_ACTOR, 'facts by replacement', (sql) =>
    sql.query(
      `SELECT f.region || ' ' || f.case_id AS key, f.closing_date::text AS closing
         FROM svf_case_facts f JOIN submissions s ON s.id = f.submission
        WHERE s.accepted_sequence <= $1 AND NOT f.gone
          AND NOT EXISTS (SELECT 1 FROM svf_case_facts n JOIN submissions ns ON ns.id = n.submission
                           WHERE n.region = f.region AND n.case_id = f.case_id AND n.replaces = f.submission AND ns.accepted_sequence <= $1)`,
      [sequence],
    ),
  );
  return Object.fromEntries((rows as { key: string; closing: string | null }[]).map(({ key, closing }) => [key, closing ?? 'open']).sort());
}

/** The states of all submissions, in the order of their numbers. */
export async function statesOf(database: Database): Promise<string[]> {
  const { rows } = await database.read(SYSTEM_ACTOR, 'states', (sql) => sql.query('SELECT state FROM submissions ORDER BY id'));
  return (rows as { state: string }[]).map(({ state }) => state);
}

export async function countRows(database: Database, table: string): Promise<number> {
  const { rows } = await database.read(SYSTEM_ACTOR, 'count', (sql) => sql.query(`SELECT count(*)::integer AS count FROM ${table}`));
  return (rows[0] as { count: number }).count;
}
