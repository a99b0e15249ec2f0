import type { FineViewQuery } from '@client/generated/fine-view.ts';
import type { PointFields } from '@client/waits/period-lines.ts';
import type { MonthsMeasure } from '@client/waits/twelve-months.messages.ts';
import type { GroupOfMonths } from '@client/waits/twelve-months.ts';
import type { FigureFields, ReleaseFields } from '@client/waits/wait-figure.ts';

/** Women and men in the newest twelve months, in one measure. */
export interface SexesOverMonths {
  readonly measure: MonthsMeasure;
  /** Women last, so that their line lies on top where the two meet. */
  readonly groups: readonly GroupOfMonths[];
  readonly goal: number | null;
}

export interface FineViewModel {
  readonly release: ReleaseFields;
  readonly measures: readonly SexesOverMonths[];
  /** True where whoever looks is given none of the figures: one sentence stands in the place of all of them. */
  readonly isSuppressed: boolean;
}

interface SexWords {
  readonly women: string;
  readonly men: string;
}

/** The answer, ready to be drawn and told. */
export function fineViewModel(data: FineViewQuery, words: SexWords): FineViewModel {
  const group = (sex: keyof SexWords, figures: Pick<GroupOfMonths, 'points' | 'treated' | 'together'>): GroupOfMonths => ({ id: sex, name: words[sex], tone: sex, ...figures });
  const points = (series: { readonly points: readonly PointFields[] }): readonly PointFields[] => series.points;
  const measures: readonly SexesOverMonths[] = [
    {
      measure: 'lead_time',
      goal: data.leadTimeWomen.goal?.threshold ?? null,
      groups: [
        group('men', { points: points(data.leadTimeMen), treated: points(data.treatedMen), together: data.leadTimeMenTogether }),
        group('women', { points: points(data.leadTimeWomen), treated: points(data.treatedWomen), together: data.leadTimeWomenTogether }),
      ],
    },
    {
      measure: 'inclusion',
      goal: data.inclusionWomen.goal?.threshold ?? null,
      groups: [
        group('men', { points: points(data.inclusionMen), treated: null, together: data.inclusionMenTogether }),
        group('women', { points: points(data.inclusionWomen), treated: null, together: data.inclusionWomenTogether }),
      ],
    },
  ];
  const figures = measures.flatMap(({ groups }) => groups.map(({ together }): FigureFields => together));
  return { release: data.leadTimeWomen.release, measures, isSuppressed: figures.every(({ absence }) => absence === 'SUPPRESSED') };
}
