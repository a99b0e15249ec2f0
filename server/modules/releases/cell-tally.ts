import { packCell, endingFields, placeOfCell, unpackPlace, ENDING_STARTED, REGISTERED_SEXES, type CellBucket } from './cells.ts';
import { ageBandIndex, countCase, monthOfDay, type CaseLine, type CountingRules } from './counting-rules.ts';
import type { Places } from './places.ts';

const SEX_INDEX: Readonly<Record<string, number>> = Object.fromEntries(REGISTERED_SEXES.map((code, index) => [code, index]));
const UNKNOWN_SEX = REGISTERED_SEXES.indexOf('UNKNOWN');

/** Which bucket: what one region reports of one pathway in one year. */
export interface BucketName {
  readonly region: string;
  readonly year: number;
  readonly pathway: string;
}

/**
 * Cells as they are counted: cases are added, and taken away where another row takes their place. Order does not matter.
 */
export class CellTally {
  private readonly buckets = new Map<string, { name: BucketName; added: NumberList; removed: NumberList }>();

  constructor(
    private readonly rules: CountingRules,
    private readonly places: Places,
  ) {}

  /** Counts the case once more, or once less. False where it is none that counts. */
  count(line: CaseLine, sign: 1 | -1): boolean {
    const counted = countCase(line, this.rules);
    if (!counted) return false;
    const home = this.places.homeIndex(line.homeRegion, line.homePart);
    const reporting = this.places.partIndex(line.region, line.closingPart);
    const sex = SEX_INDEX[line.sex] ?? UNKNOWN_SEX;
    const age = ageBandIndex(counted.ageBand);
    const startMonth = monthOfDay(line.suspicionDay);
    this.put(line, startMonth, packCell({ month: startMonth % 12, home, reporting, sex, age, ending: ENDING_STARTED, days: 0, limit: 0 }), sign);
    if (counted.ending === null || line.closedAfterDays === null) return true;
    const { ending, days, limit } = endingFields(counted.ending, line.closedAfterDays);
    const endMonth = monthOfDay(line.suspicionDay + line.closedAfterDays);
    this.put(line, endMonth, packCell({ month: endMonth % 12, home, reporting, sex, age, ending, days, limit }), sign);
    return true;
  }

  /** Adds all cells of a bucket that was packed before. */
  addBucket(name: BucketName, bucket: CellBucket): void {
    const { added } = this.bucket(name);
    bucket.keys.forEach((key, at) => {
      for (let times = bucket.counts[at] ?? 0; times > 0; times -= 1) added.push(key);
    });
  }

  /** Takes away what was both added and removed, as by a correction that no cell tells of; buckets in which nothing is left are forgotten. */
  cancelOut(): void {
    for (const [key, { added, removed }] of this.buckets) {
      if (removed.isEmpty) continue;
      cancelCommon(added, removed);
      if (added.isEmpty && removed.isEmpty) this.buckets.delete(key);
    }
  }

  /** Buckets in which anything was counted, in no order. */
  names(): BucketName[] {
    return [...this.buckets.values()].map(({ name }) => name);
  }

  /** The areas of which a case of the year was added or taken away, by where it was closed or where its patient lives. */
  areasTouched(year: number): Set<string> {
    const areas = new Set<string>();
    for (const { name, added, removed } of this.buckets.values()) {
      if (name.year !== year) continue;
      for (const place of new Set([...added.map(placeOfCell), ...removed.map(placeOfCell)])) this.addAreas(areas, name.region, place);
    }
    return areas;
  }

  private addAreas(areas: Set<string>, region: string, place: number): void {
    const { home, reporting } = unpackPlace(place);
    const part = reporting === 0 ? null : (this.places.partsOf(region)[reporting - 1] ?? null);
    const [unit = '', homePart = null] = (this.places.homes[home] ?? '').split('/');
    for (const area of [...this.places.areasOf(region, part), ...this.places.areasOf(unit, homePart)]) areas.add(area);
  }

  /** The bucket as counted; cells that come out at none are not in it. Throws where more was taken away than was there. */
  bucketOf(name: BucketName): CellBucket {
    const { added, removed } = this.bucket(name);
    const { keys, counts } = difference(added.sorted(), removed.sorted());
    return { places: this.places.homes, parts: this.places.partsOf(name.region), keys, counts };
  }

  /** Forgets a bucket that is done with. */
  drop(name: BucketName): void {
    this.buckets.delete(keyOf(name));
  }

  private put({ region, pathway }: CaseLine, month: number, key: number, sign: 1 | -1): void {
    const bucket = this.bucket({ region, year: Math.floor(month / 12), pathway });
    (sign === 1 ? bucket.added : bucket.removed).push(key);
  }

  private bucket(name: BucketName) {
    const key = keyOf(name);
    let bucket = this.buckets.get(key);
    if (!bucket) this.buckets.set(key, (bucket = { name, added: new NumberList(), removed: new NumberList() }));
    return bucket;
  }
}

function keyOf({ region, year, pathway }: BucketName): string {
  return `${region}\t${year}\t${pathway}`;
}

function difference(added: Float64Array, removed: Float64Array): Pick<CellBucket, 'keys' | 'counts'> {
  const keys = new Float64Array(added.length);
  const counts = new Float64Array(added.length);
  let length = 0;
  let gone = 0;
  for (let at = 0; at < added.length; ) {
    const key = added[at] ?? 0;
    let count = 0;
    for (; added[at] === key; at += 1) count += 1;
    for (; removed[gone] === key; gone += 1) count -= 1;
    if (count < 0) throw new Error('More cases were taken from a cell than it held.');
    if (count === 0) continue;
    keys[length] = key;
    counts[length] = count;
    length += 1;
  }
  if (gone !== removed.length) throw new Error('A case was taken from a cell that never held it.');
  return { keys: keys.slice(0, length), counts: counts.slice(0, length) };
}

/** Leaves each list what the other lacks, ascending. */
function cancelCommon(one: NumberList, other: NumberList): void {
  const [ones, others] = [one.sorted(), other.sorted()];
  one.clear();
  other.clear();
  let at = 0;
  for (const value of ones) {
    for (; at < others.length && (others[at] ?? 0) < value; at += 1) other.push(others[at] ?? 0);
    if (others[at] === value) at += 1;
    else one.push(value);
  }
  for (; at < others.length; at += 1) other.push(others[at] ?? 0);
}

/** A list of numbers that grows without an object per number. */
class NumberList {
  private values = new Float64Array(16);
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  clear(): void {
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  map<T>(of: (value: number) => T): T[] {
    return Array.from({ length: this.length }, (_, at) => of(this.values[at] ?? 0));
  }

  sorted(): Float64Array {
    return this.values.slice(0, this.length).sort();
  }
}
