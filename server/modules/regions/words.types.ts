import { Field, ID, ObjectType } from 'type-graphql';
import type { Bilingual } from '@schema/domain/measure.ts';

@ObjectType({ description: 'A word that the country has of its own, such as what it calls the areas that report.' })
export class CountryWord {
  @Field(() => ID, { description: 'Which word it is.' })
  key!: string;
  texts!: Bilingual;
}
