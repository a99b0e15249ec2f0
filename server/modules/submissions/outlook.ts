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
  /** Rows that stand before the file, by month and then pathway; of months that were looked up because the file brings or takes most of what it tells of them. */
  readonly standing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The first month of which cases may not be registered yet when the file is from, so that few are no surprise; null where nobody asked. */
  readonly unsettledFrom: string | null;
}

export type RowOutcome = 'rowsNew' | 'rowsChanged' | 'rowsUnchanged' | 'rowsGone';

type Counts = Record<RowOutcome, number>;

/** Counts what becomes of a file's rows, by month and pathway. */
export class OutlookTally {
  private readonly cells = new Map<string, Counts>();
  /** The same cells by pathway and then day: rows are many and days few, and making a text for each row costs more than all else here. */
  private readonly byDay = new Map<string, Map<string, Counts>>();
  private readonly day: PlaceOfValue;
  private readonly pathway: PlaceOfValue;

  constructor({ keyColumns, dataColumns, countedBy }: FactTable) {
    const placeOf = (column: string | undefined): PlaceOfValue => ({ inKey: keyColumns.indexOf(column ?? ''), inData: dataColumns.indexOf(column ?? '') });
    this.day = placeOf(countedBy?.day);
    this.pathway = placeOf(countedBy?.pathway);
  }

  /** `values`: the data columns, each as COPY has it. */
  add(outcome: RowOutcome, key: readonly string[], values: readonly string[]): void {
    const pathway = valueAt(this.pathway, key, values);
    const day = valueAt(this.day, key, values);
    let ofPathway = this.byDay.get(pathway);
    if (ofPathway === undefined) this.byDay.set(pathway, (ofPathway = new Map()));
    let counts = ofPathway.get(day);
    if (counts === undefined) ofPathway.set(day, (counts = this.cell(`${day.slice(0, MONTH_LENGTH)}\t${pathway}`)));
    counts[outcome] += 1;
  }

  /** By month, then pathway. */
  get all(): readonly OutlookCell[] {
    return [...this.cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, counts]) => {
      const [month = '', pathway = ''] = place.split('\t');
      return { month, pathway, ...counts };
    });
  }

  private cell(place: string): Counts {
    const known = this.cells.get(place);
    if (known !== undefined) return known;
    const counts = { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 0 };
    this.cells.set(place, counts);
    return counts;
  }
}

/** Where a column stands, -1 where it does not. */
interface PlaceOfValue {
  readonly inKey: number;
  readonly inData: number;
}

function valueAt({ inKey, inData }: PlaceOfValue, key: readonly string[], values: readonly string[]): string {
  return (inKey === -1 ? values[inData] : key[inKey]) ?? '';
}

const MONTH_LENGTH = 'YYYY-MM'.length;
