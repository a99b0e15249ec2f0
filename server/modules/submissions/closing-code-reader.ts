import type { CheckedCode } from './checking-reference.ts';

/** What a code must mark to close a pathway. */
const CLOSING_ROLES = ['treatment', 'closing', 'transfer', 'retired'];
/** A whole code is a prefix that names the pathway and then the suffix. */
const PREFIX = /^[a-z]+\d+$/i;

/** Reads codes that close a pathway: the suffix alone, or the whole code that ends with it. */
export class ClosingCodeReader {
  private readonly known = new Map<string, CheckedCode | null>();
  /** The codes that close a pathway, retired ones too. */
  readonly closing: readonly CheckedCode[];

  constructor(codes: ReadonlyMap<string, CheckedCode>) {
    this.closing = [...codes.values()].filter(({ role }) => CLOSING_ROLES.includes(role));
    for (const code of this.closing) this.known.set(code.suffix, code);
  }

  /** The codes in use. */
  get inUse(): readonly string[] {
    return this.closing.filter(({ lastDay }) => lastDay === null).map(({ suffix }) => suffix);
  }

  /** Null where the cell is no code that closes a pathway. */
  read(cell: string): CheckedCode | null {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    return this.closing.find(({ suffix }) => cell.endsWith(suffix) && PREFIX.test(cell.slice(0, -suffix.length))) ?? null;
  }
}
