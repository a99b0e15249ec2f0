import { getNamedType, introspectionFromSchema, isEnumType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaWithoutDatabase } from '@server/api-schema.ts';
import { MEASURES } from '@schema/measures/registry.ts';

/** What outsiders rely on. A name that stands here is never changed or removed. */
const ROOT_FIELDS: Readonly<Record<string, string>> = {
  regions: '(): [Region!]!',
  region: '(code: ID!): Region',
  healthcareRegions: '(): [Region!]!',
  pathways: '(): [Pathway!]!',
  pathway: '(code: ID!): Pathway',
  measures: '(group: MeasureGroup): [Measure!]!',
  measure: '(id: ID!): Measure',
  publishedResults: '(measure: ID!, region: ID, from: Int, to: Int, wholeYears: Boolean): [PublishedResult!]!',
  figure:
    '(measure: ID!, region: ID, pathway: ID, sex: Sex, ageBand: AgeBand, treatment: Treatment, attribution: Attribution, period: String!, release: ID): Figure!',
  series:
    '(measure: ID!, region: ID, pathway: ID, sex: Sex, ageBand: AgeBand, treatment: Treatment, attribution: Attribution, from: String!, to: String!, grain: Grain!, release: ID): Series!',
  compare:
    '(measure: ID!, period: String!, pathway: ID, sex: Sex, ageBand: AgeBand, treatment: Treatment, attribution: Attribution, level: LevelRole, release: ID): Comparison!',
  releases: '(): [Release!]!',
  release: '(id: ID): Release',
  agreements: '(): [Agreement!]!',
  agreement: '(year: Int!): Agreement',
};

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  Sex: ['ALL', 'FEMALE', 'MALE', 'UNKNOWN'],
  Attribution: ['CLOSING', 'HOME'],
  Grain: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ROLLING_12'],
  AgeBand: ['A18_49', 'A50_64', 'A65_74', 'A75_84', 'A85_PLUS'],
  Treatment: ['SURGERY', 'SYSTEMIC', 'RADIOTHERAPY', 'ACTIVE_MONITORING', 'OTHER'],
  Origin: ['REGISTER', 'PUBLISHED', 'SYNTHETIC'],
  Verdict: ['MET', 'NOT_MET', 'WAITING', 'CANNOT_BE_SHOWN'],
  Absence: ['SUPPRESSED', 'NOT_REPORTED', 'NOT_COLLECTED', 'EMPTY_DENOMINATOR', 'NOT_APPLICABLE', 'LIMIT_UNKNOWN', 'TOO_FEW'],
};

const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Figure: {
    value: 'Float',
    lower: 'Float',
    upper: 'Float',
    boundsLower: 'Float',
    boundsUpper: 'Float',
    numerator: 'Float',
    denominator: 'Float',
    unit: 'Unit!',
    absence: 'Absence',
    provisional: 'Boolean!',
    origin: 'Origin!',
    release: 'Release',
  },
  Series: { points: '[SeriesPoint!]!' },
  SeriesPoint: { period: 'String!', figure: 'Figure!' },
  Comparison: { rows: '[ComparisonRow!]!', nation: 'Figure!' },
  ComparisonRow: { region: 'Region!', figure: 'Figure!' },
  PublishedResult: {
    measure: 'ID!',
    region: 'Region',
    year: 'Int!',
    value: 'Float',
    unit: 'Unit!',
    absence: 'Absence',
    source: 'String!',
    level: 'String!',
    pathway: 'Pathway',
    period: 'String',
    note: 'String',
  },
};

const schema: GraphQLSchema = schemaWithoutDatabase();

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no type ${name}.`);
  return type;
}

/** `(argument: Type, …): Type`, arguments in any order. */
function signature({ args, type }: GraphQLField<unknown, unknown>): { readonly args: readonly string[]; readonly type: string } {
  return { args: args.map((argument) => `${argument.name}: ${String(argument.type)}`).sort(), type: String(type) };
}

function expectedSignature(text: string): { readonly args: readonly string[]; readonly type: string } {
  const [, args = '', type = ''] = /^\((.*)\): (.*)$/.exec(text) ?? [];
  return { args: args === '' ? [] : args.split(', ').sort(), type };
}

describe('names that outsiders rely on', () => {
  it.each(Object.entries(ROOT_FIELDS))('%s%s', (name, text) => {
    const field = schema.getQueryType()?.getFields()[name];
    expect(field && signature(field)).toEqual(expectedSignature(text));
  });

  it.each(Object.entries(FIELDS))('type %s', (name, fields) => {
    const served = objectType(name).getFields();
    for (const [field, type] of Object.entries(fields)) expect(String(served[field]?.type), `${name}.${field}`).toBe(type);
  });

  it.each(Object.entries(ENUMS))('enum %s', (name, values) => {
    const type = schema.getType(name);
    expect(isEnumType(type) && type.getValues().map(({ name: value }) => value)).toEqual(values);
  });

  it('arguments have one name for one thing everywhere', () => {
    // From and to are years where results are yearly, and periods elsewhere.
    const allowed: Readonly<Record<string, string>> = {
      code: 'ID', id: 'ID', measure: 'ID', measures: '[ID]', region: 'ID', pathway: 'ID', release: 'ID', sex: 'Sex', ageBand: 'AgeBand', treatment: 'Treatment', attribution: 'Attribution',
      level: 'LevelRole', period: 'String', grain: 'Grain', year: 'Int', from: 'Int String', to: 'Int String', wholeYears: 'Boolean', on: 'String', extractedOn: 'String', finals: '[String]', language: 'Language', group: 'MeasureGroup', limit: 'Int',
      kind: 'ID', fileName: 'String', content: 'String', deliveredOn: 'String', completeFrom: 'String', completeTo: 'String', origin: 'Origin',
    };
    for (const type of Object.values(schema.getTypeMap()).filter((each) => isObjectType(each) && !each.name.startsWith('__'))) {
      for (const field of Object.values((type as GraphQLObjectType).getFields())) {
        for (const argument of field.args) expect(allowed[argument.name]?.split(' '), `${type.name}.${field.name}(${argument.name})`).toContain(String(argument.type).replaceAll('!', ''));
      }
    }
  });

  it('the measures of the officially published goals have the ids of the contract', () => {
    const ids = MEASURES.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['inclusion', 'lead_time', 'prem_overall_published', 'N70351', 'N70352', 'inclusion_press']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('only what stands here can be changed through the API', () => {
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(['acceptSubmission', 'buildRelease', 'publishRelease', 'submitFile', 'withdrawSubmission']);
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});

/** What asks and what changes: their fields are described, they themselves say nothing. */
function isRoot(name: string): boolean {
  return name === 'Query' || name === 'Mutation';
}

describe('descriptions', () => {
  const { types } = introspectionFromSchema(schema).__schema;
  const ours = types.filter(({ name, kind }) => !name.startsWith('__') && kind !== 'SCALAR' && !isRoot(name));

  /** Each thing that must be described, by its path. */
  function described(): [path: string, description: string | null | undefined][] {
    const roots = types.filter(({ name }) => isRoot(name));
    return [...ours, ...roots].flatMap((type): [string, string | null | undefined][] => {
      const own: [string, string | null | undefined][] = isRoot(type.name) ? [] : [[type.name, type.description]];
      if (type.kind === 'ENUM') return [...own, ...type.enumValues.map((value): [string, string | null | undefined] => [`${type.name}.${value.name}`, value.description])];
      if (type.kind !== 'OBJECT') return own;
      return [
        ...own,
        ...type.fields.flatMap((field): [string, string | null | undefined][] => [
          [`${type.name}.${field.name}`, field.description],
          ...field.args.map((argument): [string, string | null | undefined] => [`${type.name}.${field.name}(${argument.name})`, argument.description]),
        ]),
      ];
    });
  }

  it('every type, field, argument and enum value has one', () => {
    const all = described();
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, description]) => (description ?? '').trim() === '').map(([path]) => path)).toEqual([]);
  });

  it('each is a sentence or note that begins with a capital or digit and ends with a full stop', () => {
    expect(described().filter(([, description]) => !/^["\p{Lu}\d][^]*\.$/u.test(description ?? ''))).toEqual([]);
  });

  it('every type can be reached from a question', () => {
    const reached = new Set<string>();
    const visit = (type: GraphQLObjectType): void => {
      if (reached.has(type.name)) return;
      reached.add(type.name);
      for (const field of Object.values(type.getFields())) {
        for (const each of [field.type, ...field.args.map((argument) => argument.type)]) {
          const named = getNamedType(each);
          if (isObjectType(named)) visit(named);
          else reached.add(named.name);
        }
      }
    };
    visit(objectType('Query'));
    expect(ours.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});
