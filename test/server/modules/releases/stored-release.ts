import { readFileSync } from 'node:fs';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { inventedCountry, type InventedDelivery } from '@seed/invented/invented-country.ts';
import type { MonthSeries, SeriesAxis } from '@server/modules/releases/month-series.ts';
import { PARTITION_KINDS, partitionOf, releaseHash, type PartitionKind } from '@server/modules/releases/partitions.ts';
import { selectManifest, selectReleases } from '@server/modules/releases/releases.queries.ts';
import { readSeries } from '@server/modules/releases/series-content.ts';
import type { Delivery } from '@server/modules/submissions/delivery-port.ts';
import type { Database } from '@server/platform/database/sql.ts';

interface StoredRow {
  readonly hash: string;
  readonly attribution: string;
  readonly pathway: string;
  readonly content: Uint8Array;
}

/** A release with all that is stored of it. */
export class StoredRelease {
  private constructor(
    readonly row: Awaited<ReturnType<typeof selectReleases>>[number],
    readonly manifest: Awaited<ReturnType<typeof selectManifest>>,
    private readonly contents: ReadonlyMap<string, readonly StoredRow[]>,
  ) {}

  static async read(database: Database, id: string): Promise<StoredRelease> {
    return database.read(SYSTEM_ACTOR, 'stored release', async (sql) => {
      const row = (await selectReleases(sql)).find((each) => each.id === id);
      if (!row) throw new Error(`There is no release ${id}.`);
      const { rows } = await sql.query(
        'SELECT c.hash, c.attribution, c.pathway, c.content FROM release_contents c WHERE c.hash IN (SELECT hash FROM release_manifest WHERE release = $1)',
        [id],
      );
      const contents = new Map<string, StoredRow[]>();
      for (const each of rows as StoredRow[]) contents.set(each.hash, [...(contents.get(each.hash) ?? []), each]);
      return new StoredRelease(row, await selectManifest(sql, id), contents);
    });
  }

  /** The hash computed anew from every stored byte. */
  rehashed(): string {
    const { origin, extractedOn, firstMonth, lastMonth, finalThrough, finals } = this.row;
    const lines = this.manifest.map(({ kind, area, year, hash }) => {
      const rows = (this.contents.get(hash) ?? []).map(({ attribution, pathway, content }) => ({ attribution, pathway, content: Uint8Array.from(content) }));
      return { kind, area, year, hash: partitionOf(kind as PartitionKind, area, year, rows).hash };
    });
    return releaseHash([origin, extractedOn, firstMonth ?? '', lastMonth ?? '', finalThrough ?? '', finals.join(' ')], lines);
  }

  /** The manifest as lines in a fixed order. */
  lines(): string[] {
    return this.manifest.map(({ kind, area, year, hash }) => `${kind} ${area} ${year} ${hash}`).sort();
  }

  /** Every series of the axis' value: `visit` is told where it belongs. */
  eachSeries(axis: SeriesAxis, visit: (where: { area: string; attribution: string; pathway: string; year: number }, series: MonthSeries) => void): void {
    for (const { kind, area, year, hash } of this.manifest) {
      if (kind !== PARTITION_KINDS.series) continue;
      for (const { attribution, pathway, content } of this.contents.get(hash) ?? []) {
        const series = readSeries(content, axis);
        if (series) visit({ area, attribution, pathway, year }, series);
      }
    }
  }
}

/** The small synthetic country up to a month. */
export function smallCountry(lastMonth: string): InventedDelivery[] {
  return [...inventedCountry({ size: 'small', lastMonth })];
}

/** A delivery as the door takes it; its bytes are handed over, so each import needs its own. */
export function asDelivery({ kind, fileName, deliveredOn, text }: InventedDelivery): Delivery {
  return { kind, fileName, deliveredOn, bytes: new TextEncoder().encode(text) };
}

/** Text of a reference file. */
export function referenceText(name: string): string {
  return readFileSync(new URL(`../../../../seed/reference/${name}`, import.meta.url), 'utf8');
}
