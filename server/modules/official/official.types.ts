import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Absence, Origin, Unit, Verdict } from '@schema/domain/figure.ts';
import { AbsenceEnum, OriginEnum, UnitEnum, VerdictEnum } from '../access/shared-enums.ts';
import { Measure } from '../measures/measures.types.ts';
import { Region } from '../regions/regions.types.ts';
import { apiEnum } from '@server/platform/scalars.ts';

@ObjectType({ description: 'One officially published result: a number, a statement in words, or the reason there is none.' })
export class PublishedResult {
  @Field(() => ID, { description: "The measure's id." })
  measure!: string;
  @Field(() => String, { description: 'What it is about: the id of a level of areas, or pathway.' })
  level!: string;
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => String, { nullable: true, description: 'The period as the source states it, where it is not a whole year by itself.' })
  period!: string | null;
  @Field(() => Float, { nullable: true, description: "The number in the measure's unit; a share is 0 to 1. Null where `absence` or `text` stands instead." })
  value!: number | null;
  @Field(() => String, { nullable: true, description: 'What the source says in words, where it gives no number.' })
  text!: string | null;
  @Field(() => UnitEnum, { description: 'What the number counts.' })
  unit!: Unit;
  @Field(() => AbsenceEnum, { nullable: true, description: 'Why there is no value; null where there is one.' })
  absence!: Absence | null;
  @Field(() => String, { nullable: true, description: 'The value to the letter, as its source publishes it ("71.2").' })
  valueAsPublished!: string | null;
  @Field(() => String, { description: 'The unit as its source names it.' })
  unitAsPublished!: string;
  @Field(() => String, { nullable: true, description: 'How exact the source is: about, more_than, nearly, lowest, highest. Null: exact.' })
  qualifier!: string | null;
  @Field(() => String, { description: 'Whom or what the source says that the value is about, in its own words.' })
  keyAsPublished!: string;
  @Field(() => OriginEnum, { description: 'Where it comes from; always officially published.' })
  origin!: Origin;
  @Field(() => String, { description: 'The publication, with address or indicator number.' })
  source!: string;
  @Field(() => VerdictEnum, { nullable: true, description: 'How the value stands against the goal of its year; null where no goal holds or no value is there.' })
  verdict!: Verdict | null;
  @Field(() => Region, { nullable: true, description: 'The area that it is about; null where it is about a pathway.' })
  region!: Region | null;
  pathwayCode!: string | null;
  notes!: { readonly sv: string | null; readonly en: string | null };
  absenceReasons!: { readonly sv: string | null; readonly en: string | null };
}

@ObjectType({ description: 'The lowest or highest value among the regions in a year.' })
export class Extreme {
  @Field(() => [Region], { description: 'The regions that have the value; several where they tie.' })
  regions!: Region[];
  @Field(() => Float, { description: "The value, in the measure's unit." })
  value!: number;
}

@ObjectType({ description: 'How far apart the regions are in a year. Unweighted: each region counts the same, and no interval, since no counts are published.' })
export class SpreadPoint {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => Int, { description: 'Regions with a value.' })
  regionsCounted!: number;
  @Field(() => Int, { description: 'Regions without a value.' })
  regionsAbsent!: number;
  @Field(() => Extreme, { description: 'The lowest value.' })
  lowest!: Extreme;
  @Field(() => Extreme, { description: 'The highest value.' })
  highest!: Extreme;
  @Field(() => Float, { nullable: true, description: "Highest less lowest, in the measure's unit; null for a single region." })
  range!: number | null;
  @Field(() => Float, { nullable: true, description: 'Standard deviation between the regions, dividing by their number; null for a single region.' })
  standardDeviation!: number | null;
  @Field(() => Float, { description: 'Mean of the regions, each counted the same; not the value of the nation.' })
  mean!: number;
}

export const TrendDirectionEnum = apiEnum('TrendDirection', 'Which way a series moves, if the test establishes that it does.', {
  RISING: 'Rises: established at the 5 % level.',
  FALLING: 'Falls: established at the 5 % level.',
  NOT_ESTABLISHED: 'No direction can be established from the years there are.',
});

@ObjectType({ description: 'The Mann–Kendall test of whether a yearly series moves in one direction.' })
export class Trend {
  @Field(() => TrendDirectionEnum, { description: 'The direction, if it is established.' })
  direction!: keyof typeof TrendDirectionEnum;
  @Field(() => Float, { description: "Kendall's tau-b, −1 to 1." })
  tau!: number;
  @Field(() => Float, { description: 'Two-sided p value.' })
  pValue!: number;
  @Field(() => Int, { description: 'Number of years tested.' })
  years!: number;
  @Field(() => String, { description: 'How the p value was computed: exact or normal approximation.' })
  method!: string;
}

@ObjectType({ description: 'How far apart the regions are, year by year.' })
export class PublishedSpread {
  @Field(() => Measure, { description: 'The measure.' })
  measure!: Measure;
  @Field(() => OriginEnum, { description: 'Where the values come from; always officially published.' })
  origin!: Origin;
  @Field(() => [SpreadPoint], { description: 'One point a year in which at least one region has a value, oldest first.' })
  points!: SpreadPoint[];
  @Field(() => Trend, { nullable: true, description: 'Whether the range moves in one direction; null with too few years to tell.' })
  rangeTrend!: Trend | null;
  @Field(() => Trend, { nullable: true, description: 'Whether the standard deviation moves in one direction; null with too few years to tell.' })
  standardDeviationTrend!: Trend | null;
}
