import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Origin } from '@schema/domain/figure.ts';
import type { Bilingual } from '@schema/domain/measure.ts';
import { OriginEnum } from '../access/shared-enums.ts';
import { Source } from '../access/source.types.ts';
import { Measure } from '../measures/measures.types.ts';

@ObjectType({ description: 'What the figures served here are, and how new.' })
export class DataStatus {
  @Field(() => OriginEnum, { description: 'Where the figures come from.' })
  origin!: Origin;
  @Field(() => Int, { nullable: true, description: 'The newest year with a result that is held against a goal.' })
  newestYear!: number | null;
  @Field(() => [Measure], { description: 'The measures that are held against a goal.' })
  measures!: Measure[];
  @Field(() => String, { description: 'When the reference rows and official results were loaded, ISO 8601.' })
  loadedAt!: string;
  @Field(() => String, { description: 'SHA-256 of the reference files: the same files give the same version.' })
  referenceVersion!: string;
  @Field(() => [Source], { description: 'The sources of the results that are held against a goal.' })
  resultSources!: Source[];
  @Field(() => [Source], { description: 'The sources of reference rows and official results.' })
  sources!: Source[];
}

@ObjectType({ description: "A date of the year's work: what happens, by whom, by when." })
export class CalendarEvent {
  @Field(() => ID, { description: "The event's id." })
  id!: string;
  @Field(() => Int, { description: 'Month, 1 to 12.' })
  month!: number;
  @Field(() => Int, { nullable: true, description: 'Day of the month; null where only a part of the month is known.' })
  day!: number | null;
  @Field(() => String, { description: 'Where the date comes from.' })
  source!: string;
  names!: Bilingual;
  rules!: { readonly sv: string | null; readonly en: string | null };
  actors!: Bilingual;
}
