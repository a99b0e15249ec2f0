import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { NEEDED_VALUE, PUBLISHED_UNITS, storedValue } from '@schema/domain/published-values.ts';
import { optionalText, text, word, year } from './cells.ts';
import { cellFault, readRows, type FilesToRead, type Row } from './csv-rows.ts';
import { UNIT_WORDS, type UnplacedResult } from './official-results.ts';
import type { NoteTexts } from './note-texts.ts';
import type { AreaRow, NoteColumns, PathwayRow } from './reference-rows.ts';
import { withoutRepeats } from './row-checks.ts';

export const PRESS_FILE = 'published-results.csv';
export const PRESS_MEASURES_FILE = 'published-result-measures.csv';
export const PRESS_KEYS_FILE = 'published-result-keys.csv';

/** What the key of a row names. */
type KeyKind = 'area' | 'pathway';

const PRESS = {
  file: PRESS_FILE,
  columns: {
    year,
    period: optionalText,
    level: word<KeyKind>({ national: 'area', region: 'area', area: 'area', svf: 'pathway', pathway: 'pathway' }),
    key: text,
    measure: text,
    value: text,
    source: text,
  },
};
type PressCells = Row<typeof PRESS.columns>;

/** How the published number stands to the true one. */
const QUALIFIERS = ['exact', 'about', 'more_than', 'nearly', 'lowest', 'highest'] as const;
type Qualifier = (typeof QUALIFIERS)[number];

const PRESS_MEASURES = {
  file: PRESS_MEASURES_FILE,
  columns: {
    measure_as_published: text,
    measure: text,
    unit: word(UNIT_WORDS),
    qualifier: word(Object.fromEntries(QUALIFIERS.map((qualifier) => [qualifier, qualifier])) as Record<Qualifier, Qualifier>),
  },
};
type PressMeasure = Row<typeof PRESS_MEASURES.columns>;

const PRESS_KEYS = { file: PRESS_KEYS_FILE, columns: { key_as_published: text, pathway: optionalText, note: optionalText } };
type PressKey = Omit<Row<typeof PRESS_KEYS.columns>, 'note'> & NoteColumns;

export interface PressContext {
  readonly areas: readonly AreaRow[];
  readonly pathways: readonly PathwayRow[];
  readonly measures: readonly MeasureDefinition[];
  readonly notes: NoteTexts;
}

/**
 * Single figures from press and reports, under measures of their own: they are notes beside the official series and
 * never fill a gap in them. What a source's text adds in brackets about a figure becomes the figure's note.
 */
export function readPressResults(reading: FilesToRead, context: PressContext): readonly UnplacedResult[] {
  const { faults } = reading;
  const measures = readPressMeasures(reading, context);
  const keys = readPressKeys(reading, context);
  const rows = withoutRepeats(readRows(reading, PRESS), (row) => [row.year, row.period, row.key, row.measure, row.source], { file: PRESS_FILE, faults });
  return rows.flatMap(({ line, row }) => {
    const measure = measures.find(({ measure_as_published: name }) => name === row.measure);
    if (measure === undefined) {
      faults.add(PRESS_FILE, line, cellFault('measure', row.measure, `one that stands in ${PRESS_MEASURES_FILE} is needed`));
      return [];
    }
    const stored = storedValue(measure.unit, row.value);
    if (stored === null) faults.add(PRESS_FILE, line, cellFault('value', row.value, NEEDED_VALUE[measure.unit]));
    const place = placeOf(row, context, keys);
    if (place === null) faults.add(PRESS_FILE, line, cellFault('key', row.key, `one that stands in ${row.level === 'area' ? 'areas.csv' : PRESS_KEYS_FILE} is needed`));
    if (stored === null || place === null) return [];
    const { source, remark } = sourceAndRemark(row.source);
    const ofRemark = context.notes.inBoth(remark, { file: PRESS_FILE, line });
    return [{ ...pressResult(row, measure), source, ...place, ...joined(place, ofRemark), ...stored }];
  });
}

function pressResult(row: PressCells, { measure, unit, qualifier }: PressMeasure): Omit<UnplacedResult, keyof Place | 'source' | 'value' | 'text_value'> {
  return {
    measure,
    key_as_published: row.key,
    year: row.year,
    period: row.period,
    unit: PUBLISHED_UNITS[unit],
    absence: null,
    absence_reason_sv: null,
    absence_reason_en: null,
    value_as_published: row.value,
    unit_as_published: unit,
    qualifier: qualifier === 'exact' ? null : qualifier,
    source_id: null,
  };
}

/** A source's address or name, and what is added about the figure after it: `https://… (70 in 2022, 1 point up)`. */
function sourceAndRemark(cell: string): { readonly source: string; readonly remark: string | null } {
  const [, source = cell, remark = null] = /^(\S.*?) \((.+)\)$/.exec(cell) ?? [];
  return { source, remark };
}

/** What is to be said of the subject, then of the figure. */
function joined(ofSubject: NoteColumns, ofFigure: NoteColumns): NoteColumns {
  const both = (column: keyof NoteColumns): string | null => [ofSubject[column], ofFigure[column]].filter((note) => note !== null).join('; ') || null;
  return { note_sv: both('note_sv'), note_en: both('note_en') };
}

type Place = Pick<UnplacedResult, 'level' | 'area' | 'pathway' | keyof NoteColumns>;

/** The area or pathway that a row is about; null where its key is unknown. A known key may be none of our pathways. */
function placeOf({ level, key }: PressCells, { areas }: PressContext, keys: readonly PressKey[]): Place | null {
  if (level === 'area') {
    const area = areas.find(({ code }) => code === key);
    return area === undefined ? null : { level: area.level, area: area.code, pathway: null, note_sv: null, note_en: null };
  }
  const known = keys.find(({ key_as_published: published }) => published === key);
  return known === undefined ? null : { level: 'pathway', area: null, pathway: known.pathway, note_sv: known.note_sv, note_en: known.note_en };
}

function readPressMeasures(reading: FilesToRead, { measures }: PressContext): readonly PressMeasure[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, PRESS_MEASURES), (row) => [row.measure_as_published], { file: PRESS_MEASURES_FILE, faults });
  for (const { line, row } of rows) {
    const definition = measures.find(({ id }) => id === row.measure);
    if (definition === undefined) faults.add(PRESS_MEASURES_FILE, line, cellFault('measure', row.measure, 'one that is defined in schema/measures is needed'));
    else if (definition.unit !== PUBLISHED_UNITS[row.unit]) {
      faults.add(PRESS_MEASURES_FILE, line, cellFault('unit', row.unit, `the definition of ${row.measure} has the unit ${definition.unit}`));
    }
  }
  return rows.map(({ row }) => row);
}

function readPressKeys(reading: FilesToRead, { pathways, notes }: PressContext): readonly PressKey[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, PRESS_KEYS), (row) => [row.key_as_published], { file: PRESS_KEYS_FILE, faults });
  for (const { line, row } of rows) {
    if (row.pathway === null || pathways.some(({ code }) => code === row.pathway)) continue;
    faults.add(PRESS_KEYS_FILE, line, cellFault('pathway', row.pathway, 'one that stands in pathways.csv is needed'));
  }
  return rows.map(({ line, row: { note, ...row } }) => ({ ...row, ...notes.inBoth(note, { file: PRESS_KEYS_FILE, line }) }));
}
