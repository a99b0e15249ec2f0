import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a file was refused, as a code with parameters, beside the sentence: nothing of it is public. Files refused before have the sentence alone. */
export class RefusalReasons1700000000009 implements MigrationInterface {
  name = 'RefusalReasons1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submissions ADD COLUMN refusal_reason jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submissions DROP COLUMN refusal_reason');
  }
}
