import { definitionsOfCountry } from '@schema/measures/of-country.ts';
import { MEASURES } from '@schema/measures/registry.ts';
import { AGREEMENTS_FILE, AGREEMENT_TOTALS_FILE, readAgreements } from './agreement-tables.ts';
import {
  AREAS_FILE,
  LEVELS_FILE,
  MEMBERSHIPS_FILE,
  POPULATION_DATES_FILE,
  POPULATION_FILE,
  readAreas,
  readLevels,
  readMemberships,
  readPopulations,
} from './area-tables.ts';
import { CALENDAR_FILE, readCalendar } from './calendar-table.ts';
import { optionalText, text } from './cells.ts';
import { ASSUMED_LIMITS_FILE, COUNTING_FILE, readAssumedLimits, readPathwayCounting } from './counting-tables.ts';
import { readRows, type FilesToRead } from './csv-rows.ts';
import { readFolderFiles, type FolderFiles } from './folder-files.ts';
import { GOALS_FILE, readGoals } from './goal-table.ts';
import { ABSENCES_FILE, OFFICIAL_FOLDER, SERIES_FILE, readOfficialResults } from './official-results.ts';
import { NOTE_TEXTS_FILE, NoteTexts } from './note-texts.ts';
import { CLOSING_CODES_FILE, DELAY_CAUSES_FILE, PATHWAYS_FILE, readClosingCodes, readDelayCauses, readPathways } from './pathway-tables.ts';
import { PRESS_FILE, PRESS_KEYS_FILE, PRESS_MEASURES_FILE, readPressResults } from './press-results.ts';
import { FaultList } from './reference-file-error.ts';
import type { ReferenceRows, ReferenceTables, SourceRow } from './reference-rows.ts';
import { numbered, withoutRepeats } from './row-checks.ts';
import { MEASURES_FILE, MEASURE_WORDS_FILE, readCountryMeasures, readMeasureWords, readWords, WORDS_FILE } from './word-tables.ts';

const SOURCES_FILE = 'sources.csv';
const SOURCES = {
  file: SOURCES_FILE,
  columns: { id: text, title: text, publisher: text, url: optionalText, licence: optionalText, retrieved: optionalText, note: optionalText },
};

/** What every country has: words, areas on levels, and pathways. */
const NEEDED_FILES = [WORDS_FILE, LEVELS_FILE, AREAS_FILE, PATHWAYS_FILE];

/** What a country may leave out; beside these, only `official/<measure>.csv`. */
const FILES_BY_CHOICE = [
  SOURCES_FILE,
  MEASURES_FILE,
  MEASURE_WORDS_FILE,
  MEMBERSHIPS_FILE,
  POPULATION_FILE,
  POPULATION_DATES_FILE,
  CLOSING_CODES_FILE,
  DELAY_CAUSES_FILE,
  GOALS_FILE,
  AGREEMENTS_FILE,
  AGREEMENT_TOTALS_FILE,
  CALENDAR_FILE,
  SERIES_FILE,
  ABSENCES_FILE,
  PRESS_FILE,
  PRESS_MEASURES_FILE,
  PRESS_KEYS_FILE,
  NOTE_TEXTS_FILE,
  COUNTING_FILE,
  ASSUMED_LIMITS_FILE,
];

/**
 * Reads and checks a country's folder. Answers rows ready to insert, with a hash of the files that stays the same
 * until one of them changes. Throws a `ReferenceFileError` that names file, line and reason for whatever is wrong,
 * and a `StartError` where the folder cannot be read.
 */
export async function readReferenceFolder(folder: string): Promise<ReferenceRows> {
  const read = await readFolderFiles(folder);
  const tables = readTables(read);
  return { contentHash: read.contentHash, files: [...read.files.keys()], tables };
}

function readTables({ label, files }: FolderFiles): ReferenceTables {
  const faults = new FaultList(label);
  const reading = { files, faults };
  checkWhichFiles(reading);
  faults.throwIfAny();
  const notes = NoteTexts.read(reading);
  const sources = readSources(reading, notes);
  const levels = readLevels(reading);
  faults.throwIfAny();
  const areas = readAreas(reading, levels);
  const { pathways, limits } = readPathways(reading, notes);
  faults.throwIfAny();
  const { agreements, lines } = readAgreements(reading);
  const countryMeasures = readCountryMeasures(reading, MEASURES);
  const measures = definitionsOfCountry(MEASURES, { measures: countryMeasures, wordings: [] });
  const context = { areas, levels, sources, pathways, notes, measures };
  const codes = readClosingCodes(reading);
  const tables: ReferenceTables = {
    sources,
    country_words: readWords(reading, levels),
    country_measures: countryMeasures,
    measure_words: readMeasureWords(reading, measures),
    area_levels: levels,
    areas,
    area_memberships: readMemberships(reading, areas, levels),
    populations: readPopulations(reading, areas, notes),
    pathways,
    pathway_limits: limits,
    closing_codes: codes,
    pathway_counting: readPathwayCounting(reading, { pathways, codes }),
    assumed_limits: readAssumedLimits(reading, pathways),
    delay_causes: readDelayCauses(reading),
    goals: readGoals(reading, measures),
    agreements,
    agreement_lines: lines,
    calendar_events: readCalendar(reading),
    published_results: numbered([...readOfficialResults(reading, context), ...readPressResults(reading, context)]),
  };
  faults.throwIfAny();
  notes.reportUnused();
  faults.throwIfAny();
  return tables;
}

function checkWhichFiles({ files, faults }: FilesToRead): void {
  for (const file of NEEDED_FILES) if (!files.has(file)) faults.add(file, null, 'the file is missing; every country needs it');
  for (const file of files.keys()) {
    if (file.startsWith(OFFICIAL_FOLDER) || NEEDED_FILES.includes(file) || FILES_BY_CHOICE.includes(file)) continue;
    faults.add(file, null, `the file is unknown; the files are ${[...NEEDED_FILES, ...FILES_BY_CHOICE].join(', ')} and those in ${OFFICIAL_FOLDER}`);
  }
}

function readSources(reading: FilesToRead, notes: NoteTexts): readonly SourceRow[] {
  const rows = withoutRepeats(readRows(reading, SOURCES), ({ id }) => [id], { file: SOURCES_FILE, faults: reading.faults });
  return rows.map(({ line, row: { note, ...row } }) => ({ ...row, ...notes.inBoth(note, { file: SOURCES_FILE, line }) }));
}
