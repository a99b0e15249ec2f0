import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files handed in, the facts they brought, and the releases built from them. Facts are added and never changed: a row
 * that takes another's place names the submission it replaces, so that the facts of any earlier moment can be read again.
 */
export class FactsAndReleases1700000000003 implements MigrationInterface {
  name = 'FactsAndReleases1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = STATEMENTS.map((statement) => /CREATE TABLE (\w+)/.exec(statement)?.[1]).filter((name) => name !== undefined);
    for (const name of names.reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}

const STATEMENTS = [
  // What the database's facts are (register or synthetic; one kind only), and the demonstration's end, set when it is made.
  `CREATE TABLE fact_origin (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    origin text NOT NULL CHECK (origin IN ('REGISTER', 'SYNTHETIC')),
    demo_size text,
    demo_end text,
    made_at timestamptz NOT NULL
  )`,
  `CREATE TABLE submissions (
    id integer PRIMARY KEY,
    kind text NOT NULL,
    content_key text NOT NULL,
    file_name text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    areas text[] NOT NULL,
    complete_from text,
    complete_to text,
    state text NOT NULL CHECK (state IN ('received', 'accepted', 'rejected', 'withdrawn')),
    delivered_on date NOT NULL,
    received_at timestamptz NOT NULL,
    received_by text NOT NULL,
    accepted_at timestamptz,
    accepted_sequence integer UNIQUE,
    row_count integer NOT NULL DEFAULT 0,
    rows_new integer NOT NULL DEFAULT 0,
    rows_changed integer NOT NULL DEFAULT 0,
    rows_gone integer NOT NULL DEFAULT 0,
    rows_unchanged integer NOT NULL DEFAULT 0,
    last_line integer NOT NULL DEFAULT 0,
    warnings jsonb NOT NULL DEFAULT '[]',
    CHECK ((state = 'accepted') = (accepted_sequence IS NOT NULL) OR state = 'withdrawn')
  )`,
  // The same content is one submission, whoever sends it and however often.
  `CREATE UNIQUE INDEX submissions_content ON submissions (content_key) WHERE state IN ('received', 'accepted')`,
  // \`replaces\` is the submission whose row of the same case this one takes the place of; \`gone\` rows say that the case is no more.
  `CREATE TABLE svf_case_facts (
    region text COLLATE "C" NOT NULL,
    case_id text COLLATE "C" NOT NULL,
    submission integer NOT NULL,
    line integer NOT NULL,
    replaces integer,
    gone boolean NOT NULL,
    pathway text COLLATE "C" NOT NULL,
    start_region text COLLATE "C",
    closing_region text COLLATE "C",
    home_region text COLLATE "C",
    closing_part text COLLATE "C",
    home_part text COLLATE "C",
    sex text COLLATE "C" NOT NULL,
    birth_year smallint,
    suspicion_date date NOT NULL,
    referral_date date,
    first_visit_date date,
    mdt_date date,
    treatment_decision_date date,
    closing_date date,
    closing_code text COLLATE "C",
    variant text COLLATE "C",
    delay_causes text COLLATE "C",
    PRIMARY KEY (region, case_id, submission)
  )`,
  // Rows come in the order of submissions and lines, so that the ends of each stretch of blocks say what lies in it.
  // A tree over the same columns would cost a fifth of an import.
  `CREATE INDEX svf_case_facts_submission ON svf_case_facts USING brin (submission, line) WITH (pages_per_range = 16)`,
  `CREATE TABLE expected_case_facts (
    region text COLLATE "C" NOT NULL,
    pathway text COLLATE "C" NOT NULL,
    sex text COLLATE "C" NOT NULL,
    basis_version text COLLATE "C" NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    submission integer NOT NULL,
    line integer NOT NULL,
    expected numeric NOT NULL,
    PRIMARY KEY (region, pathway, sex, basis_version, period_start, submission)
  )`,
  `CREATE TABLE releases (
    id text PRIMARY KEY,
    number integer NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('building', 'built', 'published', 'cancelled')),
    origin text NOT NULL,
    extracted_on date NOT NULL,
    as_of_sequence integer NOT NULL,
    parent text REFERENCES releases (id),
    first_month integer,
    last_month integer,
    final_through integer,
    finals jsonb NOT NULL DEFAULT '[]',
    reference_version text NOT NULL,
    hash text,
    cases integer,
    built_ms integer,
    created_at timestamptz NOT NULL,
    published_at timestamptz
  )`,
  // A partition's rows belong to its hash, not to a release: releases that agree on a region's year share it.
  `CREATE TABLE release_partitions (
    hash text COLLATE "C" PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    area text COLLATE "C" NOT NULL,
    year integer NOT NULL
  )`,
  `CREATE TABLE release_manifest (
    release text NOT NULL REFERENCES releases (id),
    kind text COLLATE "C" NOT NULL,
    area text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    hash text COLLATE "C" NOT NULL REFERENCES release_partitions (hash),
    PRIMARY KEY (release, kind, area, year)
  )`,
  `CREATE TABLE release_contents (
    hash text COLLATE "C" NOT NULL,
    attribution text COLLATE "C" NOT NULL,
    pathway text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (hash, attribution, pathway)
  )`,
  // Contents are packed already; compressing them again costs time and gains little.
  `ALTER TABLE release_contents ALTER COLUMN content SET STORAGE EXTERNAL`,
  // How each pathway is counted: what stops its clock, and which figures it is part of.
  `CREATE TABLE pathway_counting (
    pathway text PRIMARY KEY REFERENCES pathways (code),
    clock_stop text NOT NULL CHECK (clock_stop IN ('treatment', 'final_conversation')),
    stop_codes text[] NOT NULL,
    pooled boolean NOT NULL,
    in_inclusion boolean NOT NULL,
    source text
  )`,
  // Limits that nobody has found, assumed for synthetic facts alone.
  `CREATE TABLE assumed_limits (
    position integer PRIMARY KEY,
    pathway text NOT NULL REFERENCES pathways (code),
    treatment text,
    variant text,
    limit_days integer NOT NULL,
    valid_from date,
    valid_from_stated text,
    reason_sv text NOT NULL,
    reason_en text NOT NULL
  )`,
];
