import type { Sex } from '@schema/domain/sex.ts';
import type { WarningCode } from '@schema/language/findings/warnings.ts';

/** What a row of expected cases is about, as far as it may hold others or be held by them. */
export interface ExpectedExtent {
  readonly version: string;
  readonly pathway: string;
  readonly sex: Sex;
  readonly start: string;
  readonly end: string;
}

interface Period {
  readonly start: string;
  readonly end: string;
  /** Whether another period of the basis has days in common with it. */
  isShared: boolean;
}

/** A file has few; what is beyond them is not compared. */
const MOST_PERIODS = 1_000;
const MOST_BASES = 100;

/**
 * Notices what is whole and part at once in one file: periods of a basis that have days in common, a pathway by sex and
 * for both sexes together, and more than one basis. Each may be meant, but mostly a total or a slip is among the rows.
 */
export class WholesAndParts {
  private readonly periods = new Map<string, Map<string, Period>>();
  private readonly sexes = new Map<string, 'together' | 'apart' | 'both ways'>();
  private version: string | null = null;

  /** What the row shows beside the rows before it, each at its column. */
  *seen({ version, pathway, sex, start, end }: ExpectedExtent): Generator<readonly [column: string, warning: Extract<WarningCode, 'bases-several' | 'period-shared' | 'sexes-both-ways'>]> {
    this.version ??= version;
    if (version !== this.version) yield ['basis_version', 'bases-several'];
    if (!this.periods.has(version) && this.periods.size === MOST_BASES) return;
    if (this.isShared(version, start, end)) yield ['period_end', 'period-shared'];
    if (this.isBothWays(`${version}\t${pathway}`, sex === 'ALL' ? 'together' : 'apart')) yield ['sex', 'sexes-both-ways'];
  }

  private isShared(version: string, start: string, end: string): boolean {
    const periods = this.periods.get(version) ?? new Map<string, Period>();
    this.periods.set(version, periods);
    const known = periods.get(`${start}\t${end}`);
    if (known !== undefined) return known.isShared;
    if (periods.size === MOST_PERIODS) return false;
    const others = [...periods.values()].filter((other) => other.start <= end && start <= other.end);
    for (const other of others) other.isShared = true;
    periods.set(`${start}\t${end}`, { start, end, isShared: others.length > 0 });
    return others.length > 0;
  }

  private isBothWays(basisAndPathway: string, now: 'together' | 'apart'): boolean {
    const before = this.sexes.get(basisAndPathway) ?? now;
    this.sexes.set(basisAndPathway, before === now ? now : 'both ways');
    return before !== now;
  }
}
