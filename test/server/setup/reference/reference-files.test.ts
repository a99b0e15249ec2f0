import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import type { ReferenceRows } from '@server/setup/reference/reference-rows.ts';
import { replaceInFile, TINY_COUNTRY, withTinyCountry } from './tiny-country.ts';

let tiny: ReferenceRows;
beforeAll(async () => {
  tiny = await readReferenceFolder(TINY_COUNTRY);
});

describe('a country that is not Sweden', () => {
  it('has its own levels, areas, pathways and goals', () => {
    expect(tiny.tables.area_levels.map(({ id, role }) => [id, role])).toEqual([['realm', 'nation'], ['zone', 'group'], ['board', 'unit'], ['piece', 'part']]);
    expect(tiny.tables.areas.map(({ code }) => code)).toEqual(['TY', 'upper', 'lower', 'fell', 'ford', 'cove', 'ford-east', 'ford-west']);
    expect(tiny.tables.pathways.map(({ code, introduced_year: year, sort_order: order }) => [code, year, order])).toEqual([['skin', 2020, 1], ['blood', null, 2]]);
    expect(tiny.tables.goals.map(({ threshold, valid_from: from, valid_to: to }) => [threshold, from, to])).toEqual([['0.65', 2022, 2023], ['0.725', 2024, null]]);
  });

  it('may leave out everything but words, levels, areas and pathways', async () => {
    const rows = await withTinyCountry(
      async (folder) => {
        await replaceInFile(folder, 'pathways.csv', 'Lengthened in July 2023.', '');
        for (const file of tiny.files) if (!['words.csv', 'levels.csv', 'areas.csv', 'pathways.csv'].includes(file)) await rm(join(folder, file));
      },
      readReferenceFolder,
    );
    expect(rows.files).toEqual(['areas.csv', 'levels.csv', 'pathways.csv', 'words.csv']);
    expect(rows.tables.areas).toEqual(tiny.tables.areas);
    expect(rows.tables.published_results).toEqual([]);
    expect(rows.tables.agreements).toEqual([]);
  });
});

describe('dates keep the precision of their source', () => {
  it('a limit that is stated by the month holds from its first to its last day', () => {
    expect(tiny.tables.pathway_limits.map((limit) => [limit.valid_from, limit.valid_from_stated, limit.valid_to, limit.valid_to_stated])).toEqual([
      ['2020-01-01', '2020-01-01', '2023-06-30', '2023-06'],
      ['2023-07-01', '2023-07', null, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  it('a population by the month counts at its last day, with what the source remarks', () => {
    expect(tiny.tables.populations.map((row) => [row.area, row.reference_date, row.last_day, row.sex, row.population, row.note_sv, row.note_en])).toEqual([
      ['TY', '2024-12-31', '2024-12-31', 'ALL', 6000, null, null],
      ['fell', '2024-12-31', '2024-12-31', 'FEMALE', 1010, null, null],
      ['fell', '2024-12-31', '2024-12-31', 'MALE', 990, null, null],
      ['cove', '2024-12-31', '2024-12-31', 'ALL', 1500, null, null],
      ['ford', '2025-02', '2025-02-28', 'ALL', 2500, 'dagen anges inte', 'day not stated'],
    ]);
  });

  it('a deadline is a day only where the source knows the day', () => {
    expect(tiny.tables.agreement_lines.map((line) => [line.year, line.position, line.deadline, line.deadline_stated, line.section])).toEqual([
      [2023, 1, null, 'not found', null],
      [2024, 1, '2024-02-29', '2024-02-29 (paid)', '2'],
      [2024, 2, null, '2024-11 (day not found)', null],
    ]);
  });
});

describe('limits', () => {
  it('an unknown limit has no days, and one for any treatment has no treatment', () => {
    expect(tiny.tables.pathway_limits.map(({ pathway, treatment, limit_days: days, status }) => [pathway, treatment, days, status])).toEqual([
      ['skin', 'SURGERY', 20, 'FOUND'],
      ['skin', 'SURGERY', 25, 'FOUND'],
      ['skin', 'SYSTEMIC', null, 'NOT_FOUND'],
      ['blood', null, 9, 'DERIVED'],
    ]);
  });
});

describe('published results', () => {
  it('the nation and every unit have a value or a reason for each year that anybody has; other years are not made up', () => {
    const series = tiny.tables.published_results.filter(({ measure }) => measure === 'lead_time');
    expect(series.map(({ area, year, value, absence }) => [area, year, value, absence])).toEqual([
      ['TY', 2023, '0.61', null],
      ['TY', 2025, '0.62', null],
      ['fell', 2023, '0.08', null],
      ['fell', 2025, '1', null],
      ['ford', 2023, '0.7', null],
      ['ford', 2025, '1.035', null],
      ['cove', 2023, null, 'NOT_COLLECTED'],
      ['cove', 2025, null, 'NOT_REPORTED'],
    ]);
    expect(series.at(-2)?.absence_reason_en).toBe('The Cove did not count in that year.');
    expect(series.at(-1)?.absence_reason_sv).toMatch(/^Källan redovisar inget värde/);
    expect(series.every(({ value, value_as_published: published }) => (value === null) === (published === null))).toBe(true);
    expect(series[0]).toMatchObject({ source: 'Yearbook of Tinia table 4', unit: 'SHARE', unit_as_published: 'percent', level: 'realm', value_as_published: '61' });
  });

  it('press figures keep their source, their words and what they are about; what is said in brackets is their note', () => {
    const press = tiny.tables.published_results.filter(({ measure }) => measure.endsWith('_press'));
    expect(press.map((row) => [row.measure, row.level, row.area, row.pathway, row.value, row.text_value, row.qualifier])).toEqual([
      ['lead_time_press', 'realm', 'TY', null, '0.605', null, 'about'],
      ['over_limit_press', 'pathway', null, 'skin', '12', null, null],
      ['sex_difference_lead_time_press', 'board', 'fell', null, null, 'none seen', null],
      ['conditions_met_press', 'board', 'cove', null, '0', null, null],
    ]);
    expect(press[1]).toMatchObject({ key_as_published: 'skin trouble (spots)', note_sv: 'Bara fläckar; en gissning', note_en: 'Spots only; a guess', source: 'The Tinia Times', period: null });
    expect(press[0]).toMatchObject({ period: 'H1', note_sv: null, note_en: null });
  });

  it('a series names the row of its source, a press figure none', () => {
    for (const { measure, source_id: id } of tiny.tables.published_results) expect(id).toBe(measure.endsWith('_press') ? null : 'yearbook');
  });

  it('positions run without a gap', () => {
    expect(tiny.tables.published_results.map(({ position }) => position)).toEqual(tiny.tables.published_results.map((_, index) => index + 1));
  });
});

describe('the hash of the files', () => {
  it('is the same for the same bytes wherever the folder lies', async () => {
    const copy = await withTinyCountry(async () => undefined, readReferenceFolder);
    expect(copy).toEqual(tiny);
  });

  it('changes with any byte of a file, and not with a text for people', async () => {
    const changed = await withTinyCountry((folder) => replaceInFile(folder, 'areas.csv', 'Fell Board', 'Fell board'), readReferenceFolder);
    const explained = await withTinyCountry((folder) => writeFile(join(folder, 'README.md'), 'About Tinia'), readReferenceFolder);
    expect(changed.contentHash).not.toBe(tiny.contentHash);
    expect(explained.contentHash).toBe(tiny.contentHash);
  });
});

it('reads Windows line ends and a byte-order mark as the same rows', async () => {
  const windows = await withTinyCountry(async (folder) => {
    await writeFile(join(folder, 'sources.csv'), '\uFEFFid,title,publisher,url,licence,retrieved,note\r\nyearbook,"Yearbook\r\nof Tinia",Office,,,,\r\n');
  }, readReferenceFolder);
  expect(windows.tables.sources).toEqual([{ id: 'yearbook', title: 'Yearbook\r\nof Tinia', publisher: 'Office', url: null, licence: null, retrieved: null, note_sv: null, note_en: null }]);
});
