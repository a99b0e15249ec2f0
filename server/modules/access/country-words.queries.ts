import { z } from 'zod';
import type { WordInBoth } from '@schema/language/country-words.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const WORDS = z.array(z.object({ key: z.string(), sv: z.string(), en: z.string() }));

/** The country's own words, and those that its levels and areas give. */
export async function selectWords(sql: Sql): Promise<WordInBoth[]> {
  const { rows } = await sql.query(`
    SELECT key, text_sv AS sv, text_en AS en FROM country_words
    UNION ALL SELECT role, name_sv, name_en FROM area_levels WHERE role IN ('unit', 'group')
    UNION ALL SELECT role || 's', plural_sv, plural_en FROM area_levels WHERE role = 'unit'
    UNION ALL SELECT 'country', areas.name_sv, areas.name_en FROM areas JOIN area_levels ON area_levels.id = areas.level WHERE area_levels.role = 'nation'`);
  return WORDS.parse(rows);
}
