import { refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from '../text-decoding.ts';

/** Excel's own limit is 32 767 characters, some of which are written with seven. */
export const LONGEST_CELL = 50_000;

/** A letter that XML cannot hold, or that could be taken for one so written: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers a text that may be made of runs with formats of their own; readings of its letters beside it are not part of it. */
export class RichText {
  private gathered = '';
  private isText = false;
  private isReading = false;

  begin(): void {
    this.gathered = '';
    this.isText = false;
    this.isReading = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.isReading = true;
    else if (name === 't') this.isText = !this.isReading;
  }

  close(name: string): void {
    if (name === 'rPh') this.isReading = false;
    else if (name === 't') this.isText = false;
  }

  text(text: string): void {
    if (!this.isText) return;
    this.gathered += text;
    if (this.gathered.length > LONGEST_CELL) throw new UnreadableFile(refusal('sheet-text-too-long', { cell: null, longest: LONGEST_CELL }));
  }

  end(): string {
    return unescaped(this.gathered);
  }
}

export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
