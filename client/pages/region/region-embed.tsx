import { useState } from 'react';
import { EmbeddedChart } from '@client/official/embedded-chart.tsx';
import { hasOfficialResults } from './region-model.ts';
import { regionSeries, RegionSeriesCard } from './region-series-card.tsx';
import { useRegion } from './use-region.ts';

/** One of a region's charts alone, for other sites' frames. */
export function RegionEmbed({ chart, code }: { chart: string; code: string }) {
  const { model, error, retry } = useRegion(code);
  const [showTable, setShowTable] = useState(false);
  const series = model && (hasOfficialResults(model) ? (regionSeries(model).find(({ id }) => id === chart) ?? null) : null);
  const card = series && model && <RegionSeriesCard frame={{ id: chart, headingLevel: 1, showTable, onShowTable: setShowTable }} series={series} model={model} />;
  return <EmbeddedChart card={card} error={error} retry={retry} home={{ to: 'region', params: { code }, hash: chart }} />;
}
