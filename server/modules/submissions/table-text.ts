import { refusal } from '@schema/language/findings/refusals.ts';
import { layoutOf, type Column } from './table-header.ts';
import { TableSplitter, type OnRow } from './table-splitter.ts';
import { TextDecoding, UnreadableFile } from './text-decoding.ts';

/** Reads a table of text from its bytes as they come: encoding, delimiter, rows. The first row told is the header. */
export class TableText {
  private readonly decoding = new TextDecoding();
  private splitter: TableSplitter | null = null;
  private beginning = '';

  constructor(
    private readonly columns: readonly Column[],
    private readonly onRow: OnRow,
  ) {}

  push(bytes: Buffer): void {
    this.take(this.decoding.push(bytes), false);
  }

  end(): void {
    this.take(this.decoding.end(), true);
    this.splitter?.end();
  }

  private take(text: string, isWhole: boolean): void {
    if (text.includes('\0')) throw new UnreadableFile(refusal('nul-characters'));
    if (this.splitter !== null) {
      this.splitter.push(text);
      return;
    }
    this.beginning += text;
    const layout = layoutOf(this.beginning, this.columns, isWhole);
    if (layout === null) return;
    this.splitter = new TableSplitter(layout.delimiter, this.onRow, layout.start === 0 ? 1 : 2);
    this.splitter.push(this.beginning.slice(layout.start));
    this.beginning = '';
  }
}
