import type { Treatment } from '@schema/domain/treatment.ts';

/** One limit of one pathway, as the reference rows give it. Days of validity are whole days since 2000-01-01. */
export interface LimitRow {
  /** Null: the limit holds whatever the treatment. */
  readonly treatment: Treatment | null;
  readonly variant: string | null;
  /** Null where none was found or none is set. */
  readonly limitDays: number | null;
  /** First and last day of suspicion that the row holds for; null where it is open. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Assumed rows stand in only where no other row tells a limit, and for synthetic facts alone. */
  readonly assumed: boolean;
  /** True where the pathway's text says that it sets no limit: then no assumption stands in. */
  readonly setsNone: boolean;
}

/** Every limit. */
export interface LimitTable {
  readonly byPathway: ReadonlyMap<string, readonly LimitRow[]>;
  /** Parts of variants that closing codes tell by themselves (palliative, no further action). */
  readonly codeVariants: readonly string[];
}

/** What picks a limit. */
export interface LimitQuestion {
  readonly pathway: string;
  readonly variant: string;
  readonly suspicionDay: number;
}

/**
 * The limit that a case is judged by, in days; null where it is not known. The row valid on the day of suspicion holds.
 * `codeVariant` is the part of the variant that the closing code tells (palliative, no further action): it picks the
 * rows that name it, and rows that name another code's variant are left out. A case without a variant has the one limit
 * that all remaining rows agree on, else none: never a guess.
 */
export function limitFor(limits: LimitTable, question: LimitQuestion, treatment: Treatment | null, codeVariant: string | null): number | null {
  const rows = (limits.byPathway.get(question.pathway) ?? []).filter((row) => isValid(row, question.suspicionDay) && fitsTreatment(row, treatment));
  const narrowed = (assumed: boolean): readonly LimitRow[] => {
    const kept = rows.filter((row) => row.assumed === assumed);
    const ofCode = codeVariant === null ? kept.filter((row) => !limits.codeVariants.some((each) => names(row, each))) : preferred(kept, codeVariant);
    return question.variant === '' ? ofCode : preferred(ofCode, question.variant);
  };
  const stated = narrowed(false);
  const limit = agreed(stated);
  if (limit !== null || stated.some(({ setsNone }) => setsNone)) return limit;
  if (stated.length > 0 && stated.every(({ limitDays }) => limitDays !== null)) return null;
  return agreed(narrowed(true));
}

/**
 * Limits as a build asks for them, case by case: what holds between two days on which any row begins or ends is found
 * once.
 */
export class LimitFinder {
  /** By what picks a limit apart from the day: first days, ascending, and the limit from each on. */
  private readonly found = new Map<string, { readonly firstDay: number; readonly limit: number | null }[]>();

  constructor(private readonly limits: LimitTable) {}

  /** As `limitFor`. */
  limitOf(question: LimitQuestion, treatment: Treatment | null, codeVariant: string | null): number | null {
    const key = `${question.pathway}\t${question.variant}\t${treatment}\t${codeVariant}`;
    let spans = this.found.get(key);
    if (!spans) this.found.set(key, (spans = this.spans(question, treatment, codeVariant)));
    let limit: number | null = null;
    for (const span of spans) {
      if (span.firstDay > question.suspicionDay) break;
      limit = span.limit;
    }
    return limit;
  }

  /** Whether the pathway has a limit whose variant the closing code names. */
  hasRowFor(pathway: string, codeVariant: string | null): boolean {
    return codeVariant !== null && (this.limits.byPathway.get(pathway) ?? []).some((row) => names(row, codeVariant));
  }

  private spans(question: LimitQuestion, treatment: Treatment | null, codeVariant: string | null) {
    const rows = this.limits.byPathway.get(question.pathway) ?? [];
    const bounds = rows.flatMap(({ firstDay, lastDay }) => [firstDay ?? -Infinity, lastDay === null ? -Infinity : lastDay + 1]);
    const firstDays = [...new Set([-Infinity, ...bounds])].sort((a, b) => (a < b ? -1 : 1));
    return firstDays.map((firstDay) => ({ firstDay, limit: limitFor(this.limits, { ...question, suspicionDay: firstDay }, treatment, codeVariant) }));
  }
}

function isValid({ firstDay, lastDay }: LimitRow, day: number): boolean {
  return (firstDay === null || firstDay <= day) && (lastDay === null || day <= lastDay);
}

function fitsTreatment(row: LimitRow, treatment: Treatment | null): boolean {
  return row.treatment === null || row.treatment === treatment;
}

/** Rows that name the variant; where none does, those that hold for every variant. */
function preferred(rows: readonly LimitRow[], variant: string): readonly LimitRow[] {
  const exact = rows.filter((row) => row.variant === variant);
  if (exact.length > 0) return exact;
  const naming = rows.filter((row) => names(row, variant));
  return naming.length > 0 ? naming : rows.filter((row) => row.variant === null);
}

/** True where the row's variant is the part, or holds it between underscores. */
function names({ variant }: LimitRow, part: string): boolean {
  return variant !== null && `_${variant}_`.includes(`_${part}_`);
}

/** The limit that every row gives; null where they differ, where one gives none, or where there is no row. */
function agreed(rows: readonly LimitRow[]): number | null {
  const [first, ...rest] = rows;
  if (!first || rest.some(({ limitDays }) => limitDays !== first.limitDays)) return null;
  return first.limitDays;
}
