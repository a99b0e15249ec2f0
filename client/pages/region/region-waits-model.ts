import { sortedByMark } from '@client/charts/interval-rows.series.ts';
import type { RegionWaitsQuery } from '@client/generated/region-waits.ts';
import type { AreaFields } from '@client/official/official-measure.ts';
import { intervalFigure, type AbsenceSentences, type FigureFields, type ReleaseFields } from '@client/waits/wait-figure.ts';
import type { MonthsMeasure } from '@client/waits/twelve-months.messages.ts';
import type { GroupOfMonths } from '@client/waits/twelve-months.ts';

type Table = RegionWaitsQuery['byPathway'];

/** A share in the region and in the nation over the newest twelve months, and of the region's women and men. */
export interface RegionMonths {
  readonly measure: MonthsMeasure;
  /** The region last, so that its line lies on top. */
  readonly groups: readonly GroupOfMonths[];
  readonly goal: number | null;
  readonly women: FigureFields;
  readonly men: FigureFields;
}

/** A pathway of the region that is judged by its time to treatment. */
export interface OvertimePathway {
  readonly code: string;
  readonly name: string;
  readonly overtime: FigureFields;
  readonly leadTime: FigureFields;
  readonly treated: FigureFields;
}

export interface RegionWaitsModel {
  readonly release: ReleaseFields;
  readonly months: readonly RegionMonths[];
  /** The most days over the limit first; those without a number last. */
  readonly pathways: readonly OvertimePathway[];
  /** Days over the limit in all of these pathways. */
  readonly overtime: FigureFields;
  /** True where whoever looks is given none of the region's figures. */
  readonly isSuppressed: boolean;
}

/** The answer about a region beside the nation, ready to be drawn and told. */
export function regionWaitsModel(data: RegionWaitsQuery, { unit, nation, absences }: { unit: AreaFields; nation: AreaFields; absences: AbsenceSentences }): RegionWaitsModel {
  const here = (figures: Pick<GroupOfMonths, 'points' | 'treated' | 'together'>): GroupOfMonths => ({ id: unit.code, name: unit.shortName, tone: 'chosen', ...figures });
  const inNation = (figures: Pick<GroupOfMonths, 'points' | 'treated' | 'together'>): GroupOfMonths => ({ id: nation.code, name: nation.shortName, tone: 'nation', ...figures });
  return {
    release: data.leadTimeHere.release,
    months: [
      {
        measure: 'lead_time',
        goal: data.leadTimeHere.goal?.threshold ?? null,
        groups: [
          inNation({ points: data.leadTimeNation.points, treated: data.treatedNation.points, together: data.leadTimeNationTogether }),
          here({ points: data.leadTimeHere.points, treated: data.treatedHere.points, together: data.leadTimeHereTogether }),
        ],
        women: data.leadTimeWomen,
        men: data.leadTimeMen,
      },
      {
        measure: 'inclusion',
        goal: data.inclusionHere.goal?.threshold ?? null,
        groups: [
          inNation({ points: data.inclusionNation.points, treated: null, together: data.inclusionNationTogether }),
          here({ points: data.inclusionHere.points, treated: null, together: data.inclusionHereTogether }),
        ],
        women: data.inclusionWomen,
        men: data.inclusionMen,
      },
    ],
    pathways: overtimePathways(data.byPathway, absences),
    overtime: figureIn(data.byPathway.pooled, 'overtime_days'),
    isSuppressed: data.leadTimeHereTogether.absence === 'SUPPRESSED',
  };
}

/** Pathways that end otherwise than by a treatment are left out: all together, that the days are a share of, holds none of them. */
function overtimePathways({ rows }: Table, absences: AbsenceSentences): readonly OvertimePathway[] {
  const pathways = rows
    .map(({ pathway: { code, name }, figures }) => ({
      code,
      name,
      overtime: figureIn(figures, 'overtime_days'),
      leadTime: figureIn(figures, 'lead_time'),
      treated: figureIn(figures, 'treated'),
    }))
    .filter(({ treated }) => treated.absence !== 'NOT_APPLICABLE');
  const byDays = pathways.map((pathway) => ({ pathway, figures: { overtime: intervalFigure(pathway.overtime, absences) } }));
  return sortedByMark(byDays, 'overtime', 'highest').map(({ pathway }) => pathway);
}

function figureIn(figures: Table['pooled'], measure: string): FigureFields {
  const found = figures.find((each) => each.measure === measure);
  if (!found) throw new Error(`The answer holds no figure of the measure ${measure}.`);
  return found.figure;
}
