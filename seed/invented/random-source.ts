/** Uniform numbers in [0, 1). */
export type RandomSource = () => number;

/**
 * The sfc32 generator (Chris Doty-Humphrey's Small Fast Counting, 32 bits, as in PractRand), begun from a name: each
 * year and each purpose has a stream of its own, so that a longer country begins exactly as a shorter one.
 */
export function randomSource(seed: number, stream: string): RandomSource {
  let a = seed | 0;
  let b = textHash(stream, 0x9e3779b9);
  let c = textHash(stream, 0x85ebca6b);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 16; round++) next();
  return next;
}

/** FNV-1a over the text, begun at a number. */
function textHash(text: string, begin: number): number {
  let hash = begin | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
