import { expect, it } from 'vitest';
import { releasePlan } from '@seed/invented/release-plan.ts';

const plan = (lastMonth: string) => releasePlan({ firstMonth: '2015-08', lastMonth });
const days = (lastMonth: string) => plan(lastMonth).map(({ extractedOn }) => extractedOn);

it('the first release is the cut of August 2024, and makes every earlier half-year final', () => {
  const [first] = plan('2026-10');
  expect(first?.extractedOn).toBe('2024-08-19');
  // Two a year from the second half of 2015 to the first of 2024.
  expect(first?.finals).toHaveLength(18);
  expect([first?.finals[0], first?.finals.at(-1)]).toEqual(['2015-H2', '2024-H1']);
});

it('each later cut makes its own half-year final, and the last four months have a release each', () => {
  expect(plan('2026-10').slice(1)).toEqual([
    { extractedOn: '2025-02-28', finals: ['2024-H2'] },
    { extractedOn: '2025-08-19', finals: ['2025-H1'] },
    { extractedOn: '2026-02-28', finals: ['2025-H2'] },
    { extractedOn: '2026-07-31', finals: [] },
    { extractedOn: '2026-08-19', finals: ['2026-H1'] },
    { extractedOn: '2026-08-31', finals: [] },
    { extractedOn: '2026-09-30', finals: [] },
    { extractedOn: '2026-10-31', finals: [] },
  ]);
});

it('follows the end of the demonstration', () => {
  expect(days('2024-09')).toEqual(['2024-08-19', '2024-08-31', '2024-09-30']);
  expect(days('2024-08')).toEqual(['2024-08-19', '2024-08-31']);
  expect(days('2025-02')).toEqual(['2024-08-19', '2024-11-30', '2024-12-31', '2025-01-31', '2025-02-28']);
  expect(days('2028-02').at(-1)).toBe('2028-02-29');
});

it('before the first cut there are the last four months alone, none of them final', () => {
  expect(plan('2024-07')).toEqual(['2024-04-30', '2024-05-31', '2024-06-30', '2024-07-31'].map((extractedOn) => ({ extractedOn, finals: [] })));
});
