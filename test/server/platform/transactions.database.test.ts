import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR_ACTOR, PUBLIC_ACTOR, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { binaryCopy, binaryRows } from '@server/platform/database/copy-binary.ts';
import { copyText } from '@server/platform/database/copy-text.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';

const ACTOR = `SELECT current_setting('ledtid.actor', true) AS actor`;

async function oneOf<T>(sql: Sql, text: string): Promise<T> {
  const { rows } = await sql.query(text);
  return rows[0] as T;
}

/** Lets two pieces of work wait for each other's steps. */
class Steps {
  private readonly steps = new Map<string, { reached: Promise<void>; reach: () => void }>();

  reach(name: string): void {
    this.step(name).reach();
  }

  reached(name: string): Promise<void> {
    return this.step(name).reached;
  }

  private step(name: string) {
    let reach = (): void => undefined;
    const known = this.steps.get(name) ?? { reached: new Promise<void>((resolve) => (reach = resolve)), reach: () => reach() };
    this.steps.set(name, known);
    return known;
  }
}

describeOnBothDatabases('the way to the database', (open) => {
  let prepared: PreparedDatabase;
  let database: Database;

  beforeAll(async () => {
    prepared = await open();
    ({ database } = prepared);
    await database.write(SYSTEM_ACTOR, 'make a table', (sql) => sql.query('CREATE TABLE kept (word text PRIMARY KEY)'));
  });
  afterAll(() => prepared.close());

  async function kept(): Promise<unknown[]> {
    const { rows } = await database.read(PUBLIC_ACTOR, 'kept words', (sql) => sql.query('SELECT word FROM kept ORDER BY word'));
    return rows.map((row) => (row as { word: string }).word);
  }

  it('tells every transaction who asks', async () => {
    for (const actor of [PUBLIC_ACTOR, OPERATOR_ACTOR, SYSTEM_ACTOR]) {
      expect(await database.read(actor, 'who', (sql) => oneOf(sql, ACTOR))).toEqual({ actor: actor.kind });
      expect(await database.write(actor, 'who', (sql) => oneOf(sql, ACTOR))).toEqual({ actor: actor.kind });
    }
  });

  it('forgets who asked when the transaction ends', async () => {
    await database.read(OPERATOR_ACTOR, 'who', (sql) => sql.query(ACTOR));
    const [row] = await prepared.dataSource.query<{ actor: string | null }[]>(ACTOR);
    expect(row?.actor ?? '').toBe('');
  });

  it('refuses work inside work, and goes on afterwards', async () => {
    const nested = database.read(PUBLIC_ACTOR, 'outer', () => database.read(PUBLIC_ACTOR, 'inner', (sql) => sql.query('SELECT 1')));
    await expect(nested).rejects.toThrow('"inner" asked for the database inside "outer"');
    expect(await kept()).toEqual([]);
  });

  it('undoes everything when the work fails', async () => {
    const failing = database.write(SYSTEM_ACTOR, 'half', async (sql) => {
      await sql.query(`INSERT INTO kept VALUES ('half')`);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await kept()).toEqual([]);
  });

  it('undoes everything when a statement fails, and the connection is fit for use', async () => {
    const failing = database.write(SYSTEM_ACTOR, 'twice', async (sql) => {
      await sql.query(`INSERT INTO kept VALUES ('same')`);
      await sql.query(`INSERT INTO kept VALUES ('same')`);
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await kept()).toEqual([]);
    await database.write(SYSTEM_ACTOR, 'once', (sql) => sql.query(`INSERT INTO kept VALUES ('one')`));
    expect(await kept()).toEqual(['one']);
  });

  it('refuses to write while reading', async () => {
    const writing = database.read(SYSTEM_ACTOR, 'sly', (sql) => sql.query(`INSERT INTO kept VALUES ('sly')`));
    await expect(writing).rejects.toThrow(/read-only transaction/);
    expect(await kept()).not.toContain('sly');
  });

  it('gives parallel work a transaction each', async () => {
    const actors = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? PUBLIC_ACTOR : OPERATOR_ACTOR));
    const seen = await Promise.all(
      actors.map((actor, index) =>
        database.read(actor, `reader ${index}`, async (sql) => {
          const first = await oneOf<{ actor: string }>(sql, ACTOR);
          const { rows } = await sql.query('SELECT $1::integer AS given', [index]);
          const last = await oneOf<{ actor: string }>(sql, ACTOR);
          return [first.actor, (rows[0] as { given: number }).given, last.actor];
        }),
      ),
    );
    expect(seen).toEqual(actors.map(({ kind }, index) => [kind, index, kind]));
  });

  it('loses no parallel write', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `word ${String(index).padStart(2, '0')}`);
    await Promise.all(words.map((word) => database.write(SYSTEM_ACTOR, 'a word', (sql) => sql.query('INSERT INTO kept VALUES ($1)', [word]))));
    expect(await kept()).toEqual(expect.arrayContaining(words));
  });

  it('lets others read while one moment is read at length; what is written meanwhile is not of the moment', async () => {
    const before = await kept();
    const steps = new Steps();
    const countIn = async (sql: Sql) => Number((await oneOf<{ count: string }>(sql, 'SELECT count(*) FROM kept')).count);
    const moment = database.moment(OPERATOR_ACTOR, 'at length', async (sql) => {
      const counts = [await countIn(sql)];
      steps.reach('counted once');
      await steps.reached('others have read');
      return [...counts, await countIn(sql)];
    });
    await steps.reached('counted once');
    const writing = database.write(SYSTEM_ACTOR, 'meanwhile', (sql) => sql.query(`INSERT INTO kept VALUES ('meanwhile')`));
    if (database.kind === 'postgres') await writing;
    expect((await kept()).length).toBe(before.length + (database.kind === 'postgres' ? 1 : 0));
    steps.reach('others have read');
    expect(await moment).toEqual([before.length, before.length]);
    await writing;
    expect(await kept()).toContain('meanwhile');
  });

  it('refuses to write inside a moment, and goes on afterwards', async () => {
    const nested = database.moment(OPERATOR_ACTOR, 'at length', () => database.write(SYSTEM_ACTOR, 'inner', (sql) => sql.query('SELECT 1')));
    await expect(nested).rejects.toThrow('"inner" asked for the database inside "at length"');
    const sly = database.moment(OPERATOR_ACTOR, 'sly', (sql) => sql.query(`INSERT INTO kept VALUES ('sly')`));
    await expect(sly).rejects.toThrow(/read-only transaction/);
    await database.write(SYSTEM_ACTOR, 'afterwards', (sql) => sql.query(`INSERT INTO kept VALUES ('afterwards')`));
    expect(await kept()).toEqual(expect.arrayContaining(['afterwards']));
  });

  it('loads rows as bytes, whatever they hold', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    const loaded = await database.write(SYSTEM_ACTOR, 'load bytes', async (sql) => {
      await sql.query('CREATE TABLE kept_bytes (name text, content bytea)');
      await sql.copy('kept_bytes', ['name', 'content'], binaryCopy([binaryRows([['all', bytes]]), binaryRows([['none', new Uint8Array()], ['', bytes.subarray(9, 14)]])]), 'binary');
      const { rows } = await sql.query('SELECT name, content FROM kept_bytes ORDER BY length(content) DESC');
      await sql.query('DROP TABLE kept_bytes');
      return rows as { name: string; content: Uint8Array }[];
    });
    expect(loaded.map(({ name, content }) => [name, [...content]])).toEqual([['all', [...bytes]], ['', [9, 10, 11, 12, 13]], ['none', []]]);
  });

  it('loads rows between other statements, and tells why rows cannot be loaded', async () => {
    const load = (sql: Sql, text: string) => sql.copy('kept', ['word'], new TextEncoder().encode(text));
    const seen = await database.write(SYSTEM_ACTOR, 'load', async (sql) => {
      await sql.query(`INSERT INTO kept VALUES ('before loading')`);
      await load(sql, 'loaded\n');
      const { rows } = await sql.query(`SELECT word FROM kept WHERE word IN ('before loading', 'loaded') ORDER BY word`);
      await load(sql, 'loaded later\nloaded last\n');
      return rows;
    });
    expect(seen).toEqual([{ word: 'before loading' }, { word: 'loaded' }]);
    expect(await kept()).toEqual(expect.arrayContaining(['loaded later', 'loaded last']));
    const again = database.write(SYSTEM_ACTOR, 'load again', async (sql) => {
      await sql.query(`INSERT INTO kept VALUES ('undone')`);
      await load(sql, 'loaded\n');
    });
    await expect(again).rejects.toThrow(/duplicate key/);
    expect(await kept()).not.toContain('undone');
    const afterFailure = database.write(SYSTEM_ACTOR, 'load after a failure', async (sql) => {
      await expect(sql.query('SELECT 1 / 0')).rejects.toThrow(/division by zero/);
      await load(sql, 'not loaded\n');
    });
    await expect(afterFailure).rejects.toThrow(/transaction is aborted/);
    await database.write(SYSTEM_ACTOR, 'load on', (sql) => load(sql, 'loaded after the failure\n'));
    expect(await kept()).toContain('loaded after the failure');
  });

  it('carries texts of any length and letter unchanged', async () => {
    const text = `${'å'.repeat(300_000)}\n'";--\t😀\u00a0−`;
    const { rows } = await database.read(PUBLIC_ACTOR, 'echo', (sql) => sql.query('SELECT $1::text AS text', [text]));
    expect((rows[0] as { text: string }).text).toBe(text);
  });

  it('loads rows in bulk inside the transaction: all of them or none, and the connection is fit for use', async () => {
    const text = (...words: string[]) => new TextEncoder().encode(words.map((word) => `${copyText(word)}\n`).join(''));
    const odd = 'tab\there, line\nend, \\N and \r å';
    await database.write(SYSTEM_ACTOR, 'bulk', (sql) => sql.copy('kept', ['word'], text('bulk one', odd)));
    expect(await kept()).toEqual(expect.arrayContaining(['bulk one', odd]));
    const failing = database.write(SYSTEM_ACTOR, 'bulk, half', async (sql) => {
      await sql.copy('kept', ['word'], text('bulk two'));
      await sql.copy('kept', ['word'], text('bulk three', 'bulk one'));
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    await expect(database.read(SYSTEM_ACTOR, 'sly', (sql) => sql.copy('kept', ['word'], text('sly bulk')))).rejects.toThrow(/read-only transaction/);
    expect(await kept()).not.toEqual(expect.arrayContaining([expect.stringMatching(/bulk t|sly/)]));
  });

  it('does exclusive work one at a time, each with transactions of its own; work that fails gives its turn on', async () => {
    const order: string[] = [];
    const work = (name: string, fails = false) =>
      database.exclusively('imports', async () => {
        order.push(`${name} begins`);
        await database.write(SYSTEM_ACTOR, name, (sql) => sql.query('SELECT 1'));
        order.push(`${name} ends`);
        if (fails) throw new Error('no more');
      });
    const [, failed] = await Promise.allSettled([work('one'), work('two', true), work('three')]);
    expect(failed?.status).toBe('rejected');
    expect(order).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});
