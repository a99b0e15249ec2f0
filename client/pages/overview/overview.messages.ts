import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  documentTitle: 'Översikt',
  terms: 'Orden:',
  pathway: '{term}',
  pathwayExplanation: '{term_explained}',
  points: 'procentenhet',
  pointsExplanation: 'Skillnaden mellan två andelar i procent. Från 40 % till 47 % är sju procentenheter.',
  regionsHeading: '{The_units} sida vid sida',
  measure: 'Mått',
  measures: { lead_time: 'Ledtid', inclusion: 'Inklusion' },
  year: 'År',
  order: 'Ordning',
  byValue: 'Efter värde',
  northToSouth: 'Norr till söder',
  region: 'Lyft fram {a_unit}',
  noRegion: 'Ingen',
  besideHeading: 'Patienternas upplevelse och hur många som insjuknar',
  women: 'kvinnor',
  men: 'män',
  incidenceSubtitle: (nation: string) => `Nya cancerfall per 100 000 invånare ${nation}, åldersstandardiserat.`,
  waitsBySex: 'Väntetider för kvinnor och män publiceras inte. Insjuknandet är den enda officiella serien här som är delad på kön.',
  openRegion: (region: string) => `Mer om ${region}`,
};

export type OverviewMessages = typeof sv;

const en: OverviewMessages = {
  documentTitle: 'Overview',
  terms: 'The words:',
  pathway: '{term}',
  pathwayExplanation: '{term_explained}',
  points: 'percentage point',
  pointsExplanation: 'The difference between two shares in percent. From 40% to 47% is seven percentage points.',
  regionsHeading: '{The_units} side by side',
  measure: 'Measure',
  measures: { lead_time: 'Lead time', inclusion: 'Inclusion' },
  year: 'Year',
  order: 'Order',
  byValue: 'By value',
  northToSouth: 'North to south',
  region: 'Highlight {a_unit}',
  noRegion: 'None',
  besideHeading: 'What patients experienced, and how many fall ill',
  women: 'women',
  men: 'men',
  incidenceSubtitle: (nation) => `New cancer cases per 100,000 inhabitants ${nation}, age-standardised.`,
  waitsBySex: 'Waits by sex are not published. The incidence is the only official series here that is divided by sex.',
  openRegion: (region) => `More on ${region}`,
};

export const overviewMessages: Catalogue<OverviewMessages> = { sv, en };
