import type { CountingReference } from './counting-rules.ts';
import type { ExpectedRow } from './expected-spread.ts';
import type { BucketName } from './cell-tally.ts';
import type { PartitionKind } from './partitions.ts';
import type { CountedArea, GroupMembership } from './places.ts';
import type { CountRow } from './total-entries.ts';

/** What the server and the thread that counts a release say to each other. Each request has one answer. */

export interface BuildReference {
  readonly counting: CountingReference;
  readonly areas: readonly CountedArea[];
  readonly memberships: readonly GroupMembership[];
}

/** Cells of an earlier release, packed. */
export interface EarlierCells {
  readonly region: string;
  readonly pathway: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export type BuildRequest =
  | { readonly kind: 'start'; readonly reference: BuildReference }
  /** Lines of `case-lines.ts`, to be added or taken away. */
  | { readonly kind: 'count'; readonly lines: string; readonly sign: 1 | -1 }
  | { readonly kind: 'touched' }
  /** The release is done with: nothing of it is to stay in memory. */
  | { readonly kind: 'forget' }
  | {
      readonly kind: 'roll';
      readonly year: number;
      readonly earlier: readonly EarlierCells[];
      readonly expected: readonly ExpectedRow[];
      /** Totals of the year from suppliers without cases. */
      readonly totals: readonly CountRow[];
      /** Whether every area is summed, or only those that a case was added to or taken from. */
      readonly everyArea: boolean;
    };

/** A partition ready to be stored: its rows as `binaryRows` writes them. */
export interface BuiltPartition {
  readonly kind: PartitionKind;
  readonly area: string;
  readonly year: number;
  readonly hash: string;
  readonly rows: Uint8Array<ArrayBuffer>;
}

export type BuildAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'touched'; readonly buckets: readonly BucketName[]; readonly cases: number }
  | {
      readonly kind: 'rolled';
      readonly partitions: readonly BuiltPartition[];
      /** First month of the year in which a pathway starts, 0 for January. */
      readonly firstStart: number | null;
      /** Partitions of the year that are the parent's. */
      readonly untouched: readonly { readonly kind: PartitionKind; readonly area: string }[];
    }
  | { readonly kind: 'failed'; readonly message: string };
