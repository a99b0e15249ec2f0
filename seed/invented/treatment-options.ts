import { cell, numberIn, type AssumptionFiles, type AssumptionRow } from './assumption-files.ts';
import { dayOf } from './calendar-days.ts';

/** One way of starting treatment in a pathway: its closing code, the variant it is judged by, and the limit over time. */
export interface TreatmentOption {
  readonly code: string;
  readonly variant: string;
  readonly share: number;
  /** Last period first; the limit of a day is that of the first period that has begun. */
  readonly periods: readonly { readonly fromDay: number; readonly limitDays: number }[];
}

/** Kinds of first treatment in `volumes.csv`, with the word of the limits' table. */
const KINDS = [
  { kind: 'surgery', treatment: 'surgery' },
  { kind: 'systemic', treatment: 'systemic' },
  { kind: 'radiotherapy', treatment: 'radiotherapy' },
  { kind: 'active_monitoring', treatment: 'active_monitoring' },
  { kind: 'palliative', treatment: 'other' },
  { kind: 'other', treatment: 'other' },
] as const;
type Kind = (typeof KINDS)[number];

const PALLIATIVE = 'palliative';
const FAR_BACK = -100_000;

interface LimitRow {
  readonly treatment: string;
  readonly variant: string;
  readonly days: number;
  readonly from: number;
  readonly to: number;
  readonly assumed: boolean;
}

/** Everything that a pathway's treatments are made of. */
export class TreatmentTables {
  private readonly limits = new Map<string, LimitRow[]>();
  private readonly weights = new Map<string, { variant: string; weight: number }[]>();
  private readonly codes: readonly AssumptionRow[];

  constructor(files: AssumptionFiles) {
    for (const row of files.reference('pathways.csv')) this.addLimit(cell(row, 'code'), row, false);
    for (const row of files.reference('assumed-limits.csv')) this.addLimit(cell(row, 'pathway'), row, true);
    for (const row of files.own('treatment-variants.csv')) {
      const key = `${cell(row, 'pathway')} ${cell(row, 'treatment')}`;
      this.weights.set(key, [...(this.weights.get(key) ?? []), { variant: cell(row, 'variant'), weight: numberIn(row, 'weight') }]);
    }
    this.codes = files.reference('closing-codes.csv').filter((row) => cell(row, 'role') === 'treatment');
  }

  /** The options of a pathway; kinds whose only limit is one that the pathway does not set are left out. */
  options(pathway: string, shareOf: (kind: string) => number): readonly TreatmentOption[] {
    const found = KINDS.flatMap((kind) => {
      const share = shareOf(kind.kind);
      if (share === 0) return [];
      const variants = this.variantsOf(pathway, kind);
      const total = variants.reduce((sum, { weight }) => sum + weight, 0);
      return variants.map(({ variant, weight }) => this.option({ pathway, kind, variant, share: (share * weight) / total }));
    });
    const total = found.reduce((sum, { share }) => sum + share, 0);
    return found.map((option) => ({ ...option, share: option.share / total }));
  }

  /** The limit of a pathway whose limit is one whatever the treatment. */
  wholePathway(pathway: string): TreatmentOption['periods'] {
    return periodsOf((this.limits.get(pathway) ?? []).filter((row) => row.treatment === 'any' && row.variant === ''));
  }

  private addLimit(pathway: string, row: AssumptionRow, assumed: boolean): void {
    if (cell(row, 'limit_days') === '') return;
    const [from, to] = [cell(row, 'valid_from'), cell(row, 'valid_to')];
    const limit = {
      treatment: cell(row, 'treatment'),
      variant: cell(row, 'variant'),
      days: numberIn(row, 'limit_days'),
      from: from === '' ? FAR_BACK : dayOf(wholeDate(from)),
      to: to === '' ? -FAR_BACK : dayOf(wholeDate(to)),
      assumed,
    };
    this.limits.set(pathway, [...(this.limits.get(pathway) ?? []), limit]);
  }

  private variantsOf(pathway: string, { kind, treatment }: Kind): readonly { variant: string; weight: number }[] {
    const weighted = this.weights.get(`${pathway} ${kind}`);
    if (weighted) return weighted;
    const rows = (this.limits.get(pathway) ?? []).filter((row) => row.treatment === treatment || row.treatment === 'any');
    const ofKind = rows.filter((row) => row.treatment === 'any' || kind !== PALLIATIVE || row.variant.startsWith(PALLIATIVE));
    return [...new Set(ofKind.map(({ variant }) => variant))].map((variant) => ({ variant, weight: 1 }));
  }

  private option({ pathway, kind, variant, share }: { pathway: string; kind: Kind; variant: string; share: number }): TreatmentOption {
    const all = this.limits.get(pathway) ?? [];
    const rows = (treatment: string, ofVariant: string) => all.filter((row) => row.treatment === treatment && row.variant === ofVariant);
    // A variant that no row names is judged as the treatment is without one.
    const choices = [rows(kind.treatment, variant), rows(kind.treatment, ''), rows('any', variant), rows('any', '')];
    const periods = periodsOf(choices.find((choice) => choice.length > 0) ?? []);
    return { code: this.codeOf(kind, variant), variant, share, periods };
  }

  /** The code that says the variant, else the one for palliation or for the treatment alone. */
  private codeOf({ kind, treatment }: Kind, variant: string): string {
    const ofTreatment = this.codes.filter((row) => cell(row, 'treatment') === treatment);
    const pointed = ofTreatment.find((row) => {
      const named = cell(row, 'limit_variant');
      return named !== '' && (kind === named || `_${variant}_`.includes(`_${named}_`));
    });
    const plain = pointed ?? ofTreatment.find((row) => cell(row, 'limit_variant') === '');
    if (!plain) throw new Error(`No closing code starts ${kind}.`);
    return cell(plain, 'suffix');
  }
}

/** The limit on the day of suspicion. */
export function limitOn(periods: TreatmentOption['periods'], day: number): number {
  for (const period of periods) if (day >= period.fromDay) return period.limitDays;
  throw new Error(`No limit holds on day ${day}.`);
}

/** The days from which each limit holds: found ones before assumed ones, later assumed ones before earlier. */
function periodsOf(rows: readonly LimitRow[]): TreatmentOption['periods'] {
  const turns = [...new Set(rows.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => b - a);
  return turns.flatMap((fromDay) => {
    const valid = rows.filter((row) => row.from <= fromDay && fromDay <= row.to);
    const [best] = valid.sort((a, b) => Number(a.assumed) - Number(b.assumed) || b.from - a.from);
    return best ? [{ fromDay, limitDays: best.days }] : [];
  });
}

function wholeDate(stated: string): string {
  if (stated.length === 4) return `${stated}-01-01`;
  return stated.length === 7 ? `${stated}-01` : stated;
}
