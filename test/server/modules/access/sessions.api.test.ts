import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '@schema/domain/permissions.ts';
import { openApp, OPERATOR_TOKEN, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';

const VIEWER = '{ viewer { kind id role organisation { code } purpose exact displayName } }';
const PURPOSE = 'Prövar i ett test';
const HOUR_MS = 3_600_000;

interface Viewer {
  readonly viewer: Readonly<Record<string, unknown>>;
}

describeOnBothDatabases('sessions', (open) => {
  let app: TestApp;
  let now = new Date('2026-01-15T08:00:00Z');
  beforeAll(async () => {
    app = await openApp(open, { now: () => now });
  });
  afterAll(() => app.close());
  beforeEach(() => setFactOrigin(app.open, 'SYNTHETIC'));

  function signIn(user: unknown, { purpose = PURPOSE, headers = {} }: { purpose?: string | null; headers?: Record<string, string> } = {}): Promise<LightMyRequestResponse> {
    return app.app.inject({ method: 'POST', url: '/session', payload: JSON.stringify({ user, purpose }), headers: { 'content-type': 'application/json', ...headers } });
  }
  function cookieOf(response: LightMyRequestResponse): string {
    return String(response.headers['set-cookie']).split(';')[0] ?? '';
  }
  async function viewer(headers: Record<string, string>): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await app.ask<Viewer>(VIEWER, {}, headers);
    expect(errors).toEqual([]);
    return data?.viewer ?? {};
  }

  it('without one a request is the public’s, and nothing exact is given', async () => {
    expect(await viewer({})).toEqual({ kind: 'PUBLIC', id: null, role: null, organisation: null, purpose: null, exact: 'NONE', displayName: null });
    expect(await viewer({ authorization: `Bearer ${OPERATOR_TOKEN}` })).toMatchObject({ kind: 'OPERATOR', exact: 'NONE' });
  });

  it('each role has a user to try out, of areas the most populous', async () => {
    const { demoUsers } = await app.dataOf<{ demoUsers: { id: string; role: string; organisation: { code: string; name: string } | null; displayName: string }[] }>(
      '{ demoUsers { id role organisation { code name } displayName } }',
    );
    expect(demoUsers.map(({ role }) => role).sort()).toEqual(ROLES.map((role) => role.toUpperCase()).sort());
    const byId = new Map(demoUsers.map((user) => [user.id, user]));
    expect(byId.get('demo-region-reader')).toEqual({ id: 'demo-region-reader', role: 'REGION_READER', organisation: { code: '01', name: 'Region Stockholm' }, displayName: 'Regionanvändare, Stockholm' });
    expect(byId.get('demo-rcc-editor')?.organisation?.code).toBe('rcc-stockholm-gotland');
    expect(byId.get('demo-national-analyst')).toMatchObject({ organisation: null, displayName: 'Nationell analytiker' });
  });

  it('signing in gives the role, and signing out takes it', async () => {
    const cookie = cookieOf(await signIn('demo-national-analyst'));
    expect(await viewer({ cookie })).toMatchObject({ kind: 'USER', role: 'NATIONAL_ANALYST', purpose: PURPOSE, exact: 'ALL', displayName: 'Nationell analytiker' });
    const ended = await app.app.inject({ method: 'DELETE', url: '/session', headers: { cookie } });
    expect([ended.statusCode, ended.headers['set-cookie']]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect(await viewer({ cookie })).toMatchObject({ kind: 'PUBLIC' });
  });

  it('the cookie cannot be read by scripts or sent by other sites, and is Secure where TLS is', async () => {
    const plain = String((await signIn('demo-rcc-reader')).headers['set-cookie']);
    expect(plain).toMatch(/^ledtid-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    const behindTls = await signIn('demo-rcc-reader', { headers: { 'x-forwarded-proto': 'https' } });
    expect(String(behindTls.headers['set-cookie'])).toMatch(/; Secure$/);
    expect(behindTls.headers['cache-control']).toBe('no-store');
  });

  it('an id that was there before is never taken over, and the session before ends', async () => {
    const first = cookieOf(await signIn('demo-region-reader'));
    const second = cookieOf(await signIn('demo-release-steward', { headers: { cookie: first } }));
    expect(second).not.toBe(first);
    expect(await viewer({ cookie: first })).toMatchObject({ kind: 'PUBLIC' });
    const chosen = `ledtid-session=${'A'.repeat(43)}`;
    expect(cookieOf(await signIn('demo-release-steward', { headers: { cookie: chosen } }))).not.toBe(chosen);
    expect(await viewer({ cookie: chosen })).toMatchObject({ kind: 'PUBLIC' });
  });

  it('it ends after twelve hours', async () => {
    const cookie = cookieOf(await signIn('demo-government-reader'));
    const start = now;
    now = new Date(start.getTime() + 12 * HOUR_MS - 1);
    expect(await viewer({ cookie })).toMatchObject({ role: 'GOVERNMENT_READER' });
    now = new Date(start.getTime() + 12 * HOUR_MS);
    expect(await viewer({ cookie })).toMatchObject({ kind: 'PUBLIC' });
    now = start;
  });

  it.each(['', 'ledtid-session=', 'ledtid-session=short', `ledtid-session=${'x'.repeat(43)}`, `other=1; ledtid-session=${'../'.repeat(20)}`, ';;;=;'])('the cookie "%s" is the public’s', async (cookie) => {
    expect(await viewer({ cookie })).toMatchObject({ kind: 'PUBLIC' });
  });

  it('a stolen database holds no id with which one could act', async () => {
    const cookie = cookieOf(await signIn('demo-region-editor'));
    const rows = await app.open.dataSource.query('SELECT hash FROM sessions');
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
  });

  it('the role is the one of now, not the one of the sign-in', async () => {
    const cookie = cookieOf(await signIn('demo-administrator'));
    expect(await viewer({ cookie })).toMatchObject({ role: 'ADMINISTRATOR' });
    await app.open.dataSource.query(`UPDATE users SET role = 'release_steward' WHERE id = 'demo-administrator'`);
    await expect.poll(async () => (await viewer({ cookie }))['role']).toBe('RELEASE_STEWARD');
    await app.open.dataSource.query(`UPDATE users SET role = 'administrator', disabled_at = now() WHERE id = 'demo-administrator'`);
    await expect.poll(async () => (await viewer({ cookie }))['kind']).toBe('PUBLIC');
    await app.open.dataSource.query(`UPDATE users SET disabled_at = NULL WHERE id = 'demo-administrator'`);
  });

  it('a national analyst says what it is for', async () => {
    for (const purpose of [null, '', '  ']) {
      const response = await signIn('demo-national-analyst', { purpose });
      expect([response.statusCode, response.payload]).toEqual([400, expect.stringContaining('state in words what the figures are for')]);
      expect(response.headers['set-cookie']).toBeUndefined();
    }
    expect((await signIn('demo-region-reader', { purpose: null })).statusCode).toBe(200);
    expect((await signIn('demo-national-analyst', { purpose: 'x'.repeat(301) })).statusCode).toBe(400);
  });

  describe('what is refused', () => {
    it.each([
      ['nobody', 'demo-nobody', 403],
      ['SQL', `' OR 1=1 --`, 403],
      ['no text', 7, 400],
      ['nothing', undefined, 400],
      ['a long text', 'x'.repeat(500), 400],
    ])('a user that is %s', async (_what, user, status) => {
      const response = await signIn(user);
      expect([response.statusCode, response.headers['set-cookie']]).toEqual([status, undefined]);
    });

    it.each([
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['a form that sends text', { 'content-type': 'text/plain' }],
      ['another site', { origin: 'https://evil.example' }],
      ['another port', { origin: 'http://localhost:9999', host: 'localhost:4000' }],
      ['a sandbox', { origin: 'null' }],
      ['another site by another browser', { 'sec-fetch-site': 'cross-site' }],
    ])('what %s sends', async (_what, headers) => {
      const response = await signIn('demo-region-reader', { headers });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
      expect(response.headers['set-cookie']).toBeUndefined();
    });

    it('a sign-out by another site', async () => {
      const cookie = cookieOf(await signIn('demo-region-reader'));
      const response = await app.app.inject({ method: 'DELETE', url: '/session', headers: { cookie, origin: 'https://evil.example' } });
      expect(response.statusCode).toBe(403);
      expect(await viewer({ cookie })).toMatchObject({ role: 'REGION_READER' });
    });

    it('every sign-in where the facts are not synthetic, and every session from before', async () => {
      const cookie = cookieOf(await signIn('demo-region-reader'));
      await setFactOrigin(app.open, 'REGISTER');
      const response = await signIn('demo-region-reader');
      expect([response.statusCode, response.payload]).toEqual([403, expect.stringContaining('Nobody can sign in here')]);
      expect(await app.dataOf('query Now { demoUsers { id } }')).toEqual({ demoUsers: [] });
      // Longer than a user is remembered.
      await expect.poll(async () => (await viewer({ cookie }))['kind']).toBe('PUBLIC');
    });
  });

  describe('x-ledtid-as', () => {
    it('public takes the rights away for one request, and leaves the session', async () => {
      const cookie = cookieOf(await signIn('demo-national-analyst'));
      expect(await viewer({ cookie, 'x-ledtid-as': 'public' })).toMatchObject({ kind: 'PUBLIC', exact: 'NONE', purpose: null });
      expect(await viewer({ authorization: `Bearer ${OPERATOR_TOKEN}`, 'x-ledtid-as': 'public' })).toMatchObject({ kind: 'PUBLIC' });
      expect(await viewer({ cookie })).toMatchObject({ role: 'NATIONAL_ANALYST' });
    });

    it.each(['operator', 'system', 'national_analyst', 'demo-national-analyst', 'PUBLIC', ''])('"%s" gives nothing', async (as) => {
      const { status, data } = await app.ask(VIEWER, {}, { 'x-ledtid-as': as });
      expect([status, data]).toEqual([400, null]);
    });

    it('does not hide a token that is wrong', async () => {
      expect((await app.ask(VIEWER, {}, { authorization: 'Bearer wrong', 'x-ledtid-as': 'public' })).status).toBe(401);
    });
  });
});
