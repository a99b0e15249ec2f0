import { useParams } from '@tanstack/react-router';
import { EMBED_REGION } from '@schema/domain/page-addresses.ts';
import { OverviewEmbed } from '@client/pages/overview/overview-embed.tsx';
import { RegionEmbed } from '@client/pages/region/region-embed.tsx';
import { useNavigation } from '@client/ui/navigation.tsx';

/** One chart without anything around it, for another site's frame: a region's where the address says which, else the overview's. */
export function EmbedRoute() {
  const { chart = '' } = useParams({ strict: false });
  const { [EMBED_REGION]: about } = useNavigation().search;
  const code = typeof about === 'string' ? about : about?.[0];
  return code !== undefined ? <RegionEmbed chart={chart} code={code} /> : <OverviewEmbed chart={chart} />;
}
