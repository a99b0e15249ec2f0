import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Button } from './button.tsx';
import { loadFailureMessages } from './load-failure.messages.ts';
import { Notice } from './notice.tsx';
import { useMessages } from './use-messages.ts';

/**
 * What went wrong in one plain sentence, and a button that asks again. The server's own sentence is shown only where it
 * answered with GraphQL errors, which it writes for readers; anything else (no network, a proxy's page) is named in our
 * words.
 */
export function LoadFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const messages = useMessages(loadFailureMessages);
  const answered = CombinedGraphQLErrors.is(error);
  return (
    <Notice tone="concern" role="alert">
      <p>
        {answered ? messages.refused : messages.offline} {answered && <span lang="en">{error.errors[0]?.message}</span>}
      </p>
      <Button onClick={retry}>{messages.retry}</Button>
    </Notice>
  );
}
