import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bilingual, MeasureDefinition } from '@schema/domain/measure.ts';
import { MEASURES } from '@schema/measures/registry.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, officialMeasures, sourceRows } from '@test/testkit/source-files.ts';

const TEXTS = ['name', 'shortName', 'why', 'clock', 'numerator', 'denominator', 'exclusions', 'interval', 'source'] as const;
const FIELDS = `id version group unit direction resolution sex validFrom reviews { on by nextBy } publishedYears
  goals { id threshold validFrom validTo } ${TEXTS.map((text) => `${text}Sv: ${text} ${text}En: ${text}(language: EN)`).join(' ')}`;

type Served = Readonly<Record<string, unknown>>;

function expectedTexts(definition: MeasureDefinition): Record<string, string | null> {
  const texts = TEXTS.map((name): [string, Bilingual | null] => [name, definition[name]]);
  return Object.fromEntries(texts.flatMap(([name, text]) => [[`${name}Sv`, text?.sv ?? null], [`${name}En`, text?.en ?? null]]));
}

describeOnBothDatabases('measures', (open) => {
  let app: TestApp;
  let measures: Served[];
  beforeAll(async () => {
    app = await openApp(open);
    ({ measures } = await app.dataOf<{ measures: Served[] }>(`{ measures { ${FIELDS} } }`));
  });
  afterAll(() => app.close());

  it('are exactly the reviewed definitions, in their order', () => {
    expect(measures.map(({ id }) => id)).toEqual(MEASURES.map(({ id }) => id));
    for (const definition of MEASURES) {
      const { id, version, group, unit, direction, resolution, sex, validFrom, reviews } = definition;
      expect(measures.find((measure) => measure['id'] === id), id).toMatchObject({
        version,
        group: group.toUpperCase(),
        unit,
        direction: direction.toUpperCase(),
        resolution,
        sex,
        validFrom,
        reviews: reviews.map(({ by, ...rest }) => ({ by: by.sv, ...rest })),
        ...expectedTexts(definition),
      });
    }
  });

  it('each says the years in which its source file has a value', () => {
    for (const id of officialMeasures()) {
      const years = new Set(sourceRows(`official/${id}.csv`).map((row) => Number(cell(row, 'year'))));
      expect(measures.find((measure) => measure['id'] === id)?.['publishedYears'], id).toEqual([...years].sort((a, b) => a - b));
    }
  });

  it('goals are those of the file, on their measures and in the list', async () => {
    const expected = sourceRows('goals.csv').map((row) => ({
      measure: row['measure'],
      id: row['id'],
      threshold: Number(row['threshold']),
      validFrom: Number(row['valid_from']),
      validTo: row['valid_to'] === '' ? null : Number(row['valid_to']),
    }));
    expect(measures.flatMap(({ id, goals }) => (goals as object[]).map((goal) => ({ measure: id, ...goal })))).toEqual(expected);
    const { goals } = await app.dataOf<{ goals: object[] }>('{ goals { measure { id } name(language: EN) threshold } }');
    expect(goals).toEqual([
      { measure: { id: 'inclusion' }, name: 'the inclusion goal', threshold: 0.7 },
      { measure: { id: 'lead_time' }, name: 'the lead-time goal', threshold: 0.8 },
    ]);
  });

  it('can be asked for by group and one by one', async () => {
    const { goal } = await app.dataOf<{ goal: Served[] }>('{ goal: measures(group: GOAL) { id } }');
    expect(goal).toEqual(MEASURES.filter(({ group }) => group === 'goal').map(({ id }) => ({ id })));
    const { measure } = await app.dataOf<{ measure: Served }>(`query ($id: ID!) { measure(id: $id) { ${FIELDS} } }`, { id: 'lead_time' });
    expect(measure).toEqual(measures.find(({ id }) => id === 'lead_time'));
  });
});
