import type { CheckedCode, CheckedPathway, CheckingReference } from '../checking-reference.ts';

/** What the examples are about in a country: taken from its own rows, so that they hold in any. */
export interface ExampleCase {
  readonly region: string;
  readonly pathway: string;
  /** A code that ends the pathway with treatment. */
  readonly closingCode: string;
  readonly delayCause: string;
}

/** A plain case: the first region, and the first pathway that is for everybody and ends with a treatment there is a code for. */
export function exampleCase({ regions, pathways, codes, delayCauses }: CheckingReference): ExampleCase {
  const plain = [...pathways.values()].filter(({ sexes, clockStop }) => sexes === 'both' && clockStop === 'treatment');
  const ends = plain.flatMap((pathway) => [...codes.values()].filter((code) => canEnd(pathway, code)).map((code) => ({ pathway, code })));
  const [region] = regions.keys();
  const [cause] = delayCauses;
  return { region: region ?? '', pathway: ends[0]?.pathway.code ?? '', closingCode: ends[0]?.code.suffix ?? '', delayCause: cause ?? '' };
}

function canEnd({ treatments }: CheckedPathway, { role, lastDay, treatment }: CheckedCode): boolean {
  return role === 'treatment' && lastDay === null && (treatments === null || treatment === null || treatments.has(treatment));
}
