import type { MeasureDefinition } from '@schema/domain/measure.ts';
import type { DownloadRows, ResultRow } from '@server/modules/files/files.queries.ts';

/** A published value as the database gives it; what a test is about is stated, the rest is plain. */
export function resultRow(stated: Partial<ResultRow> = {}): ResultRow {
  return {
    measure: 'waiting',
    region_code: 'north',
    region: 'Norra enheten',
    pathway: null,
    level: 'unit',
    year: 2024,
    period: null,
    value: '0.712',
    text_value: null,
    qualifier: null,
    unit: 'SHARE',
    key_as_published: 'north',
    value_as_published: '71.2',
    unit_as_published: 'percent',
    absence: null,
    absence_reason_sv: null,
    absence_reason_en: null,
    source: 'a register',
    note_sv: null,
    note_en: null,
    ...stated,
  };
}

/** An invented country's rows: one of each kind, so that every table has something to write. */
export function downloadRows(stated: Partial<DownloadRows> = {}): DownloadRows {
  return {
    results: [resultRow()],
    areas: [
      {
        code: 'north', name_sv: 'Norra enheten', name_en: 'The north unit', short_name_sv: 'Norr', short_name_en: 'North', level: 'unit',
        level_role: 'unit', level_name_sv: 'enhet', level_name_en: 'unit', member_of: 'all', abbreviation: null, iso_code: null,
        statistical_code: null, tile_column: 1, tile_row: 2, sort_order: 1, status: 'stated', source: 'a register',
      },
    ],
    populations: [
      { region_code: 'north', region: 'Norra enheten', level: 'unit', reference_date: '2023-11', sex: 'ALL', population: 1200, status: 'stated', source: 'a count', note_sv: null, note_en: null },
    ],
    pathways: [{ code: 'lung', name_sv: 'Lungcancer', name_en: 'Lung cancer', icd10: 'C34', introduced_year: null, sexes: 'both' }],
    limits: [
      {
        pathway: 'lung', pathway_name_sv: 'Lungcancer', treatment: 'SURGERY', variant: null, limit_days: null, valid_from: null, valid_from_stated: null,
        valid_to: null, valid_to_stated: null, status: 'NOT_FOUND', source: 'looked for in the pathway text', note_sv: null, note_en: null,
      },
    ],
    agreements: [
      {
        year: 2024, agreement: null, total_sek: '809000000', total_source: 'the agreement', line: 'To the units', amount_sek: '809000000',
        recipient_kind: 'units', rule: 'population', payment: '1', deadline: '2024-01-31', deadline_stated: '2024-01-31', section: null, source: 'the agreement',
      },
    ],
    goals: [{ id: 'waiting_goal', measure: 'waiting', name_sv: 'väntemålet', name_en: 'the waiting goal', threshold: '0.8', valid_from: 2020, valid_to: null, source: 'the agreement' }],
    sources: [{ id: 'register', title: 'A register', publisher: 'An agency', url: null, licence: null, retrieved: null, note_sv: null, note_en: null }],
    ...stated,
  };
}

/** A complete definition with the given id. */
export function definition(id: string): MeasureDefinition {
  const text = (word: string) => ({ sv: `${word} på svenska`, en: `${word} in English` });
  return {
    id, version: 1, name: text('Namn'), shortName: text('Kort'), why: text('Varför'), group: 'goal', clock: null, numerator: text('Täljare'),
    denominator: text('Nämnare'), exclusions: text('Undantag'), unit: 'SHARE', direction: 'higher', goal: 'waiting_goal', resolution: 0.01, sex: null,
    interval: text('Intervall'), source: text('Källa'), validFrom: '2020-01-01', reviews: [{ on: '2026-01-01', by: { sv: 'analyst', en: 'analyst' }, nextBy: '2027-01-01' }],
    published: true, computed: null,
  };
}
