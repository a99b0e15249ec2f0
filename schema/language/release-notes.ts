import type { Bilingual } from '../domain/measure.ts';

/** What is to be said of what a release rests on. */
export const RELEASE_NOTES = ['TOTALS', 'PARTLY_TOTALS', 'ALL_TAKEN_AS_JUDGED'] as const;
export type ReleaseNote = (typeof RELEASE_NOTES)[number];

export const RELEASE_NOTE_TEXTS: Readonly<Record<ReleaseNote, Bilingual>> = {
  TOTALS: {
    sv: 'Siffrorna vilar på summor och inte på enskilda fall: mediantid, övertidsdagar och pågående förlopp finns därför inte.',
    en: 'The figures rest on totals and not on single cases: so there is no median, no overtime days and nothing of pathways that are open.',
  },
  PARTLY_TOTALS: {
    sv: 'Siffrorna vilar till en del på summor och inte på enskilda fall: för de {the_units}, och för landet, saknas mediantid, övertidsdagar och pågående förlopp.',
    en: 'The figures rest in part on totals and not on single cases: for those {units}, and for the country, there is no median, no overtime days and nothing of pathways that are open.',
  },
  ALL_TAKEN_AS_JUDGED: {
    sv: 'Summorna säger inte hur många som kunde bedömas mot en känd tidsgräns; alla som startat behandling räknas som bedömda.',
    en: 'The totals do not say how many could be judged by a known time limit; all who started treatment are counted as judged.',
  },
};
