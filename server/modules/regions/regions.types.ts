import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { LevelRole } from '@schema/domain/area.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { Bilingual } from '@schema/domain/measure.ts';
import { SexEnum } from '../access/shared-enums.ts';
import { apiEnum } from '@server/platform/scalars.ts';

export const LevelRoleEnum = apiEnum('LevelRole', 'What a level of areas is for, whatever the country calls it.', {
  NATION: 'The whole country.',
  GROUP: 'Gathers units, such as a health-care region.',
  UNIT: 'Reports and is compared, such as a region.',
  PART: 'A piece of a unit that may belong to another group than the rest of it.',
  LOCALITY: 'A piece of a part, such as a municipality.',
} satisfies Record<Uppercase<LevelRole>, string>);

@ObjectType({ description: 'A level of areas: what the country calls it and what it is for.' })
export class AreaLevel {
  @Field(() => ID, { description: "The level's id in the reference files." })
  id!: string;
  @Field(() => LevelRoleEnum, { description: 'What the level is for.' })
  role!: Uppercase<LevelRole>;
  names!: Bilingual;
  plurals!: Bilingual;
}

@ObjectType({ description: 'Place of an area in a tile map, where each area has a square of the same size.' })
export class Tile {
  @Field(() => Int, { description: 'Column from the left, from 1.' })
  column!: number;
  @Field(() => Int, { description: 'Row from the top, from 1.' })
  row!: number;
}

@ObjectType({ description: 'A population count on a date, from an official source.' })
export class Population {
  @Field(() => String, { description: 'The date as the source states it: YYYY-MM-DD, or YYYY-MM where no day is given.' })
  referenceDate!: string;
  @Field(() => SexEnum, { description: 'Whom the count covers.' })
  sex!: Sex;
  @Field(() => Int, { description: 'Number of inhabitants.' })
  population!: number;
  @Field(() => String, { description: 'How the number is known, for example stated or computed.' })
  status!: string;
  @Field(() => String, { description: 'Where the number comes from.' })
  source!: string;
  notes!: { readonly sv: string | null; readonly en: string | null };
}

@ObjectType({ description: 'An area: the nation, a health-care region, a region, or a part of one.' })
export class Region {
  @Field(() => ID, { description: 'The code that every argument `region` takes.' })
  code!: string;
  @Field(() => AreaLevel, { description: 'The level that the area stands on.' })
  level!: AreaLevel;
  @Field(() => String, { nullable: true, description: 'One or two letters that stand for the area on a map.' })
  abbreviation!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166 code, where the area has one.' })
  isoCode!: string | null;
  @Field(() => Tile, { nullable: true, description: 'Place in a tile map, for areas that have one.' })
  tile!: Tile | null;
  @Field(() => Int, { description: 'Geographic order, from north to south, within the level.' })
  order!: number;
  @Field(() => String, { description: 'Where the row comes from.' })
  source!: string;
  names!: Bilingual;
  shortNames!: Bilingual;
  locatives!: Bilingual;
}

@ObjectType({ description: 'That an area, or a part of it, belongs to another.' })
export class Membership {
  @Field(() => Region, { description: 'The area that it belongs to.' })
  region!: Region;
  @Field(() => Region, { nullable: true, description: 'The part that belongs there, where it is not the whole area.' })
  part!: Region | null;
  @Field(() => Float, { nullable: true, description: "The part's share of the area's population, 0 to 1." })
  share!: number | null;
  @Field(() => String, { nullable: true, description: 'The date of the populations that the share rests on.' })
  asOf!: string | null;
  @Field(() => String, { description: 'Where the row comes from.' })
  source!: string;
}
