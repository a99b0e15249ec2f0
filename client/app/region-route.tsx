import { useParams } from '@tanstack/react-router';
import { RegionPage } from '@client/pages/region/region-page.tsx';

/** The region page for the code in the address. */
export function RegionRoute() {
  const { code = '' } = useParams({ strict: false });
  return <RegionPage code={code} />;
}
