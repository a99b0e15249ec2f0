import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mayReadExact } from '@schema/domain/permissions.ts';
import { registerApi } from '@server/api-route.ts';
import { makeAccess, type Access } from '@server/modules/access/access.ts';
import type { RequestContext } from '@server/modules/access/request-context.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { openEmbedded } from '@test/testkit/database.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';

/** The smallest API with something to protect: a figure of a region, exact for whom it is exact, else withheld. */
const SCHEMA = buildSchema('type Query { figure(region: ID = "01", language: String): String, plain: String }');
const QUESTION = 'query Page($region: ID) { figure(region: $region, language: "SV") plain }';

interface Recorded {
  readonly user_id: string;
  readonly filters: unknown;
  readonly purpose: string;
  readonly releases: readonly string[];
}

describe('answers with unpublished figures', () => {
  let open: PreparedDatabase;
  let access: Access;
  let app: FastifyInstance;
  let computed = 0;
  beforeAll(async () => {
    open = await openEmbedded();
    await setFactOrigin(open, 'SYNTHETIC');
    const log = pino({ level: 'silent' });
    access = makeAccess({ database: open.database, log, operatorToken: 'operator', now: () => new Date() });
    SCHEMA.getQueryType()!.getFields()['plain']!.resolve = () => 'everybody';
    SCHEMA.getQueryType()!.getFields()['figure']!.resolve = (_root, { region }: { region: string }, context: RequestContext) => {
      computed += 1;
      if (!mayReadExact(context.actor, { code: region, unitsWithin: [region] }, 'SYNTHETIC')) return 'SUPPRESSED';
      context.unpublished({ release: 'r7' });
      return 'exact';
    };
    app = Fastify();
    await registerApi(app, { schema: SCHEMA, access, log, version: () => 'v' });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await access.audit.close();
    await open.close();
  });
  beforeEach(() => {
    computed = 0;
  });

  async function cookieOf(user: string, purpose = `Purpose of ${user}`): Promise<Record<string, string>> {
    return { cookie: `ledtid-session=${await access.sessions.signIn({ user, purpose, previous: null })}` };
  }
  async function ask(headers: Record<string, string>, region: string, query = QUESTION): Promise<{ figure: string | null; errors: string[]; cacheControl: unknown }> {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables: { region } }, headers });
    const { data, errors = [] } = response.json<{ data: { figure: string | null } | null; errors?: { message: string }[] }>();
    return { figure: data?.figure ?? null, errors: errors.map(({ message }) => message), cacheControl: response.headers['cache-control'] };
  }
  async function recorded(): Promise<readonly Recorded[]> {
    await access.audit.flush();
    return open.dataSource.query<Recorded[]>(`SELECT user_id, filters, purpose, releases FROM audit_records WHERE operation = 'waits.readExact' ORDER BY at, id`);
  }

  it('are recorded once each, with the question’s values, also when the answer was kept', async () => {
    const analyst = await cookieOf('demo-national-analyst');
    expect(await ask(analyst, '14')).toEqual({ figure: 'exact', errors: [], cacheControl: 'no-store' });
    expect(await ask(analyst, '14')).toEqual({ figure: 'exact', errors: [], cacheControl: 'no-store' });
    expect(computed).toBe(1);
    const record = {
      user_id: 'demo-national-analyst',
      purpose: 'Purpose of demo-national-analyst',
      releases: ['r7'],
      filters: { question: 'Page', fields: [{ field: 'figure', arguments: { region: '14' } }, { field: 'plain' }] },
    };
    expect(await recorded()).toEqual([record, record]);
  });

  it('kept for one user are recorded as given to another of the same role, with that one’s purpose', async () => {
    await ask(await cookieOf('demo-national-analyst'), '12');
    const before = await recorded();
    expect((await ask(await cookieOf('demo-national-analyst', 'Something else'), '12')).figure).toBe('exact');
    expect(computed).toBe(1);
    expect((await recorded()).slice(before.length).map(({ purpose }) => purpose)).toEqual(['Something else']);
  });

  it('never cross to another role, another organisation, the public or the operator, in any order', async () => {
    const query = `# crossing\n${QUESTION}`;
    const askers: readonly [headers: Record<string, string>, figure: string][] = [
      [{}, 'SUPPRESSED'],
      [await cookieOf('demo-national-analyst'), 'exact'],
      [await cookieOf('demo-region-reader'), 'exact'],
      [await cookieOf('demo-rcc-reader'), 'exact'],
      [await cookieOf('demo-government-reader'), 'SUPPRESSED'],
      [await cookieOf('demo-release-steward'), 'SUPPRESSED'],
      [await cookieOf('demo-administrator'), 'SUPPRESSED'],
      [{ authorization: 'Bearer operator' }, 'SUPPRESSED'],
      [{ ...(await cookieOf('demo-national-analyst')), 'x-ledtid-as': 'public' }, 'SUPPRESSED'],
    ];
    for (const [headers, figure] of [...askers, ...[...askers].reverse()]) expect((await ask(headers, '01', query)).figure).toBe(figure);
    await open.dataSource.query(`UPDATE users SET organisation = '25' WHERE id = 'demo-region-editor'`);
    expect((await ask(await cookieOf('demo-region-editor'), '01', query)).figure).toBe('SUPPRESSED');
    expect((await ask(await cookieOf('demo-region-reader'), '01', query)).figure).toBe('exact');
  });

  it('leave no record where nothing unpublished was given', async () => {
    const before = await recorded();
    await ask({}, '01');
    await ask(await cookieOf('demo-government-reader'), '01');
    await ask(await cookieOf('demo-national-analyst'), '01', '{ plain }');
    expect(await recorded()).toEqual(before);
  });

  it('are not given to a national analyst without a purpose, though they are kept for one who has one', async () => {
    await ask(await cookieOf('demo-national-analyst'), '05');
    const headers = await cookieOf('demo-national-analyst');
    await open.dataSource.query('UPDATE sessions SET purpose = NULL');
    const { figure, errors } = await ask(headers, '05');
    expect([figure, errors]).toEqual([null, [expect.stringContaining('given for a stated purpose. Sign in with one (POST /session')]]);
  });

  it('are not given while they cannot be recorded, kept or not', async () => {
    const headers = await cookieOf('demo-national-analyst');
    expect((await ask(headers, '08')).figure).toBe('exact');
    await access.audit.flush();
    await open.dataSource.query('ALTER TABLE audit_records RENAME TO audit_records_away');
    try {
      access.audit.record({ actor: { kind: 'system' }, operation: 'test', outcome: 'done' });
      await access.audit.flush();
      for (const region of ['08', '09']) expect((await ask(headers, region)).errors).toEqual([expect.stringContaining('cannot be recorded who sees them')]);
      expect((await ask({}, '09')).figure).toBe('SUPPRESSED');
    } finally {
      await open.dataSource.query('ALTER TABLE audit_records_away RENAME TO audit_records');
    }
    await access.audit.flush();
    expect((await ask(headers, '09')).figure).toBe('exact');
  });
});
