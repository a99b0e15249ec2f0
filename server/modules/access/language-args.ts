import { ArgsType, Field } from 'type-graphql';
import type { Language } from '@schema/domain/language.ts';
import { LanguageEnum, type ApiLanguage } from './shared-enums.ts';

/** The language argument that names and explanations take. */
@ArgsType()
export class LanguageArgs {
  @Field(() => LanguageEnum, { defaultValue: 'SV', description: 'The language to answer in; Swedish where it is not said.' })
  language!: ApiLanguage;
}

/** The same where the answers were in English before there was a choice: whoever does not choose is answered as before. */
@ArgsType()
export class EnglishUnlessSaidArgs {
  @Field(() => LanguageEnum, { defaultValue: 'EN', description: 'The language to answer in; English where it is not said.' })
  language!: ApiLanguage;
}

/** The language asked for, as catalogues name it. */
export function languageOf(language: ApiLanguage): Language {
  return language === 'EN' ? 'en' : 'sv';
}

/** A row's text in the language asked for. `texts` holds both, under their language codes. */
export function inLanguage<T>(texts: Readonly<Record<Language, T>>, { language }: LanguageArgs): T {
  return texts[languageOf(language)];
}
