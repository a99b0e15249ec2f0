import type { Sex } from '@schema/domain/sex.ts';
import type { AreaWords, GoalWords, LevelWords } from '@schema/language/sentences/subjects.ts';
import type { WaitsSubject } from '@schema/language/sentences/waits-headline.ts';
import type { AreaWaitsQuery } from '@client/generated/area-waits.ts';
import { isOfTotals, isTellable, type ReleaseExtent } from './release-extent.ts';
import type { CountPoint, PointFields } from './period-lines.ts';
import type { FigureFields, ReleaseFields } from './wait-figure.ts';

export interface AreaFields extends AreaWords {
  readonly code: string;
}

export interface PathwayFields {
  readonly code: string;
  readonly name: string;
  readonly sexes: readonly Sex[];
}

/** The figures of one group: how large a share in time, how long they waited, and how many that rests on. */
export interface WaitFigures {
  readonly share: FigureFields;
  readonly median: FigureFields;
  readonly p90: FigureFields;
  readonly judged: FigureFields;
  readonly treated: FigureFields;
}

/** A pathway or an area with its figures. */
export interface WaitRow {
  readonly code: string;
  readonly name: string;
  readonly figures: WaitFigures;
}

/** One group's series, and the number of those treated where the measure is a share of the judged. */
export interface SexSeries {
  readonly points: readonly PointFields[];
  readonly treated: readonly CountPoint[] | null;
}

/** The groups that are followed over time; null for those that were not asked for. */
export type SeriesOfWaits = Readonly<Record<'women' | 'men' | 'everybody' | 'nation', SexSeries | null>>;

/** What a pathway's clock stops at. */
export type ClockStop = WaitsSubject['clockStop'];

export type PathwayLimits = NonNullable<AreaWaitsQuery['pathway']>;

/** The page's answer, ready to be drawn and told. */
export interface WaitsModel {
  readonly release: ReleaseFields;
  readonly extent: ReleaseExtent;
  /** Written out: the newest twelve months by their label. */
  readonly period: string;
  readonly nation: AreaFields;
  readonly units: readonly AreaFields[];
  readonly groups: readonly (AreaFields & { readonly name: string })[];
  readonly level: LevelWords;
  /** The area that the page is about. */
  readonly area: AreaFields;
  readonly pathways: readonly PathwayFields[];
  /** The pathway that the page is about; null for all that are counted together. */
  readonly pathway: PathwayFields | null;
  readonly clockStop: ClockStop;
  readonly goal: GoalWords | null;
  /** The goal of the measure that is followed over time. */
  readonly timeGoal: number | null;
  /** Of the area and the pathway that the page is about. */
  readonly figures: WaitFigures;
  /** Of all pathways together in the area. */
  readonly pooled: WaitFigures;
  readonly pathwayRows: readonly WaitRow[];
  readonly areaRows: readonly WaitRow[];
  readonly nationFigures: WaitFigures;
  /** Women and men; where the release does not tell them apart, all together, and the nation where the area is another. */
  readonly series: SeriesOfWaits;
  readonly limits: PathwayLimits | null;
}

type Measured = AreaWaitsQuery['byPathway']['pooled'];

const NOTHING: FigureFields = { value: null, lower: null, upper: null, numerator: null, denominator: null, absence: 'EMPTY_DENOMINATOR', provisional: false };

/** The figures by what they measure; the API answers all that were asked for. */
function waitFigures(measured: Measured): WaitFigures {
  const of = (id: string): FigureFields => measured.find(({ measure }) => measure === id)?.figure ?? NOTHING;
  return { share: of('lead_time'), median: of('median_days'), p90: of('p90_days'), judged: of('judged'), treated: of('treated') };
}

/**
 * True for a pathway whose clock stops without a treatment: it has waits, and the API says that counting treated makes
 * no sense for it. (Where the group itself makes no sense, such as men in a pathway for women, the waits do not either.)
 */
export function stopsWithoutTreatment({ treated, share }: WaitFigures): boolean {
  return treated.absence === 'NOT_APPLICABLE' && share.absence !== 'NOT_APPLICABLE';
}

/** The columns of rows that have something to show. */
export interface ShownColumns {
  /** False where days were collected of none of them. */
  readonly days: boolean;
  /** False where everybody treated is counted as judged: the same number twice tells nothing. */
  readonly judged: boolean;
}

export function shownColumns(rows: readonly WaitRow[], extent: ReleaseExtent): ShownColumns {
  const days = rows.flatMap(({ figures: { median, p90 } }) => [median, p90]);
  return {
    days: days.length === 0 || days.some(({ absence }) => absence !== 'NOT_COLLECTED'),
    judged: !isOfTotals(extent) || rows.some(({ figures: { judged, treated } }) => judged.value !== treated.value),
  };
}

/** The page's model of an answer about a release: `pathwayCode` is the pathway that was asked about; null for all that are counted together. */
export function waitsModel(data: AreaWaitsQuery, { pathwayCode, extent }: { readonly pathwayCode: string | null; readonly extent: ReleaseExtent }): WaitsModel {
  const { byPathway, country, regions } = data;
  const pathwayRows = byPathway.rows.map(({ pathway: { code, name }, figures }) => ({ code, name, figures: waitFigures(figures) }));
  const pathways = byPathway.rows.map(({ pathway }) => pathway);
  const pooled = waitFigures(byPathway.pooled);
  const figures = pathwayRows.find(({ code }) => code === pathwayCode)?.figures ?? pooled;
  const level = regions[0]?.level;
  return {
    release: byPathway.release,
    extent,
    period: byPathway.period,
    nation: country,
    units: regions,
    groups: data.healthcareRegions,
    level: { singular: level?.name ?? '', plural: level?.namePlural ?? '' },
    area: byPathway.region,
    pathways,
    pathway: pathways.find(({ code }) => code === pathwayCode) ?? null,
    clockStop: stopsWithoutTreatment(figures) ? 'final_conversation' : 'treatment',
    goal: data.shares.goal,
    timeGoal: (data.women ?? data.everybody)?.goal?.threshold ?? null,
    figures,
    pooled,
    pathwayRows,
    areaRows: areaRows(data),
    nationFigures: comparedFigures(data, ({ nation }) => nation),
    series: {
      women: seriesOf(data.women, data.treatedWomen, extent),
      men: seriesOf(data.men, data.treatedMen, extent),
      everybody: seriesOf(data.everybody, undefined, extent),
      nation: seriesOf(data.nation, undefined, extent),
    },
    limits: data.pathway ?? null,
  };
}

/** The periods of which the release can tell something, with the treated where they were asked for. */
function seriesOf(series: { readonly points: readonly PointFields[] } | undefined, treated: { readonly points: readonly CountPoint[] } | undefined, extent: ReleaseExtent): SexSeries | null {
  if (series === undefined) return null;
  const tellable = <Point extends { readonly period: string }>(points: readonly Point[]): readonly Point[] => points.filter(({ period }) => isTellable(period, extent));
  return { points: tellable(series.points), treated: treated ? tellable(treated.points) : null };
}

type Compared = AreaWaitsQuery['medians'];

function comparedFigures(data: AreaWaitsQuery, pick: (comparison: Compared) => FigureFields): WaitFigures {
  return { share: pick(data.shares), median: pick(data.medians), p90: pick(data.longest), judged: pick(data.judged), treated: pick(data.treated) };
}

/** The areas in geographic order, as the API gives them. */
function areaRows(data: AreaWaitsQuery): WaitRow[] {
  const names = new Map(data.regions.map(({ code, shortName }) => [code, shortName]));
  return data.shares.rows.map(({ region: { code } }) => ({
    code,
    name: names.get(code) ?? code,
    figures: comparedFigures(data, ({ rows }) => rows.find(({ region }) => region.code === code)?.figure ?? NOTHING),
  }));
}

/** True where whoever looks is given none of the figures. */
export function isSuppressed({ pathwayRows, areaRows, series }: Pick<WaitsModel, 'pathwayRows' | 'areaRows' | 'series'>): boolean {
  const ofRows = [...pathwayRows, ...areaRows].flatMap(({ figures }) => Object.values(figures));
  const ofSeries = Object.values(series).flatMap((each) => each?.points ?? []).map(({ figure }) => figure);
  const all: readonly FigureFields[] = [...ofRows, ...ofSeries];
  return all.every(({ value }) => value === null) && all.some(({ absence }) => absence === 'SUPPRESSED');
}
