import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { PathwaysService } from './pathways.service.ts';
import { AssumedLimit, ClosingCode, DelayCause, Pathway, PathwayLimit } from './pathways.types.ts';

@Resolver(() => Pathway)
export class PathwaysResolver {
  constructor(private readonly pathwaysService: PathwaysService) {}

  @Query(() => [Pathway], { description: 'Every pathway, in the order in which they were introduced.' })
  pathways(@Ctx() context: RequestContext): Promise<Pathway[]> {
    return this.pathwaysService.pathways(context);
  }

  @Query(() => Pathway, { nullable: true, description: 'One pathway.' })
  pathway(@Arg('code', () => ID, { description: "The pathway's code." }) code: string, @Ctx() context: RequestContext): Promise<Pathway> {
    return this.pathwaysService.withCode(context, code, 'code');
  }

  @Query(() => [ClosingCode], { description: 'The codes of what is registered in a pathway.' })
  closingCodes(@Ctx() context: RequestContext): Promise<ClosingCode[]> {
    return this.pathwaysService.closingCodes(context);
  }

  @Query(() => [DelayCause], { description: 'The causes of long waits that files may name.' })
  delayCauses(@Ctx() context: RequestContext): Promise<DelayCause[]> {
    return this.pathwaysService.delayCauses(context);
  }

  @FieldResolver(() => String, { description: 'The name.' })
  name(@Root() pathway: Pathway, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(pathway.names, args);
  }

  @FieldResolver(() => [PathwayLimit], { description: 'The time limits, with how well each is known.' })
  limits(
    @Root() pathway: Pathway,
    @Arg('on', () => String, { nullable: true, description: 'Only the limits that hold on this day (YYYY-MM-DD).' }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PathwayLimit[]> {
    return this.pathwaysService.limits(context, pathway, on ?? null);
  }

  @FieldResolver(() => [AssumedLimit], { description: 'Limits that are assumed where none was found, for synthetic facts alone; no pathway sets them.' })
  assumedLimits(@Root() pathway: Pathway, @Ctx() context: RequestContext): Promise<AssumedLimit[]> {
    return this.pathwaysService.assumedLimits(context, pathway);
  }
}

@Resolver(() => AssumedLimit)
export class AssumedLimitResolver {
  @FieldResolver(() => String, { description: 'Why it was set to that.' })
  reason(@Root() limit: AssumedLimit, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(limit.reasons, args);
  }
}

@Resolver(() => PathwayLimit)
export class PathwayLimitResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What a reader of the limit should know.' })
  note(@Root() limit: PathwayLimit, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(limit.notes, args);
  }
}

@Resolver(() => ClosingCode)
export class ClosingCodeResolver {
  @FieldResolver(() => String, { description: 'What the code stands for.' })
  name(@Root() code: ClosingCode, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(code.names, args);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What a reader of the code should know.' })
  note(@Root() code: ClosingCode, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(code.notes, args);
  }
}

@Resolver(() => DelayCause)
export class DelayCauseResolver {
  @FieldResolver(() => String, { description: 'The cause in words.' })
  name(@Root() cause: DelayCause, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(cause.names, args);
  }

  @FieldResolver(() => String, { description: 'What the cause rests on.' })
  grounds(@Root() cause: DelayCause, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(cause.grounds, args);
  }
}
