import type { RawSearch } from '@client/ui/navigation.tsx';

/** The page's choices. */
export interface DeliveriesSearch {
  /** The release whose data are looked at; undefined for the newest. */
  readonly release?: string | undefined;
  /** The number of the submission that is open. */
  readonly submission?: string | undefined;
}

/** Takes whatever stands in the address. */
export function parseDeliveriesSearch({ release, submission }: RawSearch): DeliveriesSearch {
  return {
    ...(typeof release === 'string' && release !== '' ? { release } : {}),
    ...(typeof submission === 'string' && /^\d{1,9}$/.test(submission) ? { submission } : {}),
  };
}
