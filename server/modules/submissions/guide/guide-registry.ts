import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { KindGuide } from './column-guide.ts';
import { EXPECTED_CASES_GUIDE } from './expected-cases-guide.ts';
import { POPULATION_GUIDE } from './population-guide.ts';
import { PUBLISHED_RESULTS_GUIDE } from './published-results-guide.ts';
import { SVF_CASES_GUIDE } from './svf-cases-guide.ts';
import { SVF_COUNTS_GUIDE } from './svf-counts-guide.ts';

/** Every kind of file in words. */
export const KIND_GUIDES: Readonly<Record<FileKind, KindGuide>> = {
  'svf-cases': SVF_CASES_GUIDE,
  'svf-counts': SVF_COUNTS_GUIDE,
  'expected-cases': EXPECTED_CASES_GUIDE,
  population: POPULATION_GUIDE,
  'published-results': PUBLISHED_RESULTS_GUIDE,
};
