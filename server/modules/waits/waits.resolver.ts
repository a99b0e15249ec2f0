import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../access/request-context.ts';
import { Figure } from '../releases/figure.types.ts';
import { ByPathwayArgs, CompareArgs, FigureArgs, SeriesArgs } from './waits.inputs.ts';
import type { WaitsService } from './waits.service.ts';
import { Comparison, PathwayTable, Series } from './waits.types.ts';

@Resolver()
export class WaitsResolver {
  constructor(private readonly waitsService: WaitsService) {}

  @Query(() => Figure, {
    description: "One figure of a measure that is computed from the regions' files, for an area, a period and a group of patients.",
  })
  figure(@Args(() => FigureArgs) args: FigureArgs, @Ctx() context: RequestContext): Promise<Figure> {
    return this.waitsService.figure(context, args);
  }

  @Query(() => Series, { description: "A measure that is computed from the regions' files, period by period." })
  series(@Args(() => SeriesArgs) args: SeriesArgs, @Ctx() context: RequestContext): Promise<Series> {
    return this.waitsService.series(context, args);
  }

  @Query(() => Comparison, { description: "A measure that is computed from the regions' files, area by area, beside the nation." })
  compare(@Args(() => CompareArgs) args: CompareArgs, @Ctx() context: RequestContext): Promise<Comparison> {
    return this.waitsService.compare(context, args);
  }

  @Query(() => PathwayTable, { description: "Several measures that are computed from the regions' files, pathway by pathway, beside all together." })
  byPathway(@Args(() => ByPathwayArgs) args: ByPathwayArgs, @Ctx() context: RequestContext): Promise<PathwayTable> {
    return this.waitsService.byPathway(context, args);
  }
}
