/**
 * A text as 64 bits, in two numbers of 32: FNV-1a over its units with two seeds, each with the final mixing of
 * MurmurHash 3. The numbers are those of the text hashed last, so that none is made into an object.
 */
export class TextHash {
  first = 0;
  second = 0;

  of(text: string): this {
    let first = FIRST_SEED;
    let second = SECOND_SEED;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      first = Math.imul(first ^ unit, PRIME);
      second = Math.imul(second ^ unit, PRIME);
    }
    this.first = mixed(first);
    this.second = mixed(second);
    return this;
  }
}

const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x1b873593;
const PRIME = 0x01000193;

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
