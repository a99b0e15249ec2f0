import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { CopyRows } from '@server/modules/submissions/copy-rows.ts';
import { insertFacts, selectCurrentRows } from '@server/modules/submissions/current-facts.queries.ts';
import { SVF_CASE_FACTS } from '@server/modules/submissions/fact-tables.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';

/** Data columns as checks write them: plain, with nothing told, and with letters that the text format escapes. */
const VALUES = [
  'lunga\t01\t01\t13\t\\N\t13-north\tFEMALE\t1956\t2024-01-10\t2024-01-11\t2024-01-12\t2024-02-29\t2024-03-01\t2024-03-02\t50\textended\tpathology;beds',
  'lunga\t\\N\t01\t\\N\t\\N\t\\N\tUNKNOWN\t\\N\t1999-12-31\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N',
  'lunga\t\\N\t01\t\\N\t\\N\t\\N\tMALE\t2005\t2024-02-29\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\tåäö\ta\\\\b',
];
const NAMES = ['plain', 'å, ö and 漢字', 'with "quotes" and \\ signs'];

describeOnBothDatabases('rows in the binary format of COPY', (open) => {
  let prepared: PreparedDatabase;
  beforeAll(async () => {
    prepared = await open();
  });
  afterAll(() => prepared.close());

  it('are read from the table as the checks wrote them', async () => {
    const rows = new CopyRows(SVF_CASE_FACTS);
    VALUES.forEach((values, index) => rows.add(NAMES[index] ?? '', { key: ['01', NAMES[index] ?? ''], submission: 1, line: index + 2, replaces: index === 0 ? null : index, isGone: index === 2, values }));
    expect(rows.count).toBe(3);
    const { database } = prepared;
    await database.write(SYSTEM_ACTOR, 'a submission', async (sql) => {
      await sql.query(
        `INSERT INTO submissions (id, kind, content_key, file_name, bytes, sha256, areas, state, delivered_on, received_at, received_by, accepted_at, accepted_sequence)
         VALUES (1, 'svf-cases', 'k', 'f', 1, 's', '{01}', 'accepted', '2024-12-31', now(), 'system', now(), 1)`,
      );
      await insertFacts(sql, SVF_CASE_FACTS, rows.take());
    });
    const found = await database.read(SYSTEM_ACTOR, 'rows', (sql) => selectCurrentRows(sql, SVF_CASE_FACTS, [NAMES.map(() => '01'), NAMES]));
    expect(found.sort((a, b) => a.position - b.position)).toEqual([
      { position: 0, submission: 1, isGone: false, values: VALUES[0] },
      { position: 1, submission: 1, isGone: false, values: VALUES[1] },
      // As the database writes texts, which no longer need their escapes.
      { position: 2, submission: 1, isGone: true, values: VALUES[2]?.replace('\\\\', '\\') },
    ]);
    const stored = await database.read(SYSTEM_ACTOR, 'lines', async (sql) => (await sql.query('SELECT line, replaces FROM svf_case_facts ORDER BY line')).rows);
    expect(stored).toEqual([{ line: 2, replaces: null }, { line: 3, replaces: 1 }, { line: 4, replaces: 2 }]);
    expect(rows.count).toBe(0);
  });
});
