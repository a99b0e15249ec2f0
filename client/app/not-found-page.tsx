import { PageLink } from '@client/ui/navigation.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { shellMessages } from './shell.messages.ts';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const messages = useMessages(shellMessages);
  return (
    <>
      <PageHeading title={messages.notFoundTitle} documentTitle={messages.notFoundTitle} lead={messages.notFoundText} />
      <p>
        <PageLink to="overview">{messages.toOverview}</PageLink>
      </p>
    </>
  );
}
