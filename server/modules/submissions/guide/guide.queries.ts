import { z } from 'zod';
import type { Bilingual } from '@schema/domain/measure.ts';
import { selectDefinitions } from '../../measures/measures.queries.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const NAME = z.array(z.object({ code: z.string(), sv: z.string(), en: z.string() }));
export type Names = ReadonlyMap<string, Bilingual>;

/** What a country calls its codes, by code and in the order in which they are listed. */
export interface CountryNames {
  readonly areas: Names;
  readonly levels: Names;
  readonly pathways: Names;
  readonly closingCodes: Names;
  readonly delayCauses: Names;
  /** Measures that an authority publishes in the country. */
  readonly publishedMeasures: Names;
}

const STATEMENTS: Readonly<Record<Exclude<keyof CountryNames, 'publishedMeasures'>, string>> = {
  areas: 'SELECT a.code, a.name_sv AS sv, a.name_en AS en FROM areas a JOIN area_levels l ON l.id = a.level ORDER BY l.rank, a.sort_order',
  levels: 'SELECT id AS code, name_sv AS sv, name_en AS en FROM area_levels ORDER BY rank',
  pathways: 'SELECT code, name_sv AS sv, name_en AS en FROM pathways ORDER BY sort_order',
  closingCodes: 'SELECT suffix AS code, name_sv AS sv, name_en AS en FROM closing_codes ORDER BY sort_order',
  delayCauses: 'SELECT code, name_sv AS sv, name_en AS en FROM delay_causes ORDER BY sort_order',
};

/** The names of everything that files name by code. */
export async function selectCountryNames(sql: Sql): Promise<CountryNames> {
  const named = async (list: keyof typeof STATEMENTS): Promise<Names> => {
    const { rows } = await sql.query(STATEMENTS[list]);
    return new Map(NAME.parse(rows).map(({ code, sv, en }) => [code, { sv, en }]));
  };
  return {
    areas: await named('areas'),
    levels: await named('levels'),
    pathways: await named('pathways'),
    closingCodes: await named('closingCodes'),
    delayCauses: await named('delayCauses'),
    publishedMeasures: new Map((await selectDefinitions(sql)).filter(({ published }) => published).map(({ id, name }) => [id, name])),
  };
}
