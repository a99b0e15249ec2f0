import { ByteReader, ByteWriter } from './byte-stream.ts';
import { COUNTERS, type Counter, type DayHistogram, type MonthSeries, type SeriesAxis } from './month-series.ts';
import { axisPlace } from './series-axes.ts';

const MONTHS = 12;

/**
 * The stored form of one (area, year, attribution, pathway): each series that holds anything, by its place on the axes.
 * Equal series give equal bytes. `series` is keyed by `axisPlace`.
 */
export function packSeries(series: ReadonlyMap<number, MonthSeries>): Uint8Array<ArrayBuffer> {
  const places = [...series.keys()].sort((a, b) => a - b);
  const writer = new ByteWriter();
  const bodies = places.map((place) => packOne(series.get(place) as MonthSeries));
  writer.whole(places.length);
  places.forEach((place, index) => {
    writer.whole(place);
    writer.block(bodies[index] ?? new Uint8Array());
  });
  return writer.take();
}

/** The series on one axis' value; null where the content holds none: no case and nothing expected that year. */
export function readSeries(content: Uint8Array, axis: SeriesAxis): MonthSeries | null {
  const wanted = axisPlace(axis);
  const reader = new ByteReader(content);
  for (let left = reader.whole(); left > 0; left -= 1) {
    const place = reader.whole();
    const body = reader.block();
    if (place === wanted) return readOne(new ByteReader(body));
  }
  return null;
}

/** Every series of a content, by its place. */
export function readAllSeries(content: Uint8Array): Map<number, MonthSeries> {
  const reader = new ByteReader(content);
  const found = new Map<number, MonthSeries>();
  for (let left = reader.whole(); left > 0; left -= 1) {
    const place = reader.whole();
    found.set(place, readOne(new ByteReader(reader.block())));
  }
  return found;
}

function packOne(series: MonthSeries): Uint8Array {
  const writer = new ByteWriter();
  for (const counter of COUNTERS) {
    const months = series.counts[counter];
    writer.whole(maskOf(months, (value) => value !== 0));
    for (const value of months) if (value !== 0) writer.whole(value);
  }
  packHistograms(writer, series.clockDays);
  packHistograms(writer, series.dismissalDays);
  writer.whole(maskOf(series.expected, (value) => value !== null));
  for (const value of series.expected) if (value !== null) writer.double(value);
  return writer.take();
}

function readOne(reader: ByteReader): MonthSeries {
  const counts = {} as Record<Counter, number[]>;
  for (const counter of COUNTERS) counts[counter] = readMasked(reader, 0, () => reader.whole());
  const clockDays = readHistograms(reader);
  const dismissalDays = readHistograms(reader);
  return { counts, clockDays, dismissalDays, expected: readMasked<number | null>(reader, null, () => reader.double()) };
}

function packHistograms(writer: ByteWriter, histograms: readonly DayHistogram[]): void {
  writer.whole(maskOf(histograms, ({ days }) => days.length > 0));
  for (const { days, counts } of histograms) {
    if (days.length === 0) continue;
    writer.whole(days.length);
    let last = 0;
    days.forEach((day, at) => {
      writer.whole(day - last);
      writer.whole(counts[at] ?? 0);
      last = day;
    });
  }
}

function readHistograms(reader: ByteReader): DayHistogram[] {
  return readMasked<DayHistogram>(reader, { days: [], counts: [] }, () => {
    const days: number[] = [];
    const counts: number[] = [];
    let last = 0;
    for (let left = reader.whole(); left > 0; left -= 1) {
      last += reader.whole();
      days.push(last);
      counts.push(reader.whole());
    }
    return { days, counts };
  });
}

/** A bit per month, January lowest. */
function maskOf<T>(months: readonly T[], holds: (value: T) => boolean): number {
  return months.reduce((mask, value, month) => (holds(value) ? mask | (1 << month) : mask), 0);
}

function readMasked<T>(reader: ByteReader, absent: T, read: () => T): T[] {
  const mask = reader.whole();
  return Array.from({ length: MONTHS }, (_, month) => ((mask & (1 << month)) === 0 ? absent : read()));
}
