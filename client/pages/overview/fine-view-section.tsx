import { lazy } from 'react';
import type { AreaFields } from '@client/official/official-measure.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { TwelveMonthsSection } from '@client/waits/twelve-months-section.tsx';
import { fineViewMessages } from './fine-view.messages.ts';

const FineView = lazy(async () => ({ default: (await import('./fine-view.tsx')).FineView }));

/** The place of what is counted from cases; its code and its question wait until the official results are there. */
export function FineViewSection({ nation }: { nation: AreaFields }) {
  const { heading } = useMessages(fineViewMessages);
  return (
    <TwelveMonthsSection heading={heading} rows={1}>
      <FineView nation={nation} />
    </TwelveMonthsSection>
  );
}
