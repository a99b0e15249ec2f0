import { describe, expect, it } from 'vitest';
import type { FineViewQuery } from '@client/generated/fine-view.ts';
import { fineViewModel } from '@client/pages/overview/fine-view-model.ts';

type Figure = FineViewQuery['leadTimeWomenTogether'];

const WORDS = { women: 'kvinnor', men: 'män' };

function figure(value: number | null, absence: Figure['absence'] = null): Figure {
  return { value, lower: null, upper: null, numerator: null, denominator: null, absence, provisional: false };
}
/** Each part of the answer has a value of its own, so that a mix-up shows. */
function answer(together = figure): FineViewQuery {
  const series = (value: number) => ({ points: [{ period: '2024-07', figure: figure(value) }] });
  const release = { id: 'r', number: 1, origin: 'SYNTHETIC', extractedOn: '2024-08-31', firstMonth: '2024-01', lastMonth: '2024-07', finalThrough: null, isNewest: true, source: null } as const;
  return {
    leadTimeWomen: { ...series(0.1), goal: { id: 'lead', threshold: 0.8 }, release },
    leadTimeMen: series(0.2),
    treatedWomen: series(300),
    treatedMen: series(400),
    inclusionWomen: { ...series(0.5), goal: { id: 'inclusion', threshold: 0.7 } },
    inclusionMen: series(0.6),
    leadTimeWomenTogether: together(0.11),
    leadTimeMenTogether: together(0.21),
    inclusionWomenTogether: together(0.51),
    inclusionMenTogether: together(0.61),
  };
}

describe('the fine view of the overview', () => {
  it('gives each sex its own months, its own twelve together and those treated', () => {
    const { measures } = fineViewModel(answer(), WORDS);
    const told = measures.map(({ measure, goal, groups }) => ({
      measure,
      goal,
      groups: groups.map(({ name, tone, points, treated, together }) => [name, tone, points[0]?.figure.value, treated?.[0]?.figure.value ?? null, together.value]),
    }));
    expect(told).toEqual([
      { measure: 'lead_time', goal: 0.8, groups: [['män', 'men', 0.2, 400, 0.21], ['kvinnor', 'women', 0.1, 300, 0.11]] },
      { measure: 'inclusion', goal: 0.7, groups: [['män', 'men', 0.6, null, 0.61], ['kvinnor', 'women', 0.5, null, 0.51]] },
    ]);
  });

  it('is protected where every figure is, not where a single one is missing', () => {
    expect(fineViewModel(answer(() => figure(null, 'SUPPRESSED')), WORDS).isSuppressed).toBe(true);
    expect(fineViewModel(answer((value) => (value === 0.11 ? figure(null, 'SUPPRESSED') : figure(value))), WORDS).isSuppressed).toBe(false);
    expect(fineViewModel(answer(() => figure(null, 'NOT_REPORTED')), WORDS).isSuppressed).toBe(false);
  });
});
