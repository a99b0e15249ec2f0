import type { Language } from '../domain/language.ts';
import type { Role } from '../domain/permissions.ts';
import { withWordsIn, type CountryWords } from './country-words.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  sv: {
    region_reader: '{Unit}användare',
    region_editor: '{The_unit}s inrapportör',
    rcc_reader: '{group_body}-användare',
    rcc_editor: '{group_body}:s inrapportör',
    national_analyst: 'Nationell analytiker',
    government_reader: 'Läsare i {government}',
    release_steward: 'Publiceringsansvarig',
    administrator: 'Administratör',
  },
  en: {
    region_reader: '{Unit} user',
    region_editor: '{Unit} data supplier',
    rcc_reader: '{group_body} user',
    rcc_editor: '{group_body} data supplier',
    national_analyst: 'National analyst',
    government_reader: 'Government reader',
    release_steward: 'Release steward',
    administrator: 'Administrator',
  },
};

/** What a role is called, with the short name of the area it speaks for: "Regionanvändare, Stockholm". */
export function roleName(role: Role, organisation: string | null, { language, words }: { readonly language: Language; readonly words: CountryWords }): string {
  return [withWordsIn(NAMES[language][role], words), organisation].filter((part) => part !== null).join(', ');
}
