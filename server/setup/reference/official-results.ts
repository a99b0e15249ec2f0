import { ABSENCES, type Absence } from '@schema/domain/figure.ts';
import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { NEEDED_VALUE, PUBLISHED_UNITS, storedValue, type PublishedUnit } from '@schema/domain/published-values.ts';
import { lowerCaseWords, optionalText, text, word, year } from './cells.ts';
import { cellFault, readRows, type FilesToRead, type NumberedRow, type Row } from './csv-rows.ts';
import type { AreaLevelRow, AreaRow, PublishedResultRow, SourceRow } from './reference-rows.ts';
import { withoutRepeats } from './row-checks.ts';

export const SERIES_FILE = 'official-series.csv';
export const ABSENCES_FILE = 'official-absences.csv';
export const OFFICIAL_FOLDER = 'official/';

export const UNIT_WORDS = Object.fromEntries(Object.keys(PUBLISHED_UNITS).map((unit) => [unit, unit])) as Record<PublishedUnit, PublishedUnit>;

const SERIES = {
  file: SERIES_FILE,
  columns: { measure: text, source_id: text, source_key: optionalText, unit_as_published: word(UNIT_WORDS), note: optionalText },
};
type Series = Row<typeof SERIES.columns>;

const VALUE_COLUMNS = { measure: text, region: text, year, value: text, unit: text, source: text };

const ABSENCE_ROWS = {
  file: ABSENCES_FILE,
  columns: { measure: text, area: text, from: year, to: year, absence: word(lowerCaseWords(ABSENCES)), reason_sv: text, reason_en: text, source: text },
};
type AbsenceCells = NumberedRow<Row<typeof ABSENCE_ROWS.columns>>;

/** For a value that is missing where no row says why. */
const GENERAL_REASON = {
  sv: 'Källan redovisar inget värde för området det året, och skälet är inte känt.',
  en: 'The source publishes no value for the area in that year, and the reason is not known.',
};

export interface OfficialContext {
  readonly areas: readonly AreaRow[];
  readonly levels: readonly AreaLevelRow[];
  readonly sources: readonly SourceRow[];
  readonly measures: readonly MeasureDefinition[];
}

export type UnplacedResult = Omit<PublishedResultRow, 'position'>;

/**
 * The officially published series: a row for each area and year with a value and, for the nation and every unit, a
 * row with the reason for each year in which some area has a value and this one has none. Years that nobody has are
 * not filled.
 */
export function readOfficialResults(reading: FilesToRead, context: OfficialContext): readonly UnplacedResult[] {
  const series = withoutRepeats(readRows(reading, SERIES), ({ measure }) => [measure], { file: SERIES_FILE, faults: reading.faults });
  const sound = series.filter(({ line, row }) => isSound(row, line, reading, context));
  reportFilesWithoutSeries(series.map(({ row }) => row), reading);
  const absences = readAbsences(reading, context, series.map(({ row }) => row.measure));
  return sound.flatMap(({ row }) => {
    const values = readValues(row, reading, context);
    return inAreaOrder([...values, ...missing(row, values, absences, reading, context)], context.areas);
  });
}

/** False, with a fault for each thing wrong, where the values of a series cannot be read as it says. */
function isSound(series: Series, line: number, { files, faults }: FilesToRead, { sources, measures }: OfficialContext): boolean {
  const measure = measures.find(({ id }) => id === series.measure);
  const unit = PUBLISHED_UNITS[series.unit_as_published];
  const slips = [
    measure === undefined ? cellFault('measure', series.measure, 'one that is defined in schema/measures is needed') : null,
    measure !== undefined && measure.unit !== unit ? cellFault('unit_as_published', series.unit_as_published, `the definition of ${series.measure} has the unit ${measure.unit}`) : null,
    sources.some(({ id }) => id === series.source_id) ? null : cellFault('source_id', series.source_id, 'one that stands in sources.csv is needed'),
  ].filter((slip) => slip !== null);
  for (const slip of slips) faults.add(SERIES_FILE, line, slip);
  if (files.has(valuesFile(series))) return slips.length === 0;
  faults.add(valuesFile(series), null, `the file is missing; line ${line} of ${SERIES_FILE} names its measure`);
  return false;
}

function reportFilesWithoutSeries(series: readonly Series[], { files, faults }: FilesToRead): void {
  const named = series.map(valuesFile);
  for (const file of files.keys()) {
    if (file.startsWith(OFFICIAL_FOLDER) && !named.includes(file)) faults.add(file, null, `the file is unknown; ${SERIES_FILE} has no row for its measure`);
  }
}

function valuesFile({ measure }: Series): string {
  return `${OFFICIAL_FOLDER}${measure}.csv`;
}

function readValues(series: Series, reading: FilesToRead, { areas, sources }: OfficialContext): readonly UnplacedResult[] {
  const { faults } = reading;
  const file = valuesFile(series);
  const rows = withoutRepeats(readRows(reading, { file, columns: VALUE_COLUMNS }), (row) => [row.region, row.year], { file, faults });
  return rows.flatMap(({ line, row }) => {
    const area = areas.find(({ code }) => code === row.region);
    const stored = storedValue(series.unit_as_published, row.value);
    const expected = { measure: series.measure, unit: series.unit_as_published, source: series.source_id };
    for (const column of ['measure', 'unit', 'source'] as const) {
      if (row[column] !== expected[column]) faults.add(file, line, cellFault(column, row[column], `${SERIES_FILE} says "${expected[column]}"`));
    }
    if (area === undefined) faults.add(file, line, cellFault('region', row.region, 'one that stands in areas.csv is needed'));
    if (stored === null) faults.add(file, line, cellFault('value', row.value, NEEDED_VALUE[series.unit_as_published]));
    if (area === undefined || stored === null) return [];
    return [{ ...resultOf(series, area, row.year, sources), ...stored, value_as_published: row.value }];
  });
}

/** The row of an area and year before anything is known about its value. */
function resultOf(series: Series, area: AreaRow, of: number, sources: readonly SourceRow[]): UnplacedResult {
  const source = sources.find(({ id }) => id === series.source_id)?.title ?? series.source_id;
  return {
    measure: series.measure,
    level: area.level,
    area: area.code,
    pathway: null,
    key_as_published: area.code,
    year: of,
    period: null,
    value: null,
    text_value: null,
    unit: PUBLISHED_UNITS[series.unit_as_published],
    absence: null,
    absence_reason_sv: null,
    absence_reason_en: null,
    value_as_published: null,
    unit_as_published: series.unit_as_published,
    qualifier: null,
    source_id: series.source_id,
    source: series.source_key === null ? source : `${source} ${series.source_key}`,
    note_sv: null,
    note_en: null,
  };
}

function readAbsences(reading: FilesToRead, { areas }: OfficialContext, measures: readonly string[]): readonly AbsenceCells[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, ABSENCE_ROWS), (row) => [row.measure, row.area, row.from], { file: ABSENCES_FILE, faults });
  for (const { line, row } of rows) {
    if (!measures.includes(row.measure)) faults.add(ABSENCES_FILE, line, cellFault('measure', row.measure, `one that stands in ${SERIES_FILE} is needed`));
    if (!areas.some(({ code }) => code === row.area)) faults.add(ABSENCES_FILE, line, cellFault('area', row.area, 'one that stands in areas.csv is needed'));
    if (row.to < row.from) faults.add(ABSENCES_FILE, line, cellFault('to', String(row.to), 'a year no earlier than from is needed'));
  }
  return rows;
}

function missing(series: Series, values: readonly UnplacedResult[], absences: readonly AbsenceCells[], reading: FilesToRead, context: OfficialContext): readonly UnplacedResult[] {
  const reasons = absences.filter(({ row }) => row.measure === series.measure);
  const present = new Set(values.map(({ area, year: of }) => `${area} ${of}`));
  for (const { line, row } of reasons) {
    const contrary = values.find(({ area, year: of }) => area === row.area && of >= row.from && of <= row.to);
    if (contrary !== undefined) reading.faults.add(ABSENCES_FILE, line, `${row.area} has a value for ${contrary.year} in ${valuesFile(series)}; years with a value must not be named here`);
  }
  const years = [...new Set(values.map(({ year: of }) => of))];
  return comparedAreas(context).flatMap((area) =>
    years
      .filter((of) => !present.has(`${area.code} ${of}`))
      .map((of) => {
        const reason = reasons.find(({ row }) => row.area === area.code && row.from <= of && of <= row.to)?.row;
        return { ...resultOf(series, area, of, context.sources), ...absenceOf(reason) };
      }),
  );
}

function absenceOf(reason: AbsenceCells['row'] | undefined): Pick<UnplacedResult, 'absence' | 'absence_reason_sv' | 'absence_reason_en'> {
  const absence: Absence = reason?.absence ?? 'NOT_REPORTED';
  return { absence, absence_reason_sv: reason?.reason_sv ?? GENERAL_REASON.sv, absence_reason_en: reason?.reason_en ?? GENERAL_REASON.en };
}

/** The nation and the units: those of which a reader expects a value each year. */
function comparedAreas({ areas, levels }: OfficialContext): readonly AreaRow[] {
  const compared = levels.filter(({ role }) => role === 'nation' || role === 'unit').map(({ id }) => id);
  return areas.filter(({ level }) => compared.includes(level));
}

function inAreaOrder(results: readonly UnplacedResult[], areas: readonly AreaRow[]): readonly UnplacedResult[] {
  const places = new Map(areas.map(({ code }, place) => [code, place]));
  const placeOf = ({ area }: UnplacedResult): number => places.get(area ?? '') ?? areas.length;
  return [...results].sort((a, b) => placeOf(a) - placeOf(b) || a.year - b.year);
}
