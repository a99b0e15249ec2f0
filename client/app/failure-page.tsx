import { Button } from '@client/ui/button.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { shellMessages } from './shell.messages.ts';

/** In the place of a page that failed while it was fetched or drawn; the shell around it stays. */
export function FailurePage() {
  const messages = useMessages(shellMessages);
  return (
    <>
      <PageHeading title={messages.failureTitle} documentTitle={messages.failureTitle} lead={messages.failureText} />
      <Button tone="primary" onClick={() => window.location.reload()}>
        {messages.failureReload}
      </Button>
    </>
  );
}
