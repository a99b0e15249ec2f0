import type { Absence, Origin } from '@schema/domain/figure.ts';
import type { Language } from '@schema/domain/language.ts';
import type { MeasuredValue } from '@schema/language/sentences/waits-headline.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import type { ChartState } from '@client/charts/chart-frame.tsx';
import type { IntervalFigure } from '@client/charts/interval-figure.ts';

/**
 * Figures of the fine-grained side, from the API's answer to what charts, tables and sentences take. The pages state
 * their own questions; these are the fields that they must ask for.
 */

export interface FigureFields {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  /** What it is a share of, or how many a percentile is taken over. */
  readonly denominator: number | null;
  readonly absence: Absence | null;
  readonly provisional: boolean;
}

/** A plain count, such as how many were treated. */
export type CountFields = Pick<FigureFields, 'value' | 'absence'>;

/** The release that figures come from. */
export interface ReleaseFields {
  readonly id: string;
  readonly number: number;
  readonly origin: Origin;
  readonly extractedOn: string;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly finalThrough: string | null;
  readonly isNewest: boolean;
  /** Of open data, who publishes them; absent or null elsewhere. */
  readonly source?: { readonly publisher: string } | null;
}

/** One sentence for each reason that there is no number. */
export type AbsenceSentences = Readonly<Record<Absence, string>>;

/** The figure as charts take it: with its interval, or with the sentence that says why there is none. */
export function intervalFigure({ value, lower, upper, absence }: FigureFields, sentences: AbsenceSentences): IntervalFigure {
  return { value, lower, upper, absenceReason: absence === null ? null : sentences[absence] };
}

/** The figure as sentences take it; null where there is no number. */
export function measuredValue({ value, lower, upper }: FigureFields): MeasuredValue | null {
  if (value === null) return null;
  return { value, interval: lower === null || upper === null ? null : { lower, upper } };
}

/** How many could be judged of how many treated, in the fewest signs: "412 / 430"; the judged alone where nobody is treated in the pathway. */
export function basisOf({ judged, treated }: { readonly judged: number | null; readonly treated: number | null }, language: Language): string {
  const count = (value: number) => formatNumber(value, { language, decimals: 0 });
  if (judged === null) return '';
  return treated === null ? count(judged) : `${count(judged)} / ${count(treated)}`;
}

/**
 * What a card of these figures shows: its drawing as soon as one of them has a number; where none has, the first one's
 * reason in the drawing's place. What is protected comes first: it is said for whom it is shown.
 */
export function stateOf(figures: readonly FigureFields[], sentences: AbsenceSentences): ChartState {
  if (figures.some(({ value }) => value !== null)) return { kind: 'ready' };
  const reasons = figures.flatMap(({ absence }) => (absence === null ? [] : [absence]));
  const reason = reasons.includes('SUPPRESSED') ? 'SUPPRESSED' : (reasons[0] ?? 'EMPTY_DENOMINATOR');
  return { kind: 'absent', reason: sentences[reason] };
}
