import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { RegionsService } from './regions.service.ts';
import { AreaLevel, Membership, Population, Region } from './regions.types.ts';

@Resolver(() => Region)
export class RegionsResolver {
  constructor(private readonly regionsService: RegionsService) {}

  @Query(() => Region, { description: 'The whole country.' })
  country(@Ctx() context: RequestContext): Promise<Region> {
    return this.regionsService.country(context);
  }

  @Query(() => [Region], { description: 'The areas that report and are compared, in geographic order from the north.' })
  regions(@Ctx() context: RequestContext): Promise<Region[]> {
    return this.regionsService.withRole(context, 'unit');
  }

  @Query(() => Region, { nullable: true, description: 'One area on any level: the nation, a health-care region, a region, or a part of one.' })
  region(@Arg('code', () => ID, { description: "The area's code." }) code: string, @Ctx() context: RequestContext): Promise<Region> {
    return this.regionsService.withCode(context, code, 'code');
  }

  @Query(() => [Region], { description: 'The areas that gather regions, in geographic order from the north.' })
  healthcareRegions(@Ctx() context: RequestContext): Promise<Region[]> {
    return this.regionsService.withRole(context, 'group');
  }

  @FieldResolver(() => String, { description: 'The full name.' })
  name(@Root() region: Region, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(region.names, args);
  }

  @FieldResolver(() => String, { description: 'The everyday name, for charts and tables.' })
  shortName(@Root() region: Region, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(region.shortNames, args);
  }

  @FieldResolver(() => String, { description: 'Where something is, in words for a sentence: "in Skåne", "on Gotland".' })
  locative(@Root() region: Region, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(region.locatives, args);
  }

  @FieldResolver(() => [Membership], { description: 'What the area belongs to. A divided region belongs to two health-care regions, each with a part.' })
  memberships(@Root() region: Region, @Ctx() context: RequestContext): Promise<Membership[]> {
    return this.regionsService.memberships(context, region);
  }

  @FieldResolver(() => [Region], { description: 'The regions that belong to the area wholly or in part; all of them for the nation.' })
  members(@Root() region: Region, @Ctx() context: RequestContext): Promise<Region[]> {
    return this.regionsService.members(context, region);
  }

  @FieldResolver(() => [Region], { description: 'The parts that the area is divided into, if it is.' })
  parts(@Root() region: Region, @Ctx() context: RequestContext): Promise<Region[]> {
    return this.regionsService.parts(context, region);
  }

  @FieldResolver(() => [Population], { description: 'Population counts with their dates, oldest first.' })
  populations(@Root() region: Region, @Ctx() context: RequestContext): Promise<Population[]> {
    return this.regionsService.populations(context, region);
  }
}

@Resolver(() => Population)
export class PopulationResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What the source adds about the number or its date.' })
  note(@Root() population: Population, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(population.notes, args);
  }
}

@Resolver(() => AreaLevel)
export class AreaLevelResolver {
  @FieldResolver(() => String, { description: 'What one such area is called.' })
  name(@Root() level: AreaLevel, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(level.names, args);
  }

  @FieldResolver(() => String, { description: 'What several such areas are called.' })
  namePlural(@Root() level: AreaLevel, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(level.plurals, args);
  }
}
