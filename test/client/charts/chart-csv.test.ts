import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { chartCsv, withoutFormula } from '@client/charts/chart-csv.ts';
import { differenceColumn, figureCell, valueColumn, type TableTwin } from '@client/charts/table-twin.ts';

const share = { unit: 'SHARE', resolution: 0.001 } as const;
const table: TableTwin = {
  headingLabel: 'Region',
  columns: [valueColumn('2024', '2024', share), differenceColumn('left', 'Kvar', share), { key: 'note', label: 'Not', figures: null }],
  rows: [
    { key: '1', heading: 'Skåne', cells: [figureCell({ value: 0.757, absenceReason: null }), figureCell({ value: -0.057, absenceReason: null }), { kind: 'text', text: 'a;b "c", d' }] },
    { key: '2', heading: '=Norrbotten', cells: [figureCell({ value: null, absenceReason: 'Redovisas inte.' }), figureCell({ value: null, absenceReason: null }), { kind: 'text', text: '' }] },
  ],
};

describe('chartCsv', () => {
  it('writes Swedish files with semicolons, decimal commas and a byte order mark', () => {
    const text = chartCsv(table, 'sv');
    expect(text.startsWith('\uFEFFRegion;2024 (%);Kvar (procentenheter);Not\r\n')).toBe(true);
    expect(text).toContain('Skåne;75,7;-5,7;"a;b ""c"", d"\r\n');
  });

  it('writes English files with commas and decimal points', () => {
    expect(chartCsv(table, 'en')).toContain('Skåne,75.7,-5.7,"a;b ""c"", d"\r\n');
  });

  it('puts the reason in the place of an absent figure', () => {
    expect(chartCsv(table, 'sv')).toContain("'=Norrbotten;Saknas: Redovisas inte.;Saknas: Uppgiften saknas och källan anger inget skäl.;\r\n");
  });

  it('never writes a negative zero', () => {
    const rows = [{ key: 'a', heading: 'A', cells: [figureCell({ value: -0.00001, absenceReason: null })] }];
    expect(chartCsv({ headingLabel: 'H', columns: [valueColumn('w', 'W', share)], rows }, 'sv')).toContain('A;0,0\r\n');
  });

  it('reads back as the same words, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.constantFrom('sv', 'en'), (words, language) => {
        const rows = words.map((word, index) => ({ key: String(index), heading: `r${index}`, cells: [{ kind: 'text' as const, text: word }] }));
        const written = chartCsv({ headingLabel: 'H', columns: [{ key: 'w', label: 'W', figures: null }], rows }, language);
        const read: string[][] = parse(written, { bom: true, delimiter: language === 'sv' ? ';' : ',', record_delimiter: '\r\n' });
        expect(read.slice(1).map((line) => line[1])).toEqual(words.map(withoutFormula));
      }),
    );
  });
});

describe('withoutFormula', () => {
  it.each(['=1+1', '+SUM(A1)', '-cmd', '@x', '\tx', '\rx', '-1+2'])('puts an apostrophe before %j', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  it.each(['-5,7', '+3', '-0.25', 'Skåne', '', "it's = fine"])('leaves %j alone', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});
