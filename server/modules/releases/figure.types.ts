import { Field, Float, ObjectType } from 'type-graphql';
import type { Absence, Origin, Unit } from '@schema/domain/figure.ts';
import { AbsenceEnum, OriginEnum, UnitEnum } from '../access/shared-enums.ts';
import { Release } from './releases.types.ts';

@ObjectType({ description: 'A number or the reason there is none, with what one must know to use it. Shares are 0 to 1.' })
export class Figure {
  @Field(() => Float, { nullable: true, description: "The number, in its unit; null where `absence` says why." })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval; null where none can be computed.' })
  lower!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval; null where none can be computed.' })
  upper!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lowest possible value, where disclosure control gives a range.' })
  boundsLower!: number | null;
  @Field(() => Float, { nullable: true, description: 'Highest possible value, where disclosure control gives a range.' })
  boundsUpper!: number | null;
  @Field(() => Float, { nullable: true, description: 'What is counted; null where the source publishes no counts.' })
  numerator!: number | null;
  @Field(() => Float, { nullable: true, description: 'What it is a share of, or how many a percentile is taken over; null for a plain count and where the source publishes no counts.' })
  denominator!: number | null;
  @Field(() => UnitEnum, { description: 'What the number counts.' })
  unit!: Unit;
  @Field(() => AbsenceEnum, { nullable: true, description: 'Why there is no number; null where there is one.' })
  absence!: Absence | null;
  @Field(() => Boolean, { description: 'Whether later registrations may still change it.' })
  provisional!: boolean;
  @Field(() => OriginEnum, { description: 'Where it comes from.' })
  origin!: Origin;
  @Field(() => Release, { nullable: true, description: 'The release it comes from; null for officially published results.' })
  release!: Release | null;
}
