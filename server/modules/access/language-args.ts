import { ArgsType, Field } from 'type-graphql';
import type { Language } from '@schema/domain/language.ts';
import { LanguageEnum, type ApiLanguage } from './shared-enums.ts';

/** The language argument that names and explanations take. */
@ArgsType()
export class LanguageArgs {
  @Field(() => LanguageEnum, { defaultValue: 'SV', description: 'The language to answer in; Swedish where it is not said.' })
  language!: ApiLanguage;
}

/** A row's text in the language asked for. `texts` holds both, under their language codes. */
export function inLanguage<T>(texts: Readonly<Record<Language, T>>, { language }: LanguageArgs): T {
  return language === 'EN' ? texts.en : texts.sv;
}
