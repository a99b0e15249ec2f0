import { lastDayOfMonth, monthLabel, monthOfDate } from '@schema/domain/periods.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { countCurrentInMonths } from '../current-facts.queries.ts';
import type { PageEnd, ReadFile } from '../import-messages.ts';
import { KIND_DEFINITIONS } from '../kind-registry.ts';
import type { Outlook, OutlookCell } from '../outlook.ts';
import { isMostlyBrought, summed } from '../outlook-rows.ts';
import { UNSETTLED_MONTHS } from '../usual.ts';
import { jumpsOf } from './jumps.ts';

/** What is usual where a file tells of: rows in a month, by pathway and in all. */
export type UsualRows = (areas: readonly string[], cells: readonly OutlookCell[]) => Promise<Pick<Outlook, 'usual' | 'usualInAll'>>;

/** Rows looked through in one statement, so that none takes long. */
const ROWS_IN_PAGE = 10_000;

/** Finds out what a file that was read will do, beside what stands and what is usual. */
export class FileOutlooks {
  constructor(
    private readonly database: Database,
    private readonly usualRows: UsualRows,
  ) {}

  /** The file with what the whole of it shows beside the usual, and its outlook. */
  async lookedAt(actor: Actor, file: ReadFile): Promise<{ readonly file: ReadFile; readonly outlook: Outlook }> {
    const outlook = await this.outlookOf(actor, file);
    return { file: { ...file, warnings: [...file.warnings, ...jumpsOf(outlook)] }, outlook };
  }

  /** Only cases have a usual month; of other rows the outlook counts what becomes of them. */
  private async outlookOf(actor: Actor, { kind, areas, outlook: cells, deliveredOn }: ReadFile): Promise<Outlook> {
    const nothing = { cells, usual: {}, usualInAll: null, standing: {}, unsettledFrom: null };
    if (KIND_DEFINITIONS[kind].facts.monthColumn === null) return nothing;
    const usual = await this.usualRows(areas, cells);
    if (usual.usualInAll === null) return { ...nothing, ...usual };
    return { cells, ...usual, standing: await this.standing(actor, { kind, areas, cells }), unsettledFrom: unsettledFrom(deliveredOn) };
  }

  private async standing(actor: Actor, { kind, areas, cells }: Pick<ReadFile, 'kind' | 'areas'> & { readonly cells: readonly OutlookCell[] }): Promise<Outlook['standing']> {
    const { facts } = KIND_DEFINITIONS[kind];
    const { countedBy } = facts;
    const months = monthsInDoubt(cells);
    if (countedBy === null || months.length === 0) return {};
    const standing: Record<string, Record<string, number>> = Object.fromEntries(months.map((month) => [month, {}]));
    for (const region of areas) {
      let after: PageEnd | null = null;
      do {
        const { counts, next } = await this.database.read(actor, 'standing rows of months', (sql) => countCurrentInMonths(sql, { ...facts, countedBy }, { region, months, after }, ROWS_IN_PAGE));
        for (const { month, pathway, count } of counts) {
          const ofMonth = (standing[month] ??= {});
          ofMonth[pathway] = (ofMonth[pathway] ?? 0) + count;
        }
        after = next;
      } while (after !== null);
    }
    return standing;
  }
}

/** Months that may come to lie far from the usual: of others the file tells what is known. */
function monthsInDoubt(cells: readonly OutlookCell[]): readonly string[] {
  const whole = summed(cells, ({ month }) => month).filter(([, sums]) => isMostlyBrought(sums)).map(([month]) => month);
  return [...new Set([...whole, ...cells.filter(isMostlyBrought).map(({ month }) => month)])];
}

/** The first of the months that are not over on the day, or too newly over for all of their cases to be registered. */
function unsettledFrom(day: string): string {
  const month = monthOfDate(day);
  const newestOver = day === lastDayOfMonth(month) ? month : month - 1;
  return monthLabel(newestOver - UNSETTLED_MONTHS + 1);
}
