import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Origin } from '@schema/domain/figure.ts';
import { apiEnum } from '@server/platform/scalars.ts';
import { OriginEnum } from '../access/shared-enums.ts';

/** What can be said of a release, as its row says it. */
export type ReleaseState = 'building' | 'built' | 'published' | 'cancelled';

export const ReleaseStateEnum = apiEnum('ReleaseState', 'How far a release has come.', {
  BUILDING: 'Under way; nobody reads it yet.',
  BUILT: 'Whole, but not published.',
  PUBLISHED: 'Published; it never changes and answers forever.',
  CANCELLED: 'Given up before it was whole.',
} satisfies Record<Uppercase<ReleaseState>, string>);

@ObjectType({
  description: "The figures of a moment, built from regions' files: numbered, hashed and never changed once published. Officially published results belong to none.",
})
export class Release {
  @Field(() => ID, { description: 'The id that every argument `release` takes.' })
  id!: string;
  @Field(() => Int, { description: 'Counted from 1, in the order in which they were built.' })
  number!: number;
  @Field(() => ReleaseStateEnum, { description: 'How far it has come.' })
  state!: Uppercase<ReleaseState>;
  @Field(() => OriginEnum, { description: "Whether it rests on regions' register data or on the invented country." })
  origin!: Origin;
  @Field(() => String, { description: 'The day as of which the files were read, YYYY-MM-DD.' })
  extractedOn!: string;
  @Field(() => String, { nullable: true, description: 'When it was published (ISO 8601, UTC); null before.' })
  publishedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 over every number in it; null before it is whole. The same files give the same.' })
  hash!: string | null;
  @Field(() => String, { nullable: true, description: 'The first month that it tells of, YYYY-MM.' })
  firstMonth!: string | null;
  @Field(() => String, { nullable: true, description: 'The last month that it tells of, YYYY-MM.' })
  lastMonth!: string | null;
  @Field(() => String, { nullable: true, description: 'The last month whose figures are final, YYYY-MM; later months are provisional. Null: none is final.' })
  finalThrough!: string | null;
  @Field(() => [String], { description: 'The half-years that became final with it, such as "2024-H1".' })
  finals!: string[];
  @Field(() => Int, { nullable: true, description: 'Pathways that were counted; null before it is whole.' })
  cases!: number | null;
  @Field(() => ID, { nullable: true, description: 'The release that it followed on; null for the first.' })
  parent!: string | null;
  @Field(() => Int, { description: 'Pieces that it is made of: an area and a year each.' })
  partitions!: number;
  @Field(() => Int, { description: 'Those of its pieces that it has in common with its parent, number by number.' })
  sharedPartitions!: number;
  @Field(() => Boolean, { description: 'Whether it is the newest that is published: the one that answers where no release is named.' })
  isNewest!: boolean;
}
