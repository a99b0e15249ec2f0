import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Origin } from '@schema/domain/figure.ts';
import type { Grain } from '@schema/domain/periods.ts';
import type { ReleaseNote } from '@schema/language/release-notes.ts';
import { apiEnum } from '@server/platform/scalars.ts';
import { GrainEnum, OriginEnum } from '../access/shared-enums.ts';
import type { ReleaseCut } from './release-extent.ts';

/** What can be said of a release, as its row says it. */
export type ReleaseState = 'building' | 'built' | 'published' | 'cancelled';

export const ReleaseStateEnum = apiEnum('ReleaseState', 'How far a release has come.', {
  BUILDING: 'Under way; nobody reads it yet.',
  BUILT: 'Whole, but not published.',
  PUBLISHED: 'Published; it never changes and answers forever.',
  CANCELLED: 'Given up before it was whole.',
} satisfies Record<Uppercase<ReleaseState>, string>);

export const ReleaseCutEnum = apiEnum('ReleaseCut', 'What figures of a release can be cut by, beside area, pathway and period.', {
  SEX: 'By sex.',
  AGE: 'By age band.',
  TREATMENT: 'By kind of first treatment.',
  HOME: "By the patient's own region, beside the one that closed the pathway.",
} satisfies Record<ReleaseCut, string>);

/** What the numbers of a release were told as. */
export type ReleaseBasis = 'CASES' | 'TOTALS' | 'BOTH';

export const ReleaseBasisEnum = apiEnum('ReleaseBasis', 'What the numbers of a release were told as.', {
  CASES: 'Case by case.',
  TOTALS: 'Totals alone: there are no days, nothing of pathways that are open, and no expected cases.',
  BOTH: 'Cases by some regions, totals by others.',
} satisfies Record<ReleaseBasis, string>);

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
  @Field(() => OriginEnum, { description: "What it rests on: regions' register data, what a publisher has released as open data, or the invented country." })
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
  @Field(() => Int, { nullable: true, description: 'Pathways that were counted, and patients told of as totals; null before it is whole.' })
  cases!: number | null;
  @Field(() => [GrainEnum], { description: 'The periods that it tells of, the shortest first: totals of quarters are never shown as months.' })
  grains!: Grain[];
  @Field(() => [ReleaseCutEnum], { description: 'What its figures can be cut by. Any other cut is answered NOT_COLLECTED.' })
  cuts!: ReleaseCut[];
  notes!: readonly ReleaseNote[];
  @Field(() => ID, { nullable: true, description: 'The release that it followed on; null for the first.' })
  parent!: string | null;
  @Field(() => Int, { description: 'Pieces that it is made of: an area and a year each.' })
  partitions!: number;
  @Field(() => Int, { description: 'Those of its pieces that it has in common with its parent, number by number.' })
  sharedPartitions!: number;
  @Field(() => Boolean, { description: 'Whether it is the newest that is published: the one that answers where no release is named.' })
  isNewest!: boolean;
}
