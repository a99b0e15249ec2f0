import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file that is handed in can wait, checked, until somebody accepts it; it can be refused, replaced by later files, and
 * withdrawn. What was found and what would happen is kept with it, and every step with its hour and who took it.
 */
export class SubmissionStates1700000000005 implements MigrationInterface {
  name = 'SubmissionStates1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const STATEMENTS = [
  'ALTER TABLE submissions DROP CONSTRAINT submissions_state_check, DROP CONSTRAINT submissions_check',
  `ALTER TABLE submissions
    ADD COLUMN origin text CHECK (origin IN ('REGISTER', 'SYNTHETIC')),
    ADD COLUMN checked_at_sequence integer,
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_sequence integer UNIQUE,
    ADD COLUMN rows_replaced integer NOT NULL DEFAULT 0,
    ADD COLUMN replaced jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN rows_without jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN refusal text,
    ADD COLUMN problems jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN problem_count integer NOT NULL DEFAULT 0,
    ADD COLUMN outlook jsonb`,
  `ALTER TABLE submissions
    ADD CONSTRAINT submissions_state CHECK (state IN ('received', 'checked', 'accepting', 'accepted', 'rejected', 'replaced', 'withdrawn')),
    ADD CONSTRAINT submissions_sequence CHECK ((state IN ('accepted', 'replaced')) <= (accepted_sequence IS NOT NULL)),
    ADD CONSTRAINT submissions_withdrawal CHECK ((withdrawn_at IS NOT NULL) = (state = 'withdrawn') AND (withdrawn_sequence IS NULL OR state = 'withdrawn'))`,
  // Once later files have changed what it said, the same content says something new.
  'DROP INDEX submissions_content',
  `CREATE UNIQUE INDEX submissions_content ON submissions (content_key) WHERE state IN ('received', 'checked', 'accepting') OR (state = 'accepted' AND rows_replaced = 0)`,
  `CREATE TABLE submission_steps (
    submission integer NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
    position integer NOT NULL,
    state text NOT NULL,
    at timestamptz NOT NULL,
    by_whom text NOT NULL,
    PRIMARY KEY (submission, position)
  )`,
  // What is known of files from before: who handed them in, when they were accepted, and what they took the place of.
  `INSERT INTO submission_steps (submission, position, state, at, by_whom)
   SELECT id, 1, 'received', received_at, received_by FROM submissions
    UNION ALL SELECT id, 2, 'accepted', accepted_at, received_by FROM submissions WHERE accepted_at IS NOT NULL`,
  `UPDATE submissions s SET replaced = told.replaced
     FROM (SELECT submission, jsonb_object_agg(replaces, count) AS replaced
             FROM (SELECT submission, replaces, count(*) AS count FROM svf_case_facts WHERE replaces IS NOT NULL GROUP BY submission, replaces) AS counted
            GROUP BY submission) AS told
    WHERE s.id = told.submission AND s.accepted_sequence IS NOT NULL`,
  `UPDATE submissions s SET rows_replaced = told.count
     FROM (SELECT e.key::integer AS id, sum(e.value::integer)::integer AS count
             FROM submissions r CROSS JOIN jsonb_each_text(r.replaced) AS e WHERE r.accepted_sequence IS NOT NULL GROUP BY e.key) AS told
    WHERE s.id = told.id`,
  `UPDATE submissions SET origin = (SELECT origin FROM fact_origin) WHERE accepted_sequence IS NOT NULL`,
  `UPDATE submissions SET state = 'replaced' WHERE state = 'accepted' AND rows_replaced > 0 AND rows_replaced >= rows_new + rows_changed + rows_gone`,
];

const BACK = [
  'DROP TABLE submission_steps',
  `DELETE FROM submissions WHERE state NOT IN ('received', 'accepted', 'replaced')`,
  `UPDATE submissions SET state = 'accepted' WHERE state = 'replaced'`,
  'DROP INDEX submissions_content',
  'ALTER TABLE submissions DROP CONSTRAINT submissions_state, DROP CONSTRAINT submissions_sequence, DROP CONSTRAINT submissions_withdrawal',
  `ALTER TABLE submissions DROP COLUMN origin, DROP COLUMN checked_at_sequence, DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_sequence,
    DROP COLUMN rows_replaced, DROP COLUMN replaced, DROP COLUMN rows_without, DROP COLUMN refusal, DROP COLUMN problems, DROP COLUMN problem_count, DROP COLUMN outlook`,
  `ALTER TABLE submissions ADD CONSTRAINT submissions_state_check CHECK (state IN ('received', 'accepted', 'rejected', 'withdrawn')),
    ADD CONSTRAINT submissions_check CHECK ((state = 'accepted') = (accepted_sequence IS NOT NULL) OR state = 'withdrawn')`,
  `CREATE UNIQUE INDEX submissions_content ON submissions (content_key) WHERE state IN ('received', 'accepted')`,
];
