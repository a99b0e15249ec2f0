import { formatNumber } from '@schema/language/numbers.ts';
import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  documentTitle: 'Data och API',
  title: 'Alla resultat går att hämta, granska och räkna om',
  lead: 'Filerna och API:et innehåller samma siffror som sidorna visar, rad för rad med enhet, källa och ursprung. Ett värde som saknas står kvar med sitt skäl.',
  onThisPage: 'På sidan',
  contents: { sources: 'Vad som finns och varifrån', files: 'Filer att hämta', codeBook: 'Kodbok', citing: 'Så anger du källan', api: 'API' },
  real: 'Resultaten i filerna är verkliga och officiellt publicerade. Inget är påhittat, och inget gäller enskilda patienter. Några tidsgränser och folkmängder är härledda ur det som publicerats; det står på raden, i kolumnen status.',
  facts: { series: 'Årsserier per {unit}', press: 'Ur press och rapporter', loaded: 'Inläst', version: 'Dataversion' },
  extent: (measures: number, years: string) => (measures === 0 ? 'inga mått' : `${measures} mått, ${years}`),
  pending: 'Hämtas …',
  sourcesTitle: 'Källor',
  terms: 'Villkor:',
  licenceNotStated: 'inte angivna',
  filesIntro: 'Filerna är kommaseparerad text (CSV) i UTF-8 med punkt som decimaltecken, och adresserna ändras inte. I Excel: välj Data och sedan Från text/CSV, så hamnar kolumner och å, ä, ö rätt.',
  rows: (count: number) => (count === 1 ? '1 rad' : `${formatNumber(count, { language: 'sv', decimals: 0 })} rader`),
  oneMeasure: 'Ett mått i taget',
  oneMeasureNote: 'Samma kolumner som i filen med alla resultat',
  series: 'Årsserier',
  press: 'Siffror ur pressmeddelanden och rapporter',
  manifest: 'Alla filer med kontrollsummor (SHA-256) står i',
  citingText: 'Ange källan som står på raden, i kolumnen source, och att siffran är hämtad via Ledtid. Skriv med dataversionen: den säger exakt vilka siffror det var, även om filerna ändras senare.',
  citation: (address: string, version: string) => `Källa: [kolumnen source]. Hämtat via Ledtid, ${address}, dataversion ${version}.`,
  copyCitation: 'Kopiera källangivelsen',
};
type Messages = typeof sv;

const en: Messages = {
  documentTitle: 'Data and API',
  title: 'Every result can be downloaded, checked and recomputed',
  lead: 'The files and the API hold the same figures as the pages show, row by row with unit, source and origin. A value that is missing is kept with its reason.',
  onThisPage: 'On this page',
  contents: { sources: 'What there is, and from where', files: 'Files to download', codeBook: 'Code book', citing: 'How to cite', api: 'API' },
  real: 'The results in the files are real and officially published. Nothing is invented, and nothing is about individual patients. Some time limits and populations are derived from what is published; the row says so, in the column status.',
  facts: { series: 'Yearly series by {unit}', press: 'From press and reports', loaded: 'Loaded', version: 'Data version' },
  extent: (measures, years) => (measures === 0 ? 'no measures' : `${measures} ${measures === 1 ? 'measure' : 'measures'}, ${years}`),
  pending: 'Being fetched …',
  sourcesTitle: 'Sources',
  terms: 'Terms:',
  licenceNotStated: 'not stated',
  filesIntro: 'The files are comma-separated text (CSV) in UTF-8 with a decimal point, and their addresses do not change. In Excel, choose Data and then From Text/CSV, so that columns and letters come out right.',
  rows: (count) => (count === 1 ? '1 row' : `${formatNumber(count, { language: 'en', decimals: 0 })} rows`),
  oneMeasure: 'One measure at a time',
  oneMeasureNote: 'The same columns as the file with all results',
  series: 'Yearly series',
  press: 'Figures from press releases and reports',
  manifest: 'All files with checksums (SHA-256) are listed in',
  citingText: 'Name the source that stands on the row, in the column source, and that the figure was retrieved through Ledtid. Add the data version: it says exactly which figures they were, even if the files change later.',
  citation: (address, version) => `Source: [the column source]. Retrieved through Ledtid, ${address}, data version ${version}.`,
  copyCitation: 'Copy the citation',
};

export const dataPageMessages: Catalogue<Messages> = { sv, en };
