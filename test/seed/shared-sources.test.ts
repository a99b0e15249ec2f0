import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import type { ReferenceTables } from '@server/setup/reference/reference-rows.ts';
import { describeUnless } from '@test/testkit/skipping.ts';

/**
 * The files that `seed/reference` was made from lie beside the repository where it is developed. Where they are
 * absent there is nothing to compare with, and the comparison is skipped.
 */
const ORIGINALS = fileURLToPath(new URL('../../../shared/', import.meta.url));
const REFERENCE = fileURLToPath(new URL('../../seed/reference/', import.meta.url));
const absent = existsSync(ORIGINALS) ? null : 'the files that the reference data were made from are not beside the repository';

function rowsOf(path: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(path), { columns: true });
}

/** A press figure's source as the file has it: what stands in brackets after it has become the end of the figure's note. */
function sourceCell({ source, note_en: note }: ReferenceTables['published_results'][number]): string {
  const remark = note?.split('; ').filter((part) => !KEY_NOTES.has(part)).join('; ') ?? '';
  return remark === '' ? source : `${source} (${remark})`;
}

const KEY_NOTES = new Set(rowsOf(`${REFERENCE}published-result-keys.csv`).map(({ note = '' }) => note));

/** Kolada's indicators and the measures they are served as. */
const MEASURE_OF: Readonly<Record<string, string>> = { N70643: 'inclusion', N79198: 'lead_time', N79178: 'prem_overall_published' };

describeUnless(absent, 'every row is the one of its source', () => {
  let tables: ReferenceTables;
  beforeAll(async () => {
    ({ tables } = await readReferenceFolder(REFERENCE));
  });

  it('each of the 2 023 values of Kolada, as published and as a figure, and no more', () => {
    const kolada = ['kolada-svf-N70643-N79198.csv', 'kolada-cancer-indicators.csv'].flatMap((file) => rowsOf(`${ORIGINALS}data/real/${file}`));
    const official = tables.published_results.filter(({ measure, absence }) => !measure.endsWith('_press') && absence === null);
    const stored = new Map(official.map((row) => [`${row.measure} ${row.area} ${row.year}`, row]));
    expect(kolada).toHaveLength(279 + 1744);
    expect(official).toHaveLength(kolada.length);
    for (const { kpi = '', region_code: code = '', year, value } of kolada) {
      const area = code === '0000' ? 'SE' : code.slice(2);
      const row = stored.get(`${MEASURE_OF[kpi] ?? kpi} ${area} ${year}`);
      expect(row?.value_as_published, `${kpi} ${code} ${year}`).toBe(value);
      expect(row?.source).toBe(`Kolada ${kpi}`);
      const figure = Number(row?.value) * (row?.unit === 'SHARE' ? 100 : 1);
      expect(figure).toBeCloseTo(Number(value), 9);
    }
  });

  it.each([
    ['svf-pathways.csv', 'pathways.csv'],
    ['agreements.csv', 'agreements.csv'],
    ['published-results.csv', 'published-results.csv'],
    ['population-reference-dates.csv', 'population-reference-dates.csv'],
  ])('%s is carried as it is', (original, carried) => {
    expect(rowsOf(`${REFERENCE}${carried}`)).toEqual(rowsOf(`${ORIGINALS}domain/${original}`));
  });

  it('population.csv is carried with a status added', () => {
    const carried = rowsOf(`${REFERENCE}population.csv`).map(({ status, ...row }) => {
      expect(['stated', 'computed', 'recovered']).toContain(status);
      return row;
    });
    expect(carried).toEqual(rowsOf(`${ORIGINALS}domain/population.csv`));
  });

  it('every limit, line of money, population and press figure arrives in its table', () => {
    expect(tables.pathway_limits.map(({ pathway, variant, limit_days: days, status }) => [pathway, variant ?? '', days === null ? '' : String(days), status.toLowerCase()])).toEqual(
      rowsOf(`${ORIGINALS}domain/svf-pathways.csv`).map((row) => [row.code, row.variant, row.limit_days, row.status]),
    );
    expect(tables.agreement_lines.map((line) => [String(line.year), line.line, line.amount_sek, line.deadline_stated])).toEqual(
      rowsOf(`${ORIGINALS}domain/agreements.csv`).map((row) => [row.year, row.line, row.amount_sek, row.deadline]),
    );
    expect(tables.populations.map(({ population }) => String(population))).toEqual(
      ['population.csv', 'population-reference-dates.csv'].flatMap((file) => rowsOf(`${ORIGINALS}domain/${file}`).map((row) => row.population)),
    );
    expect(tables.published_results.filter(({ measure }) => measure.endsWith('_press')).map((row) => [String(row.year), row.key_as_published, row.value_as_published, sourceCell(row)])).toEqual(
      rowsOf(`${ORIGINALS}domain/published-results.csv`).map((row) => [row.year, row.key, row.value, row.source]),
    );
  });

  it('regions have the names, codes and healthcare regions of their source', () => {
    for (const { code = '', name_sv: sv, name_en: en, iso, rcc = '', rcc_share: part } of rowsOf(`${ORIGINALS}domain/regions.csv`)) {
      expect(tables.areas.find((area) => area.code === code)).toMatchObject({ name_sv: sv, name_en: en, iso_code: iso, statistical_code: code });
      const group = tables.areas.find((area) => area.short_name_sv === `RCC ${rcc}`)?.code;
      const membership = tables.area_memberships.find(({ area, parent }) => area === code && parent === group);
      expect(membership?.share ?? '1').toBe(part);
    }
  });
});
