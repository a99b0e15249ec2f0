/** What a row rests on: its source, and a remark about it. */
export interface SourceNote {
  readonly source: string;
  readonly note: string | null;
}

/** The different notes of some rows in the order they first occur, and the number (from 1) that each row refers to. */
export interface CollectedNotes {
  readonly notes: readonly SourceNote[];
  readonly numberOf: (row: SourceNote) => number;
}

/** Gathers equal notes, so that a table can refer to them by number instead of repeating them. */
export function collectNotes(rows: readonly SourceNote[]): CollectedNotes {
  const keyOf = ({ source, note }: SourceNote): string => JSON.stringify([source, note]);
  const notes = new Map(rows.map((row) => [keyOf(row), { source: row.source, note: row.note }]));
  const order = [...notes.keys()];
  return { notes: [...notes.values()], numberOf: (row) => order.indexOf(keyOf(row)) + 1 };
}
