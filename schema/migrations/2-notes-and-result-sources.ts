import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notes get a text in each language, and a result of an official series names the source that it comes from. As public
 * as the rows that they belong to. Nothing is filled here: the reference files say it, and are loaded again at the
 * start that runs this.
 */
export class NotesAndResultSources1700000000002 implements MigrationInterface {
  name = 'NotesAndResultSources1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES_WITH_NOTES) {
      await runner.query(`ALTER TABLE ${table} RENAME COLUMN note TO note_en`);
      await runner.query(`ALTER TABLE ${table} ADD COLUMN note_sv text`);
    }
    await runner.query('ALTER TABLE published_results ADD COLUMN source_id text REFERENCES sources (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE published_results DROP COLUMN source_id');
    for (const table of TABLES_WITH_NOTES) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN note_sv`);
      await runner.query(`ALTER TABLE ${table} RENAME COLUMN note_en TO note`);
    }
  }
}

const TABLES_WITH_NOTES = ['sources', 'populations', 'pathway_limits', 'published_results'];
