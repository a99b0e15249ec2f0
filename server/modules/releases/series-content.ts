import { ByteReader, ByteWriter } from './byte-stream.ts';
import { COUNTERS, type Counter, type DayHistogram, type MonthSeries, type SeriesAxis } from './month-series.ts';
import type { MonthSums } from './month-sums.ts';
import { axisPlace } from './series-axes.ts';

const MONTHS = 12;

/**
 * The stored form of one (area, year, attribution, pathway): each series that holds anything, by its place on the axes.
 * Equal series give equal bytes. `series` is indexed by `axisPlace`.
 */
export function packSeries(series: readonly (MonthSums | undefined)[]): Uint8Array<ArrayBuffer> {
  const outer = new ByteWriter();
  const inner = new ByteWriter();
  outer.whole(series.filter((sums) => sums !== undefined).length);
  series.forEach((sums, place) => {
    if (!sums) return;
    outer.whole(place);
    sums.writeTo(inner);
    outer.block(inner.written());
    inner.clear();
  });
  return outer.take();
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

/** The first month of the content's year in which a pathway starts, 0 for January; null where none does. */
export function firstStartOf(content: Uint8Array): number | null {
  const month = readSeries(content, { axis: 'all' })?.counts.started.findIndex((count) => count > 0) ?? -1;
  return month < 0 ? null : month;
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

function readOne(reader: ByteReader): MonthSeries {
  const counts = {} as Record<Counter, number[]>;
  for (const counter of COUNTERS) counts[counter] = readMasked(reader, 0, () => reader.whole());
  const clockDays = readHistograms(reader);
  const dismissalDays = readHistograms(reader);
  return { counts, clockDays, dismissalDays, expected: readMasked<number | null>(reader, null, () => reader.double()) };
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

/** Twelve values of which a bit mask, January lowest, says which are there. */
function readMasked<T>(reader: ByteReader, absent: T, read: () => T): T[] {
  const mask = reader.whole();
  return Array.from({ length: MONTHS }, (_, month) => ((mask & (1 << month)) === 0 ? absent : read()));
}
