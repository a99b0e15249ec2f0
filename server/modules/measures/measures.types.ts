import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Direction, Unit } from '@schema/domain/figure.ts';
import type { Bilingual, ComputedDefinition as ComputedTexts, MeasureDefinition, MeasureGroup } from '@schema/domain/measure.ts';
import { SexEnum, UnitEnum } from '../access/shared-enums.ts';
import { apiEnum } from '@server/platform/scalars.ts';

export const MeasureGroupEnum = apiEnum('MeasureGroup', 'What a reader meets a measure as.', {
  GOAL: 'Held against a national goal.',
  WAIT: 'How long it takes, and how many are on their way.',
  EXPERIENCE: "Patients' own experience (PREM).",
  INCIDENCE: 'How many fall ill.',
  OUTCOME: 'How it goes.',
  QUALITY: 'How care is given.',
  PRESS: 'Scattered figures from reports and press, loaded as notes.',
} satisfies Record<Uppercase<MeasureGroup>, string>);

export const DirectionEnum = apiEnum('Direction', 'Which way is better.', {
  HIGHER: 'Higher is better.',
  LOWER: 'Lower is better.',
  NEITHER: 'Neither: do not read it as good or bad.',
} satisfies Record<Direction, string>);

@ObjectType({ description: 'A national goal for a measure, with the years that it holds.' })
export class Goal {
  @Field(() => ID, { description: "The goal's id." })
  id!: string;
  @Field(() => Float, { description: "The value that meets the goal, in the measure's unit (a share is 0 to 1): the least, or the most where lower is better." })
  threshold!: number;
  @Field(() => Int, { description: 'The first year that it holds.' })
  validFrom!: number;
  @Field(() => Int, { nullable: true, description: 'The last year that it holds; null while it does.' })
  validTo!: number | null;
  @Field(() => String, { description: 'Where the goal is set.' })
  source!: string;
  measureId!: string;
  direction!: Direction;
  names!: Bilingual;
}

@ObjectType({ description: 'That somebody read the definition against its source.' })
export class MeasureReview {
  @Field(() => String, { description: 'Date of the review, YYYY-MM-DD.' })
  on!: string;
  @Field(() => String, { description: 'When it should be read again, YYYY-MM-DD.' })
  nextBy!: string;
  roles!: Bilingual;
}

@ObjectType({ description: "How a measure is computed from the regions' files, for pathways, months and groups that nobody publishes." })
export class ComputedDefinition {
  @Field(() => String, { description: 'From when it is computed so, YYYY-MM-DD.' })
  validFrom!: string;
  texts!: ComputedTexts;
}

@ObjectType({ description: 'The definition of a measure, told exactly as the reviewed file says.' })
export class Measure {
  @Field(() => ID, { description: 'The id that every argument `measure` takes.' })
  id!: string;
  @Field(() => Int, { description: 'Raised by one each time the meaning changes.' })
  version!: number;
  @Field(() => MeasureGroupEnum, { description: 'What a reader meets it as.' })
  group!: Uppercase<MeasureGroup>;
  @Field(() => UnitEnum, { description: 'What its numbers count.' })
  unit!: Unit;
  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;
  @Field(() => Float, {
    nullable: true,
    description: "Smallest step between two published values, in the measure's unit; a difference up to it may be rounding. Null: not known.",
  })
  resolution!: number | null;
  @Field(() => SexEnum, { nullable: true, description: 'The sex that it is about, where it is one only.' })
  sex!: 'FEMALE' | 'MALE' | null;
  @Field(() => String, { description: 'From when this version of the definition holds, YYYY-MM-DD.' })
  validFrom!: string;
  definition!: MeasureDefinition;
}
