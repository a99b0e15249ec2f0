import { useState, type ReactNode } from 'react';
import { isWaitsChart, type WaitsChart } from '@schema/domain/page-addresses.ts';
import { EmbeddedChart } from '@client/official/embedded-chart.tsx';
import { usePageSearch } from '@client/ui/navigation.tsx';
import type { WaitFrame } from '@client/waits/wait-card.tsx';
import { useWaits } from '@client/waits/use-waits.ts';
import { OverTimeCard, PathwaysCard, RegionsCard, type WaitsCardProps } from '@client/waits/waits-cards.tsx';
import { parseWaitsSearch } from '@client/waits/waits-search.ts';

/** One card of the page alone, with the choices that its address holds; for other sites' frames. */
export function WaitsEmbed({ chart }: { chart: string }) {
  const [search] = usePageSearch(parseWaitsSearch);
  const { model, shown, error, retry } = useWaits(search);
  const [showTable, setShowTable] = useState(false);
  const frame: WaitFrame = { id: chart, headingLevel: 1, showTable, onShowTable: setShowTable };
  const card = model && (isWaitsChart(chart) ? cardOf(chart, { frame, model, search: shown }) : null);
  return <EmbeddedChart card={card} error={error} retry={retry} home={{ to: 'waits', search, hash: chart }} />;
}

function cardOf(chart: WaitsChart, props: WaitsCardProps): ReactNode {
  switch (chart) {
    case 'waits-by-pathway':
      return <PathwaysCard {...props} />;
    case 'waits-by-region':
      return <RegionsCard {...props} />;
    case 'waits-over-time':
      return <OverTimeCard {...props} />;
  }
}
