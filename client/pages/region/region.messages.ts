import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  documentTitle: (region: string) => region,
  loading: '{Unit}',
  unknown: (code: string) => `Det finns {no_unit} med koden ${code}. Välj en i menyn.`,
  belongs: (group: string) => `Hör till ${group}.`,
  belongsPart: (part: string, group: string, share: string) => `${part} (${share} av invånarna) hör till ${group}.`,
  indicatorsHeading: 'Andra officiella uppgifter',
  indicatorsLead: 'Senaste år som källan redovisar för {the_unit}, bredvid {the_nation} samma år. Ingen av uppgifterna handlar om väntetid.',
  indicator: 'Uppgift',
  year: 'År',
  onOverview: 'Se {the_unit} bland alla andra',
  missing: 'saknas',
};

export type RegionMessages = typeof sv;

const en: RegionMessages = {
  documentTitle: (region) => region,
  loading: '{Unit}',
  unknown: (code) => `There is {no_unit} with the code ${code}. Choose one in the menu.`,
  belongs: (group) => `Belongs to ${group}.`,
  belongsPart: (part, group, share) => `${part} (${share} of the inhabitants) belongs to ${group}.`,
  indicatorsHeading: 'Other official figures',
  indicatorsLead: 'The newest year that the source reports for {the_unit}, beside {the_nation} in the same year. None of them is about waiting.',
  indicator: 'Figure',
  year: 'Year',
  onOverview: 'See {the_unit} among all others',
  missing: 'missing',
};

export const regionMessages: Catalogue<RegionMessages> = { sv, en };
