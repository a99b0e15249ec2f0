import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { MeasureGroup } from '@schema/domain/measure.ts';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { MeasuresService } from './measures.service.ts';
import { ComputedDefinition, Goal, Measure, MeasureGroupEnum, MeasureReview } from './measures.types.ts';

@Resolver(() => Measure)
export class MeasuresResolver {
  constructor(private readonly measuresService: MeasuresService) {}

  @Query(() => [Measure], { description: 'The definition of every measure that the country has.' })
  measures(
    @Arg('group', () => MeasureGroupEnum, { nullable: true, description: 'Only measures of this group.' })
    group: Uppercase<MeasureGroup> | null,
    @Ctx() context: RequestContext,
  ): Promise<Measure[]> {
    return this.measuresService.measures(context, group ?? null);
  }

  @Query(() => Measure, { nullable: true, description: 'The definition of one measure; null where the country does not have it.' })
  measure(@Arg('id', () => ID, { description: "The measure's id." }) id: string, @Ctx() context: RequestContext): Promise<Measure | null> {
    return this.measuresService.measure(context, id);
  }

  @Query(() => [Goal], { description: 'The national goals, with the years that each holds.' })
  goals(@Ctx() context: RequestContext): Promise<Goal[]> {
    return this.measuresService.goals(context);
  }

  @FieldResolver(() => String, { description: 'The full name.' })
  async name(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).name, args);
  }

  @FieldResolver(() => String, { description: 'A few words, for charts and tables.' })
  async shortName(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).shortName, args);
  }

  @FieldResolver(() => String, { description: 'Why it matters.' })
  async why(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).why, args);
  }

  @FieldResolver(() => String, { nullable: true, description: 'From what to what time is counted; null where there is no clock.' })
  async clock(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string | null> {
    const { clock } = await this.measuresService.definitionOf(context, measure);
    return clock === null ? null : inLanguage(clock, args);
  }

  @FieldResolver(() => String, { description: 'What is counted.' })
  async numerator(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).numerator, args);
  }

  @FieldResolver(() => String, { description: 'What it is a share of.' })
  async denominator(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).denominator, args);
  }

  @FieldResolver(() => String, { description: 'What is left out.' })
  async exclusions(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).exclusions, args);
  }

  @FieldResolver(() => String, { description: 'What the interval is, or why there is none.' })
  async interval(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).interval, args);
  }

  @FieldResolver(() => String, { description: 'Who publishes or computes it.' })
  async source(@Root() measure: Measure, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string> {
    return inLanguage((await this.measuresService.definitionOf(context, measure)).source, args);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is officially published. Where it is, its texts tell of the publication.' })
  async published(@Root() measure: Measure, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.measuresService.definitionOf(context, measure)).published;
  }

  @FieldResolver(() => [MeasureReview], { description: 'Who has read the definition, and when; nobody, where the country tells it in words of its own.' })
  async reviews(@Root() measure: Measure, @Ctx() context: RequestContext): Promise<MeasureReview[]> {
    const { reviews } = await this.measuresService.definitionOf(context, measure);
    return reviews.map(({ on, by, nextBy }) => ({ on, nextBy, roles: by }));
  }

  @FieldResolver(() => ComputedDefinition, { nullable: true, description: "How it is computed from the regions' files; null where it is published only." })
  async computed(@Root() measure: Measure, @Ctx() context: RequestContext): Promise<ComputedDefinition | null> {
    const { computed } = await this.measuresService.definitionOf(context, measure);
    return computed && { validFrom: computed.validFrom, texts: computed };
  }

  @FieldResolver(() => [Goal], { name: 'goals', description: 'The goals that it is held against, oldest first.' })
  goalsOfMeasure(@Root() { id }: Measure, @Ctx() context: RequestContext): Promise<Goal[]> {
    return this.measuresService.goalsOf(context, id);
  }

  @FieldResolver(() => [Int], { description: 'The years with at least one officially published value.' })
  publishedYears(@Root() { id }: Measure, @Ctx() context: RequestContext): Promise<number[]> {
    return this.measuresService.publishedYears(context, id);
  }
}

@Resolver(() => Goal)
export class GoalResolver {
  constructor(private readonly measuresService: MeasuresService) {}

  @FieldResolver(() => String, { description: 'The name, ready for a sentence.' })
  name(@Root() goal: Goal, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(goal.names, args);
  }

  @FieldResolver(() => Measure, { description: 'The measure that the goal is for.' })
  measure(@Root() goal: Goal): Measure {
    return this.measuresService.withId(goal.measureId, 'measure');
  }
}

@Resolver(() => ComputedDefinition)
export class ComputedDefinitionResolver {
  @FieldResolver(() => String, { description: 'What is counted.' })
  numerator(@Root() { texts }: ComputedDefinition, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(texts.numerator, args);
  }

  @FieldResolver(() => String, { description: 'What it is a share of, or taken over.' })
  denominator(@Root() { texts }: ComputedDefinition, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(texts.denominator, args);
  }

  @FieldResolver(() => String, { description: 'What is left out.' })
  exclusions(@Root() { texts }: ComputedDefinition, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(texts.exclusions, args);
  }

  @FieldResolver(() => String, { description: 'What the interval is, or why there is none.' })
  interval(@Root() { texts }: ComputedDefinition, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(texts.interval, args);
  }
}

@Resolver(() => MeasureReview)
export class MeasureReviewResolver {
  @FieldResolver(() => String, { description: 'The role that reviewed.' })
  by(@Root() review: MeasureReview, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(review.roles, args);
  }
}
