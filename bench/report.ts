import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { meetsBar, type Bench, type Measured, type MeasuredUnit, type Measurement } from './measurement.ts';

const RESULTS = join(import.meta.dirname, 'results');

const DECIMALS: Readonly<Record<MeasuredUnit, number>> = { ms: 1, kB: 1, score: 4, requests: 0, chunks: 0, faults: 0 };
const HEAD = ['', 'value', 'of', 'lowest to highest', 'n', 'bar', ''];

/** What a result must be read with: the same code is slower on a smaller or busier machine. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the minute before; more than the cores means that the figures are too high. */
  readonly loadBefore: number;
}

/** This machine, now. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The measurements as a table of fixed width, each line with its bar and whether it is met. */
export function asTable(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ...measurements.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row.length === HEAD.length ? (row[column]?.length ?? 0) : 0))));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd())
    .join('\n');
}

/** Writes `bench/results/<name>.json`. */
export function writeResult(bench: Bench, { machine, measurements, now }: { machine: Machine; measurements: readonly Measurement[]; now: Date }): void {
  const result = {
    name: bench.name,
    about: bench.about,
    measuredAt: now.toISOString(),
    machine,
    measurements: measurements.map((measurement) => ({ ...measurement, met: meetsBar(measurement) })),
  };
  writeFileSync(join(RESULTS, `${bench.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

function cells(measurement: Measurement): string[] {
  if ('notMeasured' in measurement) return [measurement.what, `not measured: ${measurement.notMeasured}`];
  const { what, value, unit, statistic, samples, lowest, highest, bar } = measurement;
  const number = (each: number): string => each.toFixed(DECIMALS[unit]);
  return [
    what,
    `${number(value)} ${unit}`,
    statistic,
    statistic === 'exact' ? '' : `${number(lowest)} to ${number(highest)}`,
    String(samples),
    bar === null ? 'none' : `${number(bar)} ${unit}`,
    verdict(measurement),
  ];
}

function verdict(measurement: Measured): string {
  const met = meetsBar(measurement);
  if (met === null) return '';
  return met ? 'met' : 'MISSED';
}
