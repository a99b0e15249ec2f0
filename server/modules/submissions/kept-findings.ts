import { z } from 'zod';
import { PROBLEMS } from '@schema/language/findings/problems.ts';
import { REFUSALS, type Refusal } from '@schema/language/findings/refusals.ts';
import { WARNINGS } from '@schema/language/findings/warnings.ts';
import type { Problem, ProblemPlace, Warning, WarningExtent } from './problems.ts';

/** What is stored of findings: codes with parameters, and of files from before there were codes the sentences, in English. */

export type KeptProblem = Problem | (ProblemPlace & { readonly problem: string; readonly expected: string });
export type KeptWarning = Warning | (WarningExtent & { readonly warning: string });

/** A code of the catalogue with its parameters, which are as the catalogue has them: nothing else has written them. */
function codedIn(catalogue: object) {
  return z.object({ code: z.string().refine((code) => Object.hasOwn(catalogue, code)), parameters: z.record(z.string(), z.unknown()) });
}

const PLACE = z.object({ line: z.number().nullable(), column: z.string().nullable() });
const EXTENT = z.object({ column: z.string(), count: z.number(), firstLine: z.number().nullable() });

export const KEPT_PROBLEMS = z
  .array(z.union([PLACE.extend(codedIn(PROBLEMS).shape), PLACE.extend({ problem: z.string(), expected: z.string() })]))
  .transform((kept) => kept as readonly KeptProblem[]);

export const KEPT_WARNINGS = z
  .array(z.union([EXTENT.extend(codedIn(WARNINGS).shape), EXTENT.extend({ warning: z.string() })]))
  .transform((kept) => kept as readonly KeptWarning[]);

export const KEPT_REFUSAL = codedIn(REFUSALS)
  .nullable()
  .transform((kept) => kept as Refusal | null);
