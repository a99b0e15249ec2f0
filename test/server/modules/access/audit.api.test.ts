import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR_ACTOR, SYSTEM_ACTOR, type UserActor } from '@schema/domain/permissions.ts';
import { AuditTrail } from '@server/modules/access/audit-trail.ts';
import { restoreRows, writeBackup } from '@server/modules/backup/backup.service.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { openApp, OPERATOR_TOKEN, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

const RECORDS = '{ auditRecords(limit: 1000) { at kind user role organisation operation filters purpose outcome releases } }';
const ANALYST: UserActor = { kind: 'user', id: 'demo-national-analyst', role: 'national_analyst', organisation: null, units: [], purpose: 'Ett test' };
const NOW = new Date('2026-01-15T08:00:00.123Z');

interface Records {
  readonly auditRecords: readonly Readonly<Record<string, unknown>>[];
}

describeOnBothDatabases('the audit', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open, { now: () => NOW });
    await setFactOrigin(app.open, 'SYNTHETIC');
  });
  afterAll(() => app.close());

  const trailOver = (database: Database): AuditTrail => new AuditTrail({ database, log: pino({ level: 'silent' }), now: () => NOW });
  async function tokenOf(user: string): Promise<string> {
    const headers = { authorization: `Bearer ${OPERATOR_TOKEN}` };
    const response = await app.app.inject({ method: 'POST', url: `/operator/users/${user}/tokens`, payload: { purpose: 'Läser', days: 1 }, headers });
    return response.json<{ token: string }>().token;
  }
  async function recordsFor(user: string): Promise<Records['auditRecords']> {
    const { data, errors } = await app.ask<Records>(RECORDS, {}, { authorization: `Bearer ${await tokenOf(user)}` });
    expect(errors).toEqual([]);
    return data?.auditRecords ?? [];
  }

  it('keeps who, in which role, did what, for what, on which releases', async () => {
    const trail = trailOver(app.open.database);
    trail.record({ actor: ANALYST, operation: 'waits.readExact', outcome: 'done', filters: { fields: [{ field: 'series', arguments: { region: "O'Brien" } }] }, releases: ['r2', 'r10'] });
    await trail.close();
    expect((await recordsFor('demo-release-steward')).find(({ operation }) => operation === 'waits.readExact')).toEqual({
      at: NOW.toISOString(),
      kind: 'USER',
      user: 'demo-national-analyst',
      role: 'NATIONAL_ANALYST',
      organisation: null,
      operation: 'waits.readExact',
      filters: '{"fields": [{"field": "series", "arguments": {"region": "O\'Brien"}}]}',
      purpose: 'Ett test',
      outcome: 'done',
      releases: ['r2', 'r10'],
    });
  });

  it('is read by stewards; by administrators without what was asked for; by nobody else', async () => {
    const bare = (await recordsFor('demo-administrator')).map(({ filters }) => filters);
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.every((filters) => filters === null)).toBe(true);
    for (const user of ['demo-national-analyst', 'demo-rcc-editor', 'demo-government-reader']) {
      const { data, errors } = await app.ask<Records>(RECORDS, {}, { authorization: `Bearer ${await tokenOf(user)}` });
      expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    }
    expect((await app.ask(RECORDS)).errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    for (const limit of [0, -1, 1001]) {
      const { errors } = await app.ask(`{ auditRecords(limit: ${limit}) { id } }`, {}, { authorization: `Bearer ${await tokenOf('demo-release-steward')}` });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('holds sign-ins, refused ones, sign-outs and tokens, soon after', async () => {
    const headers = { 'content-type': 'application/json' };
    const signedIn = await app.app.inject({ method: 'POST', url: '/session', payload: JSON.stringify({ user: 'demo-rcc-reader', purpose: 'Tittar' }), headers });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    await app.app.inject({ method: 'DELETE', url: '/session', headers: { cookie } });
    await app.app.inject({ method: 'POST', url: '/session', payload: JSON.stringify({ user: 'nobody' }), headers });
    const told = async (): Promise<string[]> => {
      const rows = await app.open.dataSource.query<{ told: string }[]>(
        `SELECT DISTINCT concat_ws(' ', operation, outcome, user_id, organisation, purpose) AS told FROM audit_records WHERE operation LIKE 'session.%' ORDER BY 1`,
      );
      return rows.map((row) => row.told).sort();
    };
    await expect.poll(told).toEqual(['session.end done demo-rcc-reader rcc-stockholm-gotland Tittar', 'session.start done demo-rcc-reader rcc-stockholm-gotland Tittar', 'session.start refused']);
    const [issued] = await app.open.dataSource.query<{ filters: unknown }[]>(`SELECT filters FROM audit_records WHERE operation = 'user.issueToken' LIMIT 1`);
    expect(issued?.filters).toMatchObject({ purpose: 'Läser', days: 1 });
  });

  it.each(['UPDATE audit_records SET outcome = NULL', 'DELETE FROM audit_records', 'TRUNCATE audit_records', 'DELETE FROM audit_records WHERE false'])('the database refuses %s', async (statement) => {
    const count = () => app.open.dataSource.query('SELECT count(*)::integer AS records FROM audit_records');
    const before = await count();
    await expect(app.open.dataSource.query(statement)).rejects.toThrow('rows of audit_records are never changed or removed');
    expect(await count()).toEqual(before);
  });

  it('a restore over it removes nothing, and adds what the backup has more', async () => {
    const { database, dataSource } = app.open;
    const ids = async (): Promise<string[]> => (await dataSource.query<{ id: string }[]>('SELECT id FROM audit_records')).map(({ id }) => id).sort();
    const file = join(temporaryFolder(), 'b.gz');
    await writeBackup(database, OPERATOR_ACTOR, file, NOW);
    const trail = trailOver(database);
    trail.record({ actor: SYSTEM_ACTOR, operation: 'release.publish', outcome: 'done', releases: ['after'] });
    await trail.close();
    const before = await ids();
    await restoreRows(database, OPERATOR_ACTOR, file, true);
    expect(await ids()).toEqual(before);
  });

  it('a batch that cannot be written waits, nothing unpublished is given meanwhile, and all of it arrives once', async () => {
    const { database } = app.open;
    let broken = true;
    const trail = trailOver({
      kind: database.kind,
      read: (...parts) => database.read(...parts),
      moment: (...parts) => database.moment(...parts),
      exclusively: (...parts) => database.exclusively(...parts),
      write: async (actor, purpose, work) => {
        const result = await database.write(actor, purpose, work);
        // The commit was made, but its answer is lost: the worst moment.
        if (broken) throw new Error('The connection was lost.');
        return result;
      },
    });
    trail.record({ actor: ANALYST, operation: 'waits.readExact', outcome: 'done', releases: ['first'] });
    await trail.flush();
    expect(trail.isReliable()).toBe(false);
    expect(() => trail.assertReliable()).toThrow('cannot be recorded who sees them');
    trail.record({ actor: ANALYST, operation: 'waits.readExact', outcome: 'done', releases: ['second'] });
    broken = false;
    await trail.close();
    expect(trail.isReliable()).toBe(true);
    const rows = await app.open.dataSource.query(`SELECT releases[1] AS release FROM audit_records WHERE releases && ARRAY['first', 'second'] ORDER BY 1`);
    expect(rows).toEqual([{ release: 'first' }, { release: 'second' }]);
  });

  it('a transaction knows the user, whatever their id is, and the next one does not', async () => {
    const settings = `SELECT current_setting('ledtid.actor', true) AS actor, coalesce(current_setting('ledtid.user', true), '') AS "user",
      coalesce(current_setting('ledtid.role', true), '') AS role, coalesce(current_setting('ledtid.organisation', true), '') AS organisation`;
    const odd: UserActor = { ...ANALYST, id: `x'; DROP TABLE users; --`, organisation: 'å"$1' };
    const seen = async (actor: UserActor | typeof SYSTEM_ACTOR): Promise<unknown> => (await app.open.database.read(actor, 'settings', (sql) => sql.query(settings))).rows[0];
    expect(await seen(odd)).toEqual({ actor: 'user', user: odd.id, role: 'national_analyst', organisation: odd.organisation });
    expect(await seen(SYSTEM_ACTOR)).toEqual({ actor: 'system', user: '', role: '', organisation: '' });
  });
});
