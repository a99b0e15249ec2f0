import type { RegionPageQuery } from '@client/generated/region-page.ts';
import {
  areaValues,
  countryOf,
  goalOfYear,
  haveResults,
  newestYear,
  officialMeasure,
  valueOf,
  type Country,
  type MeasureFields,
  type OfficialMeasure,
  type UnitFields,
} from '@client/official/official-measure.ts';
import { pressNotes, type PressNote } from '@client/official/press-notes.ts';
import type { RegionChart } from '@schema/domain/page-addresses.ts';
import type { GoalOfArea } from '@schema/language/sentences/goals-lead.ts';

type MeasureOfPage = RegionPageQuery['measures'][number];
type RegionOfPage = NonNullable<RegionPageQuery['region']>;
type ResultOfRegion = RegionOfPage['publishedResults'][number];

/** An indicator's newest value in the region beside the nation's of the same year. */
export interface Indicator {
  readonly measure: MeasureOfPage;
  readonly year: number;
  readonly value: number | null;
  readonly absenceReason: string | null;
  readonly nation: number | null;
}

/** The region's page, ready to be drawn and told. */
export interface RegionModel {
  readonly country: Country;
  readonly unit: UnitFields;
  readonly name: string;
  readonly neighbourCodes: readonly string[];
  readonly groups: readonly GroupOfRegion[];
  /** Those of the measures that the country knows. */
  readonly goals: readonly GoalOfRegion[];
  /** Null in a country that has no such measure. */
  readonly experience: OfficialMeasure | null;
  readonly indicators: readonly Indicator[];
}

/** A measure with a goal, the chart that shows it, and figures from elsewhere that disagree. */
export interface GoalOfRegion {
  readonly chart: RegionChart;
  readonly measure: OfficialMeasure;
  readonly notes: readonly PressNote[];
}

/** A group that the region belongs to, wholly or with a part. */
export interface GroupOfRegion {
  readonly name: string;
  readonly part: string | null;
  readonly share: number | null;
  readonly asOf: string | null;
}

/** Null where the code is not a region that is compared. */
export function regionModel(data: RegionPageQuery): RegionModel | null {
  const { region, measures } = data;
  const unit = data.regions.find(({ code }) => code === region?.code);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const inclusion = byId.get('inclusion');
  const leadTime = byId.get('lead_time');
  const experience = byId.get('prem_overall_published');
  if (!region || !unit) return null;
  const country = countryOf(data.country, data.regions);
  const groups = region.memberships.filter((membership) => membership.region.level.role === 'GROUP');
  const goalOf = (chart: RegionChart, measure: MeasureFields | undefined, results: typeof data.inclusionResults, press: typeof data.inclusionPressResults): readonly GoalOfRegion[] => {
    if (measure === undefined) return [];
    const official = officialMeasure(measure, results, country);
    return [{ chart, measure: official, notes: pressNotes(official, press) }];
  };
  return {
    country,
    unit,
    name: region.name,
    groups: groups.map(({ region: group, part, share, asOf }) => ({ name: group.name, part: part?.name ?? null, share, asOf })),
    neighbourCodes: [...new Set(groups.flatMap((membership) => membership.region.members.map(({ code }) => code)))].filter((code) => code !== unit.code),
    goals: [
      ...goalOf('inclusion-series', inclusion, data.inclusionResults, data.inclusionPressResults),
      ...goalOf('lead-time-series', leadTime, data.leadTimeResults, data.leadTimePressResults),
    ],
    experience: experience === undefined ? null : officialMeasure(experience, data.experienceResults, country),
    indicators: indicatorsOf(region, data.nationResults.publishedResults, measures),
  };
}

/** False in a country that publishes no yearly results: the region's newest figures stand alone. */
export function hasOfficialResults({ goals, experience }: RegionModel): boolean {
  return haveResults([...goals.map(({ measure }) => measure), ...(experience === null ? [] : [experience])]);
}

/** Indicators that have no chart of their own, each in the newest year that the region is named in. */
function indicatorsOf(
  region: RegionOfPage,
  ofNation: RegionPageQuery['nationResults']['publishedResults'],
  measures: readonly MeasureOfPage[],
): readonly Indicator[] {
  return measures
    .filter(({ group }) => group === 'INCIDENCE' || group === 'OUTCOME' || group === 'QUALITY')
    .flatMap((measure) => {
      const results = region.publishedResults.filter((result) => result.measure === measure.id);
      const newest = results.reduce<ResultOfRegion | null>((latest, result) => (latest === null || result.year > latest.year ? result : latest), null);
      if (newest === null) return [];
      const nation = ofNation.find((result) => result.measure === measure.id && result.year === newest.year)?.value ?? null;
      return [{ measure, year: newest.year, value: newest.value, absenceReason: newest.absenceReason, nation }];
    });
}

/** Each goal in its newest year, for the region and the nation; years without a goal are left out. */
export function newestGoals({ goals, country, unit }: RegionModel): readonly GoalOfArea[] {
  return goals.flatMap(({ measure }): GoalOfArea[] => {
    const year = newestYear(measure);
    const goal = year === null ? null : goalOfYear(measure, year);
    if (year === null || goal === null) return [];
    return [
      {
        goal,
        measure: measure.words,
        year,
        value: areaValues(measure, country, year).find(({ area }) => area === unit)?.value ?? null,
        nationValue: valueOf(measure, country.nation.code, year),
      },
    ];
  });
}
