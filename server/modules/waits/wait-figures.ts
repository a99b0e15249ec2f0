import type { MonthSpan } from '@schema/domain/periods.ts';
import { mayReadExact } from '@schema/domain/permissions.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { Measure } from '../measures/measures.types.ts';
import type { Figure } from '../releases/figure.types.ts';
import { reasonBeforehand } from './applicability.ts';
import type { AskedCut, CutGround, CutReader } from './cut-reader.ts';
import { computeMeasure, type Outcome, type WaitMeasure } from './measure-arithmetic.ts';
import { isProvisional, type ReleaseView } from './release-view.ts';
import { countOver, yearsOf } from './span-sums.ts';
import { totalsOver } from './span-totals.ts';

/** What a request's figures are read from. */
export interface FigureSource {
  readonly view: ReleaseView;
  readonly ground: CutGround;
  readonly reader: CutReader;
}

/** One figure that is asked for. */
export interface FigureQuestion {
  readonly measure: Measure & { readonly id: WaitMeasure };
  readonly cut: AskedCut;
  readonly span: MonthSpan;
}

/**
 * Answers one figure. What follows from the question alone is told to everybody; what follows from the cases is told
 * exactly where the asker may read the area exactly, and is SUPPRESSED, whatever it is, everywhere else.
 */
export async function answerFigure(context: RequestContext, question: FigureQuestion, source: FigureSource): Promise<Figure> {
  const { measure, cut, span } = question;
  const { view } = source;
  const { patients, pathway, area } = cut;
  const asked = { measure: measure.id, patients, pathway, span, release: view.months };
  const beforehand = reasonBeforehand(asked);
  if (beforehand) return figureOf({ absence: beforehand }, question, view);
  if (!mayReadExact(context.actor, { code: area.region.code, unitsWithin: area.units }, view.release.origin)) return figureOf({ absence: 'SUPPRESSED' }, question, view);
  if (view.release.origin !== 'PUBLISHED') context.unpublished({ release: view.release.id });
  const years = yearsOf(measure.id === 'open' ? { first: view.months.first, last: span.last } : span);
  const series = await source.reader.byYear(cut, years, source.ground);
  const told = await source.reader.totalsByYear(cut, yearsOf(span), source.ground);
  const totals = told && totalsOver(told, span, patients);
  const hasCases = totals === null || (await hasCasesIn(question, source));
  return figureOf(computeMeasure(measure.id, { series, span, firstMonth: view.months.first, totals, hasCases }), question, view);
}

/** Whether the area has any case in the span, of whatever pathway and patient. */
async function hasCasesIn({ cut, span }: FigureQuestion, { reader, ground }: FigureSource): Promise<boolean> {
  const everybody = { ...cut, pathway: null, patients: { sex: 'ALL', ageBand: null, treatment: null, attribution: cut.patients.attribution } as const };
  const series = await reader.byYear(everybody, yearsOf(span), ground);
  return countOver(series, span, 'started') + countOver(series, span, 'closed') > 0;
}

function figureOf(outcome: Outcome, { measure, span }: FigureQuestion, view: ReleaseView): Figure {
  const counted = outcome.absence === null ? outcome : null;
  return {
    value: counted?.value ?? null,
    lower: counted?.lower ?? null,
    upper: counted?.upper ?? null,
    boundsLower: null,
    boundsUpper: null,
    numerator: counted?.numerator ?? null,
    denominator: counted?.denominator ?? null,
    unit: measure.unit,
    absence: outcome.absence,
    provisional: isProvisional(view, span),
    origin: view.release.origin,
    release: view.release,
  };
}
