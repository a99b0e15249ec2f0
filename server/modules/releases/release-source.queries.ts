import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';
import { SOURCE_ROW, toSource, type Source } from '../access/source.types.ts';

/**
 * The source of a country's open data. A file of totals names none: it is the one that states the goals that its figures
 * are held against, since a goal's source begins with the address of the dataset. Null where there is none such.
 */
export async function selectOpenSource(sql: Sql): Promise<Source | null> {
  const { rows } = await sql.query(
    `SELECT id, title, publisher, url, licence, retrieved, note_sv, note_en FROM sources
      WHERE url <> '' AND EXISTS (SELECT 1 FROM goals WHERE starts_with(goals.source, sources.url))
      ORDER BY id COLLATE "C" LIMIT 1`,
  );
  const [row] = z.array(SOURCE_ROW).parse(rows);
  return row ? toSource(row) : null;
}
