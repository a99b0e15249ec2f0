import type { Language } from '../domain/language.ts';
import type { Role } from '../domain/permissions.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  sv: {
    region_reader: 'Regionanvändare',
    region_editor: 'Regionens inrapportör',
    rcc_reader: 'RCC-användare',
    rcc_editor: 'RCC:s inrapportör',
    national_analyst: 'Nationell analytiker',
    government_reader: 'Läsare i Regeringskansliet',
    release_steward: 'Publiceringsansvarig',
    administrator: 'Administratör',
  },
  en: {
    region_reader: 'Region user',
    region_editor: 'Region data supplier',
    rcc_reader: 'RCC user',
    rcc_editor: 'RCC data supplier',
    national_analyst: 'National analyst',
    government_reader: 'Government reader',
    release_steward: 'Release steward',
    administrator: 'Administrator',
  },
};

/** What a role is called, with the short name of the area it speaks for: "Regionanvändare, Stockholm". */
export function roleName(role: Role, organisation: string | null, language: Language): string {
  return [NAMES[language][role], organisation].filter((part) => part !== null).join(', ');
}
