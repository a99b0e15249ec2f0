import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartError } from '@server/platform/start-error.ts';
import { GIVEN_WORDS, WORDS_OF_GROUPS } from '@schema/language/country-words.ts';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import { ReferenceFileError } from '@server/setup/reference/reference-file-error.ts';
import { replaceInFile, withTinyCountry } from './tiny-country.ts';

type Slip = [rule: string, file: string, from: string, to: string, message: string];

/** One slip of the hand each, and the whole message that it must give. */
const SLIPS: Slip[] = [
  ['a word that nobody asks for', 'words.csv', 'term,spår', 'trem,spår', `country/words.csv, line 9: key is "trem"; one of ${[...GIVEN_WORDS, ...WORDS_OF_GROUPS].join(', ')} is needed.\ncountry/words.csv: the word term is missing; every country needs it.`],
  ['a word twice', 'words.csv', 'pathways,spår', 'pathway,spår', 'country/words.csv, line 3: pathway stands here again; it stands on line 2 already.\ncountry/words.csv: the word pathways is missing; every country needs it.'],
  ['a word in one language', 'words.csv', 'term,spår,track', 'term,spår,', 'country/words.csv, line 9: en is empty; a text is needed.\ncountry/words.csv: the word term is missing; every country needs it.'],
  ['a threshold in words', 'goals.csv', '0.65', 'eighty', 'country/goals.csv, line 2: threshold is "eighty"; a share between 0 and 1 is needed.'],
  ['a threshold in percent', 'goals.csv', '0.65', '65', 'country/goals.csv, line 2: threshold is "65"; a share between 0 and 1 is needed.'],
  ['an empty cell that must be filled', 'goals.csv', 'Tinienmålet', '', 'country/goals.csv, line 2: name_sv is empty; a text is needed.'],
  ['a misspelt column', 'sources.csv', 'licence', 'license', 'country/sources.csv, line 1: the column "licence" is missing.\ncountry/sources.csv, line 1: the column "license" is unknown; the columns are id, title, publisher, url, licence, retrieved, note.'],
  ['a note without a Swedish text', 'pathways.csv', 'Lengthened in July 2023.', 'Lengthened.', 'country/pathways.csv, line 3: the note "Lengthened." has no Swedish text in note-texts.csv.'],
  ['a text of a note twice', 'note-texts.csv', 'Spots only,', 'a guess,', 'country/note-texts.csv, line 4: a guess stands here again; it stands on line 3 already.'],
  ['a text of a note that no row has', 'pathways.csv', 'Lengthened in July 2023.', '', 'country/note-texts.csv, line 2: no row of another file has the note "Lengthened in July 2023.".'],
  ['a column that stands twice', 'delay-causes.csv', 'grounds_sv,grounds_en', 'grounds_sv,grounds_en,source', 'country/delay-causes.csv, line 1: the column "source" stands twice.'],
  ['a row with too few cells', 'delay-causes.csv', ',The roads are closed.', '', 'country/delay-causes.csv, line 2: the row has 5 cells; 6 are needed.'],
  ['a quotation mark out of place', 'delay-causes.csv', 'snow,', '"snow,', 'country/delay-causes.csv, line 2: a quotation mark is out of place; a cell in quotation marks begins and ends with one, and doubles those inside.'],
  ['a year that is no number', 'goals.csv', '2022', 'soon', 'country/goals.csv, line 2: valid_from is "soon"; a whole number between 1900 and 2100 is needed.'],
  ['a goal of a measure nobody has defined', 'goals.csv', 'lead_time', 'speed', 'country/goals.csv, line 2: measure is "speed"; one that is defined in schema/measures is needed.'],
  ['two thresholds in force at once', 'goals.csv', '2022,2023', '2022,', 'country/goals.csv, line 3: the goal holds at the same time as on line 2; valid_to must come before the next valid_from.'],
  ['a goal that ends before it begins', 'goals.csv', '2024,,', '2024,2020,', 'country/goals.csv, line 3: valid_to is "2020"; a year no earlier than valid_from is needed.'],
  ['a level with no known role', 'levels.csv', 'realm,nation', 'realm,empire', 'country/levels.csv, line 2: role is "empire"; one of nation, group, unit, part, locality is needed.\ncountry/levels.csv: no level has the role nation; one is needed.'],
  ['two levels with one role', 'levels.csv', 'piece,part', 'piece,unit', 'country/levels.csv, line 5: the role unit stands here again; it stands on line 4 already.'],
  ['an area on an unknown level', 'areas.csv', 'cove,board', 'cove,harbour', 'country/areas.csv, line 7: level is "harbour"; one that stands in levels.csv is needed.'],
  ['a code that is used twice', 'areas.csv', 'cove,board', 'ford,board', 'country/areas.csv, line 7: ford stands here again; it stands on line 6 already.'],
  ['a statistical code that is used twice', 'areas.csv', ',93,', ',92,', 'country/areas.csv, line 7: the statistical code 92 stands here again; it stands on line 6 already.'],
  ['two areas on one tile', 'areas.csv', ',93,2,2,', ',93,1,2,', 'country/areas.csv, line 7: the tile in column 1, row 2 stands here again; it stands on line 6 already.'],
  ['half a tile', 'areas.csv', ',93,2,2,', ',93,2,,', 'country/areas.csv, line 7: only one of tile_column and tile_row is given; both or neither are needed.'],
  ['two nations', 'areas.csv', 'upper,zone', 'upper,realm', 'country/areas.csv: 2 areas are the nation; one is needed.'],
  ['a membership of an unknown area', 'area-memberships.csv', 'fell,upper', 'fell,north', 'country/area-memberships.csv, line 2: parent is "north"; one that stands in areas.csv is needed.'],
  ['an area inside a smaller one', 'area-memberships.csv', 'fell,upper', 'fell,ford-east', 'country/area-memberships.csv, line 2: parent is "ford-east"; an area of a level above that of fell is needed.'],
  ['parts that do not add up', 'area-memberships.csv', '0.6', '0.600002', 'country/area-memberships.csv, line 4: the shares of ford add up to 1.000002; 1 is needed.'],
  ['a share above 1', 'area-memberships.csv', '0.6', '1.6', 'country/area-memberships.csv, line 4: share is "1.6"; a share between 0 and 1 is needed.\ncountry/area-memberships.csv, line 3: the shares of ford add up to 0.4; 1 is needed.'],
  ['a share without its date', 'area-memberships.csv', 'fell,upper,,,', 'fell,upper,,1,', 'country/area-memberships.csv, line 2: as_of is empty; a share changes with the population, so its date is needed.'],
  ['a population of an unknown area', 'population.csv', '2024,cove', '2024,94', 'country/population.csv, line 5: region_code is "94"; one that stands in areas.csv is needed.'],
  ['a population twice under two codes', 'population.csv', '2024,cove,all', '2024,91,male', 'country/population.csv, line 5: fell, 2024-12-31, male stands here again; it stands in population.csv on line 4 already.'],
  ['a population that is no whole number', 'population.csv', '1500', '1.5', 'country/population.csv, line 5: population is "1.5"; a whole number between 0 and 2147483647 is needed.'],
  ['a month that does not exist', 'population-reference-dates.csv', '2025-02', '2025-13', 'country/population-reference-dates.csv, line 2: reference_date is "2025-13 (day not stated)"; a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY, with any remark in brackets after it, is needed.'],
  ['a day that does not exist', 'pathways.csv', '2020-01-01', '2020-02-30', 'country/pathways.csv, line 2: valid_from is "2020-02-30"; a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY, is needed.'],
  ['a limit that ends before it begins', 'pathways.csv', '2023-06,found', '2019-06,found', 'country/pathways.csv, line 2: valid_to is "2019-06"; a date no earlier than valid_from is needed.'],
  ['two limits in force at once', 'pathways.csv', ',2023-06,', ',2023-07-01,', 'country/pathways.csv, line 3: the limit holds at the same time as the one on line 2; valid_to must come before the next valid_from.'],
  ['a limit that stands twice', 'pathways.csv', ',2023-07,', ',2020-01-01,', 'country/pathways.csv, line 3: skin, SURGERY, 2020-01-01 stands here again; it stands on line 2 already.'],
  ['a pathway with two names', 'pathways.csv', 'Skin pathway,C43,2020,both,systemic', 'Skin route,C43,2020,both,systemic', 'country/pathways.csv, line 4: name_en of skin is "Skin route"; it is "Skin pathway" on line 2, and must be the same on every row of a pathway.'],
  ['days for a limit that was not found', 'pathways.csv', 'systemic,,', 'systemic,9,', 'country/pathways.csv, line 4: limit_days is "9"; with status not_found it must be empty.'],
  ['no days for a limit that was found', 'pathways.csv', 'any,9', 'any,', 'country/pathways.csv, line 5: limit_days is empty; with status derived a number of days is needed.'],
  ['a limit of no days', 'pathways.csv', 'any,9', 'any,0', 'country/pathways.csv, line 5: limit_days is "0"; a whole number between 1 and 999 is needed.'],
  ['an unknown treatment', 'pathways.csv', 'any,9', 'prayer,9', 'country/pathways.csv, line 5: treatment is "prayer"; one of surgery, systemic, radiotherapy, active_monitoring, other, any is needed.'],
  ['a treatment code without a treatment', 'closing-codes.csv', 'treatment,surgery', 'treatment,', 'country/closing-codes.csv, line 3: treatment is empty; a code with the role treatment needs one.'],
  ['a variant without a treatment', 'closing-codes.csv', 'start,,,', 'start,,early,', 'country/closing-codes.csv, line 2: treatment is empty; the variant "early" is of a treatment.'],
  ['lines that do not add up to the total', 'agreements.csv', '2024,Second half,200', '2024,Second half,199', 'country/agreement-totals.csv, line 3: total_sek is "300"; the lines of 2024 in agreements.csv add up to 299, and the two must be the same.'],
  ['a line of a year without an agreement', 'agreements.csv', '2023,First', '2022,First', 'country/agreements.csv, line 2: year is "2022"; one that stands in agreement-totals.csv is needed.'],
  ['a deadline that does not exist', 'agreements.csv', '2024-02-29 (paid)', '2023-02-29 (paid)', 'country/agreements.csv, line 3: deadline is "2023-02-29 (paid)"; a date that exists, with any remark in brackets after it, or words are needed.'],
  ['a day that the month has not', 'calendar.csv', ',2,29,', ',2,30,', 'country/calendar.csv, line 2: day is "30"; month 2 has 29 days.'],
  ['an event without a when', 'calendar.csv', 'När äpplena är mogna.,When the apples are ripe.', ',', 'country/calendar.csv, line 3: day and rule_sv are empty; one of them must say when.'],
  ['a rule in one language', 'calendar.csv', 'När äpplena är mogna.,When the apples are ripe.', 'När äpplena är mogna.,', 'country/calendar.csv, line 3: only one of rule_sv and rule_en is given; both or neither are needed.'],
  ['a series of an unknown source', 'official-series.csv', 'yearbook', 'almanac', 'country/official-series.csv, line 2: source_id is "almanac"; one that stands in sources.csv is needed.'],
  ['a series in another unit than its definition', 'official-series.csv', 'percent', 'days', 'country/official-series.csv, line 2: unit_as_published is "days"; the definition of lead_time has the unit SHARE.'],
  ['a value that is no number', 'official/lead_time.csv', '103.5', '103,5', 'country/official/lead_time.csv, line 7: the row has 7 cells; 6 are needed.'],
  ['a value that is a dash', 'official/lead_time.csv', '103.5', '-', 'country/official/lead_time.csv, line 7: value is "-"; a percentage with decimal point, such as 71.2, is needed.'],
  ['an empty value, which is missing and never zero', 'official/lead_time.csv', '103.5', '', 'country/official/lead_time.csv, line 7: value is empty; a text is needed.'],
  ['a value of an unknown area', 'official/lead_time.csv', 'TY,2025', 'TX,2025', 'country/official/lead_time.csv, line 3: region is "TX"; one that stands in areas.csv is needed.'],
  ['a value of another measure', 'official/lead_time.csv', 'lead_time,ford,2025', 'inclusion,ford,2025', 'country/official/lead_time.csv, line 7: measure is "inclusion"; official-series.csv says "lead_time".'],
  ['a year with two values', 'official/lead_time.csv', 'ford,2025', 'ford,2023', 'country/official/lead_time.csv, line 7: ford, 2023 stands here again; it stands on line 6 already.'],
  ['an absence where there is a value', 'official-absences.csv', 'cove,2023', 'fell,2023', 'country/official-absences.csv, line 2: fell has a value for 2023 in official/lead_time.csv; years with a value must not be named here.'],
  ['an absence of a kind that does not exist', 'official-absences.csv', 'not_collected', 'forgotten', 'country/official-absences.csv, line 2: absence is "forgotten"; one of suppressed, not_reported, not_collected, empty_denominator, not_applicable, limit_unknown, too_few is needed.'],
  ['an absence that ends before it begins', 'official-absences.csv', '2023,2023', '2023,2022', 'country/official-absences.csv, line 2: to is "2022"; a year no earlier than from is needed.'],
  ['a press figure whose measure is not mapped', 'published-results.csv', 'quick_pct', 'quickness', 'country/published-results.csv, line 2: measure is "quickness"; one that stands in published-result-measures.csv is needed.'],
  ['a press figure whose key is not mapped', 'published-results.csv', 'skin trouble (spots)', 'skin', 'country/published-results.csv, line 3: key is "skin"; one that stands in published-result-keys.csv is needed.'],
  ['a press figure of an unknown area', 'published-results.csv', 'region,fell', 'region,hill', 'country/published-results.csv, line 4: key is "hill"; one that stands in areas.csv is needed.'],
  ['a press figure that is no number', 'published-results.csv', '60.5', 'many', 'country/published-results.csv, line 2: value is "many"; a percentage with decimal point, such as 71.2, is needed.'],
  ['a press measure without a definition', 'published-result-measures.csv', 'over_limit_press', 'late_press', 'country/published-result-measures.csv, line 3: measure is "late_press"; one that is defined in schema/measures is needed.'],
  ['a press key of an unknown pathway', 'published-result-keys.csv', ',skin,', ',bone,', 'country/published-result-keys.csv, line 2: pathway is "bone"; one that stands in pathways.csv is needed.'],
];

async function faultsOf(change: (folder: string) => Promise<void>): Promise<string> {
  const error: unknown = await withTinyCountry(change, (folder) => readReferenceFolder(folder).then(() => null, (reason: unknown) => reason));
  expect(error).toBeInstanceOf(ReferenceFileError);
  return error instanceof Error ? error.message : '';
}

describe('a slip in a file is told with file, line and reason', () => {
  it.each(SLIPS)('%s', async (_rule, file, from, to, message) => {
    expect(await faultsOf((folder) => replaceInFile(folder, file, from, to))).toBe(message);
  });
});

describe('which files there are', () => {
  it('a file that every country needs is missed by name', async () => {
    expect(await faultsOf((folder) => rm(join(folder, 'pathways.csv')))).toBe('country/pathways.csv: the file is missing; every country needs it.');
  });

  it('a misnamed file is not passed over', async () => {
    expect(await faultsOf((folder) => writeFile(join(folder, 'goal.csv'), 'id\n'))).toMatch(/^country\/goal\.csv: the file is unknown; the files are words\.csv, levels\.csv, /);
  });

  it('a series without its file of values, and values without their series, are told', async () => {
    expect(await faultsOf((folder) => rm(join(folder, 'official/lead_time.csv')))).toBe('country/official/lead_time.csv: the file is missing; line 2 of official-series.csv names its measure.');
    expect(await faultsOf((folder) => writeFile(join(folder, 'official/inclusion.csv'), 'measure,region,year,value,unit,source\n'))).toBe(
      'country/official/inclusion.csv: the file is unknown; official-series.csv has no row for its measure.',
    );
  });

  it('measures and their words are of what there is', async () => {
    const write = (file: string, text: string) => (folder: string) => writeFile(join(folder, file), text);
    expect(await faultsOf(write('measures.csv', 'measure,published\nspeed,true\n'))).toContain('country/measures.csv, line 2: measure is "speed"; one that is defined in schema/measures is needed.');
    expect(await faultsOf(write('measures.csv', 'measure,published\nN79196,false\n'))).toContain('country/measures.csv, line 2: published is "false"; nothing computes N79196, so it is published or not there.');
    expect(await faultsOf(write('measure-words.csv', 'measure,part,sv,en\nspeed,name,a,b\n'))).toBe('country/measure-words.csv, line 2: measure is "speed"; one that the country has is needed.');
    expect(await faultsOf(write('measure-words.csv', 'measure,part,sv,en\nlead_time,title,a,b\n'))).toMatch(/line 2: part is "title"; one of name, short_name, why, /);
    expect(await faultsOf(write('measure-words.csv', 'measure,part,sv,en\nlead_time,name,a,b\nlead_time,name,c,d\n'))).toBe('country/measure-words.csv, line 3: lead_time, name stands here again; it stands on line 2 already.');
  });

  it('an empty file is no table', async () => {
    expect(await faultsOf((folder) => writeFile(join(folder, 'goals.csv'), ''))).toBe('country/goals.csv: the file is empty; a header row is needed.');
  });

  it('a file in another encoding than UTF-8 is refused before its letters are misread', async () => {
    expect(await faultsOf((folder) => writeFile(join(folder, 'goals.csv'), Buffer.from('m\xe5l', 'latin1')))).toBe('country/goals.csv: the file is not UTF-8; save it as UTF-8.');
  });

  it('a folder that is not there stops the start', async () => {
    await expect(readReferenceFolder('/nowhere/at-all')).rejects.toThrow(StartError);
    await expect(readReferenceFolder('/nowhere/at-all')).rejects.toThrow('at-all: the folder with reference data cannot be read.');
  });
});

describe('many slips', () => {
  it('are told together, from several files', async () => {
    const message = await faultsOf(async (folder) => {
      await replaceInFile(folder, 'goals.csv', '0.65', 'x');
      await replaceInFile(folder, 'calendar.csv', ',2,29,', ',2,31,');
    });
    expect(message.split('\n')).toHaveLength(2);
  });

  it('are cut off after twenty, with how many more there are', async () => {
    const message = await faultsOf((folder) =>
      writeFile(join(folder, 'goals.csv'), `id,measure,name_sv,name_en,threshold,valid_from,valid_to,source\n${'a,lead_time,a,a,x,2020,,a\n'.repeat(25)}`),
    );
    expect(message.split('\n')).toHaveLength(21);
    expect(message).toMatch(/\nAnd 5 more\.$/);
  });

  it('in areas do not make every row that refers to them seem wrong', async () => {
    const message = await faultsOf((folder) => replaceInFile(folder, 'areas.csv', 'fell,board', 'fell,hut'));
    expect(message).toBe('country/areas.csv, line 5: level is "hut"; one that stands in levels.csv is needed.');
  });

  it('give the line where a row begins, also after a cell of several lines', async () => {
    const message = await faultsOf((folder) => replaceInFile(folder, 'goals.csv', 'Act of Tinia\ntinia_goal,lead_time,Tinienmålet,the Tinia goal,0.725', '"Act\nof Tinia"\ntinia_goal,lead_time,Tinienmålet,the Tinia goal,2'));
    expect(message).toBe('country/goals.csv, line 4: threshold is "2"; a share between 0 and 1 is needed.');
  });
});
