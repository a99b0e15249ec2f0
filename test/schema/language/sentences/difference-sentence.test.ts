import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { differenceSentence } from '@schema/language/sentences/difference-sentence.ts';
import type { YearValueWithInterval } from '@schema/language/sentences/difference-sentence.ts';
import { LEAD_TIME, NATION } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

const sentence = (earlier: YearValueWithInterval, later: YearValueWithInterval, language: Language) =>
  visible(differenceSentence({ measure: LEAD_TIME[language], area: NATION[language], earlier, later, language }));

describe('two years side by side', () => {
  it.each([
    ['official results, higher', { year: 2023, value: 0.4 }, { year: 2025, value: 0.47 }, 'Ledtid i riket: 47_% 2025, högre än 40_% 2023.', 'Lead time in Sweden: 47% in 2025, higher than 40% in 2023.'],
    ['official results, lower', { year: 2020, value: 0.51 }, { year: 2025, value: 0.47 }, 'Ledtid i riket: 47_% 2025, lägre än 51_% 2020.', 'Lead time in Sweden: 47% in 2025, lower than 51% in 2020.'],
    ['one step apart', { year: 2024, value: 0.46 }, { year: 2025, value: 0.47 }, 'Ledtid i riket: ungefär samma 2025 (47_%) som 2024 (46_%).', 'Lead time in Sweden: about the same in 2025 (47%) as in 2024 (46%).'],
    ['intervals apart', { year: 2023, value: 0.4, interval: { lower: 0.39, upper: 0.41 } }, { year: 2025, value: 0.47, interval: { lower: 0.46, upper: 0.48 } }, 'Ledtid i riket ökade med 7_procentenheter, från 40_% 2023 till 47_% 2025.', 'Lead time in Sweden increased by 7_percentage points, from 40% in 2023 to 47% in 2025.'],
    ['intervals apart, downwards', { year: 2020, value: 0.51, interval: { lower: 0.5, upper: 0.52 } }, { year: 2025, value: 0.47, interval: { lower: 0.46, upper: 0.48 } }, 'Ledtid i riket minskade med 4_procentenheter, från 51_% 2020 till 47_% 2025.', 'Lead time in Sweden decreased by 4_percentage points, from 51% in 2020 to 47% in 2025.'],
    ['intervals that overlap', { year: 2023, value: 0.4, interval: { lower: 0.3, upper: 0.5 } }, { year: 2025, value: 0.47, interval: { lower: 0.4, upper: 0.55 } }, 'Ledtid i riket: ungefär samma 2025 (47_%) som 2023 (40_%).', 'Lead time in Sweden: about the same in 2025 (47%) as in 2023 (40%).'],
    ['an established change that rounding would hide', { year: 2023, value: 0.401, interval: { lower: 0.4009, upper: 0.4011 } }, { year: 2025, value: 0.403, interval: { lower: 0.4029, upper: 0.4031 } }, 'Ledtid i riket ökade med 0,2_procentenheter, från 40,1_% 2023 till 40,3_% 2025.', 'Lead time in Sweden increased by 0.2_percentage points, from 40.1% in 2023 to 40.3% in 2025.'],
    ['one missing', { year: 2019, value: null }, { year: 2025, value: 0.47 }, 'Ledtid i riket: inget värde redovisas för 2019.', 'Lead time in Sweden: no value is reported for 2019.'],
    ['both missing', { year: 2018, value: null }, { year: 2019, value: null }, 'Ledtid i riket: inget värde redovisas för 2018 eller 2019.', 'Lead time in Sweden: no value is reported for 2018 or 2019.'],
  ])('%s', (_rule, earlier, later, swedish, english) => {
    expect(sentence(earlier, later, 'sv')).toBe(swedish);
    expect(sentence(earlier, later, 'en')).toBe(english);
  });
});
