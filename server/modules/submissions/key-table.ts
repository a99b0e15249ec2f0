const FIRST_SLOTS = 1 << 12;
const FULLEST = 0.7;

/** Where a key was last seen. */
export interface KeyPlace {
  readonly file: number;
  readonly line: number;
}

/**
 * Remembers where keys stand, in sixteen bytes for each: a key is known by 64 bits of hash, so that of some millions of
 * keys two are taken for one in fewer than a case in a million files. Memory would not hold the keys themselves.
 */
export class KeyTable {
  private slots = new Uint32Array(FIRST_SLOTS * 4);
  private count = 0;

  /** Notes that the key stands on the line (from 1) of the file; answers where it stood before, or null. */
  note(key: string, place: KeyPlace): KeyPlace | null {
    if (this.count >= (this.slots.length / 4) * FULLEST) this.grow();
    const slot = this.find(hash(key, FIRST_SEED), hash(key, SECOND_SEED));
    const before = this.placeIn(slot);
    if (before === null) this.count += 1;
    this.put(slot, hash(key, FIRST_SEED), hash(key, SECOND_SEED), place);
    return before;
  }

  /** Where the key stands, or null. */
  place(key: string): KeyPlace | null {
    return this.placeIn(this.find(hash(key, FIRST_SEED), hash(key, SECOND_SEED)));
  }

  private placeIn(slot: number): KeyPlace | null {
    const line = this.slots[slot + 3] ?? 0;
    return line === 0 ? null : { file: this.slots[slot + 2] ?? 0, line };
  }

  private put(slot: number, first: number, second: number, { file, line }: KeyPlace): void {
    this.slots[slot] = first;
    this.slots[slot + 1] = second;
    this.slots[slot + 2] = file;
    this.slots[slot + 3] = line;
  }

  /** The slot of the hash, or the empty one where it would stand. */
  private find(first: number, second: number): number {
    const last = this.slots.length - 4;
    let slot = (first * 4) % this.slots.length;
    while (this.slots[slot + 3] !== 0 && !(this.slots[slot] === first && this.slots[slot + 1] === second)) slot = slot === last ? 0 : slot + 4;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 4) {
      const [first = 0, second = 0, file = 0, line = 0] = old.subarray(at, at + 4);
      if (line !== 0) this.put(this.find(first, second), first, second, { file, line });
    }
  }
}

const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x1b873593;

/** FNV-1a over the text's units, with the final mixing of MurmurHash 3. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
