import type { LevelRole } from '@schema/domain/area.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { selectAreas, selectMemberships, selectPopulations, type AreaRow, type MembershipRow } from './regions.queries.ts';
import type { Membership, Population, Region } from './regions.types.ts';

/** The areas as one request sees them. */
export interface Areas {
  readonly all: readonly Region[];
  readonly byCode: ReadonlyMap<string, Region>;
  readonly memberships: readonly MembershipRow[];
}

/** Areas and their populations. Reference rows are public. */
export class RegionsService {
  constructor(private readonly database: Database) {}

  /** Every area, read once a request. */
  areas(context: RequestContext): Promise<Areas> {
    assertAllowed(context.actor, 'reference.read');
    return context.once('areas', () =>
      this.database.read(context.actor, 'areas', async (sql) => {
        const all = (await selectAreas(sql)).map(toRegion);
        return { all, byCode: new Map(all.map((area) => [area.code, area])), memberships: await selectMemberships(sql) };
      }),
    );
  }

  /** The areas on the level with this role, in geographic order. */
  async withRole(context: RequestContext, role: LevelRole): Promise<Region[]> {
    const { all } = await this.areas(context);
    return all.filter((area) => area.level.role === role.toUpperCase());
  }

  /** The nation: the one area that everything adds up to. */
  async country(context: RequestContext): Promise<Region> {
    const [nation] = await this.withRole(context, 'nation');
    if (!nation) throw new Error('The reference rows hold no nation.');
    return nation;
  }

  /** The area with this code; an unknown code is an error that lists the known ones. */
  async withCode(context: RequestContext, code: string, argument: string): Promise<Region> {
    const { byCode } = await this.areas(context);
    const area = byCode.get(code);
    if (!area) throw badArgument(argument, code, `known codes are ${[...byCode.keys()].join(', ')}`);
    return area;
  }

  /** What the area belongs to: a region to its health-care region, or each of its parts to its own. */
  async memberships(context: RequestContext, area: Region): Promise<Membership[]> {
    const { byCode, memberships } = await this.areas(context);
    return memberships.filter((row) => row.area === area.code).map((row) => toMembership(row, byCode));
  }

  /** The units that belong to the area wholly or in part; for the nation, all units. */
  async members(context: RequestContext, area: Region): Promise<Region[]> {
    const units = await this.withRole(context, 'unit');
    if (area.level.role === 'NATION') return units;
    const { memberships } = await this.areas(context);
    const codes = new Set(memberships.filter((row) => row.parent === area.code).map((row) => row.area));
    return units.filter((unit) => codes.has(unit.code));
  }

  /** The parts that the area is divided into, if it is. */
  async parts(context: RequestContext, area: Region): Promise<Region[]> {
    const { memberships } = await this.areas(context);
    const codes = new Set(memberships.filter((row) => row.parent === area.code && row.part === null).map((row) => row.area));
    const below = [...(await this.withRole(context, 'part')), ...(await this.withRole(context, 'locality'))];
    return below.filter((part) => codes.has(part.code));
  }

  /** Population counts of the area, oldest first. */
  async populations(context: RequestContext, area: Region): Promise<Population[]> {
    const rows = await context.once('populations', () => this.database.read(context.actor, 'populations', selectPopulations));
    return rows
      .filter((row) => row.area === area.code)
      .map(({ area: _area, reference_date: referenceDate, note_sv: sv, note_en: en, ...row }) => ({ ...row, referenceDate, notes: { sv, en } }));
  }
}

function toRegion(row: AreaRow): Region {
  return {
    code: row.code,
    level: {
      id: row.level,
      role: row.role.toUpperCase() as Uppercase<LevelRole>,
      names: { sv: row.level_name_sv, en: row.level_name_en },
      plurals: { sv: row.plural_sv, en: row.plural_en },
    },
    abbreviation: row.abbreviation,
    isoCode: row.iso_code,
    tile: row.tile_column === null || row.tile_row === null ? null : { column: row.tile_column, row: row.tile_row },
    order: row.sort_order,
    source: row.source,
    names: { sv: row.name_sv, en: row.name_en },
    shortNames: { sv: row.short_name_sv, en: row.short_name_en },
    locatives: { sv: row.locative_sv, en: row.locative_en },
  };
}

function toMembership(row: MembershipRow, byCode: ReadonlyMap<string, Region>): Membership {
  const region = byCode.get(row.parent);
  if (!region) throw new Error(`The area ${row.parent} is named as a parent but is not there.`);
  return {
    region,
    part: row.part === null ? null : (byCode.get(row.part) ?? null),
    share: row.share === null ? null : Number(row.share),
    asOf: row.as_of,
    source: row.source,
  };
}
