import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A country's own words, the measures that it has, and what it says of them in words of its own. */
export class CountryWords1700000000008 implements MigrationInterface {
  name = 'CountryWords1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['measure_words', 'country_measures', 'country_words']) await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  `CREATE TABLE country_words (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    text_sv text NOT NULL,
    text_en text NOT NULL
  )`,
  `CREATE TABLE country_measures (
    measure text COLLATE "C" NOT NULL PRIMARY KEY,
    published boolean NOT NULL
  )`,
  `CREATE TABLE measure_words (
    measure text COLLATE "C" NOT NULL,
    part text COLLATE "C" NOT NULL,
    text_sv text NOT NULL,
    text_en text NOT NULL,
    PRIMARY KEY (measure, part)
  )`,
];
