import { text } from './cells.ts';
import { readRows, type FilesToRead } from './csv-rows.ts';
import type { NoteColumns } from './reference-rows.ts';
import { withoutRepeats } from './row-checks.ts';

export const NOTE_TEXTS_FILE = 'note-texts.csv';

const NOTE_TEXTS = { file: NOTE_TEXTS_FILE, columns: { note_en: text, note_sv: text } };

/** Where a note stands, for the sentence about one that has no Swedish text. */
export interface NotePlace {
  readonly file: string;
  readonly line: number;
}

/**
 * The Swedish texts of notes that other files state in English, as their sources' files do. A note without a text is
 * a fault, and so is a text that no note has: a note that was reworded must not lose its text in silence.
 */
export class NoteTexts {
  private readonly used = new Set<string>();

  private constructor(
    private readonly rows: ReadonlyMap<string, { readonly line: number; readonly swedish: string }>,
    private readonly reading: FilesToRead,
  ) {}

  static read(reading: FilesToRead): NoteTexts {
    const rows = withoutRepeats(readRows(reading, NOTE_TEXTS), ({ note_en: english }) => [english], { file: NOTE_TEXTS_FILE, faults: reading.faults });
    return new NoteTexts(new Map(rows.map(({ line, row }) => [row.note_en, { line, swedish: row.note_sv }])), reading);
  }

  /** The note in both languages; both null where there is none. */
  inBoth(english: string | null, { file, line }: NotePlace): NoteColumns {
    if (english === null) return { note_sv: null, note_en: null };
    this.used.add(english);
    const found = this.rows.get(english);
    if (!found) this.reading.faults.add(file, line, `the note "${english}" has no Swedish text in ${NOTE_TEXTS_FILE}`);
    return { note_sv: found?.swedish ?? null, note_en: english };
  }

  /** To be called when every row has been read and none is at fault. */
  reportUnused(): void {
    for (const [english, { line }] of this.rows) {
      if (!this.used.has(english)) this.reading.faults.add(NOTE_TEXTS_FILE, line, `no row of another file has the note "${english}"`);
    }
  }
}
