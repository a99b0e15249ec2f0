import { describe, expect, it } from 'vitest';
import type { RegionWaitsQuery } from '@client/generated/region-waits.ts';
import { overtimeTable } from '@client/pages/region/overtime-card.tsx';
import { regionWaitsModel } from '@client/pages/region/region-waits-model.ts';
import { regionWaitsMessages } from '@client/pages/region/region-waits.messages.ts';
import { messagesWith } from '@client/ui/use-messages.ts';
import { SWEDISH_WORDS } from '../../../testkit/country-words.ts';
import { waitsMessages } from '@client/waits/waits.messages.ts';

type Figure = RegionWaitsQuery['leadTimeWomen'];
type Row = RegionWaitsQuery['byPathway']['rows'][number];

const UNIT = { code: '12', shortName: 'Skåne', locative: 'i Skåne' };
const NATION = { code: 'SE', shortName: 'riket', locative: 'i riket' };
const TEXTS = messagesWith(regionWaitsMessages.sv, SWEDISH_WORDS.sv);
const WAITS = messagesWith(waitsMessages.sv, SWEDISH_WORDS.sv);
const words = { unit: UNIT, nation: NATION, absences: WAITS.absences };

function figure(value: number): Figure {
  return { value, lower: null, upper: null, numerator: null, denominator: null, absence: null, provisional: false };
}
function absent(absence: NonNullable<Figure['absence']>): Figure {
  return { ...figure(0), value: null, absence };
}

function rowOf(code: string, overtime: Figure, treated: Figure = figure(10)): Row {
  const figures = [
    { measure: 'overtime_days', figure: overtime },
    { measure: 'lead_time', figure: figure(0.5) },
    { measure: 'treated', figure: treated },
  ];
  return { pathway: { code, name: code.toUpperCase() }, figures };
}

function answer(rows: readonly Row[], { total = figure(1_000), together = figure(0.5) } = {}): RegionWaitsQuery {
  const series = { points: [{ period: '2024-07', figure: figure(0.5) }] };
  const release = { id: 'r', number: 1, origin: 'SYNTHETIC', extractedOn: '2024-08-31', firstMonth: '2024-01', lastMonth: '2024-07', finalThrough: null, isNewest: true, source: null } as const;
  return {
    leadTimeHere: { ...series, goal: { id: 'lead', threshold: 0.8 }, release },
    leadTimeNation: series,
    treatedHere: series,
    treatedNation: series,
    inclusionHere: { ...series, goal: null },
    inclusionNation: series,
    leadTimeHereTogether: together,
    leadTimeNationTogether: figure(0.5),
    inclusionHereTogether: together,
    inclusionNationTogether: figure(0.5),
    leadTimeWomen: figure(0.5),
    leadTimeMen: figure(0.5),
    inclusionWomen: figure(0.5),
    inclusionMen: figure(0.5),
    byPathway: { pooled: rowOf('all', total).figures, rows },
  };
}

describe('a region’s pathways by their days over the limit', () => {
  it('stand with the most days first and those without a number last', () => {
    const { pathways } = regionWaitsModel(answer([rowOf('a', absent('LIMIT_UNKNOWN')), rowOf('b', figure(10)), rowOf('c', figure(300)), rowOf('d', figure(0))]), words);
    expect(pathways.map(({ code }) => code)).toEqual(['c', 'b', 'd', 'a']);
  });

  it('are those that end with a treatment: only they are in the days of all together', () => {
    const { pathways } = regionWaitsModel(answer([rowOf('a', figure(900), absent('NOT_APPLICABLE')), rowOf('b', figure(10))]), words);
    expect(pathways.map(({ code }) => code)).toEqual(['b']);
  });

  it('have their share of all days in the table, and why there is none where there is none', () => {
    const model = regionWaitsModel(answer([rowOf('a', figure(250)), rowOf('b', absent('LIMIT_UNKNOWN'))]), words);
    const { columns, rows } = overtimeTable(model, { texts: TEXTS, words: WAITS });
    const place = columns.findIndex(({ key }) => key === 'of-all');
    expect(rows.map(({ heading, cells }) => [heading, cells[place]])).toEqual([
      ['A', { kind: 'figure', value: 0.25, absenceReason: null }],
      ['B', { kind: 'figure', value: null, absenceReason: WAITS.absences.LIMIT_UNKNOWN }],
    ]);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it('have no share where nobody waited too long, never a zero of zero', () => {
    const model = regionWaitsModel(answer([rowOf('a', figure(0))], { total: figure(0) }), words);
    const { columns, rows } = overtimeTable(model, { texts: TEXTS, words: WAITS });
    expect(rows[0]?.cells[columns.findIndex(({ key }) => key === 'of-all')]).toMatchObject({ value: null });
  });
});

describe('a region’s months', () => {
  it('are the region’s line on top of the nation’s, each with its own name and tone', () => {
    const [leadTime, inclusion] = regionWaitsModel(answer([]), words).months;
    expect(leadTime?.groups.map(({ id, name, tone }) => [id, name, tone])).toEqual([['SE', 'riket', 'nation'], ['12', 'Skåne', 'chosen']]);
    expect([leadTime?.goal, inclusion?.goal]).toEqual([0.8, null]);
  });

  it('are told as protected where the region’s are, though the nation’s are shown', () => {
    expect(regionWaitsModel(answer([]), words).isSuppressed).toBe(false);
    expect(regionWaitsModel(answer([], { together: absent('SUPPRESSED') }), words).isSuppressed).toBe(true);
  });
});
