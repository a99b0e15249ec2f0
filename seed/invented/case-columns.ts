/** A column's value where the row has none. */
export const NONE = 255;
/** Days to closing of a pathway that never closes. */
export const NEVER = -1;

/**
 * The country's rows, one column to an array: a row as an object would cost ten times the memory. A row is one
 * region's record of a pathway.
 */
export class CaseColumns {
  length = 0;
  /** Region whose record it is: the closing one, of an open pathway the starting one. */
  readonly region: Uint8Array;
  readonly startRegion: Uint8Array;
  readonly homeRegion: Uint8Array;
  /** Place of the part, from 1, of a divided closing region and home region; 0: none. */
  readonly parts: Uint8Array;
  readonly pathway: Uint8Array;
  readonly sex: Uint8Array;
  readonly age: Uint8Array;
  readonly suspicionDay: Int16Array;
  readonly days: Int16Array;
  readonly code: Uint8Array;
  readonly variant: Uint8Array;
  readonly causes: Uint16Array;
  /** Days from suspicion to the events in between; `NONE`: not reported. */
  readonly referral: Uint8Array;
  readonly firstVisit: Uint8Array;
  readonly mdt: Uint8Array;
  readonly decision: Uint8Array;
  /** Months of the deliveries in which start and closing first stand. */
  readonly startMonth: Int16Array;
  readonly closeMonth: Int16Array;
  /** What is wrong in the first delivery of the closing (`amendments.ts`), and when the row is delivered again. */
  readonly amendment: Uint8Array;
  readonly againMonth: Int16Array;

  constructor(readonly capacity: number) {
    const bytes = () => new Uint8Array(capacity);
    const words = () => new Int16Array(capacity);
    [this.region, this.startRegion, this.homeRegion, this.parts] = [bytes(), bytes(), bytes(), bytes()];
    [this.pathway, this.sex, this.age, this.code, this.variant] = [bytes(), bytes(), bytes(), bytes(), bytes()];
    [this.referral, this.firstVisit, this.mdt, this.decision] = [bytes(), bytes(), bytes(), bytes()];
    [this.suspicionDay, this.days, this.startMonth, this.closeMonth, this.againMonth] = [words(), words(), words(), words(), words()];
    this.amendment = bytes();
    this.causes = new Uint16Array(capacity);
  }

  /** A new row, all columns 0. */
  add(): number {
    if (this.length >= this.capacity) throw new Error('The country has more rows than were made room for.');
    return this.length++;
  }
}
