import { quantile } from './samples.ts';

/** `ms`: milliseconds. `kB`: 1,000 bytes. `score`: cumulative layout shift, without a unit. `requests`, `chunks`, `faults`: counts. */
export type MeasuredUnit = 'ms' | 'kB' | 'score' | 'requests' | 'chunks' | 'faults';

/** One line of a benchmark: a number, or the reason there is none. */
export type Measurement = Measured | NotMeasured;

export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: MeasuredUnit;
  /** Which value of the samples it is; `exact` where there is nothing to vary. */
  readonly statistic: 'median' | 'p99' | 'highest' | 'exact';
  readonly samples: number;
  readonly lowest: number;
  readonly highest: number;
  /** The most that the value may be; null where nothing is promised. */
  readonly bar: number | null;
}

export interface NotMeasured {
  readonly what: string;
  /** One sentence without a full stop. */
  readonly notMeasured: string;
}

/** A benchmark that `npm run bench` knows by name. */
export interface Bench {
  readonly name: string;
  /** What is measured and how, in a line. */
  readonly about: string;
  measure(): Promise<readonly Measurement[]>;
}

const QUANTILE = { median: 0.5, p99: 0.99, highest: 1 } as const;

/** A line made from samples. Throws `RangeError` where there are none. */
export function measured(
  samples: readonly number[],
  line: Pick<Measured, 'what' | 'unit' | 'bar'> & { readonly statistic: keyof typeof QUANTILE },
): Measured {
  return {
    ...line,
    value: quantile(samples, QUANTILE[line.statistic]),
    samples: samples.length,
    lowest: quantile(samples, 0),
    highest: quantile(samples, 1),
  };
}

/** A line about something that is the same each time. */
export function exactly(value: number, line: Pick<Measured, 'what' | 'unit' | 'bar'>): Measured {
  return { ...line, value, statistic: 'exact', samples: 1, lowest: value, highest: value };
}

/** Whether the bar is met; null where there is none or nothing was measured. */
export function meetsBar(measurement: Measurement): boolean | null {
  if ('notMeasured' in measurement || measurement.bar === null) return null;
  return measurement.value <= measurement.bar;
}
