import type { Bilingual, MeasureDefinition, MeasureReview } from '../domain/measure.ts';

/** What the yearly officially published measures have in common, said once. */

export const NO_INTERVAL: Bilingual = {
  sv: 'Inget intervall kan räknas: källan publicerar värden per år men inte antalet patienter bakom dem.',
  en: 'No interval can be computed: the source publishes yearly values but not the number of patients behind them.',
};

export const NO_STATED_EXCLUSIONS: Bilingual = {
  sv: 'Källan anger inga undantag.',
  en: 'The source states no exclusions.',
};

/** The definitions were read against the indicator texts of the source and the descriptions of the field. */
export const READ_AGAINST_SOURCE: readonly MeasureReview[] = [{ on: '2026-11-21', by: { sv: 'måttredaktör', en: 'measure editor' }, nextBy: '2027-11-21' }];

/** Measures that others compute and publish, and Ledtid only tells. */
export const PUBLISHED_ONLY: Pick<MeasureDefinition, 'published' | 'computed'> = { published: true, computed: null };
