import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, OPERATOR_TOKEN, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded } from '@test/testkit/database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp(openEmbedded);
});
afterAll(() => app.close());

function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
  return app.app.inject({ method: 'GET', url, headers });
}

function codeOf({ payload }: LightMyRequestResponse): string | undefined {
  return (JSON.parse(payload) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
}

describe('operation', () => {
  it('/health says that the process lives', async () => {
    const response = await get('/health');
    expect([response.statusCode, JSON.parse(response.payload)]).toEqual([200, { status: 'alive' }]);
  });

  it('/ready says that official results are served and no release is published', async () => {
    const response = await get('/ready');
    expect(response.statusCode).toBe(200);
    expect(JSON.parse(response.payload)).toMatchObject({ ready: true, officialResults: true, releasePublished: false });
  });

  it('/metrics counts requests by route, method and status', async () => {
    const count = async (): Promise<number> =>
      Number(/ledtid_http_request_seconds_count\{route="\/health",method="GET",status="200"\} (\d+)/.exec((await get('/metrics')).payload)?.[1] ?? 0);
    const before = await count();
    await get('/health');
    expect(await count()).toBe(before + 1);
    expect((await get('/metrics')).headers['content-type']).toMatch(/^text\/plain/);
  });

  it('/metrics has no addresses that a visitor made up', async () => {
    await get('/made-up-by-a-visitor');
    expect((await get('/metrics')).payload).not.toContain('made-up');
  });

  it('what is not there is 404 with a sentence', async () => {
    const response = await get('/nowhere');
    expect([response.statusCode, JSON.parse(response.payload)]).toEqual([404, { error: 'There is nothing at /nowhere.' }]);
  });

  it('/ goes to the overview', async () => {
    const response = await get('/');
    expect([response.statusCode, response.headers['location']]).toEqual([302, '/oversikt']);
  });
});

describe('GraphQL over HTTP', () => {
  const QUESTION = `/graphql?query=${encodeURIComponent('{ country { code } }')}`;

  it('answers a query by GET that a form or picture could not have sent', async () => {
    const response = await get(QUESTION, { 'apollo-require-preflight': 'true' });
    expect([response.statusCode, JSON.parse(response.payload)]).toEqual([200, { data: { country: { code: 'SE' } } }]);
  });

  it('refuses a GET that a form or picture could have sent, though its answer was kept for another', async () => {
    expect((await get(QUESTION, { 'apollo-require-preflight': 'true' })).statusCode).toBe(200);
    const response = await get(QUESTION);
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuses a POST as a form sends it', async () => {
    const response = await app.app.inject({ method: 'POST', url: '/graphql', payload: 'query={country{code}}', headers: { 'content-type': 'text/plain' } });
    expect(response.statusCode).toBe(400);
    expect(response.payload).not.toContain('"SE"');
  });

  it('broken JSON is 400 with a sentence and no stack', async () => {
    const response = await app.app.inject({ method: 'POST', url: '/graphql', payload: '{"query": ', headers: { 'content-type': 'application/json' } });
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    expect(response.payload).not.toMatch(/\.ts|node_modules| at /);
  });

  it('a mutation is refused: there is none', async () => {
    const { status, errors } = await app.ask('mutation { submitFile { id } }');
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('describes itself to who asks', async () => {
    expect(await app.dataOf('{ __type(name: "Figure") { kind } }')).toEqual({ __type: { kind: 'OBJECT' } });
  });

  it('the same question again gives the same answer, of another language its own', async () => {
    const question = 'query ($language: Language!) { country { name(language: $language) } }';
    const name = async (language: string): Promise<unknown> => app.dataOf(question, { language });
    expect([await name('SV'), await name('EN'), await name('SV')]).toEqual([{ country: { name: 'Sverige' } }, { country: { name: 'Sweden' } }, { country: { name: 'Sverige' } }]);
  });
});

describe('who asks', () => {
  const QUESTION = '{ country { code } }';

  it('without a token is the public, and may read what is public', async () => {
    expect((await app.ask(QUESTION)).status).toBe(200);
  });

  it('with the token of the operator is answered', async () => {
    expect((await app.ask(QUESTION, {}, { authorization: `Bearer ${OPERATOR_TOKEN}` })).data).toEqual({ country: { code: 'SE' } });
  });

  it.each(['Bearer wrong', 'Bearer ', `Bearer ${OPERATOR_TOKEN}x`, `Basic ${OPERATOR_TOKEN}`, ''])('with "%s" is refused with 401, and told nothing', async (authorization) => {
    const { status, errors, data } = await app.ask(QUESTION, {}, { authorization });
    expect(status).toBe(401);
    expect(data).toBeNull();
    expect(errors).toEqual([{ message: 'The token in the Authorization header is not known here.', extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('what a browser is told', () => {
  it('loads nothing from elsewhere and stands in no foreign frame', async () => {
    const { headers } = await get('/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
