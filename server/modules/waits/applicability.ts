import type { Absence } from '@schema/domain/figure.ts';
import { yearOfMonth, type MonthSpan } from '@schema/domain/periods.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { ClockStop } from '@schema/domain/waits.ts';
import type { Patients } from './patients.ts';
import type { WaitMeasure } from './measure-arithmetic.ts';

/** What must be known of a pathway before it is counted. */
export interface CountedPathway {
  readonly code: string;
  readonly sexes: readonly Sex[];
  /** The year when it was introduced; null where that was not found. */
  readonly introducedYear: number | null;
  readonly clockStop: ClockStop;
  /** Whether its waits are among those of all pathways together. */
  readonly pooled: boolean;
  readonly inInclusion: boolean;
}

/** A figure before anything is read: what is asked, of which months, in a release that tells of `release`. */
export interface Asked {
  readonly measure: WaitMeasure;
  readonly patients: Patients;
  /** Null: all pathways together. */
  readonly pathway: CountedPathway | null;
  readonly span: MonthSpan;
  readonly release: MonthSpan;
}

/** Measures that tell of pathways without a treatment too, and so cannot be divided by it. */
const NOT_BY_TREATMENT: readonly WaitMeasure[] = ['started', 'open', 'yield', 'days_to_dismissal', 'inclusion'];
/** Measures of a start of treatment: of no pathway whose clock stops otherwise. */
const OF_TREATMENT: readonly WaitMeasure[] = ['treated', 'yield'];

/**
 * Why a figure has no number whatever the cases are: the question has no meaning (NOT_APPLICABLE), or the release does
 * not tell of those months (NOT_COLLECTED before them, NOT_REPORTED after). Null where it must be computed. Says nothing
 * of anybody, so everybody may be told.
 */
export function reasonBeforehand(asked: Asked): Absence | null {
  return isMeaningless(asked) ? 'NOT_APPLICABLE' : reasonOfMonths(asked);
}

function isMeaningless({ measure, patients, pathway, span }: Asked): boolean {
  if (patients.treatment !== null && NOT_BY_TREATMENT.includes(measure)) return true;
  if (patients.ageBand !== null && measure === 'inclusion') return true;
  if (pathway === null) return false;
  if ((patients.sex === 'FEMALE' || patients.sex === 'MALE') && !pathway.sexes.includes(patients.sex)) return true;
  if (pathway.introducedYear !== null && yearOfMonth(span.last) < pathway.introducedYear) return true;
  if (measure === 'inclusion') return !pathway.inInclusion;
  return pathway.clockStop === 'final_conversation' && (OF_TREATMENT.includes(measure) || patients.treatment !== null);
}

/** A stock is told at the end of its period, so it needs no month before that; all else needs every month of it. */
function reasonOfMonths({ measure, span, release }: Asked): Absence | null {
  if (span.last > release.last) return 'NOT_REPORTED';
  const firstNeeded = measure === 'open' ? span.last : span.first;
  return firstNeeded < release.first ? 'NOT_COLLECTED' : null;
}
