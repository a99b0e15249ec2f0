import { LIMIT_STATUSES, TREATMENTS, type LimitStatus } from '@schema/domain/treatment.ts';
import { flag, lowerCaseWords, optional, optionalText, statedDate, text, wholeNumber, word, year } from './cells.ts';
import { readRows, type FilesToRead, type NumberedRow, type Row } from './csv-rows.ts';
import type { NoteTexts } from './note-texts.ts';
import { CODE_ROLES, type ClosingCodeRow, type CodeRole, type DelayCauseRow, type NoteColumns, type PathwayLimitRow, type PathwayRow, type PathwaySexes } from './reference-rows.ts';
import { groupBy, numbered, withoutRepeats } from './row-checks.ts';

export const PATHWAYS_FILE = 'pathways.csv';
export const CLOSING_CODES_FILE = 'closing-codes.csv';
export const DELAY_CAUSES_FILE = 'delay-causes.csv';

const TREATMENT_WORDS = lowerCaseWords(TREATMENTS);

/** One row per pathway, treatment, variant and period; what belongs to the pathway itself is repeated on each. */
const PATHWAYS = {
  file: PATHWAYS_FILE,
  columns: {
    code: text,
    name_sv: text,
    name_en: text,
    icd10: optionalText,
    introduced_year: optional(year),
    sexes: word<PathwaySexes>({ both: 'both', female: 'female', male: 'male' }),
    treatment: word({ ...TREATMENT_WORDS, any: null }),
    limit_days: optional(wholeNumber(1, 999)),
    source: text,
    variant: optionalText,
    valid_from: optional(statedDate),
    valid_to: optional(statedDate),
    status: word(lowerCaseWords(LIMIT_STATUSES)),
    note: optionalText,
  },
};

const CLOSING_CODES = {
  file: CLOSING_CODES_FILE,
  columns: {
    suffix: text,
    name_sv: text,
    name_en: text,
    role: word(Object.fromEntries(CODE_ROLES.map((role) => [role, role])) as Record<CodeRole, CodeRole>),
    treatment: optional(word(TREATMENT_WORDS)),
    limit_variant: optionalText,
    counted: flag,
    valid_to: optional(statedDate),
    source: text,
    note_sv: optionalText,
    note_en: optionalText,
  },
};

const DELAY_CAUSES = {
  file: DELAY_CAUSES_FILE,
  columns: { code: text, name_sv: text, name_en: text, grounds_sv: text, grounds_en: text, source: text },
};

/** The columns of a row that tell about its pathway and must be the same on each of the pathway's rows. */
const OF_THE_PATHWAY = ['name_sv', 'name_en', 'icd10', 'introduced_year', 'sexes'] as const;

/** Statuses of a limit that nobody has found, or that the pathway does not set: its days are empty, never 0. */
const WITHOUT_DAYS: readonly LimitStatus[] = ['NO_LIMIT_SET', 'NOT_FOUND'];

/** The pathways, in the order of the file, and their time limits. */
export function readPathways(reading: FilesToRead, notes: NoteTexts): { readonly pathways: readonly PathwayRow[]; readonly limits: readonly PathwayLimitRow[] } {
  const { faults } = reading;
  const rows = withoutRepeats(
    readRows(reading, PATHWAYS),
    (row) => [row.code, row.treatment, row.variant, row.valid_from?.stated ?? null],
    { file: PATHWAYS_FILE, faults },
  );
  for (const { line, row } of rows) {
    const empty = WITHOUT_DAYS.includes(row.status);
    if (empty && row.limit_days !== null) faults.add(PATHWAYS_FILE, line, `limit_days is "${row.limit_days}"; with status ${row.status.toLowerCase()} it must be empty`);
    if (!empty && row.limit_days === null) faults.add(PATHWAYS_FILE, line, `limit_days is empty; with status ${row.status.toLowerCase()} a number of days is needed`);
    if (row.valid_from !== null && row.valid_to !== null && row.valid_to.lastDay < row.valid_from.firstDay) {
      faults.add(PATHWAYS_FILE, line, `valid_to is "${row.valid_to.stated}"; a date no earlier than valid_from is needed`);
    }
  }
  reportOverlaps(rows, reading);
  const pathways = [...groupBy(rows, ({ row }) => row.code).values()].map((group, index) => onePathway(group, index + 1, reading));
  return { pathways: pathways.flatMap((pathway) => pathway ?? []), limits: numbered(rows.map(({ line, row }) => ({ ...limitOf(row), ...notes.inBoth(row.note, { file: PATHWAYS_FILE, line }) }))) };
}

type LimitCells = Row<typeof PATHWAYS.columns>;

function onePathway(rows: readonly NumberedRow<LimitCells>[], sortOrder: number, { faults }: FilesToRead): PathwayRow | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  for (const { line, row } of others) {
    for (const column of OF_THE_PATHWAY) {
      if (row[column] === first.row[column]) continue;
      faults.add(PATHWAYS_FILE, line, `${column} of ${row.code} is "${row[column] ?? ''}"; it is "${first.row[column] ?? ''}" on line ${first.line}, and must be the same on every row of a pathway`);
    }
  }
  const { code, name_sv, name_en, icd10, introduced_year, sexes } = first.row;
  return { code, name_sv, name_en, icd10, introduced_year, sexes, sort_order: sortOrder };
}

/** Two limits for the same treatment and variant on the same day leave no answer to which one holds. */
function reportOverlaps(rows: readonly NumberedRow<LimitCells>[], { faults }: FilesToRead): void {
  for (const group of groupBy(rows, ({ row }) => JSON.stringify([row.code, row.treatment, row.variant])).values()) {
    const byStart = [...group].sort((a, b) => (a.row.valid_from?.firstDay ?? '').localeCompare(b.row.valid_from?.firstDay ?? ''));
    byStart.forEach(({ line, row }, index) => {
      const before = byStart[index - 1];
      if (before === undefined) return;
      const end = before.row.valid_to?.lastDay;
      if (end !== undefined && end < (row.valid_from?.firstDay ?? '')) return;
      faults.add(PATHWAYS_FILE, line, `the limit holds at the same time as the one on line ${before.line}; valid_to must come before the next valid_from`);
    });
  }
}

function limitOf(row: LimitCells): Omit<PathwayLimitRow, 'position' | keyof NoteColumns> {
  return {
    pathway: row.code,
    treatment: row.treatment,
    variant: row.variant,
    limit_days: row.limit_days,
    valid_from: row.valid_from?.firstDay ?? null,
    valid_from_stated: row.valid_from?.stated ?? null,
    valid_to: row.valid_to?.lastDay ?? null,
    valid_to_stated: row.valid_to?.stated ?? null,
    status: row.status,
    source: row.source,
  };
}

/** The codes that mark events in a pathway; a variant is given only where a treatment is. */
export function readClosingCodes(reading: FilesToRead): readonly ClosingCodeRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, CLOSING_CODES), ({ suffix }) => [suffix], { file: CLOSING_CODES_FILE, faults });
  for (const { line, row } of rows) {
    if (row.limit_variant !== null && row.treatment === null) faults.add(CLOSING_CODES_FILE, line, `treatment is empty; the variant "${row.limit_variant}" is of a treatment`);
    if (row.role === 'treatment' && row.treatment === null) faults.add(CLOSING_CODES_FILE, line, 'treatment is empty; a code with the role treatment needs one');
  }
  return rows.map(({ row: { valid_to: validTo, ...row } }, index) => ({ ...row, valid_to_stated: validTo?.stated ?? null, sort_order: index + 1 }));
}

export function readDelayCauses(reading: FilesToRead): readonly DelayCauseRow[] {
  const rows = withoutRepeats(readRows(reading, DELAY_CAUSES), ({ code }) => [code], { file: DELAY_CAUSES_FILE, faults: reading.faults });
  return rows.map(({ row }, index) => ({ ...row, sort_order: index + 1 }));
}
