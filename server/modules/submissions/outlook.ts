import type { FactTable } from './fact-tables.ts';

/** What a file does with the rows of a month and pathway. */
export interface OutlookCell {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly pathway: string;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly rowsGone: number;
}

/** What will happen when a file is accepted, by month and pathway, and what is usual there. */
export interface Outlook {
  readonly cells: readonly OutlookCell[];
  /** Rows that the areas usually have in a month, by pathway: the median of a year before the file's first month; absent where nothing is known. */
  readonly usual: Readonly<Record<string, number>>;
  /** The same of all pathways together; null where nothing is known. */
  readonly usualInAll: number | null;
}

export type RowOutcome = 'rowsNew' | 'rowsChanged' | 'rowsUnchanged' | 'rowsGone';

/** Counts what becomes of a file's rows, by month and pathway. */
export class OutlookTally {
  private readonly cells = new Map<string, Record<RowOutcome, number>>();
  private readonly place: (key: readonly string[], values: readonly string[]) => string;

  constructor({ keyColumns, dataColumns, countedBy }: FactTable) {
    if (countedBy === null) {
      this.place = () => '';
      return;
    }
    const columnOf = (name: string) => {
      const inKey = keyColumns.indexOf(name);
      const inData = dataColumns.indexOf(name);
      return (key: readonly string[], values: readonly string[]): string => (inKey === -1 ? values[inData] : key[inKey]) ?? '';
    };
    const day = columnOf(countedBy.day);
    const pathway = columnOf(countedBy.pathway);
    this.place = (key, values) => `${day(key, values).slice(0, MONTH_LENGTH)}\t${pathway(key, values)}`;
  }

  /** `values`: the data columns as COPY has them. */
  add(outcome: RowOutcome, key: readonly string[], values: string): void {
    const place = this.place(key, values.split('\t'));
    let counts = this.cells.get(place);
    if (counts === undefined) this.cells.set(place, (counts = { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 0 }));
    counts[outcome] += 1;
  }

  /** By month, then pathway. */
  get all(): readonly OutlookCell[] {
    return [...this.cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, counts]) => {
      const [month = '', pathway = ''] = place.split('\t');
      return { month, pathway, ...counts };
    });
  }
}

const MONTH_LENGTH = 'YYYY-MM'.length;
