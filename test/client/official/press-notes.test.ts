import { describe, expect, it } from 'vitest';
import { countryOf, officialMeasure } from '@client/official/official-measure.ts';
import { pressNotes, type PressFields } from '@client/official/press-notes.ts';

const country = countryOf({ code: 'SE', shortName: 'riket', locative: 'i riket' }, []);
const values = { 2019: 0.762, 2020: 0.727, 2023: 0.835 };
const measure = officialMeasure(
  { id: 'inclusion', name: 'Inklusion', shortName: 'Inklusion', source: 'Kolada', unit: 'SHARE', direction: 'HIGHER', resolution: 0.001, goals: [] },
  Object.entries(values).map(([year, value]) => ({ region: { code: 'SE' }, year: Number(year), value, absence: null, absenceReason: null })),
  country,
);

function press(year: number, written: string, changes: Partial<PressFields> = {}): PressFields {
  return { region: { code: 'SE' }, year, period: 'full year', value: Number(written) / 100, valueAsPublished: written, source: 'en tidning', note: null, ...changes };
}

describe('press notes', () => {
  it('leaves out what rounding explains: 76 beside 76.2, 84 beside 83.5', () => {
    expect(pressNotes(measure, [press(2019, '76'), press(2023, '84')])).toEqual([]);
  });

  it('tells what rounding cannot explain: 71 beside 72.7', () => {
    expect(pressNotes(measure, [press(2020, '71', { note: 'preliminärt' })])).toEqual([
      { unitCode: 'SE', year: 2020, value: 0.71, resolution: 0.01, official: 0.727, source: 'en tidning', note: 'preliminärt' },
    ]);
  });

  it('judges by the step that the figure was written with: 76.4 does not agree with 76.2', () => {
    expect(pressNotes(measure, [press(2019, '76.4')])).toHaveLength(1);
  });

  it('tells a figure that stands where the official series has none', () => {
    expect(pressNotes(measure, [press(2021, '76')])[0]?.official).toBeNull();
  });

  it('compares whole years of areas alone: no half-years, no pathways', () => {
    expect(pressNotes(measure, [press(2020, '50', { period: 'H1' }), press(2020, '50', { region: null })])).toEqual([]);
  });
});
