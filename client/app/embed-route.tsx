import { useParams } from '@tanstack/react-router';
import { OverviewEmbed } from '@client/pages/overview/overview-embed.tsx';

/** One chart of the overview without anything around it, for another site's frame. */
export function EmbedRoute() {
  const { chart = '' } = useParams({ strict: false });
  return <OverviewEmbed chart={chart} />;
}
