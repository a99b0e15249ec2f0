import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Totals from suppliers that have no cases to hand in, as facts of their own: exact counts of few patients, which only
 * releases read. And a third origin of facts: what its publisher has released as open data, which everybody may read.
 */
export class TotalsAndOpenData1700000000007 implements MigrationInterface {
  name = 'TotalsAndOpenData1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const OLD_ORIGINS = `('REGISTER', 'SYNTHETIC')`;
const ORIGINS = `('REGISTER', 'SYNTHETIC', 'PUBLISHED')`;

function originsOf(table: string, origins: string): string[] {
  const name = `${table}_origin_check`;
  return [`ALTER TABLE ${table} DROP CONSTRAINT ${name}`, `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (origin IN ${origins})`];
}

const STATEMENTS = [
  // \`judged\` and \`over_75\` are null where the supplier does not tell them; both sexes and every treatment together are words of their own.
  `CREATE TABLE svf_count_facts (
    region text COLLATE "C" NOT NULL,
    pathway text COLLATE "C" NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    sex text COLLATE "C" NOT NULL,
    treatment text COLLATE "C" NOT NULL,
    submission integer NOT NULL,
    line integer NOT NULL,
    treated integer NOT NULL CHECK (treated >= 0),
    judged integer CHECK (judged BETWEEN 0 AND treated),
    within_limit integer NOT NULL CHECK (within_limit BETWEEN 0 AND coalesce(judged, treated)),
    over_75 integer CHECK (over_75 BETWEEN 0 AND coalesce(judged, treated) - within_limit),
    PRIMARY KEY (region, pathway, period_start, period_end, sex, treatment, submission)
  )`,
  ...originsOf('fact_origin', ORIGINS),
  ...originsOf('submissions', ORIGINS),
  // The shortest period that a release tells of, what its figures can be cut by (all of it, where it rests on cases), and what is to be said of it.
  `ALTER TABLE releases ADD COLUMN finest_grain text NOT NULL DEFAULT 'MONTH', ADD COLUMN cuts text[] NOT NULL DEFAULT '{SEX,AGE,TREATMENT,HOME}', ADD COLUMN notes text[] NOT NULL DEFAULT '{}'`,
];

const BACK = [
  ...['fact_origin', 'submissions'].flatMap((table) => [`DELETE FROM ${table} WHERE origin = 'PUBLISHED'`, ...originsOf(table, OLD_ORIGINS)]),
  'ALTER TABLE releases DROP COLUMN finest_grain, DROP COLUMN cuts, DROP COLUMN notes',
  'DROP TABLE svf_count_facts',
  `DELETE FROM submissions WHERE kind = 'svf-counts'`,
];
