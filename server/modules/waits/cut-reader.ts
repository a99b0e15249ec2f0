import DataLoader from 'dataloader';
import type { RequestContext } from '../access/request-context.ts';
import { countCells, type CellFilter, type StoredCells } from '../releases/cell-counts.ts';
import { ALL_PATHWAYS, type MonthSeries, type SeriesAxis } from '../releases/month-series.ts';
import { PARTITION_KINDS } from '../releases/partitions.ts';
import { readSeries } from '../releases/series-content.ts';
import { unpackTotals } from '../releases/total-entries.ts';
import type { CountedPathway } from './applicability.ts';
import { axisOf, type Patients } from './patients.ts';
import type { AskedArea } from './places.ts';
import type { ContentAddress, ReleaseContents } from './release-contents.ts';
import type { SeriesByYear } from './span-sums.ts';
import type { TotalsByYear } from './span-totals.ts';

/** Whom a series is about, with what its area and pathway are. */
export interface AskedCut {
  readonly area: AskedArea;
  /** Null: all together. */
  readonly pathway: CountedPathway | null;
  readonly patients: Patients;
}

/** What every cut of a country can be read with. */
export interface CutGround {
  readonly release: string;
  /** Codes of every unit. */
  readonly units: readonly string[];
  readonly pathways: readonly CountedPathway[];
}

/** How many values a content of fine cells is counted as, when a question's size is limited. */
const VALUES_OF_CELLS = 25;

/**
 * Reads series for one request: all that its fields ask for at the same time by one statement, each content and each
 * series once, however many measures rest on it.
 */
export class CutReader {
  private readonly loader: DataLoader<ContentAddress, Uint8Array | null, string>;
  private readonly series = new Map<string, Promise<MonthSeries | null>>();

  constructor(
    private readonly context: RequestContext,
    private readonly contents: ReleaseContents,
  ) {
    this.loader = new DataLoader((addresses) => contents.read(context.actor, addresses), { cacheKeyFn: keyOfAddress });
  }

  /** The series of the cut in each of the years. */
  async byYear(cut: AskedCut, years: readonly number[], ground: CutGround): Promise<SeriesByYear> {
    const axis = axisOf(cut.patients);
    const series = await Promise.all(years.map((year) => (axis ? this.stored(cut, axis, year, ground) : this.counted(cut, year, ground))));
    return new Map(years.map((year, place) => [year, series[place] ?? null]));
  }

  /** What suppliers without cases tell of the cut's area and pathway in each of the years; null where the release holds nothing of such. */
  async totalsByYear({ area, pathway }: AskedCut, years: readonly number[], { release }: CutGround): Promise<TotalsByYear | null> {
    if (!(await this.contents.holds(this.context.actor, release, PARTITION_KINDS.totals))) return null;
    const addresses = years.map((year): ContentAddress => ({ release, kind: PARTITION_KINDS.totals, area: area.region.code, year, attribution: '', pathway: pathway?.code ?? ALL_PATHWAYS }));
    const contents = await this.load(addresses);
    return new Map(years.map((year, place) => [year, contents[place] ? unpackTotals(contents[place]) : []]));
  }

  private stored({ area, pathway, patients }: AskedCut, axis: SeriesAxis, year: number, { release }: CutGround): Promise<MonthSeries | null> {
    const address: ContentAddress = {
      release,
      kind: PARTITION_KINDS.series,
      area: area.region.code,
      year,
      // The nation is the same by closing and by home, and stored once.
      attribution: area.region.level.role === 'NATION' ? 'CLOSING' : patients.attribution,
      pathway: pathway?.code ?? ALL_PATHWAYS,
    };
    return this.once(`${keyOfAddress(address)}\t${JSON.stringify(axis)}`, async () => {
      const content = await this.load([address]);
      return content[0] ? readSeries(content[0], axis) : null;
    });
  }

  /** A cut by more than one axis, counted from the fine cells of the regions that can hold its cases. */
  private counted(cut: AskedCut, year: number, ground: CutGround): Promise<MonthSeries | null> {
    const { area, pathway, patients } = cut;
    const regions = patients.attribution === 'HOME' ? ground.units : area.units;
    const pathways = pathway ? [pathway] : ground.pathways;
    const key = JSON.stringify([ground.release, year, area.region.code, pathway?.code ?? null, patients]);
    return this.once(key, async () => {
      const wanted = regions.flatMap((region) => pathways.map((each) => ({ region, pathway: each })));
      this.context.charge(wanted.length * VALUES_OF_CELLS);
      const contents = await this.load(
        wanted.map(({ region, pathway: { code } }) => ({ release: ground.release, kind: PARTITION_KINDS.cells, area: region, year, attribution: '', pathway: code })),
      );
      const stored = wanted.flatMap(({ region, pathway: { pooled } }, place): StoredCells[] => {
        const content = contents[place];
        return content ? [{ region, content, pooled: pathway !== null || pooled }] : [];
      });
      return countCells(stored, filterOf(cut));
    });
  }

  private load(addresses: readonly ContentAddress[]): Promise<(Uint8Array | null)[]> {
    this.context.charge(addresses.length);
    return Promise.all(addresses.map((address) => this.loader.load(address)));
  }

  private once(key: string, read: () => Promise<MonthSeries | null>): Promise<MonthSeries | null> {
    let series = this.series.get(key);
    if (!series) this.series.set(key, (series = read()));
    return series;
  }
}

function filterOf({ area, patients: { sex, ageBand, treatment, attribution } }: AskedCut): CellFilter {
  return {
    sex: sex === 'ALL' ? undefined : sex,
    ageBand: ageBand ?? undefined,
    treatment: treatment ?? undefined,
    place: (closing, home) => area.holds(attribution === 'CLOSING' ? closing : home),
  };
}

function keyOfAddress({ release, kind, area, year, attribution, pathway }: ContentAddress): string {
  return [release, kind, area, year, attribution, pathway].join('\t');
}
