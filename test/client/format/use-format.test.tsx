import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LanguageProvider, useLanguage } from '@client/format/language-context.tsx';
import { formatOf, useFormat } from '@client/format/use-format.ts';

const wholePercent = { unit: 'SHARE', resolution: 0.01 } as const;
const tenthOfPercent = { unit: 'SHARE', resolution: 0.001 } as const;
const rate = { unit: 'PER_100000', resolution: 0.1 } as const;
const sv = formatOf('sv');
const en = formatOf('en');

describe('formatOf', () => {
  it('writes values in full, and short where the unit is told elsewhere', () => {
    expect([sv.value(0.823, tenthOfPercent), sv.short(0.823, tenthOfPercent), sv.bare(0.823, tenthOfPercent)]).toEqual(['82,3\u00A0%', '82,3\u00A0%', '82,3']);
    expect([sv.short(715.7, rate), en.short(1715.7, rate)]).toEqual(['715,7', '1,715.7']);
    expect(en.value(0.47, wholePercent)).toBe('47%');
  });

  it('writes a threshold with no more decimals than it has', () => {
    expect([sv.exact(0.7, 'SHARE'), sv.exact(0.725, 'SHARE'), sv.exact(80, 'INDEX_0_100')]).toEqual(['70\u00A0%', '72,5\u00A0%', '80']);
  });

  it('writes differences of shares in percentage points', () => {
    expect([sv.shortDifference(0.27, wholePercent), en.shortDifference(0.242, tenthOfPercent), sv.difference(0.01, wholePercent)]).toEqual([
      '27\u00A0p.e.',
      '24.2\u00A0pp',
      '1\u00A0procentenhet',
    ]);
  });

  it('writes a class of values by the values that it can hold', () => {
    expect([sv.range(0.3, 0.4, wholePercent), sv.range(0.7, 0.75, tenthOfPercent), en.range(0.3, 0.4, { unit: 'SHARE', resolution: null })]).toEqual([
      '30–39\u00A0%',
      '70,0–74,9\u00A0%',
      '30.0–40.0%',
    ]);
    expect(sv.range(0.3, 0.31, wholePercent)).toBe('30\u00A0%');
  });

  it('writes ticks with the decimals they need, and the percent sign once', () => {
    expect(sv.axis([0, 0.2, 0.4, 0.6, 0.8, 1], 'SHARE')).toEqual(['0', '20', '40', '60', '80', '100\u00A0%']);
    expect(sv.axis([0.7, 0.725, 0.75], 'SHARE')).toEqual(['70,0', '72,5', '75,0\u00A0%']);
    expect(en.axis([0, 500, 1000], 'PER_100000')).toEqual(['0', '500', '1,000']);
  });
});

describe('the language context', () => {
  function Told() {
    return `${useLanguage()} ${useFormat().value(0.5, wholePercent)}`;
  }

  it('is Swedish until told otherwise', () => {
    expect(renderToStaticMarkup(<Told />)).toBe('sv 50\u00A0%');
  });

  it('gives language and formats to everything below', () => {
    expect(
      renderToStaticMarkup(
        <LanguageProvider language="en">
          <Told />
        </LanguageProvider>,
      ),
    ).toBe('en 50%');
  });
});
