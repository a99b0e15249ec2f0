import { LEVEL_ROLES, type LevelRole } from '@schema/domain/area.ts';
import type { Sex } from '@schema/domain/sex.ts';
import { count, optional, optionalText, remarkedDate, share, statedDate, text, wholeNumber, word, year } from './cells.ts';
import { readRows, type FilesToRead, type NumberedRow, type Row } from './csv-rows.ts';
import type { NoteTexts } from './note-texts.ts';
import type { AreaLevelRow, AreaMembershipRow, AreaRow, NoteColumns, PopulationRow } from './reference-rows.ts';
import { groupBy, numbered, withoutRepeats } from './row-checks.ts';

export const LEVELS_FILE = 'levels.csv';
export const AREAS_FILE = 'areas.csv';
export const MEMBERSHIPS_FILE = 'area-memberships.csv';
export const POPULATION_FILE = 'population.csv';
export const POPULATION_DATES_FILE = 'population-reference-dates.csv';

const LEVELS = {
  file: LEVELS_FILE,
  columns: {
    id: text,
    role: word(Object.fromEntries(LEVEL_ROLES.map((role) => [role, role])) as Record<LevelRole, LevelRole>),
    rank: wholeNumber(0, 99),
    name_sv: text,
    name_en: text,
    plural_sv: text,
    plural_en: text,
  },
};

const AREAS = {
  file: AREAS_FILE,
  columns: {
    code: text,
    level: text,
    name_sv: text,
    name_en: text,
    short_name_sv: text,
    short_name_en: text,
    locative_sv: text,
    locative_en: text,
    abbreviation: optionalText,
    iso_code: optionalText,
    statistical_code: optionalText,
    tile_column: optional(wholeNumber(1, 99)),
    tile_row: optional(wholeNumber(1, 99)),
    sort_order: wholeNumber(0, 99_999),
    source: text,
    status: text,
  },
};

const MEMBERSHIPS = {
  file: MEMBERSHIPS_FILE,
  columns: { area: text, parent: text, part: optionalText, share: optional(share), as_of: optional(statedDate), source: text },
};

/** Statistics Sweden's letters (total, women, men), and the product's own words for other countries. */
const SEX_WORDS: Readonly<Record<string, Sex>> = { T: 'ALL', K: 'FEMALE', M: 'MALE', all: 'ALL', female: 'FEMALE', male: 'MALE' };

const YEAR_ENDS = {
  file: POPULATION_FILE,
  columns: { year, region_code: text, sex: word(SEX_WORDS), population: count, status: text, source: text },
};

const REFERENCE_DATES = {
  file: POPULATION_DATES_FILE,
  columns: { reference_date: remarkedDate, region_code: text, population: count, status: text, source: text },
};

/** The levels: each id once, and each role on one level, since the code finds levels by role. */
export function readLevels(reading: FilesToRead): readonly AreaLevelRow[] {
  const checked = { file: LEVELS_FILE, faults: reading.faults };
  const rows = withoutRepeats(readRows(reading, LEVELS), ({ id }) => [id], checked);
  const levels = withoutRepeats(rows, ({ role }) => [`the role ${role}`], checked).map(({ row }) => row);
  for (const role of ['nation', 'unit'] as const) {
    if (!levels.some((level) => level.role === role)) reading.faults.add(LEVELS_FILE, null, `no level has the role ${role}; one is needed`);
  }
  return levels;
}

/** The areas: known levels, codes that are unique, tiles that do not cover each other, and one nation. */
export function readAreas(reading: FilesToRead, levels: readonly AreaLevelRow[]): readonly AreaRow[] {
  const { faults } = reading;
  const checked = { file: AREAS_FILE, faults };
  const named = withoutRepeats(readRows(reading, AREAS), ({ code }) => [code], checked);
  const coded = withoutRepeats(named, ({ statistical_code: code }) => (code === null ? null : [`the statistical code ${code}`]), checked);
  const rows = withoutRepeats(coded, (row) => (row.tile_column === null ? null : [`the tile in column ${row.tile_column}, row ${row.tile_row}`]), checked);
  for (const { line, row } of rows) {
    if (!levels.some(({ id }) => id === row.level)) faults.add(AREAS_FILE, line, unknown('level', row.level, LEVELS_FILE));
    if ((row.tile_column === null) !== (row.tile_row === null)) faults.add(AREAS_FILE, line, 'only one of tile_column and tile_row is given; both or neither are needed');
  }
  const nationLevel = levels.find(({ role }) => role === 'nation')?.id;
  const nations = rows.filter(({ row }) => row.level === nationLevel).length;
  if (nations !== 1) faults.add(AREAS_FILE, null, `${nations} areas are the nation; one is needed`);
  return rows.map(({ row }) => row);
}

/** Which area belongs to which, and with what share of its population where it is divided between several. */
export function readMemberships(reading: FilesToRead, areas: readonly AreaRow[], levels: readonly AreaLevelRow[]): readonly AreaMembershipRow[] {
  const { faults } = reading;
  const rankOf = (code: string): number | undefined => levels.find(({ id }) => id === areas.find((area) => area.code === code)?.level)?.rank;
  const rows = withoutRepeats(readRows(reading, MEMBERSHIPS), (row) => [row.area, row.parent, row.as_of?.stated ?? ''], { file: MEMBERSHIPS_FILE, faults });
  for (const { line, row } of rows) {
    for (const column of ['area', 'parent', 'part'] as const) {
      const code = row[column];
      if (code !== null && rankOf(code) === undefined) faults.add(MEMBERSHIPS_FILE, line, unknown(column, code, AREAS_FILE));
    }
    const [rank, parentRank] = [rankOf(row.area), rankOf(row.parent)];
    if (rank !== undefined && parentRank !== undefined && parentRank >= rank) {
      faults.add(MEMBERSHIPS_FILE, line, `parent is "${row.parent}"; an area of a level above that of ${row.area} is needed`);
    }
    if (row.share !== null && row.as_of === null) faults.add(MEMBERSHIPS_FILE, line, 'as_of is empty; a share changes with the population, so its date is needed');
  }
  checkSharesAddUp(rows, reading);
  return numbered(rows.map(({ row }) => ({ ...row, as_of: row.as_of?.stated ?? null })));
}

/** Shares are given to six decimals, so an area's parts may miss 1 by one in the last place. */
const SHARE_TOLERANCE = 0.000001;
/** Adding two decimals in floating point is off by far less than this. */
const FLOATING_NOISE = 1e-12;

function checkSharesAddUp(rows: readonly NumberedRow<{ area: string; share: string | null; as_of: { stated: string } | null }>[], { faults }: FilesToRead): void {
  const shared = rows.filter(({ row }) => row.share !== null);
  for (const parts of groupBy(shared, ({ row }) => JSON.stringify([row.area, row.as_of?.stated])).values()) {
    const [first, last] = [parts[0], parts.at(-1)];
    const sum = parts.reduce((total, { row }) => total + Number(row.share), 0);
    if (first === undefined || last === undefined || Math.abs(sum - 1) <= SHARE_TOLERANCE + FLOATING_NOISE) continue;
    faults.add(MEMBERSHIPS_FILE, last.line, `the shares of ${first.row.area} add up to ${Number(sum.toFixed(9))}; 1 is needed`);
  }
}

/** A population as its file tells it, before its code is known to be of an area. */
type StatedPopulation = Omit<PopulationRow, 'position' | 'area'> & { readonly code: string };

/** Populations at year-ends and at other dates, each area, date and sex once in the two files together. */
export function readPopulations(reading: FilesToRead, areas: readonly AreaRow[], notes: NoteTexts): readonly PopulationRow[] {
  const { faults } = reading;
  const lineOf = new Map<string, string>();
  const stated = [
    ...readRows(reading, YEAR_ENDS).map(({ line, row }) => ({ file: POPULATION_FILE, line, row: atYearEnd(row) })),
    ...readRows(reading, REFERENCE_DATES).map(({ line, row }) => ({ file: POPULATION_DATES_FILE, line, row: { ...atReferenceDate(row), ...notes.inBoth(row.reference_date.remark, { file: POPULATION_DATES_FILE, line }) } })),
  ];
  const rows = stated.flatMap(({ file, line, row: { code, ...row } }) => {
    const area = areas.find(({ code: own, statistical_code: statistical }) => statistical === code || own === code);
    if (area === undefined) {
      faults.add(file, line, unknown('region_code', code, AREAS_FILE));
      return [];
    }
    const key = [area.code, row.reference_date, row.sex.toLowerCase()].join(', ');
    const earlier = lineOf.get(key);
    if (earlier !== undefined) faults.add(file, line, `${key} stands here again; it stands in ${earlier} already`);
    lineOf.set(key, `${file} on line ${line}`);
    return [{ ...row, area: area.code }];
  });
  return numbered(rows);
}

function atYearEnd({ year: of, region_code: code, ...row }: Row<typeof YEAR_ENDS.columns>): StatedPopulation {
  const lastDay = `${of}-12-31`;
  return { ...row, code, reference_date: lastDay, last_day: lastDay, note_sv: null, note_en: null };
}

function atReferenceDate({ reference_date: { date }, region_code: code, ...row }: Row<typeof REFERENCE_DATES.columns>): Omit<StatedPopulation, keyof NoteColumns> {
  return { ...row, code, reference_date: date.stated, last_day: date.lastDay, sex: 'ALL' };
}

function unknown(column: string, value: string, file: string): string {
  return `${column} is "${value}"; one that stands in ${file} is needed`;
}
