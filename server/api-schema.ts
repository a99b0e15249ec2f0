import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { buildSchemaSync } from 'type-graphql';
import { DemoUserResolver, OrganisationResolver, ViewerResolver } from './modules/access/viewer.resolver.ts';
import { ViewerService } from './modules/access/viewer.service.ts';
import { FundsResolver } from './modules/funds/funds.resolver.ts';
import { FundsService } from './modules/funds/funds.service.ts';
import { ComputedDefinitionResolver, GoalResolver, MeasureReviewResolver, MeasuresResolver } from './modules/measures/measures.resolver.ts';
import { MeasuresService } from './modules/measures/measures.service.ts';
import { answerAbsenceReasonsAtOnce, PublishedResultsResolver, PublishedSpreadResolver, RegionPublishedResultsResolver } from './modules/official/official.resolver.ts';
import { OfficialService } from './modules/official/official.service.ts';
import { AssumedLimitResolver, ClosingCodeResolver, DelayCauseResolver, PathwayLimitResolver, PathwaysResolver } from './modules/pathways/pathways.resolver.ts';
import { PathwaysService } from './modules/pathways/pathways.service.ts';
import { AreaLevelResolver, PopulationResolver, RegionsResolver } from './modules/regions/regions.resolver.ts';
import { QualityResolver } from './modules/quality/quality.resolver.ts';
import { QualityService } from './modules/quality/quality.service.ts';
import { RegionsService } from './modules/regions/regions.service.ts';
import { WordsResolver } from './modules/regions/words.resolver.ts';
import { SourceResolver, StatusResolver } from './modules/status/status.resolver.ts';
import { StatusService } from './modules/status/status.service.ts';
import { WaitsResolver } from './modules/waits/waits.resolver.ts';
import { WaitsService } from './modules/waits/waits.service.ts';
import { ReleasesResolver } from './modules/releases/releases.resolver.ts';
import { ReleasesService } from './modules/releases/releases.service.ts';
import { FileCodesResolver, FileColumnsResolver, FileKindsResolver } from './modules/submissions/guide/file-kinds.resolver.ts';
import { FileKindsService } from './modules/submissions/guide/file-kinds.service.ts';
import type { SubmissionsAnswers } from './modules/submissions/submissions-answers.ts';
import { FileProblemsResolver, FileWarningsResolver, SubmissionsResolver } from './modules/submissions/submissions.resolver.ts';
import type { Database } from './platform/database/sql.ts';
import { makeServices } from './services.ts';

export interface ApiSchemaParts {
  readonly database: Database;
  readonly releases?: ReleasesService;
  readonly submissions: SubmissionsAnswers;
  readonly now?: () => Date;
}

/** The API over a database: the one place where services are made and given to what asks them. */
export function buildApiSchema({ database, releases = new ReleasesService(database), submissions, now = () => new Date() }: ApiSchemaParts): GraphQLSchema {
  const regions = new RegionsService(database);
  const pathways = new PathwaysService(database);
  const measures = new MeasuresService(database);
  const official = new OfficialService(database, regions, measures);
  const results = new PublishedResultsResolver(official, pathways);
  const resolvers = [
    new RegionsResolver(regions),
    new PopulationResolver(),
    new AreaLevelResolver(),
    new WordsResolver(database),
    new PathwaysResolver(pathways),
    new PathwayLimitResolver(),
    new AssumedLimitResolver(),
    new ClosingCodeResolver(),
    new DelayCauseResolver(),
    new MeasuresResolver(measures),
    new GoalResolver(measures),
    new MeasureReviewResolver(),
    new ComputedDefinitionResolver(),
    results,
    new PublishedSpreadResolver(),
    new RegionPublishedResultsResolver(official),
    new FundsResolver(new FundsService(database)),
    new StatusResolver(new StatusService(database, measures)),
    new SourceResolver(),
    new ViewerResolver(new ViewerService(database, now)),
    new DemoUserResolver(),
    new OrganisationResolver(),
    new ReleasesResolver(releases, database),
    new SubmissionsResolver(submissions),
    new FileProblemsResolver(),
    new FileWarningsResolver(),
    new QualityResolver(new QualityService(database, regions)),
    new FileKindsResolver(new FileKindsService(database)),
    new FileColumnsResolver(),
    new FileCodesResolver(),
    new WaitsResolver(new WaitsService({ database, regions, pathways, measures })),
  ] as const;
  const byClass = new Map<unknown, unknown>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const [first, ...rest] = resolvers.map((resolver) => resolver.constructor as new (...parts: never[]) => object);
  if (!first) throw new Error('The API has no resolvers.');
  const schema = buildSchemaSync({
    resolvers: [first, ...rest],
    container: { get: (someClass) => byClass.get(someClass) },
    // Services check their arguments themselves, with sentences that name what is allowed.
    validate: false,
  });
  answerAbsenceReasonsAtOnce(schema, results);
  return schema;
}

/** The text of `schema/schema.graphql`: sorted, so that only a change of meaning changes it. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The API without a database, for printing it. */
export function schemaWithoutDatabase(): GraphQLSchema {
  const refuse = (): Promise<never> => Promise.reject(new Error('There is no database behind this schema.'));
  const database: Database = { kind: 'embedded', read: refuse, write: refuse, moment: refuse, exclusively: refuse };
  const { submissionsAnswers: submissions } = makeServices({ database, log: pino({ level: 'silent' }), operatorToken: '', dataFolder: '', now: () => new Date() });
  return buildApiSchema({ database, submissions });
}
