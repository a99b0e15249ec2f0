/** What precedes the reason in the name of a group that is skipped. */
const MARK = ' (skipped: ';

/** The name of a group that is skipped: `absent` is one sentence without a full stop that says why. */
export function nameOfSkipped(name: string, absent: string): string {
  return `${name}${MARK}${absent})`;
}

/** The reason in the name of a group, or null where it holds none. */
export function skippedBecause(name: string): string | null {
  const start = name.lastIndexOf(MARK);
  return start === -1 || !name.endsWith(')') ? null : name.slice(start + MARK.length, -1);
}
