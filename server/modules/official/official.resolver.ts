import { isObjectType, type GraphQLSchema } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { PathwaysService } from '../pathways/pathways.service.ts';
import { Pathway } from '../pathways/pathways.types.ts';
import { Region } from '../regions/regions.types.ts';
import { Figure } from '../releases/figure.types.ts';
import { figureOf, type OfficialService } from './official.service.ts';
import { PublishedResult, PublishedSpread } from './official.types.ts';

@ArgsType()
class YearsArgs {
  @Field(() => Int, { nullable: true, description: 'The first year.' })
  from?: number | null;
  @Field(() => Int, { nullable: true, description: 'The last year.' })
  to?: number | null;
}

@ArgsType()
class ResultsArgs extends YearsArgs {
  @Field(() => Boolean, { nullable: true, description: 'Leave out what is about a single pathway or a part of a year: then an area has one result a year.' })
  wholeYears?: boolean | null;
}

@Resolver(() => PublishedResult)
export class PublishedResultsResolver {
  constructor(
    private readonly officialService: OfficialService,
    private readonly pathwaysService: PathwaysService,
  ) {}

  @Query(() => [PublishedResult], {
    description:
      'Officially published results of a measure, by year and area, the nation among them. Where a region lacks a value that others have, the result is there with its reason.',
  })
  publishedResults(
    @Arg('measure', () => ID, { description: "The measure's id." }) measure: string,
    @Arg('region', () => ID, { nullable: true, description: 'Only this area; all where it is not said.' }) region: string | null,
    @Args(() => ResultsArgs) { from, to, wholeYears }: ResultsArgs,
    @Ctx() context: RequestContext,
  ): Promise<PublishedResult[]> {
    return this.officialService.results(context, { measure, region: region ?? null, from: from ?? null, to: to ?? null }, wholeYears ?? false);
  }

  @Query(() => PublishedSpread, { description: 'How far apart the regions are in officially published results, year by year.' })
  publishedSpread(
    @Arg('measure', () => ID, { description: "The measure's id." }) measure: string,
    @Args(() => YearsArgs) { from, to }: YearsArgs,
    @Ctx() context: RequestContext,
  ): Promise<PublishedSpread> {
    return this.officialService.spread(context, measure, from ?? null, to ?? null);
  }

  @FieldResolver(() => Pathway, { nullable: true, description: 'The pathway that it is about; null where it is about all of them.' })
  pathway(@Root() { pathwayCode }: PublishedResult, @Ctx() context: RequestContext): Promise<Pathway> | null {
    return pathwayCode === null ? null : this.pathwaysService.withCode(context, pathwayCode, 'pathway');
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why there is no value, in words.' })
  absenceReason(@Root() { absenceReasons }: PublishedResult, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(absenceReasons, args);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What a reader of the value should know.' })
  note(@Root() { notes }: PublishedResult, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(notes, args);
  }

  @FieldResolver(() => Figure, { description: 'The result in the form that all figures have.' })
  figure(@Root() result: PublishedResult): Figure {
    return figureOf(result);
  }
}

@Resolver(() => PublishedSpread)
export class PublishedSpreadResolver {
  @FieldResolver(() => String, { description: 'Who publishes the values.' })
  source(@Root() { measure }: PublishedSpread, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(measure.definition.source, args);
  }
}

@Resolver(() => Region)
export class RegionPublishedResultsResolver {
  constructor(private readonly officialService: OfficialService) {}

  @FieldResolver(() => [PublishedResult], { description: "The area's officially published results, of one measure or all." })
  publishedResults(
    @Root() { code }: Region,
    @Arg('measure', () => ID, { nullable: true, description: 'Only this measure.' }) measure: string | null,
    @Args(() => ResultsArgs) { from, to, wholeYears }: ResultsArgs,
    @Ctx() context: RequestContext,
  ): Promise<PublishedResult[]> {
    return this.officialService.results(context, { measure: measure ?? null, region: code, from: from ?? null, to: to ?? null }, wholeYears ?? false);
  }
}

/**
 * Has the resolver's `absenceReason` called without a promise. type-graphql makes several for each field with an
 * argument, which is nothing for a few names and half the cost of an answer with a thousand results, where every
 * result has this field.
 */
export function answerAbsenceReasonsAtOnce(schema: GraphQLSchema, resolver: PublishedResultsResolver): void {
  const type = schema.getType('PublishedResult');
  const field = isObjectType(type) ? type.getFields()['absenceReason'] : undefined;
  if (!field) throw new Error('PublishedResult.absenceReason is not in the schema.');
  field.resolve = (result: PublishedResult, args: LanguageArgs) => resolver.absenceReason(result, args);
}
