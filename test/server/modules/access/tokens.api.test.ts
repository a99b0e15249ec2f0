import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IssuedToken, ListedUser } from '@server/modules/access/tokens.service.ts';
import { openApp, OPERATOR_TOKEN, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';

const VIEWER = '{ viewer { kind role purpose } }';
const DAY_MS = 86_400_000;
const UNKNOWN = { message: 'The token in the Authorization header is not known here.', extensions: { code: 'UNAUTHENTICATED' } };

describeOnBothDatabases('tokens', (open) => {
  let app: TestApp;
  let now = new Date('2026-01-15T08:00:00Z');
  beforeAll(async () => {
    app = await openApp(open, { now: () => now });
    await setFactOrigin(app.open, 'SYNTHETIC');
  });
  afterAll(() => app.close());

  const operator = { authorization: `Bearer ${OPERATOR_TOKEN}` };
  function post(user: string, body: object, headers: Record<string, string> = operator): Promise<LightMyRequestResponse> {
    return app.app.inject({ method: 'POST', url: `/operator/users/${encodeURIComponent(user)}/tokens`, payload: body, headers });
  }
  async function issue(user = 'demo-national-analyst', days = 90): Promise<IssuedToken> {
    const response = await post(user, { purpose: 'Ett test', days });
    expect(response.statusCode).toBe(200);
    return response.json<IssuedToken>();
  }
  const ask = (token: string) => app.ask<{ viewer: Record<string, unknown> }>(VIEWER, {}, { authorization: `Bearer ${token}` });

  it('lets a machine act as its user, for the purpose that was stated', async () => {
    const { token, expiresAt } = await issue();
    expect((await ask(token)).data?.viewer).toEqual({ kind: 'USER', role: 'NATIONAL_ANALYST', purpose: 'Ett test' });
    expect(expiresAt).toBe('2026-04-15T08:00:00.000Z');
  });

  it('is kept as a hash alone', async () => {
    const { token } = await issue();
    const rows = await app.open.dataSource.query('SELECT * FROM access_tokens');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await app.app.inject({ method: 'GET', url: '/operator/users', headers: operator })).payload).not.toContain(token);
  });

  it('wrong, expired and revoked are refused alike', async () => {
    const expired = await issue('demo-region-reader', 1);
    const revoked = await issue('demo-region-reader');
    expect((await ask(revoked.token)).status).toBe(200);
    const response = await app.app.inject({ method: 'DELETE', url: `/operator/tokens/${revoked.id}`, headers: operator });
    expect([response.statusCode, response.json()]).toEqual([200, { user: 'demo-region-reader' }]);
    const start = now;
    now = new Date(start.getTime() + DAY_MS);
    for (const token of [expired.token, revoked.token, 'wrong', `${expired.token}x`]) {
      const { status, data, errors } = await ask(token);
      expect([status, data, errors]).toEqual([401, null, [UNKNOWN]]);
    }
    now = start;
  });

  it('is listed until it is revoked, and revoked once', async () => {
    const { id } = await issue('demo-rcc-reader');
    const list = async (): Promise<readonly ListedUser[]> => (await app.app.inject({ method: 'GET', url: '/operator/users', headers: operator })).json<ListedUser[]>();
    expect((await list()).find((user) => user.id === 'demo-rcc-reader')).toMatchObject({ role: 'rcc_reader', demo: true, tokens: [{ id, purpose: 'Ett test' }] });
    const revoke = () => app.app.inject({ method: 'DELETE', url: `/operator/tokens/${id}`, headers: operator });
    expect((await revoke()).statusCode).toBe(200);
    expect((await list()).find((user) => user.id === 'demo-rcc-reader')?.tokens).toEqual([]);
    expect((await revoke()).statusCode).toBe(400);
  });

  it.each([
    ['no purpose', 'demo-region-reader', { purpose: ' ', days: 90 }],
    ['an unknown user', 'nobody', { purpose: 'p', days: 90 }],
    ['no day', 'demo-region-reader', { purpose: 'p', days: 0 }],
    ['half a day', 'demo-region-reader', { purpose: 'p', days: 0.5 }],
    ['more than a year', 'demo-region-reader', { purpose: 'p', days: 366 }],
    ['days as text', 'demo-region-reader', { purpose: 'p', days: '90' }],
    ['something else as well', 'demo-region-reader', { purpose: 'p', days: 90, role: 'administrator' }],
  ])('is not made for %s', async (_what, user, body) => {
    expect((await post(user, body)).statusCode).toBe(400);
  });

  it('is made by the operator alone: who keeps accounts does not become whom they like', async () => {
    const { token: administrator } = await issue('demo-administrator');
    const { token: analyst } = await issue('demo-national-analyst');
    const asAdministrator = { authorization: `Bearer ${administrator}` };
    expect((await app.app.inject({ method: 'GET', url: '/operator/users', headers: asAdministrator })).statusCode).toBe(200);
    expect((await post('demo-national-analyst', { purpose: 'p', days: 1 }, asAdministrator)).statusCode).toBe(403);
    const others: readonly Record<string, string>[] = [{}, { authorization: `Bearer ${analyst}` }];
    for (const headers of others) {
      expect((await app.app.inject({ method: 'GET', url: '/operator/users', headers })).statusCode).toBe(403);
      expect((await post('demo-region-reader', { purpose: 'p', days: 1 }, headers)).statusCode).toBe(403);
    }
  });

  it('gives no backup', async () => {
    const { token } = await issue('demo-administrator');
    expect((await app.app.inject({ method: 'POST', url: '/operator/backup', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(403);
  });
});
