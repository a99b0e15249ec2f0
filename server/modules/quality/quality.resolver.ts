import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../access/request-context.ts';
import type { QualityService } from './quality.service.ts';
import { DataQuality } from './quality.types.ts';

@Resolver(() => DataQuality)
export class QualityResolver {
  constructor(private readonly quality: QualityService) {}

  @Query(() => DataQuality, { description: 'How good the data are that a release rests on: what came when, what is missing, what was corrected. Its parts, and no single mark.' })
  dataQuality(
    @Ctx() context: RequestContext,
    @Arg('release', () => ID, { nullable: true, description: 'The release; the newest published where none is named.' }) release: string | null,
    @Arg('region', () => ID, { nullable: true, description: 'Only this region.' }) region: string | null,
  ): Promise<DataQuality> {
    // Files come and are refused between releases.
    context.refuseCaching();
    return this.quality.quality(context, { release: release ?? null, region: region ?? null });
  }
}
