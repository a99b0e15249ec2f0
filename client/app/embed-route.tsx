import { useParams } from '@tanstack/react-router';
import { OverviewEmbed } from '@client/pages/overview/overview-embed.tsx';
import { RegionEmbed } from '@client/pages/region/region-embed.tsx';
import { useNavigation } from '@client/ui/navigation.tsx';

/** One chart without anything around it, for another site's frame: a region's where the address says which, else the overview's. */
export function EmbedRoute() {
  const { chart = '' } = useParams({ strict: false });
  const { about } = useNavigation().search;
  return typeof about === 'string' ? <RegionEmbed chart={chart} code={about} /> : <OverviewEmbed chart={chart} />;
}
