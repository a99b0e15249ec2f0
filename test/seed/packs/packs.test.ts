import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '@server/platform/start-error.ts';
import { packNames, readPack, type CountryPack } from '@server/setup/pack.ts';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import type { ReferenceTables } from '@server/setup/reference/reference-rows.ts';
import { scottishFileAbsent, valuesOfColumn } from '@test/testkit/scottish-file.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

function tablesOf(pack: CountryPack): Promise<ReferenceTables> {
  return readReferenceFolder(pack.referenceFolder).then(({ tables }) => tables);
}

describe.each(packNames())('the country %s', (name) => {
  const pack = readPack(name);

  it('is whole: its files can be read, and its nation is the one that pack.json names', async () => {
    const { areas, area_levels: levels } = await tablesOf(pack);
    const nation = areas.find(({ level }) => levels.find(({ id }) => id === level)?.role === 'nation');
    expect(nation?.code).toBe(pack.nation);
  });
});

describe('a pack that is not as it must be stops the start with its file', () => {
  it.each([
    ['{', 'seed/packs/tinia/pack.json is not JSON.'],
    ['{"name_sv":"Tinien","name_en":"Tinia"}', /^seed\/packs\/tinia\/pack\.json is not as it must be \(nation: .+\)\.$/],
    ['{"name_sv":"Tinien","name_en":"Tinia","nation":"TY","anthem":"la"}', /^seed\/packs\/tinia\/pack\.json is not as it must be \(.*anthem.*\)\.$/],
  ])('%s', (text, sentence) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'tinia'));
    writeFileSync(join(folder, 'tinia/pack.json'), text);
    expect(packNames(folder)).toEqual(['tinia']);
    expect(() => readPack('tinia', folder)).toThrow(StartError);
    expect(() => readPack('tinia', folder)).toThrow(sentence);
  });
});

describe('Scotland', () => {
  let tables: ReferenceTables;
  beforeAll(async () => {
    tables = await tablesOf(readPack('scotland'));
  });

  it('has 14 health boards on a map without gaps in the order, and no level that groups them', () => {
    const boards = tables.areas.filter(({ level }) => level === 'health_board');
    expect(boards).toHaveLength(14);
    expect(boards.every(({ tile_column: column, tile_row: row, abbreviation }) => column !== null && row !== null && abbreviation !== null)).toBe(true);
    expect(new Set(boards.map(({ abbreviation }) => abbreviation)).size).toBe(14);
    expect(boards.map(({ sort_order: order }) => order)).toEqual(boards.map((_, index) => 101 + index));
    expect(tables.area_levels.map(({ role }) => role)).toEqual(['nation', 'unit']);
  });

  it('has ten cancers with one limit of 62 days whatever the treatment, and a goal of 95 %', () => {
    expect(tables.pathway_limits.map(({ treatment, limit_days: days, status }) => [treatment, days, status])).toEqual(Array.from({ length: 10 }, () => [null, 62, 'FOUND']));
    expect(tables.pathways.filter(({ sexes }) => sexes === 'female').map(({ code }) => code)).toEqual(['cervical', 'ovarian']);
    expect(tables.goals.map(({ measure, threshold }) => [measure, threshold])).toEqual([['lead_time', '0.95']]);
  });
});

describeUnless(scottishFileAbsent, 'the real file of Scotland', () => {
  /** The cancer type of each code, as the publisher writes it. */
  const TYPES: Readonly<Record<string, string>> = {
    breast: 'Breast',
    cervical: 'Cervical',
    colorectal: 'Colorectal',
    'head-and-neck': 'Head & Neck',
    lung: 'Lung',
    lymphoma: 'Lymphoma',
    melanoma: 'Melanoma',
    ovarian: 'Ovarian',
    'upper-gi': 'Upper GI',
    urological: 'Urological',
  };

  it('speaks of no area that is not in the pack, and the pack of none that is not in the file', async () => {
    const { areas } = await tablesOf(readPack('scotland'));
    expect(areas.map(({ code }) => code).sort()).toEqual(valuesOfColumn('HB'));
  });

  it('names the same ten cancers, and their sum', async () => {
    const { pathways } = await tablesOf(readPack('scotland'));
    expect([...pathways.map(({ code }) => TYPES[code]), 'All Cancer Types'].sort()).toEqual(valuesOfColumn('CancerType'));
  });
});
