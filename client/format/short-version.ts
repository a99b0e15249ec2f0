const SHOWN_CHARACTERS = 12;

/** The first characters of a content hash: enough to tell versions apart, short enough to read out. */
export function shortVersion(hash: string): string {
  return hash.slice(0, SHOWN_CHARACTERS);
}
