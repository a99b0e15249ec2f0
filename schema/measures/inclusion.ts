import type { MeasureDefinition } from '../domain/measure.ts';
import { NO_INTERVAL, READ_AGAINST_SOURCE } from './published-annually.ts';

export const INCLUSION: MeasureDefinition = {
  id: 'inclusion',
  version: 1,
  name: {
    sv: 'Inklusion: andel väntade cancerfall som utreds i ett standardiserat vårdförlopp',
    en: 'Inclusion: share of expected cancer cases investigated in a standardised cancer pathway',
  },
  shortName: { sv: 'Inklusion', en: 'Inclusion' },
  why: {
    sv: 'Den som utreds i ett vårdförlopp får en utredning med bestämda steg och tidsgränser. Är inklusionen låg säger ledtiderna lite om hur det går för alla som får cancer.',
    en: 'A patient in a pathway is investigated in set steps with time limits. Where inclusion is low, lead times say little about how everyone who falls ill in cancer fares.',
  },
  group: 'goal',
  clock: null,
  numerator: {
    sv: 'Patienter med cancer som utretts i ett standardiserat vårdförlopp och påbörjat behandling under året. Patienten räknas i den region som avslutar förloppet.',
    en: 'Patients with cancer who were investigated in a standardised cancer pathway and started treatment during the year. A patient is counted in the region that closes the pathway.',
  },
  denominator: {
    sv: 'Det antal personer som beräknas få en cancerdiagnos under året, uppskattat från cancerregistrets tre senaste år. Eftersom nämnaren är en uppskattning kan värdet bli högre än 100\u00a0%.',
    en: 'The number of people expected to be diagnosed with cancer during the year, estimated from the latest three years of the cancer register. As the denominator is an estimate, the value can exceed 100%.',
  },
  exclusions: {
    sv: 'Recidiv som upptäcks under uppföljning räknas inte, inte heller personer under 18\u00a0år. Förloppet för ospecifika symtom har ingen egen cancerdiagnos att räkna mot.',
    en: 'Relapses found during follow-up are not counted, nor are people under 18. The pathway for non-specific symptoms has no cancer diagnosis of its own to be counted against.',
  },
  unit: 'SHARE',
  direction: 'higher',
  goal: 'inclusion_goal',
  resolution: 0.001,
  sex: null,
  interval: NO_INTERVAL,
  source: {
    sv: 'Regionernas rapportering till SKR:s uppföljning av vårdförlopp, via Vården i siffror och Kolada (N70643).',
    en: 'The regions’ reports to the pathway follow-up of SKR, the regions’ association, by way of Vården i siffror and Kolada (N70643).',
  },
  validFrom: '2018-01-01',
  reviews: READ_AGAINST_SOURCE,
  published: true,
  computed: {
    numerator: {
      sv: 'Patienter vars vårdförlopp avslutades med start av behandling under perioden, i de förlopp som har ett väntat antal fall.',
      en: 'Patients whose pathway closed with a start of treatment during the period, in the pathways that have an expected number of cases.',
    },
    denominator: {
      sv: 'Väntat antal cancerfall enligt en daterad, offentlig tabell. Radens antal fördelas jämnt på dess månader. Eftersom det är en uppskattning kan värdet bli högre än 100\u00a0%.',
      en: 'The expected number of cancer cases by a dated, public table. Each row is spread evenly over its months. As it is an estimate, the value can exceed 100%.',
    },
    exclusions: {
      sv: 'Förloppet för ospecifika symtom står varken i täljare eller nämnare. Väntade fall finns inte efter ålder eller behandling.',
      en: 'The pathway for non-specific symptoms stands in neither numerator nor denominator. There are no expected cases by age or treatment.',
    },
    interval: {
      sv: '95\u00a0%: det exakta Poissonintervallet för antalet behandlade, delat med det väntade antalet, som tas som känt.',
      en: '95%: the exact Poisson interval of the number treated, divided by the expected number, which is taken as known.',
    },
    validFrom: '2026-11-21',
  },
};
