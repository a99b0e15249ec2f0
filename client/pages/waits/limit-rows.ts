import type { LimitStatus, Treatment } from '@schema/domain/treatment.ts';
import type { PathwayLimits } from '@client/waits/waits-model.ts';

/** What a limit is, whatever the treatment. */
interface LimitTerms {
  readonly variant: string | null;
  readonly limitDays: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly status: LimitStatus | 'ASSUMED';
  /** Sources are written in English, reasons in the reader's language. */
  readonly ground: string;
  readonly note: string | null;
}

/** A row of the table of limits, whether a pathway sets it or the invented country needs one. */
export interface LimitRow extends LimitTerms {
  /** The treatments that the same limit holds for, as they came; null stands for any. */
  readonly treatments: readonly (Treatment | null)[];
}

type TreatmentLimit = LimitTerms & { readonly treatment: Treatment | null };

/** The limits that the pathway's texts set, or that are known to be missing. */
export function statedLimits({ limits }: Pick<PathwayLimits, 'limits'>): readonly LimitRow[] {
  return oneRowEach(limits.map(({ source, note, ...limit }) => ({ ...limit, ground: source, note })));
}

/** The limits that are assumed for the invented country. */
export function assumedLimits({ assumedLimits: limits }: Pick<PathwayLimits, 'assumedLimits'>): readonly LimitRow[] {
  return oneRowEach(limits.map(({ reason, ...limit }) => ({ ...limit, validTo: null, status: 'ASSUMED', ground: '', note: reason })));
}

/** Treatments whose limits agree in everything share a row, at the place of the first. */
function oneRowEach(limits: readonly TreatmentLimit[]): readonly LimitRow[] {
  const rows = new Map<string, LimitRow>();
  for (const { treatment, ...terms } of limits) {
    const key = limitKey(terms);
    rows.set(key, { ...terms, treatments: [...(rows.get(key)?.treatments ?? []), treatment] });
  }
  return [...rows.values()];
}

/** What tells rows of one table apart. */
export function limitKey({ variant, limitDays, validFrom, validTo, status, ground, note }: LimitTerms): string {
  return JSON.stringify([variant, limitDays, validFrom, validTo, status, ground, note]);
}
