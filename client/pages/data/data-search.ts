import type { RawSearch } from '@client/ui/navigation.tsx';

/** What can be chosen on the page; everything left out is the default. */
export interface DataSearch {
  /** Words to find in the code book. */
  readonly find?: string;
  /** The example that the explorer opens with. */
  readonly example?: string;
  /** A query of the reader's own, instead of an example. */
  readonly query?: string;
  /** Its variables, as JSON text. */
  readonly variables?: string;
}

const LONGEST_SEARCH = 100;
const LONGEST_EXAMPLE = 80;
const LONGEST_VARIABLES = 1_000;

/**
 * The longest query that goes into the address. Braces and line ends take three characters each there, and servers
 * commonly refuse addresses above eight thousand.
 */
export const LONGEST_QUERY = 2_500;

function textUpTo(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : undefined;
}

/** The choices in the address that are usable; others are dropped as if they were not there. */
export function parseDataSearch(raw: RawSearch): DataSearch {
  const choices: DataSearch = {
    find: textUpTo(raw['find'], LONGEST_SEARCH),
    example: textUpTo(raw['example'], LONGEST_EXAMPLE),
    query: textUpTo(raw['query'], LONGEST_QUERY),
    variables: textUpTo(raw['variables'], LONGEST_VARIABLES),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

/** Whether a query and its variables can be kept in the address whole. */
export function fitsInAddress(query: string, variables: string): boolean {
  return query.length <= LONGEST_QUERY && variables.length <= LONGEST_VARIABLES;
}
