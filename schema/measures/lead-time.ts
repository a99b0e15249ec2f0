import type { MeasureDefinition } from '../domain/measure.ts';
import { WILSON } from './computed-from-cases.ts';
import { NO_INTERVAL, READ_AGAINST_SOURCE } from './published-annually.ts';

export const LEAD_TIME: MeasureDefinition = {
  id: 'lead_time',
  version: 1,
  name: {
    sv: 'Ledtid: andel som börjar behandling inom vårdförloppets tidsgräns',
    en: 'Lead time: share who start treatment within the time limit of the pathway',
  },
  shortName: { sv: 'Ledtid', en: 'Lead time' },
  why: {
    sv: 'Väntan mellan misstanke och behandling är en svår tid, och för en del cancerformer spelar veckorna roll för utfallet. Gränserna anger vad som är medicinskt rimligt utan köer.',
    en: 'The wait between suspicion and treatment is a hard time, and in some cancers the weeks matter to the outcome. The limits state what is medically reasonable without queues.',
  },
  group: 'goal',
  clock: {
    sv: 'Kalenderdagar från beslutet om välgrundad misstanke till start av första behandling.',
    en: 'Calendar days from the decision of well-founded suspicion to the start of first treatment.',
  },
  numerator: {
    sv: 'De i nämnaren vars behandling startade inom den gräns som gäller för förloppet och slaget av behandling.',
    en: 'Those in the denominator whose treatment started within the limit that holds for the pathway and the kind of treatment.',
  },
  denominator: {
    sv: 'Patienter vars vårdförlopp under året avslutades med start av behandling, alla förlopp och behandlingar tillsammans. Patienten räknas i den region som avslutar förloppet.',
    en: 'Patients whose pathway closed during the year with a start of treatment, all pathways and treatments together. A patient is counted in the region that closes the pathway.',
  },
  exclusions: {
    sv: 'Förlopp som avslutas av andra skäl räknas inte: avskriven misstanke, annan cancer, medicinska skäl eller patientens val. Inget avdrag görs för att patienten själv vill vänta.',
    en: 'Pathways closed for other reasons are not counted: suspicion dismissed, another cancer, medical reasons or the patient’s choice. Nothing is deducted where the patient wishes to wait.',
  },
  unit: 'SHARE',
  direction: 'higher',
  goal: 'lead_time_goal',
  resolution: 0.01,
  sex: null,
  interval: NO_INTERVAL,
  source: {
    sv: 'Regionala cancercentrum i samverkan, via Kolada (N79198). Publiceras i hela procent.',
    en: 'The regional cancer centres together (RCC i samverkan), by way of Kolada (N79198). Published in whole percent.',
  },
  validFrom: '2020-01-01',
  reviews: READ_AGAINST_SOURCE,
  published: true,
  computed: {
    numerator: {
      sv: 'De i nämnaren vars klocka stannade inom den gräns som gällde på misstankedagen för förloppet, behandlingen och varianten.',
      en: 'Those in the denominator whose clock stopped within the limit that held on the day of suspicion for the pathway, the treatment and the variant.',
    },
    denominator: {
      sv: 'Patienter vars förlopp avslutades med start av behandling under perioden och vars gräns är känd. Är gränsen okänd bedöms patienten inte, varken som i tid eller sen.',
      en: 'Patients whose pathway closed with a start of treatment during the period and whose limit is known. Where it is unknown, the patient is judged neither in time nor late.',
    },
    exclusions: {
      sv: 'Förlopp som avslutas av andra skäl räknas inte. Förloppet för ospecifika symtom räknas för sig, till det avslutande samtalet, och står inte i alla förlopp sammanlagt.',
      en: 'Pathways closed for other reasons are not counted. The pathway for non-specific symptoms is counted by itself, to the final conversation, and is not in all pathways together.',
    },
    interval: WILSON,
    validFrom: '2026-11-21',
  },
};
