import { createHash } from 'node:crypto';

/** Kinds of partitions. New kinds take new names; the hashes of old ones stay. */
export const PARTITION_KINDS = {
  /** Fine cells of one reporting region and year, a row a pathway. */
  cells: 'waits-cells',
  /** Series of one area and year, a row an attribution and pathway. */
  series: 'waits-series',
  /** Totals of one area and year from suppliers without cases, a row a pathway. */
  totals: 'waits-totals',
} as const;
export type PartitionKind = (typeof PARTITION_KINDS)[keyof typeof PARTITION_KINDS];

/** A stored row of a partition. `attribution` is empty where the kind has none. */
export interface PartitionRow {
  readonly attribution: string;
  readonly pathway: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What one area's year holds, addressed by its hash. */
export interface Partition {
  readonly kind: PartitionKind;
  readonly area: string;
  readonly year: number;
  readonly hash: string;
  readonly rows: readonly PartitionRow[];
}

/** A line of a release's manifest. */
export interface ManifestLine {
  readonly kind: string;
  readonly area: string;
  readonly year: number;
  readonly hash: string;
}

/** The partition of the rows, in any order; its hash covers kind, area, year and every byte of every row. */
export function partitionOf(kind: PartitionKind, area: string, year: number, rows: readonly PartitionRow[]): Partition {
  const inOrder = [...rows].sort((a, b) => compare(a.attribution, b.attribution) || compare(a.pathway, b.pathway));
  const hash = createHash('sha256').update(`${kind}\n${area}\n${year}\n`);
  for (const { attribution, pathway, content } of inOrder) hash.update(`${attribution}\t${pathway}\t${content.length}\n`).update(content);
  return { kind, area, year, hash: hash.digest('hex'), rows: inOrder };
}

/** The hash of a release: of what it says of itself (extraction, months, finals) and of every partition. */
export function releaseHash(heading: readonly (string | number)[], manifest: readonly ManifestLine[]): string {
  const lines = manifest.map(({ kind, area, year, hash }) => `${kind}\t${area}\t${year}\t${hash}`).sort(compare);
  return createHash('sha256')
    .update([heading.join('\t'), ...lines].join('\n'))
    .digest('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
