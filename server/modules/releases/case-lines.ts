import type { CaseLine } from './counting-rules.ts';

/**
 * Facts travel from the database to the build as text, a line a case: reading them as rows would cost the server more
 * than counting them. The SQL below writes what `readCaseLine` reads.
 */
const FIELDS = 11;

/** SQL that makes the line of a row of `svf_case_facts` under the alias. */
export function caseLineSql(alias: string): string {
  const text = (column: string): string => `coalesce(${alias}.${column}, '')`;
  const fields = [
    `${alias}.region`,
    text('home_region'),
    text('closing_part'),
    text('home_part'),
    `${alias}.pathway`,
    `${alias}.sex`,
    `coalesce(${alias}.birth_year::text, '')`,
    `(${alias}.suspicion_date - DATE '2000-01-01')::text`,
    `coalesce((${alias}.closing_date - ${alias}.suspicion_date)::text, '')`,
    text('closing_code'),
    text('variant'),
  ];
  return fields.join(` || E'\\t' || `);
}

/** The case of a line. */
export function readCaseLine(line: string): CaseLine {
  const fields = line.split('\t');
  if (fields.length !== FIELDS) throw new Error(`A case came from the database with ${fields.length} fields, not ${FIELDS}.`);
  const [region, homeRegion, closingPart, homePart, pathway, sex, birthYear, suspicionDay, days, closingCode, variant] = fields as string[] & { length: 11 };
  return {
    region: region ?? '',
    homeRegion: homeRegion ?? '',
    closingPart: closingPart ?? '',
    homePart: homePart ?? '',
    pathway: pathway ?? '',
    sex: sex ?? '',
    birthYear: birthYear === '' ? null : Number(birthYear),
    suspicionDay: Number(suspicionDay),
    closedAfterDays: days === '' ? null : Number(days),
    closingCode: closingCode ?? '',
    variant: variant ?? '',
  };
}
