import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOverviewSearch } from '@client/pages/overview/overview-search.ts';
import { rawSearch } from '@client/ui/navigation.tsx';

describe('the choices of the overview in its address', () => {
  it('come back as they were set', () => {
    const choices = { region: '25', measure: 'inclusion', year: 2023, order: 'geographic', release: '2024-08', table: ['regions-strip', 'incidence'] } as const;
    expect(parseOverviewSearch(rawSearch(choices))).toEqual(choices);
  });

  it('leave out what the page would choose anyway', () => {
    expect(rawSearch(parseOverviewSearch({ measure: 'lead_time', order: 'value', region: '' }))).toEqual({});
  });

  it('ignore what makes no sense', () => {
    expect(rawSearch(parseOverviewSearch({ year: 'i fjol', measure: 'vikt', order: ['geographic', 'value'], region: ['01', '03'] }))).toEqual({});
  });

  it('are stable: reading what was written changes nothing', () => {
    const anything = fc.dictionary(fc.constantFrom('region', 'measure', 'year', 'order', 'release', 'table'), fc.oneof(fc.string(), fc.array(fc.string())));
    fc.assert(
      fc.property(anything, (raw) => {
        const once = rawSearch(parseOverviewSearch(raw));
        expect(rawSearch(parseOverviewSearch(once))).toEqual(once);
      }),
    );
  });
});
