import type { MeasureDefinition } from '../domain/measure.ts';
import { PUBLISHED_ONLY, READ_AGAINST_SOURCE } from './published-annually.ts';

export const PREM_OVERALL_PUBLISHED: MeasureDefinition = {
  id: 'prem_overall_published',
  version: 1,
  name: {
    sv: 'Patienternas helhetsintryck av utredningen i vårdförloppet',
    en: 'Patients’ overall impression of the investigation in the pathway',
  },
  shortName: { sv: 'Helhetsintryck', en: 'Overall impression' },
  why: {
    sv: 'Korta väntetider är inte allt: indexet visar hur de som utretts upplevde vården som helhet, vare sig de hade cancer eller inte.',
    en: 'Short waits are not everything: the index shows how those who were investigated experienced care as a whole, whether they had cancer or not.',
  },
  group: 'experience',
  clock: null,
  numerator: {
    sv: 'Dimensionspoäng för frågorna om helhetsintryck, till exempel om patienten fick sitt vårdbehov tillgodosett och skulle rekommendera mottagningen.',
    en: 'Dimension points for the questions on overall impression, for example whether the need for care was met and the patient would recommend the unit.',
  },
  denominator: {
    sv: 'Patienter som utretts i ett standardiserat vårdförlopp och svarat på enkäten, som skickas sex till tio veckor efter avslutat förlopp.',
    en: 'Patients who were investigated in a standardised cancer pathway and answered the questionnaire, which is sent six to ten weeks after the pathway ended.',
  },
  exclusions: {
    sv: 'Personer under 18\u00a0år får inte enkäten. Regioner som inte deltog ett år saknar värde; 2020 och 2021 var deltagandet frivilligt.',
    en: 'People under 18 are not sent the questionnaire. Regions that did not take part in a year have no value; in 2020 and 2021 taking part was optional.',
  },
  unit: 'INDEX_0_100',
  direction: 'higher',
  goal: null,
  resolution: 0.1,
  sex: null,
  interval: {
    sv: 'Inget intervall kan räknas: källan publicerar indexet men inte svarens antal och fördelning.',
    en: 'No interval can be computed: the source publishes the index but not the number and distribution of the answers.',
  },
  source: {
    sv: 'SKR:s Nationell patientenkät, via Kolada (N79178). Källan kallar enheten både procent och index; Ledtid visar den som index 0–100.',
    en: 'The national patient survey of SKR, the regions’ association, by way of Kolada (N79178). The source calls the unit both percent and index; Ledtid shows it as an index of 0–100.',
  },
  validFrom: '2016-01-01',
  reviews: READ_AGAINST_SOURCE,
  ...PUBLISHED_ONLY,
};
