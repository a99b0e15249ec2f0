import { Field, ID, ObjectType } from 'type-graphql';
import type { Origin } from '@schema/domain/figure.ts';
import type { Grain } from '@schema/domain/periods.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { Treatment } from '@schema/domain/treatment.ts';
import type { AgeBand, Attribution } from '@schema/domain/waits.ts';
import { GrainEnum, OriginEnum, SexEnum, TreatmentEnum } from '../access/shared-enums.ts';
import { Goal, Measure } from '../measures/measures.types.ts';
import { Pathway } from '../pathways/pathways.types.ts';
import { Region } from '../regions/regions.types.ts';
import { Figure } from '../releases/figure.types.ts';
import { Release } from '../releases/releases.types.ts';
import { AgeBandEnum, AttributionEnum } from './waits.inputs.ts';

/** Whom the figures of an answer are about: what was asked, with what it meant where nothing was said. */
@ObjectType()
abstract class AboutPatients {
  @Field(() => SexEnum, { description: 'The sex that was asked for.' })
  sex!: Sex;
  @Field(() => AgeBandEnum, { nullable: true, description: 'The age band that was asked for; null for all ages.' })
  ageBand!: AgeBand | null;
  @Field(() => TreatmentEnum, { nullable: true, description: 'The kind of first treatment that was asked for; null for all.' })
  treatment!: Treatment | null;
  @Field(() => AttributionEnum, { description: 'Which region a patient is counted in.' })
  attribution!: Attribution;
  @Field(() => Release, { description: 'The release that was read.' })
  release!: Release;
  @Field(() => OriginEnum, { description: "Whether the figures rest on regions' register data or on the invented country." })
  origin!: Origin;
}

@ObjectType({ description: 'The figure of one period in a series.' })
export class SeriesPoint {
  @Field(() => String, { description: 'The period, as the argument `period` writes it.' })
  period!: string;
  @Field(() => String, { description: 'Its first month, YYYY-MM.' })
  firstMonth!: string;
  @Field(() => String, { description: 'Its last month, YYYY-MM.' })
  lastMonth!: string;
  @Field(() => Figure, { description: 'The figure.' })
  figure!: Figure;
}

@ObjectType({ description: 'A measure of an area, period by period.' })
export class Series extends AboutPatients {
  @Field(() => Measure, { description: 'The measure.' })
  measure!: Measure;
  @Field(() => Region, { description: 'The area.' })
  region!: Region;
  @Field(() => Pathway, { nullable: true, description: 'The pathway; null for all together.' })
  pathway!: Pathway | null;
  @Field(() => GrainEnum, { description: 'How long the periods are.' })
  grain!: Grain;
  @Field(() => [SeriesPoint], { description: 'One point for each period that lies wholly within both the span asked for and the release, oldest first.' })
  points!: SeriesPoint[];
  @Field(() => Goal, { nullable: true, description: 'The national goal that holds in the year of the last point; null where the measure has none.' })
  goal!: Goal | null;
}

@ObjectType({ description: 'The figure of one area in a comparison.' })
export class ComparisonRow {
  @Field(() => Region, { description: 'The area.' })
  region!: Region;
  @Field(() => Figure, { description: 'Its figure.' })
  figure!: Figure;
}

@ObjectType({ description: 'A measure in all areas of a level in the same period.' })
export class Comparison extends AboutPatients {
  @Field(() => Measure, { description: 'The measure.' })
  measure!: Measure;
  @Field(() => Pathway, { nullable: true, description: 'The pathway; null for all together.' })
  pathway!: Pathway | null;
  @Field(() => String, { description: 'The period, written out: R12 as the months that it stood for.' })
  period!: string;
  @Field(() => [ComparisonRow], { description: 'One row for each area, in geographic order from the north.' })
  rows!: ComparisonRow[];
  @Field(() => Figure, { description: "The nation's figure." })
  nation!: Figure;
  @Field(() => Goal, { nullable: true, description: "The national goal that holds in the period's last year; null where the measure has none." })
  goal!: Goal | null;
}

@ObjectType({ description: 'The figure of one measure, among several.' })
export class MeasuredFigure {
  @Field(() => ID, { description: "The measure's id." })
  measure!: string;
  @Field(() => Figure, { description: 'The figure.' })
  figure!: Figure;
}

@ObjectType({ description: 'The figures of one pathway.' })
export class PathwayRow {
  @Field(() => Pathway, { description: 'The pathway.' })
  pathway!: Pathway;
  @Field(() => [MeasuredFigure], { description: 'One figure for each measure, in the order asked for.' })
  figures!: MeasuredFigure[];
}

@ObjectType({ description: 'Measures of every pathway in an area and a period.' })
export class PathwayTable extends AboutPatients {
  @Field(() => Region, { description: 'The area.' })
  region!: Region;
  @Field(() => String, { description: 'The period, written out: R12 as the months that it stood for.' })
  period!: string;
  @Field(() => [Measure], { description: 'The measures, in the order asked for.' })
  measures!: Measure[];
  @Field(() => [PathwayRow], { description: 'One row for each pathway, in the order in which they were introduced.' })
  rows!: PathwayRow[];
  @Field(() => [MeasuredFigure], { description: 'The same measures over all pathways together. Waits of pathways that end otherwise than by a treatment are not among them.' })
  pooled!: MeasuredFigure[];
}
