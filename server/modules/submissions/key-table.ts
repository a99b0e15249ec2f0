import { TextHash } from './text-hash.ts';

const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.75;

/** Where a key was last seen. */
export interface KeyPlace {
  readonly file: number;
  readonly line: number;
}

/** Columns of a slot: the key's hash, where it was last seen; then the current row's submission and the hash of its values. */
const FILE = 2;
const LINE = 3;
const SUBMISSION = 4;
const VALUES = 5;
const WIDTH = { places: 4, rows: 7 } as const;

/**
 * Remembers where keys stand, in sixteen bytes for each, and where it is to remember `rows`, what is stored of them, in
 * twelve more. Keys and values are known by 64 bits of hash, so that of some millions two are taken for one in fewer than
 * a case in a million files. Memory would not hold the texts themselves.
 *
 * A slot is where a key stands in the table; it is good until the next `find`.
 */
export class KeyTable {
  private readonly width: number;
  private readonly hash = new TextHash();
  private slots: Uint32Array;
  private count = 0;

  constructor(private readonly remembers: keyof typeof WIDTH) {
    this.width = WIDTH[remembers];
    this.slots = new Uint32Array(FIRST_SLOTS * this.width);
  }

  /** The key's slot; an empty one where the key has not been seen. */
  find(key: string): number {
    if (this.count >= (this.slots.length / this.width) * FULLEST) this.grow();
    const { first, second } = this.hash.of(key);
    const slot = this.slotOf(first, second);
    this.slots[slot] = first;
    this.slots[slot + 1] = second;
    return slot;
  }

  /** Where the slot's key was last seen; null where it was not. */
  place(slot: number): KeyPlace | null {
    const line = this.slots[slot + LINE] ?? 0;
    return line === 0 ? null : { file: this.slots[slot + FILE] ?? 0, line };
  }

  /** Notes that the slot's key stands on the line (from 1) of the file. */
  see(slot: number, { file, line }: KeyPlace): void {
    if (this.slots[slot + LINE] === 0) this.count += 1;
    this.slots[slot + FILE] = file;
    this.slots[slot + LINE] = line;
  }

  /** The submission whose row of the slot's key is the current one; null where that is not known here. */
  submission(slot: number): number | null {
    return this.remembers === 'places' ? null : this.slots[slot + SUBMISSION] || null;
  }

  /** Whether the values are those that were remembered for the slot's key. */
  holds(slot: number, values: string): boolean {
    const { first, second } = this.hash.of(values);
    return this.slots[slot + VALUES] === first && this.slots[slot + VALUES + 1] === second;
  }

  /** Remembers the current row of the slot's key, where rows are remembered. */
  remember(slot: number, submission: number, values: string): void {
    if (this.remembers === 'places') return;
    const { first, second } = this.hash.of(values);
    this.slots[slot + SUBMISSION] = submission;
    this.slots[slot + VALUES] = first;
    this.slots[slot + VALUES + 1] = second;
  }

  /** The slot of the hash, or the empty one where it would stand. */
  private slotOf(first: number, second: number): number {
    const { slots, width } = this;
    const last = slots.length - width;
    let slot = (first % (slots.length / width)) * width;
    while (slots[slot + LINE] !== 0 && !(slots[slot] === first && slots[slot + 1] === second)) slot = slot === last ? 0 : slot + width;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += this.width) {
      if (old[at + LINE] === 0) continue;
      const slot = this.slotOf(old[at] ?? 0, old[at + 1] ?? 0);
      for (let column = 0; column < this.width; column += 1) this.slots[slot + column] = old[at + column] ?? 0;
    }
  }
}
