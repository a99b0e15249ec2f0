import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUERY_LIMITS } from '@server/platform/query-limits.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';

function aliased(count: number, field: string): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
}

/** Fields that may lie inside each other, from the outermost; no field lies inside itself. */
const DEEP = ['publishedSpread(measure: "lead_time", from: 2024, to: 2024)', 'points', 'lowest', 'regions', 'memberships', 'region', 'members', 'publishedResults(measure: "lead_time")', 'pathway', 'limits', 'limitDays'];

/** A question as deep as its list of fields is long. */
function nested(fields: readonly string[]): string {
  return fields.reduceRight((inner, field) => (inner === '' ? field : `${field} { ${inner} }`), '');
}

/** Each region with its healthcare region and the nation, and every member of those with all its results. */
const WIDE = 'regions { memberships { region { members { publishedResults { value } } } } }';

describeOnBothDatabases('limits of a question', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  async function refusal(query: string): Promise<string> {
    const { status, errors } = await app.ask(query);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(errors[0]?.extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_USER_INPUT)$/);
    return errors[0]?.message ?? '';
  }

  it('depth: the deepest allowed is answered, one more is refused with the limit', async () => {
    const deepest = [...DEEP.slice(0, QUERY_LIMITS.depth - 1), 'code'];
    expect((await app.ask(`{ ${nested(deepest)} }`)).errors).toEqual([]);
    expect(DEEP).toHaveLength(QUERY_LIMITS.depth + 1);
    expect(await refusal(`{ ${nested(DEEP)} }`)).toBe(`Query depth limit of ${QUERY_LIMITS.depth} exceeded, found ${DEEP.length}.`);
  });

  it('depth is not got round by fragments', async () => {
    const [inner, outer] = [DEEP.slice(4), DEEP.slice(0, 4)];
    const question = `{ ${nested([...outer, '...Inner'])} } fragment Inner on Region { ${nested(inner)} }`;
    expect(await refusal(question)).toBe(`Query depth limit of ${QUERY_LIMITS.depth} exceeded, found ${DEEP.length}.`);
  });

  it('aliases: as many as allowed are answered, one more is refused with the limit', async () => {
    expect((await app.ask(aliased(QUERY_LIMITS.aliases, 'country { code }'))).errors).toEqual([]);
    expect(await refusal(aliased(QUERY_LIMITS.aliases + 1, 'country { code }'))).toContain(String(QUERY_LIMITS.aliases));
  });

  it('tokens: a text that is too long is refused before it is read', async () => {
    expect(await refusal(`{ country { ${'code '.repeat(QUERY_LIMITS.tokens)} } }`)).toContain(String(QUERY_LIMITS.tokens));
  });

  it('a syntax error is a sentence with status 400', async () => {
    expect(await refusal('{ country { code ')).toMatch(/Syntax Error/);
  });

  it('values: a question within the limits of form that reads too much is stopped with a sentence', async () => {
    const { status, errors } = await app.ask(aliased(6, WIDE));
    expect(status).toBe(200);
    expect(new Set(errors.map(({ message }) => message))).toEqual(
      new Set([`The question asks for more than ${QUERY_LIMITS.values} values; ask for fewer regions, measures or years.`]),
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('values: every region with all its results, once, is answered whole', async () => {
    const { regions } = await app.dataOf<{ regions: { publishedResults: object[] }[] }>('{ regions { publishedResults { value absence } } }');
    expect(regions).toHaveLength(21);
    for (const { publishedResults } of regions) expect(publishedResults.length).toBeGreaterThan(80);
  });

  it('the limit of one question is not used up by another', async () => {
    for (let time = 0; time < 3; time += 1) expect((await app.ask(`query Again${time} { ${WIDE} }`)).errors).toEqual([]);
  });

  it('body: a request that is too large is refused with 413', async () => {
    const payload = { query: '{ country { code } }', variables: { padding: 'x'.repeat(QUERY_LIMITS.bodyBytes) } };
    const response = await app.app.inject({ method: 'POST', url: '/graphql', payload });
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(response.payload)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('several questions in one request are refused', async () => {
    const response = await app.app.inject({ method: 'POST', url: '/graphql', payload: [{ query: '{ country { code } }' }, { query: '{ country { code } }' }] });
    expect(response.statusCode).toBe(400);
    expect(response.payload).not.toContain('"code":"SE"');
  });
});
