import type { GoalStanding } from '@schema/language/sentences/goals-headline.ts';
import type { GoalYear } from '@schema/language/sentences/goals-lead.ts';
import { verdictAgainst } from '@schema/domain/figure.ts';
import type { OverviewPageQuery } from '@client/generated/overview-page.ts';
import { areaValues, countryOf, goalOfYear, haveResults, newestYear, officialMeasure, valueOf, type Country, type OfficialMeasure } from '@client/official/official-measure.ts';
import { pressNotes, type PressNote } from '@client/official/press-notes.ts';
import type { SpreadFields } from '@client/official/spread-card.tsx';
import type { GoalMeasure } from './overview-search.ts';

/** A measure with a goal, and what the page tells of it beside its series. */
export interface GoalSubject {
  readonly measure: OfficialMeasure;
  /** What is counted, and of what: two or three sentences for who does not know the word. */
  readonly explanation: string;
  readonly spread: SpreadFields;
  /** Figures from elsewhere that disagree. */
  readonly notes: readonly PressNote[];
}

/** The page's answer, ready to be drawn and told. */
export interface OverviewModel {
  readonly country: Country;
  readonly goals: Readonly<Record<GoalMeasure, GoalSubject>>;
  readonly experience: OfficialMeasure;
  /** New cases by sex, of the nation alone: the page shows no others. */
  readonly women: OfficialMeasure;
  readonly men: OfficialMeasure;
}

/** Null in a country without yearly official results: its newest figures lead instead. */
export function overviewModel(data: OverviewPageQuery): OverviewModel | null {
  const { inclusion, leadTime, experience, incidenceWomen, incidenceMen } = data;
  if (!inclusion || !leadTime || !experience || !incidenceWomen || !incidenceMen) return null;
  const country = countryOf(data.country, data.regions);
  const inclusionMeasure = officialMeasure(inclusion, data.inclusionResults, country);
  const leadTimeMeasure = officialMeasure(leadTime, data.leadTimeResults, country);
  const experienceMeasure = officialMeasure(experience, data.experienceResults, country);
  if (!haveResults([inclusionMeasure, leadTimeMeasure, experienceMeasure])) return null;
  return {
    country,
    goals: {
      inclusion: {
        measure: inclusionMeasure,
        explanation: `${inclusion.numerator} ${inclusion.denominator}`,
        spread: data.inclusionSpread,
        notes: pressNotes(inclusionMeasure, data.inclusionPressResults),
      },
      lead_time: {
        measure: leadTimeMeasure,
        explanation: `${leadTime.numerator} ${leadTime.denominator}`,
        spread: data.leadTimeSpread,
        notes: pressNotes(leadTimeMeasure, data.leadTimePressResults),
      },
    },
    experience: experienceMeasure,
    women: officialMeasure(incidenceWomen, data.country.incidenceWomenResults, country),
    men: officialMeasure(incidenceMen, data.country.incidenceMenResults, country),
  };
}

/** How the units stand against the goal in the newest year; null where that year has no goal. */
export function newestStanding(measure: OfficialMeasure, country: Country): GoalStanding | null {
  const year = newestYear(measure);
  const goal = year === null ? null : goalOfYear(measure, year);
  if (year === null || goal === null) return null;
  const values = areaValues(measure, country, year);
  const withVerdict = (verdict: ReturnType<typeof verdictAgainst>) =>
    values
      .filter(({ value }) => verdictAgainst({ value, threshold: goal.threshold, direction: measure.words.direction }) === verdict)
      .map(({ area }) => area);
  return { goal, reached: withVerdict('MET'), missed: withVerdict('NOT_MET'), absent: withVerdict(null) };
}

/** The newest year of a goal's measure for the page's lead; null where that year has no goal. */
export function newestGoalYear(measure: OfficialMeasure, country: Country): GoalYear | null {
  const year = newestYear(measure);
  const goal = year === null ? null : goalOfYear(measure, year);
  if (year === null || goal === null) return null;
  return {
    goal,
    measure: measure.words,
    year,
    nationValue: valueOf(measure, country.nation.code, year),
    areaValues: areaValues(measure, country, year),
  };
}
