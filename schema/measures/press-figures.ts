import type { Unit } from '../domain/figure.ts';
import type { Bilingual, MeasureDefinition } from '../domain/measure.ts';
import { PUBLISHED_ONLY, READ_AGAINST_SOURCE } from './published-annually.ts';

/**
 * Figures quoted in the press, in reports and by associations. They are notes beside the official series: each stands
 * under an id of its own, never fills a gap in a series and is never held against a goal.
 */
interface PressFigure {
  readonly id: string;
  readonly unit: Unit;
  readonly direction: MeasureDefinition['direction'];
  readonly sex: MeasureDefinition['sex'];
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
}

const COUNTED: Bilingual = { sv: 'Ett antal; det finns ingen nämnare.', en: 'A count; there is no denominator.' };
const ANSWERED_YES_OR_NO: Bilingual = { sv: 'Ett ja eller ett nej; det finns ingen nämnare.', en: 'A yes or a no; there is no denominator.' };
const TREATED: Bilingual = { sv: 'Patienter som började behandling i ett vårdförlopp.', en: 'Patients who started treatment in a pathway.' };
const WITHIN: Bilingual = { sv: 'De i nämnaren som började behandling inom tidsgränsen.', en: 'Those in the denominator who started treatment within the limit.' };
const ANSWERED: Bilingual = { sv: 'De som svarade på enkäten om patienternas upplevelse.', en: 'Those who answered the questionnaire on patients’ experience.' };
const NEED_MET: Bilingual = { sv: 'Svarande som fick sitt vårdbehov tillgodosett.', en: 'Respondents whose need for care was met.' };
const RESPECT_POINTS: Bilingual = { sv: 'Dimensionspoäng för respekt och bemötande, 0–100.', en: 'Dimension points for respect and manner, 0–100.' };

const shareWithin = { unit: 'SHARE', direction: 'higher', sex: null, numerator: WITHIN, denominator: TREATED } as const;
const counted = { unit: 'COUNT', sex: null, denominator: COUNTED } as const;
const yesOrNo = { unit: 'YES_NO', direction: 'higher', sex: null, denominator: ANSWERED_YES_OR_NO } as const;
const needMet = { unit: 'SHARE', direction: 'higher', sex: null, numerator: NEED_MET } as const;
const respectPoints = { unit: 'INDEX_0_100', direction: 'higher', sex: null, numerator: RESPECT_POINTS } as const;

const FIGURES: readonly PressFigure[] = [
  {
    id: 'inclusion_press', unit: 'SHARE', direction: 'higher', sex: null,
    name: { sv: 'Inklusion enligt press och rapporter', en: 'Inclusion as quoted in press and reports' },
    shortName: { sv: 'Inklusion, press', en: 'Inclusion, press' },
    numerator: { sv: 'Patienter med cancer som utretts i ett vårdförlopp.', en: 'Patients with cancer who were investigated in a pathway.' },
    denominator: { sv: 'Väntat antal cancerfall.', en: 'Expected number of cancer cases.' },
  },
  {
    id: 'inclusion_goal_first_reached_press', ...yesOrNo,
    name: { sv: 'Inklusionsmålet nåddes för första gången', en: 'The inclusion goal was reached for the first time' },
    shortName: { sv: 'Inklusionsmålet nått första gången', en: 'Inclusion goal first reached' },
    numerator: { sv: 'Ja, om målet nåddes för första gången det året.', en: 'Yes, where the goal was reached for the first time in that year.' },
  },
  {
    id: 'inclusion_goal_reached_press', ...yesOrNo,
    name: { sv: 'Inklusionsmålet nåddes enligt press och rapporter', en: 'The inclusion goal was reached as quoted in press and reports' },
    shortName: { sv: 'Inklusionsmålet nått, press', en: 'Inclusion goal reached, press' },
    numerator: { sv: 'Ja, om målet nåddes; nej, om det inte nåddes.', en: 'Yes, where the goal was reached; no, where it was not.' },
  },
  {
    id: 'regions_reaching_inclusion_press', ...counted, direction: 'higher',
    name: { sv: 'Antal regioner som nådde inklusionsmålet', en: 'Number of regions that reached the inclusion goal' },
    shortName: { sv: 'Regioner som nådde inklusionsmålet', en: 'Regions reaching inclusion goal' },
    numerator: { sv: 'Regioner som nådde inklusionsmålet.', en: 'Regions that reached the inclusion goal.' },
  },
  {
    id: 'lead_time_press', ...shareWithin,
    name: { sv: 'Ledtid enligt press och rapporter', en: 'Lead time as quoted in press and reports' },
    shortName: { sv: 'Ledtid, press', en: 'Lead time, press' },
  },
  {
    id: 'lead_time_before_pathways_press', ...shareWithin,
    name: { sv: 'Ledtid innan vårdförloppen infördes', en: 'Lead time before the pathways were introduced' },
    shortName: { sv: 'Ledtid före vårdförloppen', en: 'Lead time before pathways' },
    denominator: { sv: 'Patienter med någon av de fem första förloppens cancerformer, före införandet.', en: 'Patients with one of the cancers of the first five pathways, before these were introduced.' },
  },
  {
    id: 'lead_time_across_regions_press', ...shareWithin,
    name: { sv: 'Ledtid i högsta och lägsta region för ett vårdförlopp', en: 'Lead time in the highest and the lowest region for one pathway' },
    shortName: { sv: 'Ledtid, högsta och lägsta region', en: 'Lead time, highest and lowest region' },
  },
  {
    id: 'regions_reaching_lead_time_press', ...counted, direction: 'higher',
    name: { sv: 'Antal regioner som nådde ledtidsmålet', en: 'Number of regions that reached the lead-time goal' },
    shortName: { sv: 'Regioner som nådde ledtidsmålet', en: 'Regions reaching lead-time goal' },
    numerator: { sv: 'Regioner som nådde ledtidsmålet.', en: 'Regions that reached the lead-time goal.' },
  },
  {
    id: 'regions_lead_time_not_worse_press', ...counted, direction: 'higher',
    name: { sv: 'Antal regioner vars ledtid inte var sämre än 2021', en: 'Number of regions whose lead time was not worse than in 2021' },
    shortName: { sv: 'Regioner med oförändrad eller bättre ledtid', en: 'Regions with lead time not worse' },
    numerator: { sv: 'Regioner vars ledtid var lika god som eller bättre än 2021.', en: 'Regions whose lead time was as good as or better than in 2021.' },
  },
  {
    id: 'pathways_reaching_lead_time_press', ...counted, direction: 'higher',
    name: { sv: 'Antal vårdförlopp som nådde ledtidsmålet', en: 'Number of pathways that reached the lead-time goal' },
    shortName: { sv: 'Förlopp som nådde ledtidsmålet', en: 'Pathways reaching lead-time goal' },
    numerator: { sv: 'Vårdförlopp som nådde ledtidsmålet.', en: 'Pathways that reached the lead-time goal.' },
  },
  {
    id: 'sex_difference_lead_time_press', unit: 'TEXT', direction: 'neither', sex: null,
    name: { sv: 'Skillnad i ledtid mellan kvinnor och män, i ord', en: 'Difference in lead time between women and men, in words' },
    shortName: { sv: 'Könsskillnad i ledtid', en: 'Sex difference in lead time' },
    numerator: { sv: 'Vad källan säger om skillnaden; inga tal publiceras.', en: 'What the source says about the difference; no numbers are published.' },
    denominator: { sv: 'En mening; det finns ingen nämnare.', en: 'A sentence; there is no denominator.' },
  },
  {
    id: 'started_press', ...counted, direction: 'neither',
    name: { sv: 'Antal personer som utreddes i vårdförlopp', en: 'Number of people investigated in pathways' },
    shortName: { sv: 'Utredda personer', en: 'People investigated' },
    numerator: { sv: 'Personer som utreddes i ett vårdförlopp, med eller utan cancer.', en: 'People investigated in a pathway, with or without cancer.' },
  },
  {
    id: 'treated_press', ...counted, direction: 'neither',
    name: { sv: 'Antal patienter som började behandling i vårdförlopp', en: 'Number of patients who started treatment in pathways' },
    shortName: { sv: 'Behandlade patienter', en: 'Patients treated' },
    numerator: TREATED,
  },
  {
    id: 'within_limit_press', ...counted, direction: 'higher',
    name: { sv: 'Antal patienter inom tidsgränsen', en: 'Number of patients within the time limit' },
    shortName: { sv: 'Patienter inom gränsen', en: 'Patients within the limit' },
    numerator: { sv: 'Patienter som började behandling inom tidsgränsen.', en: 'Patients who started treatment within the limit.' },
  },
  {
    id: 'over_limit_press', ...counted, direction: 'lower',
    name: { sv: 'Antal patienter över tidsgränsen', en: 'Number of patients over the time limit' },
    shortName: { sv: 'Patienter över gränsen', en: 'Patients over the limit' },
    numerator: { sv: 'Patienter som började behandling efter tidsgränsen.', en: 'Patients who started treatment after the limit.' },
  },
  {
    id: 'overtime_days_press', unit: 'DAYS', direction: 'lower', sex: null,
    name: { sv: 'Sammanlagda dagar över tidsgränsen', en: 'Days over the time limit in all' },
    shortName: { sv: 'Övertidsdagar', en: 'Overtime days' },
    numerator: { sv: 'Dagar utöver tidsgränsen, summerade över alla som väntade längre.', en: 'Days beyond the limit, added up over all who waited longer.' },
    denominator: { sv: 'En summa; det finns ingen nämnare.', en: 'A sum; there is no denominator.' },
  },
  {
    id: 'mean_overtime_days_press', unit: 'DAYS', direction: 'lower', sex: null,
    name: { sv: 'Dagar över tidsgränsen i medeltal', en: 'Mean days over the time limit' },
    shortName: { sv: 'Övertidsdagar i medeltal', en: 'Mean overtime days' },
    numerator: { sv: 'Sammanlagda dagar utöver tidsgränsen.', en: 'Days beyond the limit in all.' },
    denominator: { sv: 'Patienter som väntade längre än tidsgränsen.', en: 'Patients who waited longer than the limit.' },
  },
  {
    id: 'prem_sent_press', ...counted, direction: 'neither',
    name: { sv: 'Antal utskickade enkäter om patienternas upplevelse', en: 'Number of questionnaires on patients’ experience sent out' },
    shortName: { sv: 'Utskickade enkäter', en: 'Questionnaires sent' },
    numerator: { sv: 'Enkäter som skickades till patienter efter avslutat förlopp.', en: 'Questionnaires sent to patients after the pathway ended.' },
  },
  {
    id: 'prem_answered_press', ...counted, direction: 'neither',
    name: { sv: 'Antal besvarade enkäter om patienternas upplevelse', en: 'Number of questionnaires on patients’ experience answered' },
    shortName: { sv: 'Besvarade enkäter', en: 'Questionnaires answered' },
    numerator: { sv: 'Enkäter som besvarades.', en: 'Questionnaires that were answered.' },
  },
  {
    id: 'prem_response_press', unit: 'SHARE', direction: 'higher', sex: null,
    name: { sv: 'Svarsfrekvens i enkäten om patienternas upplevelse', en: 'Response rate of the questionnaire on patients’ experience' },
    shortName: { sv: 'Svarsfrekvens', en: 'Response rate' },
    numerator: { sv: 'Enkäter som besvarades.', en: 'Questionnaires that were answered.' },
    denominator: { sv: 'Enkäter som skickades ut.', en: 'Questionnaires that were sent out.' },
  },
  {
    id: 'prem_positive_overall_press', unit: 'SHARE', direction: 'higher', sex: null,
    name: { sv: 'Andel positiva svar om helhetsintrycket', en: 'Share of positive answers on overall impression' },
    shortName: { sv: 'Positiva svar, helhetsintryck', en: 'Positive answers, overall impression' },
    numerator: { sv: 'Positiva svar på frågorna om helhetsintryck.', en: 'Positive answers to the questions on overall impression.' },
    denominator: ANSWERED,
  },
  {
    id: 'prem_positive_respect_press', unit: 'SHARE', direction: 'higher', sex: null,
    name: { sv: 'Andel positiva svar om respekt och bemötande', en: 'Share of positive answers on respect and manner' },
    shortName: { sv: 'Positiva svar, respekt', en: 'Positive answers, respect' },
    numerator: { sv: 'Positiva svar på frågorna om respekt och bemötande.', en: 'Positive answers to the questions on respect and manner.' },
    denominator: ANSWERED,
  },
  {
    id: 'prem_need_met_press', ...needMet,
    name: { sv: 'Andel som fick sitt vårdbehov tillgodosett', en: 'Share whose need for care was met' },
    shortName: { sv: 'Vårdbehovet tillgodosett', en: 'Need for care met' },
    denominator: ANSWERED,
  },
  {
    id: 'prem_need_met_women_press', ...needMet, sex: 'FEMALE',
    name: { sv: 'Andel kvinnor som fick sitt vårdbehov tillgodosett', en: 'Share of women whose need for care was met' },
    shortName: { sv: 'Vårdbehovet tillgodosett, kvinnor', en: 'Need for care met, women' },
    denominator: { sv: 'Kvinnor som svarade på enkäten.', en: 'Women who answered the questionnaire.' },
  },
  {
    id: 'prem_need_met_men_press', ...needMet, sex: 'MALE',
    name: { sv: 'Andel män som fick sitt vårdbehov tillgodosett', en: 'Share of men whose need for care was met' },
    shortName: { sv: 'Vårdbehovet tillgodosett, män', en: 'Need for care met, men' },
    denominator: { sv: 'Män som svarade på enkäten.', en: 'Men who answered the questionnaire.' },
  },
  {
    id: 'prem_need_met_cancer_press', ...needMet,
    name: { sv: 'Andel av dem med cancer som fick sitt vårdbehov tillgodosett', en: 'Share of those with cancer whose need for care was met' },
    shortName: { sv: 'Vårdbehovet tillgodosett, med cancer', en: 'Need for care met, with cancer' },
    denominator: { sv: 'Svarande hos vilka cancer hittades.', en: 'Respondents in whom cancer was found.' },
  },
  {
    id: 'prem_need_met_no_cancer_press', ...needMet,
    name: { sv: 'Andel av dem utan cancer som fick sitt vårdbehov tillgodosett', en: 'Share of those without cancer whose need for care was met' },
    shortName: { sv: 'Vårdbehovet tillgodosett, utan cancer', en: 'Need for care met, without cancer' },
    denominator: { sv: 'Svarande hos vilka cancer inte hittades.', en: 'Respondents in whom no cancer was found.' },
  },
  {
    id: 'prem_points_respect_press', ...respectPoints,
    name: { sv: 'Dimensionspoäng för respekt och bemötande', en: 'Dimension points for respect and manner' },
    shortName: { sv: 'Poäng för respekt', en: 'Points for respect' },
    denominator: ANSWERED,
  },
  {
    id: 'prem_points_respect_cancer_press', ...respectPoints,
    name: { sv: 'Dimensionspoäng för respekt och bemötande, patienter med cancer', en: 'Dimension points for respect and manner, patients with cancer' },
    shortName: { sv: 'Poäng för respekt, med cancer', en: 'Points for respect, with cancer' },
    denominator: { sv: 'Svarande hos vilka cancer hittades.', en: 'Respondents in whom cancer was found.' },
  },
  {
    id: 'prem_points_respect_no_cancer_press', ...respectPoints,
    name: { sv: 'Dimensionspoäng för respekt och bemötande, patienter utan cancer', en: 'Dimension points for respect and manner, patients without cancer' },
    shortName: { sv: 'Poäng för respekt, utan cancer', en: 'Points for respect, without cancer' },
    denominator: { sv: 'Svarande hos vilka cancer inte hittades.', en: 'Respondents in whom no cancer was found.' },
  },
  {
    id: 'prem_regions_taking_part_press', ...counted, direction: 'neither',
    name: { sv: 'Antal regioner som deltog i enkäten om patienternas upplevelse', en: 'Number of regions that took part in the questionnaire on patients’ experience' },
    shortName: { sv: 'Regioner i enkäten', en: 'Regions in the survey' },
    numerator: { sv: 'Regioner som deltog.', en: 'Regions that took part.' },
  },
  {
    id: 'regions_meeting_conditions_press', ...counted, direction: 'higher',
    name: { sv: 'Antal regioner som uppfyllde villkoren för utbetalning 2', en: 'Number of regions that met the conditions for payment 2' },
    shortName: { sv: 'Regioner som uppfyllde villkoren', en: 'Regions meeting the conditions' },
    numerator: { sv: 'Regioner som uppfyllde överenskommelsens villkor.', en: 'Regions that met the conditions of the agreement.' },
  },
  {
    id: 'conditions_met_press', ...yesOrNo,
    name: { sv: 'Villkoren för utbetalning 2 uppfylldes', en: 'The conditions for payment 2 were met' },
    shortName: { sv: 'Villkoren uppfyllda', en: 'Conditions met' },
    numerator: { sv: 'Ja, om regionen uppfyllde villkoren; nej, om den inte gjorde det.', en: 'Yes, where the region met the conditions; no, where it did not.' },
  },
];

/** Full definitions of the press figures. */
export const PRESS_FIGURES: readonly MeasureDefinition[] = FIGURES.map((figure) => ({
  ...figure,
  version: 1,
  group: 'press',
  why: {
    sv: 'Uppgiften visar vad som har sagts offentligt. Där den skiljer sig från den officiella årsserien står båda kvar.',
    en: 'The figure shows what has been said in public. Where it differs from the official yearly series, both are kept.',
  },
  clock: null,
  exclusions: {
    sv: 'Det går inte att veta vilka undantag som ligger bakom uppgiften; källan står vid varje värde.',
    en: 'Which exclusions lie behind the figure cannot be known; the source stands with each value.',
  },
  goal: null,
  resolution: null,
  interval: {
    sv: 'Inget intervall anges: uppgiften är citerad som den stod.',
    en: 'No interval is given: the figure is quoted as it stood.',
  },
  source: {
    sv: 'Press, rapporter och föreningars webbplatser; adressen står vid varje värde.',
    en: 'Press, reports and websites of associations; the address stands with each value.',
  },
  validFrom: '2014-01-01',
  reviews: READ_AGAINST_SOURCE,
  ...PUBLISHED_ONLY,
}));
