import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  nationAndUnits: (measure: string, nation: string, units: string) => `${measure}. Blå linje ${nation}, grå linjer ${units}.`,
  withChosen: (chosen: string) => `Framhävd linje ${chosen}.`,
  withNeighbours: 'Tydligare grå linjer grannarna i samma {group}.',
  strip: (measure: string, year: number, comparison: number | null) =>
    comparison === null ? `${measure} ${year}.` : `${measure} ${year}; ringen visar ${comparison}.`,
  map: (measure: string, year: number) => `${measure} ${year}, lika stor ruta för varje.`,
  spread: (measure: string, units: string) => `${measure}: skillnaden mellan lägst och högst, prickar för alla ${units}.`,
  spreadNote: 'Oviktat: varje {unit} räknas lika. Antal patienter publiceras inte, därför inga intervall.',
  gap: (measure: string) => `${measure}: procentenheter mellan {the_nation} och målet, år för år.`,
  noCounts: 'Antal patienter publiceras inte, därför inga intervall.',
  missing: (units: string) => `Redovisas inte: ${units}.`,
  noValues: 'Källan redovisar inga värden.',
  unit: '{Unit}',
  embedMissing: 'Det finns inget diagram med det namnet.',
  fromLedtid: 'Diagram från Ledtid',
};

export type OfficialMessages = typeof sv;

const en: OfficialMessages = {
  nationAndUnits: (measure, nation, units) => `${measure}. Blue line ${nation}, grey lines ${units}.`,
  withChosen: (chosen) => `Emphasised line ${chosen}.`,
  withNeighbours: 'Stronger grey lines the neighbours in the same {group}.',
  strip: (measure, year, comparison) => (comparison === null ? `${measure} ${year}.` : `${measure} ${year}; the ring shows ${comparison}.`),
  map: (measure, year) => `${measure} ${year}, a tile of the same size for each.`,
  spread: (measure, units) => `${measure}: the difference between lowest and highest, a dot for each of the ${units}.`,
  spreadNote: 'Unweighted: each {unit} counts the same. Numbers of patients are not published, so there are no intervals.',
  gap: (measure) => `${measure}: percentage points between {the_nation} and the goal, year by year.`,
  noCounts: 'Numbers of patients are not published, so there are no intervals.',
  missing: (units) => `Not reported: ${units}.`,
  noValues: 'The source reports no values.',
  unit: '{Unit}',
  embedMissing: 'There is no chart of that name.',
  fromLedtid: 'Chart from Ledtid',
};

export const officialMessages: Catalogue<OfficialMessages> = { sv, en };
