import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, sourceRows } from '@test/testkit/source-files.ts';

/** A question, the argument that is wrong in it, and what its error must say besides the argument's name. */
type BadQuestion = readonly [rule: string, query: string, argument: string, says: readonly string[]];

const years = sourceRows('agreement-totals.csv').map((row) => cell(row, 'year'));

/** Found by services: the sentence shows what was seen and lists or describes what is allowed. */
const NOT_ALLOWED: readonly BadQuestion[] = [
  ['an unknown measure', '{ publishedResults(measure: "speed") { year } }', 'measure', ['"speed"', 'inclusion', 'lead_time', 'N70351']],
  ['an unknown measure of the spread', '{ publishedSpread(measure: "speed") { points { year } } }', 'measure', ['"speed"', 'inclusion']],
  ['an unknown measure of a region', '{ region(code: "12") { publishedResults(measure: "") { year } } }', 'measure', ['""', 'inclusion']],
  ['an unknown definition', '{ measure(id: "Inclusion") { id } }', 'id', ['"Inclusion"', 'inclusion']],
  ['an unknown region', '{ publishedResults(measure: "inclusion", region: "2") { year } }', 'region', ['"2"', 'SE', '01', '25', 'rcc-norr']],
  ['an unknown area', '{ region(code: "11") { name } }', 'code', ['"11"', 'SE', '12', '13-north']],
  ['an unknown pathway', '{ pathway(code: "breast") { name } }', 'code', ['"breast"', 'brost', 'aml']],
  ['a year without an agreement', '{ agreement(year: 1999) { totalSek } }', 'year', ['1999', ...years]],
  ['from after to', '{ publishedResults(measure: "inclusion", from: 2024, to: 2018) { year } }', 'from', ['2024', '2018', 'to']],
  ['a day that does not exist', '{ pathway(code: "brost") { limits(on: "2024-02-30") { limitDays } } }', 'on', ['"2024-02-30"', '2024-01-24']],
  ['a month where a day is needed', '{ pathway(code: "brost") { limits(on: "2024-02") { limitDays } } }', 'on', ['"2024-02"', 'calendar date']],
];

/** Found by GraphQL itself, before anything is read. */
const NOT_VALID: readonly BadQuestion[] = [
  ['a year as text', '{ agreement(year: "2024") { totalSek } }', 'year', ['Int', '"2024"']],
  ['a year as a fraction', '{ publishedResults(measure: "inclusion", from: 2018.5) { year } }', 'from', ['Int', '2018.5']],
  ['an unknown language', '{ country { name(language: DA) } }', 'language', ['Language', 'DA']],
  ['an unknown group of measures', '{ measures(group: MONEY) { id } }', 'group', ['MeasureGroup', 'MONEY']],
  ['an argument that is left out', '{ publishedResults { year } }', 'measure', ['measure', 'ID!']],
  ['an argument that does not exist', '{ regions(first: 5) { code } }', 'first', ['first', 'regions']],
  ['a field that does not exist', '{ regions { patients } }', 'patients', ['patients', 'Region']],
];

const INTERNALS = /SELECT |\bsql\b|relation|node_modules|\.ts\b|\bat \w+ \(|\/server\/|stack/i;

describeOnBothDatabases('bad arguments', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  it.each(NOT_ALLOWED)('%s: the error names the argument and what is allowed', async (_rule, query, argument, says) => {
    const { errors, text } = await app.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    for (const words of [`The argument ${argument} is `, ...says]) expect(errors[0]?.message).toContain(words);
    expect(errors[0]?.message).toMatch(/\.$/);
    expect(text).not.toMatch(INTERNALS);
  });

  it.each(NOT_VALID)('%s: the question is refused whole, and the error says why', async (_rule, query, _argument, says) => {
    const { status, errors, data, text } = await app.ask(query);
    expect(status).toBe(400);
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    for (const words of says) expect(errors.map(({ message }) => message).join(' ')).toContain(words);
    expect(text).not.toMatch(INTERNALS);
  });

  it.each([
    ['a variable of the wrong type', 'query ($year: Int!) { agreement(year: $year) { year } }', { year: 'soon' }, '$year'],
    ['a variable that is missing', 'query ($measure: ID!) { publishedResults(measure: $measure) { year } }', {}, '$measure'],
    ['a variable that is null', 'query ($measure: ID!) { publishedResults(measure: $measure) { year } }', { measure: null }, '$measure'],
    ['a variable outside its enum', 'query ($language: Language!) { country { name(language: $language) } }', { language: 'DA' }, '$language'],
  ])('%s: the error names it', async (_rule, query, variables, name) => {
    const { status, errors, text } = await app.ask(query, variables);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(name);
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(text).not.toMatch(INTERNALS);
  });

  it('one bad part of a question does not take the others with it where its field may be null', async () => {
    const { data, errors } = await app.ask<object>('{ good: region(code: "12") { code } bad: region(code: "11") { code } }');
    expect(data).toEqual({ good: { code: '12' }, bad: null });
    expect(errors.map(({ path }) => path)).toEqual([['bad']]);
  });

  it('a very long value is not echoed whole', async () => {
    const { errors } = await app.ask('query ($code: ID!) { region(code: $code) { code } }', { code: 'x'.repeat(10_000) });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'code' });
    expect(errors[0]?.message.length).toBeLessThan(1_000);
  });

  it('SQL in an argument is a value like any other', async () => {
    const { errors } = await app.ask('query ($code: ID!) { region(code: $code) { code } }', { code: `'; DROP TABLE areas; --` });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await app.dataOf<{ regions: object[] }>('{ regions { code } }')).regions).toHaveLength(21);
  });
});
