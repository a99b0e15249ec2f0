import type { Sex } from '@schema/domain/sex.ts';
import type { AreaWords, GoalWords, LevelWords } from '@schema/language/sentences/subjects.ts';
import type { MeasuredValue, WaitsSubject } from '@schema/language/sentences/waits-headline.ts';
import type { WaitsPageQuery } from '@client/generated/waits-page.ts';
import type { CountPoint, PointFields } from '@client/waits/period-lines.ts';
import type { FigureFields, ReleaseFields } from '@client/waits/wait-figure.ts';

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

/** What a pathway's clock stops at. */
export type ClockStop = WaitsSubject['clockStop'];

export type PathwayLimits = NonNullable<WaitsPageQuery['pathway']>;

/** The page's answer, ready to be drawn and told. */
export interface WaitsModel {
  readonly release: ReleaseFields;
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
  readonly series: Readonly<Record<'women' | 'men', SexSeries>>;
  readonly limits: PathwayLimits | null;
}

type Measured = WaitsPageQuery['byPathway']['pooled'];

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

/** The page's model of an answer to the question about this pathway; null for all that are counted together. */
export function waitsModel(data: WaitsPageQuery, pathwayCode: string | null): WaitsModel {
  const { byPathway, country, regions } = data;
  const pathwayRows = byPathway.rows.map(({ pathway: { code, name }, figures }) => ({ code, name, figures: waitFigures(figures) }));
  const pathways = byPathway.rows.map(({ pathway }) => pathway);
  const pooled = waitFigures(byPathway.pooled);
  const figures = pathwayRows.find(({ code }) => code === pathwayCode)?.figures ?? pooled;
  const level = regions[0]?.level;
  return {
    release: byPathway.release,
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
    timeGoal: data.women.goal?.threshold ?? null,
    figures,
    pooled,
    pathwayRows,
    areaRows: areaRows(data),
    nationFigures: comparedFigures(data, ({ nation }) => nation),
    series: {
      women: { points: data.women.points, treated: data.treatedWomen?.points ?? null },
      men: { points: data.men.points, treated: data.treatedMen?.points ?? null },
    },
    limits: data.pathway ?? null,
  };
}

type Compared = WaitsPageQuery['medians'];

function comparedFigures(data: WaitsPageQuery, pick: (comparison: Compared) => FigureFields): WaitFigures {
  return { share: pick(data.shares), median: pick(data.medians), p90: pick(data.longest), judged: pick(data.judged), treated: pick(data.treated) };
}

/** The areas in geographic order, as the API gives them. */
function areaRows(data: WaitsPageQuery): WaitRow[] {
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
  const ofSeries = [...series.women.points, ...series.men.points].map(({ figure }) => figure);
  const all: readonly FigureFields[] = [...ofRows, ...ofSeries];
  return all.every(({ value }) => value === null) && all.some(({ absence }) => absence === 'SUPPRESSED');
}

/** A figure as sentences take it; null where it has no number. */
export function measuredValue({ value, lower, upper }: FigureFields): MeasuredValue | null {
  if (value === null) return null;
  return { value, interval: lower === null || upper === null ? null : { lower, upper } };
}
