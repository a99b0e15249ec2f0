import type { RegionChart } from '@schema/domain/page-addresses.ts';
import { experienceTitle } from '@schema/language/sentences/experience-title.ts';
import { seriesTitle } from '@schema/language/sentences/series-title.ts';
import { useMemo } from 'react';
import { useLanguage } from '@client/format/language-context.tsx';
import type { CardFrame } from '@client/official/card-frame.ts';
import { areaValues, goalOfYear, goalPoints, newestYear, valueOf, type OfficialMeasure } from '@client/official/official-measure.ts';
import { SeriesCard } from '@client/official/series-card.tsx';
import { shownRange } from '@client/official/shown-range.ts';
import type { RegionModel } from './region-model.ts';

type Language = ReturnType<typeof useLanguage>;

/** A measure of the region year by year. `id` names the chart on the page and in its embed address. */
export interface RegionSeries {
  readonly id: RegionChart;
  readonly measure: OfficialMeasure;
  /** Without a goal the axis shows the part where values lie. */
  readonly hasGoal: boolean;
}

/** The region's charts, in the order of the page. */
export function regionSeries({ goals, experience }: RegionModel): readonly RegionSeries[] {
  return [
    ...goals.map(({ chart, measure }) => ({ id: chart, measure, hasGoal: true })),
    ...(experience === null ? [] : [{ id: 'experience-series', measure: experience, hasGoal: false } as const]),
  ];
}

/** The region beside the nation, its neighbours and all the others; the title says how the region has stood. */
export function RegionSeriesCard({ frame, series: { measure, hasGoal }, model }: { frame: CardFrame; series: RegionSeries; model: RegionModel }) {
  const language = useLanguage();
  const { country, unit, neighbourCodes } = model;
  const domain = useMemo(() => (hasGoal ? undefined : shownRange(measure)), [hasGoal, measure]);
  return (
    <SeriesCard
      frame={frame}
      title={hasGoal ? titleAgainstGoal(measure, model, language) : titleWithoutGoal(measure, model, language)}
      measure={measure}
      country={country}
      subjectCode={unit.code}
      chosenCode={unit.code}
      neighbourCodes={neighbourCodes}
      domain={domain}
    />
  );
}

function titleAgainstGoal(measure: OfficialMeasure, { unit }: RegionModel, language: Language): string {
  const year = newestYear(measure);
  const goal = year === null ? null : goalOfYear(measure, year);
  return goal === null ? measure.name : seriesTitle({ area: unit, goal, measure: measure.words, points: goalPoints(measure, unit.code), language });
}

/** The newest value of the region as the nation's title would say it, without naming the others' ends. */
function titleWithoutGoal(measure: OfficialMeasure, { unit, country }: RegionModel, language: Language): string {
  const year = newestYear(measure);
  if (year === null) return measure.name;
  return experienceTitle({
    values: areaValues(measure, { ...country, units: [unit] }, year),
    measure: measure.words,
    level: country.level,
    nation: unit,
    nationValue: valueOf(measure, unit.code, year),
    year,
    language,
  });
}
