import { describe, expect, it } from 'vitest';
import { collectNotes } from '@client/pages/method/collect-notes.ts';
import { countLimits, limitDays } from '@client/waits/limit-days.ts';
import { variantWords } from '@client/waits/limit-variants.ts';
import { spanWords } from '@client/waits/span-words.ts';
import { yearRanges } from '@client/pages/method/year-ranges.ts';

const WORDS = { daysUnknown: 'okänd', daysNotSet: 'ingen gräns satt' };
const SPAN = { from: 'från', until: 'till och med' };
const FOUND = { limitDays: 14, status: 'FOUND' } as const;
const MISSING = { limitDays: null, status: 'NOT_FOUND' } as const;
const NOT_SET = { limitDays: null, status: 'NO_LIMIT_SET' } as const;

describe('the days of a limit', () => {
  it('are the number that is known', () => {
    expect(limitDays(FOUND, WORDS)).toBe('14');
  });

  it('are unknown where nobody found them, never blank or zero', () => {
    expect(limitDays(MISSING, WORDS)).toBe('okänd');
  });

  it('are said not to be set where the pathway sets none', () => {
    expect(limitDays(NOT_SET, WORDS)).toBe('ingen gräns satt');
  });
});

describe('the count of limits', () => {
  it.each([
    [[FOUND, FOUND, MISSING], 'sv', 'tre tidsgränser, en okänd'],
    [[FOUND], 'sv', 'en tidsgräns'],
    [[MISSING, MISSING], 'en', 'two time limits, two unknown'],
    [[FOUND, NOT_SET], 'en', 'two time limits'],
  ] as const)('%j in %s is "%s"', (limits, language, words) => {
    expect(countLimits(limits, language)).toBe(words);
  });
});

describe('the words of a variant', () => {
  it.each([
    ['extended', 'sv', 'utvidgad utredning'],
    ['palliative_extended', 'sv', 'palliativ, lindrande; utvidgad utredning'],
    ['high_grade_no_further_action', 'en', 'high-grade; no further action'],
    ['other_country_rule', 'sv', 'other country rule'],
  ] as const)('%s in %s is "%s"', (variant, language, words) => {
    expect(variantWords(variant, language)).toBe(words);
  });
});

describe('when something holds', () => {
  it.each([
    [{ validFrom: 2018, validTo: 2024 }, '2018–2024'],
    [{ validFrom: 2018, validTo: null }, 'från 2018'],
    [{ validFrom: null, validTo: 2024 }, 'till och med 2024'],
    [{ validFrom: null, validTo: null }, ''],
  ])('%j is "%s"', (span, words) => {
    expect(spanWords(span, SPAN)).toBe(words);
  });

  it('sets the dash free between dates of several words', () => {
    expect(spanWords({ validFrom: 'feb 2018', validTo: '13 maj 2024' }, SPAN)).toBe('feb 2018 – 13 maj 2024');
  });
});

describe('years as ranges', () => {
  it('shows gaps', () => {
    expect(yearRanges([2022, 2018, 2019, 2020, 2019])).toBe('2018–2020, 2022');
  });

  it('is nothing without years', () => {
    expect(yearRanges([])).toBeNull();
  });
});

describe('collected notes', () => {
  it('repeats no note and sends each row to its own', () => {
    const rows = [
      { source: 'a', note: null },
      { source: 'b', note: 'old' },
      { source: 'a', note: null },
      { source: 'b', note: null },
    ];
    const { notes, numberOf } = collectNotes(rows);
    expect(notes).toEqual([rows[0], rows[1], rows[3]]);
    expect(rows.map(numberOf)).toEqual([1, 2, 1, 3]);
  });
});
