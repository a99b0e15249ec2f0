import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Absence } from '@schema/domain/figure.ts';
import { AbsenceEnum } from '../access/shared-enums.ts';
import { Region } from '../regions/regions.types.ts';
import { Release } from '../releases/releases.types.ts';

@ObjectType({ description: 'How often a column says nothing.' })
export class MissingShare {
  @Field(() => String, { description: 'The column, as files name it.' })
  column!: string;
  @Field(() => Float, { description: 'Share of the rows handed in (0–1).' })
  share!: number;
}

@ObjectType({ description: 'A month that lies far from the twelve before it.' })
export class MonthJump {
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string;
  @Field(() => Int, { description: 'Pathways that started.' })
  started!: number;
  @Field(() => Float, { description: 'The median of the twelve months before.' })
  usual!: number;
}

@ObjectType({ description: "Numbers about a region's files and figures of the twelve months up to the extraction." })
export class QualityNumbers {
  @Field(() => Int, { description: 'Rows handed in, corrections among them.' })
  rows!: number;
  @Field(() => Float, { nullable: true, description: 'Share of these rows that later files have changed (0–1); null where there are none.' })
  correctedLater!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of these rows that changed what was known (0–1); null where there are none.' })
  corrections!: number | null;
  @Field(() => Int, { description: 'Rows with something odd that was accepted.' })
  warnings!: number;
  @Field(() => Int, { description: 'Files that were refused.' })
  rejectedFiles!: number;
  @Field(() => [MissingShare], { description: 'How often each column says nothing; for columns that a finished pathway has. Empty where it is not known.' })
  missing!: MissingShare[];
  @Field(() => Float, { nullable: true, description: 'Pathways that started in the last month but one, against the median of the twelve before (1 is the usual). Of the newest month too much is registered late to be compared.' })
  completeness!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of the treated whose limit is known, so that they can be judged (0–1).' })
  judged!: number | null;
  @Field(() => Float, { nullable: true, description: 'Treated in a pathway against expected cases (1 is as many); null where none are expected.' })
  againstExpected!: number | null;
  @Field(() => [MonthJump], { description: 'Months of the year that lie far from the twelve before them; the newest, which is not whole, is left out.' })
  jumps!: MonthJump[];
  @Field(() => Int, { description: 'Rows that have come since the release: new, changed or gone. They count in the next.' })
  sinceRelease!: number;
}

@ObjectType({ description: "The quality of one region's data, in its parts: there is no single mark." })
export class RegionQuality {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;
  @Field(() => String, { nullable: true, description: 'The day of its last file of cases or totals in the release, YYYY-MM-DD; null where there is none.' })
  lastDelivery!: string | null;
  @Field(() => Int, { description: 'Months with a file, of the twelve up to the extraction.' })
  monthsDelivered!: number;
  @Field(() => Boolean, { description: 'Whether more days than a delivery each month allows (35) had gone since the last file when the release was extracted; each quarter where the release tells of no shorter periods, and so on.' })
  isLate!: boolean;
  @Field(() => Boolean, { description: 'Whether all of its files are totals. What rests on single cases cannot be known of them: completeness, share judged, expected cases, jumps and what is missing are then null or empty.' })
  ofTotals!: boolean;
  @Field(() => QualityNumbers, { nullable: true, description: 'The numbers; null where they are not given, with the reason in `absence`.' })
  numbers!: QualityNumbers | null;
  @Field(() => AbsenceEnum, { nullable: true, description: 'Why there are no numbers.' })
  absence!: Absence | null;
}

@ObjectType({ description: 'The quality of the data that a release rests on.' })
export class DataQuality {
  @Field(() => Release, { description: 'The release.' })
  release!: Release;
  @Field(() => String, { description: 'The first day that files are looked at from, YYYY-MM-DD.' })
  from!: string;
  @Field(() => [RegionQuality], { description: 'Every region, in geographic order.' })
  rows!: RegionQuality[];
}

