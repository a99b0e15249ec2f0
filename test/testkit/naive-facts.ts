const ID = 'case_id';

/** Cells of a row by column. */
export type NaiveRow = Readonly<Record<string, string>>;

/** Rows of a file in the product's own form: commas, no quotes. */
export function* naiveRows(text: string): Generator<NaiveRow> {
  const [header = '', ...lines] = text.split('\n');
  const columns = header.split(',');
  for (const line of lines) {
    if (line === '') continue;
    const cells = line.split(',');
    const row: Record<string, string> = {};
    for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = cells[at] ?? '';
    yield row;
  }
}

/**
 * What stands after files in the order of their deliveries: of each key (closing region, else starting region; number)
 * the last row. A million rows share few words, so each word is kept once and a row is the numbers of its words.
 */
export class NaiveFacts {
  private readonly words: string[] = [''];
  private readonly wordNumbers = new Map<string, number>([['', 0]]);
  private readonly places = new Map<string, Map<string, number>>();
  /** Numbers of the cases, by place; they are many and each stands once. */
  private readonly ids: string[] = [];
  private columns: readonly string[] = [];
  private cells = new Int32Array(1 << 20);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Adds a file; all files must have the same columns. */
  add(text: string): void {
    const [header = '', ...lines] = text.split('\n');
    this.columns = header.split(',');
    const [id = -1, closing = -1, start = -1] = [ID, 'closing_region', 'start_region'].map((column) => this.columns.indexOf(column));
    for (const line of lines) {
      if (line === '') continue;
      const cells = line.split(',');
      const from = this.placeOf(cells[closing] || (cells[start] ?? ''), cells[id] ?? '') * this.columns.length;
      for (let at = 0; at < this.columns.length; at++) if (at !== id) this.cells[from + at] = this.numberOf(cells[at] ?? '');
    }
  }

  *rows(): Generator<NaiveRow> {
    for (let place = 0; place < this.count; place++) {
      const row: Record<string, string> = {};
      for (let at = 0; at < this.columns.length; at++) row[this.columns[at] ?? ''] = this.words[this.cells[place * this.columns.length + at] ?? 0] ?? '';
      row[ID] = this.ids[place] ?? '';
      yield row;
    }
  }

  private placeOf(region: string, id: string): number {
    let ofRegion = this.places.get(region);
    if (!ofRegion) this.places.set(ownText(region), (ofRegion = new Map()));
    const known = ofRegion.get(id);
    if (known !== undefined) return known;
    const own = ownText(id);
    ofRegion.set(own, this.count);
    this.ids.push(own);
    if ((this.count + 1) * this.columns.length > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    return this.count++;
  }

  private numberOf(word: string): number {
    const known = this.wordNumbers.get(word);
    if (known !== undefined) return known;
    const own = ownText(word);
    this.words.push(own);
    this.wordNumbers.set(own, this.words.length - 1);
    return this.words.length - 1;
  }
}

/** A copy: a piece of a text would keep the whole text in memory. */
function ownText(text: string): string {
  return Buffer.from(text).toString();
}
