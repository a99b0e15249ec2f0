import { describe, expect, it } from 'vitest';
import { incidenceTitle } from '@schema/language/sentences/incidence-title.ts';
import { visible } from '../well-formed.ts';

const series = (values: Readonly<Record<number, number | null>>) => Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));

describe('title of incidence', () => {
  it.each([
    ['real rates', { 2023: 636.9, 2024: 715.7 }, { 2023: 736.9, 2024: 830.5 }, 'Fler nya cancerfall bland män än bland kvinnor: 830,5 mot 715,7_per_100_000 (2024, åldersstandardiserat)', 'More new cancer cases among men than among women: 830.5 against 715.7_per_100,000 (2024, age-standardised)'],
    ['more among women', { 2024: 700 }, { 2024: 640 }, 'Fler nya cancerfall bland kvinnor än bland män: 700,0 mot 640,0_per_100_000 (2024, åldersstandardiserat)', 'More new cancer cases among women than among men: 700.0 against 640.0_per_100,000 (2024, age-standardised)'],
    ['within one step', { 2024: 700.1 }, { 2024: 700.2 }, 'Ungefär lika många nya cancerfall bland kvinnor som bland män: 700,1 mot 700,2_per_100_000 (2024, åldersstandardiserat)', 'About as many new cancer cases among women as among men: 700.1 against 700.2_per_100,000 (2024, age-standardised)'],
    ['newest year with both', { 2022: 600, 2023: 610, 2024: null }, { 2022: 700, 2024: 720 }, 'Fler nya cancerfall bland män än bland kvinnor: 700,0 mot 600,0_per_100_000 (2022, åldersstandardiserat)', 'More new cancer cases among men than among women: 700.0 against 600.0_per_100,000 (2022, age-standardised)'],
    ['no year with both', { 2023: 600 }, { 2024: 700 }, 'Inget år har redovisade värden för både kvinnor och män', 'No year has reported values for both women and men'],
  ])('%s', (_rule, women, men, swedish, english) => {
    const input = { women: series(women), men: series(men), resolution: 0.1 };
    expect(visible(incidenceTitle({ ...input, language: 'sv' }))).toBe(swedish);
    expect(visible(incidenceTitle({ ...input, language: 'en' }))).toBe(english);
  });
});
