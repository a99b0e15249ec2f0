import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COUNTRY_WORDS } from '@schema/language/country-words.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { countryWords } from '../access/country-words.ts';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { CountryWord } from './words.types.ts';

@Resolver(() => CountryWord)
export class WordsResolver {
  constructor(private readonly database: Database) {}

  @Query(() => [CountryWord], { description: 'The words that texts about the country are made with.' })
  async words(@Ctx() context: RequestContext): Promise<CountryWord[]> {
    assertAllowed(context.actor, 'reference.read');
    const { sv, en } = await countryWords(this.database, context);
    return COUNTRY_WORDS.map((key) => ({ key, texts: { sv: sv[key], en: en[key] } }));
  }

  @FieldResolver(() => String, { description: 'The word or sentence; empty where the country has nothing of the kind.' })
  text(@Root() { texts }: CountryWord, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(texts, args);
  }
}
