import { badArgument, RequestError } from '@server/platform/request-error.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { Measure } from '../measures/measures.types.ts';
import type { MeasuresService } from '../measures/measures.service.ts';
import type { PathwaysService } from '../pathways/pathways.service.ts';
import type { Pathway } from '../pathways/pathways.types.ts';
import type { RegionsService } from '../regions/regions.service.ts';
import type { Region } from '../regions/regions.types.ts';
import { selectPublishedIds, selectPublishedRelease } from '../releases/releases.queries.ts';
import type { CountedPathway } from './applicability.ts';
import type { CutGround } from './cut-reader.ts';
import { isWaitMeasure, WAIT_MEASURES } from './measure-arithmetic.ts';
import type { Patients } from './patients.ts';
import { askedArea, type AskedArea } from './places.ts';
import { releaseView, type ReleaseView } from './release-view.ts';
import type { FigureQuestion } from './wait-figures.ts';
import type { PatientsArgs } from './waits.inputs.ts';
import { selectPathwayCounting } from './waits.queries.ts';

/** The services that questions about waits rest on. */
export interface WaitsGround {
  readonly database: Database;
  readonly regions: RegionsService;
  readonly pathways: PathwaysService;
  readonly measures: MeasuresService;
}

/** A pathway with how it is counted. */
export interface AskedPathway {
  readonly pathway: Pathway;
  readonly counted: CountedPathway;
}

/** Turns arguments into what they mean, or into an error that names the argument and what is allowed. */
export class WaitArguments {
  constructor(private readonly ground: WaitsGround) {}

  /** The computed measure with this id. */
  measure(id: string, argument: string): FigureQuestion['measure'] {
    const measure: Measure = this.ground.measures.withId(id, argument);
    if (isWaitMeasure(measure.id)) return { ...measure, id: measure.id };
    throw badArgument(argument, id, `computed measures are ${WAIT_MEASURES.join(', ')}; what is only published is read with publishedResults`);
  }

  /** Whom the question is about: what is not said means everybody, counted as official figures are. */
  patients({ sex, ageBand, treatment, attribution }: PatientsArgs): Patients {
    return { sex: sex ?? 'ALL', ageBand: ageBand ?? null, treatment: treatment ?? null, attribution: attribution ?? 'CLOSING' };
  }

  /** The area with this code; the nation where none is named. */
  async area(context: RequestContext, code: string | null): Promise<AskedArea> {
    const { regions } = this.ground;
    return this.areaOf(context, code === null ? await regions.country(context) : await regions.withCode(context, code, 'region'));
  }

  /** What lies in the area. */
  async areaOf(context: RequestContext, region: Region): Promise<AskedArea> {
    const areas = await this.ground.regions.areas(context);
    const area = askedArea(region, areas);
    if (area) return area;
    const counted = areas.all.filter((each) => askedArea(each, areas) !== null).map(({ code }) => code);
    throw badArgument('region', region.code, `figures are computed for ${counted.join(', ')}`);
  }

  /** Every pathway with how it is counted, in the order in which they were introduced. */
  pathways(context: RequestContext): Promise<readonly AskedPathway[]> {
    return context.once('counted pathways', async () => {
      const [pathways, rows] = await Promise.all([
        this.ground.pathways.pathways(context),
        this.ground.database.read(context.actor, 'pathway counting', selectPathwayCounting),
      ]);
      const byCode = new Map(rows.map((row) => [row.pathway, row]));
      return pathways.flatMap((pathway) => {
        const row = byCode.get(pathway.code);
        if (!row) return [];
        const { code, sexes, introducedYear } = pathway;
        return [{ pathway, counted: { code, sexes, introducedYear, clockStop: row.clock_stop, pooled: row.pooled, inInclusion: row.in_inclusion } }];
      });
    });
  }

  /** The pathway with this code, or null where none is named: all together. */
  async pathway(context: RequestContext, code: string | null): Promise<AskedPathway | null> {
    if (code === null) return null;
    const pathways = await this.pathways(context);
    const found = pathways.find(({ counted }) => counted.code === code);
    if (!found) throw badArgument('pathway', code, `known codes are ${pathways.map(({ counted }) => counted.code).join(', ')}`);
    return found;
  }

  /** The published release with this id, or the newest. */
  release(context: RequestContext, id: string | null): Promise<ReleaseView> {
    return context.once(`release ${id ?? ''}`, () =>
      this.ground.database.read(context.actor, 'release', async (sql) => {
        const row = await selectPublishedRelease(sql, id);
        if (row) return releaseView(row);
        const known = await selectPublishedIds(sql);
        if (known.length > 0) throw badArgument('release', id, `published releases are ${known.join(', ')}`);
        throw new RequestError('NO_RELEASE', 'No release is published yet: the demonstration country is being loaded, or nothing has been handed in. Officially published results are there meanwhile.');
      }),
    );
  }

  /** What any cut of the country is read with. */
  async cutGround(context: RequestContext, { release }: ReleaseView): Promise<CutGround> {
    const units = await this.ground.regions.withRole(context, 'unit');
    const pathways = await this.pathways(context);
    return { release: release.id, units: units.map(({ code }) => code), pathways: pathways.map(({ counted }) => counted) };
  }
}
