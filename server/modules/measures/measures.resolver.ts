import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { MeasureGroup } from '@schema/domain/measure.ts';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { MeasuresService } from './measures.service.ts';
import { ComputedDefinition, Goal, Measure, MeasureGroupEnum, MeasureReview } from './measures.types.ts';

@Resolver(() => Measure)
export class MeasuresResolver {
  constructor(private readonly measuresService: MeasuresService) {}

  @Query(() => [Measure], { description: 'The definition of every measure.' })
  measures(
    @Arg('group', () => MeasureGroupEnum, { nullable: true, description: 'Only measures of this group.' })
    group: Uppercase<MeasureGroup> | null,
    @Ctx() context: RequestContext,
  ): Measure[] {
    return this.measuresService.measures(context, group ?? null);
  }

  @Query(() => Measure, { nullable: true, description: 'The definition of one measure.' })
  measure(@Arg('id', () => ID, { description: "The measure's id." }) id: string): Measure {
    return this.measuresService.withId(id, 'id');
  }

  @Query(() => [Goal], { description: 'The national goals, with the years that each holds.' })
  goals(@Ctx() context: RequestContext): Promise<Goal[]> {
    return this.measuresService.goals(context);
  }

  @FieldResolver(() => String, { description: 'The full name.' })
  name(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.name, args);
  }

  @FieldResolver(() => String, { description: 'A few words, for charts and tables.' })
  shortName(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.shortName, args);
  }

  @FieldResolver(() => String, { description: 'Why it matters.' })
  why(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.why, args);
  }

  @FieldResolver(() => String, { nullable: true, description: 'From what to what time is counted; null where there is no clock.' })
  clock(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return definition.clock === null ? null : inLanguage(definition.clock, args);
  }

  @FieldResolver(() => String, { description: 'What is counted.' })
  numerator(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.numerator, args);
  }

  @FieldResolver(() => String, { description: 'What it is a share of.' })
  denominator(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.denominator, args);
  }

  @FieldResolver(() => String, { description: 'What is left out.' })
  exclusions(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.exclusions, args);
  }

  @FieldResolver(() => String, { description: 'What the interval is, or why there is none.' })
  interval(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.interval, args);
  }

  @FieldResolver(() => String, { description: 'Who publishes or computes it.' })
  source(@Root() { definition }: Measure, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(definition.source, args);
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
