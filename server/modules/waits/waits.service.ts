import type { Database } from '@server/platform/database/sql.ts';
import { badArgument, RequestError } from '@server/platform/request-error.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { MeasuresService } from '../measures/measures.service.ts';
import type { PathwaysService } from '../pathways/pathways.service.ts';
import type { RegionsService } from '../regions/regions.service.ts';
import type { Figure } from '../releases/figure.types.ts';
import type { ByPathwayArgs, CompareArgs, FigureArgs, SeriesArgs } from './waits.inputs.ts';
import { selectPublishedRelease, selectPublishedReleaseIds, type PublishedReleaseRow } from './waits.queries.ts';
import type { Comparison, PathwayTable, Series } from './waits.types.ts';

export interface WaitsGround {
  readonly database: Database;
  readonly regions: RegionsService;
  readonly pathways: PathwaysService;
  readonly measures: MeasuresService;
}

/** Measures that are computed from the regions' files, read from a release. */
export class WaitsService {
  constructor(private readonly ground: WaitsGround) {}

  async figure(context: RequestContext, args: FigureArgs): Promise<Figure> {
    return this.refuse(await this.release(context, args.release ?? null));
  }

  async series(context: RequestContext, args: SeriesArgs): Promise<Series> {
    return this.refuse(await this.release(context, args.release ?? null));
  }

  async compare(context: RequestContext, args: CompareArgs): Promise<Comparison> {
    return this.refuse(await this.release(context, args.release ?? null));
  }

  async byPathway(context: RequestContext, args: ByPathwayArgs): Promise<PathwayTable> {
    return this.refuse(await this.release(context, args.release ?? null));
  }

  private refuse(release: PublishedReleaseRow): never {
    throw new Error(`The release ${release.id} cannot be read yet.`);
  }

  private release(context: RequestContext, id: string | null): Promise<PublishedReleaseRow> {
    return context.once(`release ${id ?? ''}`, () =>
      this.ground.database.read(context.actor, 'release', async (sql) => {
        const release = await selectPublishedRelease(sql, id);
        if (release) return release;
        const known = await selectPublishedReleaseIds(sql);
        if (known.length > 0) throw badArgument('release', id, `published releases are ${known.join(', ')}`);
        throw new RequestError('NO_RELEASE', 'No release is published yet. The demonstration country is being loaded; official results are there meanwhile.');
      }),
    );
  }
}
