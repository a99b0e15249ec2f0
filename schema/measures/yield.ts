import { computedOnly, UNCOUNTED_CODES, WILSON } from './computed-from-cases.ts';

export const YIELD = computedOnly({
  id: 'yield',
  name: {
    sv: 'Andel avslutade vårdförlopp som ledde till behandling',
    en: 'Share of closed pathways that led to treatment',
  },
  shortName: { sv: 'Behandlade av avslutade', en: 'Treated of closed' },
  why: {
    sv: 'Andelen visar hur ofta misstanken bekräftas. En hög andel kan betyda att för få utreds, en låg att många utreds i onödan; rätt nivå skiljer mellan förloppen.',
    en: 'The share shows how often the suspicion is confirmed. A high one may mean that too few are investigated, a low one that many are needlessly; the right level differs between pathways.',
  },
  clock: null,
  numerator: {
    sv: 'De i nämnaren som avslutades med start av första behandling.',
    en: 'Those in the denominator that closed with a start of first treatment.',
  },
  denominator: {
    sv: 'Vårdförlopp som avslutades under perioden, av vilket skäl som helst.',
    en: 'Pathways that closed during the period, for any reason.',
  },
  exclusions: UNCOUNTED_CODES,
  unit: 'SHARE',
  direction: 'neither',
  interval: WILSON,
  validFrom: '2026-11-21',
});
