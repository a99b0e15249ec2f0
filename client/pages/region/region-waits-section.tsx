import { lazy } from 'react';
import { useMessages } from '@client/ui/use-messages.ts';
import { TwelveMonthsSection } from '@client/waits/twelve-months-section.tsx';
import { regionWaitsMessages } from './region-waits.messages.ts';
import type { RegionWaitsProps } from './region-waits.tsx';

const RegionWaits = lazy(async () => ({ default: (await import('./region-waits.tsx')).RegionWaits }));

/** The place of what is counted from cases; its code and its question wait until the official results are there. */
export function RegionWaitsSection(props: RegionWaitsProps) {
  const { heading } = useMessages(regionWaitsMessages);
  return (
    <TwelveMonthsSection heading={heading} rows={2}>
      <RegionWaits {...props} />
    </TwelveMonthsSection>
  );
}
