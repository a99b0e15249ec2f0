import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may sign in, the sessions and tokens they act with, and the record of what was seen and done. Sessions and tokens
 * are kept as hashes: who reads the database cannot act as anybody. Records are added and never changed or removed.
 */
export class UsersAndAudit1700000000004 implements MigrationInterface {
  name = 'UsersAndAudit1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_records', 'access_tokens', 'sessions', 'users']) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION refuse_change()');
  }
}

const STATEMENTS = [
  // No key to areas: reference rows are replaced as a whole, and users stay.
  `CREATE TABLE users (
    id text COLLATE "C" PRIMARY KEY,
    role text NOT NULL,
    organisation text COLLATE "C",
    demo boolean NOT NULL,
    created_at timestamptz NOT NULL,
    disabled_at timestamptz
  )`,
  `CREATE TABLE sessions (
    hash text COLLATE "C" PRIMARY KEY,
    user_id text COLLATE "C" NOT NULL REFERENCES users (id),
    purpose text,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE access_tokens (
    id text COLLATE "C" PRIMARY KEY,
    hash text COLLATE "C" NOT NULL UNIQUE,
    user_id text COLLATE "C" NOT NULL REFERENCES users (id),
    purpose text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`,
  `CREATE TABLE audit_records (
    id text COLLATE "C" PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind text NOT NULL,
    user_id text,
    role text,
    organisation text,
    operation text NOT NULL,
    filters jsonb,
    purpose text,
    outcome text NOT NULL,
    releases text[] NOT NULL
  )`,
  `CREATE INDEX audit_records_at ON audit_records (at)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_records EXECUTE FUNCTION refuse_change()`,
];
