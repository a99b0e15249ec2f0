import type { FileKind } from '@schema/domain/file-kinds.ts';
import { EXPECTED_CASES } from './expected-cases.ts';
import type { FileKindDefinition } from './file-kind.ts';
import { POPULATION } from './population.ts';
import { PUBLISHED_RESULTS } from './published-results.ts';
import { SVF_CASES } from './svf-cases.ts';
import { SVF_COUNTS } from './svf-counts.ts';

/** Every kind of file that can be handed in. */
export const KIND_DEFINITIONS: Readonly<Record<FileKind, FileKindDefinition>> = {
  'svf-cases': SVF_CASES,
  'svf-counts': SVF_COUNTS,
  'expected-cases': EXPECTED_CASES,
  population: POPULATION,
  'published-results': PUBLISHED_RESULTS,
};
