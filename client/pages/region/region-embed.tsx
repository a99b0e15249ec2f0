import { useMemo, useState } from 'react';
import { RegionPageDocument } from '@client/generated/region-page.ts';
import { EmbeddedChart } from '@client/official/embedded-chart.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { regionModel } from './region-model.ts';
import { regionSeries, RegionSeriesCard } from './region-series-card.tsx';

/** One of a region's charts alone, for other sites' frames. */
export function RegionEmbed({ chart, code }: { chart: string; code: string }) {
  const answer = useAnswer(RegionPageDocument, { language: useApiLanguage(), code });
  const model = useMemo(() => (answer.data ? regionModel(answer.data) : null), [answer.data]);
  const [showTable, setShowTable] = useState(false);
  const series = model && regionSeries(model).find(({ id }) => id === chart);
  const card = model && series && <RegionSeriesCard frame={{ id: chart, headingLevel: 1, showTable, onShowTable: setShowTable }} series={series} model={model} />;
  return <EmbeddedChart answer={answer} card={card} home={{ to: 'region', params: { code }, hash: chart }} />;
}
