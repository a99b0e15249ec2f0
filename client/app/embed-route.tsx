import { lazy, Suspense } from 'react';
import { useParams } from '@tanstack/react-router';
import { EMBED_REGION, isWaitsChart } from '@schema/domain/page-addresses.ts';
import { OverviewEmbed } from '@client/pages/overview/overview-embed.tsx';
import { RegionEmbed } from '@client/pages/region/region-embed.tsx';
import { useNavigation } from '@client/ui/navigation.tsx';

/** Not fetched for the charts of other pages. */
const WaitsEmbed = lazy(async () => ({ default: (await import('@client/pages/waits/waits-embed.tsx')).WaitsEmbed }));

/** One chart without anything around it, for another site's frame: a region's where the address says which, else the waits' or the overview's. */
export function EmbedRoute() {
  const { chart = '' } = useParams({ strict: false });
  const { [EMBED_REGION]: about } = useNavigation().search;
  const code = typeof about === 'string' ? about : about?.[0];
  if (code === undefined && isWaitsChart(chart)) {
    return (
      <Suspense fallback={<main aria-busy="true" />}>
        <WaitsEmbed chart={chart} />
      </Suspense>
    );
  }
  return code !== undefined ? <RegionEmbed chart={chart} code={code} /> : <OverviewEmbed chart={chart} />;
}
