import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first tables: a country's reference rows and its officially published results. All of it is public and made
 * from files, so a later load may replace every row; nothing here is about a person.
 */
export class ReferenceAndOfficialResults1700000000001 implements MigrationInterface {
  name = 'ReferenceAndOfficialResults1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = TABLES.map((statement) => /CREATE TABLE (\w+)/.exec(statement)?.[1]).filter((name) => name !== undefined);
    for (const name of names.reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}

const TABLES = [
  `CREATE TABLE reference_loads (
    content_hash text PRIMARY KEY,
    loaded_at timestamptz NOT NULL,
    files jsonb NOT NULL
  )`,
  `CREATE TABLE sources (
    id text PRIMARY KEY,
    title text NOT NULL,
    publisher text NOT NULL,
    url text,
    licence text,
    retrieved text,
    note text
  )`,
  `CREATE TABLE area_levels (
    id text PRIMARY KEY,
    role text NOT NULL,
    rank integer NOT NULL,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    plural_sv text NOT NULL,
    plural_en text NOT NULL
  )`,
  `CREATE TABLE areas (
    code text PRIMARY KEY,
    level text NOT NULL REFERENCES area_levels (id),
    name_sv text NOT NULL,
    name_en text NOT NULL,
    short_name_sv text NOT NULL,
    short_name_en text NOT NULL,
    locative_sv text NOT NULL,
    locative_en text NOT NULL,
    abbreviation text,
    iso_code text,
    statistical_code text,
    tile_column integer,
    tile_row integer,
    sort_order integer NOT NULL,
    source text NOT NULL,
    status text NOT NULL
  )`,
  `CREATE TABLE area_memberships (
    position integer PRIMARY KEY,
    area text NOT NULL REFERENCES areas (code),
    parent text NOT NULL REFERENCES areas (code),
    part text REFERENCES areas (code),
    share numeric,
    as_of text,
    source text NOT NULL
  )`,
  `CREATE TABLE populations (
    position integer PRIMARY KEY,
    area text NOT NULL REFERENCES areas (code),
    reference_date text NOT NULL,
    last_day date NOT NULL,
    sex text NOT NULL,
    population integer NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    note text,
    UNIQUE (area, reference_date, sex)
  )`,
  `CREATE TABLE pathways (
    code text PRIMARY KEY,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    icd10 text,
    introduced_year integer,
    sexes text NOT NULL,
    sort_order integer NOT NULL
  )`,
  `CREATE TABLE pathway_limits (
    position integer PRIMARY KEY,
    pathway text NOT NULL REFERENCES pathways (code),
    treatment text,
    variant text,
    limit_days integer,
    valid_from date,
    valid_from_stated text,
    valid_to date,
    valid_to_stated text,
    status text NOT NULL,
    source text NOT NULL,
    note text
  )`,
  `CREATE TABLE closing_codes (
    suffix text PRIMARY KEY,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    role text NOT NULL,
    treatment text,
    limit_variant text,
    counted boolean NOT NULL,
    valid_to_stated text,
    source text NOT NULL,
    note_sv text,
    note_en text,
    sort_order integer NOT NULL
  )`,
  `CREATE TABLE delay_causes (
    code text PRIMARY KEY,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    grounds_sv text NOT NULL,
    grounds_en text NOT NULL,
    source text NOT NULL,
    sort_order integer NOT NULL
  )`,
  `CREATE TABLE goals (
    id text NOT NULL,
    measure text NOT NULL,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    threshold numeric NOT NULL,
    valid_from integer NOT NULL,
    valid_to integer,
    source text NOT NULL,
    PRIMARY KEY (id, valid_from)
  )`,
  `CREATE TABLE agreements (
    year integer PRIMARY KEY,
    name text,
    total_sek bigint,
    total_source text NOT NULL,
    note_sv text,
    note_en text
  )`,
  `CREATE TABLE agreement_lines (
    year integer NOT NULL REFERENCES agreements (year),
    position integer NOT NULL,
    line text NOT NULL,
    amount_sek bigint NOT NULL,
    recipient_kind text NOT NULL,
    rule text NOT NULL,
    payment text NOT NULL,
    deadline date,
    deadline_stated text NOT NULL,
    section text,
    source text NOT NULL,
    PRIMARY KEY (year, position)
  )`,
  `CREATE TABLE calendar_events (
    id text PRIMARY KEY,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    month integer NOT NULL,
    day integer,
    rule_sv text,
    rule_en text,
    actor_sv text NOT NULL,
    actor_en text NOT NULL,
    source text NOT NULL,
    sort_order integer NOT NULL
  )`,
  `CREATE TABLE published_results (
    position integer PRIMARY KEY,
    measure text NOT NULL,
    level text NOT NULL,
    area text REFERENCES areas (code),
    pathway text REFERENCES pathways (code),
    key_as_published text NOT NULL,
    year integer NOT NULL,
    period text,
    value numeric,
    text_value text,
    unit text NOT NULL,
    absence text,
    absence_reason_sv text,
    absence_reason_en text,
    value_as_published text,
    unit_as_published text NOT NULL,
    qualifier text,
    source text NOT NULL,
    note text,
    CHECK ((absence IS NULL) = (value IS NOT NULL OR text_value IS NOT NULL))
  )`,
  `CREATE INDEX published_results_measure ON published_results (measure, area, year)`,
];
