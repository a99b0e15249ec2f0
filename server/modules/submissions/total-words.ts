/** Words that say of a row that it is a sum, wherever they stand in the cell: "Totalt 2024", "Summa lunga", "Grand total". */
const WORDS_OF_SUMS = ['total', 'totalt', 'totala', 'totalen', 'totals', 'totalsumma', 'summa', 'summering', 'delsumma', 'sum', 'subtotal', 'subtotals'];

/** Cells that say so only where nothing else stands in them. */
const WORDS_OF_EVERYTHING = ['alla', 'samtliga', 'båda', 'båda könen', 'bägge', 'riket', 'hela riket', 'landet', 'hela landet', 'all', 'both', 'both sexes', 'everyone', 'nation', 'whole country', 'the whole country'];

const SUM = new RegExp(`(?:^|\\s)(?:${WORDS_OF_SUMS.join('|')})[.:]?(?:\\s|$)|^(?:${WORDS_OF_EVERYTHING.join('|')})[.:]?$`, 'i');

const NINE = '9'.charCodeAt(0);

/**
 * Tells the cells of rows that are sums of others. `widerAreas`: codes and names, in lower case, of the areas that are
 * made up of those that report. A word that is a code of its column is none of these; whoever asks looks there first.
 */
export class TotalWords {
  constructor(private readonly widerAreas: ReadonlySet<string>) {}

  /** The same of a name that is mostly one word with digits in front, and then needs no further look. */
  holdsName(cell: string): boolean {
    return (cell.charCodeAt(0) > NINE || cell.includes(' ')) && this.holds(cell);
  }

  holds(cell: string): boolean {
    return SUM.test(cell) || this.widerAreas.has(cell.toLowerCase());
  }
}
